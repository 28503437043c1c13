"""Opening a plan and taking goals into it from decisions."""

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from galang.community.models import Community, Round
from galang.community.services import Actor, Tie, next_number, record_deed, threads_of, tie
from galang.core.refusal import Refusal
from galang.deliberate.models import Decision, DecisionItem, Proposal
from galang.organise.models import Mandate
from galang.people.services import require_right
from galang.plan.models import Goal, Plan
from galang.plan.rules import why_not_goal


@dataclass(frozen=True)
class PlanFacts:
    """A plan over some years: PJM (medium) or Renta (annual)."""

    title: str
    kind: str
    first_year: int
    last_year: int


@transaction.atomic
def open_plan(*, by: Actor, community: Community, facts: PlanFacts) -> Plan:
    """A plan that goals are taken into."""
    require_right(by, "adopt_goal")
    if facts.last_year < facts.first_year:
        raise Refusal(
            "plan.dates_reversed", starts_on=facts.first_year, ends_on=facts.last_year, field="last_year"
        )
    plan: Plan = Plan.objects.create(
        community=community,
        round=Round.objects.filter(closed_on__isnull=True).order_by("-order").first(),
        **vars(facts),
    )
    record_deed(by=by, verb="open_plan", subject=plan)
    return plan


@dataclass(frozen=True)
class GoalFacts:
    """What residents want to see when it is done, with a measurable target where there is one."""

    title: str
    result_wanted: str
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
    mandate: Mandate | None = None,
) -> Goal:
    """A decision that chose a proposal becomes a goal (R-001) on the proposal's threads; once."""
    require_right(by, "adopt_goal")
    chosen = DecisionItem.objects.filter(
        decision=decision, proposal=proposal, result=DecisionItem.Result.CHOSEN
    ).exists()
    if refusal := why_not_goal(decision.number, is_valid=decision.is_valid, was_chosen=chosen):
        raise refusal
    if before := Goal.objects.filter(decision=decision, proposal=proposal).first():
        raise Refusal("plan.already_adopted", number=before.number, status=409)
    goal: Goal = Goal.objects.create(
        community=plan.community,
        number=next_number(plan.community, "R"),
        plan=plan,
        decision=decision,
        proposal=proposal,
        mandate=mandate,
        **vars(facts),
    )
    note = _("%(plan)s, dari %(decision)s") % {"plan": plan.title, "decision": decision.number}
    tie(threads=threads_of(proposal.number), record=goal, tie=Tie(note=note))
    record_deed(by=by, verb="adopt_goal", subject=goal, details={"decision": decision.number})
    return goal
