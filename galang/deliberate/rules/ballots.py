"""Ballots: phases, what may be chosen, the purse, the order on screen, turnout."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import TypeVar

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from galang.core.refusal import Refusal
from galang.deliberate.rules.ways import way_of

APPROVAL, BUDGET, MAJORITY = "approval", "approval_budget", "majority"
YES, NO, ABSTAIN = "setuju", "tidak", "abstain"
MOST_OPTIONS = 60
LEAST_SHOWN = 10
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Choice:
    """One thing on a ballot paper: its public key, what it is called, and its cost in whole rupiah."""

    key: str
    title: str
    cost_rupiah: int | None = None


@dataclass(frozen=True)
class Purse:
    """What a voter has spent of the budget; `short` is how much too much, 0 when it fits."""

    budget_rupiah: int
    spent_rupiah: int

    @property
    def left_rupiah(self) -> int:
        """What is left; negative when too much was chosen."""
        return self.budget_rupiah - self.spent_rupiah

    @property
    def short_rupiah(self) -> int:
        """How much the choices cost more than there is."""
        return max(0, -self.left_rupiah)


def phase_of(opens_at: datetime, closes_at: datetime, closed_at: datetime | None, now: datetime) -> str:
    """ "before" the window, "open", "over" (may be counted), or "counted"."""
    if closed_at is not None:
        return "counted"
    if now < opens_at:
        return "before"
    return "open" if now < closes_at else "over"


def why_not_now(number: str, phase: str, closes_at: datetime) -> Refusal | None:
    """Votes are taken only inside the window."""
    if phase == "before":
        return Refusal("ballot.not_open", number=number, status=409)
    if phase != "open":
        return Refusal("ballot.closed", number=number, closed_at=closes_at, status=409)
    return None


def why_not_window(opens_at: datetime, closes_at: datetime, now: datetime) -> Refusal | None:
    """A window closes after it opens, and not in the past."""
    if closes_at <= opens_at or closes_at <= now:
        return Refusal("ballot.window_reversed", field="closes_at", opens_at=opens_at, closes_at=closes_at)
    return None


def why_not_rule(rule: str, *, options: int, seats: int | None, budget_rupiah: int | None) -> Refusal | None:
    """Each way of counting needs its figures: places, a budget, or neither."""
    needs = way_of(rule).needs
    if rule == MAJORITY:
        return None
    if options < 2:
        return Refusal("ballot.too_few_options", number=_("ini"), least=2)
    if options > MOST_OPTIONS:
        return Refusal(
            "form.out_of_range", label=pgettext_lazy("banyak", "Pilihan"), least=2, most=MOST_OPTIONS
        )
    if needs == "seats" and not seats:
        return Refusal("ballot.seats_missing", field="seats")
    if needs == "seats" and seats and seats > options:
        return Refusal("tally.more_seats_than_options", field="seats", seats=seats, options=options)
    if needs == "one" and seats not in (None, 1):
        return Refusal("ballot.one_seat", field="seats", seats=seats)
    if needs == "budget" and (budget_rupiah or 0) <= 0:
        return Refusal("ballot.budget_missing", field="budget_rupiah")
    return None


def spent(choices: Iterable[Choice], chosen: Iterable[str], budget_rupiah: int) -> Purse:
    """The purse after these keys were chosen."""
    wanted = set(chosen)
    return Purse(budget_rupiah, sum(one.cost_rupiah or 0 for one in choices if one.key in wanted))


def why_not_chosen(
    number: str,
    choices: Sequence[Choice],
    chosen: Sequence[str],
    *,
    most: int | None,
    budget_rupiah: int | None,
) -> Refusal | None:
    """A paper names things on the list, each once, not too many, within the purse; and not nothing."""
    known = {one.key for one in choices}
    for key in chosen:
        if key not in known:
            return Refusal("ballot.unknown_option", option=key)
        if chosen.count(key) > 1:
            return Refusal("ballot.repeated_option", option=key)
    if not chosen:
        return Refusal("ballot.empty_choice", number=number)
    if most is not None and len(chosen) > most:
        return Refusal("ballot.too_many_choices", most=most, chosen=len(chosen))
    if budget_rupiah is not None and (short := spent(choices, chosen, budget_rupiah).short_rupiah):
        return Refusal("ballot.over_budget", short_rupiah=short, budget_rupiah=budget_rupiah)
    return None


def still_fits(choices: Iterable[Choice], chosen: Iterable[str], purse: Purse) -> list[Choice]:
    """What could still be added with the money that is left."""
    taken = set(chosen)
    return [
        one for one in choices if one.key not in taken and 0 < (one.cost_rupiah or 0) <= purse.left_rupiah
    ]


def shuffled(things: Iterable[tuple[str, Thing]], *, ballot: str, person: int | None) -> list[Thing]:
    """(key, thing) pairs in an order of this person's own, the same at each look: no option always leads."""
    lots = [(_lot_of(ballot, person, key), thing) for key, thing in things]
    return [thing for _lot, thing in sorted(lots, key=_first)]


def _lot_of(ballot: str, person: int | None, key: str) -> str:
    return hashlib.sha256(f"{ballot}:{person}:{key}".encode()).hexdigest()


def _first(pair: tuple[str, Thing]) -> str:
    return pair[0]


def turnout_permille(cast: int, electorate: int) -> int:
    """How many of a thousand took part, rounded down: a limit is never reached by rounding."""
    return cast * 1000 // electorate if electorate > 0 else 0


def reaches(cast: int, electorate: int, least_permille: int) -> bool:
    """Whether enough took part."""
    return cast * 1000 >= least_permille * electorate


def share_of(permille: int) -> Fraction:
    """Per mille as an exact share."""
    return Fraction(permille, 1000)
