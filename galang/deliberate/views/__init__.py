"""Pages of deliberate, a subject a file."""
