"""Files of Pabulib (``.pb``): META, PROJECTS and VOTES, cells separated by semicolons.

Source: Faliszewski et al., "Participatory Budgeting: Data, Tools, and Analysis", IJCAI 2023, and the format's
page at pabulib.org. Every key and column is kept in its order. Vote types ``approval`` and ``choose-1`` are
approvals; files of points or ranks are refused, for a rule on approvals would miscount them.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from galang.core.refusal import Refusal
from galang.core.tally.budget.ballots import ApprovalBallots, PbFile, merged
from galang.core.tally.formats.source import Source, text_of
from galang.core.tally.types import Option

SECTIONS = ("META", "PROJECTS", "VOTES")
APPROVALS = frozenset({"approval", "choose-1"})
_AMOUNT = re.compile(r"(-?\d{1,20})(?:[.,]0+)?$")


class _Cells:
    """The rows of a file with what is needed to name a line in a refusal."""

    def __init__(self, text: str) -> None:
        self.text = text
        reader = csv.reader(io.StringIO(text), delimiter=";")
        try:
            self.rows = list(reader)
        except csv.Error:
            raise Refusal("pb.bad_row", line=reader.line_num) from None

    def line(self, row: int) -> int:
        """The line on which a row ends; slow, for refusals only."""
        reader = csv.reader(io.StringIO(self.text), delimiter=";")
        for _ in range(row + 1):
            next(reader, None)
        return reader.line_num


def read_pb(source: Source) -> ApprovalBallots:
    """Read approval ballots with their projects and budget; ``write_pb`` gives the same file back.

    Amounts are whole units of money ("5000", "5000.00"). Refuses with the line: missing sections, columns or
    keys, ragged rows, amounts that are not whole, repeated projects or voters, unknown, repeated or over-many
    choices, numbers of projects or votes that differ from META (a file cut short), other vote types.
    """
    cells = _Cells(text_of(source))
    starts = _starts(cells)
    parts = {name: _section(cells, name, starts) for name in SECTIONS}
    meta = _meta(cells, starts["META"], parts["META"][1])
    kind = meta.get("vote_type", "")
    if kind not in APPROVALS:
        raise Refusal("pb.not_approvals", kind=kind or "?")
    options = _options(cells, starts["PROJECTS"], *parts["PROJECTS"])
    _check_number(meta, "num_projects", len(options))
    _check_number(meta, "num_votes", len(parts["VOTES"][1]))
    most = 1 if kind == "choose-1" else _most(cells, starts["META"], parts["META"][1])
    piles = _piles(cells, starts["VOTES"], parts["VOTES"], options, most)
    budget = _amount(cells, _row_of(starts["META"], parts["META"][1], "budget"), meta["budget"])
    flat = [(heads, rows) for heads, rows in parts.values()]
    file = PbFile(
        tuple(flat[0][0]),
        tuple(map(tuple, flat[0][1])),
        tuple(flat[1][0]),
        tuple(map(tuple, flat[1][1])),
        tuple(flat[2][0]),
        flat[2][1],
    )
    return replace(merged(options, piles, budget), written=file)


def _starts(cells: _Cells) -> dict[str, int]:
    """The row of each section's name; all three are needed, once and in order."""
    found = {row[0].strip().upper(): number for number, row in enumerate(cells.rows) if len(row) == 1}
    places = [found.get(name, -1) for name in SECTIONS]
    for name, place in zip(SECTIONS, places, strict=True):
        if place < 0:
            raise Refusal("pb.section_missing", section=name)
    if places != sorted(places):
        raise Refusal("pb.section_order", line=cells.line(max(places)))
    return dict(zip(SECTIONS, places, strict=True))


def _section(cells: _Cells, name: str, starts: dict[str, int]) -> tuple[list[str], list[list[str]]]:
    """The heads and the rows of a section; each row as long as the heads."""
    begin = starts[name] + 1
    end = min((place for place in starts.values() if place >= begin), default=len(cells.rows))
    rows = cells.rows[begin:end]
    while rows and not rows[-1]:
        rows.pop()
    if not rows:
        raise Refusal("pb.section_missing", section=name)
    heads = [head.strip() for head in rows[0]]
    wide = len(heads)
    for number, row in enumerate(rows):
        if len(row) != wide:
            raise Refusal("pb.cells", line=cells.line(begin + number), found=len(row), expected=wide)
    return heads, rows[1:]


def _meta(cells: _Cells, start: int, rows: Sequence[Sequence[str]]) -> dict[str, str]:
    meta: dict[str, str] = {}
    for number, row in enumerate(rows):
        key = row[0].strip()
        if key in meta:
            raise Refusal("pb.key_twice", line=cells.line(start + 2 + number), key=key)
        meta[key] = row[1].strip() if len(row) > 1 else ""
    if "budget" not in meta:
        raise Refusal("pb.key_missing", key="budget")
    return meta


def _row_of(start: int, rows: Sequence[Sequence[str]], key: str) -> int:
    return start + 2 + next(number for number, row in enumerate(rows) if row[0].strip() == key)


def _most(cells: _Cells, start: int, rows: Sequence[Sequence[str]]) -> int | None:
    if not any(row[0].strip() == "max_length" for row in rows):
        return None
    place = _row_of(start, rows, "max_length")
    return _amount(cells, place, cells.rows[place][1])


def _amount(cells: _Cells, row: int, text: str) -> int:
    found = _AMOUNT.match(text.strip())
    if found is None:
        raise Refusal("pb.bad_amount", line=cells.line(row), text=text)
    return int(found[1])


def _column(cells: _Cells, start: int, heads: Sequence[str], name: str) -> int:
    if name not in heads:
        raise Refusal("pb.column_missing", line=cells.line(start + 1), column=name)
    return heads.index(name)


def _options(
    cells: _Cells, start: int, heads: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[Option, ...]:
    key, cost = (_column(cells, start, heads, name) for name in ("project_id", "cost"))
    name = heads.index("name") if "name" in heads else None
    options: dict[str, Option] = {}
    for number, row in enumerate(rows):
        place = start + 2 + number
        project = row[key].strip()
        if not project:
            raise Refusal("votes.name_missing", line=cells.line(place))
        if project in options:
            raise Refusal("pb.project_twice", line=cells.line(place), project=project)
        amount = _amount(cells, place, row[cost])
        if amount <= 0:
            raise Refusal("pb.cost_not_positive", line=cells.line(place), project=project)
        options[project] = Option(project, "" if name is None else row[name].strip(), amount)
    return tuple(options.values())


def _check_number(meta: dict[str, str], key: str, found: int) -> None:
    stated = meta.get(key, "")
    if stated and stated != str(found):
        raise Refusal("pb.count_differs", key=key, stated=stated, found=found)


def _piles(
    cells: _Cells,
    start: int,
    section: tuple[list[str], list[list[str]]],
    options: tuple[Option, ...],
    most: int | None,
) -> Counter[tuple[int, ...]]:
    """The votes, equal ones merged: first as written, so that each way of writing is taken apart once."""
    heads, rows = section
    voter, vote = (_column(cells, start, heads, name) for name in ("voter_id", "vote"))
    _check_voters(cells, start, [row[voter] for row in rows])
    places = {option.key: place for place, option in enumerate(options)}
    piles: Counter[tuple[int, ...]] = Counter()
    longest = len(options) if most is None else most
    for written, people in Counter([row[vote] for row in rows]).items():
        keys = written.split(",") if written.strip() else []
        try:
            chosen = sorted(map(places.__getitem__, keys))
        except KeyError:
            chosen = sorted(places.get(key.strip(), -1) for key in keys)
        if len(set(chosen)) < len(chosen) or len(chosen) > longest or (chosen and chosen[0] < 0):
            number = next(number for number, row in enumerate(rows) if row[vote] == written)
            raise _wrong([key.strip() for key in keys], places, most, cells.line(start + 2 + number))
        piles[tuple(chosen)] += people
    return piles


def _wrong(keys: list[str], places: dict[str, int], most: int | None, line: int) -> Refusal:
    """What is wrong with a vote: an unknown project, one named twice, or too many."""
    for key in keys:
        if key not in places:
            return Refusal("pb.unknown_project", line=line, project=key)
        if keys.count(key) > 1:
            return Refusal("pb.named_twice", line=line, project=key)
    return Refusal("pb.too_many", line=line, chosen=len(keys), most=most)


def _check_voters(cells: _Cells, start: int, voters: list[str]) -> None:
    if len(set(voters)) == len(voters):
        return
    seen: set[str] = set()
    for number, voter in enumerate(voters):
        if voter in seen:
            raise Refusal("pb.voter_twice", line=cells.line(start + 2 + number), voter=voter)
        seen.add(voter)


def write_pb(ballots: ApprovalBallots) -> str:
    """The ballots as a file of Pabulib: the one they were read from, cell by cell, or a new one."""
    file = ballots.written or _new_file(ballots)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    for name, heads, rows in (
        ("META", file.meta_heads, file.meta),
        ("PROJECTS", file.project_heads, file.projects),
        ("VOTES", file.vote_heads, file.votes),
    ):
        writer.writerow([name])
        writer.writerow(heads)
        writer.writerows(rows)
    return text.getvalue()


def _new_file(ballots: ApprovalBallots) -> PbFile:
    """A file that says no more than the ballots; a pile becomes as many voters, numbered from 1."""
    piles = zip(ballots.sets, ballots.weights, strict=True)
    singles: Iterable[str] = (
        ",".join(ballots.options[place].key for place in chosen)
        for chosen, weight in piles
        for _ in range(weight)
    )
    meta = {
        "num_projects": len(ballots.options),
        "num_votes": ballots.ballots,
        "budget": ballots.budget,
        "vote_type": "approval",
    }
    projects = zip(ballots.options, ballots.votes, strict=True)
    return PbFile(
        meta_heads=("key", "value"),
        meta=tuple((key, str(value)) for key, value in meta.items()),
        project_heads=("project_id", "cost", "votes", "name"),
        projects=tuple((one.key, str(one.cost), str(votes), one.name) for one, votes in projects),
        vote_heads=("voter_id", "vote"),
        votes=tuple((str(number), vote) for number, vote in enumerate(singles, 1)),
    )
