"""Two wishes side by side: the same one, perhaps, of one kind, or different, and why.

The order of judgement is that of a careful village secretary: another work is another wish; the same work
at another RT, road or hamlet is of its kind; only the same work at the same named place is the same wish.
Where the place is vague the volume must agree before a person is even asked. Money alone says nothing: the
same wish stands in two lists at wildly different costs; only where both also state a volume and the sums
differ, they may be two wishes, and a person is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from galang.core.money import format_number
from galang.core.sentence import Sentence, written
from galang.core.similarity.places import Place, PlaceCompared, compare_places, place_of
from galang.core.similarity.sentences import SUBJECTS, WORDS
from galang.core.similarity.types import Kind, Verdict, Wish
from galang.core.similarity.words import REPEATED_CONCEPTS, UNIT_NAMES
from galang.core.similarity.works import Work, WorkCompared, compare_works, work_of

_SAME_VOLUME = Fraction(11, 10)  # volumes within a tenth of each other are measured alike


@dataclass(frozen=True)
class Read:
    """A wish taken apart once, so that it can be compared many times."""

    wish: Wish
    work: Work
    place: Place
    area: str
    volume: tuple[Fraction, str] | None


@lru_cache(maxsize=4096)
def read_wish(wish: Wish) -> Read:
    """Take a wish apart; names of places that stand in its work text count for its place.

    The last few thousand are remembered, so that one new wish against a village's stored ones is quick.
    """
    area = wish.area.strip().lower()
    wider = wish.wider if not area or not area.isalpha() else (*wish.wider, area)
    unit = unit_of(wish.unit)
    in_title = work_of(wish.work).places
    place = place_of(wish.place, wider=wider, title=wish.work, more=in_title)
    place_words = frozenset(word for name in place.names for word in name.tokens)
    work = work_of(wish.work, unit=unit, hints=wish.place, place_words=place_words)
    return Read(wish, work, place, area, _measured(wish.volume, unit))


def unit_of(unit: str) -> str:
    """The one writing of a unit: "meter" and "m'" are "m", "bh" is "buah"; an unlisted one stays as it is."""
    plain = "".join(unit.lower().split())
    return UNIT_NAMES.get(plain, plain)


def _measured(volume: Fraction | None, unit: str) -> tuple[Fraction, str] | None:
    """The volume in its base unit, or ``None`` when it tells nothing ("1 paket")."""
    if volume is None or volume <= 0 or unit in ("", "paket"):
        return None
    return (volume * 1000, "m") if unit == "km" else (volume, unit)


def judge(a: Wish, b: Wish) -> Verdict:
    """Compare two wishes; symmetric. For many wishes use ``suggest``, which reads each only once."""
    return judge_read(read_wish(a), read_wish(b))


def judge_read(a: Read, b: Read) -> Verdict:
    """Compare two wishes that were read before."""
    work = compare_works(a.work, b.work)
    if work.relation == "other":
        return _verdict("different", work, None)
    place = compare_places(a.place, b.place)
    volume = _compare_volumes(a.volume, b.volume)
    elsewhere = bool(a.area and b.area and a.area != b.area)
    if elsewhere:
        kind: Kind = "perhaps" if work.relation == "same" and _same_far_away(a, b, place) else "same_kind"
        return _verdict(kind, work, place, _say("other_area", a=a.wish.area, b=b.wish.area))
    kind, remark = _kind_of(work, place, volume, a.work.heads & b.work.heads)
    if kind == "same" and _two_requests(a.wish, b.wish):
        kind, remark = "perhaps", (_say("other_terms"),)
    return _verdict(kind, work, place, *_remarks(a, b, volume), *remark)


def _two_requests(a: Wish, b: Wish) -> bool:
    """Whether both state volume and cost, and yet one of the two differs: perhaps asked for twice, on
    purpose.
    """
    if not (a.volume and b.volume and a.cost and b.cost):
        return False
    return a.cost != b.cost or (a.volume, unit_of(a.unit)) != (b.volume, unit_of(b.unit))


def _same_far_away(a: Read, b: Read, place: PlaceCompared) -> bool:
    """In two areas: one numbered road, or several names that all agree (one list entered in two villages)."""
    return place.same_road or (place.relation == "same" and len(a.place.names) > 1 and len(b.place.names) > 1)


def _kind_of(
    work: WorkCompared, place: PlaceCompared, volume: str, heads: frozenset[str]
) -> tuple[Kind, tuple[Sentence, ...]]:
    """The table of judgement: work by place by volume."""
    if work.relation == "kind" or place.relation == "other":
        return "same_kind", ()
    if heads & REPEATED_CONCEPTS:
        named = place.relation == "same" and work.relation == "same" and volume != "other"
        return ("perhaps" if named else "same_kind"), (_say("many_such"),)
    if place.relation == "vague":
        alike = work.relation == "same" and (
            volume == "equal" or (volume == "unknown" and place.alike == 200)
        )
        return ("perhaps" if alike else "same_kind"), ()
    if work.relation == "same" and place.relation == "same":
        return ("perhaps" if volume == "other" else "same"), ()
    if volume == "other" and not place.same_road:
        return "same_kind", ()
    return "perhaps", ()


def _compare_volumes(a: tuple[Fraction, str] | None, b: tuple[Fraction, str] | None) -> str:
    """ "equal", "other", or "unknown" when one is missing or they are measured in different units."""
    if a is None or b is None or a[1] != b[1]:
        return "unknown"
    return "equal" if max(a[0], b[0]) <= _SAME_VOLUME * min(a[0], b[0]) else "other"


def _remarks(a: Read, b: Read, volume: str) -> list[Sentence]:
    if volume == "unknown":
        return []
    ours, theirs = (f"{format_number(read.wish.volume or 0)} {read.wish.unit}" for read in (a, b))
    return [_say("same_volume", volume=ours) if volume == "equal" else _say("other_volume", a=ours, b=theirs)]


def reasons_in_words(verdict: Verdict, language: Literal["id", "en"] = "id") -> tuple[str, ...]:
    """The reasons of a verdict as plain sentences, in the order of their weight."""
    return written(verdict.reasons, WORDS, language)


def kind_in_words(kind: Sequence[str], language: Literal["id", "en"] = "id") -> str:
    """The kind of a group as people say it: "jalan, drainase"."""
    return ", ".join(SUBJECTS[subject][language] if subject in SUBJECTS else subject for subject in kind)


def _say(code: str, **values: object) -> Sentence:
    return Sentence(f"similar.{code}", dict(values))


_BASE: dict[Kind, int] = {"same": 600, "perhaps": 400, "same_kind": 200, "different": 0}


def _verdict(kind: Kind, work: WorkCompared, place: PlaceCompared | None, *more: Sentence) -> Verdict:
    """The verdict with its reasons; the score keeps the kinds apart and sorts inside them by how much is
    alike.
    """
    alike = work.alike + (place.alike if place else 0)
    reasons = [_say(work.code, **work.values)]
    if place is not None:
        reasons.append(_say(place.code, **place.values))
        if place.same_road and place.code != "same_place":
            reasons.append(_say("same_road"))
    return Verdict(kind, _BASE[kind] + alike * 2 // 5 * (kind != "different"), (*reasons, *more))
