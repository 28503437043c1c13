"""Opening plans, and taking goals from decisions."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.models import Community, Round
from galang.community.selectors import current_round
from galang.community.services import Actor, Tie, next_number, record_deed, threads_of, tie
from galang.core.refusal import Refusal
from galang.deliberate.models import Decision, DecisionItem, Proposal
from galang.organise.selectors import mandate_of
from galang.people.services import require_right
from galang.plan.models import Goal, Plan
from galang.plan.rules import Origin, why_not_adopt, why_not_years


@dataclass(frozen=True)
class PlanFacts:
    """A plan: title, kind (Plan.Kind) and years; without a round it belongs to the current one."""

    title: str
    kind: str
    first_year: int
    last_year: int
    round: Round | None = None


@transaction.atomic
def open_plan(*, by: Actor, community: Community, facts: PlanFacts) -> Plan:
    """A medium-term plan (PJM) or a yearly one (Renta)."""
    require_right(by, "open_plan")
    title = " ".join(facts.title.split())
    if not title:
        raise Refusal("form.required", field="title", label=_("Nama rencana"))
    if facts.kind not in Plan.Kind.values:
        raise Refusal("form.bad_choice", field="kind", label=_("Jenis"), text=facts.kind[:40])
    if refusal := why_not_years(facts.kind, facts.first_year, facts.last_year):
        raise refusal
    if Plan.objects.filter(title__iexact=title, first_year=facts.first_year).exists():
        raise Refusal("plan.open_already", field="title", title=title)
    plan: Plan = Plan.objects.create(
        community=community,
        title=title,
        kind=facts.kind,
        first_year=facts.first_year,
        last_year=facts.last_year,
        round=facts.round or current_round(),
    )
    record_deed(by=by, verb="open_plan", subject=plan, details={"kind": facts.kind})
    return plan


@dataclass(frozen=True)
class GoalFacts:
    """What residents will have when the goal is reached; title, volume and unit come from the proposal."""

    result_wanted: str
    title: str = ""
    target_volume: Decimal | None = None
    target_unit: str = ""


@transaction.atomic
def adopt_goal(
    *,
    by: Actor,
    plan: Plan,
    decision: Decision,
    proposal: Proposal,
    facts: GoalFacts,
    at: datetime | None = None,
) -> Goal:
    """A proposal that a valid decision chose becomes a goal of the plan (R-001), on the same threads."""
    require_right(by, "adopt_goal")
    locked: Plan = Plan.objects.select_for_update().get(pk=plan.pk)
    chosen = DecisionItem.objects.filter(
        decision=decision, proposal=proposal, result=DecisionItem.Result.CHOSEN
    )
    known = Goal.objects.filter(plan=locked, proposal=proposal).first()
    origin = Origin(
        proposal_number=proposal.number,
        decision_number=decision.number,
        is_valid=decision.is_valid,
        is_chosen=chosen.exists(),
        goal_number=known.number if known else "",
    )
    if refusal := why_not_adopt(origin):
        raise refusal
    if not facts.result_wanted.strip():
        raise Refusal("form.required", field="result_wanted", label=_("Hasil yang diharapkan"))
    moment = at or timezone.now()
    goal: Goal = Goal.objects.create(
        community=locked.community,
        number=next_number(locked.community, "R"),
        plan=locked,
        decision=decision,
        proposal=proposal,
        mandate=mandate_of(by.person_id, timezone.localdate(moment)),
        title=facts.title.strip() or proposal.title,
        result_wanted=facts.result_wanted.strip(),
        target_volume=proposal.volume if facts.target_volume is None else facts.target_volume,
        target_unit=facts.target_unit.strip() or proposal.unit,
    )
    tie(threads=threads_of(proposal.number), record=goal, tie=Tie(note=locked.title, at=moment))
    details = {"proposal": proposal.number, "decision": decision.number}
    record_deed(by=by, verb="adopt_goal", subject=goal, details=details)
    return goal
