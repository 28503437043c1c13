"""From a table to drafts: a dry run that stores nothing, chunks to be stored, and a list of every problem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from galang.listen.intake.check import check_row
from galang.listen.intake.draft import RowProblem, VoiceDraft
from galang.listen.intake.fingerprint import Twins, fingerprint_of, meaning_of
from galang.listen.intake.match import Matching
from galang.listen.intake.output import csv_line
from galang.listen.intake.plan import Frame, Plan, plan_for
from galang.listen.intake.rows import Notice, Row, notice
from galang.listen.intake.table import Table
from galang.listen.intake.words import report_header, report_kind

CHUNK = 1_000
BYTE_ORDER_MARK = "\ufeff"
Known = Set[str] | Callable[[Sequence[str]], Set[str]]
Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Stored:
    """What is there already: fingerprints and source numbers, as sets or as questions asked per chunk."""

    fingerprints: Known = frozenset()
    external_ids: Known = frozenset()


NOTHING_STORED = Stored()


@dataclass(frozen=True)
class Report:
    """What a dry run found. ``rows`` = ``good`` + ``bad`` + ``already``; ``asked``: good, with a question.

    ``by_code`` counts problems and questions by code; ``problems`` and ``asks`` hold the first of each.
    """

    rows: int
    good: int
    bad: int
    asked: int
    already: int
    questions: int
    by_code: dict[str, int]
    problems: tuple[RowProblem, ...]
    asks: tuple[RowProblem, ...]
    notices: tuple[Notice, ...]
    fingerprint: str


class Judged(NamedTuple):
    """One row after the check: bad (no draft), already there, or to be stored with its questions."""

    row: int
    draft: VoiceDraft | None
    problems: tuple[RowProblem, ...]
    questions: tuple[RowProblem, ...]
    fingerprint: str = ""
    already: bool = False

    def to_store(self) -> VoiceDraft | None:
        """The draft to store, complete; ``None`` for a bad row and for one that is there already."""
        if self.draft is None or self.already:
            return None
        return replace(self.draft, fingerprint=self.fingerprint, questions=self.questions)


class Findings:
    """What was found in the rows that came by so far."""

    def __init__(self, first: int = 50) -> None:
        self._first = first
        self._counts: Counter[str] = Counter()
        self._codes: Counter[str] = Counter()
        self._problems: list[RowProblem] = []
        self._asks: list[RowProblem] = []

    def add(self, chunk: list[Judged]) -> None:
        """Count some more rows; the first problems and questions are kept."""
        for judged in chunk:
            self._counts[_state(judged)] += 1
            if judged.already or not (judged.problems or judged.questions):
                continue
            self._codes.update(found.code for found in judged.problems + judged.questions)
            self._counts["questions"] += len(judged.questions)
            self._counts["asked"] += bool(judged.questions and judged.draft)
            self._problems.extend(judged.problems[: self._first - len(self._problems)])
            self._asks.extend(judged.questions[: self._first - len(self._asks)])

    def watch(self, rows: Iterable[list[Judged]]) -> Iterator[list[Judged]]:
        """Hand rows on to whoever stores them, counting what goes by."""
        for chunk in rows:
            self.add(chunk)
            yield chunk

    def report(self, table: Table, matching: Matching) -> Report:
        """What was found, as a whole."""
        counts = self._counts
        return Report(
            rows=counts["good"] + counts["bad"] + counts["already"],
            good=counts["good"],
            bad=counts["bad"],
            asked=counts["asked"],
            already=counts["already"],
            questions=counts["questions"],
            by_code=dict(self._codes.most_common()),
            problems=tuple(self._problems),
            asks=tuple(self._asks),
            notices=table.notices
            + tuple(notice("personal_column", column=column.name) for column in matching.personal),
            fingerprint=table.fingerprint,
        )


def judged_chunks(
    table: Table,
    matching: Matching,
    frame: Frame,
    *,
    stored: Stored = NOTHING_STORED,
    progress: Progress | None = None,
) -> Iterator[list[Judged]]:
    """Every row of the table, judged, a thousand at a time. Memory stays flat but for some bytes per row.

    Refuses a matching without a voice column, and whatever ``Table.rows`` refuses on the way.
    """
    plan = plan_for(matching, frame, table.limits)
    twins = Twins()
    rows = table.rows()
    done = 0
    while chunk := list(islice(rows, CHUNK)):
        yield _compared([_judge(row, plan, twins) for row in chunk], stored, plan)
        done += len(chunk)
        if progress is not None:
            progress(done, max(table.rows_expected, done))


def dry_run(
    table: Table,
    matching: Matching,
    frame: Frame,
    *,
    stored: Stored = NOTHING_STORED,
    first: int = 50,
    progress: Progress | None = None,
) -> Report:
    """Read and check everything, store nothing, and say what would happen. Refuses as ``judged_chunks``."""
    findings = Findings(first)
    for chunk in judged_chunks(table, matching, frame, stored=stored, progress=progress):
        findings.add(chunk)
    return findings.report(table, matching)


def chunks(
    table: Table,
    matching: Matching,
    frame: Frame,
    *,
    stored: Stored = NOTHING_STORED,
    progress: Progress | None = None,
) -> Iterator[list[VoiceDraft]]:
    """The drafts to be stored, up to a thousand at a time; bad rows and rows already there are left out."""
    for chunk in judged_chunks(table, matching, frame, stored=stored, progress=progress):
        drafts = [draft for judged in chunk if (draft := judged.to_store()) is not None]
        if drafts:
            yield drafts


def problem_lines(
    table: Table, matching: Matching, frame: Frame, *, stored: Stored = NOTHING_STORED
) -> Iterator[str]:
    """Every problem and question as lines of a CSV in which a spreadsheet finds nothing to run."""
    yield BYTE_ORDER_MARK + csv_line(report_header())
    for chunk in judged_chunks(table, matching, frame, stored=stored):
        for judged in chunk:
            for found in () if judged.already else judged.problems + judged.questions:
                cells = [str(found.row), found.cell, found.column, report_kind(found.asked), found.shown]
                yield csv_line([*cells, found.reason, found.cure])


def _judge(row: Row, plan: Plan, twins: Twins) -> Judged:
    checked = check_row(row, plan)
    draft = checked.draft
    if draft is None:
        return Judged(row.number, None, checked.problems, checked.questions)
    questions = checked.questions
    meaning = meaning_of(draft)
    times, first = twins.occurrence(meaning, row.number)
    if times > 1:
        questions += (_question(plan, draft, "text", "same_as_row", first_row=first),)
    elif draft.external_id:
        first = twins.first_with_id(draft.external_id, row.number)
        if first != row.number:
            values = {"text": draft.external_id, "first_row": first}
            questions += (_question(plan, draft, "external_id", "id_twice", **values),)
    return Judged(row.number, draft, (), questions, fingerprint_of(meaning, times))


def _compared(chunk: list[Judged], stored: Stored, plan: Plan) -> list[Judged]:
    """The chunk with rows that are there already marked, and changed rows with a known number asked about."""
    there = _known(stored.fingerprints, [judged.fingerprint for judged in chunk if judged.fingerprint])
    ids = [judged.draft.external_id for judged in chunk if judged.draft and judged.draft.external_id]
    known_ids = _known(stored.external_ids, ids)
    if not there and not known_ids:
        return chunk
    return [_marked(judged, there, known_ids, plan) for judged in chunk]


def _marked(judged: Judged, there: Set[str], known_ids: Set[str], plan: Plan) -> Judged:
    if judged.fingerprint and judged.fingerprint in there:
        return judged._replace(already=True)
    draft = judged.draft
    if draft is None or draft.external_id not in known_ids:
        return judged
    question = _question(plan, draft, "external_id", "id_known", text=draft.external_id)
    return judged._replace(questions=(*judged.questions, question))


def _known(known: Known, asked: Sequence[str]) -> Set[str]:
    if not asked:
        return frozenset()
    return known(asked) if callable(known) else known


def _question(plan: Plan, draft: VoiceDraft, target: str, code: str, **values: object) -> RowProblem:
    index = plan.columns.get(target, plan.columns.get("problem", 0))
    return plan.problem(draft.row, index, code, values, draft.external_id or draft.text)


def _state(judged: Judged) -> str:
    if judged.already:
        return "already"
    return "good" if judged.draft is not None else "bad"
