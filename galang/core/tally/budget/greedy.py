"""Greedy by votes: the most approved first, as long as the money lasts.

Source: Rey and Maly, "The (Computational) Social Choice Take on Indivisible Participatory Budgeting", 2023,
§3.1; "skip" and "stop" are the rules that Pabulib calls ``greedy`` and ``greedy-no-skip``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from galang.core.tally.budget.ballots import ApprovalBallots
from galang.core.tally.budget.outcomes import GreedyCount, Passed
from galang.core.tally.budget.settling import settled, tie_of
from galang.core.tally.counting import Step
from galang.core.tally.types import Tie, TieBreak


def greedy(ballots: ApprovalBallots, *, ties: TieBreak | None = None) -> GreedyCount:
    """Elect in order of votes; an option that no longer fits is skipped and the next is tried.

    An option without a vote is never taken. Money in whole units; ``ties`` as everywhere (refused unless
    given, where they change the result).
    """
    return settled(
        ballots.options, ties or TieBreak.refuse(), lambda order: _count(ballots, order, stop=False)
    )


def greedy_stop(ballots: ApprovalBallots, *, ties: TieBreak | None = None) -> GreedyCount:
    """Elect in order of votes, and stop at the first option that no longer fits; else as ``greedy``."""
    return settled(
        ballots.options, ties or TieBreak.refuse(), lambda order: _count(ballots, order, stop=True)
    )


def _count(ballots: ApprovalBallots, ties: TieBreak, *, stop: bool) -> GreedyCount:
    everyone = range(len(ballots.options))
    walk = Walk(ballots, ties, ballots.budget, stop=stop)
    walk.go(everyone)
    return GreedyCount(
        rule="greedy-stop" if stop else "greedy",
        options=ballots.options,
        ballots=ballots.ballots,
        elected=tuple(ballots.options[one].key for one in walk.taken),
        steps=tuple(walk.steps),
        ties=tuple(walk.ties_met),
        unit="votes",
        budget=ballots.budget,
        votes=walk.votes,
        left=tuple(walk.lefts),
        passed=tuple(
            _passed(walk, step, left)
            for step, left in zip(walk.steps, walk.lefts, strict=True)
            if step.event != "bought"
        ),
    )


class Walk:
    """One walk down the list of votes among ``places``, with ``left`` in hand."""

    def __init__(self, ballots: ApprovalBallots, ties: TieBreak, left: int, *, stop: bool) -> None:
        self.options, self.votes, self.costs = ballots.options, ballots.votes, ballots.costs
        self.ties, self.left, self.stop = ties, left, stop
        self.stopped = False
        self.taken: list[int] = []
        self.waiting: set[int] = set()
        self.steps: list[Step] = []
        self.lefts: list[int] = []
        self.ties_met: list[Tie] = []
        self.doors: list[tuple[int, int, bool]] = []

    def go(self, places: Sequence[int]) -> None:
        """Try all of ``places``, the most votes first, equal ones in the order of the tie rule."""
        self.waiting = set(places)
        in_order = sorted(places, key=lambda one: -self.votes[one])
        for votes, group in groupby(in_order, key=lambda one: self.votes[one]):
            self.doors.append((votes, self.left, self.stopped))
            for one in self._ordered(votes, list(group)):
                self._try(one)
        self.doors.append((0, self.left, self.stopped))

    def _ordered(self, votes: int, group: list[int]) -> list[int]:
        """The group in the order of the tie rule; the tie noted, and whether it may change the result."""
        keys = {self.options[one].key: one for one in group}
        ranked = self.ties.ranked(keys)
        fit = [one for one in group if self.costs[one] <= self.left]
        together = fit if not self.stop else group
        if votes and not self.stopped and len(fit) and len(together) > 1:
            decides = sum(self.costs[one] for one in together) > self.left
            named = [key for key in ranked if keys[key] in together]
            self.ties_met.append(tie_of(named, named, votes, self.ties.how if decides else "harmless"))
        return [keys[key] for key in ranked]

    def _try(self, one: int) -> None:
        event = self._event(one)
        self.lefts.append(self.left)
        if event == "bought":
            self.taken.append(one)
            self.left -= self.costs[one]
        self.stopped = self.stopped or (self.stop and event == "no_money")
        self.waiting.discard(one)
        totals = tuple(self.votes[at] if at in self.waiting else None for at in range(len(self.options)))
        self.steps.append(Step(event, (self.options[one].key,), totals))

    def _event(self, one: int) -> str:
        if not self.votes[one]:
            return "no_votes"
        if self.stopped:
            return "stopped"
        return "bought" if self.costs[one] <= self.left else "no_money"


def _passed(walk: Walk, step: Step, left: int) -> Passed:
    """What an option that was not taken would have needed, all else unchanged.

    It used up nothing, so the money before each group of votes stays as it was. With one vote more than a
    group it stands before that group, whatever the order among equals. Under the stop rule it must come
    before the walk stops.
    """
    at = next(place for place, option in enumerate(walk.options) if option.key == step.options[0])
    votes, cost = walk.votes[at], walk.costs[at]
    open_doors = [above for above, before, stopped in walk.doors if cost <= before and not stopped]
    after = next(before for above, before, _ in walk.doors if above < votes or above == 0)
    may_cost = {"no_money": left if walk.stop else after, "stopped": 0, "no_votes": 0}[step.event]
    return Passed(
        option=step.options[0],
        why=step.event,
        votes=votes,
        left=left,
        enough_votes=min(open_doors) + 1 if open_doors else None,
        enough_cost=may_cost or None,
    )
