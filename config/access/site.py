"""Pages outside a community."""

ACCESS: dict[str, dict[str, str]] = {
    "ui:language": {"POST": "anyone"},
    "ui:components": {"GET": "anyone"},
}
