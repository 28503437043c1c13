"""The coach says what comes next, from what was recorded, and never blocks."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from galang.community.services import scope_of
from galang.publish.selectors import advices, silent_areas
from galang.publish.selectors.home import stage_today
from tests.make.deliberate import fill_meeting, make_meeting, make_proposal
from tests.make.ground import make_village
from tests.make.ledger import make_cost_line, make_request
from tests.make.listen import make_voices

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    made = make_village()
    with scope_of(made.community):
        yield made


def titles() -> list[str]:
    return [advice.title for advice in advices(timezone.localdate())]


def test_a_community_without_residents_is_told_to_register_them_first():
    empty = make_village("Desa Kosong", households=0, roles=())
    with scope_of(empty.community):
        assert advices(timezone.localdate())[0].url_name == "people:person_new"


def test_an_rt_nobody_heard_is_named_until_somebody_speaks(village):
    since = timezone.localdate() - timedelta(days=180)
    assert len(silent_areas(since)) == 4
    make_voices(village, 3)
    assert [area.label for area in silent_areas(since)] == [village.areas[3].label]
    assert any("RT 04" in title for title in titles())


def test_a_meeting_that_is_over_but_not_closed_comes_before_everything(village):
    make_proposal(village)
    meeting = make_meeting(village)
    fill_meeting(village, meeting)
    first = advices(timezone.localdate())[0]
    assert first.number == meeting.number and first.sheet == "M-4"


def test_a_request_for_money_waits_for_another_person(village):
    asked = make_request(village, make_cost_line(village))
    assert any(asked.number in title for title in titles())


@pytest.mark.parametrize("role", [None, "resident", "secretary", "supervisor", "facilitator", "observer"])
def test_every_advice_leads_each_reader_to_a_page_that_opens(village, role):
    make_proposal(village)
    make_voices(village, 5)
    make_request(village, make_cost_line(village))
    reader = village.client(role)
    found = [reader.get(village.url(path)).content.decode() for path in ("", "langkah/")]
    links = {part.split('"')[0] for page in found for part in page.split("<main", 1)[1].split('href="')[1:]}
    inside = {link for link in links if link.startswith(village.url(""))}
    assert len(inside) > 8
    for link in inside:
        assert reader.get(link).status_code in (200, 302), link
    acts = village.url("dengar/mirip/") in found[1]
    assert acts == (role in ("secretary", "facilitator"))


def test_the_stage_of_a_round_follows_the_first_open_step_that_has_begun(village):
    from galang.community.models import Step

    steps = list(Step.objects.filter(round=village.round))
    assert stage_today(steps, date(2026, 1, 1)) == 0
    assert stage_today(steps, date(2026, 1, 20)) == 1
    for step in steps:
        step.document = "agreed"
    assert stage_today(steps, date(2026, 1, 20)) == 6
