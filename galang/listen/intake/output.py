"""Writes cells that no spreadsheet will run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(text: str) -> str:
    """``text`` with an apostrophe before a sign that a spreadsheet would start a formula with."""
    return "'" + text if text.lstrip(" ").startswith(DANGEROUS) or text.startswith(DANGEROUS) else text


def csv_line(cells: Sequence[str]) -> str:
    """One CSV line with its line end; every cell made safe."""
    line = io.StringIO()
    csv.writer(line).writerow([safe_cell(cell) for cell in cells])
    return line.getvalue()
