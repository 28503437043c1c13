"""Papers on piles: who holds each distinct ranking, at which value, and where it goes next. NumPy, integers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from galang.core.tally.ranked.papers import END, Papers

Rows = NDArray[np.intp]


class Piles:
    """The state of a count: each row's holder and value (in ``scale`` parts of a vote), the totals of all.

    Sums are exact: values are integers, and every sum stays below 2**53 as long as ballots times ``scale``
    does.
    """

    def __init__(self, papers: Papers, options: int, scale: int) -> None:
        rows = len(papers.weights)
        self.places = np.full((rows, papers.width + 1), END, dtype=np.int16)
        self.places[:, :-1] = papers.places
        self.weights = papers.weights
        self.options = options
        self.scale = scale
        self.alive = np.ones(options + 1, dtype=bool)  # the last is END: there it stops
        self.holder = self.places[:, 0].copy()
        self.value = np.full(rows, scale, dtype=np.int64)
        self.totals = self._sums(self.holder, self.weights * scale)

    def _sums(self, holders: NDArray[np.int16], amounts: NDArray[np.int64]) -> list[int]:
        sums = np.bincount(holders + 1, weights=amounts, minlength=self.options + 1)
        return [int(amount) for amount in sums[1:].tolist()]

    def close(self, option: int) -> None:
        """From now on nobody gets papers at ``option``."""
        self.alive[option] = False

    def move(self, option: int, share: tuple[int, int] | None = None) -> None:
        """Papers of ``option`` go on to the next open option; with ``share`` (surplus, total) at that part of
        their value, cut off to whole parts of ``scale``.
        """
        rows = np.flatnonzero(self.holder == option)
        if not len(rows):
            return
        value = self.value[rows]
        if share is not None:
            value = value * share[0] // share[1]
            self.value[rows] = value
        order = self.places[rows]
        place = self.alive[order].argmax(axis=1)
        following = order[np.arange(len(rows)), place]
        self.holder[rows] = following
        for receiver, amount in enumerate(self._sums(following, value * self.weights[rows])):
            if amount:
                self.totals[receiver] += amount
