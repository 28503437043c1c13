"""Records for tests, made by the real door: one file a room, each calling the rooms' services."""
