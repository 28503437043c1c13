"""Each fast step against a slow, obvious one, on random cases with ties."""

import math
import random
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galang.core.opinion import Count, adjusted_rand_index, votes_of
from galang.core.opinion.clustering import (
    Cloud,
    Parting,
    choose,
    cloud_of,
    nearest,
    settle,
    settle_each,
    silhouettes,
    spread_out,
    step,
)
from galang.core.opinion.projecting import _axes, _iterated_axes, places_of
from galang.core.opinion.speaking import apart_test, consensus_of, counts_of, own_test, representative_of

SMALL = settings(max_examples=60, deadline=None)
labels = st.lists(st.integers(0, 3), min_size=0, max_size=14)
spots = st.lists(st.tuples(st.integers(-3, 3), st.integers(-3, 3)), min_size=2, max_size=14)


def slow_rand(first, second) -> Fraction:
    """Hubert and Arabie from the four kinds of pairs."""
    a = b = c = d = 0
    for i, j in combinations(range(len(first)), 2):
        one, two = first[i] == first[j], second[i] == second[j]
        a, b, c, d = (
            a + (one and two),
            b + (one and not two),
            c + (two and not one),
            d + (not one and not two),
        )
    below = (a + b) * (b + d) + (a + c) * (c + d)
    return Fraction(2 * (a * d - b * c), below) if below else Fraction(1)


@SMALL
@given(labels, st.randoms(use_true_random=False))
def test_the_rand_index_is_that_of_all_pairs(first, chance) -> None:
    second = [chance.randint(0, 2) for _ in first]
    assert adjusted_rand_index(first, second) == slow_rand(first, second)
    assert adjusted_rand_index(first, [chr(65 + one) for one in first]) == 1


def test_the_rand_index_of_known_groupings() -> None:
    assert adjusted_rand_index([0, 0, 1, 1], [0, 0, 1, 2]) == Fraction(4, 7)
    assert adjusted_rand_index([0, 0, 1, 1], [0, 1, 0, 1]) == Fraction(-1, 2)
    assert adjusted_rand_index([0, 0, 0, 0], [0, 1, 2, 3]) == 0


def slow_silhouettes(points, label) -> list[float]:
    found = []
    for i, here in enumerate(points):
        own = [math.dist(here, p) for j, p in enumerate(points) if label[j] == label[i] and j != i]
        others = [
            sum(far) / len(far)
            for group in set(label) - {label[i]}
            if (far := [math.dist(here, p) for j, p in enumerate(points) if label[j] == group])
        ]
        if not own or not others or max(sum(own) / len(own), min(others)) == 0:
            found.append(0.0)
        else:
            a, b = sum(own) / len(own), min(others)
            found.append((b - a) / max(a, b))
    return found


@SMALL
@given(spots, st.randoms(use_true_random=False))
def test_silhouettes_are_those_of_the_definition(points, chance) -> None:
    label = [chance.randint(0, 2) for _ in points]
    fast = silhouettes(np.array(points, float), np.array(label), 4)
    assert fast.tolist() == pytest.approx(slow_silhouettes(points, label), abs=1e-12)


@SMALL
@given(spots, st.lists(st.integers(1, 4), min_size=14, max_size=14), st.integers(1, 4))
def test_a_step_moves_each_centre_to_the_mean_of_its_nearest(points, weights, groups) -> None:
    cloud = Cloud(np.array(points, float), np.array(weights[: len(points)], float))
    centres = np.array([(n - 1.5, n % 2) for n in range(groups)])
    label, far = nearest(cloud.points, centres)
    moved = step(cloud, label, centres)
    for at, point in enumerate(points):
        distances = [math.dist(point, centre) ** 2 for centre in centres]
        assert far[at] == pytest.approx(min(distances), abs=1e-9)
        assert distances[label[at]] == pytest.approx(min(distances), abs=1e-9)
    for number in range(groups):
        mine = [(p, w) for p, w, own in zip(points, weights, label, strict=False) if own == number]
        total = sum(w for _, w in mine)
        mean = (
            [sum(p[at] * w for p, w in mine) / total for at in (0, 1)] if mine else centres[number].tolist()
        )
        assert moved[number].tolist() == pytest.approx(mean)


@SMALL
@given(spots, st.integers(2, 4), st.integers(0, 99))
def test_settled_centres_stay_and_never_get_worse(points, groups, seed) -> None:
    cloud, number = cloud_of(np.array(points, float))
    assert cloud.weights.sum() == len(points)
    assert (cloud.points[number] == np.array(points, float)).all()
    starts = spread_out(cloud, groups, np.random.default_rng(seed))
    assert len({tuple(one) for one in starts.tolist()}) == min(groups, len(cloud.points))
    centres, label, squares = settle(cloud, starts)
    assert (nearest(cloud.points, centres)[0] == label).all()
    assert squares <= (nearest(cloud.points, starts)[1] * cloud.weights).sum() + 1e-9


@SMALL
@given(spots, st.integers(1, 4), st.integers(0, 99))
def test_many_starts_settle_as_each_does_alone(points, groups, seed) -> None:
    cloud, _ = cloud_of(np.array(points, float))
    chance = np.random.default_rng(seed)
    starts = np.stack([spread_out(cloud, min(groups, len(cloud.points)), chance) for _ in range(5)])
    centres, squares = settle_each(cloud, starts)
    for at, start in enumerate(starts):
        alone, _, best = settle(cloud, start)
        assert centres[at].tolist() == alone.tolist()
        assert squares[at] == pytest.approx(best, abs=1e-12)


def test_more_groups_must_be_better_by_more_than_chance() -> None:
    def parting(silhouette: float) -> Parting:
        return Parting(np.zeros((2, 2)), silhouette, 0.02)

    assert choose({2: parting(0.39), 3: parting(0.40)}) == 2
    assert choose({2: parting(0.35), 3: parting(0.40)}) == 3


def slow_places(table) -> np.ndarray:
    """Fill with column means, centre, take singular vectors, project what was voted, push by sparsity."""
    votes = np.array([[np.nan if vote is None else vote for vote in row] for row in table], float)
    mean = np.nanmean(votes, axis=0)
    axes = np.linalg.svd(np.where(np.isnan(votes), mean, votes) - mean)[2][:2].T
    given_votes = (~np.isnan(votes)).sum(axis=1)
    return np.where(np.isnan(votes), 0, votes - mean) @ axes * np.sqrt(votes.shape[1] / given_votes)[:, None]


@pytest.mark.parametrize("seed", range(8))
def test_places_are_those_of_the_filled_table(seed) -> None:
    chance = random.Random(seed)
    table = [[chance.choice((1, 1, -1, 0, None)) for _ in range(6)] for _ in range(15)]
    table[0] = [1, -1, 1, -1, 0, 1]
    table = [row if any(v is not None for v in row) else [1] * 6 for row in table]
    rows = [
        (f"{w:02d}", str(s), v) for w, row in enumerate(table) for s, v in enumerate(row) if v is not None
    ]
    fast, slow = places_of(votes_of(rows)), slow_places(table)
    assert np.abs(fast) == pytest.approx(np.abs(slow), abs=1e-7)


def test_axes_of_many_statements_are_the_same_by_either_way() -> None:
    chance = np.random.default_rng(5)
    table = chance.integers(-1, 2, (90, 101)) + np.outer(
        chance.integers(-1, 2, 90), chance.integers(-1, 2, 101)
    )
    spread = (table.T @ table).astype(float)
    assert np.abs(_iterated_axes(spread)) == pytest.approx(
        np.abs(np.linalg.eigh(spread)[1][:, :-3:-1]), abs=1e-6
    )
    assert _axes(spread[:50, :50]).shape == (50, 2)


def slow_two_proportions(own, own_seen, others, others_seen) -> float:
    one, two = Fraction(own + 1, own_seen + 1), Fraction(others + 1, others_seen + 1)
    both = Fraction(own + others + 2, own_seen + others_seen + 2)
    if both >= 1:
        return 0.0
    variance = both * (1 - both) * (Fraction(1, own_seen + 1) + Fraction(1, others_seen + 1))
    return float(one - two) / math.sqrt(variance)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_z_values_are_those_of_the_formulas(a, b, c, d) -> None:
    own, own_seen, others, others_seen = min(a, b), max(a, b), min(c, d), max(c, d)
    assert apart_test(own, own_seen, others, others_seen) == pytest.approx(
        slow_two_proportions(own, own_seen, others, others_seen)
    )
    p = Fraction(own + 1, own_seen + 1)
    assert own_test(own, own_seen) == pytest.approx(
        float(p - Fraction(1, 2)) / (0.5 / math.sqrt(own_seen + 1))
    )


@pytest.mark.parametrize("seed", range(5))
def test_counts_and_consensus_are_those_of_a_plain_loop(seed) -> None:
    chance = random.Random(seed)
    rows = [
        (str(w), str(s), chance.choice((1, 1, 0, -1)))
        for w in range(12)
        for s in range(5)
        if chance.random() < 0.8
    ]
    votes = votes_of(rows)
    group = np.array([chance.choice((-1, 0, 1)) for _ in votes.people])
    counts = counts_of(votes, group, 2)
    of_person = dict(zip(votes.people, group.tolist(), strict=True))
    for number, statement in enumerate(votes.statements):
        for side in (0, 1):
            mine = [v for w, s, v in rows if s == statement and of_person[w] == side]
            assert counts[number][side] == Count(mine.count(1), mine.count(-1), len(mine))
    agreed = {
        (name, side)
        for name, (one, two) in zip(votes.statements, counts, strict=True)
        for side in ("agree", "disagree")
        if min(one.seen, two.seen) >= 2 and all(2 * (c.of(side) + 1) > c.seen + 2 for c in (one, two))
    }
    found = consensus_of(votes.statements, counts, 2)
    assert {(one.statement, one.side) for one in found} == agreed
    assert [one.value for one in found] == sorted((one.value for one in found), reverse=True)
    for told in representative_of(votes.statements, counts, 0, 2, 5):
        assert min(told.own.seen, told.others.seen) >= 2
