"""The whole way from votes to groups and to what they say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from galang.core.opinion.clustering import (
    Cloud,
    Parting,
    base_clusters,
    choose,
    cloud_of,
    part,
    sampled,
    settle,
)
from galang.core.opinion.projecting import Floats, facing, places_of
from galang.core.opinion.speaking import (
    Consensus,
    Count,
    Representative,
    consensus_of,
    counts_of,
    representative_of,
)
from galang.core.opinion.votes import Ints, Votes
from galang.core.refusal import Refusal

FEWEST_GROUPS, MOST_GROUPS = 2, 5


@dataclass(frozen=True)
class GroupRule:
    """How groups are formed.

    least_votes     votes a person needs to be grouped (all statements when there are fewer), as in pol.is
    least_people    no group is smaller, and no count of fewer votes is told, so that no single person shows
    groups          this many groups; None: 2 to 5, by silhouette
    bases           at most so many base clusters
    most_told       statements told of each group
    """

    least_votes: int = 7
    least_people: int = 5
    groups: int | None = None
    bases: int = 100
    most_told: int = 5


@dataclass(frozen=True)
class Group:
    """People who vote alike; ``share`` of the grouped is size over all; members in natural order."""

    members: tuple[str, ...]
    centre: tuple[float, float]
    representative: tuple[Representative, ...]

    @property
    def size(self) -> int:
        """How many people."""
        return len(self.members)


@dataclass(frozen=True)
class OpinionMap:
    """Groups (largest first), consensus, and what shaped them.

    ``places`` are (person, x, y) of the grouped; ``silhouettes`` the mean silhouette of each number of groups
    that was possible; ``counts`` per statement, then group; ``ungrouped`` people voted too little.
    """

    votes: Votes
    rule: GroupRule
    seed: int
    groups: tuple[Group, ...]
    ungrouped: tuple[str, ...]
    consensus: tuple[Consensus, ...]
    counts: tuple[tuple[Count, ...], ...]
    places: tuple[tuple[str, float, float], ...]
    silhouettes: tuple[tuple[int, float], ...]


def chart(votes: Votes, rule: GroupRule | None = None, *, seed: int = 1) -> OpinionMap:
    """The opinion map of ``votes``. Raises ``Refusal`` opinion.* when nothing can be told from them.

    The same votes, rule and seed give the same map, in whatever order the rows came and whatever the people
    are called. People with fewer votes than the rule's least shape nothing. One group comes out when no
    parting has groups large enough.
    """
    rule = rule or GroupRule()
    _check_rule(rule)
    counted = votes.counts()
    enough = counted >= min(rule.least_votes, len(votes.statements))
    _check_people(votes, int(enough.sum()), rule)
    places = facing(places_of(votes.of(enough)))
    label, centres, silhouettes = _grouped(places, rule, seed)
    group = np.full(len(votes.people), -1)
    group[enough] = label
    counts = counts_of(votes, group, len(centres))
    told = _without_left_out(votes, counts)
    names = [name for name, is_in in zip(votes.people, enough, strict=True) if is_in]
    return OpinionMap(
        votes,
        rule,
        seed,
        _groups(names, label, centres, rule, told),
        tuple(name for name, is_in in zip(votes.people, enough, strict=True) if not is_in),
        consensus_of(*told, rule.least_people),
        counts,
        tuple((name, x, y) for name, (x, y) in zip(names, places.tolist(), strict=True)),
        silhouettes,
    )


def _check_rule(rule: GroupRule) -> None:
    if rule.groups is not None and not FEWEST_GROUPS <= rule.groups <= MOST_GROUPS:
        raise Refusal(
            "opinion.groups_out_of_range", groups=rule.groups, least=FEWEST_GROUPS, most=MOST_GROUPS
        )
    if rule.least_people < 1 or rule.least_votes < 1 or rule.bases < MOST_GROUPS or rule.most_told < 0:
        raise ValueError("a rule needs at least 1 person, 1 vote and 5 base clusters")


def _check_people(votes: Votes, enough: int, rule: GroupRule) -> None:
    if not len(votes):
        raise Refusal("opinion.no_votes")
    if not enough:
        raise Refusal("opinion.nobody_voted_enough", least=min(rule.least_votes, len(votes.statements)))
    if enough < rule.least_people:
        raise Refusal("opinion.too_few_people", people=enough, least=rule.least_people)


def _without_left_out(
    votes: Votes, counts: tuple[tuple[Count, ...], ...]
) -> tuple[tuple[str, ...], tuple[tuple[Count, ...], ...]]:
    kept = [at for at, name in enumerate(votes.statements) if name not in votes.left_out]
    return tuple(votes.statements[at] for at in kept), tuple(counts[at] for at in kept)


def _grouped(
    places: Floats, rule: GroupRule, seed: int
) -> tuple[Ints, Floats, tuple[tuple[int, float], ...]]:
    """Group of each place (the largest group is 0), centres, and the mean silhouettes."""
    cloud, number = cloud_of(places)
    chance = np.random.default_rng(seed)
    some = sampled(cloud, chance)
    bases = base_clusters(some, rule.bases, chance)
    partings = _partings(some, bases, rule, rule.least_people * some.weights.sum() / len(places), chance)
    silhouettes = tuple((groups, one.silhouette) for groups, one in partings.items())
    while partings:
        centres, label, _ = settle(cloud, partings[chosen := choose(partings)].centres)
        sizes = np.bincount(label, cloud.weights, chosen)
        if sizes.min() >= rule.least_people:
            order = np.lexsort((centres[:, 1], centres[:, 0], -sizes))
            return np.argsort(order)[label][number], centres[order], silhouettes
        del partings[chosen]
    if rule.groups is not None:
        raise Refusal("opinion.cannot_part", groups=rule.groups, least=rule.least_people)
    return np.zeros(len(places), np.int64), places.mean(axis=0, keepdims=True), silhouettes


def _partings(
    some: Cloud, bases: Cloud, rule: GroupRule, least: float, chance: np.random.Generator
) -> dict[int, Parting]:
    most = min(MOST_GROUPS, FEWEST_GROUPS + len(bases.points) // 12)
    wanted = [rule.groups] if rule.groups is not None else range(FEWEST_GROUPS, most + 1)
    found = {groups: part(some, bases, groups, least, chance) for groups in wanted}
    return {groups: one for groups, one in found.items() if one is not None}


def _groups(
    names: list[str],
    label: Ints,
    centres: Floats,
    rule: GroupRule,
    told: tuple[tuple[str, ...], tuple[tuple[Count, ...], ...]],
) -> tuple[Group, ...]:
    members: list[list[str]] = [[] for _ in centres]
    for name, number in zip(names, label.tolist(), strict=True):
        members[number].append(name)
    return tuple(
        Group(
            tuple(members[number]),
            (x, y),
            representative_of(*told, number, rule.least_people, rule.most_told) if len(centres) > 1 else (),
        )
        for number, (x, y) in enumerate(centres.tolist())
    )
