"""The ``.blt`` format of ranked ballots: candidates and seats, withdrawals, weighted ballots, names, title.

Source: the layout of B. A. Wichmann's and I. D. Hill's Meek program (Hill, Wichmann and Woodall, "Algorithm
123", The Computer Journal 30 (1987), appendix), with what later programs added: ballot ids in brackets,
``=`` between equal ranks, ``-`` for a rank left out, ``#`` before a comment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from galang.core.refusal import Refusal
from galang.core.tally.formats.grid import table_of
from galang.core.tally.formats.source import Source, bytes_of, decoded
from galang.core.tally.ranked.ballots import RankedBallots, Written, written_lines
from galang.core.tally.ranked.papers import MOST_BALLOTS, MOST_OPTIONS, Papers, Ranking, merged_from
from galang.core.tally.types import Option

_BODY_END = re.compile(rb'\n0\n(?=")')
_PIECE = re.compile(
    r'(?P<quoted>"(?:\\.|[^"\\])*")|(?P<open>")|(?P<comment>\#[^\n]*)|(?P<id>\([^)\n]*\))|[^\s"#(]+|\('
)
_NAME = re.compile(r'\\(["\\])')


def read_blt(source: Source) -> RankedBallots:
    """The ballots of a ``.blt`` file: text, bytes, a stream or a ``Path``; an option's key is its name.

    Refuses, with the line: a wrong first line, numbers of no candidate, a candidate twice on one ballot,
    weights below 1, open quotes, missing names, and a file that ends too early.
    """
    data = bytes_of(source)
    end = _BODY_END.search(data)
    if end:
        body, names = data[: end.start() + 1], data[end.end() :]
        quick = _quick(body)
        if quick is not None:
            options, seats, papers, written = quick
            reader = _Reader(decoded(names), body.count(b"\n") + 2)
            return _finish(reader, papers, (options, seats), (), written)
    return _slow(decoded(data))


def _quick(body: bytes) -> tuple[int, int, Papers, Written] | None:
    """Seats and papers of a body of plain digits, one ballot a line; ``None`` for anything out of the
    ordinary.
    """
    head, _, ballots = body.partition(b"\n")
    numbers = head.split()
    if len(numbers) != 2 or not (numbers[0].isdigit() and numbers[1].isdigit()):
        return None
    options, seats = int(numbers[0]), int(numbers[1])
    if not (0 < options <= MOST_OPTIONS and 0 < seats <= options):
        return None
    table = table_of(ballots, options)
    return None if table is None else (options, seats, *table)


@dataclass
class _Reader:
    """The pieces of a text one after the other, each with its line; comments are kept aside."""

    text: str
    first_line: int = 1
    at: int = 0
    line: int = 1
    comments: list[tuple[int, str]] = field(default_factory=list)
    ballots: int = 0

    def __post_init__(self) -> None:
        self.line = self.first_line

    def next(self, missing: str) -> str:
        """The next piece; a file that ends here is refused as lacking ``missing``."""
        piece = self.maybe()
        if piece is None:
            raise Refusal("votes.cut_short", line=self.line, missing=missing)
        return piece

    def maybe(self) -> str | None:
        """The next piece, or ``None`` at the end."""
        while found := _PIECE.search(self.text, self.at):
            self.line += self.text.count("\n", self.at, found.start())
            if found["open"]:
                raise Refusal("votes.blt_quotes", line=self.line)
            self.at = found.end()
            if not found["comment"]:
                return found[0]
            self.comments.append((self.ballots, found[0][1:].strip()))
        self.line += self.text.count("\n", self.at)
        self.at = len(self.text)
        return None

    def number(self, piece: str) -> int:
        """``piece`` as a whole number without sign."""
        if not (piece.isascii() and piece.isdigit()) or len(piece) > 12:
            raise Refusal("votes.not_a_number", line=self.line, text=piece)
        return int(piece)


def _slow(text: str) -> RankedBallots:
    reader = _Reader(text)
    options, seats = _header(reader)
    withdrawn: list[int] = []
    piece = reader.next("0")
    while re.fullmatch(r"-\d+", piece):
        number = reader.number(piece[1:])
        _check_number(reader, number, options)
        withdrawn.append(number - 1)
        piece = reader.next("0")
    rankings: list[Ranking] = []
    weights: list[int] = []
    ids: list[str | None] = []
    while piece != "0":
        name = None
        if piece.startswith("("):
            if not piece.endswith(")"):
                raise Refusal("votes.blt_id", line=reader.line)
            name, piece = piece[1:-1].strip(), reader.next("0")
        weights.append(_weight(reader, piece))
        rankings.append(_ranking(reader, options))
        ids.append(name)
        reader.ballots += 1
        piece = reader.next("0")
    if sum(weights) > MOST_BALLOTS:
        raise Refusal("votes.too_many_ballots", ballots=sum(weights), most=MOST_BALLOTS)
    papers, kinds = merged_from(rankings, weights)
    written = replace(written_lines(kinds, weights), ids=tuple(ids) if any(ids) else ())
    return _finish(reader, papers, (options, seats), tuple(withdrawn), written)


def _header(reader: _Reader) -> tuple[int, int]:
    first, line = reader.next("5 2"), reader.line
    second = reader.next("5 2")
    if not (first.isdigit() and second.isdigit()) or reader.line != line:
        raise Refusal(
            "votes.blt_header", line=line, text=first if reader.line != line else f"{first} {second}"
        )
    options, seats = reader.number(first), reader.number(second)
    if options > MOST_OPTIONS:
        raise Refusal("votes.too_many_options", options=options, most=MOST_OPTIONS)
    if not 1 <= seats <= options:
        raise Refusal("votes.blt_seats", line=line, seats=seats, options=options)
    return options, seats


def _check_number(reader: _Reader, number: int, options: int) -> None:
    if not 1 <= number <= options:
        raise Refusal("votes.no_such_number", line=reader.line, number=number, options=options)


def _weight(reader: _Reader, piece: str) -> int:
    if piece.startswith('"'):
        raise Refusal("votes.cut_short", line=reader.line, missing="0")
    if not (piece.isascii() and piece.isdigit()) or not 1 <= len(piece) <= 9 or int(piece) < 1:
        raise Refusal("votes.bad_weight", line=reader.line, text=piece)
    return int(piece)


def _ranking(reader: _Reader, options: int) -> Ranking:
    """The ranks up to the closing 0; refuses a candidate twice and numbers of nobody."""
    groups: list[tuple[int, ...]] = []
    seen: set[int] = set()
    while (piece := reader.next("0")) != "0":
        if piece == "-":
            groups.append(())
        else:
            groups.append(tuple(_candidate(reader, one, options, seen) for one in piece.split("=")))
        if len(groups) > options:
            raise Refusal("votes.too_long", line=reader.line, length=len(groups), most=options)
    return tuple(groups)


def _candidate(reader: _Reader, text: str, options: int, seen: set[int]) -> int:
    if not text:
        raise Refusal("votes.blt_equal", line=reader.line)
    if text.startswith('"'):
        raise Refusal("votes.cut_short", line=reader.line, missing="0")
    number = reader.number(text)
    _check_number(reader, number, options)
    if number in seen:
        raise Refusal("votes.named_twice", line=reader.line, option=str(number))
    seen.add(number)
    return number - 1


def _finish(
    reader: _Reader, papers: Papers, head: tuple[int, int], withdrawn: tuple[int, ...], written: Written
) -> RankedBallots:
    """Names and title; ``reader`` stands behind the 0 that ends the ballots."""
    options, seats = head
    names: list[str] = []
    title: str | None = None
    while (piece := reader.maybe()) is not None:
        if title is not None:
            raise Refusal("votes.left_over", line=reader.line, text=piece)
        if not piece.startswith('"'):
            raise Refusal("votes.blt_names", line=reader.line, found=len(names), options=options)
        name = _NAME.sub(r"\1", piece[1:-1]).strip()
        if len(names) == options:
            title = name
            continue
        if not name:
            raise Refusal("votes.name_missing", line=reader.line)
        if name in names:
            raise Refusal("votes.name_twice", line=reader.line, option=name)
        names.append(name)
    if len(names) < options:
        raise Refusal("votes.blt_names", line=reader.line, found=len(names), options=options)
    kept = replace(written, comments=tuple(reader.comments), has_title=title is not None)
    keys = tuple(names[place] for place in withdrawn)
    return RankedBallots(tuple(Option(name) for name in names), papers, seats, title or "", keys, kept)


def write_blt(ballots: RankedBallots) -> str:
    """The ballots as ``.blt`` text: lines, ids and comments as they were read; refuses ballots without seats."""
    if ballots.seats is None:
        raise Refusal("votes.seats_missing", rule=".blt")
    place = {option.key: str(number) for number, option in enumerate(ballots.options, 1)}
    rows = [f"{len(ballots.options)} {ballots.seats}"]
    if ballots.withdrawn:
        rows.append(" ".join(f"-{place[key]}" for key in ballots.withdrawn))
    orders = [_order(ranking) for ranking in ballots.papers.rankings()]
    comments = _by_line(ballots.written)
    rows += comments.get(0, [])
    for number, (kind, weight, name) in enumerate(ballots.written.lines(ballots.papers.weights.tolist()), 1):
        rows.append(f"{'' if name is None else f'({name}) '}{weight} {orders[kind]}0")
        rows += comments.get(number, [])
    rows.append("0")
    rows += [_quoted(option.key) for option in ballots.options]
    if ballots.written.has_title or ballots.title:
        rows.append(_quoted(ballots.title))
    return "\n".join(rows) + "\n"


def _by_line(written: Written) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for after, text in written.comments:
        found.setdefault(after, []).append(f"# {text}")
    return found


def _order(ranking: Ranking) -> str:
    return "".join(
        "=".join(str(option + 1) for option in group) + " " if group else "- " for group in ranking
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
