"""Who may enter the pages of `publish`."""

ACCESS: dict[str, dict[str, str]] = {}
