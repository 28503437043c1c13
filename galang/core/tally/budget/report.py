"""The count that decided, told exactly: prices, who paid them, what the others lacked, ties."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor

import numpy as np

from galang.core.tally.budget.ballots import ApprovalBallots
from galang.core.tally.budget.board import Floats
from galang.core.tally.budget.course import Bought, Course
from galang.core.tally.budget.exact import Exact
from galang.core.tally.budget.outcomes import Purchase, Short
from galang.core.tally.budget.raising import Raised
from galang.core.tally.budget.settling import tie_of
from galang.core.tally.counting import Step
from galang.core.tally.types import Tie, TieBreak


@dataclass(frozen=True)
class Report:
    """What one count at ``share`` did."""

    share: Fraction
    bought: tuple[Purchase, ...]
    steps: tuple[Step, ...]
    short: tuple[Short, ...]
    ties: tuple[Tie, ...]


def report_of(
    ballots: ApprovalBallots, course: Course, share: Fraction, raised: Raised, *, ties: TieBreak
) -> Report:
    """Make the purchases of the count that decided once more, exactly."""
    judge = course.judge(share)
    keys = [option.key for option in ballots.options]
    again = course.buys(share)
    if not isinstance(again, Bought) or again.order != raised.bought.order:
        raise ArithmeticError("two counts of the same ballots differ")
    bought: list[Purchase] = []
    steps = [Step("shared", (), _holdings(judge, ballots, set()))]
    for option in again.order:
        price = _price(judge, option)
        full, short = judge.buy(option, price)
        bought.append(Purchase(keys[option], price, judge.rate(option, price), full, short))
        gone = set(again.order[: len(bought)])
        steps.append(Step("bought", (keys[option],), _holdings(judge, ballots, gone)))
    return Report(
        share=share,
        bought=tuple(bought),
        steps=tuple(steps),
        short=_short(judge, ballots, again),
        ties=_ties(keys, again, bought, ties=ties)
        + _ties_before(course, share, keys, raised, again, ties=ties),
    )


def _price(judge: Exact, option: int) -> Fraction:
    found = judge.price_of(option)
    if found is None:
        raise ArithmeticError("a purchase that is not affordable")
    return found[0]


def _holdings(judge: Exact, ballots: ApprovalBallots, gone: set[int]) -> tuple[int | None, ...]:
    """What the supporters of each option hold together, rounded down exactly; ``None`` for bought ones."""
    board = judge.board
    held: Floats = np.add.reduceat(np.append(judge.money[board.member] * board.load, 0.0), board.start[:-1])
    held[board.support == 0] = 0.0
    error = board.support * judge.error + len(board.member) * 2.0**-50 * held + 1e-300
    near = np.abs(held - np.round(held)) <= error
    return tuple(
        None if one in gone else floor(judge.held_by(one)) if near[one] else floor(held[one])
        for one in range(len(ballots.options))
    )


def _short(judge: Exact, ballots: ApprovalBallots, bought: Bought) -> tuple[Short, ...]:
    """Where the options that were not bought stand at the end, the nearest to its cost first."""
    chosen = set(bought.order)
    rest = [
        Short(
            option.key,
            ballots.votes[one],
            judge.held_by(one),
            option.cost or 0,
            (option.cost or 0) > ballots.budget,
        )
        for one, option in enumerate(ballots.options)
        if one not in chosen
    ]
    return tuple(sorted(rest, key=lambda short: (short.unfit, short.missing)))


def _ties(keys: list[str], bought: Bought, made: list[Purchase], *, ties: TieBreak) -> tuple[Tie, ...]:
    """The ties of this count. One is harmless when all its options were bought one after the other at the same
    rate: then none of them took money that another needed, and any order gives the same.
    """
    found: list[Tie] = []
    covered: set[str] = set()
    for purchase, who in bought.tied:
        tied = [keys[one] for one in who]
        if set(tied) <= covered:
            continue
        rate = made[purchase].rate
        after = [one for one in made[purchase : purchase + len(tied)] if one.rate == rate]
        harmless = {one.option for one in after} == set(tied)
        covered = set(tied) if harmless else set()
        found.append(tie_of(tied, ties.ranked(tied), rate, "harmless" if harmless else ties.how))
    return tuple(found)


def _ties_before(
    course: Course, share: Fraction, keys: list[str], raised: Raised, final: Bought, *, ties: TieBreak
) -> tuple[Tie, ...]:
    """Ties that only earlier or later counts of the raising met: what was bought there may have stopped it."""
    here = {who for _, who in final.tied}
    found = []
    for who, (units, bought, purchase) in raised.met.items():
        if who in here:
            continue
        judge = course.judge(share - raised.units + units)
        for option in bought.order[:purchase]:
            judge.buy(option, _price(judge, option))
        tied, first = [keys[one] for one in who], bought.order[purchase]
        rate = judge.rate(first, _price(judge, first))
        found.append(tie_of(tied, ties.ranked(tied), rate, ties.how))
    return tuple(found)
