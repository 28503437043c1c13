"""Holding a review, and carrying a finding on as a new voice."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from galang.community.models import Community, Round
from galang.community.services import Actor, Tie, next_number, next_numbers, record_deed, threads_of, tie
from galang.core.refusal import Refusal
from galang.deliberate.models import Meeting
from galang.evaluate.models import Finding, Reading, Review
from galang.evaluate.rules import why_not_review
from galang.listen.models import Voice
from galang.listen.services import Said, raise_voice
from galang.people.services import require_right
from galang.plan.models import Activity

__all__ = ["FindingFacts", "ReadingFacts", "ReviewFacts", "hold_review", "raise_finding"]


@dataclass(frozen=True)
class FindingFacts:
    """What was found: plus, change or lesson, in one sentence, with what to do next."""

    kind: str
    text: str
    next_step: str = ""


@dataclass(frozen=True)
class ReadingFacts:
    """One measured value beside what was wanted, in its own unit."""

    name: str
    reached: Decimal
    wanted: Decimal | None = None
    unit: str = ""


@dataclass(frozen=True)
class ReviewFacts:
    """A review of one activity on a day, in a meeting or beside the work."""

    title: str
    held_on: date
    activity: Activity
    summary: str
    findings: tuple[FindingFacts, ...]
    readings: tuple[ReadingFacts, ...] = field(default_factory=tuple)
    meeting: Meeting | None = None


@transaction.atomic
def hold_review(*, by: Actor, community: Community, facts: ReviewFacts) -> Review:
    """Write down a review (N-001) with its findings (F-001) and readings."""
    require_right(by, "hold_review")
    number = facts.activity.number if facts.activity else ""
    if refusal := why_not_review(number, len(facts.findings), facts.held_on, timezone.localdate()):
        raise refusal
    review: Review = Review.objects.create(
        community=community,
        number=next_number(community, "N"),
        title=facts.title,
        held_on=facts.held_on,
        activity=facts.activity,
        goal=facts.activity.goal,
        meeting=facts.meeting,
        summary=facts.summary,
        round=Round.objects.filter(closed_on__isnull=True).order_by("-order").first(),
    )
    numbers = next_numbers(community, "F", len(facts.findings))
    Finding.objects.bulk_create(
        Finding(community=community, number=serial, review=review, **vars(one))
        for serial, one in zip(numbers, facts.findings, strict=True)
    )
    Reading.objects.bulk_create(
        Reading(community=community, review=review, **vars(one)) for one in facts.readings
    )
    tie(threads=threads_of(number), record=review, tie=Tie(note=facts.summary[:400]))
    record_deed(by=by, verb="hold_review", subject=review, details={"findings": len(numbers)})
    return review


@transaction.atomic
def raise_finding(*, by: Actor, finding: Finding, text: str) -> Voice:
    """A finding becomes a voice of the next turn; once. Not a deed of its own: raising the voice is the deed."""
    require_right(by, "hold_review")
    if Voice.objects.filter(finding_number=finding.number).exists():
        raise Refusal("form.sent_twice", status=409)
    said = Said(text=text or finding.text, channel=Voice.Channel.REVIEW, finding_number=finding.number)
    voice: Voice = raise_voice(by=by, community=finding.community, said=said)
    return voice
