"""Streams the rows of one worksheet: text as shown, ISO dates, last values of formulas, merged cells."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Context, Decimal, InvalidOperation

from galang.core.refusal import Refusal
from galang.listen.intake.limits import Limits
from galang.listen.intake.markup import stream_part
from galang.listen.intake.rows import Note, Row, index_of, letter_of
from galang.listen.intake.words import more_than
from galang.listen.intake.workbook import LONGEST_TEXT, TextReader, Workbook, unescape

MOST_MERGES = 100_000
EXCEL_ROWS = 1_048_576
LONGEST_EXACT = 15
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MERGE = re.compile(rb'mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_ROW = re.compile(rb"<(?:\w+:)?row[ />]")
_PLAIN_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,6})?")
_FIFTEEN = Context(prec=LONGEST_EXACT)


@dataclass(frozen=True)
class Merge:
    """A merged range; rows from 1, columns from 0, both ends included. Only its first cell holds text."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        return f"{letter_of(self.left)}{self.top}:{letter_of(self.right)}{self.bottom}"


@dataclass
class SheetFacts:
    """What a quick look over the raw sheet tells: an upper bound of rows, the merged ranges by first row."""

    rows: int = 0
    merges: list[Merge] = field(default_factory=list)


def facts_of(case: zipfile.ZipFile, part: str, limits: Limits) -> SheetFacts:
    """Count row tags and find merged ranges without parsing; refuses more rows than any spreadsheet holds."""
    facts = SheetFacts()
    tail = b""
    with case.open(part) as raw:
        while chunk := raw.read(1 << 18):
            window = tail + chunk
            facts.rows += len(_ROW.findall(window)) - len(_ROW.findall(tail))
            if facts.rows > max(EXCEL_ROWS, limits.rows):
                raise Refusal("import.too_many_rows", rows=more_than(limits.rows), most=limits.rows)
            if b"mergeCell" in window:
                _gather_merges(window, facts)
            tail = window[-80:]
    facts.merges = sorted(set(facts.merges), key=lambda merge: (merge.top, merge.left))
    return facts


def _gather_merges(window: bytes, facts: SheetFacts) -> None:
    for found in _MERGE.finditer(window):
        if len(facts.merges) >= MOST_MERGES:
            return
        left, right = index_of(found[1].decode()), index_of(found[3].decode())
        facts.merges.append(Merge(int(found[2]), left, int(found[4]), right))


class SheetRows:
    """The rows of one sheet of a workbook; ``rows`` starts from the top each time."""

    def __init__(self, book: Workbook, part: str, facts: SheetFacts, limits: Limits) -> None:
        self._book = book
        self._part = part
        self._merges = facts.merges
        self._limits = limits

    def rows(self) -> Iterator[Row]:
        """Every row with at least one filled cell."""
        builder = _RowBuilder(self._book, self._limits)
        merged = _MergedCells(self._merges)
        for _ in stream_part(self._book.case, self._part, builder.start, builder.end, builder.text):
            for row in builder.take():
                yield merged.mark(row)


class _MergedCells:
    """Walks the merged ranges along with the rows."""

    def __init__(self, merges: list[Merge]) -> None:
        self._merges = merges
        self._next = 0
        self._open: list[Merge] = []

    def mark(self, row: Row) -> Row:
        """The row with a note on each empty cell that a merged range covers."""
        if not self._open and self._next >= len(self._merges):
            return row
        while self._next < len(self._merges) and self._merges[self._next].top <= row.number:
            if len(self._open) < 500:
                self._open.append(self._merges[self._next])
            self._next += 1
        self._open = [merge for merge in self._open if merge.bottom >= row.number]
        notes = [
            Note(column, "merged", str(merge))
            for merge in self._open
            for column in range(merge.left, min(merge.right + 1, self._width(row)))
            if (row.number, column) != (merge.top, merge.left)
        ]
        return row._replace(notes=row.notes + tuple(notes)) if notes else row

    def _width(self, row: Row) -> int:
        return len(row.cells) + 50


class _RowBuilder:
    """Turns parser events into rows."""

    def __init__(self, book: Workbook, limits: Limits) -> None:
        self._book = book
        self._limits = limits
        self._done: list[Row] = []
        self._reader = TextReader()
        self._number = 0
        self._cells: list[str] = []
        self._numbers = 0
        self._notes: list[Note] = []
        self._column = -1
        self._kind = "n"
        self._style = ""
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._inside = ""

    def take(self) -> list[Row]:
        """The rows finished since the last call."""
        done, self._done = self._done, []
        return done

    def start(self, tag: str, has: dict[str, str]) -> None:
        if tag == "c":
            self._begin_cell(has)
        elif tag == "v":
            self._inside = "v"
        elif tag == "f":
            self._inside = "f"
            self._formula = []
        elif tag == "row":
            self._begin_row(has.get("r", ""))
        elif self._kind == "inlineStr":
            self._reader.start(tag)

    def text(self, data: str) -> None:
        if self._inside == "v":
            self._value.append(data)
        elif self._inside == "f" and self._formula is not None:
            if len(self._formula) < 8:
                self._formula.append(data[:200])
        elif self._kind == "inlineStr":
            self._reader.text(data)

    def end(self, tag: str) -> None:
        if tag == "c":
            self._end_cell()
        elif tag == "v" or tag == "f":
            self._inside = ""
        elif tag == "row":
            if any(self._cells):
                self._done.append(Row(self._number, self._cells, self._numbers, tuple(self._notes)))
        elif self._kind == "inlineStr":
            self._reader.end(tag)

    def _begin_row(self, number: str) -> None:
        if number and not (number.isdecimal() and len(number) < 8):
            raise Refusal("import.unreadable", kind="XLSX")
        self._number = int(number) if number else self._number + 1
        self._cells, self._numbers, self._notes = [], 0, []
        self._column = -1

    def _begin_cell(self, has: dict[str, str]) -> None:
        found = _CELL.fullmatch(has.get("r", ""))
        self._column = index_of(found[1]) if found else self._column + 1
        self._kind = has.get("t", "n")
        self._style = has.get("s", "")
        self._value = []
        self._formula = None

    def _end_cell(self) -> None:
        text = self._shown()
        self._kind = "n"
        if self._formula is not None:
            kind = "formula" if text else "formula_empty"
            self._note(kind, "=" + "".join(self._formula).lstrip("="))
        if not text:
            return
        if self._column >= self._limits.columns:
            raise Refusal("import.too_many_columns", columns=self._column + 1, most=self._limits.columns)
        if self._column < len(self._cells):
            self._cells[self._column] = text
        else:
            self._cells.extend([""] * (self._column - len(self._cells)))
            self._cells.append(text)

    def _note(self, kind: str, detail: str) -> None:
        if len(self._notes) < 500:
            self._notes.append(Note(self._column, kind, detail[:200]))

    def _shown(self) -> str:
        """The cell as text, as a person sees it."""
        if self._kind == "inlineStr":
            return self._checked(self._reader.take())
        raw = "".join(self._value)
        if not raw:
            return ""
        if self._kind == "s":
            return self._checked(self._book.shelf.get(int(raw)) if raw.isdecimal() and len(raw) < 10 else "")
        if self._kind == "n":
            return self._number_text(raw.strip())
        if self._kind == "e":
            self._note("error", raw)
            return raw
        if self._kind == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE"
        return self._checked(unescape(raw))

    def _checked(self, text: str) -> str:
        if len(text) > LONGEST_TEXT:
            cell = f"{letter_of(self._column)}{self._number}"
            raise Refusal("import.cell_too_long", cell=cell, length=len(text), most=self._limits.cell_chars)
        return text

    def _number_text(self, raw: str) -> str:
        """A typed number in plain notation; a date as ISO; a long one as the file has it, with a note."""
        style = self._book.formats.of(self._style) if self._style else ""
        if style == "date":
            return iso_date(raw, self._book.dates_from_1904) or raw[:40]
        if style.startswith("zeros:") and raw.isdecimal():
            return raw.zfill(min(int(style[6:]), 40))
        self._numbers |= 1 << max(self._column, 0)
        if _PLAIN_NUMBER.fullmatch(raw):
            return raw
        return self._odd_number(raw[:60])

    def _odd_number(self, raw: str) -> str:
        try:
            value = Decimal(raw)
        except InvalidOperation:
            return raw
        if not value.is_finite() or abs(value.adjusted()) > 30:
            return raw
        if value.adjusted() >= LONGEST_EXACT:
            self._note("long_number", raw)
            return raw
        shown = f"{_FIFTEEN.plus(value):f}"
        return shown.rstrip("0").rstrip(".") if "." in shown else shown


def iso_date(raw: str, from_1904: bool) -> str:
    """A day number as ISO date ("2024-05-10"), with its time when it has one; "" when it is no day."""
    try:
        days = float(raw)
    except ValueError:
        return ""
    if not 0 <= days < 2_958_466:
        return ""
    first = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
    moment = first + timedelta(days=int(days), seconds=round((days % 1) * 86_400))
    return moment.date().isoformat() if days % 1 == 0 else moment.isoformat(sep=" ")
