"""What a transferable count keeps for its explanation."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from galang.core.tally.counting import Count, Exact


@dataclass(frozen=True)
class TransferCount(Count):
    """An IRV or STV count. Steps: "counted" (first votes), "surplus" and "excluded" of one option each; the
    totals of excluded options are 0.

    ``quota``: the votes that elect for sure; ``quotas``: the quota after each step where it moves (Meek),
    else empty. ``elected_at``: (key, number of the step), ``by_default``: who was elected for lack of
    others. ``blank``: ballots that rank nobody who stands, or put two first; they do not count.
    """

    quota: Exact = 0
    quotas: tuple[Exact, ...] = ()
    elected_at: tuple[tuple[str, int], ...] = ()
    by_default: tuple[str, ...] = ()
    blank: int = 0

    def total(self, key: str, step: int) -> Exact:
        """The votes of ``key`` after a step; 0 for one that is out."""
        place = next(number for number, option in enumerate(self.options) if option.key == key)
        return self.steps[step].totals[place] or 0


def shorter(number: int, scale: int) -> Exact:
    """``number`` of ``scale`` parts as an exact value, an ``int`` where it is whole."""
    return number // scale if number % scale == 0 else Fraction(number, scale)
