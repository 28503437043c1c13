"""Who may enter the pages of `community`."""

ACCESS: dict[str, dict[str, str]] = {}
