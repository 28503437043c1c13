"""Whose voice, kept for an hour (people.selectors.kept_box)."""

from galang.community.services import Actor
from galang.deliberate.models import Ballot, Meeting, Proposal
from galang.deliberate.selectors.ballots import voters
from galang.deliberate.selectors.meetings import attendances
from galang.listen.selectors import box_of_issue
from galang.people.selectors import heard_box, kept_box, sees_persons
from galang.ui.pictures import VoiceBox


def supporters_box(proposal: Proposal, reader: Actor, what: str) -> VoiceBox:
    """Who stands behind the issue of a proposal. One query when it is kept."""
    return box_of_issue(proposal.issue, reader, what)


def voters_box(ballot: Ballot, cast: int, reader: Actor, what: str) -> VoiceBox:
    """Who took part in a ballot, by the marks on its roll."""
    public = not sees_persons(reader)

    def made() -> VoiceBox:
        return heard_box(voters(ballot), public=public, what=what)

    return kept_box(ballot, str(cast), public=public, made=made)


def attendance_box(meeting: Meeting, reader: Actor, what: str) -> VoiceBox:
    """Who came to a meeting; kept only when it is closed, because a list under way is corrected."""
    public = not sees_persons(reader)

    def made() -> VoiceBox:
        return heard_box(attendances(meeting), public=public, what=what)

    return kept_box(meeting, "closed", public=public, made=made) if meeting.closed_at else made()
