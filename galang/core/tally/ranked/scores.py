"""Ballots that give each option a score: merged, frozen, checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from galang.core.refusal import Refusal
from galang.core.tally.ranked.ballots import Written, check_options, written_lines
from galang.core.tally.ranked.papers import MOST_BALLOTS, distinct
from galang.core.tally.types import Option

BLANK = np.iinfo(np.int32).min
HIGHEST = 1_000_000


@dataclass(frozen=True)
class ScoreBallots:
    """Whole scores from ``least`` to ``most`` per option, equal ballots merged; a score may be left blank.

    ``raw_scores``: int32, one row per distinct ballot, one column per option, ``BLANK`` where nothing was
    written; ``raw_weights``: int64, how many ballots say so.
    """

    options: tuple[Option, ...]
    raw_scores: bytes
    raw_weights: bytes
    least: int
    most: int
    written: Written = field(default=Written(), compare=False, repr=False)

    def __post_init__(self) -> None:
        check_options(self.options)
        if not -HIGHEST <= self.least < self.most <= HIGHEST:
            raise Refusal("votes.bad_scale", least=self.least, most=self.most)

    @cached_property
    def scores(self) -> NDArray[np.int32]:
        """Shape (distinct ballots, options)."""
        return np.frombuffer(self.raw_scores, dtype=np.int32).reshape(-1, len(self.options))

    @cached_property
    def weights(self) -> NDArray[np.int64]:
        """Ballots behind each row."""
        return np.frombuffer(self.raw_weights, dtype=np.int64)

    @property
    def ballots(self) -> int:
        """All ballots, blank ones included."""
        return int(self.weights.sum())


def scores_of(
    options: Sequence[Option],
    ballots: Iterable[Mapping[str, int]],
    *,
    weights: Iterable[int] | None = None,
    least: int = 0,
    most: int | None = None,
) -> ScoreBallots:
    """Merge single ballots: each the score of some options by key; the others are blank.

    ``most`` defaults to the highest score given (at least ``least`` + 1). Refuses unknown keys, scores that
    are off the scale, weights below 1.
    """
    check_options(options)
    place = {option.key: position for position, option in enumerate(options)}
    rows = []
    for number, ballot in enumerate(ballots, 1):
        row = [BLANK] * len(options)
        for key, score in ballot.items():
            if key not in place:
                raise Refusal("votes.unknown_name", line=number, option=key)
            row[place[key]] = _checked(score, number, key, least, HIGHEST if most is None else most)
        rows.append(row)
    counts = [1] * len(rows) if weights is None else list(weights)
    if len(counts) != len(rows):
        raise Refusal("votes.different_lengths", ballots=len(rows), weights=len(counts))
    for number, weight in enumerate(counts, 1):
        if weight < 1:
            raise Refusal("votes.negative_weight", ballot=number, weight=weight)
    return score_ballots(tuple(options), rows, counts, least, most)


def _checked(score: int, line: int, key: str, least: int, most: int) -> int:
    if not least <= score <= most:
        raise Refusal("votes.table_score", line=line, column=key, text=str(score), least=least, most=most)
    return score


def score_ballots(
    options: tuple[Option, ...],
    rows: Sequence[Sequence[int]],
    weights: Sequence[int],
    least: int,
    most: int | None,
) -> ScoreBallots:
    """Merge checked rows of scores (``BLANK`` where nothing was written)."""
    if sum(weights) > MOST_BALLOTS:
        raise Refusal("votes.too_many_ballots", ballots=sum(weights), most=MOST_BALLOTS)
    table = np.array(rows, dtype=np.int32).reshape(len(rows), len(options))
    counts = np.array(weights, dtype=np.int64)
    top = max(least + 1, int(table.max(initial=least))) if most is None else most
    first, kind = distinct(table)
    written = Written()
    if len(first) < len(table):
        written = written_lines(kind, counts)
        sums = np.zeros(len(first), dtype=np.int64)
        np.add.at(sums, kind, counts)
        table, counts = table[first], sums
    return ScoreBallots(options, table.tobytes(), counts.tobytes(), least, top, written)
