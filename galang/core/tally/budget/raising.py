"""Completion by raising: give every voter one unit more, count again, until the first count that stops it.

Most of the steps change nothing, so they are not made one by one: a count proves what is bought for a whole
range of budgets, and the range is stretched as far as the proof goes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from galang.core.tally.budget.course import Bought, Course

Stops = Callable[[Bought], str]
SHY = 0.995
LONGEST_PAUSE = 32
WORTHWHILE = 4


@dataclass
class Raised:
    """Where the raising ended: the purchases that stand after ``units``, what stopped it, and for every set of
    options that were equal on the way where that was first: the units, the count and the purchase. ``over``
    is the count that overspent.
    """

    bought: Bought
    units: int = 0
    stopped_by: str = ""
    over: Bought | None = None
    met: dict[tuple[int, ...], tuple[int, Bought, int]] = field(default_factory=dict)

    def note(self, units: int, bought: Bought) -> None:
        """Keep the ties of a count."""
        for purchase, who in bought.tied:
            self.met.setdefault(who, (units, bought, purchase))


def raise_until(course: Course, share: Fraction, stops: Stops) -> Raised:
    """Raise ``share`` unit by unit until ``stops`` says so ("overspent": the last count before stands,
    "exhausted" and "all_bought": this one does).
    """
    stand = Raised(_single(course, share))
    stand.stopped_by = stops(stand.bought)
    stand.note(0, stand.bought)
    stride = Stride()
    while not stand.stopped_by:
        start = stand.units + 1
        found = course.buys(share + start, stride.span)
        if not isinstance(found, Bought):
            stride.fell_short(found.part)
            continue
        stand.note(start, found)
        stand.stopped_by = stops(found)
        if stand.stopped_by == "overspent":
            stand.over = found
            break
        stand.bought = found
        stand.units = start if stand.stopped_by else start + stride.span
        stride.went_well()
    return stand


def step_until(course: Course, share: Fraction, stops: Stops) -> Raised:
    """As ``raise_until``, one step after the other: its judge."""
    stand = Raised(_single(course, share))
    stand.stopped_by = stops(stand.bought)
    while not stand.stopped_by:
        found = _single(course, share + stand.units + 1)
        stand.stopped_by = stops(found)
        if stand.stopped_by != "overspent":
            stand.bought, stand.units = found, stand.units + 1
    return stand


def _single(course: Course, share: Fraction) -> Bought:
    found = course.buys(share)
    if not isinstance(found, Bought):
        raise ArithmeticError("a single count is always settled")
    return found


class Stride:
    """How many steps to try at once: twice as many after a success, fewer after a failure, and a longer
    and longer pause of single steps where only short ranges hold: there two ends cost more than they save.
    """

    def __init__(self) -> None:
        self.span = 1
        self.wait = 0
        self.pause = 1

    def went_well(self) -> None:
        """The range was settled."""
        if self.span:
            self.pause = 1 if self.span >= WORTHWHILE else self.pause
            self.span *= 2
        elif self.wait:
            self.wait -= 1
        else:
            self.span = 1

    def fell_short(self, part: float) -> None:
        """The range was not settled; ``part`` of it might be."""
        self.span = min(self.span - 1, int(self.span * part * SHY) if part else self.span // 2)
        if self.span == 0:
            self.wait, self.pause = self.pause, min(self.pause * 2, LONGEST_PAUSE)
