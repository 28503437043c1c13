"""Pages of the room: voices, issues, and files that are brought in."""
