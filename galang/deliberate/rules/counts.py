"""Counting paper: what a sheet must satisfy, where two clerks differ, which stations the public may see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from galang.core.photos import kind_of_file
from galang.core.refusal import Refusal
from galang.deliberate.rules.ballots import LEAST_SHOWN, Choice
from galang.deliberate.rules.marks import Stack

MARKS = "kertas:"
MOST_MEGABYTES = 5
PAPERS = ("received", "used", "spoiled", "unused")


@dataclass(frozen=True)
class CountSheet:
    """One sheet H-2: papers received = used + spoiled + unused, and the votes per option key.

    `papers`: the stack itself, marks with their number, where sums are not enough to count; `votes` is then
    what the public may see of it.
    """

    received: int
    used: int
    spoiled: int
    unused: int
    votes: Mapping[str, int]
    papers: Stack = ()

    @property
    def in_box(self) -> int:
        """Papers that came out of the box, valid or not."""
        return self.used + self.spoiled


@dataclass(frozen=True)
class Difference:
    """One figure on which two copies of the same sheet disagree; `key` is a paper count or an option key."""

    key: str
    first: int
    second: int

    @property
    def gap(self) -> int:
        """How far apart the two are."""
        return abs(self.first - self.second)


def why_not_sheet(
    sheet: CountSheet, choices: Sequence[Choice], *, most: int | None, exact: bool, whole: bool = False
) -> Refusal | None:
    """The sums of a count sheet; `exact`: a yes/no sheet, where every used paper gives exactly one vote.

    `whole`: the papers themselves must be there, as many as were used.
    """
    counted = sheet.used + sheet.spoiled + sheet.unused
    if counted != sheet.received:
        return Refusal("ballot.sum_mismatch", counted=counted, expected=sheet.received, field="received")
    names = {one.key: one.title for one in choices}
    for key, votes in sheet.votes.items():
        if key not in names:
            return Refusal("ballot.unknown_option", option=key)
        if votes < 0:
            return Refusal("ballot.count_negative", option=names[key], count=votes)
        if votes > sheet.used and not whole:
            return Refusal("ballot.count_over_ballots", option=names[key], count=votes, ballots=sheet.used)
    if whole:
        lines = sum(many for _marks, many in sheet.papers)
        return (
            None
            if lines == sheet.used
            else Refusal("ballot.stack_sum", lines=lines, used=sheet.used, field="stack")
        )
    total = sum(sheet.votes.values())
    if exact and total != sheet.used:
        return Refusal("ballot.sum_mismatch", counted=total, expected=sheet.used)
    if most is not None and total > most * sheet.used:
        return Refusal("ballot.sum_mismatch", counted=total, expected=most * sheet.used)
    return None


def differences(first: CountSheet, second: CountSheet) -> tuple[Difference, ...]:
    """Every figure on which two copies disagree, papers first, then options in the order of their keys."""
    pairs = [(name, getattr(first, name), getattr(second, name)) for name in PAPERS]
    keys = sorted({*first.votes, *second.votes})
    if first.papers or second.papers:
        pairs += _unlike(first.papers, second.papers)
        return tuple(Difference(*pair) for pair in pairs if pair[1] != pair[2])
    pairs += [(key, first.votes.get(key, 0), second.votes.get(key, 0)) for key in keys]
    return tuple(Difference(*pair) for pair in pairs if pair[1] != pair[2])


def _unlike(first: Stack, second: Stack) -> list[tuple[str, int, int]]:
    """Papers of which one clerk has more than the other; the key is their marks."""
    mine, theirs = dict(first), dict(second)
    every = sorted({*mine, *theirs})
    return [(MARKS + " ".join(marks), mine.get(marks, 0), theirs.get(marks, 0)) for marks in every]


def stations_to_show(papers: Mapping[int, int], rest: int, *, least: int = LEAST_SHOWN) -> frozenset[int]:
    """Stations whose own result the public may see: ten ballots or more each, ten or more hidden together.

    `papers` are valid ballots per station, `rest` those that came by phone. Whoever subtracts the shown
    stations from the whole sees only a heap of ten or more, or nothing.
    """
    shown = {station for station, ballots in papers.items() if ballots >= least}
    for station in sorted(shown, key=lambda one: (papers[one], one)):
        hidden = rest + sum(ballots for one, ballots in papers.items() if one not in shown)
        if hidden == 0 or hidden >= least:
            break
        shown.discard(station)
    return frozenset(shown)


def why_not_photo(head: bytes, size: int, *, kept: int, most: int) -> Refusal | None:
    """A photo or PDF of the count sheet: not empty, not over 5 MB, and not more of them than one looks at."""
    if size == 0:
        return Refusal("file.empty", field="photo")
    if size > MOST_MEGABYTES * 1024 * 1024:
        return Refusal("file.too_big", field="photo", megabytes=size // (1024 * 1024), most=MOST_MEGABYTES)
    if not kind_of_file(head):
        return Refusal("file.wrong_kind", field="photo", kind="?", expected="JPG, PNG, WEBP, PDF")
    if kept >= most:
        return Refusal("form.out_of_range", field="photo", label=_("Foto lembar hitung"), least=0, most=most)
    return None
