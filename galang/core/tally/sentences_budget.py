"""The plain sentences about budgets: Equal Shares, greedy and Phragmén."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {}
