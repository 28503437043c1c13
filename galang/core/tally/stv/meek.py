"""The single transferable vote by Meek's method.

Source: Hill, Wichmann and Woodall, "Algorithm 123: Single Transferable Vote by Meek's Method", The Computer
Journal 30 (1987). The arithmetic is fixed as in the Reference Meek Rule of the Proportional Representation
Foundation: nine decimals, shares and keep values rounded up, the quota rounded down plus one unit, omega 0.000001.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from galang.core.refusal import Refusal
from galang.core.tally.counting import Step
from galang.core.tally.ranked.ballots import RankedBallots, check_seats, standing, without_blank
from galang.core.tally.ranked.papers import Papers
from galang.core.tally.settling import Chooser, settled
from galang.core.tally.stv.outcome import TransferCount, shorter
from galang.core.tally.types import TieBreak

UNIT = 10**9
OMEGA = 10**3


def stv_meek(
    ballots: RankedBallots, *, seats: int | None = None, ties: TieBreak | None = None
) -> TransferCount:
    """Elect ``seats`` options (default: the ballots' own number) by Meek's method.

    Totals are exact multiples of 10**-9 vote, after the votes have settled at each step; the quota falls as
    votes run out. A paper counts up to the first rank that two options share; skipped ranks are passed over;
    blank papers do not count. Options within the rest of the surplus of the lowest are tied for exclusion and
    go by ``ties``; without them a tie that decides is refused (``tally.tie``).
    """
    seats = ballots.seats if seats is None else seats
    if seats is None:
        raise Refusal("votes.seats_missing", rule="stv-meek")
    papers, stand = standing(ballots, equal="exhaust")
    check_seats(seats, len(stand))
    papers, blank = without_blank(papers)
    columns = _columns_of(papers)
    return settled(
        lambda chooser: _Meek(ballots, papers, columns, stand, seats, chooser).run(blank),
        ties or TieBreak.refuse(),
    )


@dataclass(frozen=True)
class _Column:
    """One place of all papers: rows sorted by who stands there, where each run begins, and whose it is."""

    rows: NDArray[np.intp]
    starts: NDArray[np.intp]
    options: NDArray[np.intp]
    owners: NDArray[np.intp]


def _columns_of(papers: Papers) -> list[_Column]:
    columns = []
    for place in range(papers.width):
        rows = np.flatnonzero(papers.places[:, place] >= 0)
        rows = rows[np.argsort(papers.places[rows, place], kind="stable")]
        owners = papers.places[rows, place].astype(np.intp)
        if len(rows):
            starts = np.flatnonzero(np.concatenate(([True], owners[1:] != owners[:-1])))
            columns.append(_Column(rows, starts, owners[starts], owners))
    return columns


@dataclass
class _Meek:
    """One count: ``keep`` values and votes in units of 10**-9."""

    ballots: RankedBallots
    papers: Papers
    columns: list[_Column]
    stand: tuple[int, ...]
    seats: int
    chooser: Chooser
    steps: list[Step] = field(default_factory=list)
    quotas: list[int] = field(default_factory=list)
    elected: list[tuple[int, int]] = field(default_factory=list)
    by_default: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keys = [option.key for option in self.ballots.options]
        self.keep = [UNIT if place in self.stand else 0 for place in range(len(self.keys))]
        self.hopeful = list(self.stand)
        self.votes: list[int] = []
        self.quota = 0

    def run(self, blank: int) -> TransferCount:
        """Rounds until all seats are taken, then the outcome."""
        event: tuple[str, tuple[str, ...]] = ("counted", ())
        while not self._is_over():
            fresh, surplus = self._settle()
            self._step(event)
            if fresh:
                self._elect(fresh)
                event = ("surplus", tuple(self.keys[one] for one in fresh))
                self._lower_keep()
                continue
            last = self._lowest(surplus)
            self.hopeful.remove(last)
            self.keep[last] = 0
            event = ("excluded", (self.keys[last],))
        return self._outcome(blank, event)

    def _is_over(self) -> bool:
        return len(self.elected) >= self.seats or len(self.elected) + len(self.hopeful) <= self.seats

    def _settle(self) -> tuple[list[int], int]:
        """Hand out votes and lower keep values until somebody new reaches the quota or nothing more moves."""
        before: int | None = None
        while True:
            self.votes = self._distribute()
            self.quota = sum(self.votes) // (self.seats + 1) + 1
            fresh = [one for one in self.hopeful if self.votes[one] >= self.quota]
            chosen = [one for one, _ in self.elected]
            surplus = max(0, sum(self.votes[one] - self.quota for one in (*chosen, *fresh)))
            if fresh or surplus < OMEGA or (before is not None and surplus >= before):
                return fresh, surplus
            before = surplus
            self._lower_keep()

    def _lower_keep(self) -> None:
        for one, _ in self.elected:
            part = -(-self.keep[one] * self.quota // UNIT)
            self.keep[one] = -(-part * UNIT // self.votes[one])

    def _distribute(self) -> list[int]:
        """Each paper gives every option on it, in turn, its keep value of what is left, rounded up."""
        left = np.full(len(self.papers.weights), UNIT, dtype=np.int64)
        keep = np.array(self.keep, dtype=np.int64)
        votes = np.zeros(len(self.keys), dtype=np.int64)
        for column in self.columns:
            share = -(-left[column.rows] * keep[column.owners] // UNIT)
            left[column.rows] -= share
            votes[column.options] += np.add.reduceat(share * self.papers.weights[column.rows], column.starts)
        return [int(vote) for vote in votes.tolist()]

    def _elect(self, fresh: list[int]) -> None:
        for one in sorted(fresh, key=lambda one: (-self.votes[one], one)):
            self.hopeful.remove(one)
            self.elected.append((one, len(self.steps) - 1))

    def _lowest(self, surplus: int) -> int:
        least = min(self.votes[one] for one in self.hopeful)
        tied = [one for one in self.hopeful if self.votes[one] <= least + surplus]
        if len(tied) == 1:
            return tied[0]
        empty = not any(self.votes[one] for one in tied)
        spare = len(self.hopeful) - len(tied) >= self.seats - len(self.elected)
        keys = [self.keys[one] for one in tied]
        ranked = self.chooser.ranked(keys, shorter(least, UNIT), harmless=empty and spare)
        return self.keys.index(ranked[-1])

    def _step(self, event: tuple[str, tuple[str, ...]]) -> None:
        totals = tuple(
            shorter(vote, UNIT) if place in self.stand else None for place, vote in enumerate(self.votes)
        )
        left = max(0, self.papers.ballots * UNIT - sum(self.votes))
        self.steps.append(Step(*event, totals, shorter(left, UNIT)))
        self.quotas.append(self.quota)

    def _outcome(self, blank: int, event: tuple[str, tuple[str, ...]]) -> TransferCount:
        if len(self.elected) < self.seats:
            self.votes = self._distribute()
            self.quota = sum(self.votes) // (self.seats + 1) + 1
            self._step(event)
            self.by_default = sorted(self.hopeful, key=lambda one: (-self.votes[one], one))
            self.elected += [(one, len(self.steps) - 1) for one in self.by_default]
        return TransferCount(
            rule="stv-meek",
            options=self.ballots.options,
            ballots=self.papers.ballots,
            elected=tuple(self.keys[one] for one, _ in self.elected),
            steps=tuple(self.steps),
            seats=self.seats,
            settings=(("decimals", 9), ("blank", blank)),
            quota=shorter(self.quota, UNIT),
            quotas=tuple(shorter(quota, UNIT) for quota in self.quotas),
            elected_at=tuple((self.keys[one], step) for one, step in self.elected),
            by_default=tuple(self.keys[one] for one in self.by_default),
            blank=blank,
        )
