"""Who may enter the pages of `organise`."""

ACCESS: dict[str, dict[str, str]] = {
    "organise:home": {"GET": "anyone"},
    "organise:body_new": {"GET": "found_body", "POST": "found_body"},
    "organise:body_page": {"GET": "anyone"},
    "organise:office_new": {"GET": "found_body", "POST": "found_body"},
    "organise:election_certify": {"GET": "certify_election", "POST": "certify_election"},
    "organise:mandate_page": {"GET": "anyone"},
    "organise:mandate_end": {"GET": "end_mandate", "POST": "end_mandate"},
    "organise:charter_change": {"GET": "adopt_charter", "POST": "adopt_charter"},
}
