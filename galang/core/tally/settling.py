"""Ties inside a count of many steps: who goes first, and whether it matters.

With a published order or a lot the answer is there. When ties are refused, the count is followed down every
way that a tie could go: if all ways elect the same, the tie is harmless and the count stands; if not, the
tie is refused, so that people decide it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from galang.core.refusal import Refusal
from galang.core.tally.counting import Count, Exact
from galang.core.tally.types import Tie, TieBreak

MOST_WAYS = 128
CountT = TypeVar("CountT", bound=Count)


class Chooser:
    """Who of equals goes first. ``script`` says which way the first ties went when they are followed."""

    def __init__(self, ties: TieBreak, script: Sequence[int] = ()) -> None:
        self.ties = ties
        self.script = script
        self.widths: list[int] = []
        self.places: list[int] = []
        self.met: list[Tie] = []

    def ranked(self, keys: Sequence[str], votes: Exact, *, harmless: bool = False) -> tuple[str, ...]:
        """``keys``, equal at ``votes``, in the order in which they go; the tie is noted.

        ``harmless``: the caller knows that no order changes who is elected, so no other way is followed.
        """
        if self.ties.how != "refuse":
            order = self.ties.ranked(keys)
            self.met.append(Tie(tuple(sorted(keys)), votes, order, self.ties.how))
            return order
        order = tuple(sorted(keys))
        if harmless:
            self.met.append(Tie(order, votes, order, "harmless"))
            return order
        turn = len(self.widths)
        first = self.script[turn] if turn < len(self.script) else 0
        self.widths.append(len(keys))
        self.places.append(len(self.met))
        order = order[first:] + order[:first]
        self.met.append(Tie(tuple(sorted(keys)), votes, order, "harmless"))
        return order

    def earlier(self, keys: Sequence[str], votes: Exact, first: str) -> None:
        """Note a tie that an earlier stage settled for ``first``."""
        rest = tuple(sorted(key for key in keys if key != first))
        self.met.append(Tie(tuple(sorted(keys)), votes, (first, *rest), "earlier"))


def settled(run: Callable[[Chooser], CountT], ties: TieBreak) -> CountT:
    """The count of ``run``, its ties settled by ``ties``; refuses (``tally.tie``) a tie that decides."""
    chooser = Chooser(ties)
    count = run(chooser)
    if ties.how == "refuse" and chooser.widths:
        _follow(run, ties, chooser, set(count.elected))
    return replace(count, ties=tuple(chooser.met))


def _follow(run: Callable[[Chooser], CountT], ties: TieBreak, first: Chooser, elected: set[str]) -> None:
    """Go every other way; refuse the first tie when one of them elects others, or when there are too many."""
    scripts: list[tuple[int, ...]] = [()]
    chooser, ways = first, 0
    while scripts:
        script = scripts.pop()
        if script:
            chooser = Chooser(ties, script)
        same = not script or set(run(chooser).elected) == elected
        ways += sum(chooser.widths[len(script) :])
        if not same or ways > MOST_WAYS:
            tie = chooser.met[chooser.places[max(0, len(script) - 1)]]
            raise Refusal("tally.tie", options=list(tie.options), votes=tie.votes)
        scripts += _turns(script, chooser.widths)


def _turns(script: Sequence[int], widths: Sequence[int]) -> list[tuple[int, ...]]:
    """All scripts that differ from the one just run at a tie behind its end."""
    start = len(script)
    return [
        (*script, *(0 for _ in range(start, turn)), way)
        for turn in range(start, len(widths))
        for way in range(1, widths[turn])
    ]
