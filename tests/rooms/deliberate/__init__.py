"""The room deliberate."""
