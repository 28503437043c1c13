"""The table that the fast count of Equal Shares works on: who supports what, in arrays, in whole numbers.

Money stands in fixed point: a power of two of parts of one unit, chosen so that no sum overflows 64 bits.
Every voter's money and every price is kept as two bounds, one never too high and one never too low. So every
comparison that the bounds settle is settled for the exact numbers too; what they do not settle is decided by
``exact``. The bounds stay close: what a voter who pays all gives away of uncertainty, those who pay the full
price take over, so that all uncertainty together does not grow but for one part of rounding a payer.

A run can be made for a whole range of voters' budgets x … x + span at once. The bounds are then lines over
that range, held by their values at both ends (``ends`` = 2): with money linear in x the price of a project
is convex in x, so that its chord is never too low and any tangent never too high.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from galang.core.tally.budget.ballots import ApprovalBallots

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
ROOM = 60


class Board(NamedTuple):
    """``member[start[c]:start[c+1]]`` are the piles of ballots that support option c, ``load`` the people in
    each of them (``weight``: in every pile), ``support`` the people for each option, ``unit`` its
    satisfaction, ``first`` its place by the exact rate when nobody is short of money (equal rates, equal
    places), ``rank`` its place in a tie.
    """

    start: Ints
    member: Ints
    load: Ints
    weight: Ints
    support: Ints
    unit: Floats
    first: Ints
    rank: Ints


class Run(NamedTuple):
    """The state of one run over ``ends`` ends; ``line[e, c]`` bounds the price of c from below and ``key``
    its rate; ``age[c]`` tells after how many purchases they were worked out, ``fair[c]`` whether all its
    supporters surely have the full price. ``tied[k, c]``: c was tied when purchase k was made.
    ``state``: the number of purchases made, the option that waits for a decision, the one that is decided.
    """

    low: Ints
    high: Ints
    middle: Ints
    least: Ints
    most: Ints
    line: Ints
    key: Floats
    age: Ints
    fair: NDArray[np.bool_]
    guess: Ints
    order: Ints
    tied: NDArray[np.bool_]
    price: Ints
    state: Ints


def board_of(ballots: ApprovalBallots, *, by_cost: bool, order: tuple[str, ...]) -> Board:
    """The arrays of ``ballots``; ``by_cost``: satisfaction is the cost of a project, else one each."""
    many = len(ballots.options)
    lengths = np.fromiter(map(len, ballots.sets), np.int64, len(ballots.sets))
    option = np.fromiter(chain.from_iterable(ballots.sets), np.int64, int(lengths.sum()))
    pile = np.repeat(np.arange(len(ballots.sets)), lengths)
    weight = np.array(ballots.weights, np.int64)
    by_option = np.argsort(option, kind="stable")
    start = np.zeros(many + 1, np.int64)
    np.cumsum(np.bincount(option, minlength=many), out=start[1:])
    member = pile[by_option]
    support = np.zeros(many, np.int64)
    np.add.at(support, option, weight[pile])
    costs = ballots.costs
    places = {key: place for place, key in enumerate(order)}
    return Board(
        start=start,
        member=member,
        load=weight[member],
        weight=weight,
        support=support,
        unit=np.array(costs if by_cost else [1] * many, np.float64),
        first=_first_places(costs, [int(people) for people in support], by_cost),
        rank=np.array([places[one.key] for one in ballots.options], np.int64),
    )


def _first_places(costs: tuple[int, ...], support: list[int], by_cost: bool) -> Ints:
    """Dense places by the exact rate cost / support / satisfaction; unsupported options last."""
    rates = [
        Fraction(1 if by_cost else cost, people) if people else None
        for cost, people in zip(costs, support, strict=True)
    ]
    ladder = {rate: place for place, rate in enumerate(sorted({rate for rate in rates if rate is not None}))}
    return np.array([len(ladder) if rate is None else ladder[rate] for rate in rates], np.int64)


class Table:
    """A board with its costs, from which runs are set up; guesses of prices pass from run to run."""

    def __init__(self, ballots: ApprovalBallots, board: Board) -> None:
        self.board = board
        self.costs = ballots.costs
        self.voters = ballots.ballots
        self.open = [
            bool(people) and cost <= ballots.budget
            for people, cost in zip(board.support, ballots.costs, strict=True)
        ]
        self.guesses: Floats = np.zeros(len(self.costs))
        self.scale: int | None = None
        self.scaled: tuple[Ints, ...] = ()

    def set_up(self, share: Fraction, span: int) -> tuple[Run, int]:
        """A fresh run for the voters' budgets ``share`` … ``share + span``, and its parts of one unit as a
        power of two (negative for huge sums).
        """
        ends = [share, share + span] if span else [share]
        most = max(self.voters * (int(ends[-1]) + 2), max(self.costs)) * 2
        parts = ROOM - most.bit_length()
        many, piles = len(self.costs), len(self.board.weight)
        low = np.empty((len(ends), piles), np.int64)
        high = np.empty_like(low)
        for end, money in enumerate(ends):
            low[end], high[end] = between(money, parts)
        least, most_cost = self._costs_in(parts)
        line = np.repeat((least // np.maximum(self.board.support, 1))[None, :], len(ends), axis=0)
        key = line.sum(axis=0) / self.board.unit
        key[~np.array(self.open)] = np.inf
        run = Run(
            low=low,
            high=high,
            middle=high.sum(axis=0),
            least=least,
            most=most_cost,
            line=np.ascontiguousarray(line),
            key=key,
            age=np.full(many, -1, np.int64),
            fair=np.zeros(many, np.bool_),
            guess=(self.guesses * len(ends) * 2.0**parts).astype(np.int64),
            order=np.full(many, -1, np.int64),
            tied=np.zeros((many, many), np.bool_),
            price=np.zeros((2, len(ends)), np.int64),
            state=np.array([0, -1, -1], np.int64),
        )
        return run, parts

    def _costs_in(self, parts: int) -> tuple[Ints, Ints]:
        if self.scale != parts:
            self.scale = parts
            bounds = zip(*(between(cost, parts) for cost in self.costs), strict=True)
            self.scaled = tuple(np.array(bound, np.int64) for bound in bounds)
        return self.scaled[0], self.scaled[1]

    def keep_guesses(self, run: Run, parts: int) -> None:
        """Remember the prices of ``run`` as guesses for the next."""
        self.guesses = run.guess / (len(run.low) * 2.0**parts)


def between(money: Fraction | int, parts: int) -> tuple[int, int]:
    """``money`` in parts: the whole number not above it, and the one not below it."""
    over, under = money.numerator, money.denominator
    over, under = (over << parts, under) if parts >= 0 else (over, under << -parts)
    below = over // under
    return below, below if below * under == over else below + 1
