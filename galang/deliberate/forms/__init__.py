"""What people type here: proposals, appraisals, calls, minutes, ballots, counts, a consensus."""

from galang.deliberate.forms.ballots import BallotForm, ElectionForm, ProposalBallotForm, QuestionForm
from galang.deliberate.forms.counts import CountForm, StackForm
from galang.deliberate.forms.meetings import ConsensusForm, MeetingForm, MinutesForm
from galang.deliberate.forms.photos import PhotoForm
from galang.deliberate.forms.proposals import AnswerForm, FindingsForm, ProposalForm

__all__ = [
    "AnswerForm",
    "BallotForm",
    "ConsensusForm",
    "CountForm",
    "ElectionForm",
    "FindingsForm",
    "MeetingForm",
    "MinutesForm",
    "PhotoForm",
    "ProposalBallotForm",
    "ProposalForm",
    "QuestionForm",
    "StackForm",
]
