"""Ballots that rank the options: merged, frozen, checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from galang.core.refusal import Refusal
from galang.core.tally.ranked.papers import MOST_OPTIONS, Papers, Ranking, papers_from, papers_of
from galang.core.tally.types import Option


@dataclass(frozen=True)
class Written:
    """What a file said beside the votes, so that it can be written again without loss.

    ``header``: lines before the ballots (PrefLib). ``raw_kinds`` (int32) and ``raw_weights`` (int64): the
    distinct ranking and the weight of each line of the file, empty when every line had a ranking of its
    own. ``ids``: the ballots' own ids, empty without any. ``comments``: (after so many lines, text).
    ``has_title``: whether a title stood in the file.
    """

    header: tuple[str, ...] = ()
    raw_kinds: bytes = b""
    raw_weights: bytes = b""
    ids: tuple[str | None, ...] = ()
    comments: tuple[tuple[int, str], ...] = ()
    has_title: bool = True

    def lines(self, merged: Sequence[int]) -> tuple[tuple[int, int, str | None], ...]:
        """Each line of the file: number of its distinct ballot, weight, id or ``None``; ``merged`` are the
        weights of the distinct ballots.
        """
        weights = np.frombuffer(self.raw_weights, dtype=np.int64).tolist() if self.raw_kinds else merged
        kinds = (
            np.frombuffer(self.raw_kinds, dtype=np.int32).tolist() if self.raw_kinds else range(len(weights))
        )
        return tuple(zip(kinds, weights, self.ids or (None,) * len(weights), strict=True))


def written_lines(kinds: NDArray[np.intp] | None, weights: Sequence[int] | NDArray[np.int64]) -> Written:
    """The lines of a file, from what ``merged`` gives back."""
    if kinds is None:
        return Written()
    return Written(
        raw_kinds=kinds.astype(np.int32).tobytes(),
        raw_weights=np.asarray(weights, dtype=np.int64).tobytes(),
    )


@dataclass(frozen=True)
class RankedBallots:
    """Ballots over ``options``; equal ones merged. ``withdrawn`` are keys that no rule may elect.

    ``seats`` and ``title`` are the file's, where it names them. A ballot may leave options out, skip a rank,
    put options on equal ranks, or be blank; each rule says what it does with that.
    """

    options: tuple[Option, ...]
    papers: Papers
    seats: int | None = None
    title: str = ""
    withdrawn: tuple[str, ...] = ()
    written: Written = field(default=Written(), compare=False, repr=False)

    def __post_init__(self) -> None:
        check_options(self.options)
        keys = {option.key for option in self.options}
        for key in self.withdrawn:
            if key not in keys:
                raise Refusal("tally.unknown_option", option=key)
        if len(set(self.withdrawn)) == len(keys):
            raise Refusal("votes.all_withdrawn")
        if self.seats is not None:
            check_seats(self.seats, len(keys) - len(set(self.withdrawn)))

    @property
    def ballots(self) -> int:
        """All ballots, blank ones included."""
        return self.papers.ballots

    def rankings(self) -> tuple[tuple[tuple[tuple[str, ...], ...], int], ...]:
        """Each distinct ranking as groups of keys, best first, with its weight."""
        keys = tuple(option.key for option in self.options)
        return tuple(
            (tuple(tuple(keys[place] for place in group) for group in ranking), weight)
            for ranking, weight in zip(self.papers.rankings(), self.papers.weights.tolist(), strict=True)
        )

    def __add__(self, other: RankedBallots) -> RankedBallots:
        """Both boxes together; refuses other options, seats or withdrawals."""
        same = (self.options, self.seats, self.withdrawn) == (other.options, other.seats, other.withdrawn)
        if not same:
            raise Refusal("tally.different_options")
        rankings = (*self.papers.rankings(), *other.papers.rankings())
        weights = [*self.papers.weights.tolist(), *other.papers.weights.tolist()]
        return RankedBallots(
            self.options, papers_from(rankings, weights), self.seats, self.title, self.withdrawn
        )


def check_options(options: Sequence[Option]) -> None:
    """Refuses no options, too many, and two with one key."""
    if not options:
        raise Refusal("tally.no_options")
    if len(options) > MOST_OPTIONS:
        raise Refusal("votes.too_many_options", options=len(options), most=MOST_OPTIONS)
    seen: set[str] = set()
    for option in options:
        if option.key in seen:
            raise Refusal("tally.repeated_option", option=option.key)
        seen.add(option.key)


def check_seats(seats: int, standing: int) -> int:
    """``seats`` when so many of the ``standing`` options can be elected, else a refusal."""
    if seats < 1:
        raise Refusal("tally.bad_seats", seats=seats)
    if seats > standing:
        raise Refusal("tally.more_seats_than_options", seats=seats, options=standing)
    return seats


def ranked_from_ballots(
    options: Sequence[Option],
    ballots: Iterable[Sequence[str | Sequence[str]]],
    *,
    weights: Iterable[int] | None = None,
    seats: int | None = None,
    withdrawn: Iterable[str] = (),
    title: str = "",
) -> RankedBallots:
    """Merge single ballots: each a list of keys, best first; a list within it is options on equal ranks.

    ``weights``: how often each was cast (default 1 each). Refuses unknown and repeated keys, weights below
    1, and numbers of weights that differ from the ballots; an empty ballot is a blank one and is kept.
    """
    check_options(options)
    place = {option.key: position for position, option in enumerate(options)}
    rankings = [_ranking_of(ballot, place, number) for number, ballot in enumerate(ballots, 1)]
    counts = [1] * len(rankings) if weights is None else list(weights)
    if len(counts) != len(rankings):
        raise Refusal("votes.different_lengths", ballots=len(rankings), weights=len(counts))
    for number, weight in enumerate(counts, 1):
        if weight < 1:
            raise Refusal("votes.negative_weight", ballot=number, weight=weight)
    return RankedBallots(
        tuple(options), papers_from(rankings, counts), seats, title, tuple(dict.fromkeys(withdrawn))
    )


def _ranking_of(ballot: Sequence[str | Sequence[str]], place: dict[str, int], number: int) -> Ranking:
    groups = tuple((entry,) if isinstance(entry, str) else tuple(entry) for entry in ballot)
    keys = [key for group in groups for key in group]
    for key in keys:
        if key not in place:
            raise Refusal("votes.unknown_name", line=number, option=key)
    if len(set(keys)) < len(keys):
        raise Refusal("votes.named_twice", line=number, option=next(k for k in keys if keys.count(k) > 1))
    return tuple(tuple(place[key] for key in group) for group in groups)


def standing(ballots: RankedBallots, *, equal: str = "refuse") -> tuple[Papers, tuple[int, ...]]:
    """The papers without withdrawn options, skipped ranks and equal ranks, and the positions that stand.

    ``equal``: "refuse" them, or "exhaust": the paper counts up to the equal rank and no further.
    """
    gone = set(ballots.withdrawn)
    stand = tuple(place for place, option in enumerate(ballots.options) if option.key not in gone)
    papers = ballots.papers
    plain = papers.joined is None and not gone and papers.places.min(initial=0) > -2
    if plain:
        return papers, stand
    if papers.joined is not None and equal == "refuse":
        raise Refusal("votes.equal_ranks")
    alive = set(stand)
    rankings = [_cut(ranking, alive) for ranking in papers.rankings()]
    return papers_from(rankings, papers.weights.tolist()), stand


def _cut(ranking: Ranking, alive: set[int]) -> Ranking:
    """The single ranks of those who stand, up to the first rank that two of them share."""
    kept: list[tuple[int, ...]] = []
    for group in ranking:
        here = tuple(option for option in group if option in alive)
        if len(here) > 1:
            break
        if here:
            kept.append(here)
    return tuple(kept)


def without_blank(papers: Papers) -> tuple[Papers, int]:
    """The papers that rank somebody, and how many ballots rank nobody; refuses when none is left."""
    blank = papers.places[:, 0] < 0
    if not blank.any():
        if not len(papers.weights):
            raise Refusal("votes.no_ballots")
        return papers, 0
    if blank.all():
        raise Refusal("votes.no_ballots")
    lost = int(papers.weights[blank].sum())
    joined = None if papers.joined is None else papers.joined[~blank]
    return papers_of(papers.places[~blank], papers.weights[~blank], joined), lost
