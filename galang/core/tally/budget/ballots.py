"""Approval ballots for projects with costs: merged, checked once, frozen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from galang.core.money import LIMIT_RUPIAH
from galang.core.refusal import Refusal
from galang.core.tally.types import Option, check_options

MOST_OPTIONS = 2_000
MOST_BALLOTS = 300_000_000


@dataclass(frozen=True)
class PbFile:
    """A file of Pabulib taken apart: all its cells, sections and columns in their order, nothing judged."""

    meta_heads: tuple[str, ...]
    meta: tuple[tuple[str, ...], ...]
    project_heads: tuple[str, ...]
    projects: tuple[tuple[str, ...], ...]
    vote_heads: tuple[str, ...]
    votes: Sequence[Sequence[str]]


@dataclass(frozen=True)
class ApprovalBallots:
    """Equal ballots merged: ``weights[i]`` people approve exactly the options in ``sets[i]``.

    ``sets`` hold positions in ``options``, ascending; each set stands once, in ascending order, so that two
    piles of the same ballots are equal. ``budget`` and the costs are whole units of money (rupiah), all
    above zero. ``written`` is the file that they were read from, so that it can be written again without
    loss. A ballot that approves nothing counts: in Equal Shares its voter has a share that nobody
    spends, as in the source of the rule. Make one with ``approval_ballots``.
    """

    options: tuple[Option, ...]
    sets: tuple[tuple[int, ...], ...]
    weights: tuple[int, ...]
    budget: int
    written: PbFile | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        check_options(self.options)
        if len(self.options) > MOST_OPTIONS:
            raise Refusal("votes.too_many_options", options=len(self.options), most=MOST_OPTIONS)
        for option in self.options:
            if option.cost is None:
                raise Refusal("tally.cost_missing", option=option.key)
            if option.cost == 0:
                raise Refusal("tally.bad_cost", option=option.key, cost=0)
        if not 0 < self.budget <= LIMIT_RUPIAH:
            raise Refusal("tally.bad_budget", budget=self.budget)
        if len(self.sets) != len(self.weights):
            raise Refusal("votes.different_lengths", ballots=len(self.sets), weights=len(self.weights))
        if self.ballots > MOST_BALLOTS:
            raise Refusal("votes.too_many_ballots", ballots=self.ballots, most=MOST_BALLOTS)

    @cached_property
    def ballots(self) -> int:
        """How many people voted, empty ballots included."""
        return sum(self.weights)

    @cached_property
    def empty(self) -> int:
        """How many of them approve nothing."""
        return sum(weight for chosen, weight in zip(self.sets, self.weights, strict=True) if not chosen)

    @cached_property
    def votes(self) -> tuple[int, ...]:
        """How many people approve each option, in the order of the options."""
        counts = [0] * len(self.options)
        for chosen, weight in zip(self.sets, self.weights, strict=True):
            for place in chosen:
                counts[place] += weight
        return tuple(counts)

    @cached_property
    def costs(self) -> tuple[int, ...]:
        """The cost of each option, in the order of the options."""
        return tuple(option.cost or 0 for option in self.options)


def approval_ballots(
    options: Sequence[Option],
    ballots: Iterable[Iterable[str]],
    *,
    budget: int,
    weights: Sequence[int] | None = None,
    most: int | None = None,
) -> ApprovalBallots:
    """Merge single ballots, each the keys that it approves, ``weights[i]`` times (once each without it).

    Refuses an unknown key, the same key twice on a ballot, more than ``most`` keys, a weight below one, no
    ballots at all, and what ``ApprovalBallots`` refuses; nothing is dropped silently.
    """
    places = {option.key: place for place, option in enumerate(options)}
    piles: Counter[tuple[int, ...]] = Counter()
    given = list(ballots)
    if weights is not None and len(weights) != len(given):
        raise Refusal("votes.different_lengths", ballots=len(given), weights=len(weights))
    for number, ballot in enumerate(given):
        weight = 1 if weights is None else weights[number]
        if weight < 1:
            raise Refusal("votes.negative_weight", ballot=number + 1, weight=weight)
        piles[places_of(tuple(ballot), places, most)] += weight
    return merged(options, piles, budget)


def merged(options: Sequence[Option], piles: Mapping[tuple[int, ...], int], budget: int) -> ApprovalBallots:
    """The piles of equal ballots in their order; refuses when there is none."""
    if not piles:
        raise Refusal("votes.no_ballots")
    order = sorted(piles)
    return ApprovalBallots(tuple(options), tuple(order), tuple(piles[one] for one in order), budget)


def places_of(chosen: Sequence[str], places: Mapping[str, int], most: int | None = None) -> tuple[int, ...]:
    """The chosen keys as ascending positions; refuses unknown, repeated and over-many ones."""
    if most is not None and len(chosen) > most:
        raise Refusal("ballot.too_many_choices", most=most, chosen=len(chosen))
    try:
        found = sorted([places[key] for key in chosen])
    except KeyError as unknown:
        raise Refusal("tally.unknown_option", option=unknown.args[0]) from None
    if len(set(found)) < len(found):
        raise Refusal("ballot.repeated_option", option=next(k for k in chosen if chosen.count(k) > 1))
    return tuple(found)
