"""Counting votes: a frozen profile goes in, a frozen outcome comes out, and every outcome can explain
itself.

Exact integers and fractions only; how ties are broken is an argument; nothing here knows where votes came
from.
"""

from galang.core.sentence import Sentence
from galang.core.tally import explain_budget as explain_budget
from galang.core.tally import explain_ranked as explain_ranked  # registers what it explains
from galang.core.tally import explain_transfers as explain_transfers
from galang.core.tally.approval import approval_from_ballots, approval_from_counts, approve
from galang.core.tally.budget import (
    ApprovalBallots,
    GreedyCount,
    PhragmenCount,
    SharesCount,
    approval_ballots,
    equal_shares,
    greedy,
    greedy_stop,
    phragmen,
)
from galang.core.tally.consent import ConsentOutcome, ConsentProfile, ConsentRule, consent
from galang.core.tally.counting import Count, Step, as_text, data_of
from galang.core.tally.explain import explain, in_words, to_data
from galang.core.tally.formats.approvals import read_approvals, write_approvals
from galang.core.tally.formats.blt import read_blt, write_blt
from galang.core.tally.formats.matrix import read_duels, write_duels
from galang.core.tally.formats.pb import read_pb, write_pb
from galang.core.tally.formats.preflib import read_preflib, write_preflib
from galang.core.tally.formats.table import read_rankings, read_scores, write_rankings, write_scores
from galang.core.tally.majority import decide
from galang.core.tally.ranked.ballots import RankedBallots, ranked_from_ballots
from galang.core.tally.ranked.duels import Duels, duels_from, duels_of
from galang.core.tally.ranked.pairs import PairsCount, ranked_pairs
from galang.core.tally.ranked.points import PointsCount, borda, score
from galang.core.tally.ranked.schulze import SchulzeCount, schulze
from galang.core.tally.ranked.scores import ScoreBallots, scores_of
from galang.core.tally.refused import refused_in_words
from galang.core.tally.sortition import Person, Quota, SortitionOutcome, Turn, draw_committee
from galang.core.tally.stv.meek import stv_meek
from galang.core.tally.stv.outcome import TransferCount
from galang.core.tally.stv.runoff import irv
from galang.core.tally.stv.scottish import stv_scottish
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
    "ApprovalBallots",
    "ApprovalOutcome",
    "ApprovalProfile",
    "ConsentOutcome",
    "ConsentProfile",
    "ConsentRule",
    "Count",
    "Duels",
    "GreedyCount",
    "MajorityOutcome",
    "MajorityRule",
    "Need",
    "Option",
    "PairsCount",
    "Person",
    "PhragmenCount",
    "PointsCount",
    "Quota",
    "RankedBallots",
    "SchulzeCount",
    "ScoreBallots",
    "Sentence",
    "SharesCount",
    "SortitionOutcome",
    "Stage",
    "Step",
    "Tie",
    "TieBreak",
    "TransferCount",
    "Turn",
    "YesNoProfile",
    "approval_ballots",
    "approval_from_ballots",
    "approval_from_counts",
    "approve",
    "as_text",
    "borda",
    "consent",
    "data_of",
    "decide",
    "draw_committee",
    "duels_from",
    "duels_of",
    "equal_shares",
    "explain",
    "greedy",
    "greedy_stop",
    "in_words",
    "irv",
    "phragmen",
    "ranked_from_ballots",
    "ranked_pairs",
    "read_approvals",
    "read_blt",
    "read_duels",
    "read_pb",
    "read_preflib",
    "read_rankings",
    "read_scores",
    "refused_in_words",
    "schulze",
    "score",
    "scores_of",
    "stv_meek",
    "stv_scottish",
    "to_data",
    "write_approvals",
    "write_blt",
    "write_duels",
    "write_pb",
    "write_preflib",
    "write_rankings",
    "write_scores",
]
