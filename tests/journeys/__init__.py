"""Journeys: whole pieces of work in a real browser, as the people of one community do them."""
