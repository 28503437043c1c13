"""The pages of act, through the browser's door."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_scopes import scope

from galang.act.models import Action, Commitment, CommitmentAnswer, Participation, Progress
from galang.people.models import Person, Role
from galang.plan.models import Activity
from tests.make.act import YESTERDAY, make_action, make_held, make_promise
from tests.make.ground import make_village
from tests.make.plan import make_activity

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


def people(count):
    return list(
        Person.objects.filter(born_on__year__lt=2000).select_related("household").order_by("pk")[:count]
    )


def test_a_day_of_work_from_the_call_to_whose_hands_they_were(village):
    assert "Belum ada aksi" in read(village, "gerak/aksi/")
    with inside(village):
        activity = make_activity(village)
    volunteer = village.client("volunteer")
    sent = {
        "activity": activity.pk,
        "title": "Kerja bakti",
        "starts_at": (timezone.localtime() + timedelta(days=2)).strftime("%Y-%m-%dT07:00"),
        "place": "Pos RT 01",
        "needed": "20",
    }
    assert volunteer.post(village.url("gerak/aksi/baru/?kegiatan=G-001"), sent).status_code == 302
    resident = village.client("resident")
    assert "Saya ikut" in resident.get(village.url("gerak/H-001/")).content.decode()
    assert resident.post(village.url("gerak/H-001/ikut/")).status_code == 302
    assert resident.post(village.url("gerak/H-001/ikut/")).status_code == 409
    assert "dari 20 orang" in read(village, "gerak/")
    assert volunteer.post(village.url("gerak/H-001/hasil/"), {"hours": "4", "result": "x"}).status_code == 422
    with inside(village):
        Action.objects.update(starts_at=timezone.now() - timedelta(hours=3))
        lines = "\n".join(
            f"{person.number}" for person in people(30) if person != village.persons["resident"]
        )
        signed = village.persons["resident"].pk
    sent = {"came": [signed], "others": lines + "; 6\n", "hours": "4", "result": "60 m <b>tergali</b>"}
    assert "Hasilnya belum dicatat" in read(village, "gerak/")
    page = volunteer.post(village.url("gerak/H-001/hasil/"), sent)
    assert page.status_code == 302, page.content.decode()
    page = read(village, "gerak/H-001/")
    assert "Tangan siapa?" in page and "Perempuan" in page and "60 m &lt;b&gt;tergali" in page
    with inside(village):
        assert Participation.objects.filter(came=True).count() == 30
        assert sum(Participation.objects.values_list("hours", flat=True)) == 29 * 4 + 6
    assert volunteer.get(village.url("gerak/H-001/hasil/")).status_code == 302
    assert volunteer.post(village.url("gerak/H-001/hasil/"), sent).status_code == 422


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"others": "Bukan Siapa-siapa"}, "tidak ada di daftar warga"),
        ({"others": "W-0001; tiga"}, "Tulis antara 0 dan 24"),
        ({"others": "W-0001\nW-0001"}, "tertulis dua kali"),
        ({"others": "\n".join(["W-0001"] * 500)}, "harus antara"),
        ({"hours": "99"}, "Jam kerja tiap orang"),
        ({"hours": ""}, "Jam kerja tiap orang"),
        ({"result": ""}, "Hasil hari itu"),
        ({"came": ["999999"]}, "Sudah mendaftar"),
        ({"others": "W-0001\0"}, "tanda yang tidak tampak"),
    ],
)
def test_a_list_that_cannot_be_read_is_sent_back_whole(village, sent, said):
    with inside(village):
        make_action(village, after=YESTERDAY)
    given = {"others": "W-0001", "hours": "4", "result": "Selesai."} | sent
    page = village.client("volunteer").post(village.url("gerak/H-001/hasil/"), given)
    assert page.status_code == 422 and said in page.content.decode()
    with inside(village):
        assert not Participation.objects.exists() and Action.objects.get().held_at is None


def test_the_public_sees_counts_and_those_who_work_on_it_initials_or_names(village):
    with inside(village):
        persons = people(12)
        make_held(village, persons)
    page = read(village, "gerak/H-001/")
    assert persons[0].name not in page and "Yang mendaftar dan datang" not in page
    page = read(village, "gerak/H-001/", "board_member")
    assert persons[0].name not in page and persons[0].initials in page
    assert persons[0].name in read(village, "gerak/H-001/", "secretary")


def test_few_hands_are_not_told_apart_in_public(village):
    with inside(village):
        make_held(village, people(4))
    assert "kurang dari 10" in read(village, "gerak/H-001/")


def test_the_attendance_list_prints_names_only_for_those_who_may_see_them(village):
    import pypdfium2

    with inside(village):
        make_action(village)
    village.client("resident").post(village.url("gerak/H-001/ikut/"))
    name = village.persons["resident"].name
    texts = {}
    for role in ("secretary", Role.FACILITATOR):
        sheet = village.client(role).get(village.url("gerak/H-001/daftar-hadir/"))
        assert sheet["Content-Type"] == "application/pdf"
        text = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(sheet.content))
        texts[role] = " ".join(text.split())
        assert "G-1" in texts[role] and "gerak/H-001/hasil/" in texts[role] and "G1-H001" in texts[role]
    assert name in texts["secretary"] and name not in texts[Role.FACILITATOR]
    assert village.client(Role.OBSERVER).get(village.url("gerak/H-001/daftar-hadir/")).status_code == 403


def test_progress_is_measured_on_its_page(village):
    with inside(village):
        activity = make_activity(village)
        Activity.objects.filter(pk=activity.pk).update(starts_on="2026-01-05", ends_on="2026-12-20")
    unit, address = village.client("environment_unit"), village.url("gerak/kemajuan/G-001/")
    assert "belum diukur" in read(village, "gerak/")
    assert unit.post(address, {"done": "101", "on": "2026-02-01"}).status_code == 422
    assert unit.post(address, {"done": "50", "on": "2999-02-01"}).status_code == 422
    assert unit.post(address, {"done": "50", "on": "2026-02-01", "note": "60 dari 120 m"}).status_code == 302
    assert "60 dari 120 m" in unit.get(address).content.decode()
    assert "50%" in read(village, "gerak/")
    assert village.client(Role.FACILITATOR).post(address, {"done": "50"}).status_code == 403
    with inside(village):
        assert Progress.objects.get().done_permille == 500


def test_a_promise_is_written_down_waits_is_late_and_is_answered(village):
    assert "Belum ada janji" in read(village, "gerak/janji/")
    with inside(village):
        activity = make_activity(village)
        issue = activity.goal.proposal.issue.number
    leader, today = village.client("coordinator"), timezone.localdate()
    sent = {
        "who": "Lurah <i>x</i>",
        "words": "Izin lahan keluar & dipasang",
        "made_on": str(today - timedelta(days=20)),
        "due_on": str(today - timedelta(days=9)),
        "issue_number": issue.lower(),
    }
    assert issue in leader.get(village.url(f"gerak/janji/baru/?isu={issue}")).content.decode()
    assert leader.post(village.url("gerak/janji/baru/"), sent).status_code == 302
    page = read(village, "gerak/janji/C-001/")
    assert "Lewat 9 hari" in page and "Lurah &lt;i&gt;x&lt;/i&gt;" in page and 'class="thread"' in page
    assert "Lewat 9 hari" in read(village, "gerak/")
    again = leader.post(village.url("gerak/janji/baru/"), sent)
    assert again.status_code == 422 and "Janji itu sudah dicatat: C-001" in again.content.decode()
    address = village.url("gerak/janji/C-001/jawab/")
    sent = {"state": "moved", "answered_on": str(today), "note": "Menunggu camat."}
    assert leader.post(address, sent).status_code == 422
    assert leader.post(address, sent | {"new_due_on": str(today + timedelta(days=9))}).status_code == 302
    assert "Menunggu sampai" in read(village, "gerak/janji/")
    assert leader.post(address, sent | {"state": "kept"}).status_code == 302
    assert "Ditepati" in read(village, "gerak/janji/C-001/")
    assert "Catat jawaban" not in read(village, "gerak/janji/C-001/", "coordinator")
    assert leader.post(address, sent | {"state": "broken"}).status_code == 422
    with inside(village):
        assert CommitmentAnswer.objects.count() == 2


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"who": ""}, "Yang berjanji"),
        ({"words": "x" * 1001}, "Bunyi janji"),
        ({"due_on": ""}, "Harus ditepati"),
        ({"due_on": "2020-01-01"}, "sebelum diucapkan"),
        ({"made_on": "2999-01-01", "due_on": "2999-02-01"}, "belum tiba"),
        ({"issue_number": "I-999"}, "Nomor I-999 tidak ada"),
        ({"activity_number": "<b>"}, "&lt;B&gt;"),
    ],
)
def test_promises_that_cannot_be_get_a_sentence(village, sent, said):
    given = {"who": "Lurah", "words": "Izin", "made_on": "2026-03-01", "due_on": "2026-04-01"} | sent
    page = village.client("coordinator").post(village.url("gerak/janji/baru/"), given)
    assert page.status_code == 422 and said in page.content.decode()
    with inside(village):
        assert not Commitment.objects.exists()


def test_records_of_another_community_are_not_found(village):
    other = make_village("Tetangga")
    with inside(other):
        activity = make_activity(other)
        make_action(other)
        make_promise(other)
    client = village.client("volunteer")
    for path in (
        "gerak/H-001/",
        "gerak/H-001/hasil/",
        "gerak/H-001/daftar-hadir/",
        "gerak/janji/C-001/",
        "gerak/janji/C-001/jawab/",
        "gerak/H-999/",
    ):
        assert client.get(village.url(path)).status_code == 404, path
    assert client.post(village.url("gerak/H-001/ikut/")).status_code == 404
    assert village.client("supervisor").get(village.url("gerak/kemajuan/G-001/")).status_code == 404
    sent = {
        "activity": activity.pk,
        "title": "x",
        "starts_at": "2026-05-01T07:00",
        "place": "x",
        "needed": "1",
    }
    assert client.post(village.url("gerak/aksi/baru/"), sent).status_code == 422
    assert village.client(None).get(village.url("gerak/aksi/baru/?kegiatan=%00")).status_code == 302
    assert client.get(village.url("gerak/aksi/baru/?kegiatan=%00")).status_code == 200


def queries_of(client, address):
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def test_pages_ask_the_same_number_of_questions_however_much_is_done(village):
    with inside(village):
        activity = make_activity(village)
        Activity.objects.filter(pk=activity.pk).update(starts_on="2026-01-05", ends_on="2026-12-20")
        make_held(village, people(12))
        make_action(village)
        make_action(village, after=YESTERDAY, title="Lain")
        make_promise(village)
    client = village.client("secretary")
    paths = (
        "gerak/",
        "gerak/aksi/",
        "gerak/H-001/",
        "gerak/janji/",
        "gerak/janji/C-001/",
        "gerak/H-003/hasil/",
    )
    few = [queries_of(client, village.url(path)) for path in paths]
    with inside(village):
        for at in range(12):
            make_action(village, title=f"Hari {at}")
            make_held(village, people(20), make_action(village, title=f"Lalu {at}", after=YESTERDAY))
            make_promise(village, f"Janji {at}")
    assert [queries_of(client, village.url(path)) for path in paths] == few
    assert max(few) <= 12
