"""What every page of this room shares."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from galang.community.models import Deed
from galang.community.selectors import deed_lines, read_number
from galang.deliberate.models import Ballot, Decision, Meeting, Proposal
from galang.deliberate.selectors.decisions import whole_decision
from galang.deliberate.selectors.proposals import whole

FEW_DEEDS = 5


def page(request: Any, name: str, **context: object) -> HttpResponse:
    """A page of the room; a form that comes back is a 422, because nothing was stored."""
    status = 422 if request.method == "POST" else 200
    return render(request, f"deliberate/{name}.html", {"room": "deliberate", **context}, status=status)


def posted(request: Any) -> Any:
    """What was sent, for a bound form; None for a first look."""
    return request.POST if request.method == "POST" else None


def proposal_or_404(number: str) -> Proposal:
    """A proposal of this community, with what its page shows."""
    return get_object_or_404(whole(read_number(number) or ""))


def meeting_or_404(number: str) -> Meeting:
    """A meeting of this community."""
    rows = Meeting.objects.select_related("area", "step", "round")
    return get_object_or_404(rows, number=read_number(number))


def ballot_or_404(number: str) -> Ballot:
    """A ballot of this community."""
    rows = Ballot.objects.select_related("meeting", "round")
    return get_object_or_404(rows, number=read_number(number))


def decision_or_404(number: str) -> Decision:
    """A decision of this community, with what its page shows."""
    return get_object_or_404(whole_decision(read_number(number) or ""))


def newest_deeds(request: Any, *numbers: str) -> list[Any]:
    """The last things that happened to these records, without the flood of single votes."""
    deeds: QuerySet[Deed] = Deed.objects.filter(subject_number__in=numbers).exclude(verb="cast_vote")
    return deed_lines(request.community, deeds.order_by("-id")[:FEW_DEEDS])


def way(request: Any, name: str, *numbers: str) -> str:
    """The address of a page of this room."""
    return reverse(f"deliberate:{name}", args=[request.community.slug, *numbers])
