"""Questions about voices: lists, counts, where they come from, what a file left open in them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from galang.community.models import Area, Counter, Round
from galang.community.selectors import base_areas, region_exists
from galang.listen.intake import Frame, RowProblem, Stored
from galang.listen.models import Grouping, ImportBatch, Voice

UNGROUPED, ASKED = "belum", "tanya"
MOST_WORDS = 6
IN_A_LIST = (
    *("pk", "number", "text", "place", "channel", "is_anonymous", "said_on", "only_year_known"),
    *("open_questions", "person_id", "person__name", "area__label", "grouping__issue__number"),
)
_RATIO = re.compile(r"-?\d+/[1-9]\d*")


@dataclass(frozen=True)
class Wanted:
    """Which voices a reader looks for: words, an area, and only those ungrouped or with open questions."""

    words: str = ""
    area: Area | None = None
    state: str = ""


def voices(wanted: Wanted = Wanted()) -> QuerySet[Any]:
    """Voices of the community that fit, as plain values of what a list shows, in no order yet."""
    found = in_a_list(Voice.objects.order_by())
    for word in wanted.words.split()[:MOST_WORDS]:
        found = found.filter(
            Q(text__icontains=word)
            | Q(place__icontains=word)
            | Q(problem__icontains=word)
            | Q(number__iexact=word)
        )
    if wanted.area:
        found = found.filter(area=wanted.area)
    if wanted.state == UNGROUPED:
        found = found.filter(grouping__isnull=True)
    if wanted.state == ASKED:
        found = found.filter(open_questions__gt=0)
    return found  # type: ignore[no-any-return]


def in_a_list(found: QuerySet[Any]) -> QuerySet[Any]:
    """Voices as plain values of what a list shows."""
    return found.values(*IN_A_LIST)


def line_of(voice: Voice) -> dict[str, Any]:
    """One voice that was read already, as it would stand in a list."""
    grouping = getattr(voice, "grouping", None)
    own = {name: getattr(voice, name) for name in IN_A_LIST if "__" not in name}
    return {
        **own,
        "person__name": voice.person.name if voice.person else None,
        "area__label": voice.area.label if voice.area else None,
        "grouping__issue__number": grouping.issue.number if grouping else None,
    }


def voice_pages() -> QuerySet[Voice]:
    """Voices with everything that their own page shows."""
    rows = Voice.objects.select_related(
        "area", "rt", "person", "round", "batch", "submission", "grouping__issue__thread", "community"
    )
    return rows.order_by()  # type: ignore[no-any-return]


def by_numbers(numbers: Iterable[str]) -> list[Voice]:
    """The voices with these public numbers, in their order; numbers that nobody has are left away."""
    found = Voice.objects.filter(number__in=list(numbers)).select_related("area", "person", "grouping__issue")
    return list(found.order_by("pk"))


def voice_total() -> int:
    """How many voices were ever raised: numbers have no gaps, so the last one says it. One quick query."""
    return _last("S")


def issue_total() -> int:
    """How many issues were ever opened, merged ones too."""
    return _last("I")


def _last(prefix: str) -> int:
    return Counter.objects.filter(prefix=prefix).values_list("last", flat=True).first() or 0


def grouped_total() -> int:
    """How many voices are in an issue."""
    return Grouping.objects.count()  # type: ignore[no-any-return]


def asked_total() -> int:
    """How many voices have a question that nobody has answered."""
    return Voice.objects.filter(open_questions__gt=0).count()  # type: ignore[no-any-return]


@dataclass(frozen=True)
class AreaCount:
    """A smallest area and how many voices came from there."""

    area: Area
    count: int


def voices_by_area(round: Round | None) -> tuple[int, list[AreaCount]]:
    """How many voices a round has, and how many of each smallest area, those with none too. Two queries."""
    rows = Voice.objects.filter(round=round).order_by().values_list("area").annotate(n=Count("pk"))
    counts = dict(rows)
    areas = [AreaCount(area, counts.get(area.pk, 0)) for area in base_areas()]
    return sum(counts.values()), areas


def batches(limit: int = 10) -> list[ImportBatch]:
    """The newest files that were brought in."""
    return list(ImportBatch.objects.all()[:limit])


def batch_of_file(fingerprint: str) -> ImportBatch | None:
    """The last time that exactly this file was brought in."""
    batch: ImportBatch | None = ImportBatch.objects.filter(fingerprint=fingerprint).first()
    return batch


def frame() -> Frame:
    """What the check of a file may know of the world: today, and the official region codes."""
    return Frame(today=timezone.localdate(), region_exists=lru_cache(maxsize=5_000)(region_exists))


def stored() -> Stored:
    """What is stored already, asked a thousand rows at a time."""
    return Stored(stored_fingerprints, stored_external_ids)


def stored_fingerprints(asked: Sequence[str]) -> set[str]:
    """Which of these row fingerprints are stored."""
    return set(Voice.objects.filter(fingerprint__in=asked).order_by().values_list("fingerprint", flat=True))


def stored_external_ids(asked: Sequence[str]) -> set[str]:
    """Which of these numbers of origin are stored."""
    return set(Voice.objects.filter(external_id__in=asked).order_by().values_list("external_id", flat=True))


@dataclass(frozen=True)
class QuestionView:
    """A question beside a voice as people read it. `answer` is "" while it is open."""

    position: int
    column: str
    cell: str
    shown: str
    reason: str
    cure: str
    field: str
    answer: str


def questions_of(voice: Voice) -> list[QuestionView]:
    """What the file left open in a voice, with reason and cure in the reader's language."""
    return [_question(position, kept) for position, kept in enumerate(voice.questions)]


def _question(position: int, kept: Mapping[str, Any]) -> QuestionView:
    told = told_again(kept)
    return QuestionView(
        position=position,
        column=told.column,
        cell=told.cell,
        shown=told.shown,
        reason=told.reason,
        cure=told.cure,
        field=kept.get("field", ""),
        answer=kept.get("answer", ""),
    )


def told_again(kept: Mapping[str, Any]) -> RowProblem:
    """A problem of a row as it was before it was kept as JSON, to be told in the reader's language."""
    values = {name: _value(value) for name, value in kept["values"].items()}
    asked = kept.get("asked", True)
    return RowProblem(kept["row"], kept["cell"], kept["column"], kept["code"], values, kept["shown"], asked)


def _value(kept: Any) -> Any:
    """A value as it was before JSON: "75009/2" is a fraction again."""
    return Fraction(kept) if isinstance(kept, str) and _RATIO.fullmatch(kept) else kept
