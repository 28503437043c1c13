"""What groups say: statements that represent each group, and those on which all groups agree.

Source: Small et al. 2021 (see ``projecting``). A share is (votes + 1) / (seen + 2), so few votes are drawn to
one half. A statement represents a group when its members agree with it more than the others do (z-test of two
proportions) and more than half of them do (z-test of one), both at 90 per cent. Group-aware consensus is the
product over all groups of their shares of agreement: one group that disagrees is enough to lower it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np

from galang.core.opinion.votes import AGREE, DISAGREE, Ints, Votes

SURE_90 = 1.2816
Side = Literal["agree", "disagree"]


@dataclass(frozen=True)
class Count:
    """Votes of one group on one statement: ``agree`` and ``disagree`` among ``seen`` (passes too)."""

    agree: int
    disagree: int
    seen: int

    def of(self, side: Side) -> int:
        """Votes on one side."""
        return self.agree if side == "agree" else self.disagree

    def __add__(self, other: Count) -> Count:
        return Count(self.agree + other.agree, self.disagree + other.disagree, self.seen + other.seen)


@dataclass(frozen=True)
class Consensus:
    """A statement on whose ``side`` every group has more than half; ``value`` is the product of the shares."""

    statement: str
    side: Side
    value: Fraction
    counts: tuple[Count, ...]


@dataclass(frozen=True)
class Representative:
    """A statement that sets a group apart: ``own`` and ``others`` are counts, ``sure`` says both tests passed.

    ``apart`` and ``own_test`` are the z values of the two tests, ``ratio`` how much likelier the group votes
    so than the others.
    """

    statement: str
    side: Side
    own: Count
    others: Count
    ratio: Fraction
    apart: float
    own_test: float
    sure: bool


def counts_of(votes: Votes, group: Ints, groups: int) -> tuple[tuple[Count, ...], ...]:
    """Counts per statement, then group; ``group`` is each person's group or -1."""
    wide = len(votes.statements)
    at = group[votes.person] * wide + votes.statement
    used = group[votes.person] >= 0
    shape = (groups, wide)
    seen, agree, disagree = (
        np.bincount(at[used & chosen], minlength=groups * wide).reshape(shape).T.tolist()
        for chosen in (np.ones(len(votes), bool), votes.vote == AGREE, votes.vote == DISAGREE)
    )
    return tuple(
        tuple(Count(*three) for three in zip(*of_statement, strict=True))
        for of_statement in zip(agree, disagree, seen, strict=True)
    )


def share(count: Count, side: Side) -> Fraction:
    """(votes + 1) / (seen + 2)."""
    return Fraction(count.of(side) + 1, count.seen + 2)


def group_aware(counts: tuple[Count, ...], side: Side = "agree") -> Fraction:
    """Product of the groups' shares, exact."""
    return math.prod((share(count, side) for count in counts), start=Fraction(1))


def own_test(votes: int, seen: int) -> float:
    """z of "more than half": 2 √n (p - 1/2) with one vote added for and none against."""
    return 2 * math.sqrt(seen + 1) * ((votes + 1) / (seen + 1) - 0.5)


def apart_test(own: int, own_seen: int, others: int, others_seen: int) -> float:
    """z of "more often than the others", pooled, with one vote added on each side; 0 when all vote so."""
    own, own_seen, others, others_seen = own + 1, own_seen + 1, others + 1, others_seen + 1
    pooled = (own + others) / (own_seen + others_seen)
    if pooled >= 1:
        return 0.0
    spread = math.sqrt(pooled * (1 - pooled) * (1 / own_seen + 1 / others_seen))
    return (own / own_seen - others / others_seen) / spread


def consensus_of(
    statements: tuple[str, ...], counts: tuple[tuple[Count, ...], ...], least: int
) -> tuple[Consensus, ...]:
    """Statements on which every group, with at least ``least`` votes each, has more than half; highest first."""
    found = []
    for name, groups in zip(statements, counts, strict=True):
        if min(count.seen for count in groups) < least:
            continue
        for side in ("agree", "disagree"):
            if all(share(count, side) > Fraction(1, 2) for count in groups):
                found.append(Consensus(name, side, group_aware(groups, side), groups))
    return tuple(sorted(found, key=lambda one: -one.value))


def representative_of(
    statements: tuple[str, ...], counts: tuple[tuple[Count, ...], ...], group: int, least: int, most: int
) -> tuple[Representative, ...]:
    """The statements that set ``group`` apart, strongest first; when no test passes, the one that comes nearest.

    Only statements with at least ``least`` votes inside the group and outside it.
    """
    found = []
    for name, groups in zip(statements, counts, strict=True):
        own = groups[group]
        others = sum((count for at, count in enumerate(groups) if at != group), Count(0, 0, 0))
        if min(own.seen, others.seen) >= least:
            found += [_compared(name, "agree", own, others), _compared(name, "disagree", own, others)]
    sure = sorted((one for one in found if one.sure), key=_strength)
    if sure:
        return tuple(sure[:most])
    hopeful = [one for one in found if one.apart > 0 and one.own.of(one.side)]
    return tuple(sorted(hopeful, key=lambda one: -one.apart)[:1])


def _compared(name: str, side: Side, own: Count, others: Count) -> Representative:
    apart = apart_test(own.of(side), own.seen, others.of(side), others.seen)
    alone = own_test(own.of(side), own.seen)
    ratio = share(own, side) / share(others, side)
    return Representative(name, side, own, others, ratio, apart, alone, min(apart, alone) > SURE_90)


def _strength(one: Representative) -> float:
    return -float(one.ratio * share(one.own, one.side)) * one.apart * one.own_test
