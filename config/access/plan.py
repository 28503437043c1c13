"""Who may enter the pages of `plan`."""

ACCESS: dict[str, dict[str, str]] = {}
