"""Distinct rankings as a table of small integers: what a rule with arrays can count without copying.

The table is kept as bytes, so that a profile is frozen, comparable and cheap to hash; ``Papers.places`` and
its siblings are views on them that NumPy refuses to write to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from galang.core.refusal import Refusal

Ranking = tuple[tuple[int, ...], ...]
Table = NDArray[np.int16]
MOST_BALLOTS = 100_000_000
MOST_OPTIONS = 1_000
MOST_CELLS = 100_000_000
END, SKIPPED = -1, -2
_PRIME = 2**61 - 1


@dataclass(frozen=True)
class Papers:
    """``raw_places``: int16, one row per distinct ranking and ``width`` columns, an option's position in the
    profile, ``END`` after the last, ``SKIPPED`` for a rank left out; ``raw_weights``: int64, how many ballots say so.

    ``raw_joined`` is empty when no ballot has equal ranks, else uint8: 1 where a place shares the rank of
    the place before it.
    """

    width: int
    raw_places: bytes
    raw_weights: bytes
    raw_joined: bytes = b""

    @cached_property
    def places(self) -> Table:
        """Rows of option positions, shape (distinct rankings, width)."""
        return np.frombuffer(self.raw_places, dtype=np.int16).reshape(-1, self.width)

    @cached_property
    def weights(self) -> NDArray[np.int64]:
        """Ballots behind each row."""
        return np.frombuffer(self.raw_weights, dtype=np.int64)

    @cached_property
    def joined(self) -> NDArray[np.uint8] | None:
        """Where a place shares the rank before it; ``None`` when no ballot has equal ranks."""
        if not self.raw_joined:
            return None
        return np.frombuffer(self.raw_joined, dtype=np.uint8).reshape(-1, self.width)

    @property
    def ballots(self) -> int:
        """All ballots, blank ones included."""
        return int(self.weights.sum())

    def rankings(self) -> tuple[Ranking, ...]:
        """Every row as groups of option positions, best first; a skipped rank is an empty group."""
        joined = self.joined
        rows = self.places.tolist()
        if joined is None:
            return tuple(_groups(row, None) for row in rows)
        return tuple(_groups(row, marks) for row, marks in zip(rows, joined.tolist(), strict=True))


def _groups(row: list[int], joined: list[int] | None) -> Ranking:
    groups: list[tuple[int, ...]] = []
    for place, option in enumerate(row):
        if option == END:
            break
        if option == SKIPPED:
            groups.append(())
        elif joined is not None and joined[place]:
            groups[-1] = (*groups[-1], option)
        else:
            groups.append((option,))
    return tuple(groups)


def merged(
    places: NDArray[Any], weights: NDArray[np.int64], joined: NDArray[Any] | None = None
) -> tuple[Papers, NDArray[np.intp] | None]:
    """Rows with their weights, equal rows merged in the order in which they first appear; and the kind of
    each row that came in, ``None`` when all were distinct. ``joined`` that marks nothing is dropped.
    """
    joined = None if joined is None or not joined.any() else joined
    key = places if joined is None else places.astype(np.int32) * 2 + joined
    first, kind = distinct(key)
    is_distinct = len(first) == len(places)
    if not is_distinct:
        sums = np.zeros(len(first), dtype=np.int64)
        np.add.at(sums, kind, weights)
        places, weights = places[first], sums
        joined = None if joined is None else joined[first]
    papers = Papers(
        width=places.shape[1],
        raw_places=np.ascontiguousarray(places, dtype=np.int16).tobytes(),
        raw_weights=np.ascontiguousarray(weights, dtype=np.int64).tobytes(),
        raw_joined=b"" if joined is None else np.ascontiguousarray(joined, dtype=np.uint8).tobytes(),
    )
    return papers, None if is_distinct else kind


def papers_of(places: NDArray[Any], weights: NDArray[np.int64], joined: NDArray[Any] | None = None) -> Papers:
    """Rows with their weights, equal rows merged."""
    return merged(places, weights, joined)[0]


def distinct(rows: NDArray[Any]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The first row of each distinct kind, in order, and each row's kind; exact, sped up by a hash."""
    marks = np.zeros(len(rows), dtype=np.int64)
    for place, mixer in enumerate(_mixers(rows.shape[1])):
        marks += (rows[:, place].astype(np.int64) + 3) * mixer
    marks ^= marks >> 31
    order = np.argsort(marks, kind="stable")
    sorted_marks = marks[order]
    fresh = np.empty(len(rows), dtype=bool)
    fresh[:1] = True
    np.not_equal(sorted_marks[1:], sorted_marks[:-1], out=fresh[1:])
    if fresh.all():
        every = np.arange(len(rows))
        return every, every
    leader = order[np.maximum.accumulate(np.where(fresh, np.arange(len(rows)), 0))]
    if not np.array_equal(rows[order], rows[leader]):  # two different rows with one hash: sort them in full
        _, first, kind = np.unique(rows, axis=0, return_index=True, return_inverse=True)
        return _in_order(first, kind.reshape(-1))
    kind = np.empty(len(rows), dtype=np.intp)
    kind[order] = np.cumsum(fresh) - 1
    return _in_order(order[fresh], kind)


@cache
def _mixers(width: int) -> NDArray[np.int64]:
    """Odd numbers that spread rows over 64 bits; a clash costs time, never exactness."""
    return np.array([pow(0x9E3779B97F4A7C15, place + 1, _PRIME) | 1 for place in range(width)])


def _in_order(first: NDArray[np.intp], kind: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    by_place = np.argsort(first)
    rank = np.empty(len(first), dtype=np.intp)
    rank[by_place] = np.arange(len(first))
    return first[by_place], rank[kind]


def check_size(lines: int, ranks: int) -> None:
    """Refuses a table of ballots that would fill the memory."""
    if lines * ranks > MOST_CELLS:
        raise Refusal("votes.too_much", lines=lines, ranks=ranks)


def papers_from(rankings: Sequence[Ranking], weights: Sequence[int]) -> Papers:
    """Papers from groups of option positions; the caller has checked options, repeats and weights."""
    return merged_from(rankings, weights)[0]


def merged_from(
    rankings: Sequence[Ranking], weights: Sequence[int]
) -> tuple[Papers, NDArray[np.intp] | None]:
    """``papers_from`` with the kind of each ranking that came in, as ``merged`` gives it."""
    total = sum(weights)
    if total > MOST_BALLOTS:
        raise Refusal("votes.too_many_ballots", ballots=total, most=MOST_BALLOTS)
    width = max((sum(len(group) or 1 for group in ranking) for ranking in rankings), default=0) or 1
    check_size(len(rankings), width)
    places = np.full((len(rankings), width), END, dtype=np.int16)
    joined = np.zeros((len(rankings), width), dtype=np.uint8)
    for row, ranking in enumerate(rankings):
        at = 0
        for group in ranking:
            if not group:
                places[row, at], at = SKIPPED, at + 1
            for number, option in enumerate(sorted(group)):
                places[row, at], joined[row, at] = option, number > 0
                at += 1
    return merged(places, np.array(weights, dtype=np.int64), joined)
