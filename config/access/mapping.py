"""Who may enter the pages of `mapping`."""

ACCESS: dict[str, dict[str, str]] = {
    "mapping:home": {"GET": "anyone"},
    "mapping:form_open": {"POST": "open_form"},
    "mapping:form_page": {"GET": "anyone"},
    "mapping:form_change": {"GET": "open_form", "POST": "open_form"},
    "mapping:submission_new": {"GET": "receive_submission", "POST": "receive_submission"},
    "mapping:sheet_questionnaire": {"GET": "anyone"},
    "mapping:submission_list": {"GET": "see_persons"},
    "mapping:submission_page": {"GET": "see_persons"},
    "mapping:asset_list": {"GET": "anyone"},
    "mapping:asset_new": {"GET": "name_asset", "POST": "name_asset"},
    "mapping:asset_page": {"GET": "anyone"},
}
