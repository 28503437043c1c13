"""The papers of a counted ballot as a file that `galang tally` and any other program can count again.

Equal papers are merged and sorted, so that nothing tells who voted when. Under ten papers no file is given.
"""

from dataclasses import dataclass

from galang.core.refusal import Refusal
from galang.core.tally import (
    Option,
    approval_ballots,
    ranked_from_ballots,
    scores_of,
    write_blt,
    write_pb,
    write_scores,
)
from galang.deliberate.models import Ballot, PaperCount, Vote
from galang.deliberate.rules.ballots import LEAST_SHOWN, Choice
from galang.deliberate.rules.counted import heap
from galang.deliberate.rules.marks import Stack, split
from galang.deliberate.rules.ways import MOST_POINTS, POINT, RANK
from galang.deliberate.selectors.ballots import figures


@dataclass(frozen=True)
class Papers:
    """A file's name and its text."""

    name: str
    text: str


def papers_of(ballot: Ballot) -> Stack:
    """All papers of a closed ballot, phones and stations on one heap. Two queries."""
    phones = Vote.objects.filter(ballot=ballot).values_list("choices", flat=True)
    live = PaperCount.objects.filter(ballot=ballot, replaced_at__isnull=True, slot=1)
    return heap(list(phones), [figures(copy).papers for copy in live])


def file_of(ballot: Ballot, choices: list[Choice]) -> Papers:
    """The file; refused before the result, where only sums were counted, and where papers are too few."""
    if ballot.closed_at is None:
        raise Refusal("ballot.not_counted", number=ballot.number, status=409)
    if not ballot.way.whole:
        raise Refusal("ballot.only_sums", number=ballot.number, status=409)
    papers = papers_of(ballot)
    if sum(many for _marks, many in papers) < LEAST_SHOWN:
        raise Refusal("ballot.too_few_papers", number=ballot.number, least=LEAST_SHOWN, status=409)
    return _written(ballot, choices, papers)


def _written(ballot: Ballot, choices: list[Choice], papers: Stack) -> Papers:
    options = [Option(one.key, one.title, one.cost_rupiah) for one in choices]
    marks, weights = [list(one) for one, _many in papers], [many for _one, many in papers]
    if ballot.way.marks == RANK:
        ranked = ranked_from_ballots(options, marks, weights=weights, seats=ballot.seats, title=ballot.number)
        return Papers(f"{ballot.number}.blt", write_blt(ranked))
    if ballot.way.marks == POINT:
        given = [{one.key: dict(map(split, marked)).get(one.key, 0) for one in options} for marked in marks]
        scores = scores_of(options, given, weights=weights, most=MOST_POINTS)
        return Papers(f"{ballot.number}.csv", write_scores(scores))
    sets = approval_ballots(options, marks, budget=ballot.budget_rupiah or 1, weights=weights)
    return Papers(f"{ballot.number}.pb", write_pb(sets))
