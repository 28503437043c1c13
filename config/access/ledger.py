"""Who may enter the pages of `ledger`."""

ACCESS: dict[str, dict[str, str]] = {}
