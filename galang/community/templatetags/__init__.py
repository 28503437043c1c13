"""Template tags of the ground."""
