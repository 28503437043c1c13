"""What a voter writes on a paper (ticks, an order, points), from a phone's boxes or from a clerk's lines.

Marks are a list of strings: the keys that were ticked, in the order of the alphabet; the keys from first to
last; or "key=4" for points, noughts left out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from galang.core.refusal import Refusal
from galang.deliberate.rules.ways import MOST_POINTS, POINT, RANK, Way

Stack = tuple[tuple[tuple[str, ...], int], ...]  # (marks, how many papers carry them), most papers first
LINE = re.compile(r"(?:(\d{1,6})\s*[xX×*]\s*)?(\d{1,4}(?:[\s,;.>-]+\d{1,4})*)[\s,;.]*")
MOST_LINES = 5_000
MOST_PAPERS = 100_000
SHOWN = 40


def marks_of_boxes(way: Way, keys: Iterable[str], typed: Mapping[str, str]) -> list[str]:
    """The marks out of one box an option: its place in the order, or its points; "" is no mark.

    Places need not be without gaps (1, 3 is read as 1, 2), but two options can't share one.
    """
    given: dict[str, int] = {}
    for key in keys:
        text = typed.get(key, "").strip()
        if not text:
            continue
        if not text.isdecimal() or len(text) > 3:
            raise Refusal("ballot.mark_unreadable", option=key, text=text[:SHOWN])
        given[key] = int(text)
    if way.marks == POINT:
        return _points(given)
    return _order(given)


def _points(given: Mapping[str, int]) -> list[str]:
    for key, points in given.items():
        if points > MOST_POINTS:
            raise Refusal("ballot.points_over", option=key, points=points, most=MOST_POINTS)
    return sorted(f"{key}={points}" for key, points in given.items() if points)


def _order(given: Mapping[str, int]) -> list[str]:
    for place, count in Counter(given.values()).items():
        if count > 1:
            raise Refusal("ballot.place_shared", place=place)
    return sorted(given, key=given.__getitem__)


def split(mark: str) -> tuple[str, int]:
    """ "U-014=4" -> ("U-014", 4); a mark without points gives 1."""
    key, _equals, points = mark.partition("=")
    return key, int(points) if points.isdecimal() else 1


def why_not_marks(way: Way, marks: Sequence[str]) -> Refusal | None:
    """Points are "key=1" to "key=5"; other marks are bare keys."""
    for mark in marks:
        key, equals, points = mark.partition("=")
        if (way.marks == POINT) != bool(equals):
            return Refusal("ballot.unknown_option", option=mark[:SHOWN])
        if equals and (not points.isdecimal() or not 1 <= int(points[:4]) <= MOST_POINTS):
            return Refusal("ballot.points_over", option=key[:SHOWN], points=points[:4], most=MOST_POINTS)
    return None


def read_stack(way: Way, keys: Sequence[str], text: str, *, most: int | None = None) -> Stack:
    """A clerk's lines, one paper each ("2 1 5") or several alike ("3x 2 1 5"), as marks with their number.

    Numbers are the places of the options on the paper, from 1; in the voter's order for an order, in any
    order for ticks. For points a line has one figure an option, in the order of the paper ("5 0 3").
    """
    papers: Counter[tuple[str, ...]] = Counter()
    lines = [(at, line.strip()) for at, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if len(lines) > MOST_LINES:
        raise Refusal("ballot.stack_too_long", most=MOST_LINES)
    for at, line in lines:
        found = LINE.fullmatch(line)
        if found is None:
            raise Refusal("ballot.stack_unreadable", line=at, text=line[:SHOWN])
        numbers = [int(number) for number in re.findall(r"\d+", found[2])]
        many = int(found[1] or 1)
        if many == 0 or papers.total() + many > MOST_PAPERS:
            raise Refusal("ballot.stack_unreadable", line=at, text=line[:SHOWN])
        papers[_marks_of_line(way, keys, numbers, at)] += many
        if most is not None and way.marks != POINT and len(numbers) > most:
            raise Refusal("ballot.stack_over", line=at, chosen=len(numbers), most=most)
    return tuple(sorted(papers.items(), key=lambda pair: (-pair[1], pair[0])))


def _marks_of_line(way: Way, keys: Sequence[str], numbers: Sequence[int], at: int) -> tuple[str, ...]:
    if way.marks == POINT:
        if len(numbers) != len(keys):
            raise Refusal("ballot.stack_points", line=at, given=len(numbers), expected=len(keys))
        if (highest := max(numbers)) > MOST_POINTS:
            raise Refusal("ballot.stack_number", line=at, number=highest, least=0, most=MOST_POINTS)
        return tuple(_points(dict(zip(keys, numbers, strict=True))))
    for number, count in Counter(numbers).items():
        if not 1 <= number <= len(keys):
            raise Refusal("ballot.stack_number", line=at, number=number, least=1, most=len(keys))
        if count > 1:
            raise Refusal("ballot.stack_twice", line=at, number=number)
    marks = tuple(keys[number - 1] for number in numbers)
    return marks if way.marks == RANK else tuple(sorted(marks))


def line_of(way: Way, keys: Sequence[str], marks: Sequence[str], many: int = 1) -> str:
    """The line that a clerk would have typed for these marks: the inverse of ``read_stack``."""
    place = {key: at for at, key in enumerate(keys, start=1)}
    given = dict(split(mark) for mark in marks)
    numbers = [given.get(key, 0) for key in keys] if way.marks == POINT else [place[key] for key in given]
    words = " ".join(map(str, numbers))
    return f"{many}x {words}" if many > 1 else words


def summary(way: Way, keys: Iterable[str], papers: Iterable[tuple[Sequence[str], int]]) -> dict[str, int]:
    """What a reader may see of a heap of papers: ticks, first places, or the sum of points, per option."""
    totals = dict.fromkeys(keys, 0)
    for marks, many in papers:
        for key, points in map(split, marks[:1] if way.marks == RANK else marks):
            totals[key] += points * many
    return totals
