"""Where: the place of a wish as names, RT and RW numbers and road numbers, and how two places stand to each
other.

What it cannot know: that two names are one place ("the market" and "Pasar Bendo"), where a hamlet lies, or
which RT belongs to which hamlet; no map is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from galang.core.similarity.reading import is_slip, normalised
from galang.core.similarity.words import HAMLETS_TOO, PLACE_FILLERS, PLACE_KINDS, ROMAN, SIDES

_REGISTER = re.compile(r"\b\d{2}\.\d{2}\.\d{2}\.[a-z]{2,4}[a-z0-9.]*|\bno\.?\s*reg[a-z.]*\s*:?\s*[\w/.]+")
_ROAD_CODE = re.compile(r"\b\d\.\d{2}\.\d{2}\.\d{3}\b")
_ROAD_NUMBER = re.compile(r"\b(?:no|nomor|ruas)\.?\s*(?:ruas\b\.?\s*)?:?\s*(\d{2,4})\b(?![.,]\d)/?")
_NUMBERED = re.compile(r"\b(gang|blok|lorong|tahap|sektor|kavling)\s+(\d{1,3}|[ivx]{1,4}|[a-z])\b")
_NUMBERS = r"(\d{1,3}(?:\s*(?:,|-|&|dan|sampai)\s*\d{1,3}\b)*)"
_RT = re.compile(rf"\brt\.?\s*{_NUMBERS}(?:\s*/\s*(?:rw\.?\s*)?(\d{{1,3}}))?")
_RW = re.compile(rf"\brw\.?\s*{_NUMBERS}")
_JOINTS = re.compile(r"[,;()&/+:]|\s-\s*|-|\b(?:dan|serta|sampai|hingga|ke|menuju|sd)\b")
_STRETCH = re.compile(r"\w\s*-\s*\w|\b(?:sampai|hingga|ke|menuju)\b")
_TWIN = re.compile(r"\b([a-z]{2,})\s*-\s*([a-z]{2,})\b")

Relation = Literal["same", "inside", "partly", "vague", "other"]


@dataclass(frozen=True, order=True)
class Name:
    """One name of a place: its letters without spaces, marks that make it another one ("2", "lor"), its
    words.
    """

    base: str
    marks: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The name as it can be shown in a reason."""
        return " ".join((*self.words, *self.marks))

    @property
    def tokens(self) -> frozenset[str]:
        """The words of the name, without its marks."""
        return frozenset(self.words)


@dataclass(frozen=True)
class Place:
    """All that a text says about where: names, numbers of RT and RW, road numbers; ``stretch`` = from here
    to there.
    """

    names: tuple[Name, ...]
    rts: frozenset[int]
    rws: frozenset[int]
    roads: frozenset[str]
    stretch: bool

    @property
    def is_vague(self) -> bool:
        """Whether nothing inside the village is named: only the village itself, a bare RW, or nothing."""
        return not self.names and not self.rts and not self.roads


def place_of(text: str, *, wider: Iterable[str] = (), title: str = "", more: Iterable[str] = ()) -> Place:
    """Read a place text; ``wider`` are names of the areas around it to leave out.

    Of ``title`` (the work text) only the numbers are read; names found in it are given as ``more``.
    """
    roads_there, rest = _roads_in(normalised(title))
    rts_there, rws_there, _ = _quarters_in(rest)
    roads, plain = _roads_in(_REGISTER.sub(" ", normalised(text)))
    rts, rws, plain = _quarters_in(plain)
    plain = _TWIN.sub(_glue_twin, plain)
    around = [tuple(normalised(name).split()) for name in wider]
    phrases = [*(_JOINTS.split(plain)), *more]
    names = {name for phrase in phrases for name in _name_of(phrase.split(), around)}
    return Place(
        names=tuple(sorted(names)),
        rts=rts | rts_there,
        rws=rws | rws_there,
        roads=roads | roads_there,
        stretch=bool(_STRETCH.search(plain)) and len(names) > 1,
    )


def _roads_in(text: str) -> tuple[frozenset[str], str]:
    """Numbers of roads, alleys, blocks and stages of ``text``, and the text without the road numbers.

    A full road code counts alone, a short road number only where there is none.
    """
    codes = set(_ROAD_CODE.findall(text))
    text = _ROAD_CODE.sub(" , ", text)
    numbers = codes or {f"no {int(found)}" for found in _ROAD_NUMBER.findall(text)}
    marked = {f"{kind} {ROMAN.get(number, number)}" for kind, number in _NUMBERED.findall(text)}
    return frozenset(numbers | marked), _ROAD_NUMBER.sub(" , ", text)


def _quarters_in(text: str) -> tuple[frozenset[int], frozenset[int], str]:
    """RT and RW numbers of ``text`` ("rt 19-21" are three), and the text without them."""
    rts: set[int] = set()
    rws: set[int] = set()
    for numbers, after_slash in _RT.findall(text):
        rts.update(_spread(numbers))
        rws.update(int(number) for number in [after_slash] if number)
    text = _RT.sub(" , ", text)
    for numbers in _RW.findall(text):
        rws.update(_spread(numbers))
    return frozenset(rts), frozenset(rws), _RW.sub(" , ", text)


def _spread(numbers: str) -> Iterator[int]:
    """The numbers of "1, 2 dan 5-7"; a span of more than 20 counts as its two ends."""
    for low, high in re.findall(r"(\d+)(?:\s*(?:-|sampai)\s*(\d+))?", numbers):
        first, last = int(low), int(high or low)
        yield from range(first, last + 1) if first <= last <= first + 20 else (first, last)


def _glue_twin(found: re.Match[str]) -> str:
    """Keep a doubled word whole ("nguntuk-untuk", "buah-buahan"); leave a stretch ("jati-tlogo") apart."""
    first, second = found.groups()
    doubled = first.endswith(second) or second.startswith(first)
    return f"{first}{second}" if doubled else f"{first} - {second}"


def _name_of(words: list[str], around: list[tuple[str, ...]]) -> list[Name]:
    """The name in one phrase, or none: without words that only say its kind, and without the areas around."""
    words = _without_around([word.strip(".'") for word in words], around)
    core = [word for word in words if word not in PLACE_KINDS and word not in PLACE_FILLERS]
    if not core and len(words) == 1 and words[0] in HAMLETS_TOO:
        core = words
    tokens = [ROMAN.get(word, word) if position else word for position, word in enumerate(core)]
    marks = tuple(word for word in tokens if word in SIDES or word.isdigit() or len(word) == 1)
    base = [word for word in tokens if word not in marks]
    if not any(len(word) > 1 and word.isalpha() for word in base):
        base, marks = [word for word in marks if word in SIDES], ()
    return [Name("".join(base), marks, tuple(base))] if base else []


def _without_around(words: list[str], around: list[tuple[str, ...]]) -> list[str]:
    """Cut the names of the areas around off the end of a phrase: "karang gerbosari samigaluh" is Karang."""
    words = [word for word in words if word]
    changed = True
    while changed:
        changed = False
        while len(words) > 1 and (words[-1] in PLACE_KINDS or words[-1] == "n"):
            words, changed = words[:-1], True
        for name in around:
            tail = words[-len(name) :]
            if name and len(tail) == len(name) and all(_alike(a, b) for a, b in zip(tail, name, strict=True)):
                words, changed = words[: -len(name)], True
    return words


def _alike(a: str, b: str) -> bool:
    return a == b or is_slip(a, b)


@dataclass(frozen=True)
class PlaceCompared:
    """How two places stand: the relation, what decided it (a reason code with values), and how much is
    alike.
    """

    relation: Relation
    code: str
    values: Mapping[str, object]
    alike: int
    same_road: bool = False


def numbers_clash(a: Place, b: Place) -> bool:
    """Whether both give a number of one kind and have none in common: surely two places."""
    return any(
        ours and theirs and ours.isdisjoint(theirs)
        for ours, theirs in ((a.roads, b.roads), (a.rts, b.rts), (a.rws, b.rws))
    )


def compare_places(a: Place, b: Place) -> PlaceCompared:
    """Compare two places of one area. ``alike`` is 0..500."""
    for what, ours, theirs in (("tempat", a.roads, b.roads), ("RT", a.rts, b.rts), ("RW", a.rws, b.rws)):
        if ours and theirs and not set(ours) & set(theirs):
            numbers = {"what": what, "a": _listed(ours), "b": _listed(theirs)}
            return PlaceCompared("other", "other_number", numbers, 100)
    if a.is_vague or b.is_vague:
        return PlaceCompared("vague", "vague_place", {}, 200 if a.is_vague and b.is_vague else 150)
    relation, matched, alike = _compare_names(a, b)
    same_road = bool(a.roads & b.roads)
    relation = _with_numbers(relation, a, b, same_road=same_road)
    values: dict[str, object] = {"words": matched or _listed(a.roads & b.roads) or _quarters_text(a, b)}
    if relation == "other":
        values = {"words_a": [name.text for name in a.names], "words_b": [name.text for name in b.names]}
    codes = {"same": "same_place", "inside": "place_inside", "partly": "place_partly", "vague": "vague_place"}
    code = codes.get(relation, "other_place")
    return PlaceCompared(relation, code, {} if relation == "vague" else values, alike, same_road)


def _listed(numbers: Iterable[object]) -> list[str]:
    return [str(number) for number in sorted(numbers, key=str)]


def _quarters_text(a: Place, b: Place) -> list[str]:
    return [f"RT {number}" for number in sorted(a.rts & b.rts)] + [
        f"RW {number}" for number in sorted(a.rws & b.rws)
    ]


def _compare_names(a: Place, b: Place) -> tuple[Relation, list[str], int]:
    """The relation of the names alone, the names that match, and how much is alike (0..500)."""
    if not a.names or not b.names:
        return "vague", [], 250
    pairs = [(ours, theirs, _match(ours, theirs)) for ours in a.names for theirs in b.names]
    equal = {ours for ours, _, how in pairs if how == 2}
    equal_there = {theirs for _, theirs, how in pairs if how == 2}
    touched = {ours for ours, _, how in pairs if how}
    touched_there = {theirs for _, theirs, how in pairs if how}
    both = min(len(equal), len(equal_there))
    union = len(a.names) + len(b.names) - both
    matched = [name.text for name in sorted(touched)]
    alike = 500 * both // union
    stretch = a.stretch or b.stretch
    if both == union or (not stretch and 4 * both >= 3 * union):
        return "same", matched, alike
    if touched == set(a.names) or touched_there == set(b.names):
        return "inside", matched, max(alike, 250)
    if not stretch and 2 * both >= union:
        return "partly", matched, alike
    return "other", matched, alike


def _match(a: Name, b: Name) -> int:
    """2: one name (a slip counts); 1: one is the other with more words or marks; 0: two names."""
    if a.marks == b.marks and (a.base == b.base or is_slip(a.base, b.base)):
        return 2
    marks_agree = not a.marks or not b.marks or a.marks == b.marks
    return 1 if marks_agree and (a.tokens <= b.tokens or b.tokens <= a.tokens) else 0


def _with_numbers(relation: Relation, a: Place, b: Place, *, same_road: bool) -> Relation:
    """What the numbers add to the relation of the names."""
    pinned = bool(a.rts & b.rts and a.rws & b.rws)
    if same_road:
        return "partly" if relation in ("other", "partly") else "same"
    if relation == "vague":
        return "same" if a.rts == b.rts and pinned else "inside" if a.rts & b.rts else "vague"
    if relation == "other":
        return "partly" if pinned and a.rts == b.rts else "other"
    if relation == "same" and (a.rts != b.rts or bool(a.roads) != bool(b.roads)):
        return "inside"
    return relation
