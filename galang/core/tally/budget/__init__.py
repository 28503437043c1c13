"""Rules with a budget: projects with costs, approved by voters. Ballots, rules, files, explanations."""

from galang.core.tally.budget.ballots import ApprovalBallots, approval_ballots
from galang.core.tally.budget.equal_shares import equal_shares
from galang.core.tally.budget.greedy import greedy, greedy_stop
from galang.core.tally.budget.outcomes import (
    Earned,
    GreedyCount,
    Passed,
    PhragmenCount,
    Purchase,
    SharesCount,
    Short,
)
from galang.core.tally.budget.phragmen import phragmen

__all__ = [
    "ApprovalBallots",
    "Earned",
    "GreedyCount",
    "Passed",
    "PhragmenCount",
    "Purchase",
    "SharesCount",
    "Short",
    "approval_ballots",
    "equal_shares",
    "greedy",
    "greedy_stop",
    "phragmen",
]
