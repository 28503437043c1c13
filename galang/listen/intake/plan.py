"""What is worked out once for all rows of a file: which column is read how, and what the check may know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from galang.listen.intake.draft import TEXT_LENGTHS, RowProblem, shown_cell
from galang.listen.intake.headers import PERSONAL_NUMBERS, plain_header
from galang.listen.intake.limits import LIMITS, Limits
from galang.listen.intake.match import Matching
from galang.listen.intake.rows import letter_of

SIDE_TEXTS = tuple(target for target in TEXT_LENGTHS if target not in ("text", "problem"))


@dataclass(frozen=True)
class Frame:
    """What the check may know of the world: the caller's day, and which official region codes there are."""

    today: date
    region_exists: Callable[[str], bool] | None = None


@dataclass(frozen=True)
class Plan:
    """The columns of one matching, made ready for checking many rows."""

    frame: Frame
    limits: Limits
    headers: tuple[str, ...]
    plain_headers: tuple[str, ...]
    columns: dict[str, int]
    targets: dict[int, str]
    side_texts: tuple[tuple[str, int], ...]
    personal: frozenset[int]

    def problem(
        self, row: int, index: int, code: str, values: Mapping[str, Any], shown: str, *, asked: bool = True
    ) -> RowProblem:
        """A problem (or, asked, a question) about the cell of ``row`` in column ``index``."""
        letter = letter_of(index)
        name = self.headers[index] if index < len(self.headers) else letter
        return RowProblem(row, f"{letter}{row}", name, code, values, shown_cell(shown), asked)


def plan_for(matching: Matching, frame: Frame, limits: Limits = LIMITS) -> Plan:
    """The plan for ``matching``; refuses a matching without a voice column as ``Matching.require`` does."""
    matching.require()
    columns = matching.columns
    headers = tuple(column.name for column in matching.all_columns)
    plain = tuple(plain_header(name) for name in headers)
    return Plan(
        frame=frame,
        limits=limits,
        headers=headers,
        plain_headers=plain,
        columns=columns,
        targets={index: target for target, index in columns.items()},
        side_texts=tuple((target, columns[target]) for target in SIDE_TEXTS if target in columns),
        personal=frozenset(index for index, name in enumerate(plain) if name in PERSONAL_NUMBERS),
    )
