"""Rules that add points: scores, and Borda's points for ranks."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np

from galang.core.refusal import Refusal
from galang.core.tally.counting import Count, Exact, Step
from galang.core.tally.ranked.ballots import RankedBallots, check_seats, standing
from galang.core.tally.ranked.papers import Papers
from galang.core.tally.ranked.scores import BLANK, ScoreBallots
from galang.core.tally.ranked.top import best_first
from galang.core.tally.types import TieBreak


@dataclass(frozen=True)
class PointsCount(Count):
    """The outcome of adding points: one step "counted". ``order`` is every standing option, best first.

    ``most_each`` is what one ballot can give one option at most; ``blank``: ballots (Borda) or single scores
    (score) left empty, counted as the rule's docstring says.
    """

    order: tuple[str, ...] = ()
    most_each: int = 0
    blank: int = 0

    def points(self, key: str) -> Exact:
        """The points of one option; 0 for a withdrawn one."""
        place = next(number for number, option in enumerate(self.options) if option.key == key)
        return self.steps[0].totals[place] or 0


def score(ballots: ScoreBallots, *, seats: int = 1, ties: TieBreak | None = None) -> PointsCount:
    """Elect the ``seats`` options with the highest sums of scores.

    Source: range voting, as in W. D. Smith, "Range voting" (2000). A blank score counts as the lowest of
    the scale, and the outcome says how many there were. Totals are whole points. Refuses no ballots, more
    seats than options, and, without ``ties``, a tie on the last seat (``tally.tie``).
    """
    check_seats(seats, len(ballots.options))
    if not ballots.ballots:
        raise Refusal("votes.no_ballots")
    empty = ballots.scores == BLANK
    filled = np.where(empty, ballots.least, ballots.scores).astype(np.int64)
    totals = [int(total) for total in (ballots.weights @ filled).tolist()]
    keys = [option.key for option in ballots.options]
    order, met = best_first(keys, totals, seats, ties or TieBreak.refuse())
    return PointsCount(
        rule="score",
        options=ballots.options,
        ballots=ballots.ballots,
        elected=order[:seats],
        steps=(Step("counted", (), tuple(totals)),),
        ties=met,
        unit="points",
        seats=seats,
        settings=(
            ("least", ballots.least),
            ("most", ballots.most),
            ("blank", int(ballots.weights @ empty.sum(axis=1))),
        ),
        order=order,
        most_each=ballots.most,
        blank=int(ballots.weights @ empty.sum(axis=1)),
    )


def borda(
    ballots: RankedBallots,
    *,
    seats: int = 1,
    ties: TieBreak | None = None,
    unranked: Literal["share", "none"] = "share",
) -> PointsCount:
    """Elect the ``seats`` options with the most Borda points.

    Source: J.-C. de Borda, "Mémoire sur les élections au scrutin" (1784). With n options the first rank gives
    n-1 points, the next n-2, … the last 0. Options on equal ranks share the points of their places evenly;
    options that a ballot leaves out share the points of the last places ("share", so a short ballot gives
    nobody an advantage), or get nothing ("none"). Skipped ranks are passed over. Totals are exact halves or
    thirds … of points. Refusals as in ``score``.
    """
    gone = set(ballots.withdrawn)
    stand = [place for place, option in enumerate(ballots.options) if option.key not in gone]
    check_seats(seats, len(stand))
    if not ballots.ballots:
        raise Refusal("votes.no_ballots")
    if ballots.papers.joined is None:
        papers, _ = standing(ballots)
        totals = _plain(papers, stand, len(ballots.options), unranked)
    else:
        totals = _with_equals(ballots, stand, unranked)
    keys = [ballots.options[place].key for place in stand]
    order, met = best_first(keys, [totals[place] for place in stand], seats, ties or TieBreak.refuse())
    shown = tuple(_short(total) if place in stand else None for place, total in enumerate(totals))
    blank = int(ballots.papers.weights[ballots.papers.places[:, 0] < 0].sum())
    return PointsCount(
        rule="borda",
        options=ballots.options,
        ballots=ballots.ballots,
        elected=order[:seats],
        steps=(Step("counted", (), shown),),
        ties=met,
        unit="points",
        seats=seats,
        settings=(("unranked", unranked), ("blank", blank)),
        order=order,
        most_each=len(stand) - 1,
        blank=blank,
    )


def _plain(papers: Papers, stand: list[int], options: int, unranked: str) -> list[Fraction]:
    """Points of ballots without equal ranks, by array; doubled inside, so that shared points stay whole."""
    n = len(stand)
    doubled = np.zeros(options + 1, dtype=np.int64)
    listed = papers.places >= 0
    lengths = listed.sum(axis=1)
    for place in range(papers.width):
        points = np.where(listed[:, place], 2 * (n - 1 - place), 0) * papers.weights
        np.add.at(doubled, papers.places[:, place], points)
    totals = [int(points) for points in doubled[:options].tolist()]
    if unranked == "share":
        rest = (n - lengths - 1) * papers.weights  # twice the mean of the points of the places left
        named = np.zeros(options + 1, dtype=np.int64)
        for place in range(papers.width):
            np.add.at(named, papers.places[:, place], np.where(listed[:, place], rest, 0))
        everywhere = int(rest.sum())
        totals = [total + everywhere - int(named[place]) for place, total in enumerate(totals)]
    return [Fraction(total, 2) for total in totals]


def _with_equals(ballots: RankedBallots, stand: list[int], unranked: str) -> list[Fraction]:
    """Points ballot by ballot, for those with equal ranks."""
    totals = [Fraction(0)] * len(ballots.options)
    rankings = ballots.papers.rankings()
    for ranking, weight in zip(rankings, ballots.papers.weights.tolist(), strict=True):
        left = set(stand)
        top = len(stand) - 1
        for group in ranking:
            here = [option for option in group if option in left]
            for option in here:
                totals[option] += weight * Fraction(2 * top - len(here) + 1, 2)
            top -= len(here)
            left -= set(here)
        for option in left if unranked == "share" else ():
            totals[option] += weight * Fraction(top, 2)
    return totals


def _short(total: Fraction) -> Exact:
    return total.numerator if total.denominator == 1 else total
