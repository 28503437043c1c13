"""Who may enter the pages of `publish`: reading is open to anyone."""

ACCESS: dict[str, dict[str, str]] = {
    "front": {"GET": "anyone"},
    "publish:home": {"GET": "anyone"},
    "publish:coach": {"GET": "anyone"},
    "publish:find": {"GET": "anyone"},
    "publish:thread_list": {"GET": "anyone"},
    "publish:thread_of": {"GET": "anyone"},
    "publish:thread_page": {"GET": "anyone"},
    "publish:orphans": {"GET": "anyone"},
    "publish:bulletin_list": {"GET": "anyone"},
    "publish:bulletin_page": {"GET": "anyone"},
    "publish:sheet_bulletin": {"GET": "anyone"},
    "publish:card_bulletin": {"GET": "anyone"},
    "publish:bulletin_new": {"GET": "issue_bulletin", "POST": "issue_bulletin"},
    "publish:delivery_new": {"POST": "record_delivery"},
}
