"""The pages of organise, through the browser's door."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from galang.community.models import Charter
from galang.organise.models import Body, Mandate, Office
from galang.organise.services import certify_election
from galang.people.models import Person, Role
from tests.make.ground import make_village
from tests.make.organise import make_body, make_decision, make_election, make_mandate, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    return make_village()


def inside(village):
    return scope(community=village.community)


def read(village, path, role=None):
    page = village.client(role).get(village.url(path))
    assert page.status_code == 200
    return page.content.decode()


def test_from_an_empty_room_to_a_body_with_mandates(village):
    assert "Belum ada lembaga" in read(village, "lembaga/")
    secretary = village.client("secretary")
    sent = {"name": "BKM Kali Bening", "kind": "board", "purpose": "Memimpin bersama."}
    assert secretary.post(village.url("lembaga/baru/"), sent).status_code == 302
    sent = {"title": "Anggota", "seats": "5", "role": "board_member"}
    assert secretary.post(village.url("lembaga/L-001/jabatan-baru/"), sent).status_code == 302
    with inside(village):
        decision = make_election(village, list(Person.objects.filter(account=None).order_by("pk")[:3]))
        office = Office.objects.get()
    assert decision.number in read(village, "lembaga/L-001/sahkan/", "committee")
    sent = {"decision": decision.pk, "office": office.pk, "starts_on": ""}
    assert village.client("committee").post(village.url("lembaga/L-001/sahkan/"), sent).status_code == 302
    page = read(village, "lembaga/")
    assert "BKM Kali Bening" in page and "2 kursi kosong" in page
    assert "Sedang bertugas" in read(village, "lembaga/mandat/J-001/")


def test_names_are_initials_for_the_public_and_whole_for_those_who_may_see_persons(village):
    with inside(village):
        mandate = make_mandate(village)
        name = mandate.person.name
    for path in ("lembaga/", f"lembaga/{'L-001'}/", "lembaga/mandat/J-001/"):
        assert name not in read(village, path)
        assert mandate.person.initials in read(village, path)
        assert name in read(village, path, "secretary")


def test_a_mandate_is_ended_on_its_page(village):
    with inside(village):
        make_mandate(village)
    address, secretary = village.url("lembaga/mandat/J-001/akhiri/"), village.client("secretary")
    assert village.client(Role.FACILITATOR).post(address, {}).status_code == 403
    assert secretary.post(address, {"on": "2026-05-01", "reason": ""}).status_code == 422
    page = secretary.post(address, {"on": "1999-01-01", "reason": "Pindah"})
    assert page.status_code == 422 and "Mandat hanya dapat berhenti antara" in page.content.decode()
    assert secretary.post(address, {"on": "2026-05-01", "reason": "Pindah <b>jauh</b>"}).status_code == 302
    text = read(village, "lembaga/mandat/J-001/")
    assert "Pindah &lt;b&gt;jauh&lt;/b&gt;" in text and "Selesai" in text


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"name": "", "kind": "board"}, "Nama lembaga"),
        ({"name": "X" * 161, "kind": "board"}, "Nama lembaga"),
        ({"name": "A", "kind": "kerajaan"}, "Jenis"),
        ({"name": "A", "kind": "board", "decision": "K-999"}, "Nomor K-999 tidak ada"),
        ({"name": "A", "kind": "board", "decision": "\0"}, "Nomor keputusan"),
        ({"name": "A", "kind": "board", "parent": "77777777777777777777777"}, "Di bawah"),
        ({"name": "A", "kind": "board", "founded_on": "kapan-kapan"}, "Dibentuk"),
    ],
)
def test_bad_bodies_get_a_sentence_and_are_not_kept(village, sent, said):
    page = village.client("secretary").post(village.url("lembaga/baru/"), sent)
    assert page.status_code == 422 and said in page.content.decode()
    with inside(village):
        assert not Body.objects.exists()


def charter_form(village, **changes):
    with inside(village):
        rules = Charter.objects.get(version=1).rules
    values = {key: rule["value"] for key, rule in rules.items()}
    sent = {
        key: {True: "yes", False: "no"}[one] if isinstance(one, bool) else one for key, one in values.items()
    }
    return sent | changes


def test_the_charter_is_changed_through_a_decision(village):
    address, secretary = village.url("lembaga/tata-tertib/ubah/"), village.client("secretary")
    assert "Belum ada keputusan" in read(village, "lembaga/tata-tertib/ubah/", "secretary")
    with inside(village):
        decision = make_decision(village)
    sent = charter_form(village, decision=decision.pk, in_force_from="2026-05-01")
    assert "Belum ada aturan yang diubah" in secretary.post(address, sent).content.decode()
    page = secretary.post(address, sent | {"council_term_years": "99"})
    assert page.status_code == 422 and "Masa bakti" in page.content.decode()
    done = secretary.post(address, sent | {"council_term_years": "2", "voter_married_counts": "no"})
    assert done.status_code == 302
    with inside(village):
        rules = Charter.objects.get(version=2).rules
    assert (rules["council_term_years"]["value"], rules["voter_married_counts"]["value"]) == (2, False)
    assert rules["two_approvals_from_rupiah"]["value"] == 10_000_000
    assert village.client(Role.FACILITATOR).get(address).status_code == 403


def test_records_of_another_community_are_not_found(village):
    other = make_village("Tetangga")
    with inside(other):
        make_mandate(other)
    secretary = village.client("secretary")
    for path in (
        "lembaga/L-001/",
        "lembaga/mandat/J-001/",
        "lembaga/L-001/sahkan/",
        "lembaga/mandat/J-001/akhiri/",
    ):
        assert secretary.get(village.url(path)).status_code == 404
        assert secretary.get(village.url(path.replace("001", "999"))).status_code == 404
    with inside(other):
        foreign = make_election(
            other, list(Person.objects.filter(account=None).order_by("pk")[:1]), number="K-950"
        )
    with inside(village):
        office = make_office(make_body(village), village)
    sent = {"decision": foreign.pk, "office": office.pk}
    page = village.client("committee").post(village.url("lembaga/L-001/sahkan/"), sent)
    assert page.status_code in (404, 422)
    with inside(village):
        assert not Mandate.objects.exists()


def queries_of(client, address):
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def test_pages_ask_the_same_number_of_questions_however_many_bodies(village):
    with inside(village):
        board = make_body(village)
        office = make_office(board, village)
        certify_election(
            by=village.actor("committee"),
            decision=make_election(village, list(Person.objects.filter(account=None).order_by("pk")[:2])),
            office=office,
        )
    client = village.client("secretary")
    paths = ("lembaga/", "lembaga/L-001/")
    few = [queries_of(client, village.url(path)) for path in paths]
    with inside(village):
        for at in range(20):
            child = make_body(village, f"KSM {at}", kind="group", parent=board)
            make_office(child, village)
            make_mandate(village)
    assert [queries_of(client, village.url(path)) for path in paths] == few
    assert max(few) <= 12
