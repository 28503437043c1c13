"""Why a count with a budget came out: what each project cost whom, and what the others lacked.

Amounts are told in whole units: what people pay, and what is missing, rounded up; what they hold rounded
down. The outcome itself keeps the exact fractions.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from galang.core.sentence import Sentence
from galang.core.tally.budget.outcomes import GreedyCount, Passed, PhragmenCount, SharesCount, Short
from galang.core.tally.counting import Count
from galang.core.tally.explain import explain
from galang.core.tally.telling import inner, label, labels, say, ties_met


@explain.register
def _(outcome: GreedyCount) -> tuple[Sentence, ...]:
    return (*_greedy_rule(outcome), *_greedy_fates(outcome), *ties_met(outcome), _spent(outcome))


def _greedy_rule(count: GreedyCount) -> Iterator[Sentence]:
    yield say("tally.counted", ballots=count.ballots, options=len(count.options))
    code = "tally.rule_budget" if count.rule == "greedy" else "greedy.rule_stop"
    yield say(code, budget_rupiah=count.budget)


def _greedy_fates(count: GreedyCount) -> Iterator[Sentence]:
    facts = {one.key: (one.cost, votes) for one, votes in zip(count.options, count.votes, strict=True)}
    passed = {one.option: one for one in count.passed}
    for step, left in zip(count.steps, count.left, strict=True):
        cost, votes = facts[step.options[0]]
        option = label(count, step.options[0])
        money = {"cost_rupiah": cost, "left_rupiah": left}
        if step.event == "bought":
            yield say("tally.elected_money", option=option, votes=votes, ballots=count.ballots, **money)
            continue
        if step.event == "no_money":
            yield say("tally.no_money", option=option, votes=votes, **money)
        else:
            yield say(f"greedy.{step.event}", option=option, votes=votes)
        yield from _greedy_needs(count, passed[step.options[0]], option)


def _greedy_needs(count: GreedyCount, passed: Passed, option: str) -> Iterator[Sentence]:
    if passed.enough_votes is None:
        yield say("tally.needs_bigger_budget", option=option, budget_rupiah=count.budget)
    elif passed.enough_votes > count.ballots:
        yield say("tally.needs_more_than_all", option=option, ballots=count.ballots)
    else:
        more = passed.enough_votes - passed.votes
        yield say("tally.needs_votes", option=option, votes=passed.enough_votes, more=more)
    if passed.enough_cost:
        yield say("tally.needs_cost", option=option, cost_rupiah=passed.enough_cost)


@explain.register
def _(outcome: SharesCount) -> tuple[Sentence, ...]:
    told = (_shares_rule(outcome), _shares_bought(outcome), _shares_short(outcome), _ties(outcome, "shares"))
    return (*(sentence for part in told for sentence in part), _spent(outcome))


def _shares_rule(count: SharesCount) -> Iterator[Sentence]:
    settings = dict(count.settings)
    first = Fraction(count.budget or 0, count.ballots)
    yield say(
        "shares.counted",
        ballots=count.ballots,
        options=len(count.options),
        budget_rupiah=count.budget,
        share_rupiah=floor(first),
    )
    if count.empty:
        yield say("shares.empty", empty=count.empty)
    yield say(f"shares.rule_{settings['satisfaction']}")
    if count.stopped_by:
        why = inner(
            f"shares.stop_{count.stopped_by}", options=labels(count, count.over), cost_rupiah=count.over_cost
        )
        raised = {"raised_rupiah": count.raised, "share_rupiah": floor(count.share)}
        yield say("shares.raised", **raised, why=why) if count.raised else say("shares.not_raised", why=why)


def _shares_bought(count: SharesCount) -> Iterator[Sentence]:
    costs = {option.key: option.cost for option in count.options}
    votes = {one.key: votes for one, votes in zip(count.options, count.votes, strict=True)}
    for number, one in enumerate(count.bought, 1):
        yield say(
            "shares.bought_short" if one.short else "shares.bought",
            round=number,
            option=label(count, one.option),
            cost_rupiah=costs[one.option],
            full=one.full,
            short=one.short,
            price_rupiah=ceil(one.price),
        )
    for key in count.added:
        yield say("shares.added", option=label(count, key), votes=votes[key], cost_rupiah=costs[key])


def _shares_short(count: SharesCount) -> Iterator[Sentence]:
    for one in count.short:
        if one.option not in count.added:
            yield from _lack(count, one)


def _lack(count: SharesCount, one: Short) -> Iterator[Sentence]:
    option, has = label(count, one.option), floor(one.has)
    if one.unfit:
        yield say("shares.unfit", option=option, cost_rupiah=one.cost, budget_rupiah=count.budget)
    elif not one.votes:
        yield say("shares.no_votes", option=option)
    else:
        money = {"has_rupiah": has, "cost_rupiah": one.cost, "missing_rupiah": one.cost - has}
        yield say("shares.short", option=option, votes=one.votes, **money)
        if has:
            yield say("shares.short_has", option=option, has_rupiah=has)


@explain.register
def _(outcome: PhragmenCount) -> tuple[Sentence, ...]:
    return (
        *_phragmen_rounds(outcome),
        *_phragmen_others(outcome),
        *_ties(outcome, "phragmen"),
        _spent(outcome),
    )


def _phragmen_rounds(count: PhragmenCount) -> Iterator[Sentence]:
    sizes = {"ballots": count.ballots, "options": len(count.options), "budget_rupiah": count.budget}
    yield say("phragmen.rule", **sizes)
    facts = {one.key: (one.cost, votes) for one, votes in zip(count.options, count.votes, strict=True)}
    for number, one in enumerate(count.bought, 1):
        cost, votes = facts[one.option]
        yield say(
            "phragmen.bought",
            round=number,
            option=label(count, one.option),
            votes=votes,
            cost_rupiah=cost,
            time_rupiah=ceil(one.time),
        )
    if count.stopped_at is not None and count.stopped_time is not None:
        yield say(
            "phragmen.stopped",
            option=label(count, count.stopped_at),
            time_rupiah=ceil(count.stopped_time),
            cost_rupiah=facts[count.stopped_at][0],
            left_rupiah=_left(count),
        )


def _phragmen_others(count: PhragmenCount) -> Iterator[Sentence]:
    times = {one.option: one.time for one in count.times}
    rest = [
        (times.get(one.key), one, votes)
        for one, votes in zip(count.options, count.votes, strict=True)
        if one.key not in count.elected and one.key != count.stopped_at
    ]
    for time, one, votes in sorted(rest, key=lambda row: (row[0] is None, row[0] or 0)):
        option, cost = label(count, one.key), one.cost
        if time is not None:
            yield say("phragmen.later", option=option, votes=votes, cost_rupiah=cost, time_rupiah=ceil(time))
        elif votes:
            yield say("shares.unfit", option=option, cost_rupiah=cost, budget_rupiah=count.budget)
        else:
            yield say("shares.no_votes", option=option)


def _ties(count: Count, rule: str) -> Iterator[Sentence]:
    for tie in count.ties:
        yield say(
            f"{rule}.tie_{tie.how}", options=labels(count, tie.options), ranked=labels(count, tie.ranked)
        )


def _left(count: Count) -> int:
    return (count.budget or 0) - (count.cost or 0)


def _spent(count: Count) -> Sentence:
    money = {"cost_rupiah": count.cost, "budget_rupiah": count.budget, "left_rupiah": _left(count)}
    return say("tally.spent", **money)
