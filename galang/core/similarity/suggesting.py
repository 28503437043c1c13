"""Suggestions over many wishes: only those are compared that share an area, a subject and something of a
place.

No chance and no order plays in: the same wishes in another order give the same suggestions. Where very many
share one place and subject, each is compared with its nearest neighbours in a fixed order only (``_CROWD``,
``_NEAREST``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, takewhile
from math import floor, log

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from galang.core.similarity.judging import Read, judge_read, read_wish
from galang.core.similarity.places import numbers_clash
from galang.core.similarity.reading import is_slip
from galang.core.similarity.types import Group, Kind, Suggestion, Verdict, Wish

_CROWD = 120  # members of a block up to which all pairs are compared
_NEAREST = 40  # neighbours of each member in a more crowded block

Key = tuple[Hashable, ...]
Pair = tuple[int, int]


def suggest(
    wishes: Sequence[Wish], *, against: Sequence[Wish] = (), most: int = 20
) -> tuple[Suggestion, ...]:
    """Pairs judged "same" or "perhaps", best first; keys must be unique over ``wishes`` and ``against``.

    ``against`` are stored wishes: they are compared with the new ones, not among themselves. At most ``most``
    "perhaps" per wish. Wishes of no area are compared among themselves only.
    """
    reads = [read_wish(wish) for wish in (*wishes, *against)]
    found: list[Suggestion] = []
    for first, second in _candidates(reads, new=len(wishes)):
        if numbers_clash(reads[first].place, reads[second].place):
            continue
        verdict = judge_read(reads[first], reads[second])
        if verdict.kind in ("same", "perhaps"):
            found.append(_suggestion(reads[first].wish.key, reads[second].wish.key, verdict))
    found.sort(key=lambda suggestion: (-suggestion.verdict.score, suggestion.a, suggestion.b))
    return tuple(_at_most(found, most))


def _suggestion(a: str, b: str, verdict: Verdict) -> Suggestion:
    return Suggestion(min(a, b), max(a, b), verdict)


def _at_most(found: Iterable[Suggestion], most: int) -> Iterator[Suggestion]:
    asked: defaultdict[str, int] = defaultdict(int)
    for suggestion in found:
        if suggestion.verdict.kind == "perhaps":
            if max(asked[suggestion.a], asked[suggestion.b]) >= most:
                continue
            asked[suggestion.a] += 1
            asked[suggestion.b] += 1
        yield suggestion


def _candidates(reads: Sequence[Read], *, new: int) -> list[Pair]:
    """Pairs of positions worth comparing, each once, smaller first, at least one of them among the first
    ``new``.
    """
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    slips = _slips_of(reads)
    for position, read in enumerate(reads):
        for key in _keys_of(read, slips):
            blocks[key].append(position)
    pairs: set[Pair] = set()
    for members in blocks.values():
        if members[0] < new:
            pairs.update(_pairs_in(members, reads, new))
    for position, read in enumerate(reads):
        if not read.place.names and read.volume is not None:
            for key in _volume_keys(read, spread=1):
                pairs.update(
                    (min(position, at), max(position, at)) for at in blocks.get(key, ()) if at != position
                )
    return sorted(pair for pair in pairs if pair[0] < new)


def _pairs_in(members: list[int], reads: Sequence[Read], new: int) -> Iterator[Pair]:
    """All pairs of a block, or of a crowded one the nearest in the order of words, numbers and volume."""
    if len(members) <= _CROWD:
        yield from takewhile(lambda pair: pair[0] < new, combinations(members, 2))
        return
    order = sorted(members, key=lambda at: _crowd_order(reads[at]))
    for start, first in enumerate(order):
        for second in order[start + 1 : start + 1 + _NEAREST]:
            yield min(first, second), max(first, second)


def _crowd_order(read: Read) -> tuple[list[str], list[int], list[str], str, str]:
    place = read.place
    return (sorted(read.work.tokens), sorted(place.rts), sorted(place.roads), str(read.volume), read.wish.key)


def _keys_of(read: Read, slips: dict[str, set[str]]) -> set[Key]:
    """The blocks that a wish belongs to: by area, subject and each bit of its place, or by its vagueness."""
    subjects = _subjects(read)
    place = read.place
    bits: set[Hashable] = {token for name in place.names for token in name.tokens}
    bits |= {near for name in place.names for near in (name.base, *slips.get(name.base, ()))}
    bits |= {("rt", number) for number in place.rts} | {("road", road) for road in place.roads}
    if place.is_vague:
        bits.add("vague")
    keys: set[Key] = {(read.area, subject, bit) for subject in subjects for bit in bits}
    keys |= _volume_keys(read, spread=0)
    keys |= {("everywhere", road) for road in place.roads if "." in road}
    if len(place.names) > 1:
        keys |= {("everywhere", subject, *(name.base for name in place.names)) for subject in subjects}
    return keys


def _subjects(read: Read) -> frozenset[str]:
    return read.work.heads or read.work.tokens


def _volume_keys(read: Read, *, spread: int) -> set[Key]:
    """Blocks of about equal volume, a fifth wide each, with ``spread`` neighbours on both sides."""
    if read.volume is None:
        return set()
    amount, unit = read.volume
    step = floor(log(amount) / log(1.21))
    steps = range(step - spread, step + spread + 1)
    return {(read.area, subject, "volume", unit, near) for subject in _subjects(read) for near in steps}


def _slips_of(reads: Sequence[Read]) -> dict[str, set[str]]:
    """For each name of a place the other names in its area that are one typing slip away."""
    alike: defaultdict[tuple[str, str], set[str]] = defaultdict(
        set
    )  # a slip keeps the area and the first letter
    for read in reads:
        for name in read.place.names:
            if len(name.base) >= 6:
                alike[read.area, name.base[0]].add(name.base)
    slips: defaultdict[str, set[str]] = defaultdict(set)
    for names in map(sorted, alike.values()):
        distances = cdist(names, names, scorer=Levenshtein.distance, score_cutoff=1, dtype=np.uint8)
        for first, second in np.argwhere(distances <= 1):
            if first != second and is_slip(names[first], names[second]):
                slips[names[first]].add(names[second])
    return dict(slips)


def group(wishes: Sequence[Wish]) -> tuple[Group, ...]:
    """Wishes of one kind in one area, two or more together, largest first; inside them those that are one
    and the same.

    A set of same ones grows only while each of its members is the same as every other, so that a chain of
    look-alikes never pulls two different wishes together.
    """
    reads = {wish.key: read_wish(wish) for wish in wishes}
    members: defaultdict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for key, read in reads.items():
        members[read.area, tuple(sorted(_subjects(read)))].append(key)
    sets = _sets_of(suggest(wishes), lambda a, b: judge_read(reads[a], reads[b]).kind)
    groups = [
        Group(
            reads[keys[0]].wish.area,
            kind,
            tuple(sorted(keys)),
            tuple(same for same in sets if set(same) <= set(keys)),
        )
        for (_, kind), keys in members.items()
        if len(keys) > 1 and kind
    ]
    return tuple(sorted(groups, key=lambda found: (-len(found.keys), found.area, found.kind)))


def _sets_of(found: Iterable[Suggestion], kind_of: Callable[[str, str], Kind]) -> tuple[tuple[str, ...], ...]:
    home: dict[str, frozenset[str]] = {}
    for suggestion in found:
        if suggestion.verdict.kind != "same":
            continue
        mine = home.get(suggestion.a, frozenset({suggestion.a}))
        theirs = home.get(suggestion.b, frozenset({suggestion.b}))
        if mine is not theirs and all(kind_of(a, b) == "same" for a in mine for b in theirs):
            home |= dict.fromkeys(mine | theirs, mine | theirs)
    return tuple(sorted({tuple(sorted(same)) for same in home.values()}))
