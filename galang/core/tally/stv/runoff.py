"""Instant runoff: one seat; whoever is last is excluded and the papers move on, until one holds a majority.

Source: W. R. Ware's single-winner form of the transferable vote (1871), as in H. M. Robert, "Robert's Rules of
Order Newly Revised", §45 (preferential voting): the majority is of the papers that still count.
"""

from __future__ import annotations

from typing import Literal

from galang.core.tally.counting import Step
from galang.core.tally.ranked.ballots import RankedBallots, standing, without_blank
from galang.core.tally.ranked.papers import Papers
from galang.core.tally.settling import Chooser, settled
from galang.core.tally.stv.outcome import TransferCount
from galang.core.tally.stv.table import Piles
from galang.core.tally.types import TieBreak


def irv(
    ballots: RankedBallots, *, ties: TieBreak | None = None, equal: Literal["exhaust", "refuse"] = "exhaust"
) -> TransferCount:
    """Elect one option by instant runoff.

    Totals are whole votes. ``equal``: a paper with two options on one rank counts no further from there
    ("exhaust", the usual overvote rule), or the count is refused. Skipped ranks are passed over; blank
    papers do not count. A tie for the last place goes by ``ties``; without them it is refused (``tally.tie``)
    when it decides who wins.
    """
    papers, stand = standing(ballots, equal=equal)
    papers, blank = without_blank(papers)
    return settled(lambda chooser: _count(ballots, papers, stand, chooser, blank), ties or TieBreak.refuse())


def _count(
    ballots: RankedBallots, papers: Papers, stand: tuple[int, ...], chooser: Chooser, blank: int
) -> TransferCount:
    keys = [option.key for option in ballots.options]
    piles = Piles(papers, len(keys), 1)
    continuing = list(stand)
    valid = papers.ballots
    steps = [_step("counted", (), piles.totals, stand, valid)]
    while len(continuing) > 1 and 2 * max(piles.totals) <= sum(piles.totals):
        least = min(piles.totals[one] for one in continuing)
        tied = [keys[one] for one in continuing if piles.totals[one] == least]
        last = keys.index(chooser.ranked(tied, least, harmless=not least)[-1] if len(tied) > 1 else tied[0])
        continuing.remove(last)
        piles.close(last)
        piles.move(last)
        piles.totals[last] = 0
        steps.append(_step("excluded", (keys[last],), piles.totals, stand, valid))
    winner = max(continuing, key=lambda one: piles.totals[one])
    return TransferCount(
        rule="irv",
        options=ballots.options,
        ballots=valid,
        elected=(keys[winner],),
        steps=tuple(steps),
        seats=1,
        settings=(("blank", blank),),
        quota=sum(piles.totals) // 2 + 1,
        elected_at=((keys[winner], len(steps) - 1),),
        by_default=() if 2 * piles.totals[winner] > sum(piles.totals) else (keys[winner],),
        blank=blank,
    )


def _step(
    event: str, options: tuple[str, ...], totals: list[int], stand: tuple[int, ...], valid: int
) -> Step:
    shown = tuple(total if place in stand else None for place, total in enumerate(totals))
    return Step(event, options, shown, valid - sum(totals))
