"""Ranked pairs: won duels are locked in from the strongest down, except where they would close a circle.

Source: T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4
(1987); ties of duels as in Zavist and Tideman, "Complete independence of clones in the ranked pairs rule",
Social Choice and Welfare 6 (1989): by an order of the options.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from galang.core.refusal import Refusal
from galang.core.tally.counting import Count, Step
from galang.core.tally.ranked.ballots import RankedBallots, check_seats
from galang.core.tally.ranked.duels import Duels, duels_of
from galang.core.tally.ranked.schulze import Strength
from galang.core.tally.settling import Chooser, settled
from galang.core.tally.types import TieBreak

MOST_OPTIONS = 150


@dataclass(frozen=True)
class Duel:
    """A won duel: ``winner`` stands above ``loser`` on ``votes`` ballots, below on ``against``; ``locked`` or
    left out because locked ones already led from the loser to the winner.
    """

    winner: str
    loser: str
    votes: int
    against: int
    locked: bool


@dataclass(frozen=True)
class PairsCount(Count):
    """The outcome of ranked pairs. Steps "counted", then "locked" or "skipped" of two options each; totals are
    how many options each stands above so far. ``order``: best first.
    """

    duels: Duels | None = None
    judged: tuple[Duel, ...] = ()
    order: tuple[str, ...] = ()


def ranked_pairs(
    ballots: RankedBallots | Duels,
    *,
    seats: int = 1,
    ties: TieBreak | None = None,
    strength: Strength = "margins",
) -> PairsCount:
    """Elect the first ``seats`` options of the order by ranked pairs, from ballots or from a table of duels.

    A won duel is as strong as its lead ("margins", Tideman's), or as its votes, and of equal ones the one with fewer
    against ("winning"). Options left off a ballot stand below all others on it. Where duels of one strength
    would close a circle together, or options end level, ``ties`` decides; without them a tie that decides who
    is elected is refused (``tally.tie``).
    """
    duels = ballots if isinstance(ballots, Duels) else duels_of(ballots)
    check_seats(seats, len(duels.options))
    if len(duels.options) > MOST_OPTIONS:
        raise Refusal("votes.too_many_options", options=len(duels.options), most=MOST_OPTIONS)
    return settled(lambda chooser: _Locking(duels, strength, chooser).run(seats), ties or TieBreak.refuse())


class _Locking:
    """``above[a]``: who stands below ``a`` by locked duels, as bits."""

    def __init__(self, duels: Duels, strength: Strength, chooser: Chooser) -> None:
        self.duels = duels
        self.strength = strength
        self.chooser = chooser
        self.keys = [option.key for option in duels.options]
        self.below = [0] * len(self.keys)
        self.judged: list[Duel] = []
        self.steps = [Step("counted", (), (0,) * len(self.keys))]

    def run(self, seats: int) -> PairsCount:
        """Lock, then read the order off."""
        for (lead, _), group in groupby(self._won(), key=self._strength):
            self._lock_group(list(group), lead)
        order = self._order(seats)
        return PairsCount(
            rule="ranked-pairs",
            options=self.duels.options,
            ballots=self.duels.ballots,
            elected=order[:seats],
            steps=tuple(self.steps),
            unit="wins",
            seats=seats,
            settings=(("strength", self.strength),),
            duels=self.duels,
            judged=tuple(self.judged),
            order=order,
        )

    def _won(self) -> list[tuple[int, int]]:
        size = range(len(self.keys))
        wins = self.duels.wins
        won = [(one, other) for one in size for other in size if wins[one][other] > wins[other][one]]
        return sorted(won, key=self._strength, reverse=True)

    def _strength(self, pair: tuple[int, int]) -> tuple[int, int]:
        won, lost = self.duels.wins[pair[0]][pair[1]], self.duels.wins[pair[1]][pair[0]]
        return (won, -lost) if self.strength == "winning" else (won - lost, 0)

    def _lock_group(self, group: list[tuple[int, int]], lead: int) -> None:
        """Duels of one strength: those against locked ones fall; the rest go in together if they can."""
        group = sorted(group, key=lambda pair: (self.keys[pair[0]], self.keys[pair[1]]))
        open_pairs = [pair for pair in group if not self._leads(pair[1], pair[0])]
        for pair in group:
            if pair not in open_pairs:
                self._judge(pair, locked=False)
        if len(open_pairs) > 1 and self._close_circle(open_pairs):
            open_pairs = self._ordered(open_pairs, lead)
        for pair in open_pairs:
            self._judge(pair, locked=not self._leads(pair[1], pair[0]))

    def _ordered(self, pairs: list[tuple[int, int]], lead: int) -> list[tuple[int, int]]:
        """By an order of the options concerned: the winner's place first, then the later loser first."""
        concerned = sorted({self.keys[one] for pair in pairs for one in pair})
        place = {key: number for number, key in enumerate(self.chooser.ranked(concerned, lead))}
        return sorted(pairs, key=lambda pair: (place[self.keys[pair[0]]], -place[self.keys[pair[1]]]))

    def _close_circle(self, pairs: Sequence[tuple[int, int]]) -> bool:
        kept = self.below.copy()
        closes = False
        for winner, loser in pairs:
            closes = closes or self._leads(loser, winner)
            self._lock(winner, loser)
        self.below = kept
        return closes

    def _leads(self, one: int, other: int) -> bool:
        return bool(self.below[one] >> other & 1)

    def _lock(self, winner: int, loser: int) -> None:
        gained = self.below[loser] | 1 << loser
        for one in range(len(self.keys)):
            if one == winner or self._leads(one, winner):
                self.below[one] |= gained

    def _judge(self, pair: tuple[int, int], *, locked: bool) -> None:
        winner, loser = pair
        if locked:
            self._lock(winner, loser)
        votes, against = self.duels.wins[winner][loser], self.duels.wins[loser][winner]
        self.judged.append(Duel(self.keys[winner], self.keys[loser], votes, against, locked))
        totals = tuple(bits.bit_count() for bits in self.below)
        event = "locked" if locked else "skipped"
        self.steps.append(Step(event, (self.keys[winner], self.keys[loser]), totals))

    def _order(self, seats: int) -> tuple[str, ...]:
        """Again and again those above whom nobody left stands."""
        order: list[str] = []
        left = list(range(len(self.keys)))
        while left:
            free = [one for one in left if not any(self._leads(other, one) for other in left)]
            group = sorted(self.keys[one] for one in free)
            if len(group) > 1 and seats > len(order):
                group = list(self.chooser.ranked(group, self.below[free[0]].bit_count()))
            order += group
            left = [one for one in left if one not in free]
        return tuple(order)
