"""From marks to the counting engine and back: which rule of `galang.core.tally` counts which way."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from galang.core.tally import (
    Count,
    Option,
    TieBreak,
    approval_ballots,
    borda,
    data_of,
    equal_shares,
    irv,
    phragmen,
    ranked_from_ballots,
    ranked_pairs,
    schulze,
    score,
    scores_of,
    stv_scottish,
)
from galang.deliberate.rules.marks import Stack, split, summary
from galang.deliberate.rules.ways import MOST_POINTS, POINT, RANK, way_of


def heap(phones: Sequence[Sequence[str]], stacks: Sequence[Stack]) -> Stack:
    """Phones and all stations' papers on one heap: marks with how many carry them, most first."""
    piles: Counter[tuple[str, ...]] = Counter(tuple(marks) for marks in phones)
    for stack in stacks:
        for marks, many in stack:
            piles[marks] += many
    return tuple(sorted(piles.items(), key=lambda pile: (-pile[1], pile[0])))


def count(
    rule: str, options: Sequence[Option], papers: Stack, ties: TieBreak, *, seats: int = 1, budget: int = 0
) -> Count:
    """Count a heap of at least one paper by one of the ways that need whole papers.

    Equal Shares weighs by cost and raises shares until the first overspend; Scottish rules for moving votes.
    """
    way = way_of(rule)
    marks, weights = [list(one) for one, _many in papers], [many for _one, many in papers]
    if way.marks == POINT:
        points = [dict(split(mark) for mark in one) for one in marks]
        given = [{option.key: one.get(option.key, 0) for option in options} for one in points]
        return score(scores_of(options, given, weights=weights, most=MOST_POINTS), seats=seats, ties=ties)
    if way.marks == RANK:
        return _ranked(rule, options, marks, weights, ties, seats)
    ballots = approval_ballots(options, marks, budget=budget, weights=weights)
    if rule == "phragmen":
        return phragmen(ballots, ties=ties)
    return equal_shares(ballots, satisfaction="cost", completion="add1", ties=ties)


def _ranked(
    rule: str,
    options: Sequence[Option],
    marks: Sequence[Sequence[str]],
    weights: Sequence[int],
    ties: TieBreak,
    seats: int,
) -> Count:
    ballots = ranked_from_ballots(options, marks, weights=weights)
    if rule == "stv":
        return stv_scottish(ballots, seats=seats, ties=ties)
    if rule == "irv":
        return irv(ballots, ties=ties)
    if rule == "borda":
        return borda(ballots, seats=seats, ties=ties)
    return (schulze if rule == "schulze" else ranked_pairs)(ballots, ties=ties)


def record(rule: str, counted: Count, papers: Stack) -> dict[str, Any]:
    """What is stored of a count: the engine's own record, and for each option what the papers gave it."""
    data = data_of(counted)
    given = summary(way_of(rule), [option.key for option in counted.options], papers)
    for option in data["options"]:
        option["votes"] = given[option["key"]]
    return {**data, "counted_by": counted.rule, "rule": rule, "marks": way_of(rule).marks}
