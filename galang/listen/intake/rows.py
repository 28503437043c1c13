"""The plain nouns of a table: column, row, and the note that a cell is not what it seems."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from galang.listen.intake.words import notice_sentence


@dataclass(frozen=True)
class Column:
    """One column: ``index`` from 0, ``letter`` as a spreadsheet shows it, ``name`` as the header says it."""

    index: int
    letter: str
    name: str


class Note(NamedTuple):
    """Something about one cell that its text does not show.

    ``kind``: "formula" (detail: the formula), "formula_empty", "merged" (detail: the range), "error" (detail:
    #REF!), "long_number" (a typed number of 16 digits or more, whose last digits the spreadsheet has lost).
    """

    column: int
    kind: str
    detail: str


class Row(NamedTuple):
    """One row: its number as the spreadsheet shows it, its cells as text, which of them are typed numbers.

    ``numbers`` has bit *i* set when cell *i* is a typed number in plain notation: decimal point, no
    thousands sign.
    """

    number: int
    cells: list[str]
    numbers: int = 0
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Notice:
    """Something about the whole file that the person should know before going on; never a reason to stop."""

    code: str
    values: tuple[tuple[str, Any], ...] = ()

    @property
    def sentence(self) -> str:
        """What the person should know, in the reader's language."""
        return notice_sentence(self.code, dict(self.values))


def notice(code: str, **values: Any) -> Notice:
    """A notice with its values."""
    return Notice(code, tuple(values.items()))


def letter_of(index: int) -> str:
    """The spreadsheet letters of column ``index`` (0 -> "A", 27 -> "AB")."""
    letters = ""
    number = index + 1
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(maxsize=2048)
def index_of(letters: str) -> int:
    """The column index of spreadsheet ``letters`` ("A" -> 0); -1 when they are no letters of a column."""
    number = 0
    for letter in letters:
        place = ord(letter) - 64
        if not 1 <= place <= 26 or number > 20_000:
            return -1
        number = number * 26 + place
    return number - 1


def columns_of(headers: list[str]) -> tuple[Column, ...]:
    """Columns for a header row; an empty header gets its letter, a repeated one its count ("Volume (2)")."""
    seen: dict[str, int] = {}
    columns = []
    for index, header in enumerate(headers):
        letter = letter_of(index)
        name = " ".join(header.split())[:80] or letter
        seen[name.casefold()] = seen.get(name.casefold(), 0) + 1
        times = seen[name.casefold()]
        columns.append(Column(index, letter, name if times == 1 else f"{name} ({times})"))
    return tuple(columns)


def repeated_names(columns: tuple[Column, ...]) -> frozenset[int]:
    """Indexes of columns whose header stands more than once."""
    names = {column.name.casefold() for column in columns}
    twins = set()
    for column in columns:
        base, _, tail = column.name.rpartition(" (")
        if tail.rstrip(")").isdigit() and base.casefold() in names:
            twins.add(column.index)
            twins.update(other.index for other in columns if other.name.casefold() == base.casefold())
    return frozenset(twins)
