"""Who may enter the pages of `evaluate`."""

ACCESS: dict[str, dict[str, str]] = {}
