"""Each fast rule of ranked ballots against a slow obvious twin, on thousands of profiles full of ties."""

import random

import pytest

from galang.core.refusal import Refusal
from galang.core.tally import TieBreak, borda, duels_of, irv, ranked_pairs, schulze, stv_meek, stv_scottish
from tests.core.profiles import NAMES, ballots_of, random_profile
from tests.core.ranked_twins import (
    Profile,
    borda_twin,
    duels_twin,
    irv_twin,
    meek_twin,
    pairs_twin,
    schulze_twin,
    scottish_twin,
)


def cases(number: int, *, equal: bool, most_ballots: int = 12) -> list[tuple[int, Profile, list[int]]]:
    """Many (options, profile, order of ties), the same in every run."""
    chance = random.Random(number)
    found = []
    for _ in range(number):
        options = chance.randint(1, 6)
        profile = random_profile(
            chance, options=options, ballots=chance.randint(1, most_ballots), equal=equal
        )
        if any(ranking and len(ranking[0]) == 1 for ranking, _ in profile):
            found.append((options, profile, chance.sample(range(options), options)))
    return found


def published(order: list[int]) -> TieBreak:
    return TieBreak.published([NAMES[one] for one in order])


def keys(numbers: list[int] | set[int]) -> list[str]:
    return [NAMES[one] for one in numbers]


def test_instant_runoff_is_what_counting_from_nothing_every_round_gives() -> None:
    for options, profile, order in cases(1500, equal=True):
        outcome = irv(ballots_of(profile, options), ties=published(order))
        winner, rounds = irv_twin(profile, options, order)
        assert outcome.elected == (NAMES[winner],), profile
        assert [step.totals for step in outcome.steps] == [tuple(votes.values()) for votes in rounds]


def test_scottish_counts_are_what_moving_paper_by_paper_gives() -> None:
    for options, profile, order in cases(1500, equal=True, most_ballots=30):
        seats = random.Random(str(profile)).randint(1, options)
        outcome = stv_scottish(ballots_of(profile, options), seats=seats, ties=published(order))
        elected, stages = scottish_twin(profile, options, seats, order)
        assert list(outcome.elected) == keys(elected), (profile, seats, order)
        assert [step.totals for step in outcome.steps] == [tuple(stage.values()) for stage in stages]


def test_meek_counts_are_what_fractions_give() -> None:
    for options, profile, order in cases(250, equal=False, most_ballots=20):
        seats = random.Random(str(profile)).randint(1, options)
        outcome = stv_meek(ballots_of(profile, options), seats=seats, ties=published(order))
        assert set(outcome.elected) == set(keys(meek_twin(profile, options, seats, order))), (profile, seats)


def test_duels_are_what_comparing_ballot_by_ballot_gives() -> None:
    for options, profile, _ in cases(800, equal=True):
        wins = duels_twin(profile, options)
        found = duels_of(ballots_of(profile, options)).wins
        assert all(found[one][other] == won for (one, other), won in wins.items()), profile


def test_schulze_elects_those_whom_no_stronger_chain_reaches() -> None:
    for options, profile, order in cases(800, equal=True):
        best = schulze_twin(duels_twin(profile, options), options)
        outcome = schulze(ballots_of(profile, options), ties=published(order))
        assert outcome.elected == (NAMES[min(best, key=order.index)],), profile
        if len(best) > 1:
            with pytest.raises(Refusal, match=r"tally\.tie"):
                schulze(ballots_of(profile, options))


def test_ranked_pairs_are_what_locking_one_by_one_gives() -> None:
    for options, profile, order in cases(1200, equal=True):
        outcome = ranked_pairs(ballots_of(profile, options), ties=published(order))
        assert outcome.elected[0] == NAMES[pairs_twin(duels_twin(profile, options), options, order)[0]], (
            profile
        )


def test_borda_points_are_what_comparing_pair_by_pair_gives() -> None:
    for options, profile, order in cases(800, equal=True):
        outcome = borda(ballots_of(profile, options), ties=published(order))
        assert list(outcome.steps[0].totals) == borda_twin(profile, options), profile


def test_a_refused_tie_is_one_that_changes_who_is_elected() -> None:
    """Ties refused: either every order of ties elects the same, or the count is refused."""
    chance = random.Random(7)
    for options, profile, _ in cases(300, equal=False, most_ballots=6):
        ballots = ballots_of(profile, options)
        orders = [chance.sample(range(options), options) for _ in range(12)]
        elected = {frozenset(irv(ballots, ties=published(order)).elected) for order in orders}
        try:
            assert elected == {frozenset(irv(ballots).elected)}, profile
        except Refusal as refusal:
            assert refusal.code == "tally.tie"
