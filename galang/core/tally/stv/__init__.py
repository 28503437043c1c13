"""The single transferable vote: several seats, each vote moves on where it is not needed."""
