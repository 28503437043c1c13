"""Slow, obvious counts of the rules with a budget, one voter at a time, in fractions: judges of the fast ones.

A ballot is a set of positions of options; ties go to the earlier position in ``order``.
"""

from collections.abc import Sequence
from fractions import Fraction

Ballots = Sequence[frozenset[int]]


def greedy_twin(ballots: Ballots, costs: Sequence[int], budget: int, *, stop: bool = False) -> list[int]:
    votes = [sum(one in ballot for ballot in ballots) for one in range(len(costs))]
    chosen: list[int] = []
    for one in sorted(range(len(costs)), key=lambda one: (-votes[one], one)):
        if not votes[one]:
            continue
        if sum(costs[other] for other in chosen) + costs[one] <= budget:
            chosen.append(one)
        elif stop:
            break
    return chosen


def price_twin(money: Sequence[Fraction], cost: int) -> Fraction | None:
    """The price that people with this money pay at most, so that all pay ``cost``: the poorest first."""
    left, people = Fraction(cost), len(money)
    if sum(money) < cost:
        return None
    for has in sorted(money):
        if has * people >= left:
            return left / people
        left, people = left - has, people - 1
    raise AssertionError("cannot be")


def shares_twin(
    ballots: Ballots, costs: Sequence[int], share: Fraction, *, by_cost: bool, most: int
) -> list[int]:
    """What is bought when everybody has ``share``; options dearer than ``most`` are left out."""
    money = [share] * len(ballots)
    bought: list[int] = []
    while True:
        offers = []
        for one, cost in enumerate(costs):
            price = price_twin([money[i] for i, ballot in enumerate(ballots) if one in ballot], cost)
            if one not in bought and cost <= most and price is not None:
                offers.append((price / cost if by_cost else price, one, price))
        if not offers:
            return bought
        _, one, price = min(offers)
        money = [
            max(Fraction(0), has - price) if one in ballot else has
            for has, ballot in zip(money, ballots, strict=True)
        ]
        bought.append(one)


def add1_twin(
    ballots: Ballots, costs: Sequence[int], budget: int, *, by_cost: bool, exhaustive: bool = False
) -> tuple[list[int], int]:
    """Equal Shares with one unit more for everybody, again and again; also how many units."""
    units = 0
    share = Fraction(budget, len(ballots))
    wanted = [
        one for one, cost in enumerate(costs) if cost <= budget and any(one in ballot for ballot in ballots)
    ]
    stands = shares_twin(ballots, costs, share, by_cost=by_cost, most=budget)
    while len(stands) < len(wanted):
        left = budget - sum(costs[one] for one in stands)
        if exhaustive and all(cost > left for one, cost in enumerate(costs) if one not in stands):
            break
        more = shares_twin(ballots, costs, share + units + 1, by_cost=by_cost, most=budget)
        if sum(costs[one] for one in more) > budget:
            break
        stands, units = more, units + 1
    return stands, units


def phragmen_twin(ballots: Ballots, costs: Sequence[int], budget: int) -> list[tuple[int, Fraction]]:
    """What is bought, and when; everybody earns one unit in one unit of time."""
    money, now = [Fraction(0)] * len(ballots), Fraction(0)
    bought: list[tuple[int, Fraction]] = []
    while True:
        offers = []
        for one, cost in enumerate(costs):
            supporters = [i for i, ballot in enumerate(ballots) if one in ballot]
            if supporters and cost <= budget and one not in [done for done, _ in bought]:
                offers.append((now + (cost - sum(money[i] for i in supporters)) / len(supporters), one))
        if not offers:
            return bought
        then, one = min(offers)
        if sum(costs[done] for done, _ in bought) + costs[one] > budget:
            return bought
        money = [
            Fraction(0) if one in ballot else has + then - now
            for has, ballot in zip(money, ballots, strict=True)
        ]
        now = then
        bought.append((one, then))
