"""Proposals out of issues, the questions they raise, and what the feasibility team says."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.models import Area, Knot
from galang.community.services import Actor, Tie, hold_numbers, next_number, record_deed, threads_of, tie
from galang.core.doubts import Entry, questions_about
from galang.core.doubts.asking import Question
from galang.core.refusal import Refusal
from galang.deliberate.models import Appraisal, Proposal
from galang.deliberate.rules.proposals import CHECKS, why_not_appraise, why_not_confirmed, why_not_wish
from galang.listen.models import Issue
from galang.listen.services import why_not_open
from galang.people.services import require_right
from galang.ui.formats import rupiah


@dataclass(frozen=True)
class Wish:
    """What residents want done: how much (`volume` of `unit`), for how much money, where, for how many.

    `once` names one sending of the form; the same name again gives back the proposal that is there already.
    """

    title: str
    volume: Decimal
    unit: str
    cost_rupiah: int
    place: str
    what: str = ""
    area: Area | None = None
    beneficiaries: int | None = None
    once: UUID | None = None


def questions_of(wish: Wish) -> tuple[Question, ...]:
    """What looks odd about a wish: the questions that are asked before it is stored."""
    entry = Entry(
        title=wish.title,
        about=wish.what,
        place=wish.place,
        volume=Fraction(wish.volume),
        unit=wish.unit,
        cost=wish.cost_rupiah,
    )
    return questions_about(entry)


@transaction.atomic
def submit_proposal(*, by: Actor, issue: Issue, wish: Wish, confirmed: Collection[str] = ()) -> Proposal:
    """An issue becomes a proposal (U-001) on the issue's threads.

    `confirmed` are the codes of the questions that were shown; they are kept as open questions, because
    "I am sure" is not an answer yet.
    """
    require_right(by, "submit_proposal")
    if wish.once:
        hold_numbers(issue.community, "U")
        if before := Proposal.objects.filter(once=wish.once).first():
            return before  # type: ignore[no-any-return]
    if issue.merged_into:
        raise Refusal("issue.already_merged", number=issue.number, into=str(issue.merged_into.number))
    if not wish.title.strip():
        raise Refusal("form.required", field="title", label=_("Usulan"))
    if refusal := why_not_public(title=wish.title, what=wish.what, place=wish.place, unit=wish.unit):
        raise refusal
    asked: tuple[Question, ...] = ()
    if not (refusal := why_not_wish(wish.volume, wish.unit, wish.cost_rupiah, wish.place)):
        asked = questions_of(wish)
        refusal = why_not_confirmed([one.code for one in asked], confirmed)
    if refusal:
        raise refusal
    proposal: Proposal = Proposal.objects.create(
        community=issue.community,
        number=next_number(issue.community, "U"),
        issue=issue,
        round_id=issue.round_id,
        proposer_id=by.person_id,
        questions=[{"code": one.code, "field": one.field, "values": _plain(one.values)} for one in asked],
        **vars(wish),
    )
    says = Tie(note=wish.place, amount=proposal.cost_rupiah)
    tie(threads=threads_of(issue.number) or [issue.thread], record=proposal, tie=says)
    record_deed(by=by, verb="submit_proposal", subject=proposal, details={"issue": issue.number})
    return proposal


def why_not_public(**texts: str) -> Refusal | None:
    """What everybody will read holds no NIK and no phone number; the first text that does, by its field."""
    found = (why_not_open(text, field) for field, text in texts.items())
    return next((refusal for refusal in found if refusal), None)


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of a question as JSON holds them."""
    return {
        name: value if isinstance(value, (int, str, bool, list)) or value is None else str(value)
        for name, value in values.items()
    }


def open_questions(proposal: Proposal) -> list[int]:
    """Positions of the questions that nobody has answered yet."""
    return [at for at, asked in enumerate(proposal.questions) if not asked.get("answer")]


@transaction.atomic
def answer_proposal_question(*, by: Actor, proposal: Proposal, position: int, answer: str) -> Proposal:
    """Answer one open question in words; the question stays beside its answer."""
    require_right(by, "answer_question")
    locked: Proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if position not in open_questions(locked):
        raise Refusal("form.stale", number=locked.number)
    if not answer.strip():
        raise Refusal("form.required", field="answer", label=_("Jawaban"))
    if refusal := why_not_public(answer=answer):
        raise refusal
    said = {"answer": answer.strip(), "by": by.words, "on": timezone.localdate().isoformat()}
    locked.questions[position] |= said
    locked.save(update_fields=["questions"])
    details = {"question": locked.questions[position]["code"]}
    record_deed(by=by, verb="answer_proposal_question", subject=locked, details=details)
    return locked


@dataclass(frozen=True)
class Findings:
    """What the feasibility team found: `findings` maps a check ("doable") to its answer and words."""

    is_feasible: bool
    reason: str
    price_rupiah: int | None = None
    findings: Mapping[str, tuple[str, str]] | None = None
    on: date | None = None


@transaction.atomic
def appraise(*, by: Actor, proposal: Proposal, verdict: Findings) -> Appraisal:
    """Feasible? At what price? Why not? By another person than the proposer; the newest one counts."""
    require_right(by, "appraise")
    locked: Proposal = Proposal.objects.select_for_update().get(pk=proposal.pk)
    own = locked.proposer_id is not None and locked.proposer_id == by.person_id
    count = len(open_questions(locked))
    if refusal := why_not_appraise(
        locked.number, state=locked.state, own=own, open_questions=count, feasible=verdict.is_feasible
    ):
        raise refusal
    if not verdict.reason.strip():
        raise Refusal("proposal.reason_missing", number=locked.number, field="reason")
    words = {f"{check}_words": told for check, (_answer, told) in (verdict.findings or {}).items()}
    if refusal := why_not_public(reason=verdict.reason, **words):
        raise refusal
    if verdict.price_rupiah is not None and verdict.price_rupiah <= 0:
        raise Refusal("proposal.no_cost", field="price_rupiah")
    found: Appraisal = Appraisal.objects.create(
        community=locked.community,
        proposal=locked,
        is_feasible=verdict.is_feasible,
        price_rupiah=verdict.price_rupiah,
        reason=verdict.reason.strip(),
        findings=_findings(verdict.findings or {}),
        appraised_on=verdict.on or timezone.localdate(),
        by_words=by.words,
        assisted=by.assisted,
    )
    _fold(locked, found)
    record_deed(by=by, verb="appraise", subject=locked, details={"feasible": verdict.is_feasible})
    return found


def _findings(findings: Mapping[str, tuple[str, str]]) -> list[dict[str, str]]:
    return [
        {"check": check, "answer": findings[check][0], "words": findings[check][1].strip()}
        for check in CHECKS
        if check in findings and (findings[check][0] or findings[check][1].strip())
    ]


def _fold(proposal: Proposal, found: Appraisal) -> None:
    """The proposal's state and its knot follow the newest appraisal."""
    proposal.state = Proposal.State.FEASIBLE if found.is_feasible else Proposal.State.NOT_FEASIBLE
    proposal.checked_rupiah = found.price_rupiah
    proposal.save(update_fields=["state", "checked_rupiah"])
    price = proposal.price_rupiah
    if found.is_feasible:
        says = Tie(note=_("Layak, %(price)s") % {"price": rupiah(price)}, amount=price)
    else:
        again = _("bila usulannya diperbaiki dan diperiksa lagi")
        says = Tie(state=Knot.State.REFUSED, reason=found.reason, holder=found.by_words, opens_again=again)
    tie(threads=threads_of(proposal.number), record=proposal, tie=says)
