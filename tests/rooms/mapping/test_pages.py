"""The pages of mapping, through the browser's door."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from galang.mapping.models import Asset, Form, Submission
from galang.people.models import Household, Role
from tests.make.ground import make_village
from tests.make.mapping import make_asset, make_form, make_submission

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    return make_village()


def inside(village):
    return scope(community=village.community)


def entry(**changes):
    return {
        "instance_id": str(uuid4()),
        "version": "1",
        "household": "KK-001",
        "taken_on": "2026-04-20",
        "q_bersedia": "ya",
        "q_perempuan": "2",
        "q_pekerjaan": ["buruh"],
        **changes,
    }


def test_an_empty_home_invites_and_a_filled_one_shows_how_far_we_are(village):
    page = village.client(None).get(village.url("peta/"))
    assert "Belum ada rumah yang dipetakan" in page.content.decode()
    secretary = village.client("secretary")
    assert "Buka lembar rumah tangga" in secretary.get(village.url("peta/")).content.decode()
    assert secretary.post(village.url("peta/lembar/buka/")).status_code == 302
    with inside(village):
        make_submission(village, Form.objects.get())
    page = village.client(None).get(village.url("peta/")).content.decode()
    assert "dari 12 rumah tangga" in page
    assert "RT\u00a001" in page


def test_a_sheet_is_filled_in_on_the_screen(village):
    with inside(village):
        make_form(village)
    volunteer = village.client("volunteer")
    address = village.url("peta/lembar/rumah-tangga/isi/")
    assert "Jumlah perempuan" in volunteer.get(address).content.decode()
    sent = entry()
    for _twice in range(2):
        assert volunteer.post(address, sent).status_code == 302
    with inside(village):
        kept = Submission.objects.get()
        assert (kept.household.code, kept.answers) == (
            "KK-001",
            {"bersedia": "ya", "perempuan": 2, "pekerjaan": ["buruh"]},
        )
    page = village.client("secretary").get(village.url("peta/isian/D-0001/")).content.decode()
    assert "Buruh harian" in page


@pytest.mark.parametrize(
    ("changes", "said", "status"),
    [
        ({"household": "KK-999"}, "Rumah tangga KK-999 tidak ada", 422),
        ({"household": ""}, "Belum jelas rumahnya", 422),
        ({"household": "KK\0"}, "tanda yang tidak tampak", 422),
        ({"area": "999999999"}, "Wilayah", 422),
        ({"q_bersedia": ""}, "Apakah keluarga ini bersedia didata", 422),
        ({"q_bersedia": "mungkin"}, "Apakah keluarga ini bersedia didata", 422),
        ({"q_pekerjaan": ["buruh", "curi"]}, "Sumber penghasilan", 422),
        ({"q_perempuan": "seribu"}, "Jumlah perempuan", 422),
        ({"q_perempuan": "61"}, "antara 0 dan 60", 422),
        ({"q_masalah": "x" * 1001}, "Masalah yang paling terasa", 422),
        ({"taken_on": "2999-01-01"}, "belum tiba", 422),
        ({"taken_on": "kemarin"}, "Tanggal kunjungan", 422),
        ({"instance_id": "bukan-kunci"}, "Muat ulang", 422),
        ({"version": "2"}, "Benangnya putus", 404),
        ({"version": "9" * 30}, "Benangnya putus", 404),
    ],
)
def test_bad_entries_get_a_sentence_and_store_nothing(village, changes, said, status):
    with inside(village):
        make_form(village)
    page = village.client("volunteer").post(village.url("peta/lembar/rumah-tangga/isi/"), entry(**changes))
    assert page.status_code == status
    assert said in page.content.decode()
    with inside(village):
        assert not Submission.objects.exists()


def test_other_answers_under_the_same_id_are_refused_on_the_form(village):
    with inside(village):
        make_form(village)
    volunteer, sent = village.client("volunteer"), entry()
    address = village.url("peta/lembar/rumah-tangga/isi/")
    volunteer.post(address, sent)
    page = volunteer.post(address, {**sent, "q_perempuan": "5"})
    assert "D-0001 sudah pernah dikirim dengan isi lain" in page.content.decode()


def test_filled_in_sheets_are_for_those_who_may_open_records(village):
    with inside(village):
        make_submission(village, make_form(village))
    for path in ("peta/isian/", "peta/isian/D-0001/"):
        assert village.client("secretary").get(village.url(path)).status_code == 200
        assert village.client("resident").get(village.url(path)).status_code == 403
        assert village.client(Role.FACILITATOR).get(village.url(path)).status_code == 403
        assert village.client(None).get(village.url(path)).status_code == 302


def test_what_happened_leads_to_a_filled_in_sheet_only_those_who_may_open_it(village):
    with inside(village):
        number = make_submission(village, make_form(village)).number
    sheet = village.url(f"peta/isian/{number}/")
    for role in (None, Role.RESIDENT, Role.FACILITATOR, Role.SECRETARY):
        for path in ("jejak/", f"jejak/{number}/"):
            told = village.client(role).get(village.url(path)).content.decode()
            assert number in told
            assert (f'href="{sheet}"' in told) == (role == Role.SECRETARY), (role, path)


def test_a_facilitator_cannot_open_a_sheet(village):
    facilitator = village.client(Role.FACILITATOR)
    assert facilitator.post(village.url("peta/lembar/buka/")).status_code == 403
    with inside(village):
        assert not Form.objects.exists()


def test_questions_are_changed_into_a_new_version(village):
    with inside(village):
        form = make_form(village)
        questions = form.questions
    secretary, address = village.client("secretary"), village.url("peta/lembar/rumah-tangga/ubah/")
    sent = {"title": "Lembar rumah tangga"}
    for at, question in enumerate(questions):
        sent[f"label_{at}"] = "" if question["code"] == "lantai" else question["label"]
        sent[f"choices_{at}"] = "\n".join(words for _key, words in question.get("choices", []))
        if question.get("required"):
            sent[f"required_{at}"] = "on"
    at = len(questions)
    sent |= {f"label_{at}": "Punya sumur resapan?", f"kind_{at}": "one", f"choices_{at}": "Ya\nTidak"}
    for more in range(at + 1, at + 3):
        sent[f"kind_{more}"] = "text"
    assert secretary.get(address).status_code == 200
    page = secretary.post(address, sent)
    assert page.status_code == 302, page.content.decode()
    with inside(village):
        newest = Form.objects.get(version=2)
        codes = [question["code"] for question in newest.questions]
        assert "lantai" not in codes and newest.questions[-1]["choices"] == [["ya", "Ya"], ["tidak", "Tidak"]]
        kept = next(question for question in newest.questions if question["code"] == "air")
        assert kept == next(question for question in questions if question["code"] == "air")
    assert secretary.post(address, {"title": "Kosong"}).status_code == 422


def test_assets_are_named_listed_and_shown_with_their_words_escaped(village):
    resident = village.client("resident")
    bad = "<script>alert(1)</script>"
    page = resident.post(village.url("peta/potensi/baru/"), {"name": bad, "capital": "human", "note": bad})
    assert page.status_code == 302
    for path in (
        "peta/potensi/",
        "peta/potensi/A-001/",
        "peta/potensi/?modal=human",
        "peta/potensi/?modal=x",
    ):
        text = village.client(None).get(village.url(path)).content.decode()
        assert bad not in text and "&lt;script&gt;" in text
    assert village.client("observer").get(village.url("peta/potensi/baru/")).status_code == 403
    again = resident.post(village.url("peta/potensi/baru/"), {"name": bad, "capital": "human"})
    assert "sudah tercatat sebagai A-001" in again.content.decode()


def test_records_of_another_community_are_not_found(village):
    other = make_village("Tetangga")
    with inside(other):
        make_submission(other, make_form(other))
        make_asset(other)
    secretary = village.client("secretary")
    for path in (
        "peta/isian/D-0001/",
        "peta/potensi/A-001/",
        "peta/lembar/rumah-tangga/",
        "peta/potensi/A-999/",
    ):
        assert secretary.get(village.url(path)).status_code == 404
    assert village.client(None).get(other.url("peta/potensi/A-001/")).status_code == 200


def test_the_paper_sheet_is_a_pdf_that_leads_to_its_entry_screen(village):
    with inside(village):
        make_form(village)
    sheet = village.client(None).get(village.url("peta/lembar/rumah-tangga/cetak/"))
    assert sheet["Content-Type"] == "application/pdf" and sheet.content.startswith(b"%PDF")
    import pypdfium2

    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(sheet.content))
    assert "D-1" in text and "Jumlah perempuan" in text
    assert "peta/lembar/rumah-tangga/isi/" in text


def queries_of(client, address):
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def test_pages_ask_the_same_number_of_questions_however_much_there_is(village):
    with inside(village):
        form = make_form(village)
        make_submission(village, form)
        make_asset(village)
    client = village.client("secretary")
    paths = (
        "peta/",
        "peta/isian/",
        "peta/potensi/",
        "peta/potensi/?modal=built",
        "peta/lembar/rumah-tangga/",
    )
    few = [queries_of(client, village.url(path)) for path in paths]
    with inside(village):
        for household in Household.objects.all():
            make_submission(village, form, household)
        for at in range(30):
            make_asset(village, f"Sumur {at}", Asset.Capital.values[at % 7])
    assert [queries_of(client, village.url(path)) for path in paths] == few
    assert max(few) <= 12
