"""Checks one row after another: a draft of a voice, the problems that keep it out, the questions it leaves open."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from galang.core.doubts import Entry, questions_about
from galang.listen.intake import cells
from galang.listen.intake.cells import CellError, clean
from galang.listen.intake.draft import TEXT_LENGTHS, Checked, RowProblem, VoiceDraft, shown_cell
from galang.listen.intake.headers import PERSONAL_NUMBERS, plain_header
from galang.listen.intake.limits import LIMITS, Limits
from galang.listen.intake.match import Matching
from galang.listen.intake.rows import Note, Row, letter_of

PERSONAL = re.compile(r"(?<![\d.])\d{16}(?![\d.])")
TOTALS = re.compile(r"(sub\s*)?(jumlah|total)( (biaya|seluruhnya|keseluruhan|anggaran|usulan))?\s*:?", re.IGNORECASE)
TEXTS = tuple(target for target in TEXT_LENGTHS if target not in ("text", "problem"))
DOUBT_FIELDS = {"cost_rupiah": "cost", "title": "text", "about": "problem", "volume": "volume", "unit": "unit"}


@dataclass(frozen=True)
class Frame:
    """What the check may know of the world: the caller's day, and which official region codes there are."""

    today: date
    region_exists: Callable[[str], bool] | None = None


class Checker:
    """Checks the rows of one table under one matching. Keeps nothing between rows."""

    def __init__(self, matching: Matching, frame: Frame, limits: Limits = LIMITS) -> None:
        self.matching = matching
        self.columns = matching.columns
        self._all = matching.all_columns
        self._width = len(matching.all_columns)
        self._frame = frame
        self._limits = limits
        self._headers = [column.name for column in matching.all_columns]
        self._target_of = {index: target for target, index in self.columns.items()}
        self._texts = tuple((target, self.columns[target]) for target in TEXTS if target in self.columns)
        self._personal = frozenset(
            column.index for column in self._all if plain_header(column.name) in PERSONAL_NUMBERS
        )

    def check(self, row: Row) -> Checked:
        """The outcome of one row; never raises for anything a cell may hold."""
        work = _RowCheck(self, row)
        draft = work.run()
        problems = tuple(problem for problem in work.found if not problem.asked)
        questions = tuple(problem for problem in work.found if problem.asked)
        if problems or draft is None:
            return Checked(row.number, None, problems, questions)
        return Checked(row.number, draft, (), questions)


class _RowCheck:
    """One row under examination."""

    def __init__(self, checker: Checker, row: Row) -> None:
        self._is = checker
        self._row = row
        self._cells = row.cells
        self.found: list[RowProblem] = []

    def run(self) -> VoiceDraft | None:
        self._even_out()
        self._look_over()
        if self._row.notes:
            self._heed_notes()
        got = {target: self._text(target, index) for target, index in self._is._texts}
        text, problem = self._text("text"), self._text("problem")
        if not text and not problem:
            self._no_voice()
            return None
        if self._is_not_a_voice(text):
            return None
        said_on, said_year = self._day()
        amount, unit = self._volume(got.get("unit", ""))
        draft = VoiceDraft(
            row=self._row.number,
            fingerprint="",
            text=text or problem,
            external_id=got.get("external_id", ""),
            problem=problem if text else "",
            place=got.get("place", ""),
            area_hint=_area_hint(got),
            area=got.get("area", ""),
            rt=got.get("rt", ""),
            rw=got.get("rw", ""),
            region_code=self._region(),
            cost_rupiah=self._cost(),
            volume=amount,
            volume_text=self._raw("volume"),
            unit=unit,
            field=got.get("field", ""),
            said_on=said_on,
            said_year=said_year,
            person_name=got.get("person_name", ""),
            sex=self._value("sex", cells.sex),
            phone=self._value("phone", cells.phone),
            agency=got.get("agency", ""),
        )
        self._doubts(draft)
        return draft
