"""Whose voice, kept for an hour: who was heard is frozen, so the same counts always make the same picture."""

from collections.abc import Callable

from django.core.cache import cache
from django.utils.translation import get_language

from galang.community.models import Numbered
from galang.community.services import Actor
from galang.deliberate.models import Ballot, Meeting, Proposal
from galang.deliberate.selectors.ballots import voters
from galang.deliberate.selectors.meetings import attendances
from galang.listen.selectors import box_of_issue
from galang.people.models import Census
from galang.people.selectors import heard_box, sees_persons
from galang.ui.pictures import VoiceBox

KEPT_SECONDS = 3600


def supporters_box(proposal: Proposal, reader: Actor, what: str) -> VoiceBox:
    """Who stands behind the issue of a proposal. One query when it is kept."""
    issue = proposal.issue
    counts = f"i{_name(issue)}.{issue.voice_count}.{issue.supporter_count}"
    return _kept(counts, reader, lambda: box_of_issue(issue, reader, what))


def voters_box(ballot: Ballot, cast: int, reader: Actor, what: str) -> VoiceBox:
    """Who took part in a ballot, by the marks on its roll."""
    public = not sees_persons(reader)
    counts = f"p{_name(ballot)}.{cast}"
    return _kept(counts, reader, lambda: heard_box(voters(ballot), public=public, what=what))


def attendance_box(meeting: Meeting, reader: Actor, what: str) -> VoiceBox:
    """Who came to a meeting; kept only when it is closed, because a list under way is corrected."""
    public = not sees_persons(reader)

    def made() -> VoiceBox:
        return heard_box(attendances(meeting), public=public, what=what)

    return _kept(f"m{_name(meeting)}", reader, made) if meeting.closed_at else made()


def _name(record: Numbered) -> str:
    """A record by its key and birth, so that no other record is ever taken for it."""
    return f"{record.pk}.{record.created_at.timestamp()}"


def _kept(counts: str, reader: Actor, made: Callable[[], VoiceBox]) -> VoiceBox:
    """The box under a key that names all it depends on: counts, census, reader's right, language."""
    census = Census.objects.values_list("pk", flat=True).first()
    seen = "all" if sees_persons(reader) else "public"
    key = f"deliberate.box.{counts}.{census}.{seen}.{get_language()}"
    box: VoiceBox | None = cache.get(key)
    if box is None:
        box = made()
        cache.set(key, box, KEPT_SECONDS)
    return box
