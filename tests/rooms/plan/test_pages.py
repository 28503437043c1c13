"""The pages of plan, through the browser's door."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from galang.deliberate.models import Proposal
from galang.people.models import Role
from galang.plan.models import Activity, CostLine, Funding, Goal, Plan
from tests.make.ground import make_village
from tests.make.plan import make_activity, make_choice, make_goal, make_line, make_plan, make_pledge

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    return make_village(households=40)


def inside(village):
    return scope(community=village.community)


def read(village, path, role=None):
    page = village.client(role).get(village.url(path))
    assert page.status_code == 200
    return page.content.decode()


def test_from_a_decision_to_a_costed_activity_in_the_browser(village):
    assert "Belum ada rencana" in read(village, "rencana/")
    with inside(village):
        proposal, _decision = make_choice(village)
        item = proposal.decision_items.get().pk
    unit = village.client("environment_unit")
    sent = {"title": "Renta 2026", "kind": "annual", "first_year": "2026", "last_year": ""}
    assert unit.post(village.url("rencana/baru/"), sent).status_code == 302
    assert proposal.title in read(village, "rencana/tujuan-baru/", "environment_unit")
    with inside(village):
        plan = Plan.objects.get().pk
    sent = {"plan": plan, "title": "Saluran lancar", "result_wanted": "Tidak banjir.", "target_volume": "120"}
    assert unit.post(village.url(f"rencana/tujuan-baru/?butir={item}"), sent).status_code == 302
    sent = {
        "title": "Gali saluran",
        "starts_on": "2026-05-05",
        "ends_on": "20 Juni 2026",
        "responsible": "Warga Perempuan 1",
        "place": "Gang Melati",
        "beneficiaries": "91",
        "beneficiaries_women": "51",
    }
    assert unit.post(village.url("rencana/R-001/kegiatan-baru/"), sent).status_code == 302
    sent = {
        "kind": "material",
        "name": "Semen",
        "volume": "2,5",
        "unit": "sak",
        "unit_price_rupiah": "Rp 75.000",
    }
    assert unit.post(village.url("rencana/kegiatan/G-001/biaya/"), sent).status_code == 302
    assert "Dana masih kurang Rp187.500" in read(village, "rencana/kegiatan/G-001/")
    sent = {"source": "labour", "amount_rupiah": "187.500", "how_counted": "2,5 hari × Rp75.000"}
    assert unit.post(village.url("rencana/kegiatan/G-001/dana/"), sent).status_code == 302
    page = read(village, "rencana/kegiatan/G-001/")
    assert "Dana cukup." in page and "Untuk siapa?" in page and "56%" in page
    for path in ("rencana/", f"rencana/{plan}/", "rencana/R-001/"):
        assert "Saluran lancar" in read(village, path)


def test_the_station_line_shows_where_a_goal_comes_from(village):
    with inside(village):
        make_activity(village)
    for path in ("rencana/R-001/", "rencana/kegiatan/G-001/"):
        page = read(village, path)
        assert 'aria-current="step"' in page and "U-901" in page and "K-901" in page


def test_a_name_is_initials_for_the_public(village):
    with inside(village):
        make_activity(village)
    name = village.persons["environment_unit"].name
    assert name not in read(village, "rencana/kegiatan/G-001/")
    assert name in read(village, "rencana/kegiatan/G-001/", "secretary")


def test_too_much_money_is_said_in_plain_words(village):
    with inside(village):
        activity = make_activity(village)
        make_line(village, activity)
        make_pledge(village, activity, 32_000_000)
    assert "Dana lebih Rp2.000.000 dari biayanya." in read(village, "rencana/kegiatan/G-001/")
    assert "lebih 2\u00a0jt" in read(village, "rencana/")


@pytest.mark.parametrize(
    ("path", "sent", "said"),
    [
        ("rencana/baru/", {"title": "R", "kind": "annual", "first_year": "banyak"}, "Tahun mulai"),
        (
            "rencana/baru/",
            {"title": "R", "kind": "medium", "first_year": "2026", "last_year": "2020"},
            "mendahului",
        ),
        ("rencana/baru/", {"title": "R", "kind": "x", "first_year": "2026"}, "Jenis"),
        ("rencana/R-001/kegiatan-baru/", {"title": "A", "starts_on": "x", "ends_on": ""}, "Mulai"),
        (
            "rencana/R-001/kegiatan-baru/",
            {"title": "A", "starts_on": "2026-05-01", "ends_on": "2026-05-02"},
            "belum punya penanggung jawab",
        ),
        (
            "rencana/R-001/kegiatan-baru/",
            {
                "title": "A",
                "starts_on": "2026-05-01",
                "ends_on": "2026-05-02",
                "responsible": "Budi <b>X</b>",
            },
            "tidak ada di daftar warga",
        ),
        (
            "rencana/kegiatan/G-001/biaya/",
            {"kind": "material", "name": "A", "volume": "2,5", "unit": "m", "unit_price_rupiah": "1001"},
            "tidak genap rupiah",
        ),
        (
            "rencana/kegiatan/G-001/biaya/",
            {"kind": "material", "name": "A", "volume": "banyak", "unit": "m", "unit_price_rupiah": "-5"},
            "Volume",
        ),
        (
            "rencana/kegiatan/G-001/biaya/",
            {
                "kind": "material",
                "name": "A",
                "volume": "9" * 14,
                "unit": "m",
                "unit_price_rupiah": "9999999",
            },
            "Volume",
        ),
        (
            "rencana/kegiatan/G-001/biaya/",
            {"kind": "material", "name": "A", "volume": "1", "unit": "m", "unit_price_rupiah": "1.500,5"},
            "Harga satuan",
        ),
        ("rencana/kegiatan/G-001/dana/", {"source": "labour", "amount_rupiah": "5000"}, "cara menghitung"),
        ("rencana/kegiatan/G-001/dana/", {"source": "grant", "amount_rupiah": "1" * 40}, "Nilai"),
        ("rencana/kegiatan/G-001/dana/", {"source": "grant", "amount_rupiah": "0"}, "Rp0"),
    ],
)
def test_absurd_entries_get_a_sentence_and_are_not_kept(village, path, sent, said):
    with inside(village):
        make_activity(village)
        before = [model.objects.count() for model in (Plan, Goal, Activity, CostLine, Funding)]
    page = village.client("environment_unit").post(village.url(path), sent)
    assert page.status_code == 422
    assert said in page.content.decode()
    with inside(village):
        assert [model.objects.count() for model in (Plan, Goal, Activity, CostLine, Funding)] == before


@pytest.mark.parametrize(
    "path",
    [
        "rencana/99999999999999999999999/",
        "rencana/tujuan-baru/?butir=99999999999999999999999999",
        "rencana/tujuan-baru/?butir=x",
        "rencana/kegiatan/G-001/biaya/99999999999999999999999/",
        "rencana/kegiatan/G-001/dana/99999999999999999999999/",
        "rencana/R-99999999999999999999/",
        "rencana/kegiatan/%00/",
    ],
)
def test_absurd_addresses_are_not_found(village, path):
    with inside(village):
        make_activity(village)
    assert village.client("environment_unit").get(village.url(path)).status_code == 404


def test_only_those_entrusted_plan(village):
    with inside(village):
        make_line(village, make_activity(village))
    for role in (Role.FACILITATOR, Role.RESIDENT, Role.OBSERVER):
        client = village.client(role)
        for path in ("rencana/baru/", "rencana/tujuan-baru/", "rencana/R-001/kegiatan-baru/"):
            assert client.get(village.url(path)).status_code == 403
        assert client.post(village.url("rencana/kegiatan/G-001/biaya/1/hapus/")).status_code == 403
    assert (
        village.client("secretary").post(village.url("rencana/kegiatan/G-001/biaya/1/hapus/")).status_code
        == 302
    )
    with inside(village):
        assert not CostLine.objects.exists()


def test_records_of_another_community_are_not_found(village):
    other = make_village("Tetangga")
    with inside(other):
        activity = make_activity(other)
        make_line(other, activity)
        foreign_plan, foreign_item = activity.goal.plan_id, activity.goal.proposal.decision_items.get().pk
    client = village.client("secretary")
    for path in (
        "rencana/R-001/",
        "rencana/kegiatan/G-001/",
        "rencana/kegiatan/G-001/biaya/",
        "rencana/kegiatan/G-001/biaya/1/",
        f"rencana/{foreign_plan}/",
        f"rencana/{foreign_plan}/poster/",
        "rencana/R-001/poster/",
        f"rencana/tujuan-baru/?butir={foreign_item}",
    ):
        assert client.get(village.url(path)).status_code == 404, path
    with inside(village):
        item = make_choice(village)[0].decision_items.get().pk
    sent = {"plan": foreign_plan, "title": "Curi", "result_wanted": "x"}
    assert client.post(village.url(f"rencana/tujuan-baru/?butir={item}"), sent).status_code == 422


def test_words_that_people_typed_are_escaped(village):
    bad = "<script>alert(1)</script>"
    with inside(village):
        activity = make_activity(village, make_goal(village, title=bad), title=bad, place=bad)
        make_line(village, activity)
        make_pledge(village, activity, 5)
    for path in ("rencana/", "rencana/R-001/", "rencana/kegiatan/G-001/"):
        page = read(village, path)
        assert bad not in page and "&lt;script&gt;" in page


def text_of(pdf):
    import pypdfium2

    text = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
    return " ".join(text.split())


def test_the_poster_says_what_where_when_who_and_who_pays(village):
    with inside(village):
        activity = make_activity(village)
        make_line(village, activity)
        make_pledge(village, activity, 4_500_000, "labour")
    plan = activity.goal.plan_id
    for path in ("rencana/R-001/poster/", f"rencana/{plan}/poster/"):
        sheet = village.client(None).get(village.url(path))
        assert sheet["Content-Type"] == "application/pdf"
        text = text_of(sheet.content)
        for words in ("R-1", "Gang Melati", "5", "Juni 2026", "Rp30.000.000", "swadaya tenaga", "kurang"):
            assert words in text, words
        assert village.persons["environment_unit"].name not in text
    with inside(village):
        empty = make_plan(village, "Renta kosong").pk
    assert "Belum ada tujuan" in text_of(
        village.client(None).get(village.url(f"rencana/{empty}/poster/")).content
    )


def queries_of(client, address):
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def test_pages_ask_the_same_number_of_questions_however_much_is_planned(village):
    with inside(village):
        plan = make_plan(village)
        activity = make_activity(village, make_goal(village))
        make_line(village, activity)
        make_pledge(village, activity, 5)
        make_choice(village, None or _other(village, 950))
    client = village.client("secretary")
    paths = (
        "rencana/",
        f"rencana/{plan.pk}/",
        "rencana/R-001/",
        "rencana/kegiatan/G-001/",
        "rencana/tujuan-baru/",
    )
    few = [queries_of(client, village.url(path)) for path in paths]
    with inside(village):
        goal = Goal.objects.get()
        for at in range(20):
            other = make_activity(village, goal, title=f"Kegiatan {at}")
            make_line(village, other, price=1000 + at)
            make_pledge(village, other, 1000)
            make_line(village, activity, price=2000 + at)
            make_goal(village, serial=910 + at, title=f"Tujuan {at}")
            make_choice(village, _other(village, 960 + at))
    assert [queries_of(client, village.url(path)) for path in paths] == few
    assert max(few) <= 12


def _other(village, serial):
    from tests.make.plan import make_proposal

    return make_proposal(village, f"Usulan {serial}", serial)


def test_what_waits_for_a_goal_shows_the_price_that_was_checked(village):
    with inside(village):
        proposal, _decision = make_choice(village)
        Proposal.objects.filter(pk=proposal.pk).update(cost_rupiah=42_000_000, checked_rupiah=38_765_000)
    for path in ("rencana/", "rencana/tujuan-baru/"):
        page = read(village, path, "environment_unit")
        assert "Rp38.765.000" in page and "Rp42.000.000" not in page


def test_the_page_of_an_activity_leads_back_to_its_goal(village):
    with inside(village):
        activity = make_activity(village)
        goal = village.url(f"rencana/{activity.goal.number}/")
    assert f'<a href="{goal}">{activity.goal.title}</a>' in read(
        village, f"rencana/kegiatan/{activity.number}/"
    )
