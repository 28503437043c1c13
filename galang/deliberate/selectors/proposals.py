"""Questions about proposals: the list that stays quick at ten thousand, and all around one proposal."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet

from galang.community.models import Area
from galang.community.selectors import read_number
from galang.deliberate.models import Appraisal, Ballot, DecisionItem, Option, Proposal
from galang.deliberate.rules.proposals import READY_FOR_BALLOT

MOST_WORDS = 5
IN_A_LIST = ("pk", "number", "title", "place", "cost_rupiah", "checked_rupiah", "state", "area__label")


class Place(NamedTuple):
    """An area as the list's filter needs it."""

    pk: int
    path: str
    label: str


@dataclass(frozen=True)
class Wanted:
    """Which proposals a reader looks for: words or a number, a state, areas."""

    words: str = ""
    state: str = ""
    areas: tuple[int, ...] = ()


def find_proposals(wanted: Wanted = Wanted()) -> QuerySet[Any]:
    """Proposals that fit, as plain values of what a list shows, in no order yet."""
    found = Proposal.objects.order_by().values(*IN_A_LIST)
    if wanted.state:
        found = found.filter(state=wanted.state)
    if wanted.areas:
        found = found.filter(area__in=wanted.areas)
    if number := read_number(wanted.words):
        return found.filter(number=number)  # type: ignore[no-any-return]
    for word in wanted.words.split()[:MOST_WORDS]:
        found = found.filter(Q(title__icontains=word) | Q(place__icontains=word))
    return found  # type: ignore[no-any-return]


def places() -> list[Place]:
    """Every area of the community in order, as plain values. One query."""
    return [Place(*row) for row in Area.objects.order_by("path").values_list(*Place._fields)]


def below(known: Sequence[Place], chosen: Place | None) -> tuple[int, ...]:
    """The ids of an area and of every part of it; nothing when none is chosen."""
    if chosen is None:
        return ()
    return tuple(one.pk for one in known if one.path == chosen.path or one.path.startswith(f"{chosen.path}>"))


def whole(number: str) -> QuerySet[Proposal]:
    """One proposal with the records that its own page shows."""
    rows = Proposal.objects.select_related("issue", "area", "proposer", "round")
    return rows.filter(number=number)  # type: ignore[no-any-return]


def appraisals_of(proposal: Proposal) -> list[Appraisal]:
    """What the feasibility team said, newest first."""
    return list(Appraisal.objects.filter(proposal=proposal))


def items_of(proposal: Proposal) -> list[DecisionItem]:
    """What was decided about a proposal, newest first."""
    rows = DecisionItem.objects.filter(proposal=proposal).select_related("decision")
    return list(rows.defer("decision__outcome", "decision__explanation", "decision__dissent").order_by("-pk"))


def ballot_of(proposal: Proposal) -> Ballot | None:
    """The ballot that the proposal stands on now."""
    option = (
        Option.objects.filter(proposal=proposal, ballot__closed_at__isnull=True)
        .select_related("ballot")
        .first()
    )
    return option.ballot if option else None


def ready_for_ballot(limit: int = 100) -> list[Proposal]:
    """Proposals that can be put to a vote, newest first."""
    rows = Proposal.objects.filter(state__in=READY_FOR_BALLOT).select_related("area").order_by("-pk")
    return list(rows[:limit])


def not_appraised(limit: int = 5) -> list[Proposal]:
    """Proposals that wait for the feasibility team, oldest first."""
    rows = Proposal.objects.filter(state=Proposal.State.NEW).select_related("area").order_by("pk")
    return list(rows[:limit])


def proposals_of(issue_id: int) -> list[Proposal]:
    """Proposals made of one issue, oldest first."""
    return list(Proposal.objects.filter(issue=issue_id).order_by("pk"))


def state_counts() -> Counter[str]:
    """How many proposals are in which state. One query over an index."""
    rows = Proposal.objects.order_by().values_list("state").annotate(count=Count("pk"))
    return Counter(dict(rows))
