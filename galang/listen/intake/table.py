"""Opens what a person brought, CSV or XLSX, as one kind of table: columns, notices and a stream of rows."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import BinaryIO
from xml.parsers.expat import ExpatError

from galang.core.refusal import Refusal
from galang.listen.intake.delimited import Delimited
from galang.listen.intake.headers import known_headers
from galang.listen.intake.limits import LIMITS, Choice, Limits
from galang.listen.intake.rows import Column, Notice, Row, columns_of, notice, repeated_names
from galang.listen.intake.sheet import SheetRows, facts_of
from galang.listen.intake.sniff import find_delimiter
from galang.listen.intake.source import Source, Survey, is_ole, is_zip
from galang.listen.intake.words import more_than
from galang.listen.intake.workbook import Sheet, Workbook
from galang.listen.intake.zipcase import open_case, refuse_old_office

BROKEN = (
    ExpatError, zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, UnicodeError, ValueError,
    OverflowError, LookupError, NotImplementedError, RuntimeError,
)  # fmt: skip

RowSource = Callable[[], Iterator[Row]]


class Table:
    """A file read as columns and rows. ``rows()`` may be called again; ``close()`` drops temporary copies."""

    def __init__(self, source: Source, survey: Survey, kind: str, raw_rows: RowSource) -> None:
        self._source = source
        self._raw_rows = raw_rows
        self.limits = LIMITS
        self.kind = kind
        self.fingerprint = survey.sha256
        self.size_bytes = survey.size
        self.rows_expected = survey.lines
        self.delimiter = ""
        self.encoding = ""
        self.sheet = ""
        self.sheets: tuple[str, ...] = ()
        self.header_row = 1
        self.columns: tuple[Column, ...] = ()
        self.notices: tuple[Notice, ...] = ()

    def rows(self) -> Iterator[Row]:
        """Every row below the header that is not blank; refuses row number ``limits.rows`` + 1.

        A row may be shorter or longer than the header: the check says so, cell by cell.
        """
        taken = 0
        with refusing_broken(self.kind.upper()):
            for row in self._raw_rows():
                if row.number <= self.header_row or (not taken and _is_numbering(row.cells)):
                    continue
                taken += 1
                if taken > self.limits.rows:
                    most = self.limits.rows
                    raise Refusal("import.too_many_rows", rows=more_than(most), most=most)
                yield row

    def sample(self, count: int = 10) -> list[Row]:
        """The first rows, for a preview."""
        return list(islice(self.rows(), count))

    def close(self) -> None:
        """Throw the temporary copy away."""
        self._source.close()

    def find_header(self, limits: Limits, wanted: int | None) -> bool:
        """Set the columns from the header row; false when there is no filled row at all."""
        self.limits = limits
        top = list(islice(self._raw_rows(), limits.header_search))
        header = _header_of(top, wanted)
        if header is None:
            return False
        filled = [cell.strip() for cell in header.cells]
        while filled and not filled[-1]:
            filled.pop()
        if len(filled) > limits.columns:
            raise Refusal("import.too_many_columns", columns=len(filled), most=limits.columns)
        if any(len(cell) > 500 for cell in filled):
            raise Refusal("import.no_header")
        self.header_row = header.number
        self.columns = columns_of(filled)
        self._tell(header, top)
        return True

    def _tell(self, header: Row, top: list[Row]) -> None:
        found: list[Notice] = []
        if any(row.number < header.number for row in top):
            found.append(notice("header_below", row=header.number))
        twins = repeated_names(self.columns)
        if twins:
            names = ", ".join(sorted({self.columns[index].name.split(" (")[0] for index in twins}))
            found.append(notice("repeated_columns", columns=names))
        if any(note.kind == "merged" for note in header.notes):
            found.append(notice("merged_header", row=header.number))
        self.notices += tuple(found)


def open_table(
    stream: BinaryIO,
    filename: str,
    *,
    limits: Limits = LIMITS,
    choice: Choice = Choice(),  # noqa: B008
) -> Table:
    """Open ``stream`` (binary; need not seek) by what it is, not by how ``filename`` ends.

    Whatever the bytes are, the answer is a Table or a ``Refusal`` "import.…".
    """
    source = Source(stream)
    with refusing_broken(filename.rpartition(".")[2].upper()[:8] or "berkas"):
        survey = Survey(source, limits)
        if is_ole(survey.head):
            raise refuse_old_office(source.file(), survey.size)
        opened = _open_workbook if is_zip(survey.head) else _open_text
        table = opened(source, survey, limits, choice)
        if next(table.rows(), None) is None:
            raise Refusal("import.only_header")
    return table


@contextmanager
def refusing_broken(kind: str) -> Iterator[None]:
    """Whatever a broken file makes the readers raise becomes one refusal."""
    try:
        yield
    except BROKEN as error:
        raise Refusal("import.unreadable", kind=kind) from error


def _open_text(source: Source, survey: Survey, limits: Limits, choice: Choice) -> Table:
    encoding, notices = survey.encoding(choice.encoding)
    reader = Delimited(source, encoding, limits)
    reader.delimiter = _wanted(choice.delimiter) or reader.declared or find_delimiter(reader.sample)
    table = Table(source, survey, "csv", reader.rows)
    table.delimiter, table.encoding, table.notices = reader.delimiter, encoding, notices
    if not table.find_header(limits, choice.header_row):
        raise Refusal("import.empty_file")
    return table


def _wanted(delimiter: str | None) -> str:
    if delimiter is None:
        return ""
    if len(delimiter) != 1 or delimiter.isalnum() or delimiter in '"\r\n \0':
        raise Refusal("import.wrong_delimiter", found=delimiter[:10], expected=", ; tab |")
    return delimiter


def _open_workbook(source: Source, survey: Survey, limits: Limits, choice: Choice) -> Table:
    case = open_case(source.file(), survey.size, limits)
    book = Workbook(case)
    sheets = _sheets_to_try(book, choice.sheet)
    for sheet in sheets:
        facts = facts_of(case, sheet.part, limits)
        table = Table(source, survey, "xlsx", SheetRows(book, sheet.part, facts, limits).rows)
        table.sheet, table.sheets, table.rows_expected = (
            sheet.name,
            tuple(s.name for s in book.sheets),
            facts.rows,
        )
        if len(sheets) > 1:
            table.notices += (notice("several_sheets", sheet=sheet.name, count=len(sheets)),)
        if table.find_header(limits, choice.header_row):
            return table
    raise Refusal("import.empty_file")


def _sheets_to_try(book: Workbook, wanted: str | None) -> list[Sheet]:
    if wanted is None:
        return [sheet for sheet in book.sheets if sheet.visible] or list(book.sheets)
    chosen = [sheet for sheet in book.sheets if sheet.name == wanted]
    if not chosen:
        raise Refusal("import.unknown_sheet", sheet=wanted[:60])
    return chosen


def _header_of(top: list[Row], wanted: int | None) -> Row | None:
    """The chosen row, else the one with most known headers, else the first with two filled cells."""
    if wanted is not None:
        chosen = next((row for row in top if row.number == wanted), None)
        if chosen is None:
            raise Refusal("import.no_header")
        return chosen
    if not top:
        return None
    best = max(top, key=lambda row: (len(known_headers(row.cells)), -row.number))
    if known_headers(best.cells):
        return best
    return next((row for row in top if sum(1 for cell in row.cells if cell.strip()) > 1), top[0])


def _is_numbering(cells: list[str]) -> bool:
    """The row of "1 2 3 4 …" that official tables carry under their header."""
    if len(cells) < 3:
        return False
    return all(cell.strip(" ()") == str(place) for place, cell in enumerate(cells, 1))
