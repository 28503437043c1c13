"""Home, thread, orphans, number search and bulletins as people see them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from galang.act.services import Promise, record_commitment
from galang.community.models import Deed, Knot, Step
from galang.community.services import scope_of
from galang.mapping.selectors import sheet_number
from galang.mapping.services import open_household_form
from galang.publish.models import Bulletin
from galang.publish.selectors import orphans, ring_of
from galang.ui.paper import sheet_code
from tests.make.deliberate import make_decision, make_feasible, make_issue, make_proposal
from tests.make.ground import make_village
from tests.make.ledger import make_cost_line, make_income
from tests.make.listen import make_voice

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    return make_village()


def bulletin(**changes):
    facts = {
        "title": "Saluran <b>selesai</b>",
        "lead": "Dikerjakan bersama.",
        "title_1": "Gang Melati",
        "text_1": "120 m.",
    }
    return facts | changes


def issue(village, **changes):
    return village.client("secretary").post(village.url("kabar/baru/"), bulletin(**changes))


def test_the_home_opens_for_anyone_even_when_nothing_has_happened_yet(village):
    page = village.client(None).get(village.url(""))
    assert page.status_code == 200
    assert "Langkah berikutnya" in page.content.decode()


def test_the_home_is_worked_out_once_and_again_after_a_deed(village, django_assert_max_num_queries):
    client = village.client(None)
    client.get(village.url(""))
    with django_assert_max_num_queries(4):
        client.get(village.url(""))
    with scope_of(village.community):
        make_income(village, 7_654_321)
    assert "7.654.321" in client.get(village.url("")).content.decode()


def test_a_lone_voice_has_its_thread_number_before_anybody_groups_it(village):
    with scope_of(village.community):
        voice = make_voice(village)
    page = village.client(None).get(village.url(f"benang/B-{voice.number[2:]}/"))
    assert page.status_code == 200 and voice.text in page.content.decode()
    assert village.client(None).get(village.url("benang/B-0987/")).status_code == 404
    assert village.client(None).get(village.url("benang/U-001/")).status_code == 404


def test_the_thread_page_shows_refused_branches_with_reason_and_date_and_costs_few_queries(
    village, django_assert_max_num_queries
):
    from galang.deliberate.services import Findings, appraise

    with scope_of(village.community):
        matter = make_issue(village)
        refused = make_proposal(village, matter, title="Kamera pengawas di gang")
        appraise(
            by=village.actor("environment_unit"),
            proposal=refused,
            verdict=Findings(False, "Warga keberatan direkam."),
        )
        make_feasible(village, matter, title="Perbaikan saluran")
        number = matter.thread.number
    with django_assert_max_num_queries(4):
        page = village.client(None).get(village.url(f"benang/{number}/")).content.decode()
    assert "Warga keberatan direkam." in page and "Ditolak" in page
    assert "Perbaikan saluran" in page


def test_any_record_leads_to_its_thread(village):
    with scope_of(village.community):
        proposal = make_proposal(village)
        thread = Knot.objects.filter(number=proposal.number).first().thread
    answer = village.client(None).get(village.url(f"benang/untuk/{proposal.number.lower()}/"))
    assert answer.status_code == 302 and thread.number in answer.headers["Location"]
    assert village.client(None).get(village.url("benang/untuk/xyz/")).status_code == 422


def test_a_number_from_a_sheet_finds_its_record_and_nonsense_gets_a_sentence(village):
    found = village.client(None).get(village.url("cari/"), {"nomor": "u14"})
    assert found.headers["Location"].endswith("/musyawarah/usulan/U-014/")
    assert village.client(None).get(village.url("cari/"), {"nomor": "💥"}).status_code == 404
    sheet = village.client(None).get(village.url("cari/"), {"nomor": sheet_code("M-4", "M-002").lower()})
    assert "/l/M4-M002-" in sheet.headers["Location"]
    assert village.client(None).get(village.url("cari/"), {"nomor": "M4-M002-XX"}).status_code == 422
    plain = sheet_code("M-4", "M-002").replace("-", "")
    again = village.client(None).get(village.url("cari/"), {"nomor": plain})
    assert again.headers["Location"] == sheet.headers["Location"]
    assert village.client(None).get(village.url("cari/"), {"nomor": "Q12"}).status_code == 404


def test_the_code_of_an_empty_sheet_leads_to_the_screen_where_it_is_copied(village):
    with scope_of(village.community):
        form = open_household_form(by=village.actor("secretary"), community=village.community)
        code = sheet_code("D-1", sheet_number(form), f"V{form.version}")
    client = village.client("volunteer")
    questionnaire = client.get(village.url("cari/"), {"nomor": code}, follow=True)
    assert questionnaire.redirect_chain[-1][0] == village.url(f"peta/lembar/{form.slug}/isi/?versi=1")
    assert questionnaire.status_code == 200
    voices = client.get(village.url("cari/"), {"nomor": sheet_code("S-1", "S-00")}, follow=True)
    assert voices.redirect_chain[-1][0] == village.url("dengar/suara/baru/?untuk=orang-lain")
    unknown = client.get(village.url("cari/"), {"nomor": sheet_code("D-1", "D-9999", "V1")}, follow=True)
    assert unknown.status_code in (404, 422)


def test_a_promise_whose_day_has_passed_hangs_loose_until_it_is_answered(village):
    today = timezone.localdate()
    with scope_of(village.community):
        make_cost_line(village)  # a goal that no decision stands behind
        facts = Promise("Lurah", "Izin lahan keluar", today - timedelta(days=30), today - timedelta(days=3))
        record_commitment(by=village.actor("coordinator"), community=village.community, promise=facts)
    page = village.client(None).get(village.url("terlepas/")).content.decode()
    assert "Izin lahan keluar" in page and "Saluran lancar" in page


def test_a_cut_list_of_what_hangs_loose_says_how_many_there_are(village, monkeypatch):
    monkeypatch.setitem(orphans.__globals__, "LIMIT", 2)
    today = timezone.localdate()
    with scope_of(village.community):
        for at in range(5):
            facts = Promise(f"Lurah {at}", "Izin", today - timedelta(days=30), today - timedelta(days=3))
            record_commitment(by=village.actor("coordinator"), community=village.community, promise=facts)
    page = village.client(None).get(village.url("terlepas/")).content.decode()
    assert "Menampilkan 2 dari 5." in page
    assert "5 catatan belum punya asal atau jawaban" in page


def test_a_bulletin_is_issued_by_the_secretary_and_read_by_all(village):
    with scope_of(village.community):
        proposal = make_proposal(village)
    answer = issue(village, number_1=proposal.number, amount_1="1.500.000")
    assert answer.status_code == 302
    page = village.client(None).get(answer.headers["Location"]).content.decode()
    assert "<b>selesai</b>" not in page and "&lt;b&gt;selesai" in page
    assert "wa.me/?text=" in page and "Rp1.500.000" not in page.split("wa.me")[0][:200]
    with scope_of(village.community):
        assert Knot.objects.filter(station=9, number="KB-001").exists()
        assert Deed.objects.filter(verb="issue_bulletin").count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"title": ""},
        {"title_1": ""},
        {"text_1": ""},
        {"number_1": "bukan nomor"},
        {"amount_1": "1.500,5"},
        {"title": "x" * 500},
        {"lead": "\x00"},
    ],
)
def test_a_bulletin_that_says_nothing_or_wrongly_is_not_issued(village, changes):
    answer = issue(village, **changes)
    assert answer.status_code == 422
    with scope_of(village.community):
        assert not Bulletin.objects.exists()


def test_a_bulletin_prints_on_one_page_and_makes_a_square_card(village):
    import pypdfium2

    issue(village)
    sheet = village.client(None).get(village.url("kabar/KB-001/lembar.pdf")).content
    document = pypdfium2.PdfDocument(sheet)
    assert len(document) == 1
    assert "Gang Melati" in document[0].get_textpage().get_text_range()
    card = village.client(None).get(village.url("kabar/KB-001/kartu.png")).content
    assert card.startswith(b"\x89PNG")
    width, height = int.from_bytes(card[16:20], "big"), int.from_bytes(card[20:24], "big")
    assert (width, height) == (1080, 1080)


def test_copies_are_counted_and_a_delivery_before_the_issue_is_refused(village):
    issue(village)
    client = village.client("secretary")
    url = village.url("kabar/KB-001/sampaikan/")
    facts = {
        "channel": "paper",
        "place": "Semua RT",
        "copies": "214",
        "delivered_on": timezone.localdate().isoformat(),
    }
    assert client.post(url, facts).status_code == 302
    assert client.post(url, facts | {"delivered_on": "2001-01-01"}).status_code == 422
    assert client.post(url, facts | {"copies": "-4"}).status_code == 422
    assert "214" in village.client(None).get(village.url("kabar/KB-001/")).content.decode()


def test_the_front_page_lists_communities_and_hides_those_that_asked(village, client):
    make_village("Desa Kedua")
    page = client.get("/").content.decode()
    assert "Kali Bening" in page and "Desa Kedua" in page
    village.community.is_listed = False
    village.community.save()
    assert client.get("/").headers.get("Location", "").endswith("/desa-kedua/")


def test_the_ring_says_since_when_for_a_step_that_has_begun(village):
    with scope_of(village.community):
        first, second = Step.objects.filter(round=village.round, stage=1).order_by("position")[:2]
        Step.objects.exclude(pk__in=[first.pk, second.pk]).update(starts_on=None)
        day = first.starts_on
        begun = ring_of(village.round, day).stages[0].coming
        ahead = ring_of(village.round, day - timedelta(days=1)).stages[0].coming
    assert begun.startswith(f"Sedang berjalan: {first.name} sejak ")
    assert ahead.startswith(f"Berikutnya: {first.name} mulai ")


def test_who_holds_what_waits_is_a_role_and_never_a_number(village):
    with scope_of(village.community):
        decision = make_decision(village)
        waiting = decision.items.exclude(result="chosen").first().proposal
    client = village.client(None)
    page = client.get(
        client.get(village.url(f"benang/untuk/{waiting.number}/")).headers["Location"]
    ).content.decode()
    assert "<dd>Sekretaris (" in page
    assert f"<dd>{decision.ballot.number}<" not in page
