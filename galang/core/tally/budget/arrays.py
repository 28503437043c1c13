"""One run of Equal Shares on a board with array operations; the same steps as in ``loops``."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from galang.core.tally.budget.board import Board, Ints, Run
from galang.core.tally.budget.loops import ASK, CLOSE, DONE, NEVER


def supporters(board: Board, option: int) -> tuple[Ints, Ints]:
    """The piles that support an option, and the people in each."""
    here = slice(int(board.start[option]), int(board.start[option + 1]))
    return board.member[here], board.load[here]


def refine(board: Board, run: Run, option: int) -> None:
    """As ``loops.refine``."""
    who, load = supporters(board, option)
    middle = run.middle.take(who)
    worth, all_people = load * middle, int(board.support[option])
    target = int(run.least[option]) * len(run.low)
    start = target // all_people
    price = max(int(run.guess[option]), start)
    rising = price == start
    while True:
        poor = middle < price
        money, people = int(worth @ poor), all_people - int(load @ poor)
        if people == 0:
            if money < target and not np.any(run.high[:, who] @ load >= run.least[option]):
                run.key[option] = NEVER
                return
            if money < target or rising:
                return set_line(board, run, option, middle < start)
            price, rising = start, True
            continue
        better = (target - money) // people
        if better == price or (rising and better < price):
            return set_line(board, run, option, poor)
        price, rising = better, True


def set_line(board: Board, run: Run, option: int, poor: NDArray[np.bool_]) -> None:
    """As ``loops.set_line``, with the poor already known."""
    who, load = supporters(board, option)
    there = load.compress(poor)
    all_people = int(board.support[option])
    people = all_people - int(np.add.reduce(there))
    if people == 0:
        there, poor, people = load[:0], np.zeros(len(load), np.bool_), all_people
    run.fair[option] = False
    if not len(there):
        price = -(-int(run.most[option]) // all_people)
        run.fair[option] = bool(run.low[:, who].min() >= price)
    total, poorest = 0, who.compress(poor)
    for end in range(len(run.low)):
        line = (int(run.least[option]) - int(there @ run.high[end].take(poorest))) // people
        run.line[end, option] = line
        total += line
    run.key[option] = total / board.unit[option]
    run.guess[option] = total
    run.age[option] = run.state[0]


def price_above(board: Board, run: Run, option: int, end: int) -> int:
    """As ``loops.price_above``; starts where the price surely is not lower."""
    who, load = supporters(board, option)
    low, all_people, cost = run.low[end].take(who), int(board.support[option]), int(run.most[option])
    worth = load * low
    price = max(-(-cost // all_people), int(run.line[end, option]))
    while True:
        poor = low < price
        money, people = int(worth @ poor), all_people - int(load @ poor)
        if money + people * price >= cost:
            return price
        if people == 0:
            return -1
        price = -(-(cost - money) // people)


def set_prices(board: Board, run: Run, option: int) -> bool:
    """As ``loops.set_prices``."""
    for end in range(len(run.low)):
        run.price[0, end] = run.line[end, option]
        run.price[1, end] = price_above(board, run, option, end)
        if run.price[1, end] < 0:
            return False
    return True


def may_be_cheaper(board: Board, run: Run, option: int) -> Ints:
    """All options that the bounds leave as good as ``option`` somewhere in the range, itself left out."""
    at_most = run.price[1] / board.unit[option] * CLOSE
    open_ = (run.line / board.unit <= at_most[:, None]).any(axis=0) & (run.key < NEVER)
    open_[option] = False
    return np.flatnonzero(open_)


def rivals(board: Board, run: Run, option: int) -> Ints:
    """As ``loops.rivals``: refine until only fresh bounds are left open; gives those options."""
    found = may_be_cheaper(board, run, option)
    while stale := [int(other) for other in found if run.age[other] != run.state[0]]:
        for other in stale:
            refine(board, run, other)
        found = may_be_cheaper(board, run, option)
    return found


def best_of_fair(board: Board, run: Run, option: int, others: Ints) -> int:
    """As ``loops.best_of_fair``."""
    all_ = np.append(others, option)
    best = all_[board.first[all_] == board.first[all_].min()]
    if len(best) > 1:
        run.tied[run.state[0], best] = True
    return int(best[np.argmin(board.rank[best])])


def pay(board: Board, run: Run, option: int) -> None:
    """As ``loops.pay``."""
    who, _ = supporters(board, option)
    ends = range(len(run.low))
    low = [run.low[end].take(who) - run.price[1, end] for end in ends]
    enough = low[0] >= 0 if len(low) == 1 else (low[0] >= 0) & (low[1] >= 0)
    middle = np.zeros(len(who), np.int64)
    for end in ends:
        run.low[end, who] = low[end] * enough
        high = np.maximum(run.high[end].take(who) - run.price[0, end], 0)
        run.high[end, who] = high
        middle += high
    run.middle[who] = middle
    run.order[run.state[0]] = option
    run.key[option] = NEVER
    run.state[0] += 1


def go(board: Board, run: Run) -> int:
    """As ``loops.go``."""
    if run.state[2] >= 0:
        pay(board, run, int(run.state[2]))
        run.state[2] = -1
    while True:
        option = int(np.argmin(run.key))
        if run.key[option] == NEVER:
            return DONE
        if run.age[option] != run.state[0]:
            refine(board, run, option)
            continue
        run.state[1] = option
        if not set_prices(board, run, option):
            return ASK
        others = rivals(board, run, option)
        if len(others):
            if not (run.fair[option] and run.fair[others].all()):
                return ASK
            option = best_of_fair(board, run, option, others)
            if not set_prices(board, run, option):
                return ASK
        pay(board, run, option)
