"""Who may enter the pages of `act`."""

ACCESS: dict[str, dict[str, str]] = {}
