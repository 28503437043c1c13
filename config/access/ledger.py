"""Who may enter the pages of `ledger`: sums are open, receipts are for members, money takes two persons."""

ACCESS: dict[str, dict[str, str]] = {
    "ledger:home": {"GET": "anyone"},
    "ledger:transaction_list": {"GET": "anyone"},
    "ledger:transaction_page": {"GET": "anyone"},
    "ledger:book": {"GET": "anyone"},
    "ledger:sheet_statement": {"GET": "anyone"},
    "ledger:transaction_new": {"GET": "request_payment", "POST": "request_payment"},
    "ledger:income_new": {"GET": "record_income", "POST": "record_income"},
    "ledger:transaction_answer": {"POST": "approve_payment"},
    "ledger:transaction_post": {"POST": "post_payment"},
    "ledger:receipt_new": {"POST": "request_payment"},
    "ledger:receipt_file": {"GET": "see_receipts"},
    "ledger:reversal_new": {"POST": "request_payment"},
}
