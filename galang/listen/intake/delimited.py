"""Reads CSV a line at a time: bounded lines, quoted line breaks, and a quote that never closes is found."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from galang.core.refusal import Refusal
from galang.listen.intake.limits import Limits
from galang.listen.intake.rows import Row, letter_of
from galang.listen.intake.source import Source

SAMPLE_CHARS = 64_000
MOST_LINES_PER_ROW = 2_000
MARK = "\ufeff"


class Delimited:
    """A CSV source with a known encoding and delimiter; ``rows`` starts from the top each time."""

    def __init__(self, source: Source, encoding: str, limits: Limits) -> None:
        self._source = source
        self._encoding = encoding
        self._limits = limits
        self.delimiter = ","
        self.declared = ""
        self.sample = self._open().read(SAMPLE_CHARS).lstrip(MARK)
        first, _, rest = self.sample.partition("\n")
        if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
            self.declared, self.sample = first.strip()[4], rest

    def _open(self) -> io.TextIOWrapper:
        return io.TextIOWrapper(
            self._source.buffered(), encoding=self._encoding, errors="replace", newline=""
        )

    def rows(self) -> Iterator[Row]:
        """Every row that is not blank, with its number counted as a spreadsheet would, header included.

        Refuses a quote that is never closed, and a line or a cell longer than anything a person types.
        """
        lines = _Lines(self._open(), self._limits.line_chars)
        if self.declared:
            next(lines, None)
        reader = csv.reader(lines, delimiter=self.delimiter, skipinitialspace=True)
        number = 1 if self.declared else 0
        while True:
            lines.begin_row()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise self._too_long(lines, number + 1) from error
            number += 1
            if lines.ended:
                raise Refusal("import.quote_open", row=number)
            if any(cells):
                yield Row(number, cells)

    def _too_long(self, lines: _Lines, number: int) -> Refusal:
        if lines.taken > 1:
            return Refusal("import.quote_open", row=number)
        cell, length = _longest_cell(lines.last, self.delimiter)
        return Refusal(
            "import.cell_too_long", cell=f"{cell}{number}", length=length, most=self._limits.cell_chars
        )


class _Lines:
    """Hands lines to the CSV reader and bounds how much one row may swallow."""

    def __init__(self, text: io.TextIOWrapper, most: int) -> None:
        self._text = text
        self._most = most
        self._chars = 0
        self._fresh = True
        self.taken = 0
        self.last = ""
        self.ended = False

    def begin_row(self) -> None:
        """The CSV reader starts a new row with the next line."""
        self._chars = 0
        self.taken = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._text.readline(self._most)
        if not line:
            self.ended = True
            raise StopIteration
        if self._fresh:
            line = line.lstrip(MARK)
            self._fresh = False
        self.taken += 1
        self._chars += len(line)
        self.last = line
        if self._chars >= self._most or self.taken > MOST_LINES_PER_ROW:
            raise csv.Error("one row swallows too much")
        return line


def _longest_cell(line: str, delimiter: str) -> tuple[str, int]:
    """Where the longest stretch between two delimiters stands in ``line``, and its length."""
    parts = line.split(delimiter)
    longest = max(range(len(parts)), key=lambda index: len(parts[index]))
    return letter_of(longest), len(parts[longest])
