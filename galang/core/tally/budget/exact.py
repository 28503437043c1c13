"""Equal Shares in exact fractions: prices, who runs out, ties. The judge where the fast bounds leave it open.

A voter's money is the share less the prices paid in full, or nothing; so every sum of money is counted, not
added: how many people still have money, and how many of them paid each price. Approximate money (with its
proven error) only tells who is surely above or below a price; whoever is near is compared exactly.
"""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from operator import mul

import numpy as np
from numpy.typing import NDArray

from galang.core.tally.budget.board import Board, Floats, Ints

Poor = NDArray[np.bool_]


class Exact:
    """One run with voters' budgets ``share``: ask for rates, buy, ask again."""

    def __init__(self, board: Board, share: Fraction, costs: tuple[int, ...], *, by_cost: bool) -> None:
        self.board, self.share, self.costs, self.by_cost = board, share, costs, by_cost
        self.prices: list[Fraction] = []
        self.parts: list[int] = []
        self.whole = 1
        self.paid = np.zeros((len(board.weight), 8), np.bool_)
        self.out: Poor = np.zeros(len(board.weight), np.bool_)
        self.money: Floats = np.full(len(board.weight), float(share))
        self.course: list[tuple[int, ...]] = []

    @property
    def error(self) -> float:
        """How far ``money`` may be from the truth: each price and each subtraction rounds once."""
        return (len(self.prices) + 4) * 2.0**-50 * float(self.share)

    def supporters(self, option: int) -> tuple[Ints, Ints]:
        """The piles that support an option and still have money, and the people in each."""
        here = slice(int(self.board.start[option]), int(self.board.start[option + 1]))
        who, load = self.board.member[here], self.board.load[here]
        left = ~self.out[who]
        return who[left], load[left]

    def counts(self, who: Ints, load: Ints) -> tuple[int, ...]:
        """How many people there are in these piles, and how many of them paid each price."""
        made = len(self.prices)
        return int(load.sum()), *(int(one) for one in load @ self.paid[who, :made])

    def worth(self, counts: tuple[int, ...]) -> Fraction:
        """The money of so many people."""
        spent = sum(map(mul, counts[1:], self.parts))
        return counts[0] * self.share - Fraction(spent, self.whole)

    def held_by(self, option: int) -> Fraction:
        """What the supporters of an option hold together."""
        return self.worth(self.counts(*self.supporters(option)))

    def below(self, who: Ints, price: Fraction) -> Poor:
        """Which of these piles have at most ``price`` each."""
        money, limit = self.money[who], float(price)
        margin = self.error + abs(limit) * 2.0**-50
        poor = money < limit
        for place in np.flatnonzero(np.abs(money - limit) <= margin):
            one = who[place : place + 1]
            poor[place] = self.worth(self.counts(one, np.ones(1, np.int64))) <= price
        return poor

    def price_of(self, option: int) -> tuple[Fraction, tuple[int, ...]] | None:
        """The exact price that the supporters pay at most, and the counts it is made of; ``None`` when they
        cannot bring the cost together.
        """
        who, load = self.supporters(option)
        cost, people = self.costs[option], int(load.sum())
        if people == 0 or (all_have := self.held_by(option)) < cost:
            return None
        price = Fraction(cost, people)
        poor = np.zeros(len(who), np.bool_)
        while True:
            again = self.below(who, price)
            if all_have == cost and again.all():
                return price, ()
            if (again == poor).all():
                return price, (people - int(load[poor].sum()), *self.counts(who[poor], load[poor]))
            poor = again
            rest = people - int(load[poor].sum())
            if rest == 0:
                return max(
                    self.worth(self.counts(who[i : i + 1], np.ones(1, np.int64))) for i in range(len(who))
                ), ()
            price = (cost - self.worth(self.counts(who[poor], load[poor]))) / rest

    def rate(self, option: int, price: Fraction) -> Fraction:
        """The price for each unit of satisfaction."""
        return price / self.costs[option] if self.by_cost else price

    def _note(self, price: Fraction) -> None:
        """Keep a price, all of them as ``parts`` of one ``whole`` denominator."""
        self.prices.append(price)
        more = lcm(self.whole, price.denominator) // self.whole
        self.whole *= more
        self.parts = [part * more for part in self.parts] if more > 1 else self.parts
        self.parts.append(price.numerator * (self.whole // price.denominator))

    def buy(self, option: int, price: Fraction) -> tuple[int, int]:
        """Buy; gives how many people paid the price, and how many gave all that they had and less than it."""
        who, load = self.supporters(option)
        poor = self.below(who, price)
        made = len(self.prices)
        if made == self.paid.shape[1]:
            self.paid = np.hstack([self.paid, np.zeros_like(self.paid)])
        rich = who[~poor]
        self.paid[rich, made] = True
        self._note(price)
        self.money[rich] -= float(price)
        self.out[who[poor]] = True
        self.money[who[poor]] = 0.0
        short = int(load[poor].sum())
        return int(load.sum()) - short, short
