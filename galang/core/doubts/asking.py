"""The questions themselves: cost, volume, unit and title of one entry held against what is usual.

Every question has a code, the field to look at and the values to show. What it cannot know: local prices,
what stands on the drawing, and whether somebody really wants two metres of road.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from galang.core.doubts import limits
from galang.core.doubts.sentences import WORDS
from galang.core.money import format_number
from galang.core.sentence import Sentence, written
from galang.core.similarity.judging import unit_of
from galang.core.similarity.reading import CONCEPT_OF, known_word, normalised, words_of
from galang.core.similarity.words import PLACE_FILLERS, PLACE_KINDS, SIDES
from galang.core.similarity.works import Work, work_of


@dataclass(frozen=True)
class Entry:
    """A proposal as it was entered; ``volume`` is the number alone, ``cost`` whole rupiah, ``None`` when
    left empty.

    ``volume_text`` is what was typed where it is no single number ("80 dan 60 m").
    """

    title: str
    about: str = ""
    place: str = ""
    volume: Fraction | None = None
    unit: str = ""
    cost: int | None = None
    volume_text: str = ""


@dataclass(frozen=True)
class Question(Sentence):
    """A doubt: its code, the values to show, and the ``field`` of the form to look at."""

    field: str


def questions_about(
    entry: Entry, *, prices: Sequence[limits.UsualPrice] = limits.USUAL_PRICES
) -> tuple[Question, ...]:
    """All doubts about ``entry``, title first; an empty tuple when nothing is odd.

    Codes: ``doubt.`` title_…, place_…, cost_…, volume_…, unit_…; their values are those of
    ``sentences.WORDS``.
    """
    unit = unit_of(entry.unit)
    work = work_of(entry.title, unit=unit, hints=entry.place)
    asked = [*_title(entry, work), *_place(entry), *_cost(entry), *_volume(entry, unit, work)]
    return (*asked, *_price(entry, unit, work, prices))


def questions_in_words(
    questions: Sequence[Question], language: Literal["id", "en"] = "id"
) -> tuple[str, ...]:
    """The questions as plain sentences."""
    return written(questions, WORDS, language)


def _ask(code: str, field: str, **values: Any) -> Question:
    return Question(f"doubt.{code}", values, field)


def _title(entry: Entry, work: Work) -> Iterator[Question]:
    title = entry.title.strip()
    words = re.findall(r"[a-z0-9]+", title.lower())
    letters = sum(sign.isalpha() for sign in title)
    if not letters:
        yield _ask("title_no_letters", "title", title=title)
    elif limits.TEST_WORDS & set(words) and len(words) <= 3:
        yield _ask("title_test", "title", title=title)
    elif _is_placeholder(title):
        yield _ask("title_placeholder", "title", title=title)
    elif letters < 4 or re.fullmatch(r"(\w)\1{3,}", title.lower()):
        yield _ask("title_too_short", "title", title=title)
    elif _is_only_a_place(work, words):
        yield _ask("title_only_place", "title", title=title)
    elif _speaks_of_something_else(entry):
        yield _ask("title_other_subject", "title", title=title, about=entry.about.strip()[:120])


def _is_placeholder(text: str) -> bool:
    plain = text.strip().lower().strip("[]()<>. ")
    return plain in limits.PLACEHOLDERS or any(
        phrase in plain for phrase in limits.PLACEHOLDERS if " " in phrase
    )


def _is_only_a_place(work: Work, words: Sequence[str]) -> bool:
    """Whether a title starts like an address and names no work: "RT 03 RW 01", "Dusun Krajan Lor"."""
    if work.heads or work.acts or not words:
        return False
    rest = [word for word in words if not word.isdigit() and word not in PLACE_KINDS | PLACE_FILLERS | SIDES]
    return (
        words[0] in PLACE_KINDS and words[0] not in ("kelompok", "kelompoktani", "bumdes") and len(rest) <= 2
    )


def _speaks_of_something_else(entry: Entry) -> bool:
    """Whether title and problem name subjects that never belong together."""
    mine, theirs = _subjects(entry.title), _subjects(entry.about)
    if not mine or not theirs or mine & theirs:
        return False
    return not any(family & mine and family & theirs for family in limits.FAMILIES)


def _subjects(text: str) -> set[str]:
    return {CONCEPT_OF[word] for word in map(known_word, words_of(normalised(text))) if word in CONCEPT_OF}


def _place(entry: Entry) -> Iterator[Question]:
    if entry.place.strip() and (
        _is_placeholder(entry.place) or not any(sign.isalnum() for sign in entry.place)
    ):
        yield _ask("place_placeholder", "place", place=entry.place.strip()[:120])


def _cost(entry: Entry) -> Iterator[Question]:
    cost = entry.cost
    if cost is None:
        yield _ask("cost_missing", "cost")
    elif cost <= 0:
        yield _ask("cost_not_positive", "cost", cost_rupiah=cost)
    elif cost in limits.MACHINE_LIMITS:
        yield _ask("cost_machine_limit", "cost", cost_rupiah=cost)
    elif cost < limits.DAY_WAGE_RUPIAH:
        yield _ask("cost_very_small", "cost", cost_rupiah=cost)


def _volume(entry: Entry, unit: str, work: Work) -> Iterator[Question]:
    volume = entry.volume
    if volume is None:
        if entry.volume_text.strip():
            yield _ask("volume_unreadable", "volume", text=entry.volume_text.strip()[:40])
        elif unit:
            yield _ask("volume_missing", "volume", unit=entry.unit)
        return
    along = bool(work.heads & {"road", "wall", "drain", "irrigation"})
    length = volume * 1000 if unit == "km" else volume
    if volume <= 0:
        yield _ask("volume_not_positive", "volume", **_measure(entry))
    elif not unit:
        yield _ask("unit_missing", "unit", volume=format_number(volume))
    elif _unit_is_odd(unit, work):
        yield _ask("unit_odd", "unit", unit=entry.unit, title=entry.title.strip()[:120])
    elif unit in limits.LENGTH_UNITS and length >= limits.LONGEST_IN_A_VILLAGE_M:
        yield _ask("volume_too_long", "volume", **_measure(entry))
    elif unit == "m" and along and length <= limits.SHORTEST_STRETCH_M:
        yield _ask("volume_too_short", "volume", **_measure(entry))


def _measure(entry: Entry) -> dict[str, str]:
    """Volume and unit as they are shown."""
    return {"volume": format_number(entry.volume or Fraction(0)), "unit": entry.unit or "-"}


def _unit_is_odd(unit: str, work: Work) -> bool:
    """Whether a unit cannot measure the work: metres of training or goats, people for a road."""
    if unit in limits.LENGTH_UNITS:
        taught = "train" in work.acts and not work.heads & limits.BUILT_SUBJECTS
        return taught or (bool(work.heads) and work.heads <= limits.COUNTED_SUBJECTS)
    built = bool(work.heads) and work.heads <= limits.BUILT_SUBJECTS | {"labour", "army"}
    return unit in limits.PEOPLE_UNITS and built and "train" not in work.acts


def _price(entry: Entry, unit: str, work: Work, prices: Sequence[limits.UsualPrice]) -> Iterator[Question]:
    """Cost per unit against what is usual; silent when cost or volume were asked about for themselves."""
    cost, volume = entry.cost, entry.volume
    if (
        not cost
        or cost <= 0
        or cost in limits.MACHINE_LIMITS
        or not volume
        or volume <= 0
        or "train" in work.acts
    ):
        return
    measured, base = (volume * 1000, "m") if unit == "km" else (volume, unit)
    rows = [row for row in prices if row.unit == base and row.subjects & work.heads]
    if not rows:
        return
    each = int(cost / measured)
    least, most = min(row.least for row in rows), max(row.most for row in rows)
    if least <= each <= most:
        return
    shown = {"per_unit_rupiah": each, "unit": base, "volume": format_number(volume)}
    if each < least:
        yield _ask("cost_low_per_unit", "cost", **shown, usual_least_rupiah=least)
    else:
        yield _ask("cost_high_per_unit", "cost", **shown, usual_most_rupiah=most)
