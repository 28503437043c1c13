"""What: the work of a wish as its subject, what is done to it, and the words that set it apart.

What it cannot know: that "fixing the bridge" and "wood for the crossing" are one work, or what an
unheard-of word means; such a word counts as itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile
from typing import Literal

from galang.core.similarity.reading import ACT_OF, CONCEPT_OF, is_slip, known_word, normalised, words_of
from galang.core.similarity.sentences import SUBJECTS
from galang.core.similarity.words import (
    EMPTY_WORDS,
    LENGTH_CONCEPTS,
    LENGTH_UNITS,
    PLACE_KINDS,
    POINT_CONCEPTS,
    POINT_UNITS,
    SAME_WORD,
    SIDES,
)

_LISTED = ACT_OF.keys() | CONCEPT_OF.keys()
_CONJUNCTS = re.compile(r"[,;()/&+]|\s-\s|\bdan\b|\bserta\b")
_TAIL = re.compile(r"\b(?:untuk|bagi|kepada|oleh|kecuali)\b.*")
_QUARTER = re.compile(r"\b(?:rt|rw)\.?\s*[\d,\-/ ]+")
_MARKED = re.compile(
    r"\b(?:di\s+)?(?:padukuhan|pedukuhan|dusun|kampung|desa|kalurahan|kelurahan|ruas(?:\s+jalan)?|jalur|bulak)\s+"
    r"((?:[a-z]+\s?){1,3}\d?)"
)
_LANDMARK = re.compile(
    r"\b(?:di\s+)?(?:dekat|depan|belakang|samping|sebelah|sekitar)\s+((?:[a-z]+[\s-]?){1,3})"
)
_STRETCH = re.compile(r"\b([a-z]+(?:\s[a-z]+)?)\s*-\s*([a-z]+(?:\s[a-z]+)?)\b")

WorkRelation = Literal["same", "near", "kind", "other"]


@dataclass(frozen=True)
class Work:
    """``heads``: what it is about; ``acts``: what is done; ``tokens``: all telling words; ``own``: the
    unlisted ones; ``places``: phrases of the text that name a place instead.
    """

    heads: frozenset[str]
    acts: frozenset[str]
    tokens: frozenset[str]
    own: frozenset[str]
    places: tuple[str, ...]


def work_of(text: str, *, unit: str = "", hints: str = "", place_words: frozenset[str] = frozenset()) -> Work:
    """Read a work text. Where it names several kinds at once, the canonical ``unit`` or ``hints`` (place
    text) choose.

    ``place_words`` are words known to be names of places and left out.
    """
    work = _plain_work(text, frozenset(place_words - CONCEPT_OF.keys() - ACT_OF.keys()))
    if len(work.heads) < 2:
        return work
    return replace(work, heads=_narrowed(work.heads, unit, normalised(hints)))


@lru_cache(maxsize=4096)
def _plain_work(text: str, own_names: frozenset[str]) -> Work:
    """A work text by itself; in long lists the same titles come back again and again."""
    plain, places = _without_places(normalised(text))
    words = [SAME_WORD.get(word, word) for word in map(known_word, words_of(plain))]
    telling = [word for word in words if _tells(word) and word not in own_names]
    return Work(
        heads=_heads_of(plain),
        acts=frozenset(ACT_OF[word] for word in words if word in ACT_OF),
        tokens=frozenset(word for word in telling if word not in ACT_OF or word in CONCEPT_OF),
        own=frozenset(word for word in telling if word not in ACT_OF and word not in CONCEPT_OF),
        places=tuple(places),
    )


def _tells(word: str) -> bool:
    return len(word) > 1 and not word.isdigit() and word not in EMPTY_WORDS


def _without_places(plain: str) -> tuple[str, list[str]]:
    """Take the place names out of a work text: after "padukuhan", "dekat", or on both sides of a dash."""
    places: list[str] = []

    def marked(found: re.Match[str]) -> str:
        words = found[1].split()
        named = list(takewhile(lambda word: known_word(word) not in _LISTED, words))
        places.append(" ".join(named))
        return " , " + " ".join(words[len(named) :])

    def landmark(found: re.Match[str]) -> str:
        places.append(found[1].strip())
        return " , "

    def stretch(found: re.Match[str]) -> str:
        first, second = found.groups()
        if first.endswith(second) or second.startswith(first.split()[-1]):
            return found[0]
        left = [word for word in first.split() if _is_name(word)]
        right = [word for word in second.split() if _is_name(word)]
        if not left or not right:
            return found[0]
        places.extend([" ".join(left), " ".join(right)])
        return " ".join([word for word in first.split() if not _is_name(word)]) + " , "

    plain = _QUARTER.sub(" , ", plain)
    plain = _STRETCH.sub(stretch, plain)
    plain = _LANDMARK.sub(landmark, plain)
    return _MARKED.sub(marked, plain), [place for place in places if place]


def _is_name(word: str) -> bool:
    known = known_word(word)
    listed = known in CONCEPT_OF or known in ACT_OF or known in EMPTY_WORDS or word in PLACE_KINDS
    return word in SIDES or not listed


def _heads_of(plain: str) -> frozenset[str]:
    """The first concept of each part joined by "dan" or a sign; for whom it is counts only when nothing
    else does.
    """
    parts = _CONJUNCTS.split(plain)
    heads = {head for part in parts for head in _first_concept(_TAIL.sub("", part))}
    heads = heads or {head for part in parts for head in _first_concept(part)}
    return frozenset(heads - {"seed"} if heads & {"livestock", "fish"} else heads)


def _first_concept(part: str) -> list[str]:
    found = [CONCEPT_OF[word] for word in map(known_word, words_of(part)) if word in CONCEPT_OF]
    return found[:1]


def _narrowed(heads: frozenset[str], unit: str, hints: str) -> frozenset[str]:
    """Of several kinds named at once, the ones that the place text names or that the unit can measure."""
    told = {head for part in _CONJUNCTS.split(hints) for head in _first_concept(part)}
    told &= {"wall", "drain", "bridge", "irrigation", "lamp"}
    if told:
        return frozenset(told)
    if unit in LENGTH_UNITS and heads & LENGTH_CONCEPTS:
        return heads - POINT_CONCEPTS
    if unit in POINT_UNITS and heads & POINT_CONCEPTS:
        return heads - LENGTH_CONCEPTS
    return heads


@dataclass(frozen=True)
class WorkCompared:
    """How two works stand, the reason for it, and how much is alike (0..500)."""

    relation: WorkRelation
    code: str
    values: Mapping[str, object]
    alike: int


def compare_works(a: Work, b: Work) -> WorkCompared:
    """Compare two works; training is never the same as building or giving."""
    shared = a.tokens & b.tokens
    union = len(a.tokens | b.tokens) or 1
    alike = 500 * len(shared) // union
    only_a, only_b = sorted(a.tokens - b.tokens), sorted(b.tokens - a.tokens)
    apart = {"words_a": only_a or sorted(a.tokens), "words_b": only_b or sorted(b.tokens)}
    heads = a.heads & b.heads
    if (a.heads and b.heads and not heads) or _trains_alone(a, b) or (not heads and 2 * len(shared) < union):
        if a.heads and b.heads and not heads:
            apart = {"words_a": _spoken(a.heads), "words_b": _spoken(b.heads)}
        return WorkCompared("other", "other_work", apart, alike)
    if 5 * len(shared) >= 4 * union and (not a.acts or not b.acts or a.acts & b.acts):
        return WorkCompared("same", "same_work", {"words": sorted(shared)}, alike)
    own_a, own_b = _unmatched(a.own, b.own), _unmatched(b.own, a.own)
    if own_a and own_b:
        return WorkCompared("kind", "other_thing", {"words_a": own_a, "words_b": own_b}, alike)
    return WorkCompared("near", "near_work", {"words": sorted(shared) or _spoken(heads)}, alike)


def _spoken(heads: frozenset[str]) -> list[str]:
    """The subjects as people say them."""
    return sorted(SUBJECTS[head]["id"] for head in heads)


def _unmatched(ours: frozenset[str], theirs: frozenset[str]) -> list[str]:
    return sorted(
        word for word in ours if word not in theirs and not any(is_slip(word, other) for other in theirs)
    )


def _trains_alone(a: Work, b: Work) -> bool:
    """Whether one of them teaches and the other builds, mends or gives."""
    return bool(a.acts and b.acts) and ("train" in a.acts) != ("train" in b.acts)
