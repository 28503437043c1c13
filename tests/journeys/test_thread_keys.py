"""The thread told a second time, plainly: by the keys from record to record, beside the knots that pages read."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import models, transaction

from demo.people import SMALL
from demo.sample import make
from galang.act.models import Action
from galang.community.models import Community, Knot, Thread
from galang.community.services import scope_of
from galang.deliberate.models import DecisionItem, Proposal
from galang.evaluate.models import Review
from galang.ledger.models import Transaction
from galang.listen.models import Grouping, Issue
from galang.listen.services import merge_issues
from galang.plan.models import Activity, Goal
from galang.publish.models import BulletinItem
from galang.publish.selectors.threads import thread_view
from tests.make.ground import FOUNDER

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
ISSUE, PROPOSAL, DECISION, PLAN, WORK, MONEY, REVIEW, NEWS = range(2, 10)


@pytest.fixture(scope="module")
def sample(django_db_setup, django_db_blocker) -> Iterator[Community]:
    """The small sample, for all tests of this module, gone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        community = make(7, TODAY, SMALL, quiet=True)
        with scope_of(community):
            yield community
        transaction.set_rollback(True)


def numbers(rows: models.QuerySet[Any], field: str = "number") -> set[str]:
    """The numbers of these records."""
    return set(rows.order_by().values_list(field, flat=True))


def walk(issue: Issue) -> dict[int, set[str]]:
    """Station -> numbers of every record that the keys lead to from one issue."""
    issues = Issue.objects.filter(pk=issue.pk) | Issue.objects.filter(merged_into=issue)
    proposals = Proposal.objects.filter(issue__in=issues)
    items = DecisionItem.objects.filter(proposal__in=proposals)
    goals = Goal.objects.filter(proposal__in=proposals)
    activities = Activity.objects.filter(goal__in=goals)
    found = {
        ISSUE: numbers(issues),
        PROPOSAL: numbers(proposals),
        DECISION: numbers(items, "decision__number"),
        PLAN: numbers(goals) | numbers(activities),
        WORK: numbers(Action.objects.filter(activity__in=activities)),
        MONEY: numbers(Transaction.objects.filter(activity__in=activities)),
        REVIEW: numbers(Review.objects.filter(activity__in=activities)),
    }
    told = set().union(*found.values())
    found[NEWS] = numbers(BulletinItem.objects.filter(number__in=told), "bulletin__number")
    return {station: those for station, those in found.items() if those}


def knots_of(thread: Thread) -> dict[int, set[str]]:
    """Station -> numbers tied there, without the voices."""
    found: dict[int, set[str]] = {}
    for knot in Knot.objects.filter(thread=thread, station__gte=ISSUE):
        found.setdefault(knot.station, set()).add(knot.number)
    return found


def test_the_keys_and_the_knots_tell_the_same_thread(sample):
    issues = list(Issue.objects.filter(merged_into=None).select_related("thread__joined_to"))
    assert len(issues) > 5
    for issue in issues:
        assert knots_of(issue.thread.joined_to or issue.thread) == walk(issue), issue.number


def test_the_first_knot_counts_every_voice_of_the_issue_once(sample):
    for issue in Issue.objects.filter(merged_into=None):
        voices = numbers(Grouping.objects.filter(issue=issue), "voice__number")
        newest = {knot.number: knot.amount for knot in Knot.objects.filter(thread=issue.thread, station=1)}
        assert set(newest) <= voices
        assert sum(newest.values()) == len(voices) == issue.voice_count


def test_after_a_merge_the_thread_page_still_counts_every_voice_once(sample):
    with transaction.atomic():
        into, leaving = Issue.objects.filter(merged_into=None)[:2]
        together = into.voice_count + leaving.voice_count
        merge_issues(by=FOUNDER, issue=leaving, into=into, reason="masalahnya sama")
        assert knots_of(into.thread) == walk(into)
        assert thread_view(sample, into.thread).stops[0].title == f"{together} suara"
        transaction.set_rollback(True)


def test_no_number_of_the_thread_is_orphaned(sample):
    tied = numbers(Knot.objects.all())
    for model in (Issue, Proposal, Goal, Activity, Action, Transaction, Review):
        mine = model.objects.all()
        if model is Transaction:
            mine = mine.exclude(activity=None)
        assert numbers(mine) - tied == set(), model.__name__
    assert numbers(DecisionItem.objects.exclude(proposal=None), "decision__number") - tied == set()
    assert numbers(BulletinItem.objects.exclude(number=""), "bulletin__number") - tied == set()


def test_some_thread_reaches_all_nine_stations(sample):
    reached = [
        {knot.station for knot in thread.knots.all()} for thread in Thread.objects.prefetch_related("knots")
    ]
    assert set(range(1, 10)) in reached
