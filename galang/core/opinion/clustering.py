"""Grouping points in the plane: seeded k-means, base clusters, silhouettes, and how many groups there are.

Sources: Arthur and Vassilvitskii, "k-means++" (2007) for the starts; Lloyd (1982) for the steps; Rousseeuw,
"Silhouettes" (1987) for the number of groups, with the one-standard-error rule of Breiman et al. (1984): more
groups must be better by more than chance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
ROUNDS, BASE_ROUNDS, STARTS, POLISHED = 100, 20, 16, 5
MOST_POINTS = 5_000


@dataclass(frozen=True, eq=False)
class Cloud:
    """Different points, shape (points, 2), in order of x, then y, with the number of people at each."""

    points: Floats
    weights: Floats


@dataclass(frozen=True, eq=False)
class Parting:
    """One way to part a cloud: ``centres`` (groups, 2), mean silhouette and its standard error."""

    centres: Floats
    silhouette: float
    error: float


def cloud_of(places: Floats) -> tuple[Cloud, Ints]:
    """The different places with their weights, and for each person the position of its place."""
    as_one = places[:, 0] + 1j * places[:, 1]
    found, number, count = np.unique(as_one, return_inverse=True, return_counts=True)
    return Cloud(np.stack([found.real, found.imag], axis=1), count.astype(np.float64)), number


def nearest(points: Floats, centres: Floats) -> tuple[Ints, Floats]:
    """For each point its nearest centre (the first of equals) and the squared distance to it."""
    across, up = points[:, 0].copy(), points[:, 1].copy()
    best = np.full(len(points), np.inf)
    label = np.zeros(len(points), np.int64)
    for number, (x, y) in enumerate(centres.tolist()):
        far, rise = across - x, up - y
        far *= far
        rise *= rise
        far += rise
        np.copyto(label, number, where=far < best)
        np.minimum(best, far, out=best)
    return label, best


def step(cloud: Cloud, label: Ints, centres: Floats) -> Floats:
    """Each centre moved to the weighted mean of its points; one without points stays."""
    weight = np.bincount(label, cloud.weights, len(centres))
    sums = [np.bincount(label, cloud.weights * cloud.points[:, at], len(centres)) for at in (0, 1)]
    moved = np.stack(sums, axis=1) / np.maximum(weight, 1e-300)[:, None]
    return np.where(weight[:, None] > 0, moved, centres)


def settle(cloud: Cloud, centres: Floats, rounds: int = ROUNDS) -> tuple[Floats, Ints, float]:
    """k-means from ``centres`` until no point changes; gives centres, labels and the sum of squares."""
    label, far = nearest(cloud.points, centres)
    for _ in range(rounds):
        centres = step(cloud, label, centres)
        again, far = nearest(cloud.points, centres)
        if (again == label).all():
            break
        label = again
    return centres, label, float((far * cloud.weights).sum())


def settle_each(cloud: Cloud, starts: Floats) -> tuple[Floats, Floats]:
    """k-means from several starts at once, shape (starts, groups, 2); gives centres and sums of squares."""
    runs, groups = starts.shape[:2]
    x, y = cloud.points.T
    weights, across, up = (
        np.tile(one, runs) for one in (cloud.weights, cloud.weights * x, cloud.weights * y)
    )
    first, centres, label = np.arange(runs)[:, None] * groups, starts, np.full((runs, len(x)), -1)
    for _ in range(ROUNDS):
        far = (x - centres[:, :, 0, None]) ** 2 + (y - centres[:, :, 1, None]) ** 2
        again = far.argmin(axis=1)
        if (again == label).all():
            break
        label = again
        slot = (label + first).ravel()
        weight, *sums = (np.bincount(slot, one, runs * groups) for one in (weights, across, up))
        moved = (np.stack(sums, axis=1) / np.maximum(weight, 1e-300)[:, None]).reshape(centres.shape)
        centres = np.where(weight.reshape(runs, groups, 1) > 0, moved, centres)
    return centres, (far.min(axis=1) * cloud.weights).sum(axis=1)


def spread_out(cloud: Cloud, groups: int, chance: np.random.Generator) -> Floats:
    """k-means++: starting points drawn far from those already drawn; fewer when the points run out."""
    drawn = [_draw(cloud.weights, chance)]
    far = np.full(len(cloud.points), np.inf)
    while len(drawn) < min(groups, len(cloud.points)):
        far = np.minimum(far, ((cloud.points - cloud.points[drawn[-1]]) ** 2).sum(axis=1))
        if not far.any():
            break
        drawn.append(_draw(far * cloud.weights, chance))
    return cloud.points[drawn]


def _draw(weights: Floats, chance: np.random.Generator) -> int:
    sums = np.cumsum(weights)
    return int(np.searchsorted(sums, chance.random() * sums[-1], side="right").clip(0, len(weights) - 1))


def base_clusters(cloud: Cloud, most: int, chance: np.random.Generator) -> Cloud:
    """At most ``most`` small clusters of neighbours that stand for the people in them."""
    if len(cloud.points) <= most:
        return cloud
    centres, label, _ = settle(cloud, spread_out(cloud, most, chance), BASE_ROUNDS)
    weight = np.bincount(label, cloud.weights, len(centres)).astype(np.float64)
    return Cloud(centres[weight > 0], weight[weight > 0])


def sampled(cloud: Cloud, chance: np.random.Generator) -> Cloud:
    """The cloud itself, or of a very large one a draw that is enough to find the centres."""
    if len(cloud.points) <= MOST_POINTS:
        return cloud
    drawn = np.sort(chance.choice(len(cloud.points), MOST_POINTS, replace=False))
    return Cloud(cloud.points[drawn], cloud.weights[drawn])


def part(
    cloud: Cloud, bases: Cloud, groups: int, least: float, chance: np.random.Generator
) -> Parting | None:
    """The tightest parting of ``cloud`` into ``groups`` of at least ``least`` people; None when none is found.

    Many starts on the base clusters; the best of them go on among the people themselves.
    """
    starts = [spread_out(bases, groups, chance) for _ in range(STARTS)]
    if min(map(len, starts)) < groups:
        return None
    rough, tightness = settle_each(bases, np.stack(starts))
    found: list[tuple[float, Floats]] = []
    tried: list[float] = []
    for at in np.argsort(tightness, kind="stable"):
        squares = float(tightness[at])
        if len(tried) == POLISHED or any(abs(squares - other) <= 1e-9 * other for other in tried):
            continue
        tried.append(squares)
        centres, label, squares = settle(cloud, rough[at])
        if np.bincount(label, cloud.weights, groups).min() >= least:
            found.append((squares, centres))
    if not found:
        return None
    centres = min(found, key=lambda one: one[0])[1]
    each = silhouettes(bases.points, nearest(bases.points, centres)[0], groups)
    return Parting(centres, float(each.mean()), float(each.std() / np.sqrt(max(1, len(each) - 1))))


def silhouettes(points: Floats, label: Ints, groups: int) -> Floats:
    """Rousseeuw's s(i) of each point: 1 well inside its group, 0 between two; alone in a group 0."""
    apart = np.hypot(*(points[:, None, :] - points[None, :, :]).transpose(2, 0, 1))
    member = np.eye(groups)[label]
    size = member.sum(axis=0)
    sums = apart @ member
    own = sums[np.arange(len(points)), label] / np.maximum(1, size[label] - 1)
    with np.errstate(invalid="ignore", divide="ignore"):
        other = np.where((member > 0) | (size == 0), np.inf, sums / size).min(axis=1)
    worst = np.maximum(own, other)
    known = (size[label] > 1) & np.isfinite(other) & (worst > 0)
    return np.where(known, (other - own) / np.where(known, worst, 1), 0.0)


def choose(partings: dict[int, Parting]) -> int:
    """The number of groups: the fewest whose mean silhouette is within one standard error of the best."""
    best = max(partings.values(), key=lambda one: one.silhouette)
    return min(k for k, one in partings.items() if one.silhouette >= best.silhouette - best.error)
