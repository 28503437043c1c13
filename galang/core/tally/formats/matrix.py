"""Tables of duels as JSON: ``{"candidates": [...], "preferred_over": [[...]], "ballots": 488}``."""

from __future__ import annotations

import json
from typing import Any

from galang.core.refusal import Refusal
from galang.core.tally.formats.source import Source, text_of
from galang.core.tally.ranked.duels import Duels
from galang.core.tally.types import Option


def read_duels(source: Source) -> Duels:
    """A published table of duels: row ``a``, column ``b`` says how many put ``a`` above ``b``."""
    try:
        said = json.loads(text_of(source))
    except json.JSONDecodeError as problem:
        raise Refusal("votes.matrix_json", line=problem.lineno) from None
    if not isinstance(said, dict) or not {"candidates", "preferred_over", "ballots"} <= said.keys():
        raise Refusal("votes.matrix_json", line=1)
    names, rows = said["candidates"], said["preferred_over"]
    if not _is_list_of(names, str) or not _is_list_of(rows, list):
        raise Refusal("votes.matrix_json", line=1)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row, 1):
            _check_whole(cell, number, column)
    _check_whole(said["ballots"], 0, 0)
    options = tuple(Option(name.strip()) for name in names)
    return Duels(options, tuple(tuple(row) for row in rows), said["ballots"])


def _is_list_of(value: Any, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(one, kind) for one in value)


def _check_whole(cell: Any, row: int, column: int) -> None:
    if not isinstance(cell, int) or isinstance(cell, bool) or cell < 0:
        raise Refusal("votes.matrix_cell", row=row, column=column, text=str(cell))


def write_duels(duels: Duels) -> str:
    """The table as ``read_duels`` reads it."""
    said = {
        "candidates": [option.key for option in duels.options],
        "preferred_over": [list(row) for row in duels.wins],
        "ballots": duels.ballots,
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"
