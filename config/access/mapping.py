"""Who may enter the pages of `mapping`."""

ACCESS: dict[str, dict[str, str]] = {}
