"""Questions of the room, for its own pages and for later rooms."""

from galang.deliberate.selectors.ballots import (
    choices_of,
    entry_of,
    key_of,
    options_of,
    phase,
    stations_of,
    turnout_of,
    voters,
)
from galang.deliberate.selectors.decisions import (
    all_decisions,
    chosen_items,
    items_of_decision,
    newest_decisions,
    station_results,
)
from galang.deliberate.selectors.meetings import all_meetings, next_meeting, presence_of, present_counts
from galang.deliberate.selectors.proposals import (
    find_proposals,
    items_of,
    not_appraised,
    proposals_of,
    ready_for_ballot,
    state_counts,
)

__all__ = [
    "all_decisions",
    "all_meetings",
    "choices_of",
    "chosen_items",
    "entry_of",
    "find_proposals",
    "items_of",
    "items_of_decision",
    "key_of",
    "newest_decisions",
    "next_meeting",
    "not_appraised",
    "options_of",
    "phase",
    "presence_of",
    "present_counts",
    "proposals_of",
    "ready_for_ballot",
    "state_counts",
    "station_results",
    "stations_of",
    "turnout_of",
    "voters",
]
