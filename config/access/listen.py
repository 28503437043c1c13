"""Who may enter the pages of `listen`."""

ACCESS: dict[str, dict[str, str]] = {}
