"""One run of Equal Shares on a board, written as plain loops for the compiler (see ``compiled``).

``arrays`` does the same with array operations; both are judged by the same slow twin.
"""

from __future__ import annotations

import numpy as np

from galang.core.tally.budget.board import Board, Run

DONE, ASK = 0, 1
CLOSE = 1.0 + 1e-14
NEVER = np.inf


def sums_below(board: Board, run: Run, option: int, price: int) -> tuple[int, int]:
    """Of the supporters with less than ``price`` in the middle: their money there, and the others' number."""
    money, people = 0, 0
    for at in range(board.start[option], board.start[option + 1]):
        pile = board.member[at]
        has = run.middle[pile]
        if has < price:
            money += board.load[at] * has
            people += board.load[at]
    return money, board.support[option] - people


def refine(board: Board, run: Run, option: int) -> None:
    """Work out the lower bounds of an option's price by Newton's steps in the middle of the range.

    The first step may start too high, at a guess; from then on the steps only rise to the price.
    """
    target = run.least[option] * len(run.low)
    start = target // board.support[option]
    price = max(run.guess[option], start)
    rising = price == start
    while True:
        money, people = sums_below(board, run, option, price)
        if people == 0:
            if money < target and unaffordable(board, run, option):
                run.key[option] = NEVER
                return
            if money < target or rising:
                return set_line(board, run, option, start)
            price, rising = start, True
            continue
        better = (target - money) // people
        if better == price or (rising and better < price):
            return set_line(board, run, option, price)
        price, rising = better, True


def unaffordable(board: Board, run: Run, option: int) -> bool:
    """Whether the supporters together surely lack the cost, at both ends and so all between."""
    for end in range(len(run.low)):
        money = 0
        for at in range(board.start[option], board.start[option + 1]):
            pile = board.member[at]
            money += board.load[at] * run.high[end, pile]
        if money >= run.least[option]:
            return False
    return True


def set_line(board: Board, run: Run, option: int, price: int) -> None:
    """The tangent at those who have less than ``price`` in the middle, and whether nobody has."""
    ends, people = len(run.low), board.support[option]
    for end in range(ends):
        money, poor = 0, 0
        for at in range(board.start[option], board.start[option + 1]):
            pile = board.member[at]
            if run.middle[pile] < price:
                money += board.load[at] * run.high[end, pile]
                poor += board.load[at]
        if poor == people:
            money, poor = 0, 0
        run.line[end, option] = (run.least[option] - money) // (people - poor)
    total = run.line[0, option] if ends == 1 else run.line[0, option] + run.line[1, option]
    run.key[option] = total / board.unit[option]
    run.guess[option] = total
    run.age[option] = run.state[0]
    run.fair[option] = is_fair(board, run, option)


def is_fair(board: Board, run: Run, option: int) -> bool:
    """Whether every supporter surely has an equal part of the cost, all over the range."""
    price = -(-run.most[option] // board.support[option])
    for at in range(board.start[option], board.start[option + 1]):
        pile = board.member[at]
        for end in range(len(run.low)):
            if run.low[end, pile] < price:
                return False
    return True


def price_above(board: Board, run: Run, option: int, end: int) -> int:
    """The least price in parts that surely brings the cost together at ``end``; -1 when none surely does."""
    price: int = max(-(-run.most[option] // board.support[option]), run.line[end, option])
    while True:
        money, people = 0, board.support[option]
        for at in range(board.start[option], board.start[option + 1]):
            pile = board.member[at]
            has = run.low[end, pile]
            if has < price:
                money += board.load[at] * has
                people -= board.load[at]
        if money + people * price >= run.most[option]:
            return price
        if people == 0:
            return -1
        price = -(-(run.most[option] - money) // people)


def set_prices(board: Board, run: Run, option: int) -> bool:
    """Lower and upper bounds of the price of ``option`` at every end; false when it is not surely bought."""
    for end in range(len(run.low)):
        run.price[0, end] = run.line[end, option]
        run.price[1, end] = price_above(board, run, option, end)
        if run.price[1, end] < 0:
            return False
    return True


def may_be_cheaper(board: Board, run: Run, other: int, option: int) -> bool:
    """Whether the bounds leave it open that ``other`` is as good as ``option``, anywhere in the range."""
    for end in range(len(run.low)):
        if run.line[end, other] / board.unit[other] <= run.price[1, end] / board.unit[option] * CLOSE:
            return True
    return False


def rivals(board: Board, run: Run, option: int) -> int:
    """Refine all that may be as good as ``option``: 0 none is, 1 all that are (``option`` too) are fair, 2
    unsettled.
    """
    found = 0
    for other in range(len(run.key)):
        if other == option or run.key[other] == NEVER:
            continue
        if may_be_cheaper(board, run, other, option) and run.age[other] != run.state[0]:
            refine(board, run, other)
        if run.key[other] != NEVER and may_be_cheaper(board, run, other, option):
            if not (run.fair[other] and run.fair[option]):
                return 2
            found = 1
    return found


def best_of_fair(board: Board, run: Run, option: int) -> int:
    """Of ``option`` and its rivals, all fair: the exactly best, ties by rank and noted."""
    best, tied = option, False
    for other in range(len(run.key)):
        if other == option or run.key[other] == NEVER or not may_be_cheaper(board, run, other, option):
            continue
        if board.first[other] == board.first[best]:
            tied = True
            best = other if board.rank[other] < board.rank[best] else best
        elif board.first[other] < board.first[best]:
            best, tied = other, False
    if tied:
        for other in range(len(run.key)):
            near = other == option or may_be_cheaper(board, run, other, option)
            if near and run.key[other] != NEVER and board.first[other] == board.first[best]:
                run.tied[run.state[0], other] = True
    return best


def pay(board: Board, run: Run, option: int) -> None:
    """Buy ``option`` at ``run.price``: its supporters pay, and it leaves the table."""
    ends = len(run.low)
    for at in range(board.start[option], board.start[option + 1]):
        pile = board.member[at]
        below, total = 0, 0
        for end in range(ends):
            run.low[end, pile] -= run.price[1, end]
            below += run.low[end, pile] < 0
            run.high[end, pile] = max(0, run.high[end, pile] - run.price[0, end])
            total += run.high[end, pile]
        if below:
            for end in range(ends):
                run.low[end, pile] = 0
        run.middle[pile] = total
    run.order[run.state[0]] = option
    run.key[option] = NEVER
    run.state[0] += 1


def go(board: Board, run: Run) -> int:
    """Buy until nothing is affordable (``DONE``) or the bounds leave a decision open (``ASK``).

    ``run.state[1]`` is then the option that waits. A decision is handed back in ``run.state[2]`` with its
    price in ``run.price``.
    """
    if run.state[2] >= 0:
        pay(board, run, run.state[2])
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
        found = rivals(board, run, option)
        if found == 2:
            return ASK
        if found == 1:
            option = best_of_fair(board, run, option)
            if not set_prices(board, run, option):
                return ASK
        pay(board, run, option)
