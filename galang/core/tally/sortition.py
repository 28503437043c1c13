"""A committee by lot that keeps its quotas: so many women, so many from each RT, and every other seat by luck.

Source: stratified selection for citizens' assemblies, as Flanigan, Gölz, Gupta, Hennig and Procaccia describe it
("Fair algorithms for selecting citizens' assemblies", Nature 596 (2021)): any committee that is drawn meets every
quota. Here the draw is one that neighbours can follow: people stand in the order of their lot numbers
(SHA-256 of "seed:key", as in ``TieBreak.lot``), and each is taken if a full committee that meets all quotas is
still possible with them. That is simpler than their leximin lottery and does not even out chances as far as
theirs; ``docs/why/sortition.md`` says when this matters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from galang.core.refusal import Refusal
from galang.core.tally.types import TieBreak

MOST_TRIES = 200_000
Kinds = tuple[str, ...]


@dataclass(frozen=True)
class Person:
    """Somebody in the urn: ``key`` is a public number, ``groups`` says kind -> group ("sex" -> "female")."""

    key: str
    groups: tuple[tuple[str, str], ...] = ()

    def of(self, kind: str) -> str | None:
        """The group of one kind, ``None`` when not known."""
        return dict(self.groups).get(kind)


@dataclass(frozen=True)
class Quota:
    """At least ``least`` and at most ``most`` members of ``group`` among those of ``kind``."""

    kind: str
    group: str
    least: int
    most: int


@dataclass(frozen=True)
class Turn:
    """What befell one person in the order of the lot: taken, or passed over because of the quotas in ``because``."""

    person: str
    taken: bool
    because: tuple[Quota, ...] = ()


@dataclass(frozen=True)
class SortitionOutcome:
    """A drawn committee. ``turns`` are in the order of the lot, up to the last seat; ``filled`` says for each
    quota how many of its group were drawn.
    """

    people: tuple[Person, ...]
    quotas: tuple[Quota, ...]
    seats: int
    seed: str
    elected: tuple[str, ...]
    turns: tuple[Turn, ...]
    filled: tuple[int, ...]

    def lot_number(self, key: str) -> str:
        """The number drawn for a person; anybody can work it out from the seed."""
        return TieBreak.lot(self.seed).lot_number(key)


def draw_committee(
    people: Sequence[Person], *, seats: int, quotas: Sequence[Quota] = (), seed: str
) -> SortitionOutcome:
    """Draw ``seats`` of ``people`` by the public ``seed`` so that every quota is kept.

    The same people, quotas and seed give the same committee, whatever their order. Refuses an empty seed,
    people twice or without an entry that a quota needs, quotas that no committee can meet (``lot.impossible``),
    and ones too tangled to settle (``lot.too_hard``).
    """
    _check(people, seats, quotas, seed)
    kinds = tuple(dict.fromkeys(quota.kind for quota in quotas))
    cells = {person.key: _cell(person, kinds) for person in people}
    left = Counter(cells.values())
    search = _Search(kinds, quotas)
    if not search.possible(left, (0,) * len(quotas), seats):
        raise Refusal("lot.impossible", seats=seats)
    taken: list[str] = []
    turns: list[Turn] = []
    filled = (0,) * len(quotas)
    for key in TieBreak.lot(seed).ranked(cells):
        if len(taken) == seats:
            break
        cell = cells[key]
        left[cell] -= 1
        after = search.add(filled, cell)
        if search.possible(left, after, seats - len(taken) - 1):
            taken.append(key)
            filled = after
            turns.append(Turn(key, True))
        else:
            turns.append(Turn(key, False, search.reasons(filled, cell, seats - len(taken))))
    return SortitionOutcome(tuple(people), tuple(quotas), seats, seed, tuple(taken), tuple(turns), filled)


def _check(people: Sequence[Person], seats: int, quotas: Sequence[Quota], seed: str) -> None:
    if not seed.strip():
        raise Refusal("lot.no_seed")
    if seats < 1:
        raise Refusal("tally.bad_seats", seats=seats)
    if len(people) < seats:
        raise Refusal("lot.too_few", people=len(people), seats=seats)
    doubled = [key for key, count in Counter(person.key for person in people).items() if count > 1]
    if doubled:
        raise Refusal("lot.person_twice", person=doubled[0])
    for quota in quotas:
        if not 0 <= quota.least <= quota.most:
            raise Refusal(
                "lot.bad_quota", kind=quota.kind, group=quota.group, least=quota.least, most=quota.most
            )
        groups = {person.key: person.of(quota.kind) for person in people}
        for key, group in groups.items():
            if group is None:
                raise Refusal("lot.no_attribute", person=key, kind=quota.kind)
        if quota.least and quota.group not in groups.values():
            raise Refusal("lot.unknown_quota", kind=quota.kind, group=quota.group)


def _cell(person: Person, kinds: Kinds) -> Kinds:
    groups = dict(person.groups)
    return tuple(groups[kind] for kind in kinds)


class _Search:
    """Whether the rest of a committee can still be filled: people alike count as one kind of person."""

    def __init__(self, kinds: Kinds, quotas: Sequence[Quota]) -> None:
        self.quotas = tuple(quotas)
        self.hits: dict[Kinds, tuple[int, ...]] = {}
        self.kinds = kinds
        self.tries = 0

    def _hit(self, cell: Kinds) -> tuple[int, ...]:
        """The numbers of the quotas that a person of ``cell`` counts for."""
        if cell not in self.hits:
            groups = dict(zip(self.kinds, cell, strict=True))
            self.hits[cell] = tuple(
                number for number, quota in enumerate(self.quotas) if groups[quota.kind] == quota.group
            )
        return self.hits[cell]

    def add(self, filled: tuple[int, ...], cell: Kinds) -> tuple[int, ...]:
        """``filled`` with one more person of ``cell``."""
        counts = list(filled)
        for number in self._hit(cell):
            counts[number] += 1
        return tuple(counts)

    def reasons(self, filled: tuple[int, ...], cell: Kinds, seats: int) -> tuple[Quota, ...]:
        """Why a person of ``cell`` cannot be taken: their full quotas, else those that need the seats left."""
        hits = self._hit(cell)
        full = tuple(self.quotas[number] for number in hits if filled[number] >= self.quotas[number].most)
        if full:
            return full
        return tuple(
            quota
            for number, quota in enumerate(self.quotas)
            if number not in hits and 0 < quota.least - filled[number] <= seats
        )

    def possible(self, left: Mapping[Kinds, int], filled: tuple[int, ...], seats: int) -> bool:
        """Whether ``seats`` more people of ``left`` can meet every quota."""
        self.tries = 0
        cells = [(cell, count) for cell, count in sorted(left.items()) if count]
        cells.sort(key=lambda pair: -len(self._hit(pair[0])))
        supply = [[0] * len(self.quotas)]
        people = [0]
        for cell, count in reversed(cells):
            row = supply[-1].copy()
            for number in self._hit(cell):
                row[number] += count
            supply.append(row)
            people.append(people[-1] + count)
        return self._fill(cells, supply[::-1], people[::-1], 0, list(filled), seats)

    def _fill(
        self, cells: list[tuple[Kinds, int]], supply: list[list[int]], people: list[int], at: int,
        filled: list[int], seats: int,
    ) -> bool:  # fmt: skip
        """Try how many people of each cell to take, fullest first; leave as soon as a quota is out of reach."""
        self.tries += 1
        if self.tries > MOST_TRIES:
            raise Refusal("lot.too_hard", tries=MOST_TRIES)
        if people[at] < seats:
            return False
        for number, quota in enumerate(self.quotas):
            if filled[number] > quota.most or filled[number] + min(supply[at][number], seats) < quota.least:
                return False
        if at == len(cells) or not seats:
            return not seats and all(
                filled[number] >= quota.least for number, quota in enumerate(self.quotas)
            )
        cell, count = cells[at]
        hits = self._hit(cell)
        for taken in range(min(count, seats), -1, -1):
            for number in hits:
                filled[number] += taken
            found = self._fill(cells, supply, people, at + 1, filled, seats - taken)
            for number in hits:
                filled[number] -= taken
            if found:
                return True
        return False
