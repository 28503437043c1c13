"""Activities with dates and a responsible person, what they cost, and where the money, labour and goods come from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.db.models import Sum

from galang.community.models import Area
from galang.community.services import Actor, Tie, next_number, record_deed, threads_of, tie
from galang.core.refusal import Refusal
from galang.organise.models import Body
from galang.people.models import Membership, Person, Role
from galang.people.services import require_right
from galang.plan.models import Activity, CostLine, Funding, Goal
from galang.plan.rules import amount_of, why_not_dates, why_not_line, why_not_pledge, why_not_responsible


@dataclass(frozen=True)
class ActivityFacts:
    """What, where, from when until when, and who answers for it: a resident or a body."""

    title: str
    starts_on: date
    ends_on: date
    area: Area | None = None
    place: str = ""
    responsible: Person | None = None
    body: Body | None = None
    beneficiaries: int | None = None


def _is_staff(person: Person | None) -> bool:
    if person is None or person.account_id is None:
        return False
    return Membership.objects.filter(account_id=person.account_id, role=Role.FACILITATOR, until__isnull=True).exists()


@transaction.atomic
def plan_activity(*, by: Actor, goal: Goal, facts: ActivityFacts) -> Activity:
    """An activity (G-001) towards a goal, on the goal's threads."""
    require_right(by, "plan_activity")
    refusal = why_not_dates(facts.starts_on, facts.ends_on) or why_not_responsible(
        goal.number,
        has_person=facts.responsible is not None,
        has_body=facts.body is not None,
        is_staff=_is_staff(facts.responsible),
    )
    if refusal:
        raise refusal
    activity: Activity = Activity.objects.create(
        community=goal.community, number=next_number(goal.community, "G"), goal=goal, **vars(facts)
    )
    tie(threads=threads_of(goal.number), record=activity, tie=Tie(holder=str(facts.body or "")))
    record_deed(by=by, verb="plan_activity", subject=activity, details={"goal": goal.number})
    return activity


@dataclass(frozen=True)
class LineFacts:
    """One part of the cost: so much of a unit at a whole-rupiah price."""

    kind: str
    name: str
    volume: Decimal
    unit: str
    unit_price_rupiah: int


@transaction.atomic
def set_cost_line(*, by: Actor, activity: Activity, facts: LineFacts) -> CostLine:
    """Add a cost line; its amount is computed, never typed."""
    require_right(by, "set_cost_line")
    if refusal := why_not_line(facts.volume, facts.unit_price_rupiah):
        raise refusal
    locked: Activity = Activity.objects.select_for_update().get(pk=activity.pk)
    line: CostLine = CostLine.objects.create(
        community=locked.community,
        activity=locked,
        position=CostLine.objects.filter(activity=locked).count() + 1,
        amount_rupiah=amount_of(facts.volume, facts.unit_price_rupiah),
        **vars(facts),
    )
    record_deed(by=by, verb="set_cost_line", subject=locked, details={"rupiah": line.amount_rupiah})
    return line


def _sum(rows) -> int:  # type: ignore[no-untyped-def]
    return int(rows.aggregate(sum=Sum("amount_rupiah"))["sum"] or 0)


@dataclass(frozen=True)
class Pledge:
    """A source, its value in rupiah, and for labour and goods how the value was counted."""

    source: str
    amount_rupiah: int
    source_name: str = ""
    how_counted: str = ""


@transaction.atomic
def pledge_funding(*, by: Actor, activity: Activity, pledge: Pledge) -> Funding:
    """Write down a source, up to what the activity costs."""
    require_right(by, "pledge_funding")
    locked: Activity = Activity.objects.select_for_update().get(pk=activity.pk)
    cost = _sum(CostLine.objects.filter(activity=locked))
    funded = _sum(Funding.objects.filter(activity=locked))
    if refusal := why_not_pledge(locked.number, cost, funded, pledge.amount_rupiah):
        raise refusal
    in_kind = pledge.source in (Funding.Source.LABOUR, Funding.Source.GOODS)
    if in_kind and not pledge.how_counted.strip():
        raise Refusal("form.required", label="Cara menghitung", field="how_counted")
    funding: Funding = Funding.objects.create(community=locked.community, activity=locked, **vars(pledge))
    record_deed(by=by, verb="pledge_funding", subject=locked, details={"rupiah": pledge.amount_rupiah})
    return funding
