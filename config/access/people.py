"""Who may enter the pages of `people`."""

ACCESS: dict[str, dict[str, str]] = {}
