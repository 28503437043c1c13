"""Who may enter the pages of `evaluate`."""

ACCESS: dict[str, dict[str, str]] = {
    "evaluate:home": {"GET": "anyone"},
    "evaluate:review_page": {"GET": "anyone"},
    "evaluate:finding_page": {"GET": "anyone"},
    "evaluate:review_new": {"GET": "hold_review", "POST": "hold_review"},
    "evaluate:finding_raise": {"POST": "hold_review"},
}
