"""Who may enter the pages of `organise`."""

ACCESS: dict[str, dict[str, str]] = {}
