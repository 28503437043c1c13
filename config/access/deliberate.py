"""Who may enter the pages of `deliberate`."""

ANYONE = {"GET": "anyone"}


def _form(right: str) -> dict[str, str]:
    """A page with a form: those with this right look at it and send it."""
    return {"GET": right, "POST": right}


ACCESS: dict[str, dict[str, str]] = {
    "deliberate:home": ANYONE,
    "deliberate:proposal_list": ANYONE,
    "deliberate:proposal_new": _form("submit_proposal"),
    "deliberate:proposal_page": ANYONE,
    "deliberate:proposal_appraise": _form("appraise"),
    "deliberate:sheet_appraisal": {"GET": "print_sheet"},
    "deliberate:proposal_answer": {"POST": "answer_question"},
    "deliberate:meeting_list": ANYONE,
    "deliberate:meeting_new": _form("call_meeting"),
    "deliberate:meeting_page": ANYONE,
    "deliberate:meeting_wall": {"GET": "record_attendance"},
    "deliberate:meeting_attend": _form("record_attendance"),
    "deliberate:attendance_strike": {"POST": "record_attendance"},
    "deliberate:meeting_paper": _form("record_attendance"),
    "deliberate:meeting_close": _form("close_meeting"),
    "deliberate:decision_new": _form("decide_by_consensus"),
    "deliberate:sheet_attendance": {"GET": "print_sheet"},
    "deliberate:sheet_invitation": {"GET": "print_sheet"},
    "deliberate:sheet_minutes": ANYONE,
    "deliberate:ballot_list": ANYONE,
    "deliberate:ballot_new": _form("open_ballot"),
    "deliberate:ballot_page": ANYONE,
    "deliberate:ballot_vote": _form("cast_vote"),
    "deliberate:ballot_receipt": {"GET": "cast_vote"},
    "deliberate:ballot_receipts": ANYONE,
    "deliberate:ballot_roll": _form("mark_paper_voter"),
    "deliberate:ballot_counts": {"GET": "enter_paper_count"},
    "deliberate:ballot_count": _form("enter_paper_count"),
    "deliberate:count_photo_new": {"POST": "enter_paper_count"},
    "deliberate:count_photo": {"GET": "see_receipts"},
    "deliberate:ballot_close": _form("close_ballot"),
    "deliberate:sheet_ballot": {"GET": "print_sheet"},
    "deliberate:sheet_count": {"GET": "print_sheet"},
    "deliberate:way_list": ANYONE,
    "deliberate:way_try": ANYONE,
    "deliberate:way_try_orders": ANYONE,
    "deliberate:decision_list": ANYONE,
    "deliberate:decision_page": ANYONE,
    "deliberate:decision_csv": ANYONE,
    "deliberate:decision_papers": {"GET": "recount"},
    "deliberate:sheet_result": ANYONE,
    "deliberate:sheet": ANYONE,
}
