"""CSV tables of approvals: one ballot a row, one project a column.

The first row holds the heads: ``id`` (``nomor``), the projects, and perhaps ``jumlah`` (``weight``), how many
ballots a row is. Two rows say what the money is, by their id: ``dana`` (``budget``), in the first filled cell,
and ``biaya`` (``cost``), one cell for each project. In all other rows 1, x, v, ya, yes approve; 0, -, tidak,
no and empty cells do not. Commas, semicolons and tabs separate.
"""

from __future__ import annotations

import csv
import io

from galang.core.money import parse_rupiah
from galang.core.refusal import Refusal
from galang.core.tally.budget.ballots import ApprovalBallots, approval_ballots
from galang.core.tally.formats.source import Source, text_of
from galang.core.tally.types import Option

IDS = frozenset({"id", "nomor", "no"})
COUNTS = frozenset({"jumlah", "bobot", "ballots", "weight", "count"})
YES = frozenset({"1", "x", "v", "ya", "yes", "✓"})
NO = frozenset({"", "0", "-", "tidak", "no"})
BUDGET, COSTS = frozenset({"dana", "budget"}), frozenset({"biaya", "cost"})
Row = tuple[int, list[str]]


def read_approvals(source: Source) -> ApprovalBallots:
    """Read a table of approvals; refuses with the line: no heads, no budget, no costs, ragged rows, cells that
    are neither yes nor no, weights below one.
    """
    rows = _rows(text_of(source))
    line, heads = rows[0]
    names = [head.strip() for head in heads]
    count = next((at for at, name in enumerate(names) if name.lower() in COUNTS), None)
    if names[0].lower() not in IDS or len(names) - 1 - (count is not None) < 1:
        raise Refusal("budget.table_head", line=line)
    columns = [at for at in range(1, len(names)) if at != count]
    for number, cells in rows:
        if len(cells) != len(names):
            raise Refusal("votes.table_cells", line=number, cells=len(cells), columns=len(names))
    budget, costs, ballots = _by_id(rows[1:])
    amounts = [_amount(costs[0], costs[1][at]) for at in columns]
    options = [Option(names[at], cost=amount) for at, amount in zip(columns, amounts, strict=True)]
    money = next((cell for cell in budget[1][1:] if cell.strip()), "")
    return approval_ballots(
        options,
        [[names[at] for at in columns if _approves(number, cells[at])] for number, cells in ballots],
        budget=_amount(budget[0], money),
        weights=[1 if count is None else _weight(number, cells[count]) for number, cells in ballots],
    )


def _rows(text: str) -> list[Row]:
    first = next(line for line in text.splitlines() if line.strip())
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    try:
        return [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error:
        raise Refusal("pb.bad_row", line=reader.line_num) from None


def _by_id(rows: list[Row]) -> tuple[Row, Row, list[Row]]:
    """The row of the budget, the row of the costs, and the ballots."""
    said: dict[frozenset[str], Row] = {}
    ballots: list[Row] = []
    for row in rows:
        kind = next((kind for kind in (BUDGET, COSTS) if row[1][0].strip().lower() in kind), None)
        if kind is None:
            ballots.append(row)
        elif kind in said:
            raise Refusal("budget.table_twice", line=row[0], row=row[1][0].strip())
        else:
            said[kind] = row
    for kind, name in ((BUDGET, "dana"), (COSTS, "biaya")):
        if kind not in said:
            raise Refusal("budget.table_row_missing", row=name)
    return said[BUDGET], said[COSTS], ballots


def _amount(line: int, text: str) -> int:
    try:
        return parse_rupiah(text)
    except Refusal:
        raise Refusal("pb.bad_amount", line=line, text=text) from None


def _approves(line: int, cell: str) -> bool:
    word = cell.strip().lower()
    if word not in YES | NO:
        raise Refusal("budget.table_cell", line=line, text=cell)
    return word in YES


def _weight(line: int, cell: str) -> int:
    if not cell.strip().isdecimal() or len(cell.strip()) > 12 or int(cell) < 1:
        raise Refusal("votes.bad_weight", line=line, text=cell)
    return int(cell)


def write_approvals(ballots: ApprovalBallots) -> str:
    """The ballots as such a table, a row for each pile of equal ones."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    keys = [option.key for option in ballots.options]
    writer.writerow(["id", *keys, "jumlah"])
    writer.writerow(["dana", ballots.budget, *[""] * len(keys)])
    writer.writerow(["biaya", *ballots.costs, ""])
    for number, (chosen, weight) in enumerate(zip(ballots.sets, ballots.weights, strict=True), 1):
        writer.writerow([number, *(int(place in chosen) for place in range(len(keys))), weight])
    return text.getvalue()
