"""Verbs of the room, for its own pages and for later rooms."""

from galang.deliberate.services.ballots import (
    Candidates,
    Question,
    cast_vote,
    mark_paper_voter,
    open_ballot,
    receipt_of,
)
from galang.deliberate.services.counts import enter_paper_count
from galang.deliberate.services.decisions import Consensus, Verdict, close_ballot, decide_by_consensus
from galang.deliberate.services.meetings import (
    Call,
    Minutes,
    call_meeting,
    close_meeting,
    record_attendance,
    record_paper_list,
    strike_attendance,
)
from galang.deliberate.services.photos import keep_count_photo
from galang.deliberate.services.proposals import (
    Findings,
    Wish,
    answer_proposal_question,
    appraise,
    questions_of,
    submit_proposal,
)

__all__ = [
    "Call",
    "Candidates",
    "Consensus",
    "Findings",
    "Minutes",
    "Question",
    "Verdict",
    "Wish",
    "answer_proposal_question",
    "appraise",
    "call_meeting",
    "cast_vote",
    "close_ballot",
    "close_meeting",
    "decide_by_consensus",
    "enter_paper_count",
    "keep_count_photo",
    "mark_paper_voter",
    "open_ballot",
    "questions_of",
    "receipt_of",
    "record_attendance",
    "record_paper_list",
    "strike_attendance",
    "submit_proposal",
]
