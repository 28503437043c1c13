"""The Method of Equal Shares: the budget is shared out equally among all voters, and each project is paid by
its own supporters.

Source: Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with Additive Utilities",
NeurIPS 2021 (the rule and its cost and count satisfactions); for equal costs Peters and Skowron,
"Proportionality and the Limits of Welfarism", EC 2020. Completions: equalshares.net and Faliszewski et al.,
"Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Literal

from galang.core.refusal import Refusal
from galang.core.tally.budget.ballots import ApprovalBallots
from galang.core.tally.budget.course import Bought, Course, Pace
from galang.core.tally.budget.greedy import Walk
from galang.core.tally.budget.outcomes import SharesCount
from galang.core.tally.budget.raising import Raised, raise_until
from galang.core.tally.budget.report import Report, report_of
from galang.core.tally.budget.settling import settled
from galang.core.tally.counting import Step
from galang.core.tally.types import TieBreak

Satisfaction = Literal["count", "cost"]
AT_ONCE = "without raising"
Completion = Literal["none", "add1", "add1-exhaustive", "utilitarian"]


def equal_shares(
    ballots: ApprovalBallots,
    *,
    satisfaction: Satisfaction = "cost",
    completion: Completion = "add1",
    ties: TieBreak | None = None,
    pace: Pace = "auto",
) -> SharesCount:
    """Elect projects by Equal Shares; exact, whatever the size.

    Every voter gets budget / voters (an empty ballot's part stays unspent). In each round the project is
    bought for which its supporters pay least for each unit of satisfaction, when they share its cost equally
    as far as their money goes. ``satisfaction`` of a supporter: "count" = 1 for each project, "cost" = what
    it costs.

    ``completion``: "none"; "add1" = every voter gets one unit of money more, and again, until the first
    count that overspends the budget, and the last before it stands; "add1-exhaustive" = the same, but the
    first count after which nothing more fits stands; "utilitarian" = the rest of the budget goes to the most
    approved that fit. Options that cost more than the budget are left out from the start.

    ``ties`` as everywhere; without it a tie that may change the result is refused (``budget.tie``). ``pace``
    chooses how it is computed, never what: "auto" uses compiled code to raise the money of large votes,
    where it is installed.
    """
    if satisfaction not in ("count", "cost"):
        raise Refusal("budget.unknown_setting", text=satisfaction, known=["count", "cost"])
    if completion not in ("none", "add1", "add1-exhaustive", "utilitarian"):
        known = ["none", "add1", "add1-exhaustive", "utilitarian"]
        raise Refusal("budget.unknown_setting", text=completion, known=known)

    def count(order: TieBreak) -> SharesCount:
        return _count(ballots, satisfaction, completion, order, pace)

    return settled(ballots.options, ties or TieBreak.refuse(), count)


def _count(
    ballots: ApprovalBallots, satisfaction: Satisfaction, completion: Completion, ties: TieBreak, pace: Pace
) -> SharesCount:
    keys = tuple(option.key for option in ballots.options)
    once = completion in ("none", "utilitarian")
    course = Course(
        ballots,
        ties.ranked(keys),
        by_cost=satisfaction == "cost",
        pace="arrays" if once and pace == "auto" else pace,
    )
    share = Fraction(ballots.budget, ballots.ballots)
    raised = raise_until(course, share, _stops(ballots, completion))
    told = report_of(ballots, course, share + raised.units, raised, ties=ties)
    return _outcome(ballots, (satisfaction, completion), raised, told, ties)


def _stops(ballots: ApprovalBallots, completion: Completion) -> Callable[[Bought], str]:
    """What ends the raising after a count."""
    costs, budget = ballots.costs, ballots.budget
    wanted = sum(1 for votes, cost in zip(ballots.votes, costs, strict=True) if votes and cost <= budget)

    def stops(bought: Bought) -> str:
        left = budget - sum(costs[one] for one in bought.order)
        if completion not in ("add1", "add1-exhaustive"):
            return AT_ONCE
        if left < 0:
            return "overspent"
        if len(bought.order) == wanted:
            return "all_bought"
        chosen = set(bought.order)
        fits = any(cost <= left for place, cost in enumerate(costs) if place not in chosen)
        return "" if fits or completion == "add1" else "exhausted"

    return stops


def _outcome(
    ballots: ApprovalBallots, settings: tuple[str, str], raised: Raised, told: Report, ties: TieBreak
) -> SharesCount:
    fill = _fill_up(ballots, raised.bought, ties) if settings[1] == "utilitarian" else None
    added = tuple(ballots.options[one].key for one in fill.taken) if fill else ()
    more = (
        tuple(Step("added", step.options, step.totals) for step in fill.steps if step.event == "bought")
        if fill
        else ()
    )
    return SharesCount(
        rule="equal-shares",
        options=ballots.options,
        ballots=ballots.ballots,
        elected=tuple(ballots.options[one].key for one in raised.bought.order) + added,
        steps=told.steps + more,
        ties=told.ties + (tuple(fill.ties_met) if fill else ()),
        unit="money",
        budget=ballots.budget,
        settings=(("satisfaction", settings[0]), ("completion", settings[1])),
        share=told.share,
        raised=raised.units,
        stopped_by="" if raised.stopped_by == AT_ONCE else raised.stopped_by,
        over=_over(ballots, raised),
        over_cost=sum(ballots.costs[one] for one in raised.over.order) if raised.over else 0,
        empty=ballots.empty,
        votes=ballots.votes,
        bought=told.bought,
        short=told.short,
        added=added,
    )


def _over(ballots: ApprovalBallots, raised: Raised) -> tuple[str, ...]:
    """What the count that overspent bought and the one before it did not."""
    more = raised.over.order if raised.over else ()
    return tuple(ballots.options[one].key for one in more if one not in set(raised.bought.order))


def _fill_up(ballots: ApprovalBallots, bought: Bought, ties: TieBreak) -> Walk:
    """The walk that spends the rest on the most approved of the others."""
    left = ballots.budget - sum(ballots.costs[one] for one in bought.order)
    walk = Walk(ballots, ties, left, stop=False)
    walk.go([one for one in range(len(ballots.options)) if one not in set(bought.order)])
    return walk
