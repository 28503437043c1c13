"""Approval voting: the most approved options win, within seats, a budget, both, or neither (a priority
list).

Source: Brams and Fishburn, "Approval Voting", APSR 72 (1978); with a budget it is the greedy rule of
participatory budgeting that skips what no longer fits (Rey and Maly, "The (Computational) Social Choice
Take on Indivisible Participatory Budgeting", 2023, §3.1).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from galang.core.money import LIMIT_RUPIAH
from galang.core.refusal import Refusal
from galang.core.tally.types import ApprovalOutcome, ApprovalProfile, Need, Option, Stage, Tie, TieBreak


def approval_from_ballots(
    options: Sequence[Option], ballots: Iterable[Iterable[str]], *, most: int | None = None
) -> ApprovalProfile:
    """Count single ballots, each the keys that it approves (empty = a ballot that approves nothing).

    Refuses a ballot with an unknown key, the same key twice, or more than ``most`` keys; nothing is dropped
    silently.
    """
    votes = {option.key: 0 for option in options}
    count = 0
    for ballot in ballots:
        count += 1
        chosen = tuple(ballot)
        if most is not None and len(chosen) > most:
            raise Refusal("ballot.too_many_choices", most=most, chosen=len(chosen))
        for key in chosen:
            if key not in votes:
                raise Refusal("tally.unknown_option", option=key)
            votes[key] += 1
        if len(set(chosen)) < len(chosen):
            raise Refusal("ballot.repeated_option", option=next(k for k in chosen if chosen.count(k) > 1))
    return ApprovalProfile(tuple(options), tuple(votes[option.key] for option in options), count)


def approval_from_counts(
    options: Sequence[Option], votes: Mapping[str, int], *, ballots: int
) -> ApprovalProfile:
    """A profile from a count sheet: ``votes`` per key (a missing key is 0) on ``ballots`` valid ballots.

    Refuses unknown keys, negative counts, and counts above the number of ballots.
    """
    known = {option.key for option in options}
    for key in votes:
        if key not in known:
            raise Refusal("tally.unknown_option", option=key)
    return ApprovalProfile(tuple(options), tuple(votes.get(option.key, 0) for option in options), ballots)


def approve(
    profile: ApprovalProfile,
    *,
    seats: int | None = None,
    budget: int | None = None,
    ties: TieBreak | None = None,
    least_votes: int = 1,
) -> ApprovalOutcome:
    """Elect the most approved options of ``profile``.

    ``seats``: at most so many; ``budget`` (rupiah): each option in order of votes is elected if its cost
    still fits, else skipped; neither: all with ``least_votes``, in order. Options below ``least_votes`` are
    never elected. ``ties`` matters only where equal votes decide; without it such a tie is refused
    (``tally.tie``).
    """
    _check_limits(profile, seats, budget)
    run = _Run(seats, budget, ties or TieBreak.refuse(), least_votes)
    for votes, group in _groups_of(profile):
        run.take(votes, group)
    elected = tuple(stage.option for stage in run.stages if stage.event == "elected")
    return ApprovalOutcome(
        rule="approval" if budget is None else "greedy",
        profile=profile,
        seats=seats,
        budget=budget,
        elected=elected,
        not_elected=tuple(stage.option for stage in run.stages if stage.event != "elected"),
        cost=sum(option.cost or 0 for option in profile.options if option.key in set(elected)),
        stages=tuple(run.stages),
        ties=tuple(run.ties_met),
        needs=tuple(
            run.need_of(stage, costs=_costs_of(profile)) for stage in run.stages if stage.event != "elected"
        ),
    )


def _costs_of(profile: ApprovalProfile) -> dict[str, int]:
    return {option.key: option.cost or 0 for option in profile.options}


def _check_limits(profile: ApprovalProfile, seats: int | None, budget: int | None) -> None:
    if seats is not None and seats < 1:
        raise Refusal("tally.bad_seats", seats=seats)
    if seats is not None and budget is None and seats > len(profile.options):
        raise Refusal("tally.more_seats_than_options", seats=seats, options=len(profile.options))
    if budget is None:
        return
    if not 0 < budget <= LIMIT_RUPIAH:
        raise Refusal("tally.bad_budget", budget=budget)
    for option in profile.options:
        if option.cost is None:
            raise Refusal("tally.cost_missing", option=option.key)
        if option.cost == 0:
            raise Refusal("tally.bad_cost", option=option.key, cost=0)


def _groups_of(profile: ApprovalProfile) -> list[tuple[int, list[Option]]]:
    """Options with equal votes together, highest votes first."""
    order = sorted(zip(profile.votes, profile.options, strict=True), key=lambda pair: -pair[0])
    return [
        (votes, [option for _, option in pairs]) for votes, pairs in groupby(order, key=lambda pair: pair[0])
    ]


@dataclass
class _Run:
    """One walk down the list of votes: what happened so far, and what is left of seats and budget."""

    seats: int | None
    budget: int | None
    ties: TieBreak
    least_votes: int
    stages: list[Stage] = field(default_factory=list)
    ties_met: list[Tie] = field(default_factory=list)
    doors: list[tuple[int, int | None, int | None]] = field(
        default_factory=list
    )  # votes, seats, budget before a group

    def take(self, votes: int, group: list[Option]) -> None:
        """Elect of ``group`` (options with equal ``votes``) what fits, in the order that the tie rule
        gives.
        """
        if votes >= self.least_votes:
            self.doors.append((votes, self.seats, self.budget))
        for option in self._ordered(votes, group):
            event = self._event(votes, option)
            self.stages.append(Stage(event, option.key, votes, self.budget, self.seats))
            if event == "elected":
                self.seats = None if self.seats is None else self.seats - 1
                self.budget = None if self.budget is None else self.budget - (option.cost or 0)

    def _event(self, votes: int, option: Option) -> Literal["elected", "no_seat", "no_money", "below_least"]:
        if votes < self.least_votes:
            return "below_least"
        if self.seats == 0:
            return "no_seat"
        return "elected" if self._affords(option.cost or 0, self.budget) else "no_money"

    @staticmethod
    def _affords(cost: int, budget: int | None) -> bool:
        return budget is None or cost <= budget

    def _ordered(self, votes: int, group: list[Option]) -> list[Option]:
        """``group`` in its order, and the tie noted. A tie decides if those that fit alone do not fit
        together.
        """
        by_key = {option.key: option for option in group}
        fit = [key for key, option in by_key.items() if self._event(votes, option) == "elected"]
        if len(fit) < 2:
            return [by_key[key] for key in sorted(by_key)]
        together = self._affords(sum(by_key[key].cost or 0 for key in fit), self.budget)
        decides = not together or (self.seats is not None and len(fit) > self.seats)
        if decides and self.ties.how == "refuse":
            raise Refusal("tally.tie", options=sorted(fit), votes=votes)
        ranked = self.ties.ranked(fit) if decides else tuple(sorted(fit))
        how = self.ties.how if decides and self.ties.how != "refuse" else "harmless"
        self.ties_met.append(Tie(tuple(sorted(fit)), votes, ranked, how))
        return [by_key[key] for key in (*ranked, *sorted(by_key.keys() - set(ranked)))]

    def need_of(self, stage: Stage, *, costs: Mapping[str, int]) -> Need:
        """What the option of ``stage`` would have needed: the lowest door (group of votes) that it could
        pass.

        An option that was not elected used up nothing, so the seats and money at each door stay as they
        were.
        """
        cost = costs[stage.option]
        votes: int | None = None
        enough: int | None = None
        doors = [*self.doors, (self.least_votes - 1, self.seats, self.budget)]
        for (above, seats, budget), (_, seats_after, budget_after) in zip(
            doors, [*doors[1:], doors[-1]], strict=True
        ):
            if seats != 0 and self._affords(cost, budget):
                votes = above + 1
            if above == stage.votes and stage.event == "no_money" and seats_after != 0:
                enough = budget_after or None
        return Need(stage.option, votes, enough)
