"""Checks one row: the draft of a voice, the problems that keep it out, the questions it leaves open."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction

from galang.core.doubts import Entry, questions_about
from galang.listen.intake import cells
from galang.listen.intake.cells import CellError
from galang.listen.intake.draft import Checked, VoiceDraft
from galang.listen.intake.plan import Plan
from galang.listen.intake.rows import Row
from galang.listen.intake.shape import PERSONAL, RowShape

TOTALS = re.compile(
    r"(sub\s*)?(jumlah|total)( (biaya|seluruhnya|keseluruhan|anggaran|usulan))?\s*:?", re.IGNORECASE
)
DOUBT_TARGETS = {"title": "text", "about": "problem"}


def check_row(row: Row, plan: Plan) -> Checked:
    """The outcome of one row; never raises, whatever its cells hold."""
    shape = RowShape(plan, row)
    shape.look_over()
    draft = _draft_of(shape)
    if not shape.found:
        return Checked(row.number, draft)
    problems = tuple(found for found in shape.found if not found.asked)
    questions = tuple(found for found in shape.found if found.asked)
    return Checked(row.number, None if problems else draft, problems, questions)


def _draft_of(shape: RowShape) -> VoiceDraft | None:
    text, problem = shape.read("text"), shape.read("problem")
    if not _is_voice(shape, text or problem):
        return None
    filled = shape.cells
    got = {target: shape.read_cell(target, index) for target, index in shape.plan.side_texts if filled[index]}
    rt, rw, area = got.get("rt", ""), got.get("rw", ""), got.get("area", "")
    said_on, said_year = _said(shape)
    volume, unit = _volume(shape, got.get("unit", ""))
    draft = VoiceDraft(
        row=shape.row.number,
        fingerprint="",
        text=text or problem,
        external_id=got.get("external_id", ""),
        problem=problem if text else "",
        place=got.get("place", ""),
        area_hint=_area_hint(rt, rw, area) if rt or rw else area,
        area=area,
        rt=rt,
        rw=rw,
        region_code=_region(shape),
        cost_rupiah=_cost(shape),
        volume=volume,
        volume_text=shape.read("volume"),
        unit=unit,
        field=got.get("field", ""),
        said_on=said_on,
        said_year=said_year,
        person_name=got.get("person_name", ""),
        sex=_optional(shape, "sex", cells.sex),
        phone=_optional(shape, "phone", cells.phone),
        agency=got.get("agency", ""),
    )
    if all(found.asked for found in shape.found):
        _doubt(shape, draft)
    return draft


def _area_hint(rt: str, rw: str, area: str) -> str:
    """RT, RW and the area's name, as people say them: "RT 07 RW 02 Brosot"."""
    return " ".join(part for part in (rt and f"RT {rt}", rw and f"RW {rw}", area) if part)


def _is_voice(shape: RowShape, said: str) -> bool:
    """Whether the row speaks at all; says why when it does not."""
    index = shape.plan.columns.get("text", shape.plan.columns.get("problem", 0))
    if not said:
        covered = shape.merged_over(index)
        if covered:
            shape.refuse(index, "merged_voice", range=covered)
        elif _total_cell(shape) >= 0:
            shape.refuse(_total_cell(shape), "total_row")
        else:
            shape.refuse(index, "empty_voice")
        return False
    if len(said) < 40 and TOTALS.fullmatch(said):
        shape.refuse(index, "total_row")
        return False
    if shape.plan.headers[index].casefold() == said.casefold() and shape.repeats_header():
        shape.refuse(index, "header_again")
        return False
    if PERSONAL.search(said):
        shape.ask(index, "personal_number")
    return True


def _total_cell(shape: RowShape) -> int:
    for index, cell in enumerate(shape.cells):
        if cell and len(cell) < 40 and TOTALS.fullmatch(cell.strip()):
            return index
    return -1


def _cost(shape: RowShape) -> int | None:
    index = shape.plan.columns.get("cost", -1)
    if index < 0:
        return None
    try:
        return cells.rupiah(shape.read_cell("cost", index), bool(shape.row.numbers >> index & 1))
    except CellError as error:
        if not _formula_without_value(shape, index):
            shape.refuse(index, error.code, **error.values)
        return None


def _formula_without_value(shape: RowShape, index: int) -> bool:
    """Whether the cell is already refused as a broken formula, so that it is not told twice."""
    return any(note.column == index and note.kind == "error" for note in shape.row.notes)


def _volume(shape: RowShape, unit: str) -> tuple[Fraction | None, str]:
    """The volume and its unit; a volume in words stays text, and the doubts ask about it."""
    index = shape.plan.columns.get("volume", -1)
    if index < 0:
        return None, unit
    text = shape.read_cell("volume", index)
    try:
        amount, beside = cells.volume(text, bool(shape.row.numbers >> index & 1))
    except CellError:
        return None, unit
    if beside and unit and beside.casefold() != unit.casefold():
        shape.ask(index, "two_units", first=beside[:40], second=unit)
    return amount, unit or beside[:40]


def _said(shape: RowShape) -> tuple[date | None, int | None]:
    index = shape.plan.columns.get("said_on", -1)
    if index < 0:
        return None, None
    text = shape.read_cell("said_on", index)
    try:
        said_on, year, asked = cells.day(text)
    except CellError as error:
        shape.refuse(index, error.code, text=text[:40])
        return None, None
    if said_on and asked:
        shape.ask(index, asked, text=said_on.isoformat())
    today = shape.plan.frame.today
    if (said_on and said_on > today) or (year and year > today.year + 1):
        shape.ask(index, "date_in_future", text=text[:40])
    return said_on, year


def _region(shape: RowShape) -> str:
    index = shape.plan.columns.get("region_code", -1)
    if index < 0:
        return ""
    text = shape.read_cell("region_code", index)
    try:
        code = cells.region_code(text)
    except CellError as error:
        shape.refuse(index, error.code, text=text[:40])
        return ""
    exists = shape.plan.frame.region_exists
    if code and exists is not None and not exists(code):
        shape.ask(index, "unknown_region", text=code)
    return code


def _optional(shape: RowShape, target: str, read: Callable[[str], str]) -> str:
    """A cell that may be left out: what cannot be read is asked about and stays empty."""
    index = shape.plan.columns.get(target, -1)
    if index < 0:
        return ""
    try:
        return read(shape.read_cell(target, index))
    except CellError as error:
        shape.ask(index, error.code, **error.values)
        return ""


def _doubt(shape: RowShape, draft: VoiceDraft) -> None:
    """Ask what an attentive clerk would ask about the sums, the unit, the place and the title."""
    columns = shape.plan.columns
    entry = Entry(
        title=draft.text,
        about=draft.problem,
        place=draft.place,
        volume=draft.volume,
        unit=draft.unit,
        cost=draft.cost_rupiah,
        volume_text="" if draft.volume is not None else draft.volume_text,
    )
    for doubt in questions_about(entry):
        target = DOUBT_TARGETS.get(doubt.field, doubt.field)
        if target in columns:
            shape.ask(columns[target], doubt.code, **doubt.values)
        elif target == "text":
            shape.ask(columns.get("problem", 0), doubt.code, **doubt.values)
