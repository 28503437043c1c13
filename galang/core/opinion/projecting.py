"""Where each person stands: principal components of the sparse votes, as pol.is takes them.

Source: Small, Bjorkegren, Erkkila, Shaw and Megill, "Polis: Scaling Deliberation by Mapping High Dimensional
Opinion Spaces", Recerca 26 (2021). A vote not given is filled with the mean of its statement, so after
centring it is nought; a person's place is pushed out by the root of statements / votes given, so that few
votes do not pull everybody to the middle.
"""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from galang.core.opinion.votes import Votes

Floats = NDArray[np.float64]
BLOCK, WHOLE = 8192, 100
WIDTH, ROUNDS, CHECKED, CLOSE = 4, 80, 4, 1e-10


def places_of(votes: Votes) -> Floats:
    """Places of all people, shape (people, 2); the same for every order of rows and every name of people.

    Statements left out shape no axis; as in pol.is they count as seen by everybody.
    """
    kept = np.array([name not in votes.left_out for name in votes.statements])
    used = kept[votes.statement]
    person, statement, vote = votes.person[used], votes.statement[used], votes.vote[used].astype(np.float64)
    given = np.maximum(1, np.bincount(statement, minlength=len(kept)))
    mean = np.bincount(statement, vote, minlength=len(kept)) / given
    axes = np.zeros((len(kept), 2))
    found = _axes(_spread(votes, kept, mean))
    axes[np.flatnonzero(kept), : found.shape[1]] = found
    centred = vote - mean[statement]
    flat = [np.bincount(person, centred * axes[statement, at], len(votes.people)) for at in (0, 1)]
    seen = np.bincount(person, minlength=len(votes.people)) + int((~kept).sum())
    push = np.sqrt(len(kept) / np.maximum(1, seen))
    pushed: Floats = np.stack(flat, axis=1).astype(np.float64) * push[:, None]
    return pushed


def _spread(votes: Votes, kept: NDArray[np.bool_], mean: Floats) -> Floats:
    """Sums of products of the centred votes on each two kept statements.

    The sums over votes are whole numbers, so no order of adding can change a digit.
    """
    columns = np.flatnonzero(kept)
    wide = len(columns)
    pairs = [np.zeros((wide, wide), np.float32) for _ in range(3)]
    column = np.full(len(kept), -1)
    column[columns] = np.arange(wide)
    starts = np.searchsorted(votes.person, np.arange(0, len(votes.people) + BLOCK, BLOCK))
    for number, (begin, end) in enumerate(pairwise(starts.tolist())):
        row, at = votes.person[begin:end] - number * BLOCK, column[votes.statement[begin:end]]
        here = at >= 0
        block = np.zeros((2, min(BLOCK, len(votes.people) - number * BLOCK), wide), np.float32)
        block[0, row[here], at[here]] = votes.vote[begin:end][here]
        block[1, row[here], at[here]] = 1
        for sums, left, right in zip(pairs, (0, 0, 1), (0, 1, 1), strict=True):
            sums += block[left].T @ block[right]
    both, first, seen = (sums.astype(np.float64) for sums in pairs)
    middle = mean[columns]
    crossed = first * middle[None, :]
    return both - (crossed + crossed.T) + seen * np.outer(middle, middle)


def _axes(spread: Floats) -> Floats:
    """The two directions of greatest spread, shape (statements, up to 2)."""
    if len(spread) <= WHOLE:
        return np.linalg.eigh(spread)[1][:, ::-1][:, :2]
    return _iterated_axes(spread)


def _iterated_axes(spread: Floats) -> Floats:
    """The same for many statements, found in a growing block Krylov space.

    Each round multiplies the newest directions and keeps what is new in them; it ends when the two best
    directions of the space are turned no more than ``CLOSE`` by a multiplication.
    """
    wide = len(spread)
    angle = np.outer(np.arange(1, wide + 1), np.sqrt(np.arange(2, 2 + WIDTH)))
    space = np.linalg.qr(np.cos(angle))[0]
    turned = spread @ space
    axes = space[:, :2]
    for number in range(1, min(ROUNDS, wide // WIDTH)):
        fresh = turned[:, -WIDTH:]
        for _ in range(2):
            fresh = np.linalg.qr(fresh - space @ (space.T @ fresh))[0]
        space = np.hstack([space, fresh])
        turned = np.hstack([turned, spread @ fresh])
        if number % CHECKED == 0:
            values, vectors = np.linalg.eigh(space.T @ turned)
            best = vectors[:, -1:-3:-1]
            axes = space @ best
            if np.abs(turned @ best - axes * values[-1:-3:-1]).max() <= CLOSE * values[-1]:
                break
    return axes


def facing(places: Floats) -> Floats:
    """The same places with each axis turned so that its longer tail points up; equal votes reversed agree.

    Which end of an axis is up means nothing; fixing it by the people, not by the statements, makes the map
    of reversed votes the same map. Cubes are summed exactly, so their order cannot matter.
    """
    turned = places.copy()
    for at in range(turned.shape[1]):
        if math.fsum((turned[:, at] ** 3).tolist()) < 0:
            turned[:, at] = -turned[:, at]
    return turned + 0.0
