"""A form that was sent twice is stored once: meetings, proposals, ballots, photos of count sheets."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from galang.community.models import Deed
from galang.community.services import scope_of
from galang.deliberate.models import Ballot, CountPhoto, Meeting, Proposal
from tests.make.deliberate import make_ballot, make_decision, make_feasibles, make_issue, make_meeting
from tests.make.ground import make_village

pytestmark = pytest.mark.django_db
ONCE = re.compile(r'name="once" value="([0-9a-f-]{36})"')
JPEG = b"\xff\xd8\xff\xe1\x00\x12Exif\x00\x00-6.9 107.6\xff\xda\x00\x04ab\x12\x34\xff\xd9"


@pytest.fixture
def village(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return make_village()


def send_twice(village, path, role, data):
    """Open a form, send it twice as an impatient thumb does; both answers."""
    client = village.client(role)
    once = ONCE.search(client.get(village.url(path)).content.decode())[1]
    return [client.post(village.url(path), data | {"once": once}) for _again in range(2)]


def window():
    now = timezone.localtime()
    return {
        "opens_at": now.strftime("%Y-%m-%dT%H:%M"),
        "closes_at": (now + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M"),
    }


def stored_once(village, model, verb, answers):
    assert {answer.status_code for answer in answers} == {302}
    assert len({answer.headers["Location"] for answer in answers}) == 1
    with scope_of(village.community):
        assert model.objects.count() == 1
        assert Deed.objects.filter(verb=verb).count() == 1


def test_a_meeting(village):
    data = {
        "title": "Rembug RT",
        "starts_at": (timezone.localtime() + timedelta(days=3)).strftime("%Y-%m-%dT%H:%M"),
        "place": "Balai",
        "level": "empower",
        "agenda": "Pembukaan",
    }
    stored_once(
        village, Meeting, "call_meeting", send_twice(village, "musyawarah/rembug/baru/", "secretary", data)
    )


def test_a_proposal(village):
    with scope_of(village.community):
        issue = make_issue(village)
    data = {
        "title": "Perbaikan saluran Gang Melati",
        "volume": "120",
        "unit": "meter",
        "cost_rupiah": "42 juta",
        "place": "Gang Melati, RT 01",
    }
    path = f"musyawarah/usulan/baru/?issue={issue.number}"
    stored_once(village, Proposal, "submit_proposal", send_twice(village, path, "resident", data))


@pytest.mark.parametrize("kind", ["usulan", "orang", "pertanyaan"])
def test_a_ballot(village, kind):
    with scope_of(village.community):
        numbers = [one.number for one in make_feasibles(village, [42_000_000, 13_500_000])]
        names = [village.persons[role].name for role in ("resident", "volunteer")]
    data = (
        window()
        | {
            "usulan": {"proposals": numbers, "rule": "approval_budget", "budget_rupiah": "60 juta"},
            "orang": {"persons": "\n".join(names), "seats": "1", "rule": "approval"},
            "pertanyaan": {},
        }[kind]
    )
    path = f"musyawarah/pemungutan/baru/?untuk={kind}"
    answers = send_twice(village, path, "secretary", data | {"title": "Pilih"})
    stored_once(village, Ballot, "open_ballot", answers)


def test_a_photo_of_a_count_sheet_is_kept_once_without_the_cameras_notes_for_members(village):
    with scope_of(village.community):
        make_ballot(village)
    station = village.areas[0].pk
    path = village.url(f"musyawarah/pemungutan/P-001/hitung/{station}/")
    clerk = village.client("committee")
    for _again in range(2):
        photo = SimpleUploadedFile("h2.jpg", JPEG, content_type="image/jpeg")
        assert clerk.post(f"{path}foto/", {"photo": photo}).status_code == 302
    page = clerk.get(path).content.decode()
    with scope_of(village.community):
        (kept,) = CountPhoto.objects.all()
        assert Deed.objects.filter(verb="keep_count_photo").count() == 1
    assert f"{path}foto/{kept.digest}/" in page
    shown = village.client("resident").get(f"{path}foto/{kept.digest}/")
    content = b"".join(shown.streaming_content)
    assert shown.status_code == 200 and b"107.6" not in content and content.startswith(b"\xff\xd8")
    assert village.client(None).get(f"{path}foto/{kept.digest}/").status_code == 302
    assert village.client("committee").get(f"{path}foto/{'0' * 64}/").status_code == 404
    assert village.client("resident").post(f"{path}foto/", {"photo": photo}).status_code == 403


@pytest.mark.parametrize("content", [b"", b"MZ not a photo"])
def test_what_is_no_photo_is_not_kept(village, content):
    with scope_of(village.community):
        make_ballot(village)
    path = village.url(f"musyawarah/pemungutan/P-001/hitung/{village.areas[0].pk}/")
    clerk = village.client("committee")
    clerk.post(f"{path}foto/", {"photo": SimpleUploadedFile("h2.jpg", content)})
    with scope_of(village.community):
        assert not CountPhoto.objects.exists()


def test_the_page_of_a_meeting_shows_the_line_that_leads_to_it(village):
    with scope_of(village.community):
        meeting = make_meeting(village)
        decision = make_decision(village)
        Ballot.objects.filter(pk=decision.ballot_id).update(meeting=meeting)
    page = village.client(None).get(village.url(f"musyawarah/rembug/{meeting.number}/")).content.decode()
    assert "3 usulan" in page.replace("\xa0", " ")
