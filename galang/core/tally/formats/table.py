"""CSV tables of votes: one ballot a row.

A row of heads comes first. Ranks stand either under the heads 1, 2, 3 (cells are names; ``A = B`` on one
rank, ``-`` for a rank left out) or under the options' names (cells are ranks, equal numbers are equal ranks).
Scores stand under the options' names. A column ``jumlah`` (``ballots``, ``weight``) says how many ballots a
row is, ``id`` is kept. Above the heads may stand ``# kursi: 3`` (``seats``), ``# judul: …`` (``title``),
``# mundur: …`` (``withdrawn``), ``# pilihan: …`` (``options``), ``# skala: 0-5`` (``scale``). Commas, semicolons
and tabs separate.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from galang.core.refusal import Refusal
from galang.core.tally.formats.source import Source, text_of
from galang.core.tally.ranked.ballots import RankedBallots, written_lines
from galang.core.tally.ranked.papers import MOST_BALLOTS, MOST_OPTIONS, Ranking, merged_from
from galang.core.tally.ranked.scores import BLANK, HIGHEST, ScoreBallots, score_ballots
from galang.core.tally.types import Option

COUNTS = frozenset({"jumlah", "bobot", "ballots", "weight", "count"})
IDS = frozenset({"id", "nomor"})
SAID = {
    "kursi": "seats",
    "judul": "title",
    "mundur": "withdrawn",
    "skala": "scale",
    "pilihan": "options",
}
_RANK_HEAD = re.compile(r"(?:peringkat|pilihan|rank|choice|preference)?[ _.-]*(\d{1,4})$", re.IGNORECASE)


@dataclass(frozen=True)
class Grid:
    """A table taken apart: ``heads`` of the columns of votes, and per row its line, cells, count and id."""

    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...], int, str | None], ...]
    said: dict[str, str]

    @property
    def weights(self) -> list[int]:
        """How many ballots each row is."""
        return [count for _, _, count, _ in self.rows]

    @property
    def ids(self) -> tuple[str | None, ...]:
        """The rows' own ids, empty when there is none."""
        ids = tuple(name for _, _, _, name in self.rows)
        return ids if any(ids) else ()


def rows_of(text: str) -> Iterator[tuple[int, list[str]]]:
    """The filled rows of a table with their lines; the first line that is no comment tells the separator."""
    first = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, [cell.strip() for cell in cells]
    except csv.Error:
        raise Refusal("votes.table_head", line=reader.line_num) from None


def grid_of(source: Source) -> Grid:
    """The table of ``source``; refuses heads that are empty or twice, rows of another width, weights below 1."""
    said: dict[str, str] = {}
    heads: list[str] = []
    rows: list[tuple[int, tuple[str, ...], int, str | None]] = []
    total = 0
    for line, cells in rows_of(text_of(source)):
        if not heads and cells[0].startswith("#"):
            key, _, value = " ".join(cells).removeprefix("#").partition(":")
            name = key.strip().lower()
            said[SAID.get(name, name)] = value.strip()
        elif not heads:
            heads = _heads(line, cells)
        else:
            rows.append(_row(line, heads, cells))
            total += rows[-1][2]
            if total > MOST_BALLOTS:
                raise Refusal("votes.too_many_ballots", ballots=total, most=MOST_BALLOTS)
    if not rows:
        raise Refusal("votes.no_ballots")
    return Grid(tuple(head for head in heads if not _is_extra(head)), tuple(rows), said)


def _is_extra(head: str) -> bool:
    return head.lower() in COUNTS | IDS


def _heads(line: int, cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    for place, cell in enumerate(cells):
        if not cell:
            raise Refusal("votes.name_missing", line=line)
        if cell in cells[:place]:
            raise Refusal("votes.name_twice", line=line, option=cell)
    columns = [cell for cell in cells if not _is_extra(cell)]
    if not columns:
        raise Refusal("votes.table_head", line=line)
    if len(columns) > MOST_OPTIONS:
        raise Refusal("votes.too_many_options", options=len(columns), most=MOST_OPTIONS)
    return cells


def _row(line: int, heads: list[str], cells: list[str]) -> tuple[int, tuple[str, ...], int, str | None]:
    while len(cells) > len(heads) and not cells[-1]:
        cells.pop()
    if len(cells) > len(heads):
        raise Refusal("votes.table_cells", line=line, cells=len(cells), columns=len(heads))
    cells = cells + [""] * (len(heads) - len(cells))
    count, name, votes = 1, None, []
    for head, cell in zip(heads, cells, strict=True):
        if head.lower() in COUNTS:
            count = _count(line, cell)
        elif head.lower() in IDS:
            name = cell or None
        else:
            votes.append(cell)
    return line, tuple(votes), count, name


def _count(line: int, cell: str) -> int:
    if not (cell.isascii() and cell.isdigit()) or len(cell) > 9 or int(cell) < 1:
        raise Refusal("votes.bad_weight", line=line, text=cell)
    return int(cell)


def read_rankings(source: Source, options: Sequence[str] = ()) -> RankedBallots:
    """Ballots of ranks from a CSV table. ``options``: all names, where the table's cells may not name all.

    Refuses, with line and column: unknown and repeated names, ranks that are no numbers, gaps.
    """
    grid = grid_of(source)
    places = [_RANK_HEAD.match(head) for head in grid.heads]
    if all(places) and [int(found[1]) for found in places if found] == list(range(1, len(places) + 1)):
        names, rankings = _by_rank(grid, list(options))
    else:
        names, rankings = (
            list(grid.heads),
            [_by_name(grid.heads, line, cells) for line, cells, _, _ in grid.rows],
        )
    papers, kinds = merged_from(rankings, grid.weights)
    written = replace(written_lines(kinds, grid.weights), ids=grid.ids)
    choices = tuple(Option(name) for name in names)
    said = grid.said
    withdrawn = tuple(_names(said, "withdrawn"))
    return RankedBallots(choices, papers, _seats(said), said.get("title", ""), withdrawn, written)


def _names(said: dict[str, str], key: str) -> list[str]:
    return [name.strip() for name in said.get(key, "").split(",") if name.strip()]


def _seats(said: dict[str, str]) -> int | None:
    text = said.get("seats", "")
    if text and not text.isdigit():
        raise Refusal("votes.not_a_number", line=1, text=text)
    return int(text) if text else None


def _by_rank(grid: Grid, options: list[str]) -> tuple[list[str], list[Ranking]]:
    names = options or _names(grid.said, "options")
    place = {name: position for position, name in enumerate(names)}
    rankings = []
    for line, cells, _, _ in grid.rows:
        groups: list[tuple[int, ...]] = []
        for column, cell in enumerate(cells, 1):
            if not cell:
                continue
            if len(groups) < column - 1:
                raise Refusal("votes.table_gap", line=line, column=column)
            groups.append(() if cell == "-" else _group(line, cell, place, fixed=bool(names)))
        _check_repeats(line, groups, list(place))
        rankings.append(tuple(groups))
    if not place:
        raise Refusal("votes.no_ballots")
    if len(place) > MOST_OPTIONS:
        raise Refusal("votes.too_many_options", options=len(place), most=MOST_OPTIONS)
    return list(place), rankings


def _group(line: int, cell: str, place: dict[str, int], *, fixed: bool) -> tuple[int, ...]:
    group = []
    for name in (part.strip() for part in cell.split("=")):
        if not name:
            raise Refusal("votes.blt_equal", line=line)
        if fixed and name not in place:
            raise Refusal("votes.unknown_name", line=line, option=name)
        group.append(place.setdefault(name, len(place)))
    return tuple(group)


def _check_repeats(line: int, groups: list[tuple[int, ...]], names: list[str]) -> None:
    seen: set[int] = set()
    for option in (option for group in groups for option in group):
        if option in seen:
            raise Refusal("votes.named_twice", line=line, option=names[option])
        seen.add(option)


def _by_name(heads: tuple[str, ...], line: int, cells: tuple[str, ...]) -> Ranking:
    ranks: dict[int, list[int]] = {}
    for option, (head, cell) in enumerate(zip(heads, cells, strict=True)):
        if not cell:
            continue
        if not (cell.isascii() and cell.isdigit()) or not 1 <= int(cell[:9]) <= len(heads):
            raise Refusal("votes.table_rank", line=line, column=head, text=cell)
        ranks.setdefault(int(cell), []).append(option)
    return tuple(tuple(ranks.get(rank, ())) for rank in range(1, max(ranks, default=0) + 1))


def read_scores(source: Source, *, least: int = 0, most: int | None = None) -> ScoreBallots:
    """Ballots of whole scores from a CSV table, one column an option; empty cells are blank.

    The scale is the table's own ``# skala: 0-5`` if it has one, else ``least`` to ``most`` (the highest score
    given). Refuses, with line and column, what is no score on the scale.
    """
    grid = grid_of(source)
    scale = re.fullmatch(r"(-?\d{1,6})\s*[-–]\s*(\d{1,6})", grid.said.get("scale", ""))
    if scale:
        least, most = int(scale[1]), int(scale[2])
    top = HIGHEST if most is None else most
    rows = []
    for line, cells, _, _ in grid.rows:
        cells_of = zip(grid.heads, cells, strict=True)
        rows.append([_score(line, head, cell, (least, top)) for head, cell in cells_of])
    ballots = score_ballots(tuple(Option(name) for name in grid.heads), rows, grid.weights, least, most)
    return replace(ballots, written=replace(ballots.written, ids=grid.ids))


def _score(line: int, head: str, cell: str, scale: tuple[int, int]) -> int:
    if not cell:
        return BLANK
    least, most = scale
    if not re.fullmatch(r"-?\d{1,7}", cell) or not least <= int(cell) <= most:
        raise Refusal("votes.table_score", line=line, column=head, text=cell, least=least, most=most)
    return int(cell)


def write_rankings(ballots: RankedBallots) -> str:
    """The ballots as a CSV table under the options' names, one row for each line that was read."""
    said = [("judul", ballots.title), ("kursi", ballots.seats), ("mundur", ", ".join(ballots.withdrawn))]
    rows = []
    for ranking in ballots.papers.rankings():
        cells = [""] * len(ballots.options)
        for rank, group in enumerate(ranking, 1):
            for option in group:
                cells[option] = str(rank)
        rows.append(cells)
    lines = ballots.written.lines(ballots.papers.weights.tolist())
    return _table(said, [option.key for option in ballots.options], rows, lines)


def write_scores(ballots: ScoreBallots) -> str:
    """The scores as a CSV table, one row for each line that was read."""
    rows = [["" if score == BLANK else str(score) for score in row] for row in ballots.scores.tolist()]
    scale = ("skala", f"{ballots.least}-{ballots.most}")
    lines = ballots.written.lines(ballots.weights.tolist())
    return _table([scale], [option.key for option in ballots.options], rows, lines)


def _table(
    said: Sequence[tuple[str, str | int | None]],
    heads: list[str],
    rows: list[list[str]],
    lines: tuple[tuple[int, int, str | None], ...],
) -> str:
    out = io.StringIO(newline="")
    out.writelines(f"# {key}: {value}\n" for key, value in said if value not in ("", None))
    writer = csv.writer(out, lineterminator="\n")
    with_ids = any(name for _, _, name in lines)
    writer.writerow([*(["id"] if with_ids else []), "jumlah", *heads])
    for kind, weight, name in lines:
        writer.writerow([*([name or ""] if with_ids else []), weight, *rows[kind]])
    return out.getvalue()
