"""PrefLib's formats of orders: ``.soc`` and ``.soi`` (strict, complete or not), ``.toc`` and ``.toi`` (with ties).

Source: Mattei and Walsh, "PrefLib: A Library for Preferences", ADT 2013, and the site's description of the
format of 2022: headings ``# KEY: value``, then lines ``count: 3,1,{2,4}``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from galang.core.refusal import Refusal
from galang.core.tally.formats.grid import table_of
from galang.core.tally.formats.source import Source, bytes_of, decoded
from galang.core.tally.ranked.ballots import RankedBallots, Written, written_lines
from galang.core.tally.ranked.papers import MOST_BALLOTS, MOST_OPTIONS, Papers, Ranking, merged_from
from galang.core.tally.types import Option

Kind = Literal["soc", "soi", "toc", "toi"]
_ALTERNATIVE = re.compile(r"ALTERNATIVE NAME (\d+)$")
_LINE = re.compile(r"(\d{1,12}):\s*((?:\d+|\{[\d,\s]*\})(?:\s*,\s*(?:\d+|\{[\d,\s]*\}))*)$")
_RANK = re.compile(r"\{[^}]*\}|\d+")
_PLAIN = bytes.maketrans(b":,", b"  ")


@dataclass(frozen=True)
class _Head:
    lines: tuple[str, ...]
    values: dict[str, str]
    names: tuple[str, ...]

    def number(self, key: str) -> int | None:
        """The whole number that a heading states, ``None`` without it."""
        text = self.values.get(key, "")
        return int(text) if text.isdigit() else None


def read_preflib(source: Source, kind: Kind | None = None) -> RankedBallots:
    """The orders of a PrefLib file; ``kind`` defaults to the heading DATA TYPE. An option's key is its name.

    Refuses, with the line: missing headings, lines that are no order, numbers of no alternative, repeats,
    equal ranks in ``.soc`` and ``.soi``, incomplete orders in ``.soc`` and ``.toc``, and sums that differ
    from the headings (a file cut short).
    """
    data = bytes_of(source)
    start = _start_of_orders(data)
    head = _head(decoded(data[:start]))
    kind = kind or _kind(head.values.get("DATA TYPE", ""))
    count = len(head.names)
    quick = (
        table_of(data[start:].translate(_PLAIN).replace(b"\n", b" 0\n"), count)
        if _is_plain(data, start)
        else None
    )
    first = data.count(b"\n", 0, start) + 1
    papers, written = quick if quick is not None else _slow(decoded(data[start:]), first, head.names)
    _check_kind(papers, kind, count, first)
    lines = len(written.raw_weights) // 8 or len(papers.weights)
    _check_sums(head, papers.ballots, lines)
    options = tuple(Option(name) for name in head.names)
    return RankedBallots(
        options, papers, None, head.values.get("TITLE", ""), (), replace(written, header=head.lines)
    )


def _kind(text: str) -> Kind:
    for known in ("soc", "soi", "toc", "toi"):
        if text.strip().lower() == known:
            return known  # type: ignore[return-value]
    raise Refusal("votes.preflib_header", name="DATA TYPE")


def _start_of_orders(data: bytes) -> int:
    """Where the first line stands that is neither a heading nor empty."""
    at = 0
    while at < len(data):
        end = data.find(b"\n", at)
        line = data[at : end if end >= 0 else len(data)].strip()
        if line and not line.startswith(b"#"):
            return at
        at = end + 1 if end >= 0 else len(data)
    return at


def _head(text: str) -> _Head:
    lines = tuple(line.rstrip() for line in text.splitlines() if line.strip())
    values: dict[str, str] = {}
    for line in lines:
        key, _, value = line.removeprefix("#").partition(":")
        values.setdefault(key.strip().upper(), value.strip())
    stated = values.get("NUMBER ALTERNATIVES", "")
    if not stated.isdigit():
        raise Refusal("votes.preflib_header", name="NUMBER ALTERNATIVES")
    if int(stated) > MOST_OPTIONS:
        raise Refusal("votes.too_many_options", options=int(stated), most=MOST_OPTIONS)
    if not int(stated):
        raise Refusal("tally.no_options")
    return _Head(lines, values, _names(lines, int(stated)))


def _names(lines: tuple[str, ...], count: int) -> tuple[str, ...]:
    names: dict[int, str] = {}
    for number, line in enumerate(lines, 1):
        key, _, value = line.removeprefix("#").partition(":")
        found = _ALTERNATIVE.match(key.strip().upper())
        if not found:
            continue
        if not value.strip():
            raise Refusal("votes.name_missing", line=number)
        if value.strip() in names.values():
            raise Refusal("votes.name_twice", line=number, option=value.strip())
        names[int(found[1])] = value.strip()
    for place in range(1, count + 1):
        if place not in names:
            raise Refusal("votes.preflib_header", name=f"ALTERNATIVE NAME {place}")
    if len(names) > count:
        raise Refusal("votes.preflib_sum", name="NUMBER ALTERNATIVES", stated=count, found=len(names))
    return tuple(names[place] for place in range(1, count + 1))


def _is_plain(data: bytes, start: int) -> bool:
    """Whether every line is "count: a,b,c", with nothing left out and nothing else."""
    body = data[start:]
    lines = body.count(b"\n")
    marks = body.translate(None, b"0123456789 ")
    return (
        body.endswith(b"\n")
        and marks.startswith(b":")
        and marks.count(b":") == lines == body.count(b": ") == body.count(b" ")
        and marks.count(b"\n:") == lines - 1
        and not any(hole in body for hole in (b",,", b",\n", b": ,", b": \n", b"\n:"))
        and not body.startswith(b":")
    )


def _slow(text: str, first: int, names: tuple[str, ...]) -> tuple[Papers, Written]:
    rankings: list[Ranking] = []
    weights: list[int] = []
    for number, line in enumerate(text.splitlines(), first):
        if line.strip() and not line.startswith("#"):
            weight, ranking = _order(line.strip(), number, names)
            weights.append(weight)
            rankings.append(ranking)
    if not rankings:
        raise Refusal("votes.no_ballots")
    if sum(weights) > MOST_BALLOTS:
        raise Refusal("votes.too_many_ballots", ballots=sum(weights), most=MOST_BALLOTS)
    papers, kinds = merged_from(rankings, weights)
    return papers, written_lines(kinds, weights)


def _order(line: str, number: int, names: tuple[str, ...]) -> tuple[int, Ranking]:
    if line.count("{") != line.count("}"):
        raise Refusal("votes.preflib_brace", line=number)
    found = _LINE.match(line)
    if not found:
        raise Refusal("votes.preflib_line", line=number, text=line)
    weight = int(found[1])
    if weight < 1:
        raise Refusal("votes.bad_weight", line=number, text=found[1])
    seen: set[int] = set()
    groups = []
    for rank in _RANK.findall(found[2]):
        group = []
        for text in rank.strip("{}").split(","):
            if text.strip():
                group.append(_alternative(text.strip(), number, names, seen))
        if not group:
            raise Refusal("votes.preflib_brace", line=number)
        groups.append(tuple(group))
    return weight, tuple(groups)


def _alternative(text: str, line: int, names: tuple[str, ...], seen: set[int]) -> int:
    if not text.isdigit():
        raise Refusal("votes.not_a_number", line=line, text=text)
    number = int(text) if len(text) < 9 else 0
    if not 1 <= number <= len(names):
        raise Refusal("votes.no_such_number", line=line, number=text, options=len(names))
    if number in seen:
        raise Refusal("votes.named_twice", line=line, option=names[number - 1])
    seen.add(number)
    return number - 1


def _check_kind(papers: Papers, kind: Kind, options: int, first: int) -> None:
    """Refuses what the kind of file does not allow; the line is that of the first such order."""
    if kind in ("soc", "soi") and papers.joined is not None:
        raise Refusal("votes.preflib_tie", line=first + int(papers.joined.any(axis=1).argmax()), kind=kind)
    ranked = (papers.places >= 0).sum(axis=1)
    if kind in ("soc", "toc") and ranked.min() < options:
        row = int((ranked < options).argmax())
        raise Refusal(
            "votes.preflib_incomplete", line=first + row, kind=kind, options=options, ranked=int(ranked[row])
        )


def _check_sums(head: _Head, ballots: int, lines: int) -> None:
    for key, found in (("NUMBER VOTERS", ballots), ("NUMBER UNIQUE ORDERS", lines)):
        stated = head.number(key)
        if stated is not None and stated != found:
            raise Refusal("votes.preflib_sum", name=key, stated=stated, found=found)


def write_preflib(ballots: RankedBallots, kind: Kind) -> str:
    """The ballots as a PrefLib file of ``kind``: the headings it was read with, or the least that it needs.

    Blank ballots and skipped ranks have no place in the format and are refused, as are equal ranks and incomplete
    orders where ``kind`` does not allow them.
    """
    header = ballots.written.header
    first = max(len(header), 5 + len(ballots.options)) + 1
    _check_kind(ballots.papers, kind, len(ballots.options), first)
    rankings = ballots.papers.rankings()
    for number, ranking in enumerate(rankings, first):
        if not all(ranking) or not ranking:
            raise Refusal("votes.preflib_line", line=number, text="-")
    orders = [",".join(_rank(group) for group in ranking) for ranking in rankings]
    lines = [
        f"{weight}: {orders[number]}"
        for number, weight, _ in ballots.written.lines(ballots.papers.weights.tolist())
    ]
    return "\n".join([*(header or _new_header(ballots, kind, len(lines))), *lines]) + "\n"


def _rank(group: tuple[int, ...]) -> str:
    numbers = ",".join(str(option + 1) for option in group)
    return numbers if len(group) == 1 else f"{{{numbers}}}"


def _new_header(ballots: RankedBallots, kind: Kind, lines: int) -> list[str]:
    return [
        f"# TITLE: {ballots.title}",
        f"# DATA TYPE: {kind}",
        f"# NUMBER ALTERNATIVES: {len(ballots.options)}",
        f"# NUMBER VOTERS: {ballots.ballots}",
        f"# NUMBER UNIQUE ORDERS: {lines}",
        *(f"# ALTERNATIVE NAME {number}: {option.key}" for number, option in enumerate(ballots.options, 1)),
    ]
