"""Who may enter the pages of `listen`."""

ACCESS: dict[str, dict[str, str]] = {
    "listen:home": {"GET": "anyone"},
    "listen:voice_list": {"GET": "anyone"},
    "listen:voice_new": {"GET": "anyone", "POST": "anyone"},
    "listen:sheet_voices": {"GET": "print_sheet"},
    "listen:voice_page": {"GET": "anyone"},
    "listen:voice_receipt": {"GET": "anyone"},
    "listen:voice_support": {"POST": "support_voice"},
    "listen:voice_answer": {"POST": "answer_question"},
    "listen:issue_list": {"GET": "anyone"},
    "listen:issue_new": {"GET": "group_voices", "POST": "group_voices"},
    "listen:issue_page": {"GET": "anyone"},
    "listen:issue_add": {"GET": "group_voices", "POST": "group_voices"},
    "listen:issue_merge": {"GET": "group_voices", "POST": "group_voices"},
    "listen:look_alikes": {"GET": "group_voices", "POST": "group_voices"},
    "listen:file_new": {"GET": "import_voices", "POST": "import_voices"},
    "listen:batch_page": {"GET": "import_voices"},
    "listen:file_match": {"GET": "import_voices", "POST": "import_voices"},
    "listen:file_check": {"GET": "import_voices", "POST": "import_voices"},
    "listen:file_problems": {"GET": "import_voices"},
    "listen:file_discard": {"POST": "import_voices"},
}
