"""Random profiles of ranked ballots, small enough that ties are common."""

import random

from galang.core.tally import Option, RankedBallots, ranked_from_ballots
from tests.core.ranked_twins import Profile

NAMES = "ABCDEFGH"


def options_of(count: int) -> list[Option]:
    return [Option(name) for name in NAMES[:count]]


def random_profile(chance: random.Random, *, options: int, ballots: int, equal: bool = False) -> Profile:
    """Rankings of some of the options; with ``equal`` some ranks are shared."""
    profile: Profile = []
    for _ in range(ballots):
        chosen = chance.sample(range(options), chance.randint(0 if equal else 1, options))
        groups: list[tuple[int, ...]] = []
        for option in chosen:
            if equal and groups and chance.random() < 0.25:
                groups[-1] = tuple(sorted((*groups[-1], option)))
            else:
                groups.append((option,))
        profile.append((tuple(groups), chance.choice((1, 1, 1, 2, 3))))
    return profile


def ballots_of(profile: Profile, options: int, seats: int | None = None) -> RankedBallots:
    """The profile as the engine takes it."""
    rankings = [[[NAMES[option] for option in group] for group in ranking] for ranking, _ in profile]
    weights = [count for _, count in profile]
    return ranked_from_ballots(options_of(options), rankings, weights=weights, seats=seats)
