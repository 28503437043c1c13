"""Schulze's method: an option wins when its strongest chain of duels against every other is at least as strong
as the way back.

Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
single-winner election method", Social Choice and Welfare 36 (2011).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from galang.core.tally.counting import Count, Step
from galang.core.tally.ranked.ballots import RankedBallots, check_seats
from galang.core.tally.ranked.duels import Duels, duels_of
from galang.core.tally.ranked.top import break_tie
from galang.core.tally.types import Tie, TieBreak

Strength = Literal["winning", "margins"]


@dataclass(frozen=True)
class SchulzeCount(Count):
    """The outcome of Schulze's method: one step "counted" whose totals are how many options each beats.

    ``paths[a][b]``: the strength of the strongest chain from ``a`` to ``b`` (votes of its weakest duel, 0 without
    a chain); ``nexts[a][b]``: the position after ``a`` on it, -1 without one. ``order``: best first.
    """

    duels: Duels | None = None
    paths: tuple[tuple[int, ...], ...] = ()
    nexts: tuple[tuple[int, ...], ...] = ()
    order: tuple[str, ...] = ()

    def chain(self, one: str, other: str) -> tuple[str, ...]:
        """The keys on the strongest chain from ``one`` to ``other``, both included; empty without a chain."""
        keys = [option.key for option in self.options]
        at, end = keys.index(one), keys.index(other)
        if self.nexts[at][end] < 0:
            return ()
        found = [one]
        while at != end:
            at = self.nexts[at][end]
            found.append(keys[at])
        return tuple(found)


def schulze(
    ballots: RankedBallots | Duels,
    *,
    seats: int = 1,
    ties: TieBreak | None = None,
    strength: Strength = "winning",
) -> SchulzeCount:
    """Elect the first ``seats`` options of Schulze's order, from ballots or from a table of duels.

    A won duel is as strong as its votes, and of equal ones the one with fewer votes against ("winning"), or as its
    lead ("margins"). Options left off a ballot stand below all others on it; equal ranks count for neither.
    Several options that nothing beats are tied: ``ties`` decides, else ``tally.tie`` when they do not all fit
    into the seats.
    """
    duels = ballots if isinstance(ballots, Duels) else duels_of(ballots)
    check_seats(seats, len(duels.options))
    links, votes = _links(duels, strength)
    paths, nexts = _strongest(links)
    beats = paths > paths.T
    keys = [option.key for option in duels.options]
    order, met = _order(keys, beats, seats, ties or TieBreak.refuse())
    return SchulzeCount(
        rule="schulze",
        options=duels.options,
        ballots=duels.ballots,
        elected=order[:seats],
        steps=(Step("counted", (), tuple(int(count) for count in beats.sum(axis=1).tolist())),),
        ties=met,
        unit="wins",
        seats=seats,
        settings=(("strength", strength),),
        duels=duels,
        paths=tuple(tuple(votes[int(level)] for level in row) for row in paths.tolist()),
        nexts=tuple(tuple(int(step) for step in row) for row in nexts.tolist()),
        order=order,
    )


def _links(duels: Duels, strength: Strength) -> tuple[NDArray[np.int64], dict[int, int]]:
    """Each won duel as a level (0 = not won), and each level in votes (or lead)."""
    size = len(duels.options)
    links = np.zeros((size, size), dtype=np.int64)
    votes = {0: 0}
    for one in range(size):
        for other in range(size):
            won, lost = duels.wins[one][other], duels.wins[other][one]
            if won > lost:
                level = (
                    won * (duels.ballots + 1) + duels.ballots - lost if strength == "winning" else won - lost
                )
                links[one, other] = level
                votes[level] = won if strength == "winning" else won - lost
    return links, votes


def _strongest(links: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """Widest paths by Floyd and Warshall: the strength of each, and its next station."""
    size = len(links)
    paths = links.copy()
    nexts = np.where(links > 0, np.arange(size)[None, :], -1)
    for middle in range(size):
        through = np.minimum(paths[:, middle, None], paths[middle])
        better = through > paths
        np.fill_diagonal(better, False)
        paths = np.where(better, through, paths)
        nexts = np.where(better, nexts[:, middle, None], nexts)
    np.fill_diagonal(paths, 0)
    return paths, nexts


def _order(
    keys: list[str], beats: NDArray[np.bool_], seats: int, ties: TieBreak
) -> tuple[tuple[str, ...], tuple[Tie, ...]]:
    """Again and again those whom nobody left beats; several at once are a tie."""
    order: list[str] = []
    met: list[Tie] = []
    left = list(range(len(keys)))
    while left:
        free = [one for one in left if not beats[left, one].any()]
        group = sorted(keys[one] for one in free)
        room = seats - len(order)
        if len(group) > 1 and room > 0:
            tie = break_tie(group, int(beats[free[0]].sum()), decides=len(group) > room, ties=ties)
            met.append(tie)
            group = list(tie.ranked)
        order += group
        left = [one for one in left if one not in free]
    return tuple(order), tuple(met)
