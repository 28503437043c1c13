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
        self.met: list[Tie] = []

    def ranked(self, keys: Sequence[str], votes: Exact) -> tuple[str, ...]:
        """``keys``, equal at ``votes``, in the order in which they go; the tie is noted."""
        if self.ties.how != "refuse":
            order = self.ties.ranked(keys)
            self.met.append(Tie(tuple(sorted(keys)), votes, order, self.ties.how))
            return order
        turn = len(self.widths)
        first = self.script[turn] if turn < len(self.script) else 0
        self.widths.append(len(keys))
        order = tuple(sorted(keys))
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
    scripts = _turns((), first.widths)
    for ways in range(1, MOST_WAYS):
        if not scripts:
            return
        script = scripts.pop()
        chooser = Chooser(ties, script)
        if set(run(chooser).elected) != elected or ways == MOST_WAYS - 1:
            tie = chooser.met[_turn_of(chooser, len(script) - 1)]
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


def _turn_of(chooser: Chooser, turn: int) -> int:
    """Where in ``chooser.met`` the scripted tie number ``turn`` stands (ties settled earlier are not scripted)."""
    scripted = [place for place, tie in enumerate(chooser.met) if tie.how == "harmless"]
    return scripted[turn]
