"""What a row becomes: the draft of a voice, and the problems that keep it out or the questions left open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from galang.listen.intake import words

SHOWN = 60
_LONG_NUMBER = re.compile(r"\d{8,}(?=\d{4})")
_UNSHOWABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

TEXT_LENGTHS: dict[str, int] = {
    "external_id": 60, "text": 5_000, "problem": 5_000, "place": 600, "area": 120, "rt": 20, "rw": 20,
    "unit": 40, "field": 80, "person_name": 120, "agency": 160,
}  # fmt: skip


@dataclass(frozen=True)
class RowProblem:
    """Something about one cell. ``asked`` false: the row stays out; true: it goes in, the question with it.

    ``cell`` as a spreadsheet shows it ("B7"), ``column`` its header, ``shown`` its content cut short, with
    long numbers masked, ``code`` a key of ``words.PROBLEMS`` with its ``values``.
    """

    row: int
    cell: str
    column: str
    code: str
    values: Mapping[str, Any]
    shown: str
    asked: bool

    @property
    def reason(self) -> str:
        """What is wrong, in one short sentence."""
        return words.reason(self.code, self.values)

    @property
    def cure(self) -> str:
        """How to mend it, in one short sentence."""
        return words.cure(self.code, self.values)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON: what a stored question needs to be told again."""
        plain = {
            name: value if isinstance(value, int | str) else str(value) for name, value in self.values.items()
        }
        return {
            "code": self.code,
            "cell": self.cell,
            "column": self.column,
            "values": plain,
            "shown": self.shown,
        }


@dataclass(frozen=True)
class VoiceDraft:
    """A voice as a row says it, before anything is stored. Empty text is "", an unknown amount ``None``.

    ``volume`` is exact, ``volume_text`` as printed; ``said_on`` is a day, or only ``said_year`` is known;
    ``area_hint`` joins RT, RW and the area's name; ``fingerprint`` is the same for the same row of a file.
    """

    row: int
    fingerprint: str
    text: str
    external_id: str = ""
    problem: str = ""
    place: str = ""
    area_hint: str = ""
    area: str = ""
    rt: str = ""
    rw: str = ""
    region_code: str = ""
    cost_rupiah: int | None = None
    volume: Fraction | None = None
    volume_text: str = ""
    unit: str = ""
    field: str = ""
    said_on: date | None = None
    said_year: int | None = None
    person_name: str = ""
    sex: str = ""
    phone: str = ""
    agency: str = ""
    questions: tuple[RowProblem, ...] = ()

    @property
    def volume_decimal(self) -> Decimal | None:
        """The volume with two decimals, half up, as a column of a table stores it."""
        if self.volume is None:
            return None
        hundredths = self.volume * 100
        exact = Decimal(hundredths.numerator) / Decimal(hundredths.denominator)
        return exact.quantize(Decimal(1), rounding=ROUND_HALF_UP).scaleb(-2)


@dataclass(frozen=True)
class Checked:
    """The outcome for one row: a draft without a fingerprint, or none when a problem keeps the row out."""

    row: int
    draft: VoiceDraft | None
    problems: tuple[RowProblem, ...] = ()
    questions: tuple[RowProblem, ...] = ()


def shown_cell(cell: str) -> str:
    """A cell's content for a report: one line, cut short, long numbers masked but for four digits."""
    line = _UNSHOWABLE.sub("·", cell[: 4 * SHOWN].replace("\n", " "))
    line = _LONG_NUMBER.sub("••••", line)
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
