"""What the rules with a budget give back: a count with what its explanation needs. Frozen and exact."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from galang.core.tally.counting import Count


@dataclass(frozen=True)
class Passed:
    """An option that a greedy count did not take: ``why`` is "no_money", "stopped" or "no_votes".

    ``left`` is the money in hand at its turn; ``enough_votes`` the least number of votes that would have
    taken it, all else unchanged (``None`` when no number would); ``enough_cost`` the highest cost at which
    its own votes take it (``None`` when none would, or money was not the matter).
    """

    option: str
    why: str
    votes: int
    left: int
    enough_votes: int | None
    enough_cost: int | None


@dataclass(frozen=True)
class GreedyCount(Count):
    """A greedy count; the totals of its steps are the votes of the options that still wait.

    ``left[i]`` is the money in hand before step i.
    """

    votes: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    passed: tuple[Passed, ...] = ()


@dataclass(frozen=True)
class Purchase:
    """One project bought by its supporters: at most ``price`` each (exact), in all its cost.

    ``full`` people paid the price, ``short`` people gave all that they still had. ``rate`` is what the rule
    makes small: the price for each unit of satisfaction.
    """

    option: str
    price: Fraction
    rate: Fraction
    full: int
    short: int


@dataclass(frozen=True)
class Short:
    """A project that was not bought, at the end of the count.

    Its ``votes`` supporters together still have ``has`` (exact) of its ``cost``. ``unfit`` when it was left
    out from the start because it costs more than the whole budget.
    """

    option: str
    votes: int
    has: Fraction
    cost: int
    unfit: bool = False

    @property
    def missing(self) -> Fraction:
        """What its supporters lack."""
        return self.cost - self.has


@dataclass(frozen=True)
class SharesCount(Count):
    """An Equal Shares count; the totals of its steps are the money (rounded down to whole units) that the
    supporters of each option hold together, ``None`` once it is bought.

    ``share`` is the budget of one voter in the run that decided, ``raised`` the units of money that were
    added to budget / voters to get there (``stopped_by``: "overspent", "exhausted" or "all_bought" says what
    ended the raising, "" without raising); one unit more would have bought ``over`` too, and cost
    ``over_cost`` in all, when it was overspent. ``added`` are the options that the completion "utilitarian" took.
    """

    share: Fraction = Fraction(0)
    raised: int = 0
    stopped_by: str = ""
    over: tuple[str, ...] = ()
    over_cost: int = 0
    empty: int = 0
    votes: tuple[int, ...] = ()
    bought: tuple[Purchase, ...] = ()
    short: tuple[Short, ...] = ()
    added: tuple[str, ...] = ()


@dataclass(frozen=True)
class Earned:
    """A project bought by Phragmén's rule at ``time``: every voter had earned that much since the start."""

    option: str
    time: Fraction


@dataclass(frozen=True)
class PhragmenCount(Count):
    """A count by Phragmén's rule; the totals of its steps are the money (rounded down) that the supporters
    of each option had earned and not yet spent, just before the purchase.

    ``stopped_at`` is the option whose turn came when the budget no longer covered it (``None`` when all
    supported options were bought), ``stopped_time`` that moment. ``times`` is for every other supported
    option when its supporters would have had its cost, had nothing else been bought after the end.
    """

    votes: tuple[int, ...] = ()
    bought: tuple[Earned, ...] = ()
    stopped_at: str | None = None
    stopped_time: Fraction | None = None
    times: tuple[Earned, ...] = ()
