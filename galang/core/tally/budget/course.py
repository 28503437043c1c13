"""Which projects Equal Shares buys, for one budget a voter or for a whole range of budgets, proven exactly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np

from galang.core.tally.budget import arrays, compiled
from galang.core.tally.budget.ballots import ApprovalBallots
from galang.core.tally.budget.board import Board, Floats, Run, Table, between, board_of
from galang.core.tally.budget.exact import Exact
from galang.core.tally.budget.loops import ASK, NEVER

Pace = Literal["auto", "arrays", "compiled"]
WORTH_COMPILING = 20_000
NEARLY = 1e-9


@dataclass(frozen=True)
class Bought:
    """The purchases in order (positions of options); ``tied``: at which purchase which options were equal."""

    order: tuple[int, ...]
    tied: tuple[tuple[int, tuple[int, ...]], ...]


@dataclass(frozen=True)
class Unsettled:
    """The purchases are not the same all over a range; ``part`` of it may be (0: unknown)."""

    part: float


class Course:
    """The purchases of ``ballots`` as a function of the voters' budget."""

    def __init__(
        self, ballots: ApprovalBallots, order: tuple[str, ...], *, by_cost: bool, pace: Pace = "auto"
    ) -> None:
        self.by_cost = by_cost
        self.board: Board = board_of(ballots, by_cost=by_cost, order=order)
        self.table = Table(ballots, self.board)
        self.go: Callable[[Board, Run], int] = (
            compiled.compiled_go() if _compile(pace, len(self.board.member)) else arrays.go
        )

    def judge(self, share: Fraction) -> Exact:
        """An exact run at ``share``."""
        return Exact(self.board, share, self.table.costs, by_cost=self.by_cost)

    def buys(self, share: Fraction, span: int = 0) -> Bought | Unsettled:
        """The purchases that hold for every budget from ``share`` to ``share + span``; never unsettled for a
        single one.
        """
        run, parts = self.table.set_up(share, span)
        judges: list[Exact] = []
        while self.go(self.board, run) == ASK:
            if span and (part := self._open_until(run)) is not None:
                return Unsettled(part)
            judges = judges or [self.judge(share), *([self.judge(share + span)] if span else [])]
            if not self._decide(run, parts, judges):
                return Unsettled(0.0)
        self.table.keep_guesses(run, parts)
        made = int(run.state[0])
        tied = tuple(
            (k, tuple(map(int, np.flatnonzero(run.tied[k])))) for k in np.flatnonzero(run.tied[:made].any(1))
        )
        return Bought(tuple(map(int, run.order[:made])), tuple((int(k), who) for k, who in tied))

    def _open_until(self, run: Run) -> float | None:
        """The part of the range up to where the waiting decision seems settled, 0 when it is open at once;
        ``None`` when it looks like a tie at both ends.
        """
        option = int(run.state[1])
        if run.price[1].min() < 0:
            who, load = arrays.supporters(self.board, option)
            gaps = (run.low[:, who] @ load - run.most[option]).astype(float)[:, None]
            return _part(gaps)
        others = arrays.may_be_cheaper(self.board, run, option)
        at_most = (run.price[1] / self.board.unit[option])[:, None]
        gaps = run.line[:, others] / self.board.unit[others] - at_most
        if (np.abs(gaps) < at_most * NEARLY).all():
            return None
        return _part(gaps)

    def _decide(self, run: Run, parts: int, judges: list[Exact]) -> bool:
        """Settle exactly which option is next, at every end and so between; false when that is not the same.

        Between two ends money and prices are linear as long as the same people run out of money; that is so
        if they do at both ends. What is then better, or equal, at both ends is so all between.
        """
        option = int(run.state[1])
        for judge in judges:
            _catch_up(judge, run)
        asked = [judge.price_of(option) for judge in judges]
        if len(judges) == 1 and asked[0] is None:
            run.key[option] = NEVER
            return True
        if None in asked:
            return False
        for end, one in enumerate(asked):
            run.price[:, end] = between(one[0], parts) if one else 0
        rivals = [int(one) for one in arrays.rivals(self.board, run, option)]
        best = _best(judges, [option, *rivals], self.board)
        if best is None:
            return False
        chosen, prices, tied = best
        for end, price in enumerate(prices):
            run.price[:, end] = between(price, parts)
        run.tied[run.state[0], tied] = len(tied) > 1
        run.state[2] = chosen
        return True


def _compile(pace: Pace, approvals: int) -> bool:
    """Whether compiled code pays: a village is counted before the compiler is even loaded."""
    if pace == "auto":
        return approvals >= WORTH_COMPILING and compiled.is_there()
    return pace == "compiled"


def _part(gaps: Floats) -> float:
    """Where the first of these lines from ``gaps[0]`` to ``gaps[1]`` falls below zero, as a part of the way."""
    parts = [first / (first - last) for first, last in gaps.T.tolist() if last < first]
    return max(0.0, min(parts, default=0.0))


def _catch_up(judge: Exact, run: Run) -> None:
    """Bring an exact run to where the fast one is."""
    for option in run.order[len(judge.prices) : run.state[0]]:
        found = judge.price_of(int(option))
        if found is None:
            raise ArithmeticError("a purchase that the bounds prove is not affordable")
        judge.buy(int(option), found[0])
        judge.course.append(found[1])


def _best(
    judges: list[Exact], options: list[int], board: Board
) -> tuple[int, list[Fraction], list[int]] | None:
    """The option with the least rate, ties by rank; its prices; all that have this rate. ``None`` when the
    ends do not agree.
    """
    answers: list[tuple[int, Fraction, list[int]]] = []
    counted: list[list[tuple[int, ...]]] = []
    for judge in judges:
        found = {one: judge.price_of(one) for one in options}
        rates = {one: judge.rate(one, price[0]) for one, price in found.items() if price}
        least = min(rates.values())
        equal = [one for one in rates if rates[one] == least]
        chosen = min(equal, key=lambda one: board.rank[one])
        answers.append((chosen, (found[chosen] or (Fraction(0),))[0], equal))
        counted.append([price[1] if price else () for price in found.values()])
    if len(judges) == 2:
        alike = judges[0].course == judges[1].course and counted[0] == counted[1] and () not in counted[0]
        if not alike or () in judges[0].course or answers[0][0] != answers[1][0]:
            return None
    return answers[0][0], [price for _, price, _ in answers], answers[0][2]
