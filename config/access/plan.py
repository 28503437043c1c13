"""Who may enter the pages of `plan`."""

ACCESS: dict[str, dict[str, str]] = {
    "plan:home": {"GET": "anyone"},
    "plan:plan_new": {"GET": "open_plan", "POST": "open_plan"},
    "plan:plan_page": {"GET": "anyone"},
    "plan:sheet_plan": {"GET": "anyone"},
    "plan:goal_new": {"GET": "adopt_goal", "POST": "adopt_goal"},
    "plan:goal_page": {"GET": "anyone"},
    "plan:sheet_poster": {"GET": "anyone"},
    "plan:activity_new": {"GET": "plan_activity", "POST": "plan_activity"},
    "plan:activity_page": {"GET": "anyone"},
    "plan:line_new": {"GET": "set_cost_line", "POST": "set_cost_line"},
    "plan:line_change": {"GET": "set_cost_line", "POST": "set_cost_line"},
    "plan:line_drop": {"POST": "set_cost_line"},
    "plan:funding_new": {"GET": "pledge_funding", "POST": "pledge_funding"},
    "plan:funding_change": {"GET": "pledge_funding", "POST": "pledge_funding"},
}
