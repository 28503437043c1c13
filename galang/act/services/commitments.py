"""Promises of decision makers: their words, the day, and what became of them."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.act.models import Commitment, CommitmentAnswer
from galang.act.rules import why_not_answer, why_not_answered_on, why_not_promise
from galang.act.selectors import due_of
from galang.community.models import Community
from galang.community.services import Actor, next_number, record_deed
from galang.core.refusal import Refusal
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
    """Write a promise down in its own words (C-001); once."""
    require_right(by, "record_commitment")
    for name, label in (("who", _("Yang berjanji")), ("words", _("Bunyi janji"))):
        if not getattr(promise, name).strip():
            raise Refusal("form.required", field=name, label=label)
    if refusal := why_not_promise(promise.made_on, promise.due_on, timezone.localdate()):
        raise refusal
    who, words = promise.who.strip(), promise.words.strip()
    if twin := Commitment.objects.filter(who=who, words=words, made_on=promise.made_on).first():
        raise Refusal("commitment.recorded_already", number=twin.number, status=409)
    commitment: Commitment = Commitment.objects.create(
        community=community,
        number=next_number(community, "C"),
        **{**vars(promise), "who": who, "words": words, "evidence": promise.evidence.strip()},
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
    answers = list(locked.answers.all())
    last = answers[0].state if answers else ""
    if answer.state not in CommitmentAnswer.State.values:
        raise Refusal("form.bad_choice", field="state", label=_("Keadaan"), text=answer.state[:40])
    if not answer.note.strip():
        raise Refusal("form.required", field="note", label=_("Keterangan"))
    refusal = why_not_answer(
        locked.number, last, answer.state, answer.new_due_on, due_of(locked, answers)
    ) or why_not_answered_on(answer.answered_on, locked.made_on, timezone.localdate())
    if refusal:
        raise refusal
    if answers and (last, answers[0].note) == (answer.state, answer.note.strip()):
        raise Refusal("commitment.answered_already", number=locked.number, status=409)
    made: CommitmentAnswer = CommitmentAnswer.objects.create(
        community=locked.community,
        commitment=locked,
        state=answer.state,
        answered_on=answer.answered_on,
        note=answer.note.strip(),
        new_due_on=answer.new_due_on if answer.state == CommitmentAnswer.State.MOVED else None,
    )
    record_deed(by=by, verb="answer_commitment", subject=locked, details={"state": answer.state})
    return made
