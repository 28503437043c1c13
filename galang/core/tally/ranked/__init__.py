"""Ballots that rank or score, and the rules that count them for one or several seats."""
