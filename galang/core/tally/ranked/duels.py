"""Every pair of options against each other: how many ballots put the one above the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from galang.core.refusal import Refusal
from galang.core.tally.ranked.ballots import RankedBallots, check_options
from galang.core.tally.ranked.papers import MOST_BALLOTS, Papers
from galang.core.tally.types import Option

_CHUNK = 4096


@dataclass(frozen=True)
class Duels:
    """``wins[a][b]``: on how many of ``ballots`` option ``a`` stands above option ``b``."""

    options: tuple[Option, ...]
    wins: tuple[tuple[int, ...], ...]
    ballots: int
    seats: int | None = None

    def __post_init__(self) -> None:
        check_options(self.options)
        size = len(self.options)
        if len(self.wins) != size or any(len(row) != size for row in self.wins):
            raise Refusal("votes.matrix_shape", rows=len(self.wins), options=size)
        for row, line in enumerate(self.wins):
            for column, count in enumerate(line):
                together = count + self.wins[column][row]
                if count < 0 or (row == column and count) or (row != column and together > self.ballots):
                    raise Refusal("votes.matrix_cell", row=row + 1, column=column + 1, text=str(count))
        if self.ballots > MOST_BALLOTS:
            raise Refusal("votes.too_many_ballots", ballots=self.ballots, most=MOST_BALLOTS)

    def winner(self) -> str | None:
        """The option that wins every duel (Condorcet's winner), if there is one."""
        for row, line in enumerate(self.wins):
            if all(count > self.wins[column][row] for column, count in enumerate(line) if column != row):
                return self.options[row].key
        return None


def duels_of(ballots: RankedBallots) -> Duels:
    """Count every duel. An option left off a ballot stands below all on it and level with the others left off;
    equal ranks are level; withdrawn options take no part.
    """
    gone = set(ballots.withdrawn)
    stand = [place for place, option in enumerate(ballots.options) if option.key not in gone]
    if not ballots.ballots:
        raise Refusal("votes.no_ballots")
    wins = _wins(ballots.papers, len(ballots.options))[np.ix_(stand, stand)]
    rows = tuple(tuple(int(count) for count in row) for row in wins.tolist())
    return Duels(tuple(ballots.options[place] for place in stand), rows, ballots.ballots, ballots.seats)


def _wins(papers: Papers, options: int) -> NDArray[np.int64]:
    """Ranks per ballot as a table (left off = below all), then all pairs at once, some ballots at a time."""
    wins = np.zeros((options, options), dtype=np.int64)
    for start in range(0, len(papers.weights), _CHUNK):
        part = slice(start, start + _CHUNK)
        ranks = _ranks(papers, part, options)
        weights = papers.weights[part]
        for option in range(options):
            wins[option] += weights @ (ranks[:, option, None] < ranks)
    return wins


def _ranks(papers: Papers, part: slice, options: int) -> NDArray[np.int16]:
    places = papers.places[part]
    rank = np.broadcast_to(np.arange(papers.width, dtype=np.int16), places.shape)
    if papers.joined is not None:
        rank = np.maximum.accumulate(np.where(papers.joined[part] == 0, rank, 0), axis=1)
    ranks = np.full((len(places), options), papers.width, dtype=np.int16)
    row, column = np.nonzero(places >= 0)
    ranks[row, places[row, column]] = rank[row, column]
    return ranks


def duels_from(options: Sequence[Option], wins: Sequence[Sequence[int]], *, ballots: int) -> Duels:
    """Duels from a published table; refuses another shape, negative counts, more votes in a duel than
    ``ballots``.
    """
    return Duels(tuple(options), tuple(tuple(row) for row in wins), ballots)
