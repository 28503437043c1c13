"""Days of work, measures and promises for tests."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from galang.act.models import Action, Commitment
from galang.act.services import (
    DayReport,
    Invitation,
    Promise,
    call_action,
    hold_action,
    record_commitment,
)
from galang.listen.models import Issue
from galang.people.models import Person
from galang.plan.models import Activity
from tests.make.ground import Village
from tests.make.plan import make_activity

YESTERDAY = timedelta(days=-1)
TOMORROW = timedelta(days=1)


def make_action(
    village: Village,
    activity: Activity | None = None,
    *,
    after: timedelta = TOMORROW,
    needed: int = 20,
    title: str = "Kerja bakti gali saluran",
) -> Action:
    """A day of work, tomorrow at this hour unless said otherwise."""
    invitation = Invitation(title, "Pos RT 01", timezone.now() + after, needed)
    activity = activity or Activity.objects.first() or make_activity(village)
    return call_action(by=village.actor("volunteer"), activity=activity, invitation=invitation)


def make_held(
    village: Village, persons: list[Person], action: Action | None = None, hours: int = 4
) -> Action:
    """Yesterday's day of work with those who came."""
    action = action or make_action(village, after=YESTERDAY)
    report = DayReport(persons, hours, "60 m saluran tergali.")
    return hold_action(by=village.actor("volunteer"), action=action, report=report)


def make_promise(village: Village, words: str = "Pompa RT 03 diperbaiki", **facts: object) -> Commitment:
    """A promise of the water company, made on 1 March 2026 for 1 May 2026."""
    given = {"who": "Dinas air minum", "made_on": date(2026, 3, 1), "due_on": date(2026, 5, 1), **facts}
    promise = Promise(words=words, **given)
    return record_commitment(by=village.actor("coordinator"), community=village.community, promise=promise)


def noon(day: date) -> datetime:
    """Noon of a day in the village's zone."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("Asia/Jakarta"))


def make_issue_on_thread(activity: Activity) -> Issue:
    """The issue that an activity comes from."""
    return activity.goal.proposal.issue
