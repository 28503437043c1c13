"""Who may enter the pages of `deliberate`."""

ACCESS: dict[str, dict[str, str]] = {}
