"""Vote files: pol.is's table of participants and statements, or one vote per line; and its moderation."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import IO

import numpy as np
from numpy.typing import NDArray

from galang.core.opinion.votes import Votes, arranged, number_ids
from galang.core.refusal import Refusal

PERSON, STATEMENT, VOTE = "participant", "statement", "vote"
VALUES = {"1": 1, "0": 0, "-1": -1, "1.0": 1, "0.0": 0, "-1.0": -1}
LONGEST_ID, MOST_MEGABYTES = 200, 2_000
LONGEST_NUMBER, MOST_DIRECT = 18, 20_000_000
_ODD = re.compile(rb'["\x00]|\r(?!\n)')

Rows = Iterator[tuple[int, list[str]]]


def read_votes(stream: IO[bytes] | IO[str]) -> Votes:
    """Votes from a pol.is ``participants-votes.csv`` or from CSV columns ``participant,statement,vote``.

    In the first, every column named by a whole number is a statement and an empty cell is no vote; in the
    second the columns may stand in any order and others are read over. 1 is agree, -1 disagree, 0 pass.
    Raises ``Refusal`` opinion.* naming the line.
    """
    data = _bytes_of(stream)
    first, _, body = data.partition(b"\n")
    head = [name.strip() for name in next(csv.reader([_text(first, 1)]), [])]
    if PERSON not in head:
        raise Refusal("opinion.no_header", column=PERSON)
    repeated = [name for at, name in enumerate(head) if name in head[:at]]
    if repeated:
        raise Refusal("opinion.repeated_column", column=repeated[0])
    if VOTE in head and STATEMENT in head:
        return _long(head, body)
    return _wide(head, body)


def read_left_out(stream: IO[bytes] | IO[str]) -> frozenset[str]:
    """Ids of statements that pol.is's ``comments.csv`` marks as moderated out (-1) or as no opinion (meta)."""
    data = _bytes_of(stream)
    rows = csv.DictReader(io.StringIO(_text(data, 1), newline=""))
    if "comment-id" not in (rows.fieldnames or ()):
        raise Refusal("opinion.bad_moderation", column="comment-id")
    return frozenset(
        row["comment-id"] for row in rows if row.get("moderated") == "-1" or row.get("is-meta") == "true"
    )


def _bytes_of(stream: IO[bytes] | IO[str]) -> bytes:
    most = MOST_MEGABYTES * 1_000_000
    read = stream.read(most + 1)
    data = read.encode() if isinstance(read, str) else read
    if len(data) > most:
        raise Refusal("opinion.file_too_big", most=MOST_MEGABYTES)
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    if not data.strip():
        raise Refusal("opinion.empty_file")
    return data


def _text(data: bytes, line: int) -> str:
    try:
        text = data.decode()
    except UnicodeDecodeError as problem:
        at = line + data[: problem.start].count(b"\n")
        raise Refusal("opinion.bad_encoding", line=at) from None
    if "\0" in text:
        raise Refusal("opinion.bad_encoding", line=line + text[: text.index("\0")].count("\n"))
    return text


def _rows(body: bytes, width: int) -> Rows:
    """(line number, cells) of every line that is not empty, each as wide as the header."""
    reader = csv.reader(io.StringIO(_text(body, 2), newline=""))
    try:
        for cells in reader:
            if not cells:
                continue
            if len(cells) != width:
                raise Refusal(
                    "opinion.ragged_line", line=reader.line_num + 1, found=len(cells), expected=width
                )
            yield reader.line_num + 1, cells
    except csv.Error:
        raise Refusal("opinion.unreadable_line", line=reader.line_num + 1) from None


def _vote(text: str, line: int) -> int:
    vote = VALUES.get(text.strip())
    if vote is None:
        raise Refusal("opinion.unknown_vote", line=line, text=text[:40])
    return vote


def _id(text: str, line: int, column: str) -> str:
    name = text.strip()
    if not name:
        raise Refusal("opinion.empty_id", line=line, column=column)
    if len(name) > LONGEST_ID:
        raise Refusal("opinion.long_id", line=line, column=column, most=LONGEST_ID)
    return name


# one vote per line


def _long(head: Sequence[str], body: bytes) -> Votes:
    quick = _long_plain(body) if list(head) == [PERSON, STATEMENT, VOTE] else None
    if quick is not None:
        return quick
    who, what, how = (head.index(name) for name in (PERSON, STATEMENT, VOTE))
    people: list[str] = []
    statements: list[str] = []
    votes: list[int] = []
    for line, cells in _rows(body, len(head)):
        people.append(_id(cells[who], line, PERSON))
        statements.append(_id(cells[what], line, STATEMENT))
        votes.append(_vote(cells[how], line))
    return arranged(*_numbered(people, statements), np.array(votes, np.int8))


def _numbered(
    people: list[str], statements: list[str]
) -> tuple[list[str], list[str], NDArray[np.int64], NDArray[np.int64]]:
    names, person = number_ids(people)
    texts, statement = number_ids(statements)
    return names, texts, person, statement


def _long_plain(body: bytes) -> Votes | None:
    """The same for whole-number ids, all lines at once; None where a line needs the careful way."""
    body = body.strip(b"\n")
    if not body or body.translate(None, b"0123456789,-\n"):
        return None
    signs = np.frombuffer(body, np.uint8)
    marks = np.flatnonzero((signs == ord(",")) | (signs == ord("\n")))
    starts = np.concatenate(([0], marks + 1))
    length = np.append(marks, len(body)) - starts
    if len(starts) % 3 or length.min() < 1 or length.max() > LONGEST_NUMBER:
        return None
    first, ends_line = signs[starts], signs[marks] == ord("\n")
    minus = first == ord("-")
    if (
        (ends_line != (np.arange(len(marks)) % 3 == 2)).any()
        or ((first == ord("0")) & (length > 1)).any()
        or int(minus[2::3].sum()) != body.count(b"-1")
        or body.count(b"-") != body.count(b"-1")
        or (length[2::3] != 1 + minus[2::3]).any()
        or (first[2::3] > ord("1")).any()
    ):
        return None
    table = np.fromstring(body.replace(b"\n", b",").decode(), np.int64, sep=",").reshape(-1, 3)
    people, person = _different(table[:, 0])
    statements, statement = _different(table[:, 1])
    return arranged(people, statements, person, statement, table[:, 2].astype(np.int8))


def _different(numbers: NDArray[np.int64]) -> tuple[list[str], NDArray[np.int64]]:
    """The different numbers as ids, and the place of each entry among them."""
    if numbers.max() > MOST_DIRECT:
        found, place = np.unique(numbers, return_inverse=True)
        return [str(one) for one in found.tolist()], place
    there = np.zeros(int(numbers.max()) + 1, bool)
    there[numbers] = True
    return [str(one) for one in np.flatnonzero(there).tolist()], (np.cumsum(there) - 1)[numbers]


# pol.is's table: one line per participant, one column per statement


def _wide(head: Sequence[str], body: bytes) -> Votes:
    columns = [at for at, name in enumerate(head) if name.isascii() and name.isdigit()]
    if not columns:
        raise Refusal("opinion.no_statements")
    quick = _wide_plain(head, columns, body)
    people, person, column, vote = quick if quick is not None else _wide_careful(head, columns, body)
    names, numbers = number_ids(people)
    return arranged(names, [head[at] for at in columns], numbers[person], column, vote)


Cells = tuple[list[str], NDArray[np.int64], NDArray[np.int64], NDArray[np.int8]]


def _wide_careful(head: Sequence[str], columns: Sequence[int], body: bytes) -> Cells:
    at = head.index(PERSON)
    people: list[str] = []
    found: list[tuple[int, int, int]] = []
    for line, cells in _rows(body, len(head)):
        people.append(_id(cells[at], line, PERSON))
        for number, column in enumerate(columns):
            if cells[column].strip():
                found.append((len(people) - 1, number, _vote(cells[column], line)))
    table = np.array(found, np.int64).reshape(-1, 3)
    return people, table[:, 0], table[:, 1], table[:, 2].astype(np.int8)


def _wide_plain(head: Sequence[str], columns: Sequence[int], body: bytes) -> Cells | None:
    """The same for tables without quotes whose statements stand last, all cells at once; else None.

    With -1 written as 2 every cell is empty or one sign, so a sign's cell is its place less the signs
    before it.
    """
    first, width, at = columns[0], len(columns), head.index(PERSON)
    if list(columns) != list(range(first, len(head))) or at >= first or _ODD.search(body):
        return None
    people: list[str] = []
    parts: list[bytes] = []
    for line in filter(None, body.split(b"\n")):
        cells = line.split(b",", first)
        if len(cells) <= first or cells[-1].count(b",") != width - 1 or not cells[at].isdigit():
            return None
        people.append(cells[at].decode())
        parts.append(cells[-1])
    table = b",".join(parts)
    if b"2" in table:
        return None
    signs = np.frombuffer(table.replace(b"-1", b"2"), np.uint8)
    places = np.flatnonzero(signs != ord(","))
    written = signs[places].astype(np.int64) - ord("0")
    cell = places - np.arange(len(places))
    if ((written < 0) | (written > 2)).any() or (np.diff(cell) == 0).any():
        return None
    person, column = np.divmod(cell, width)
    return people, person, column, np.where(written == 2, -1, written).astype(np.int8)
