"""How far two groupings of the same people agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from fractions import Fraction
from math import comb


def adjusted_rand_index(first: Sequence[Hashable], second: Sequence[Hashable]) -> Fraction:
    """Hubert and Arabie's index (1985), exact: 1 the same groups, 0 what chance gives, below 0 worse.

    Groups may be named as one likes; ``first[i]`` and ``second[i]`` are the groups of the same person. Two
    groupings that leave nothing to chance (all in one group, all alone, nobody) give 1.
    """
    both = sum(comb(n, 2) for n in Counter(zip(first, second, strict=True)).values())
    rows, columns = (sum(comb(n, 2) for n in Counter(one).values()) for one in (first, second))
    pairs = comb(len(first), 2)
    most = Fraction(rows + columns, 2)
    by_chance = Fraction(rows * columns, pairs) if pairs else Fraction(0)
    return (both - by_chance) / (most - by_chance) if most != by_chance else Fraction(1)
