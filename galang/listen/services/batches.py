"""Storing a checked file: every confirmed row becomes a voice, or none of them does."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from galang.community.models import Area, Community, Round
from galang.community.selectors import current_round
from galang.community.services import Actor, next_numbers, record_deed
from galang.core.refusal import Refusal
from galang.listen.intake import Matching, RowProblem, VoiceDraft
from galang.listen.intake.pipeline import Judged
from galang.listen.models import ImportBatch, Voice
from galang.listen.rules import MOST_VOLUME, field_of
from galang.listen.services.places import AreaFinder
from galang.people.services import require_right


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
    shared = _Shared.of(batch, incoming.matching)
    for chunk in incoming.rows:
        drafts = list(_to_store(chunk, incoming.keep_asked, tally))
        numbers = next_numbers(batch.community, "S", len(drafts)) if drafts else []
        voices = (shared.voice(draft, number) for draft, number in zip(drafts, numbers, strict=True))
        try:
            with transaction.atomic():
                Voice.objects.bulk_create(voices)
        except IntegrityError as error:  # the same rows came in on another line at the same moment
            raise Refusal("import.same_file", status=409, imported_on=timezone.localdate()) from error


def _to_store(chunk: list[Judged], keep_asked: bool, tally: _Tally) -> Iterator[VoiceDraft]:
    tally.rows += len(chunk)
    for judged in chunk:
        draft = judged.to_store()
        if judged.already:
            tally.already += 1
        elif draft is None or (draft.questions and not keep_asked):
            tally.left_out += 1
        else:
            tally.stored += 1
            tally.asked += bool(draft.questions)
            yield draft


def _nothing_new(batch: ImportBatch, tally: _Tally) -> Refusal:
    """Why a file in which nothing can be stored is turned away."""
    if not tally.already:
        return Refusal("import.bad_rows_left", count=tally.left_out)
    earlier = ImportBatch.objects.filter(fingerprint=batch.fingerprint).exclude(pk=batch.pk).first()
    day = timezone.localtime(earlier.created_at).date() if earlier else timezone.localdate()
    return Refusal("import.same_file", status=409, imported_on=day)


@dataclass(frozen=True)
class _Shared:
    """What all voices of one file have in common."""

    batch: ImportBatch
    round: Round | None
    today: date
    areas: AreaFinder
    targets: Mapping[str, str]

    @classmethod
    def of(cls, batch: ImportBatch, matching: Matching) -> "_Shared":
        letters = {matching.all_columns[index].letter: target for target, index in matching.columns.items()}
        finder = AreaFinder(Area.objects.all())
        return cls(batch, current_round(), timezone.localdate(), finder, letters)

    def voice(self, draft: VoiceDraft, number: str) -> Voice:
        """A row as a voice. Names and phone numbers of the file are not kept."""
        area = self.areas.find(rt=draft.rt, rw=draft.rw, name=draft.area)
        volume = _storable(draft.volume_decimal)
        questions = [self.question(asked) for asked in draft.questions]
        return Voice(
            community_id=self.batch.community_id,
            number=number,
            text=draft.text,
            problem=draft.problem,
            place=draft.place or draft.area_hint,
            field=draft.field,
            area=area,
            region_code=draft.region_code,
            round=self.round,
            channel=Voice.Channel.FILE,
            sex=_SEX.get(draft.sex, ""),
            cost_rupiah=draft.cost_rupiah,
            volume=volume,
            unit=draft.unit,
            agency=draft.agency,
            questions=questions,
            open_questions=len(questions),
            external_id=draft.external_id,
            fingerprint=draft.fingerprint,
            batch=self.batch,
            **self.day(draft),
        )

    def day(self, draft: VoiceDraft) -> dict[str, Any]:
        """When it was said: a day, a year of which only the number is known, or the day of the import."""
        if draft.said_on or not draft.said_year:
            return {"said_on": draft.said_on or self.today}
        return {"said_on": date(draft.said_year, 1, 1), "only_year_known": True}

    def question(self, asked: RowProblem) -> dict[str, Any]:
        """A question as it is kept beside the voice, with the field that an answer may mend."""
        target = self.targets.get(asked.cell.rstrip("0123456789"), "")
        return {**asked.as_dict(), "row": asked.row, "field": field_of(target)}


_SEX = {"female": "f", "male": "m"}


def _storable(volume: Decimal | None) -> Decimal | None:
    """The volume when its column can hold it."""
    return volume if volume is not None and abs(volume) <= MOST_VOLUME else None
