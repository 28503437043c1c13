"""Verbs of the room."""

from galang.plan.services.activities import (
    ActivityFacts,
    LineFacts,
    Pledge,
    plan_activity,
    pledge_funding,
    set_cost_line,
)
from galang.plan.services.goals import GoalFacts, PlanFacts, adopt_goal, open_plan

__all__ = [
    "ActivityFacts",
    "GoalFacts",
    "LineFacts",
    "PlanFacts",
    "Pledge",
    "adopt_goal",
    "open_plan",
    "plan_activity",
    "pledge_funding",
    "set_cost_line",
]
