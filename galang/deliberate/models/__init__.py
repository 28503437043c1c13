"""Proposals, meetings and ballots: three subjects, one room (docs/decisions/0004).

size: twelve nouns, because a ballot is not one table but its options, roll, votes and counts.
"""

from galang.deliberate.models.ballots import (
    Ballot,
    CountPhoto,
    Decision,
    DecisionItem,
    Option,
    PaperCount,
    RollEntry,
    Vote,
)
from galang.deliberate.models.meetings import Attendance, Meeting
from galang.deliberate.models.proposals import Appraisal, Proposal

__all__ = [
    "Appraisal",
    "Attendance",
    "Ballot",
    "CountPhoto",
    "Decision",
    "DecisionItem",
    "Meeting",
    "Option",
    "PaperCount",
    "Proposal",
    "RollEntry",
    "Vote",
]
