"""Lists that do not fit on a page: nobody is left out without a word."""

import re

import pytest

from galang.community.services import scope_of
from galang.deliberate.models import Attendance, RollEntry
from galang.deliberate.views import counting
from tests.make.deliberate import fill_meeting, make_ballot, make_meeting
from tests.make.ground import make_village

pytestmark = pytest.mark.django_db
BOX = re.compile(r'name="(?:pemilih|orang)" value="(\d+)"')
NEXT = re.compile(r'href="([^"]*sesudah=[^"]*)"')


@pytest.fixture
def village():
    return make_village(households=40)


def leafed(client, address):
    """(values of all boxes, the first page) over all pages of a list."""
    seen, first, path = [], "", address
    while path:
        page = client.get(path).content.decode()
        first = first or page
        seen += BOX.findall(page)
        more = NEXT.search(page)
        path = more[1].replace("&amp;", "&") if more else ""
    return seen, first


def test_every_voter_of_the_roll_is_on_some_page(village, monkeypatch):
    monkeypatch.setattr(counting, "MOST_FOUND", 30)
    with scope_of(village.community):
        ballot = make_ballot(village)
        voters = RollEntry.objects.filter(ballot=ballot).count()
    address = village.url("musyawarah/pemungutan/P-001/pemilih/?cari=Warga")
    seen, first = leafed(village.client("committee"), address)
    assert f"Menampilkan 30 dari {voters}. Persempit pencarian." in first
    assert len(seen) == len(set(seen)) == voters == 80


def test_every_resident_is_on_some_page_of_the_attendance_list(village):
    with scope_of(village.community):
        make_meeting(village, invited=200)
    seen, first = leafed(
        village.client("secretary"), village.url("musyawarah/rembug/M-001/hadir/?cari=Warga")
    )
    assert "Menampilkan 50 dari 80. Persempit pencarian." in first
    assert "80 orang ditemukan" in first
    assert len(seen) == len(set(seen)) == 80


def test_who_was_recorded_long_ago_can_still_be_struck_from_the_list(village):
    with scope_of(village.community):
        meeting = make_meeting(village, invited=200)
        fill_meeting(village, meeting, heads=40)
        first = Attendance.objects.filter(meeting=meeting).order_by("pk").select_related("person").first()
    client = village.client("secretary")
    path = village.url("musyawarah/rembug/M-001/hadir/")
    page = client.get(path).content.decode()
    assert f'value="{first.pk}"' not in page and "Menampilkan 30 dari 40" in page
    found = client.get(path, {"cari": first.person.name}).content.decode()
    assert f'value="{first.pk}" formaction="{path}batal/"' in found
    assert client.post(f"{path}batal/", {"hadir": str(first.pk)}).status_code == 302
    with scope_of(village.community):
        assert Attendance.objects.filter(meeting=meeting).count() == 39
