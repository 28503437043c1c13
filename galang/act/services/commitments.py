"""Promises of decision makers: their words, the day, and what became of them."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from galang.act.models import Commitment, CommitmentAnswer
from galang.act.rules import why_not_answer, why_not_promise
from galang.community.models import Community
from galang.community.services import Actor, next_number, record_deed
from galang.listen.models import Issue
from galang.people.services import require_right
from galang.plan.models import Activity


@dataclass(frozen=True)
class Promise:
    """Who promised (an office, not a private name), in which words, when, until when, with which evidence."""

    who: str
    words: str
    made_on: date
    due_on: date | None
    evidence: str = ""
    issue: Issue | None = None
    activity: Activity | None = None


@transaction.atomic
def record_commitment(*, by: Actor, community: Community, promise: Promise) -> Commitment:
    """Write a promise down (C-001)."""
    require_right(by, "record_commitment")
    if refusal := why_not_promise(promise.made_on, promise.due_on, timezone.localdate()):
        raise refusal
    commitment: Commitment = Commitment.objects.create(
        community=community, number=next_number(community, "C"), **vars(promise)
    )
    record_deed(by=by, verb="record_commitment", subject=commitment)
    return commitment


@dataclass(frozen=True)
class Answer:
    """What became of it: kept, partly, broken, moved; on which day, with what was seen."""

    state: str
    answered_on: date
    note: str
    new_due_on: date | None = None


@transaction.atomic
def answer_commitment(*, by: Actor, commitment: Commitment, answer: Answer) -> CommitmentAnswer:
    """Write down what became of a promise; the promise itself stays as it was said."""
    require_right(by, "record_commitment")
    locked = Commitment.objects.select_for_update().get(pk=commitment.pk)
    last = locked.answers.first()
    refusal = why_not_answer(
        locked.number, last.state if last else "", answer.state, answer.note, answer.new_due_on
    )
    if refusal:
        raise refusal
    made: CommitmentAnswer = CommitmentAnswer.objects.create(
        community=locked.community, commitment=locked, **vars(answer)
    )
    record_deed(by=by, verb="answer_commitment", subject=locked, details={"state": answer.state})
    return made
