"""Counting votes: a frozen profile goes in, a frozen outcome comes out, and every outcome can explain
itself.

Exact integers and fractions only; how ties are broken is an argument; nothing here knows where votes came
from.
"""

from galang.core.sentence import Sentence
from galang.core.tally.approval import approval_from_ballots, approval_from_counts, approve
from galang.core.tally.explain import explain, in_words, to_data
from galang.core.tally.majority import decide
from galang.core.tally.types import (
    ApprovalOutcome,
    ApprovalProfile,
    MajorityOutcome,
    MajorityRule,
    Need,
    Option,
    Stage,
    Tie,
    TieBreak,
    YesNoProfile,
)

__all__ = [
    "ApprovalOutcome",
    "ApprovalProfile",
    "MajorityOutcome",
    "MajorityRule",
    "Need",
    "Option",
    "Sentence",
    "Stage",
    "Tie",
    "TieBreak",
    "YesNoProfile",
    "approval_from_ballots",
    "approval_from_counts",
    "approve",
    "decide",
    "explain",
    "in_words",
    "to_data",
]
