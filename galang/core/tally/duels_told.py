"""Duels in sentences: whom an option beats, and how many ballots would have turned a duel."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from galang.core.sentence import Sentence
from galang.core.tally.counting import Count
from galang.core.tally.ranked.duels import Duels
from galang.core.tally.telling import inner, label, say


def _score(duels: Duels, one: str, other: str) -> tuple[int, int]:
    place = {option.key: number for number, option in enumerate(duels.options)}
    return duels.wins[place[one]][place[other]], duels.wins[place[other]][place[one]]


def wins_of(count: Count, duels: Duels, key: str) -> list[dict[str, Any]]:
    """Each duel of the winner of all, as inner sentences."""
    told = []
    for option in duels.options:
        if option.key != key:
            won, lost = _score(duels, key, option.key)
            told.append(inner("duels.pair", other=label(count, option.key), won=won, lost=lost))
    return told


def chance(count: Count, duels: Duels | None, key: str, winner: str) -> Iterator[Sentence]:
    """How many ballots would have had to turn the two round for ``key`` to win their duel, where it lost."""
    if duels is None:
        return
    won, lost = _score(duels, key, winner)
    if won <= lost:
        yield say(
            "duels.switch",
            option=label(count, key),
            winner=label(count, winner),
            won=won,
            lost=lost,
            switches=(lost - won) // 2 + 1,
        )
