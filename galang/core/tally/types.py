"""What goes into a count and what comes out: options, profiles, tie rules, outcomes. All frozen and exact."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from galang.core.money import LIMIT_RUPIAH
from galang.core.refusal import Refusal


@dataclass(frozen=True)
class Option:
    """One thing that can be chosen: ``key`` is its public number, ``cost`` whole rupiah or ``None``."""

    key: str
    name: str = ""
    cost: int | None = None


@dataclass(frozen=True)
class ApprovalProfile:
    """Merged approval ballots: ``votes[i]`` of the ``ballots`` valid ballots approve ``options[i]``.

    A ballot that approves nothing counts as a ballot. Built by the two functions in ``approval``; adding two
    profiles over the same options merges phones and paper.
    """

    options: tuple[Option, ...]
    votes: tuple[int, ...]
    ballots: int

    def __post_init__(self) -> None:
        check_options(self.options)
        if self.ballots < 0:
            raise Refusal("tally.negative_ballots", ballots=self.ballots)
        for option, votes in zip(self.options, self.votes, strict=True):
            if votes < 0:
                raise Refusal("tally.negative_count", option=option.key, count=votes)
            if votes > self.ballots:
                raise Refusal(
                    "tally.count_over_ballots", option=option.key, count=votes, ballots=self.ballots
                )

    def __add__(self, other: ApprovalProfile) -> ApprovalProfile:
        """Both counts together; refuses profiles over different options."""
        if {option.key: option for option in self.options} != {
            option.key: option for option in other.options
        }:
            raise Refusal("tally.different_options")
        theirs = {option.key: votes for option, votes in zip(other.options, other.votes, strict=True)}
        votes = tuple(
            mine + theirs[option.key] for option, mine in zip(self.options, self.votes, strict=True)
        )
        return ApprovalProfile(self.options, votes, self.ballots + other.ballots)


def check_options(options: Sequence[Option]) -> None:
    """Refuse no options at all, a repeated key, and a cost below zero or beyond the limit."""
    if not options:
        raise Refusal("tally.no_options")
    seen: set[str] = set()
    for option in options:
        if option.key in seen:
            raise Refusal("tally.repeated_option", option=option.key)
        if option.cost is not None and not 0 <= option.cost <= LIMIT_RUPIAH:
            raise Refusal("tally.bad_cost", option=option.key, cost=option.cost)
        seen.add(option.key)


@dataclass(frozen=True)
class YesNoProfile:
    """A yes/no count; ``eligible`` is how many may vote, ``None`` when nobody counted them."""

    yes: int
    no: int
    abstain: int = 0
    eligible: int | None = None

    def __post_init__(self) -> None:
        for name, count in (("yes", self.yes), ("no", self.no), ("abstain", self.abstain)):
            if count < 0:
                raise Refusal("tally.negative_count", option=name, count=count)
        if self.eligible is not None and self.eligible < self.ballots:
            raise Refusal("tally.bad_eligible", eligible=self.eligible, ballots=self.ballots)

    @property
    def ballots(self) -> int:
        """All who took part, abstentions included."""
        return self.yes + self.no + self.abstain

    def __add__(self, other: YesNoProfile) -> YesNoProfile:
        """Both counts of the same electorate together (phones and paper); ``eligible`` must agree where
        both know it.
        """
        if None not in (self.eligible, other.eligible) and self.eligible != other.eligible:
            raise Refusal("tally.different_options")
        eligible = self.eligible if self.eligible is not None else other.eligible
        return YesNoProfile(self.yes + other.yes, self.no + other.no, self.abstain + other.abstain, eligible)


@dataclass(frozen=True)
class TieBreak:
    """What to do when equal votes decide: refuse, follow an order published before, or draw a lot.

    The lot needs no machine of ours: with the published ``seed``, options stand in the order of the SHA-256
    (hex) of ``seed:key``, so that anybody can draw it again.
    """

    how: Literal["refuse", "order", "lot"]
    order: tuple[str, ...] = ()
    seed: str = ""

    @classmethod
    def refuse(cls) -> TieBreak:
        """A tie that decides the result is refused (``tally.tie``), so that people decide."""
        return cls("refuse")

    @classmethod
    def published(cls, order: Sequence[str]) -> TieBreak:
        """Of equal options the one earlier in ``order`` (keys) goes first."""
        return cls("order", order=tuple(order))

    @classmethod
    def lot(cls, seed: str) -> TieBreak:
        """Of equal options a lot drawn from the public ``seed`` decides."""
        return cls("lot", seed=seed)

    def ranked(self, keys: Iterable[str]) -> tuple[str, ...]:
        """``keys`` in the order in which a tie among them goes; refuses a published order that misses one."""
        if self.how == "order":
            place = {key: position for position, key in enumerate(self.order)}
            missing = sorted(set(keys := tuple(keys)) - place.keys())
            if missing:
                raise Refusal("tally.order_incomplete", options=missing)
            return tuple(sorted(keys, key=place.__getitem__))
        if self.how == "lot":
            return tuple(sorted(keys, key=lambda key: (self.lot_number(key), key)))
        return tuple(sorted(keys))

    def lot_number(self, key: str) -> str:
        """The number drawn for ``key``: SHA-256 of "seed:key" in hex; the smaller one goes first."""
        return hashlib.sha256(f"{self.seed}:{key}".encode()).hexdigest()


@dataclass(frozen=True)
class Stage:
    """One step of a count: ``event`` befell ``option`` with its ``votes``, when so much was ``left`` to
    give.

    Events of an approval count: "elected", "no_seat", "no_money", "below_least". ``left_budget`` is rupiah
    before the step (``None`` without a budget), ``left_seats`` likewise.
    """

    event: Literal["elected", "no_seat", "no_money", "below_least"]
    option: str
    votes: int
    left_budget: int | None
    left_seats: int | None


@dataclass(frozen=True)
class Tie:
    """Options with equal ``votes``; ``ranked`` is the order that ``how`` gave them.

    ``how``: "order" or "lot" where the tie decided the result, "earlier" where the votes of an earlier stage
    did, "harmless" where any order gives the same result.
    """

    options: tuple[str, ...]
    votes: int | Fraction
    ranked: tuple[str, ...]
    how: Literal["order", "lot", "earlier", "harmless"]


@dataclass(frozen=True)
class Need:
    """What an option that was not elected would have needed, all else unchanged.

    ``votes``: the least number of votes that elects it without a tie (it may pass the number of ballots);
    ``None`` when no number would do, because it costs more than the whole budget. ``cost``: the highest
    cost (rupiah) at which its own votes elect it without the luck of a tie; ``None`` when no cost would do,
    or when cost was not what stopped it.
    """

    option: str
    votes: int | None
    cost: int | None = None


@dataclass(frozen=True)
class ApprovalOutcome:
    """The result of an approval count. ``elected`` stands in order of election; money is whole rupiah.

    ``cost`` sums the elected options; ``exhausted`` is what of ``budget`` nobody got (``None`` without a
    budget).
    """

    rule: str
    profile: ApprovalProfile
    seats: int | None
    budget: int | None
    elected: tuple[str, ...]
    not_elected: tuple[str, ...]
    cost: int
    stages: tuple[Stage, ...]
    ties: tuple[Tie, ...]
    needs: tuple[Need, ...]

    @property
    def left_over(self) -> int | None:
        """Budget minus cost in rupiah, or ``None`` without a budget."""
        return None if self.budget is None else self.budget - self.cost

    def votes_of(self, key: str) -> int:
        """Votes of one option; an unknown key raises ``KeyError``."""
        return dict(zip((option.key for option in self.profile.options), self.profile.votes, strict=True))[
            key
        ]

    def option(self, key: str) -> Option:
        """The option with this key; an unknown key raises ``KeyError``."""
        return {option.key: option for option in self.profile.options}[key]


@dataclass(frozen=True)
class MajorityRule:
    """When a yes carries: more than ``threshold`` (or, with ``at_least``, exactly it too) of the base ``of``.

    ``of``: "votes" = yes and no, "present" = all ballots with abstentions, "eligible" = all who may vote.
    ``quorum``: least share of the eligible who must take part, abstentions included; ``None`` = no quorum.
    """

    threshold: Fraction = Fraction(1, 2)
    at_least: bool = False
    of: Literal["votes", "present", "eligible"] = "votes"
    quorum: Fraction | None = None


@dataclass(frozen=True)
class MajorityOutcome:
    """The result of a yes/no count. ``base`` is the number that the threshold was taken of.

    ``quorum_needed`` people had to take part (0 without a quorum); ``yes_needed`` yes votes were needed of
    ``base``; ``switches`` is the least number of no votes (then abstentions) that would have had to be yes,
    0 when carried, ``None`` when the quorum was the matter or no switch would do.
    """

    profile: YesNoProfile
    rule: MajorityRule
    carried: bool
    reason: Literal["carried", "quorum_missing", "threshold_missed"]
    base: int
    quorum_needed: int
    yes_needed: int
    switches: int | None
