"""Verbs of plan: plans and goals, activities, cost lines and funding."""

from galang.plan.services.activities import ActivityFacts, plan_activity
from galang.plan.services.goals import GoalFacts, PlanFacts, adopt_goal, open_plan
from galang.plan.services.sums import LineFacts, PledgeFacts, drop_cost_line, pledge_funding, set_cost_line

__all__ = [
    "ActivityFacts",
    "GoalFacts",
    "LineFacts",
    "PlanFacts",
    "PledgeFacts",
    "adopt_goal",
    "drop_cost_line",
    "open_plan",
    "plan_activity",
    "pledge_funding",
    "set_cost_line",
]
