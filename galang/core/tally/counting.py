"""What every counting rule of ballots gives back: steps with exact totals, who was elected, every tie met.

A rule keeps what its explanation needs in a subclass of ``Count``; ``explain`` (``explain.py``) makes the
sentences from it, ``picture.py`` the drawing, ``data_of`` the record of design §6.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

from galang.core.tally.types import Option, Tie

Exact = int | Fraction


@dataclass(frozen=True)
class Step:
    """One step of a count: ``event`` befell ``options`` (keys), and ``totals`` is how all stood afterwards.

    ``event`` is a code such as "elected", "surplus", "excluded", "bought"; its sentence is
    ``step.<event>`` of ``sentences``. ``totals[i]`` belongs to ``Count.options[i]`` in ``Count.unit``;
    ``None`` when the option no longer stands. ``exhausted`` are the votes that no longer count for anybody.
    """

    event: str
    options: tuple[str, ...]
    totals: tuple[Exact | None, ...]
    exhausted: Exact = 0


@dataclass(frozen=True)
class Count:
    """The outcome of a rule. ``elected`` are keys in order of election; ``settings`` are the rule's own.

    ``ballots`` is the number of people whose ballots counted; ``unit`` of the totals is "votes", "points",
    "money" or "load"; ``budget`` and ``cost`` are whole units of money (``None`` without a budget).
    """

    rule: str
    options: tuple[Option, ...]
    ballots: int
    elected: tuple[str, ...]
    steps: tuple[Step, ...]
    ties: tuple[Tie, ...] = ()
    unit: str = "votes"
    seats: int | None = None
    budget: int | None = None
    settings: tuple[tuple[str, str | int | None], ...] = field(default=())

    @property
    def cost(self) -> int | None:
        """What the elected options cost together, ``None`` without a budget."""
        if self.budget is None:
            return None
        costs = {option.key: option.cost or 0 for option in self.options}
        return sum(costs[key] for key in self.elected)

    @property
    def exhausted(self) -> Exact | bool:
        """With a budget: whether nothing more fits into what is left; else the votes that ran out."""
        if self.budget is None:
            return self.steps[-1].exhausted if self.steps else 0
        left = self.budget - (self.cost or 0)
        chosen = set(self.elected)
        return all(
            option.cost is None or option.cost > left for option in self.options if option.key not in chosen
        )

    @property
    def not_elected(self) -> tuple[str, ...]:
        """The keys of the others, in the order of the options."""
        chosen = set(self.elected)
        return tuple(option.key for option in self.options if option.key not in chosen)


def as_text(number: Exact) -> str:
    """An exact number as text: a whole number or decimal where it ends ("1220.96000" is "1220.96"), else
    a fraction ("10/3").
    """
    exact = Fraction(number)
    twos = fives = 0
    rest = exact.denominator
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{exact.numerator}/{exact.denominator}"
    places = max(twos, fives)
    return format(Decimal(exact.numerator * 10**places // exact.denominator).scaleb(-places), "f")


def data_of(count: Count) -> dict[str, Any]:
    """The count as text, int, bool, None and lists, as ``galang tally --json`` prints it (without words)."""
    exhausted = count.exhausted
    return {
        "rule": count.rule,
        "settings": dict(count.settings),
        "options": [{"key": one.key, "name": one.name, "cost": one.cost} for one in count.options],
        "ballots": count.ballots,
        "seats": count.seats,
        "elected": list(count.elected),
        "stages": [
            {
                "event": step.event,
                "options": list(step.options),
                "totals": {
                    option.key: as_text(total)
                    for option, total in zip(count.options, step.totals, strict=True)
                    if total is not None
                },
                "exhausted": as_text(step.exhausted),
            }
            for step in count.steps
        ],
        "ties": [
            {
                "options": list(tie.options),
                "votes": as_text(tie.votes),
                "ranked": list(tie.ranked),
                "how": tie.how,
            }
            for tie in count.ties
        ],
        "budget": count.budget,
        "cost": count.cost,
        "exhausted": exhausted if isinstance(exhausted, bool) else as_text(exhausted),
    }
