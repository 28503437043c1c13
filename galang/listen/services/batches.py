"""Storing a checked file: every confirmed row becomes a voice, or none of them does."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from galang.community.models import Area, Community
from galang.community.selectors import current_round
from galang.community.services import Actor, next_numbers, record_deed
from galang.core.refusal import Refusal
from galang.listen.intake import Matching, RowProblem, VoiceDraft
from galang.listen.intake.pipeline import Judged
from galang.listen.models import ImportBatch, Voice
from galang.listen.rules import LONGEST, MOST_VOLUME, field_of
from galang.listen.services.bulk import RowWriter
from galang.listen.services.places import AreaFinder
from galang.people.services import require_right

COLUMNS = (
    "number text problem place field area_id region_code sex said_on only_year_known cost_rupiah volume unit "
    "agency questions open_questions external_id fingerprint"
).split()


NOT_KEPT = frozenset({"person_name", "phone", "sex"})  # questions about these would show what stays closed


@dataclass(frozen=True)
class Incoming:
    """A file on its way in: its name, the SHA-256 of its bytes, its rows as judged, a thousand at a time.

    `rows` is read once, inside the transaction, so that what is there already is asked there too.
    `keep_asked` stores rows with an open question; else they stay out.
    """

    file_name: str
    fingerprint: str
    matching: Matching
    rows: Iterable[list[Judged]]
    keep_asked: bool = True


@dataclass
class _Tally:
    """What became of the rows so far."""

    rows: int = 0
    stored: int = 0
    asked: int = 0
    already: int = 0
    left_out: int = 0


@transaction.atomic
def import_voices(*, by: Actor, community: Community, incoming: Incoming) -> ImportBatch:
    """Store the rows of a file as voices: in one transaction, with one deed, in the order of the file.

    Rows that are there already are counted and passed over. Refuses right.missing, import.same_file (nothing
    new in it), import.bad_rows_left (nothing that may be stored), and what the reading refuses on the way.
    """
    require_right(by, "import_voices")
    batch: ImportBatch = ImportBatch.objects.create(
        community=community,
        file_name=incoming.file_name[:200],
        fingerprint=incoming.fingerprint,
        rows=0,
        stored=0,
    )
    tally = _Tally()
    _store_rows(batch, incoming, tally)
    if not tally.stored:
        raise _nothing_new(batch, tally)
    for name, count in vars(tally).items():
        setattr(batch, name, count)
    batch.save()
    record_deed(by=by, verb="import_voices", subject=batch, details=dict(vars(tally)))
    return batch


def _store_rows(batch: ImportBatch, incoming: Incoming, tally: _Tally) -> None:
    community = batch.community
    file = _File(incoming.matching)
    shared = {
        "community_id": community.pk,
        "batch_id": batch.pk,
        "round_id": getattr(current_round(), "pk", None),
        "channel": Voice.Channel.FILE.value,
        "created_at": timezone.now(),
    }
    writer = RowWriter(Voice, shared, COLUMNS)
    for chunk in incoming.rows:
        kept = list(_to_store(chunk, incoming.keep_asked, file, tally))
        numbers = next_numbers(community, "S", len(kept)) if kept else []
        try:
            with transaction.atomic():
                writer.write(map(file.columns, kept, numbers))
        except IntegrityError as error:  # the same rows came in on another line at the same moment
            raise Refusal("import.same_file", status=409, imported_on=timezone.localdate()) from error


def _to_store(
    chunk: list[Judged], keep_asked: bool, file: "_File", tally: _Tally
) -> Iterator[tuple[Judged, list[dict[str, Any]]]]:
    """The rows to store with the questions to keep beside them."""
    tally.rows += len(chunk)
    for judged in chunk:
        if judged.already:
            tally.already += 1
        elif judged.draft is None or (judged.questions and not keep_asked):
            tally.left_out += 1
        else:
            tally.stored += 1
            questions = file.questions(judged) if judged.questions else []
            tally.asked += bool(questions)
            yield judged, questions


def _nothing_new(batch: ImportBatch, tally: _Tally) -> Refusal:
    """Why a file in which nothing can be stored is turned away."""
    if not tally.already:
        return Refusal("import.bad_rows_left", count=tally.left_out)
    earlier = ImportBatch.objects.filter(fingerprint=batch.fingerprint).exclude(pk=batch.pk).first()
    day = timezone.localtime(earlier.created_at).date() if earlier else timezone.localdate()
    return Refusal("import.same_file", status=409, imported_on=day)


class _File:
    """How the rows of one file are read into columns of a voice."""

    def __init__(self, matching: Matching) -> None:
        self._today = timezone.localdate()
        self._areas = AreaFinder(Area.objects.all())
        columns = matching.all_columns
        self._targets = {columns[index].letter: target for target, index in matching.columns.items()}

    def columns(self, row: tuple[Judged, list[dict[str, Any]]], number: str) -> tuple[Any, ...]:
        """A good row as the values of COLUMNS. Names and phone numbers of the file are not kept."""
        judged, questions = row
        draft = judged.draft
        assert draft is not None
        area = self._areas.find(rt=draft.rt, rw=draft.rw, name=draft.area)
        said_on, only_year = self._day(draft)
        return (
            number,
            draft.text,
            draft.problem,
            _place(draft, area),
            draft.field,
            area.pk if area else None,
            draft.region_code,
            _SEX.get(draft.sex, ""),
            said_on,
            only_year,
            draft.cost_rupiah,
            _storable(draft.volume_decimal),
            draft.unit,
            draft.agency,
            questions,
            len(questions),
            draft.external_id,
            judged.fingerprint,
        )

    def _day(self, draft: VoiceDraft) -> tuple[date, bool]:
        """When it was said: a day, a year of which only the number is known, or the day of the import."""
        if draft.said_on or not draft.said_year:
            return draft.said_on or self._today, False
        return date(draft.said_year, 1, 1), True

    def questions(self, judged: Judged) -> list[dict[str, Any]]:
        """The questions of a row that are kept beside its voice."""
        return [kept for asked in judged.questions if (kept := self._question(asked))]

    def _question(self, asked: RowProblem) -> dict[str, Any]:
        """A question as it is kept beside the voice, with the field that an answer may mend.

        Nothing is kept of a question about what is not kept itself.
        """
        target = self._targets.get(asked.cell.rstrip("0123456789"), "")
        if target in NOT_KEPT:
            return {}
        return {**asked.as_dict(), "row": asked.row, "field": field_of(target)}


def _place(draft: VoiceDraft, area: Area | None) -> str:
    """The place as written, with the area's name of the file where no area of the community has it."""
    hint = draft.area_hint
    if area is not None or not hint or hint.casefold() in draft.place.casefold():
        return draft.place
    return (f"{draft.place}, {hint}" if draft.place else hint)[: LONGEST["place"]]


_SEX = {"female": "f", "male": "m"}


def _storable(volume: Decimal | None) -> Decimal | None:
    """The volume when its column can hold it."""
    return volume if volume is not None and abs(volume) <= MOST_VOLUME else None
