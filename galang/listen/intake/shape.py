"""What is wrong with a row before its meaning is read: its cells, broken signs, formulas, merged cells."""

from __future__ import annotations

import re
from typing import Any

from galang.listen.intake.cells import SCIENTIFIC, clean, has_forbidden
from galang.listen.intake.draft import TEXT_LENGTHS, RowProblem
from galang.listen.intake.plan import Plan
from galang.listen.intake.rows import Note, Row

PERSONAL = re.compile(r"(?<![\d.])\d{16}(?![\d.])")
LOST_IF_READ = frozenset({"external_id", "region_code"})
FEWEST_FOR_HEADER = 2
FIRST_SIGNS = frozenset("'=@")
TEXT_MARKED = frozenset("=+-@0123456789")


class RowShape:
    """One row with its plan: gathers what is found, cell by cell."""

    def __init__(self, plan: Plan, row: Row) -> None:
        self.plan = plan
        self.row = row
        self.cells = row.cells
        self.found: list[RowProblem] = []
        self.plain = True

    def refuse(self, index: int, code: str, **values: Any) -> None:
        """This cell keeps the row out."""
        self.found.append(self._problem(index, code, values, asked=False))

    def ask(self, index: int, code: str, **values: Any) -> None:
        """This cell leaves a question."""
        self.found.append(self._problem(index, code, values, asked=True))

    def _problem(self, index: int, code: str, values: dict[str, Any], *, asked: bool) -> RowProblem:
        shown = self.cells[index] if index < len(self.cells) else ""
        return self.plan.problem(self.row.number, index, code, values, shown, asked=asked)

    def read(self, target: str) -> str:
        """The clean text of the cell that says ``target``; "" when no column does."""
        index = self.plan.columns.get(target, -1)
        return self.read_cell(target, index) if index >= 0 else ""

    def read_cell(self, target: str, index: int) -> str:
        """The clean text of cell ``index``, refused when it is longer than its column may be."""
        cell = self.cells[index]
        if not cell:
            return ""
        if self.plain:
            text = cell.strip()
            if "  " in text:
                text = " ".join(text.split())
        else:
            text = clean(cell)
        if text[:1] in FIRST_SIGNS:
            text = self._without_sign(target, index, text)
        most = TEXT_LENGTHS.get(target, 0)
        if most and len(text) > most:
            self.refuse(index, "cell_too_long", length=len(text), most=most)
        return text

    def _without_sign(self, target: str, index: int, text: str) -> str:
        """Drop the apostrophe by which spreadsheets mark a text; ask about what looks like a formula."""
        if text[0] == "'" and text[1:2] in TEXT_MARKED:
            return text[1:]
        if text[0] in "=@" and target in TEXT_LENGTHS:
            self.ask(index, "formula_text", sign=text[0])
        return text

    def look_over(self) -> None:
        """Find what is wrong with the shape of the row; fast when nothing is."""
        if len(self.cells) != len(self.plan.headers):
            self._even_out()
        line = "".join(self.cells)
        self.plain = line.isascii() and line.isprintable()
        if not self.plain:
            self._find_broken_signs()
        if len(line) > self.plan.limits.cell_chars:
            self._find_long_cells()
        if "E+" in line or "e+" in line:
            self._find_floats()
        for note in self.row.notes:
            self._heed(note)

    def _even_out(self) -> None:
        found, expected = len(self.cells), len(self.plan.headers)
        if found < expected:
            self.cells = self.cells + [""] * (expected - found)
            if not self.row.numbers and not self.row.notes and found < max(self.plan.targets) + 1:
                self.ask(found - 1, "short_row", found=found, expected=expected)
            return
        if any(cell.strip() for cell in self.cells[expected:]):
            self.refuse(expected, "extra_cells", found=found, expected=expected)
        self.cells = self.cells[:expected]

    def _find_broken_signs(self) -> None:
        for index, cell in enumerate(self.cells):
            if index in self.plan.targets and not cell.isascii() and "\ufffd" in cell:
                self.ask(index, "unreadable_characters")
            if not cell.isprintable() and has_forbidden(cell):
                self.refuse(index, "control_characters")

    def _find_long_cells(self) -> None:
        most = self.plan.limits.cell_chars
        for index, cell in enumerate(self.cells):
            if len(cell) > most:
                self.refuse(index, "cell_too_long", length=len(cell), most=most)

    def _find_floats(self) -> None:
        """A number such as 3.40201E+15 has lost its last digits; nobody can tell which number it was."""
        for index, cell in enumerate(self.cells):
            if ("E" in cell or "e" in cell) and len(cell) < 40 and SCIENTIFIC.fullmatch(cell):
                self._lost_digits(index, cell.strip())

    def _lost_digits(self, index: int, text: str) -> None:
        target = self.plan.targets.get(index, "")
        if target in LOST_IF_READ:
            self.refuse(index, "number_lost_digits", text=text)
        elif target not in ("cost", "volume"):
            self.ask(index, "nik_float", text=text)

    def _heed(self, note: Note) -> None:
        index = note.column
        if index >= len(self.cells):
            return
        if note.kind == "long_number":
            if not SCIENTIFIC.fullmatch(self.cells[index]):
                self._lost_digits(index, self.cells[index])
        elif index not in self.plan.targets:
            return
        elif note.kind == "error":
            self.refuse(index, "cell_error", error=note.detail[:20])
        elif note.kind == "formula":
            self.ask(index, "formula", formula=note.detail)
        elif note.kind == "formula_empty":
            self.refuse(index, "formula_empty", formula=note.detail)
        elif note.kind == "merged" and self.plan.targets[index] not in ("text", "problem"):
            self.ask(index, "merged", range=note.detail)

    def merged_over(self, index: int) -> str:
        """The merged range that covers cell ``index``, or ""."""
        return next((n.detail for n in self.row.notes if n.kind == "merged" and n.column == index), "")

    def repeats_header(self) -> bool:
        """Whether the row says the header once more, as printed lists do at the top of each page."""
        same = sum(
            1
            for cell, header in zip(self.cells, self.plan.headers, strict=False)
            if cell and cell.strip().casefold() == header.casefold()
        )
        filled = sum(1 for cell in self.cells if cell.strip())
        return same >= FEWEST_FOR_HEADER and same * 2 > filled
