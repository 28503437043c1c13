"""Phragmén's sequential rule with costs: every voter earns money at the same pace, and supporters buy a
project as soon as they together have its cost.

Source: Brill, Freeman, Janson and Lackner, "Phragmén's Voting Methods and Justified Representation", AAAI
2017 (equal costs); with costs Los, Christoff and Grossi, "Proportional Budget Allocations: Towards a
Systematization", IJCAI 2022, whose rule stops at the first project that the budget no longer covers.
"""

from __future__ import annotations

from fractions import Fraction
from math import floor

import numpy as np

from galang.core.tally.budget.ballots import ApprovalBallots
from galang.core.tally.budget.board import Ints, board_of
from galang.core.tally.budget.outcomes import Earned, PhragmenCount
from galang.core.tally.budget.settling import settled, tie_of
from galang.core.tally.counting import Step
from galang.core.tally.types import Tie, TieBreak


def phragmen(ballots: ApprovalBallots, *, ties: TieBreak | None = None) -> PhragmenCount:
    """Elect projects by Phragmén's sequential rule; exact.

    Every voter earns one unit of money in one unit of time. As soon as the supporters of a project together
    have its cost, it is bought and they have nothing left. It ends at the first project that the budget no
    longer covers. Options that cost more than the budget are left out from the start; ``ties`` as everywhere.
    """
    return settled(ballots.options, ties or TieBreak.refuse(), lambda order: _count(ballots, order))


def _count(ballots: ApprovalBallots, ties: TieBreak) -> PhragmenCount:
    run = _Run(ballots, ties)
    while run.buy():
        pass
    keys = [option.key for option in ballots.options]
    others = sorted((run.time_of(one), run.rank[one], one) for one in run.waiting)
    return PhragmenCount(
        rule="phragmen",
        options=ballots.options,
        ballots=ballots.ballots,
        elected=tuple(keys[one] for one in run.bought),
        steps=tuple(run.steps),
        ties=tuple(run.ties_met()),
        unit="money",
        budget=ballots.budget,
        votes=ballots.votes,
        bought=tuple(Earned(keys[one], time) for one, time in zip(run.bought, run.times[1:], strict=True)),
        stopped_at=None if run.stopped is None else keys[run.stopped[0]],
        stopped_time=None if run.stopped is None else run.stopped[1],
        times=tuple(Earned(keys[one], time) for time, _, one in others),
    )


class _Run:
    """One run. ``since[c, k]`` are the supporters of c whose last purchase was the k-th (0 = none yet), so
    that all that they hold at time t is ``support · t`` less the sum of ``since[c, k] · times[k]``.
    """

    def __init__(self, ballots: ApprovalBallots, ties: TieBreak) -> None:
        self.ballots, self.ties = ballots, ties
        keys = [option.key for option in ballots.options]
        order = {key: place for place, key in enumerate(ties.ranked(keys))}
        self.rank = [order[key] for key in keys]
        self.board = board_of(ballots, by_cost=False, order=ties.ranked(keys))
        self.support = [int(people) for people in self.board.support]
        self.waiting = {
            one for one, cost in enumerate(ballots.costs) if self.support[one] and cost <= ballots.budget
        }
        self.option: Ints = np.repeat(np.arange(len(keys)), np.diff(self.board.start))
        self.left = ballots.budget
        self.last: Ints = np.zeros(len(ballots.sets), np.int64)
        self.since: Ints = np.zeros((len(keys), len(self.waiting) + 1), np.int64)
        self.since[:, 0] = self.board.support
        self.times = [Fraction(0)]
        self.bought: list[int] = []
        self.stopped: tuple[int, Fraction] | None = None
        self.steps: list[Step] = []
        self.equal: list[tuple[int, Fraction, tuple[int, ...]]] = []

    def spent_by(self, one: int) -> Fraction:
        """What the supporters of an option had earned when they last bought something, together."""
        counts = self.since[one, 1 : len(self.times)].tolist()
        return sum(
            (many * time for many, time in zip(counts, self.times[1:], strict=True) if many), Fraction(0)
        )

    def time_of(self, one: int) -> Fraction:
        """When the supporters of an option together have its cost."""
        return (self.ballots.costs[one] + self.spent_by(one)) / self.support[one]

    def buy(self) -> bool:
        """Buy the next project; false at the end."""
        if not self.waiting:
            return False
        time, equal = self._next()
        chosen = min(equal, key=lambda one: self.rank[one])
        if len(equal) > 1:
            self.equal.append((len(self.bought), time, tuple(equal)))
        if self.ballots.costs[chosen] > self.left:
            self.stopped = chosen, time
            self.steps.append(Step("stopped", (self.ballots.options[chosen].key,), self._holdings(time)))
            return False
        self.steps.append(Step("bought", (self.ballots.options[chosen].key,), self._holdings(time)))
        self._pay(chosen, time)
        return True

    def _next(self) -> tuple[Fraction, list[int]]:
        """The earliest time and all who have it: near ones by rounded times, then exactly."""
        places = sorted(self.waiting)
        made = len(self.times)
        earned = self.since[places, :made] @ np.array([float(time) for time in self.times])
        rough = (np.array([self.ballots.costs[one] for one in places]) + earned) / self.board.support[places]
        margin = 1 + (made + len(places) + 8) * 2.0**-48
        near = [places[at] for at in np.flatnonzero(rough <= rough.min() * margin)]
        exact = {one: self.time_of(one) for one in near}
        time = min(exact.values())
        return time, [one for one in near if exact[one] == time]

    def _pay(self, chosen: int, time: Fraction) -> None:
        """All supporters of ``chosen`` have nothing left: from now on they count from ``time``."""
        number = len(self.times)
        here = slice(int(self.board.start[chosen]), int(self.board.start[chosen + 1]))
        paying = np.zeros(len(self.last), np.bool_)
        paying[self.board.member[here]] = True
        moved = paying[self.board.member]
        option, load = self.option[moved], self.board.load[moved]
        np.subtract.at(self.since, (option, self.last[self.board.member[moved]]), load)
        np.add.at(self.since[:, number], option, load)
        self.last[paying] = number
        self.times.append(time)
        self.bought.append(chosen)
        self.waiting.discard(chosen)
        self.left -= self.ballots.costs[chosen]

    def _holdings(self, time: Fraction) -> tuple[int | None, ...]:
        """What the supporters of each option hold at ``time``, rounded down; ``None`` for bought ones."""
        made = len(self.times)
        spent = self.since[:, :made] @ np.array([float(one) for one in self.times])
        rough = self.board.support * float(time) - spent
        error = (made + 8) * 2.0**-48 * (self.board.support * float(time) + 1)
        near = np.abs(rough - np.round(rough)) <= error
        gone = set(self.bought)
        return tuple(
            None
            if one in gone
            else floor(self.support[one] * time - self.spent_by(one))
            if near[one]
            else floor(rough[one])
            for one in range(len(rough))
        )

    def ties_met(self) -> list[Tie]:
        """All ties. One is harmless when all its options were bought one after the other at that time."""
        found: list[Tie] = []
        covered: set[int] = set()
        keys = [option.key for option in self.ballots.options]
        for purchase, time, who in self.equal:
            if set(who) <= covered:
                continue
            after = zip(self.bought, self.times[1:], strict=True)
            same = {one for one, then in list(after)[purchase : purchase + len(who)] if then == time}
            harmless = same == set(who)
            covered = set(who) if harmless else set()
            ranked = self.ties.ranked(keys[one] for one in who)
            found.append(tie_of(ranked, ranked, time, "harmless" if harmless else self.ties.how))
        return found
