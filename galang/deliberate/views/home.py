"""The door of the room: what is being voted on, the next meeting, what waits for the feasibility team."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from galang.deliberate.models import Ballot, Meeting
from galang.deliberate.selectors import (
    newest_decisions,
    next_meeting,
    not_appraised,
    phase,
    present_counts,
    state_counts,
)
from galang.deliberate.views.pages import page


def home(request: Any, community: str) -> HttpResponse:
    """What is happening now, what comes next, what was decided last."""
    now = timezone.now()
    running = (
        Meeting.objects.filter(closed_at__isnull=True, starts_at__lte=now).order_by("-starts_at").first()
    )
    meeting = running or next_meeting(now)
    ballots = [
        (one, phase(one, now))
        for one in Ballot.objects.filter(closed_at__isnull=True).order_by("closes_at", "pk")[:5]
    ]
    counts = state_counts()
    return page(
        request,
        "home",
        meeting=meeting,
        running=running is not None,
        present=present_counts([meeting]).get(meeting.pk, 0) if meeting else 0,
        ballots=ballots,
        voting=next((one for one, at in ballots if at == "open"), None),
        waiting=not_appraised(),
        counts=counts,
        total=sum(counts.values()),
        ready=counts["feasible"] + counts["waiting"],
        decisions=newest_decisions(),
    )
