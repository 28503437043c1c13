"""Who may enter the pages of `community`."""

ACCESS: dict[str, dict[str, str]] = {
    "community:region_search": {"GET": "anyone"},
    "community:start": {"GET": "anyone", "POST": "anyone"},
    "community:deed_list": {"GET": "anyone"},
    "community:deeds_of": {"GET": "anyone"},
    "community:round_list": {"GET": "anyone"},
    "community:round_new": {"GET": "change_round", "POST": "change_round"},
    "community:round_page": {"GET": "anyone"},
    "community:round_close": {"POST": "change_round"},
    "community:step_new": {"GET": "change_round", "POST": "change_round"},
    "community:step_page": {"GET": "anyone", "POST": "change_round"},
    "community:step_document": {"POST": "change_round"},
    "community:charter_page": {"GET": "anyone"},
    "community:area_list": {"GET": "anyone"},
    "community:area_new": {"GET": "add_area", "POST": "add_area"},
}
