"""Questions about plans: what waits to become a goal, what things cost, who carries it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Sum, Window
from django.db.models.functions import RowNumber

from galang.core.refusal import Refusal
from galang.deliberate.models import DecisionItem
from galang.people.models import Person
from galang.people.selectors import persons_matching
from galang.plan.models import Activity, CostLine, Funding, Goal, Plan
from galang.plan.rules import OWN_SOURCES, Balance


def chosen_without_goal() -> QuerySet[Any]:
    """Proposals that a valid decision chose and that are in no plan yet, newest first; `.whole` of them."""
    has_goal = Exists(Goal.objects.filter(proposal=OuterRef("proposal")))
    found = DecisionItem.objects.filter(
        ~has_goal, result=DecisionItem.Result.CHOSEN, decision__is_valid=True, proposal__isnull=False
    )
    whole = Window(Count("pk"))
    waiting: QuerySet[Any] = found.select_related("decision", "proposal__area").annotate(whole=whole)
    return waiting.order_by("-pk")


def _sums(of: str, **within: Any) -> dict[int, Balance]:
    """Balance by the id that `of` leads to from a cost line or funding. Two queries."""
    found: dict[int, Balance] = defaultdict(Balance)
    for key, cost in (
        CostLine.objects.filter(**within).order_by().values_list(of).annotate(sum=Sum("amount_rupiah"))
    ):
        found[key] += Balance(cost=int(cost))
    own = Sum("amount_rupiah", filter=Q(source__in=OWN_SOURCES), default=0)
    for key, funded, mine in (
        Funding.objects.filter(**within)
        .order_by()
        .values_list(of)
        .annotate(sum=Sum("amount_rupiah"), own=own)
    ):
        found[key] += Balance(funded=int(funded), own=int(mine))
    return found


def balance_of(activities: Iterable[Activity]) -> Balance:
    """What these activities cost together, and what was pledged. Two queries."""
    keys = [activity.pk for activity in activities]
    cost = CostLine.objects.filter(activity__in=keys).aggregate(sum=Sum("amount_rupiah"))["sum"]
    own = Sum("amount_rupiah", filter=Q(source__in=OWN_SOURCES))
    pledged = Funding.objects.filter(activity__in=keys).aggregate(sum=Sum("amount_rupiah"), own=own)
    return Balance(int(cost or 0), int(pledged["sum"] or 0), int(pledged["own"] or 0))


@dataclass(frozen=True)
class GoalLine:
    """A goal in a list, with what it costs and what was pledged."""

    goal: Goal
    balance: Balance


@dataclass(frozen=True)
class PlanView:
    """A plan with its first goals, the number of all its goals, and its sums."""

    plan: Plan
    goals: tuple[GoalLine, ...]
    count: int
    balance: Balance


def plans(each: int = 12) -> list[PlanView]:
    """All plans, the newest year first, each with its first goals and its sums. Six queries."""
    by_plan = _sums("activity__goal__plan_id")
    place = Window(RowNumber(), partition_by=F("plan_id"), order_by=F("pk").asc())
    first: dict[int, list[GoalLine]] = defaultdict(list)
    for line in goal_lines(Goal.objects.annotate(place=place).filter(place__lte=each).order_by("pk")):
        first[line.goal.plan_id].append(line)
    counted = Plan.objects.annotate(goal_count=Count("goals"))
    return [PlanView(plan, tuple(first[plan.pk]), plan.goal_count, by_plan[plan.pk]) for plan in counted]


def goal_lines(goals: Iterable[Goal]) -> list[GoalLine]:
    """Goals with their sums. Two queries."""
    goals = list(goals)
    by_goal = _sums("activity__goal_id", activity__goal__in=[goal.pk for goal in goals])
    return [GoalLine(goal, by_goal[goal.pk]) for goal in goals]


def plan_balance(plan: Plan) -> Balance:
    """What a whole plan costs, and what was pledged. Two queries."""
    return _sums("activity__goal__plan_id", activity__goal__plan=plan)[plan.pk]


@dataclass(frozen=True)
class ActivityLine:
    """An activity in a list, with its sums."""

    activity: Activity
    balance: Balance


def activity_lines(goal: Goal) -> list[ActivityLine]:
    """The activities of a goal with their sums. Three queries."""
    sums = _sums("activity_id", activity__goal=goal)
    found = goal.activities.select_related("area", "responsible", "body")
    return [ActivityLine(activity, sums[activity.pk]) for activity in found]


def funding_by_source(activities: Iterable[Activity]) -> list[tuple[str, str, int]]:
    """(source key, words, rupiah) of what was pledged for these activities, in the order of the sources."""
    found = Funding.objects.filter(activity__in=[one.pk for one in activities]).order_by()
    sums = dict(found.values_list("source").annotate(sum=Sum("amount_rupiah")))
    return [(key, str(words), int(sums[key])) for key, words in Funding.Source.choices if key in sums]


def goal(number: str) -> QuerySet[Goal]:
    """The goal with this number, with plan, decision, proposal and mandate."""
    found = Goal.objects.filter(number=number)
    return found.select_related("plan", "decision", "proposal", "mandate__office")


def activity(number: str) -> QuerySet[Activity]:
    """The activity with this number, with goal, plan, area and who answers for it."""
    found = Activity.objects.filter(number=number)
    return found.select_related("goal__plan", "goal__decision", "area", "responsible", "body")


def person_by_words(text: str) -> Person:
    """The one person who lives here with this number (W-0012) or exact name; refuses nobody and several."""
    typed = " ".join(text.split())
    by_number = typed[:2].upper().strip("-0123456789") == "W" and any(sign.isdigit() for sign in typed)
    found = persons_matching(typed)
    if not by_number:
        found = found.filter(name__iexact=typed)
    first = list(found[:3]) if typed else []
    if not first:
        raise Refusal("action.line_unknown", line=typed[:60])
    if len(first) > 1:
        raise Refusal("action.line_many", line=typed[:60], count=found.count())
    person: Person = first[0]
    return person
