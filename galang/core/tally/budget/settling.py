"""Ties of the rules with a budget: which of them may change the result, and what "refuse" then means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

from galang.core.refusal import Refusal
from galang.core.tally.counting import Count
from galang.core.tally.types import Option, Tie, TieBreak

Outcome = TypeVar("Outcome", bound=Count)


def settled(options: Sequence[Option], ties: TieBreak, count: Callable[[TieBreak], Outcome]) -> Outcome:
    """``count`` with ``ties``; where ties are refused, with every tied option put first in turn.

    If each of these counts elects the same options, the ties are harmless and the count stands; else it is
    refused with the first tie that changes it (``tally.tie`` for equal votes, else ``budget.tie``).
    """
    if ties.how != "refuse":
        return count(ties)
    keys = sorted(option.key for option in options)
    plain = count(TieBreak.published(keys))
    elected, waiting, tried = set(plain.elected), _open(plain), set[str]()
    while waiting:
        tie = waiting.pop(0)
        for key in [key for key in tie.options if key not in tried]:
            tried.add(key)
            other = count(TieBreak.published([key, *(one for one in keys if one != key)]))
            if set(other.elected) != elected:
                raise _refused(plain, tie)
            waiting += _open(other)
    return replace(plain, ties=tuple(replace(tie, how="harmless") for tie in plain.ties))


def _refused(outcome: Count, tie: Tie) -> Refusal:
    if outcome.unit == "votes":
        return Refusal("tally.tie", options=list(tie.options), votes=tie.votes)
    return Refusal("budget.tie", options=list(tie.options))


def tie_of(keys: Iterable[str], ranked: Sequence[str], votes: int | Fraction, how: str) -> Tie:
    """A tie that went by ``how`` ("lot", else a published order), or "harmless"."""
    if how == "harmless":
        return Tie(tuple(sorted(keys)), votes, tuple(ranked), "harmless")
    return Tie(tuple(sorted(keys)), votes, tuple(ranked), "lot" if how == "lot" else "order")


def _open(outcome: Count) -> list[Tie]:
    return [tie for tie in outcome.ties if tie.how != "harmless"]
