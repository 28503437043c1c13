"""Whose voice: who was heard, beside who lives here, by sex, age band, RT, poor list and whatever else was
asked.

Counts are people. Shares are exact fractions of those whose answer is known; people of unknown answer stand
apart. What it cannot know: whether the census is up to date, and whether one person was heard twice under
two names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

from galang.core.refusal import Refusal
from galang.core.sentence import Sentence
from galang.core.suppression import cells_to_hide

UNKNOWN = "unknown"
DEFAULT_BANDS = (17, 31, 46, 60)

Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class ShareRule:
    """When a group is far below its share: its share of the heard is less than ``least_ratio`` of its share
    of the residents, and at least ``least_expected`` of it were to be expected among so many heard. With
    fewer expected, chance alone explains a gap. Two thirds: a bar a third too short is seen without a
    ruler.
    """

    least_ratio: Fraction = Fraction(2, 3)
    least_expected: int = 10


DEFAULT_RULE = ShareRule()


@dataclass(frozen=True)
class Group:
    """One group of one dimension. ``None`` = hidden (then ``suppressed``) or not known (no census).

    ``heard_share`` and ``resident_share`` are shares of the dimension's known people; ``ratio`` is one by
    the other; ``expected`` is how many of the heard would belong to the group if all groups were heard
    alike.
    """

    dimension: str
    key: str
    heard: int | None
    residents: int | None
    heard_share: Fraction | None
    resident_share: Fraction | None
    ratio: Fraction | None
    expected: Fraction | None
    far_below: bool = False
    suppressed: bool = False


@dataclass(frozen=True)
class DimensionTotal:
    """The sums of one dimension: people heard and residents with a known answer, and those without."""

    dimension: str
    heard: int | None
    unknown: int
    residents: int | None
    residents_unknown: int


@dataclass(frozen=True)
class WhoseVoice:
    """All groups in the order of their dimensions; ``least`` is the bound of a public view, 0 inside the
    community.
    """

    groups: tuple[Group, ...]
    totals: tuple[DimensionTotal, ...]
    least: int = 0

    def of(self, dimension: str) -> tuple[Group, ...]:
        """The groups of one dimension; empty when it was not counted."""
        return tuple(group for group in self.groups if group.dimension == dimension)

    def total(self, dimension: str) -> DimensionTotal:
        """The sums of one dimension; an uncounted dimension raises ``KeyError``."""
        return {total.dimension: total for total in self.totals}[dimension]

    def far_below(self) -> tuple[Group, ...]:
        """The groups heard far below their share."""
        return tuple(group for group in self.groups if group.far_below)

    def absent(self) -> tuple[Group, ...]:
        """The groups that live here and of whom nobody is known to have been heard, where somebody was asked."""
        asked = {total.dimension for total in self.totals if total.heard}
        return tuple(
            group
            for group in self.groups
            if group.dimension in asked and group.heard == 0 and group.residents
        )

    def judged(self, rule: ShareRule = DEFAULT_RULE) -> bool:
        """Whether every group that lives here was open to judgement: nothing hidden, nothing left to chance."""
        return not any(
            group.suppressed
            or (group.residents and (group.expected is None or group.expected < rule.least_expected))
            for group in self.groups
        )


def band_keys(bands: Sequence[int] = DEFAULT_BANDS) -> tuple[str, ...]:
    """The names of the age bands whose lower edges after 0 are ``bands``: "0-16", …, "60+".

    Refuses (``inclusion.bad_bands``) edges that do not rise from above 0.
    """
    edges = (0, *bands)
    if not bands or any(low >= high for low, high in pairwise(edges)):
        raise Refusal("inclusion.bad_bands", bands=list(bands))
    return (*(f"{low}-{high - 1}" for low, high in zip(edges, bands, strict=False)), f"{bands[-1]}+")


def band_of(age: int | None, bands: Sequence[int] = DEFAULT_BANDS) -> str:
    """The age band of ``age`` in full years; without an age, or with a negative one, ``UNKNOWN``."""
    keys = band_keys(bands)
    return UNKNOWN if age is None or age < 0 else keys[sum(age >= edge for edge in bands)]


def age_on(born_on: date | None, on: date) -> int | None:
    """Full years on the day ``on``; somebody born on 29 February has the birthday on 1 March. ``None`` if
    unborn.
    """
    if born_on is None or born_on > on:
        return None
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def count_people(
    people: Iterable[Mapping[str, str | None]], dimensions: Sequence[str]
) -> dict[str, dict[str, int]]:
    """Count rows of frozen attributes into ``dimension -> key -> people``; a missing or empty answer is
    unknown.
    """
    counts: dict[str, dict[str, int]] = {dimension: {} for dimension in dimensions}
    for person in people:
        for dimension, counted in counts.items():
            key = person.get(dimension) or UNKNOWN
            counted[key] = counted.get(key, 0) + 1
    return counts


def whose_voice(heard: Counts, residents: Counts, *, rule: ShareRule = DEFAULT_RULE) -> WhoseVoice:
    """Compare the heard with the residents, dimension by dimension, as the community itself sees it.

    ``heard`` and ``residents``: dimension -> key -> people, ``UNKNOWN`` among the keys. Only dimensions of
    ``heard`` appear; without residents for one, its shares of residents are ``None``. Refuses a negative
    count.
    """
    groups: list[Group] = []
    totals: list[DimensionTotal] = []
    for dimension, counts in heard.items():
        census = residents.get(dimension)
        _check_counts(dimension, counts)
        _check_counts(dimension, census or {})
        total = _total_of(dimension, counts, census)
        keys = [key for key in dict.fromkeys([*(census or {}), *counts]) if key != UNKNOWN]
        lives = {key: None if census is None else census.get(key, 0) for key in keys}
        groups.extend(_compared(total, key, counts.get(key, 0), lives[key], rule) for key in keys)
        totals.append(total)
    return WhoseVoice(tuple(groups), tuple(totals))


def _check_counts(dimension: str, counts: Mapping[str, int]) -> None:
    for key, count in counts.items():
        if count < 0:
            raise Refusal("inclusion.bad_count", dimension=dimension, key=key, count=count)


def _total_of(dimension: str, counts: Mapping[str, int], census: Mapping[str, int] | None) -> DimensionTotal:
    unknown, residents_unknown = counts.get(UNKNOWN, 0), (census or {}).get(UNKNOWN, 0)
    residents = None if census is None else sum(census.values()) - residents_unknown
    return DimensionTotal(dimension, sum(counts.values()) - unknown, unknown, residents, residents_unknown)


def _compared(total: DimensionTotal, key: str, heard: int, residents: int | None, rule: ShareRule) -> Group:
    """One group with its shares; the judgement in whole numbers, so that nothing is rounded."""
    all_heard, all_residents = total.heard or 0, total.residents or 0
    heard_share = Fraction(heard, all_heard) if all_heard else None
    resident_share = Fraction(residents, all_residents) if residents is not None and all_residents else None
    ratio = heard_share / resident_share if heard_share is not None and resident_share else None
    expected = resident_share * all_heard if resident_share is not None else None
    far_below = ratio is not None and expected is not None and ratio < rule.least_ratio
    return Group(
        total.dimension,
        key,
        heard,
        residents,
        heard_share,
        resident_share,
        ratio,
        expected,
        far_below=far_below and expected is not None and expected >= rule.least_expected,
    )


def for_public(voice: WhoseVoice, *, least: int = 10) -> WhoseVoice:
    """The same for everybody's eyes: each count under ``least`` is hidden, and enough others that none
    follows.

    Both counts of a group are judged for themselves; a group with anything hidden carries no ratio and no
    judgement. The extra groups to hide are those with the fewest residents. A sum under ``least`` is hidden
    too; the number of unknown answers is shown. See ``suppression`` for what this cannot protect against.
    """
    groups: list[Group] = []
    totals: list[DimensionTotal] = []
    for total in voice.totals:
        rows = voice.of(total.dimension)
        order = sorted(range(len(rows)), key=lambda i: (rows[i].residents or 0, i))
        hide_heard = cells_to_hide([row.heard or 0 for row in rows], least=least, order=order)
        hide_lives = cells_to_hide([row.residents or 0 for row in rows], least=least)
        groups.extend(_veiled(row, i in hide_heard, i in hide_lives) for i, row in enumerate(rows))
        totals.append(
            replace(total, heard=_open_sum(total.heard, least), residents=_open_sum(total.residents, least))
        )
    return WhoseVoice(tuple(groups), tuple(totals), least)


def _open_sum(count: int | None, least: int) -> int | None:
    return None if count is not None and 0 < count < least else count


def _veiled(group: Group, heard: bool, residents: bool) -> Group:
    """``group`` without its count of heard, of residents, or both, and without what would tell them."""
    if not heard and not residents:
        return group
    return replace(
        group,
        heard=None if heard else group.heard,
        heard_share=None if heard else group.heard_share,
        residents=None if residents else group.residents,
        resident_share=None if residents else group.resident_share,
        expected=None if residents else group.expected,
        ratio=None,
        far_below=False,
        suppressed=True,
    )


def sentences_of(voice: WhoseVoice) -> tuple[Sentence, ...]:
    """What is worth saying, dimension by dimension: groups nobody heard or far below their share, or that
    it is fair.

    Codes: ``inclusion.`` nobody, far_below (dimension, key, heard, expected, residents), fair (dimension),
    unknown (dimension, unknown, heard), no_census (dimension), suppressed (dimension, least), no_one
    (dimension).
    """
    said: list[Sentence] = []
    for total in voice.totals:
        rows = voice.of(total.dimension)
        below = [row for row in rows if row.far_below]
        said.extend(_below(row) for row in below)
        said.extend(_remarks(total, rows, voice.least, fair=not below))
    return tuple(said)


def _below(group: Group) -> Sentence:
    values = {
        "dimension": group.dimension,
        "key": group.key,
        "heard": group.heard,
        "residents": group.residents,
    }
    expected = round(group.expected or Fraction(0))
    return Sentence(
        "inclusion.far_below" if group.heard else "inclusion.nobody", {**values, "expected": expected}
    )


def _remarks(total: DimensionTotal, rows: Sequence[Group], least: int, *, fair: bool) -> list[Sentence]:
    """The remarks on a whole dimension, after its groups."""
    name = {"dimension": total.dimension}
    hidden = any(row.suppressed for row in rows)
    said = []
    if total.residents is None and not hidden:
        said.append(Sentence("inclusion.no_census", name))
    elif total.heard == 0:
        said.append(Sentence("inclusion.no_one", name))
    elif fair and not hidden:
        said.append(Sentence("inclusion.fair", name))
    if hidden:
        said.append(Sentence("inclusion.suppressed", {**name, "least": least}))
    if total.unknown:
        said.append(Sentence("inclusion.unknown", {**name, "unknown": total.unknown, "heard": total.heard}))
    return said
