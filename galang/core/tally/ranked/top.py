"""The best of a list of totals: what score, Borda and the orders of duels have in common."""

from __future__ import annotations

from collections.abc import Sequence

from galang.core.refusal import Refusal
from galang.core.tally.counting import Exact
from galang.core.tally.types import Tie, TieBreak


def best_first(
    keys: Sequence[str], totals: Sequence[Exact], seats: int, ties: TieBreak
) -> tuple[tuple[str, ...], tuple[Tie, ...]]:
    """``keys`` by falling totals, and the ties met among the first ``seats``.

    Equal totals on the edge of the seats go by ``ties``, or are refused (``tally.tie``); others stand in the
    order of their keys.
    """
    order: list[str] = []
    met: list[Tie] = []
    for total in sorted(set(totals), reverse=True):
        group = sorted(key for key, one in zip(keys, totals, strict=True) if one == total)
        left = seats - len(order)
        if len(group) > 1 and left > 0:
            tie = break_tie(group, total, decides=len(group) > left, ties=ties)
            met.append(tie)
            group = list(tie.ranked)
        order += group
    return tuple(order), tuple(met)


def break_tie(group: Sequence[str], votes: Exact, *, decides: bool, ties: TieBreak) -> Tie:
    """The tie of ``group`` and the order it gets; refused when it ``decides`` and nothing else may."""
    tied = tuple(sorted(group))
    if not decides:
        return Tie(tied, votes, tied, "harmless")
    if ties.how == "refuse":
        raise Refusal("tally.tie", options=list(tied), votes=votes)
    return Tie(tied, votes, ties.ranked(tied), ties.how)
