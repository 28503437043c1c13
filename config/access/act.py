"""Who may enter the pages of `act`."""

ACCESS: dict[str, dict[str, str]] = {
    "act:home": {"GET": "anyone"},
    "act:action_list": {"GET": "anyone"},
    "act:action_new": {"GET": "call_action", "POST": "call_action"},
    "act:action_page": {"GET": "anyone"},
    "act:action_join": {"POST": "sign_up"},
    "act:action_leave": {"POST": "sign_up"},
    "act:action_hold": {"GET": "hold_action", "POST": "hold_action"},
    "act:sheet_attendance": {"GET": "print_sheet"},
    "act:progress_new": {"GET": "measure_progress", "POST": "measure_progress"},
    "act:commitment_list": {"GET": "anyone"},
    "act:commitment_new": {"GET": "record_commitment", "POST": "record_commitment"},
    "act:commitment_page": {"GET": "anyone"},
    "act:commitment_answer": {"GET": "record_commitment", "POST": "record_commitment"},
}
