"""Pages of deliberate through the front door: what each reader sees, windows, forms, odd input."""

import re
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.utils import timezone

from galang.community.services import scope_of
from galang.deliberate.models import (
    Attendance,
    Ballot,
    Decision,
    Meeting,
    Option,
    PaperCount,
    Proposal,
    RollEntry,
    Vote,
)
from galang.deliberate.services import Candidates, receipt_of
from galang.people.models import Person
from galang.ui.paper import sheet_code
from tests.make.deliberate import (
    a_sheet,
    count_twice,
    fill_meeting,
    make_ballot,
    make_decision,
    make_feasible,
    make_issue,
    make_meeting,
    make_proposal,
    numbers_of,
    paper_vote,
    vote,
)
from tests.make.ground import make_village

pytestmark = pytest.mark.django_db
XSS = "<script>alert(1)</script>"
PROPOSAL = {
    "title": "Perbaikan saluran Gang Melati",
    "what": "Saluran dangkal dan retak.",
    "volume": "120",
    "unit": "meter",
    "cost_rupiah": "Rp 42.000.000",
    "place": "Gang Melati",
    "beneficiaries": "91",
}


@pytest.fixture
def village():
    return make_village()


def inside(village):
    return scope_of(village.community)


def get(village, path, role=None, **data):
    return village.client(role).get(village.url(path), data)


def post(village, path, role, data):
    return village.client(role).post(village.url(path), data)


def end(ballot: Ballot) -> None:
    """The window of a ballot is over."""
    Ballot.objects.filter(pk=ballot.pk).update(closes_at=timezone.now() - timedelta(minutes=1))


def test_every_page_stands_empty_and_full_for_visitors_and_secretaries(village):
    lists = ["", "usulan/", "rembug/", "pemungutan/", "keputusan/"]
    for path in lists:
        for role in (None, "secretary", "facilitator"):
            assert get(village, f"musyawarah/{path}", role).status_code == 200
    with inside(village):
        meeting = make_meeting(village)
        fill_meeting(village, meeting)
        make_decision(village)
        make_proposal(village)
    pages = ["usulan/U-001/", "usulan/U-004/", "rembug/M-001/", "pemungutan/P-001/", "keputusan/K-001/"]
    for path in [*lists, *pages]:
        for role in (None, "resident", "secretary"):
            answer = get(village, f"musyawarah/{path}", role)
            assert answer.status_code == 200, path
            assert answer.content.count(b'class="btn main') <= 1, path


def test_a_number_is_found_however_it_is_typed_and_a_foreign_one_is_not(village):
    with inside(village):
        make_decision(village)
    other = make_village("Desa Sebelah")
    for path in ("usulan/u1/", "usulan/U-001/", "keputusan/k-1/"):
        assert get(village, f"musyawarah/{path}").status_code == 200
        assert get(other, f"musyawarah/{path}", "secretary").status_code == 404
    for odd in (
        "usulan/U-999/",
        "usulan/%00/",
        "usulan/..%2f/",
        "rembug/U-001/",
        "pemungutan/P-99999999999/",
    ):
        assert get(village, f"musyawarah/{odd}").status_code == 404


def test_an_issue_becomes_a_proposal_on_screen(village):
    with inside(village):
        issue = make_issue(village)
    form = get(village, "musyawarah/usulan/baru/", "resident", isu=issue.number)
    assert issue.title in form.content.decode()
    answer = post(village, f"musyawarah/usulan/baru/?isu={issue.number}", "resident", PROPOSAL)
    assert answer.headers["Location"].endswith("/musyawarah/usulan/U-001/")
    page = get(village, "musyawarah/usulan/U-001/").content.decode()
    assert "42.000.000" in page
    assert "120 meter" in page


def test_without_an_issue_the_page_asks_for_one(village):
    with inside(village):
        make_issue(village)
    page = get(village, "musyawarah/usulan/baru/", "resident").content.decode()
    assert "?isu=I-001" in page


def test_what_looks_odd_is_asked_shown_and_kept_open(village):
    with inside(village):
        make_issue(village)
    path = "musyawarah/usulan/baru/?isu=I-001"
    odd = PROPOSAL | {"cost_rupiah": "500"}
    answer = post(village, path, "resident", odd)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "tampak ganjil" in page
    codes = re.search(r'name="asked" value="([^"]+)"', page)[1]
    assert post(village, path, "resident", odd | {"asked": codes}).status_code == 422
    assert post(village, path, "resident", odd | {"confirmed": "on", "asked": "palsu"}).status_code == 422
    assert post(village, path, "resident", odd | {"confirmed": "on", "asked": codes}).status_code == 302
    assert "Belum dijawab" in get(village, "musyawarah/usulan/U-001/").content.decode()
    answered = post(
        village, "musyawarah/usulan/U-001/jawab/", "volunteer", {"position": "0", "answer": "Ya."}
    )
    assert answered.status_code == 302
    assert (
        post(
            village, "musyawarah/usulan/U-001/jawab/", "volunteer", {"position": "0", "answer": "Ya."}
        ).status_code
        == 422
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"cost_rupiah": "sejuta lebih"},
        {"cost_rupiah": "-5"},
        {"cost_rupiah": "9" * 40},
        {"volume": "banyak"},
        {"volume": "9" * 30},
        {"volume": "0"},
        {"beneficiaries": "semua"},
        {"beneficiaries": "9" * 12},
        {"title": ""},
        {"title": "x" * 300},
        {"title": "a\x00b"},
        {"area": "tidak ada"},
        {"area": "9" * 30},
        {"unit": ""},
        {"place": " "},
    ],
)
def test_a_proposal_with_absurd_input_comes_back_with_a_sentence(village, changes):
    with inside(village):
        make_issue(village)
    answer = post(village, "musyawarah/usulan/baru/?isu=I-001", "resident", PROPOSAL | changes)
    assert answer.status_code == 422
    assert 'class="error"' in answer.content.decode() or 'role="alert"' in answer.content.decode()
    with inside(village):
        assert not Proposal.objects.exists()


@pytest.mark.parametrize(
    "query",
    [
        {"cari": "x" * 5000},
        {"cari": "a\x00b"},
        {"cari": "' OR 1=1 --"},
        {"keadaan": "lain"},
        {"wilayah": "9" * 40},
        {"wilayah": "-1"},
        {"sesudah": "bukan-kunci"},
        {"sebelum": "W10="},
        {"cari": XSS},
    ],
)
def test_an_odd_search_is_just_a_search(village, query):
    with inside(village):
        make_feasible(village)
    answer = get(village, "musyawarah/usulan/", **query)
    assert answer.status_code == 200
    assert XSS not in answer.content.decode()


def test_the_list_is_searched_by_words_number_state_and_area(village):
    with inside(village):
        first = make_feasible(village, title="Perbaikan saluran Gang Melati")
        second = make_proposal(village, title="Gerobak sampah", area=village.areas[2], place="RT 03")
        parent = village.areas[2].parent_id
    for query, shown in (
        ({"cari": "melati"}, {first}),
        ({"cari": second.number.lower()}, {second}),
        ({"keadaan": "feasible"}, {first}),
        ({"wilayah": str(village.areas[2].pk)}, {second}),
        ({"wilayah": str(parent)}, {second}),
        ({"cari": "tidak ada di mana pun"}, set()),
    ):
        page = get(village, "musyawarah/usulan/", **query).content.decode()
        assert {one for one in (first, second) if f"usulan/{one.number}/" in page} == shown, query


def test_the_list_costs_the_same_with_ten_and_with_sixty_proposals(village, django_assert_max_num_queries):
    resident, address = village.client("resident"), village.url("musyawarah/usulan/")
    with inside(village):
        issue = make_issue(village)
        for at in range(60):
            make_proposal(village, issue, title=f"Perbaikan saluran ke-{at}")
            if at == 9:
                with django_assert_max_num_queries(9) as few:
                    resident.get(address)
    with django_assert_max_num_queries(len(few)):
        page = resident.get(address).content.decode()
    assert page.count("/musyawarah/usulan/U-") == 50
    assert 'rel="next"' in page


def test_record_pages_stay_within_their_queries(village, django_assert_max_num_queries):
    with inside(village):
        meeting = make_meeting(village)
        fill_meeting(village, meeting)
        make_decision(village)
    for path, most in (
        ("usulan/U-001/", 18),
        ("rembug/M-001/", 16),
        ("pemungutan/P-001/", 16),
        ("keputusan/K-001/", 20),
    ):
        resident = village.client("resident")
        with django_assert_max_num_queries(most):
            resident.get(village.url(f"musyawarah/{path}"))


def test_lists_do_not_ask_more_with_more_rows(village, django_assert_max_num_queries):
    with inside(village):
        for _at in range(12):
            make_meeting(village)
    resident = village.client("resident")
    for path in ("rembug/", "pemungutan/", "keputusan/"):
        with django_assert_max_num_queries(9):
            resident.get(village.url(f"musyawarah/{path}"))


def test_names_of_residents_stay_closed_to_the_public(village):
    with inside(village):
        make_feasible(village)
        name = village.persons["resident"].name
    assert name not in get(village, "musyawarah/usulan/U-001/").content.decode()
    assert name in get(village, "musyawarah/usulan/U-001/", "secretary").content.decode()


def test_what_people_typed_is_never_markup(village):
    with inside(village):
        issue = make_issue(village, title=f"Saluran {XSS}")
        proposal = make_feasible(village, issue, title=f"Saluran {XSS}", what=XSS, place=XSS)
        meeting = make_meeting(village, title=f"Rembug {XSS}", place=XSS, agenda=XSS)
        fill_meeting(village, meeting)
        make_ballot(village, Candidates(proposals=[proposal, make_feasible(village)]), title=f"Pilih {XSS}")
    pages = ["", "usulan/", "usulan/U-001/", "rembug/", "rembug/M-001/", "rembug/M-001/layar/", "pemungutan/"]
    pages += ["pemungutan/P-001/", "pemungutan/P-001/surat-suara/", "rembug/M-001/mufakat/"]
    for path in pages:
        answer = get(village, f"musyawarah/{path}", "secretary")
        assert answer.status_code == 200, path
        assert XSS not in answer.content.decode(), path


def test_the_feasibility_team_fills_in_its_sheet(village):
    with inside(village):
        make_proposal(village)
    path = "musyawarah/usulan/U-001/periksa/"
    assert get(village, path, "resident").status_code == 403
    assert get(village, path, "environment_unit").status_code == 200
    verdict = {
        "is_feasible": "ya",
        "reason": "Bisa dikerjakan.",
        "price_rupiah": "40.000.000",
        "price_answer": "yes",
    }
    assert post(village, path, "environment_unit", verdict | {"reason": ""}).status_code == 422
    assert (
        post(village, path, "environment_unit", verdict | {"price_words": "3 penawaran"}).status_code == 302
    )
    page = get(village, "musyawarah/usulan/U-001/").content.decode()
    assert "Harga wajar?" in page
    assert "40.000.000" in page


def test_a_meeting_is_called_filled_and_closed_on_screen(village):
    now = timezone.localtime() - timedelta(hours=2)
    call = {
        "title": "Rembug usulan",
        "place": "Balai RW 02",
        "starts_at": now.strftime("%Y-%m-%dT%H:%M"),
        "agenda": "Pembukaan\nPenetapan",
        "invited": "4",
        "level": "empower",
    }
    assert post(village, "musyawarah/rembug/baru/", "resident", call).status_code == 403
    assert (
        post(village, "musyawarah/rembug/baru/", "secretary", call | {"starts_at": "besok"}).status_code
        == 422
    )
    assert post(village, "musyawarah/rembug/baru/", "secretary", call).status_code == 302
    with inside(village):
        people = list(Person.objects.order_by("pk")[:2])
        name = people[0].name
    found = get(village, "musyawarah/rembug/M-001/hadir/", "secretary", cari="Perempuan").content.decode()
    assert name in found
    ticked = {"orang": [str(one.pk) for one in people] + ["99999999999", "x", "9" * 30]}
    assert post(village, "musyawarah/rembug/M-001/hadir/", "secretary", ticked).status_code == 302
    again = post(village, "musyawarah/rembug/M-001/hadir/", "secretary", ticked)
    assert "sudah tercatat hadir" in again.content.decode()
    box = f"n-{village.areas[0].pk}-fp"
    paper = "musyawarah/rembug/M-001/hadir/kertas/"
    assert post(village, paper, "secretary", {box: "dua"}).status_code == 422
    assert post(village, paper, "secretary", {box: "4000"}).status_code == 422
    assert post(village, paper, "secretary", {box: "-1"}).status_code == 422
    assert post(village, paper, "facilitator", {box: "2"}).status_code == 302
    with inside(village):
        assert Attendance.objects.count() == 4
        struck = Attendance.objects.filter(person__isnull=False).first().pk
    assert (
        post(village, "musyawarah/rembug/M-001/hadir/batal/", "secretary", {"hadir": str(struck)}).status_code
        == 302
    )
    assert (
        post(village, "musyawarah/rembug/M-001/hadir/batal/", "secretary", {"hadir": "x"}).status_code == 404
    )
    minutes = {"chair": "Bu Sari", "minute_taker": "Pak Budi", "minutes": "Semua sepakat."}
    assert (
        post(village, "musyawarah/rembug/M-001/tutup/", "secretary", minutes | {"minutes": ""}).status_code
        == 422
    )
    assert post(village, "musyawarah/rembug/M-001/tutup/", "secretary", minutes).status_code == 302
    assert "Semua sepakat." in get(village, "musyawarah/rembug/M-001/").content.decode()


def test_a_facilitator_sees_no_names_on_the_attendance_screen(village):
    with inside(village):
        make_meeting(village)
    answer = get(village, "musyawarah/rembug/M-001/hadir/", "facilitator")
    assert answer.headers["Location"].endswith("/hadir/kertas/")


def test_small_groups_of_a_meeting_are_closed_to_the_public(village):
    with inside(village):
        fill_meeting(village, make_meeting(village))
    public = get(village, "musyawarah/rembug/M-001/").content.decode()
    secretary = get(village, "musyawarah/rembug/M-001/", "secretary").content.decode()
    assert 'class="rts"' not in public
    assert 'class="rts"' in secretary
    assert "Dari daftar PS-2" not in public
    assert get(village, "musyawarah/rembug/M-001/layar/").status_code == 302
    assert get(village, "musyawarah/rembug/M-001/layar/", "resident").status_code == 403
    wall = get(village, "musyawarah/rembug/M-001/layar/", "secretary", acara="2")
    assert "Tanggapan warga" in wall.content.decode()
    for odd in ("0", "99", "-1", "x", "9" * 30):
        assert get(village, "musyawarah/rembug/M-001/layar/", "secretary", acara=odd).status_code == 200


def test_consensus_is_written_down_with_a_reason_for_each_no(village):
    with inside(village):
        meeting = make_meeting(village)
        fill_meeting(village, meeting)
        good, later = make_feasible(village), make_feasible(village)
    path = "musyawarah/rembug/M-001/mufakat/"
    said = {
        "title": "Saluran dulu",
        f"r{good.pk}": "chosen",
        f"r{later.pk}": "waiting",
        "dissent": "Dua orang tidak.",
    }
    assert get(village, path, "resident").status_code == 403
    assert post(village, path, "coordinator", said).status_code == 422
    assert post(village, path, "coordinator", said | {f"a{later.pk}": "Izin lahan"}).status_code == 302
    page = get(village, "musyawarah/keputusan/K-001/").content.decode()
    assert "Izin lahan" in page
    assert "Dua orang tidak." in page


def test_a_ballot_is_opened_on_screen_for_each_of_its_three_purposes(village):
    with inside(village):
        first, second = make_feasible(village), make_feasible(village)
        people = [village.persons[role].number for role in ("resident", "volunteer")]
    now = timezone.localtime()
    window = {"opens_at": now.strftime("%Y-%m-%dT%H:%M"), "closes_at": "2027-05-10T12:00", "online": "on"}
    path = "musyawarah/pemungutan/baru/"
    usulan = window | {
        "title": "Pilih",
        "proposals": [first.number, second.number],
        "rule": "approval_budget",
    }
    for untuk in ("usulan", "orang", "pertanyaan", "lain"):
        assert get(village, path, "secretary", untuk=untuk).status_code == 200
    assert post(village, path, "secretary", usulan).status_code == 422
    assert post(village, path, "secretary", usulan | {"budget_rupiah": "60 juta"}).status_code == 302
    orang = window | {
        "title": "Pemilihan BKM",
        "persons": "\n".join(people),
        "seats": "1",
        "rule": "approval",
    }
    assert (
        post(village, f"{path}?untuk=orang", "secretary", orang | {"persons": "Tidak Ada"}).status_code == 422
    )
    assert post(village, f"{path}?untuk=orang", "secretary", orang | {"seats": "9"}).status_code == 422
    assert post(village, f"{path}?untuk=orang", "secretary", orang).status_code == 302
    tanya = window | {"title": "Setuju iuran?"}
    assert (
        post(
            village, f"{path}?untuk=pertanyaan", "secretary", tanya | {"closes_at": "2020-01-01T00:00"}
        ).status_code
        == 422
    )
    assert post(village, f"{path}?untuk=pertanyaan", "secretary", tanya).status_code == 302
    assert post(village, f"{path}?untuk=pertanyaan", "facilitator", tanya).status_code == 403
    with inside(village):
        assert set(Ballot.objects.values_list("purpose", flat=True)) == {"proposals", "election", "question"}


def test_a_paper_is_chosen_checked_and_sent_without_script(village):
    with inside(village):
        ballot = make_ballot(village)
        dear, cheap, middle = numbers_of(ballot)
    path = "musyawarah/pemungutan/P-001/surat-suara/"
    form = get(village, path, "resident").content.decode()
    assert 'data-purse="60000000"' in form
    over = post(village, path, "resident", {"p": [dear, cheap, middle], "langkah": "periksa"})
    assert over.status_code == 422
    assert "Kurang Rp22.500.000" in over.content.decode()
    check = post(village, path, "resident", {"p": [dear, cheap], "langkah": "periksa"})
    assert check.status_code == 200
    assert "Sisa" in check.content.decode()
    assert f'name="p" value="{dear}"' in check.content.decode()
    back = post(village, path, "resident", {"p": [dear, cheap], "langkah": "ubah"})
    assert back.content.decode().count("checked") >= 2
    with inside(village):
        assert not Vote.objects.exists()
    sent = post(village, path, "resident", {"p": [dear, cheap], "langkah": "kirim"})
    assert sent.headers["Location"].endswith("/sudah/")
    receipt = get(village, "musyawarah/pemungutan/P-001/sudah/", "resident").content.decode()
    with inside(village):
        entry = RollEntry.objects.get(person=village.persons["resident"])
    assert receipt_of(entry) in receipt
    assert dear not in receipt
    assert get(village, path, "resident").headers["Location"].endswith("/sudah/")
    twice = post(village, path, "resident", {"p": [dear], "langkah": "kirim"})
    assert twice.status_code == 302
    with inside(village):
        assert Vote.objects.count() == 1


@pytest.mark.parametrize(
    "sent",
    [
        {"langkah": "kirim"},
        {"p": ["U-999"], "langkah": "kirim"},
        {"p": ["U-001", "U-001"], "langkah": "kirim"},
        {"p": ["x" * 4000], "langkah": "kirim"},
        {"p": [XSS], "langkah": "periksa"},
        {"langkah": "periksa"},
        {"p": ["U-001"] * 500, "langkah": "periksa"},
    ],
)
def test_an_absurd_paper_is_refused_with_a_sentence_and_may_be_mended(village, sent):
    with inside(village):
        make_ballot(village)
    answer = post(village, "musyawarah/pemungutan/P-001/surat-suara/", "resident", sent)
    assert answer.status_code == 422
    assert XSS not in answer.content.decode()
    with inside(village):
        assert not Vote.objects.exists()
        assert not RollEntry.objects.filter(voted_on__isnull=False).exists()


def test_a_ballot_shows_the_thread_that_leads_to_it(village):
    with inside(village):
        make_ballot(village)
    page = get(village, "musyawarah/pemungutan/P-001/").content.decode()
    line = page[page.index('class="thread"') :]
    assert "3 usulan" in line
    assert "P-001" in line


def test_everybody_sees_the_options_in_their_own_order(village):
    with inside(village):
        make_ballot(village)
    orders = set()
    for role in (
        "resident",
        "volunteer",
        "delegate",
        "committee",
        "board_member",
        "secretary",
        "coordinator",
    ):
        page = get(village, "musyawarah/pemungutan/P-001/surat-suara/", role).content.decode()
        orders.add(tuple(re.findall(r'name="p" value="(U-\d+)"', page)))
    assert len(orders) > 1


def test_the_window_holds_at_the_door(village):
    with inside(village):
        ballot = make_ballot(village, opens_at=timezone.now() + timedelta(hours=1))
    path = "musyawarah/pemungutan/P-001/surat-suara/"
    assert get(village, path, "resident").status_code == 409
    with inside(village):
        Ballot.objects.filter(pk=ballot.pk).update(opens_at=timezone.now() - timedelta(hours=1))
    assert get(village, path, "resident").status_code == 200
    assert get(village, path, "facilitator").status_code == 403
    assert get(village, path).status_code == 302
    with inside(village):
        end(ballot)
    assert get(village, path, "resident").status_code == 409
    assert post(village, path, "resident", {"p": ["U-001"], "langkah": "kirim"}).status_code == 409


def test_no_result_is_told_to_anybody_before_the_ballot_is_closed(village):
    with inside(village):
        ballot = make_ballot(village)
        vote(village, ballot, "resident", numbers_of(ballot)[0])
    for role in (None, "resident", "secretary", "coordinator", "committee"):
        page = get(village, "musyawarah/pemungutan/P-001/", role).content.decode()
        assert "Hasil akhir" not in page
        assert get(village, "musyawarah/keputusan/K-001/", role).status_code == 404
    codes = get(village, "musyawarah/pemungutan/P-001/kode/").content.decode()
    with inside(village):
        entry = RollEntry.objects.get(voted_on__isnull=False)
    assert receipt_of(entry) not in codes


def test_paper_voters_are_found_and_marked_by_the_committee(village):
    with inside(village):
        make_ballot(village)
        entry = RollEntry.objects.order_by("pk").select_related("person").first()
        name = entry.person.name
    path = "musyawarah/pemungutan/P-001/pemilih/"
    assert get(village, path, "resident").status_code == 403
    assert name not in get(village, path, "committee").content.decode()
    assert name in get(village, path, "committee", cari=name).content.decode()
    assert name in get(village, path, "committee", rt=str(entry.rt_id)).content.decode()
    assert post(village, path, "committee", {"pemilih": ["x", "9" * 40]}).status_code == 422
    assert post(village, path, "committee", {"pemilih": [str(entry.pk)]}).status_code == 302
    assert "sudah tercatat" not in post(village, path, "committee", {"pemilih": []}).content.decode()
    twice = post(village, path, "committee", {"pemilih": [str(entry.pk)]})
    assert name in twice.content.decode()
    assert twice.status_code == 422


def figures(ballot, used, votes):
    keys = numbers_of(ballot)
    boxes = {f"v{at}": str(votes.get(key, 0)) for at, key in enumerate(keys, start=1)}
    return {"received": str(used), "used": str(used), "spoiled": "0", "unused": "0", **boxes}


def test_the_first_clerks_figures_stay_hidden_until_the_second_has_saved(village):
    with inside(village):
        ballot = make_ballot(village)
        station = village.areas[0]
        paper_vote(village, ballot, station, 5)
        first = numbers_of(ballot)[0]
        end(ballot)
        right, wrong = figures(ballot, 5, {first: 3}), figures(ballot, 5, {first: 4})
    path = f"musyawarah/pemungutan/P-001/hitung/{station.pk}/"
    assert post(village, path, "committee", right).status_code == 302
    for role in ("volunteer", "secretary"):
        page = get(village, path, role).content.decode()
        assert 'value="3"' not in page
        assert "Petugas pertama sudah menyalin" in page
    assert 'value="3"' in get(village, path, "committee").content.decode()
    again = post(village, path, "committee", right)
    assert again.status_code == 422
    assert "dua orang" in again.content.decode()
    assert post(village, path, "volunteer", wrong).status_code == 302
    differs = get(village, path, "volunteer").content.decode()
    assert "Ada 1 angka yang berbeda" in differs
    assert "Berbeda 1" in differs
    close = post(village, "musyawarah/pemungutan/P-001/tutup/", "secretary", {})
    assert close.status_code == 422
    assert post(village, path, "volunteer", right | {"correcting": "1"}).status_code == 302
    assert "Kedua salinan sama" in get(village, path, "volunteer").content.decode()
    with inside(village):
        assert PaperCount.objects.filter(replaced_at__isnull=False).count() == 1
    assert post(village, "musyawarah/pemungutan/P-001/tutup/", "secretary", {}).status_code == 302


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"received": "9"}, "Jumlahnya"),
        ({"v1": "9"}, "padahal surat suara sah"),
        ({"used": "abc"}, "isian perlu diperbaiki"),
        ({"used": "-1"}, "isian perlu diperbaiki"),
        ({"used": ""}, "isian perlu diperbaiki"),
        ({"v1": "9" * 30}, "isian perlu diperbaiki"),
        ({"received": "400", "used": "400"}, "padahal pemilih hanya"),
    ],
)
def test_a_count_that_cannot_be_is_refused_and_nothing_is_stored(village, changes, words):
    with inside(village):
        ballot = make_ballot(village)
        end(ballot)
        sheet = figures(ballot, 5, {}) | changes
    path = f"musyawarah/pemungutan/P-001/hitung/{village.areas[0].pk}/"
    answer = post(village, path, "committee", sheet)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    with inside(village):
        assert not PaperCount.objects.exists()


@pytest.mark.parametrize("station", ["0", "999999", "9" * 25])
def test_an_unknown_station_is_not_found(village, station):
    with inside(village):
        make_ballot(village)
    for path in (f"hitung/{station}/", f"lembar/hitung-{station}.pdf"):
        assert get(village, f"musyawarah/pemungutan/P-001/{path}", "committee").status_code == 404


def test_a_result_is_told_in_words_pictures_and_a_table_to_take(village):
    with inside(village):
        ballot = make_ballot(village)
        dear, cheap, middle = numbers_of(ballot)
        for role in ("resident", "volunteer"):
            vote(village, ballot, role, dear)
        vote(village, ballot, "delegate", middle)
        station = village.areas[3]
        paper_vote(village, ballot, station, 2)
        end(ballot)
        count_twice(village, ballot, station, a_sheet(2, {dear: 1, cheap: 1}))
    assert post(village, "musyawarah/pemungutan/P-001/tutup/", "secretary", {}).status_code == 302
    page = get(village, "musyawarah/keputusan/K-001/").content.decode()
    assert "Dua usulan dikerjakan, Rp55.500.000" in page
    assert "Ronde demi ronde" in page
    assert "Mengapa Perbaikan saluran ke-3 belum?" in page
    assert "Keberatan dapat diajukan sampai" in page
    assert "digabung" in page
    assert (
        f"{dear}&nbsp;<b>1</b>" in get(village, "musyawarah/keputusan/K-001/", "secretary").content.decode()
    )
    table = get(village, "musyawarah/keputusan/K-001/hasil.csv")
    lines = table.content.decode("utf-8-sig").splitlines()
    assert lines[1].startswith(f"{dear},Perbaikan saluran ke-1,42000000,3,dikerjakan,")
    assert get(village, "musyawarah/pemungutan/P-001/kode/").content.decode().count("<li>") > 3


def test_the_seed_of_a_lot_stands_on_the_page_before_the_count_and_cannot_be_typed_after(village):
    with inside(village):
        ballot = make_ballot(village, budget_rupiah=45_000_000)
        dear, _cheap, middle = numbers_of(ballot)
        seed = ballot.lot_seed
        assert seed in get(village, "musyawarah/pemungutan/P-001/").content.decode()
        vote(village, ballot, "resident", dear)
        vote(village, ballot, "volunteer", middle)
        end(ballot)
    path = "musyawarah/pemungutan/P-001/tutup/"
    asked = get(village, path, "secretary").content.decode()
    assert seed in asked and 'name="lot_seed"' not in asked
    assert post(village, path, "secretary", {"lot_seed": "4 2 6 1 5 3"}).status_code == 302
    told = get(village, "musyawarah/keputusan/K-001/").content.decode()
    assert seed in told and "4 2 6 1 5 3" not in told


def test_voting_by_phone_is_ticked_for_proposals_and_not_for_persons(village):
    path = "musyawarah/pemungutan/baru/"
    with inside(village):
        make_feasible(village)
    ticked = re.compile(r'name="online"[^>]*checked')
    assert ticked.search(get(village, path, "secretary", untuk="usulan").content.decode())
    persons = get(village, path, "secretary", untuk="orang").content.decode()
    assert 'name="online"' in persons and not ticked.search(persons)
    assert "sebaiknya kertas saja" in persons


def test_an_election_shows_names_to_members_and_initials_to_the_public(village):
    with inside(village):
        persons = [village.persons[role] for role in ("resident", "volunteer")]
        rule = {"rule": "approval", "purpose": "election", "seats": 1, "max_choices": 1, "online": True}
        ballot = make_ballot(village, Candidates(persons=persons), title="Pemilihan BKM", **rule)
        vote(village, ballot, "resident", "calon-2")
        end(ballot)
    post(village, "musyawarah/pemungutan/P-001/tutup/", "secretary", {})
    for path in ("pemungutan/P-001/", "keputusan/K-001/", "keputusan/K-001/hasil.csv"):
        public = get(village, f"musyawarah/{path}").content.decode()
        member = get(village, f"musyawarah/{path}", "delegate").content.decode()
        assert persons[1].name not in public, path
        assert persons[1].initials in public, path
        assert persons[1].name in member, path


def test_a_cell_of_the_table_is_never_a_formula(village):
    with inside(village):
        make_issue(village)
        first = make_feasible(village, title="=cmd|' /C calc'!A0 perbaikan saluran")
        meeting = make_meeting(village)
        fill_meeting(village, meeting)
    said = {"title": "Ya", f"r{first.pk}": "chosen"}
    post(village, "musyawarah/rembug/M-001/mufakat/", "coordinator", said)
    lines = get(village, "musyawarah/keputusan/K-001/hasil.csv").content.decode("utf-8-sig")
    assert "'=cmd" in lines


SHEETS = {
    "rembug/M-001/lembar/daftar-hadir.pdf": "print_sheet",
    "rembug/M-001/lembar/undangan.pdf": "print_sheet",
    "rembug/M-001/lembar/berita-acara.pdf": "",
    "pemungutan/P-001/lembar/surat-suara.pdf": "print_sheet",
    "keputusan/K-001/lembar/berita-acara.pdf": "",
}


def test_sheets_are_set_as_pdf_for_those_who_print_and_minutes_for_everybody(village):
    with inside(village):
        fill_meeting(village, make_meeting(village))
        make_decision(village)
    count = f"pemungutan/P-001/lembar/hitung-{village.areas[0].pk}.pdf"
    for path, right in (SHEETS | {count: "print_sheet"}).items():
        assert get(village, f"musyawarah/{path}", "committee").content.startswith(b"%PDF"), path
        assert get(village, f"musyawarah/{path}").status_code == (302 if right else 200), path


def test_the_feasibility_team_prints_what_it_looks_at(village):
    with inside(village):
        proposal = make_proposal(village)
    path = f"musyawarah/usulan/{proposal.number}/lembar/kelayakan.pdf"
    assert get(village, path, "committee").content.startswith(b"%PDF")
    assert get(village, path, "resident").status_code == 403
    assert get(village, "musyawarah/usulan/U-999/lembar/kelayakan.pdf", "committee").status_code == 404


def test_the_short_code_of_a_sheet_leads_to_its_entry_screen(village):
    with inside(village):
        make_meeting(village)
        make_ballot(village)
        areas = {area.pk: area for area in village.areas}
        place = f"{sorted(areas)[0] - village.areas[0].parent_id + 1:02d}"
    leads = {
        sheet_code("M-1", "M-001"): "/musyawarah/rembug/M-001/hadir/kertas/",
        sheet_code("M-2", "M-001"): "/musyawarah/rembug/M-001/",
        sheet_code("P-1", "P-001"): "/musyawarah/pemungutan/P-001/pemilih/",
        sheet_code("H-2", "P-001", place): f"/musyawarah/pemungutan/P-001/hitung/{village.areas[0].pk}/",
        sheet_code("U-3", "U-001"): "/musyawarah/usulan/U-001/",
    }
    for code, where in leads.items():
        assert get(village, f"l/{code}/").headers["Location"].endswith(where), code
        assert get(village, f"l/{code.lower()}/").headers["Location"].endswith(where), code


@pytest.mark.parametrize(
    "code", ["H2-P001-02-XX", "x", "M1-M001", "%00", "H2", "../../etc", "Z9-Z999-ZZ", XSS]
)
def test_an_unknown_code_is_refused_with_a_sentence(village, code):
    answer = village.client(None).get(f"{village.url('l/')}{quote(code, safe='')}/")
    assert answer.status_code in (404, 422)
    assert XSS not in answer.content.decode()


def test_the_home_of_the_room_says_what_comes_next(village):
    assert "Ajukan usulan" in get(village, "musyawarah/", "resident").content.decode()
    with inside(village):
        make_meeting(village, starts_at=timezone.now() + timedelta(days=3))
    assert "Buka rembug" in get(village, "musyawarah/").content.decode()
    with inside(village):
        ballot = make_ballot(village)
    assert "Lihat dan pilih" in get(village, "musyawarah/").content.decode()
    with inside(village):
        end(ballot)
        assert Meeting.objects.count() == 1
        assert Option.objects.count() == 3
        assert not Decision.objects.exists()
    assert "dihitung" in get(village, "musyawarah/").content.decode()
