"""What goes into an opinion map: who voted what on which statement, sparse, in one canonical order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from galang.core.refusal import Refusal

Ints = NDArray[np.int64]
AGREE, PASS, DISAGREE = 1, 0, -1
MOST_PEOPLE, MOST_STATEMENTS = 2_000_000, 4_000


@dataclass(frozen=True, eq=False)
class Votes:
    """Votes of ``people`` on ``statements``: parallel read-only columns, sorted by person, then statement.

    ``person`` and ``statement`` are positions in ``people`` and ``statements`` (both in natural order of
    their ids), ``vote`` is 1 agree, 0 pass, -1 disagree; what is not there was not voted on. ``repeated``
    counts votes that a later one on the same statement replaced. ``left_out`` are ids of statements that
    moderators took out or that are no opinions: their votes count as votes, but shape no group.
    """

    people: tuple[str, ...]
    statements: tuple[str, ...]
    person: Ints
    statement: Ints
    vote: NDArray[np.int8]
    repeated: int = 0
    left_out: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self.vote)

    def without(self, left_out: Iterable[str]) -> Votes:
        """The same votes with these statements kept from shaping groups; unknown ids are ignored."""
        return replace(self, left_out=frozenset(left_out) & frozenset(self.statements))

    def of(self, chosen: NDArray[np.bool_]) -> Votes:
        """The votes of the chosen people alone, on the same statements."""
        used = chosen[self.person]
        place = np.cumsum(chosen) - 1
        people = tuple(name for name, stays in zip(self.people, chosen.tolist(), strict=True) if stays)
        return replace(
            self,
            people=people,
            person=place[self.person[used]],
            statement=self.statement[used],
            vote=self.vote[used],
        )

    def counts(self) -> Ints:
        """Votes of each person, shape (people,)."""
        return np.bincount(self.person, minlength=len(self.people))


def votes_of(rows: Iterable[tuple[str, str, int]]) -> Votes:
    """Votes from (participant, statement, vote); of several by one person on one statement the last counts."""
    rows = list(rows)
    for number, (_, _, vote) in enumerate(rows, start=1):
        if vote not in (AGREE, PASS, DISAGREE):
            raise Refusal("opinion.unknown_vote", line=number, text=str(vote))
    people, person = number_ids([row[0] for row in rows])
    statements, statement = number_ids([row[1] for row in rows])
    return arranged(people, statements, person, statement, np.array([row[2] for row in rows], np.int8))


def number_ids(written: Sequence[str]) -> tuple[list[str], Ints]:
    """The different ids in order of appearance, and for each entry of ``written`` the position of its id."""
    found: dict[str, int] = {}
    numbers = np.fromiter((found.setdefault(one, len(found)) for one in written), np.int64, len(written))
    return list(found), numbers


def arranged(
    people: Sequence[str], statements: Sequence[str], person: Ints, statement: Ints, vote: NDArray[np.int8]
) -> Votes:
    """``Votes`` in canonical order from columns in any order; of repeated votes the last one counts."""
    check_sizes(len(people), len(statements))
    kept_people, place = _in_order(people)
    kept_statements, column = _in_order(statements)
    cell = place[person] * len(statements) + column[statement]
    if not (np.diff(cell) > 0).all():
        order = np.argsort(cell, kind="stable")
        cell, vote = cell[order], vote[order]
    last = np.append(np.diff(cell) > 0, True) if len(cell) else np.zeros(0, bool)
    repeated = len(cell) - int(last.sum())
    if repeated:
        cell, vote = cell[last], vote[last]
    person, statement = np.divmod(cell, max(1, len(statements)))
    for column_of_votes in (person, statement, vote):
        column_of_votes.setflags(write=False)
    return Votes(kept_people, kept_statements, person, statement, vote, repeated)


def check_sizes(people: int, statements: int) -> None:
    """Refuse what is no conversation (nobody, nothing, one) and what is absurdly large."""
    if not people or not statements:
        raise Refusal("opinion.no_votes")
    if people == 1:
        raise Refusal("opinion.one_person")
    if statements == 1:
        raise Refusal("opinion.one_statement")
    if people > MOST_PEOPLE:
        raise Refusal("opinion.too_many_people", people=people, most=MOST_PEOPLE)
    if statements > MOST_STATEMENTS:
        raise Refusal("opinion.too_many_statements", statements=statements, most=MOST_STATEMENTS)


def _in_order(ids: Sequence[str]) -> tuple[tuple[str, ...], Ints]:
    """The ids in natural order (2 before 10), and the new position of each old one."""
    order = sorted(range(len(ids)), key=lambda at: natural(ids[at]))
    place = np.empty(len(ids), np.int64)
    place[order] = np.arange(len(ids))
    return tuple(ids[at] for at in order), place


def natural(text: str) -> tuple[int, int, str]:
    """Sorting key: numbers by value before all other texts."""
    number = text.isascii() and text.isdigit() and len(text) < 20
    return (0, int(text), text) if number else (1, 0, text)
