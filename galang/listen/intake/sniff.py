"""Finds the sign between the cells of a CSV, and refuses a file that holds together by no known sign."""

from __future__ import annotations

import csv
import math
from collections import Counter
from dataclasses import dataclass

from galang.core.refusal import Refusal
from galang.listen.intake.headers import known_headers

DELIMITERS = (",", ";", "\t", "|")
NAMES = {"\t": "tab"}
STRANGE = ("^", "~", ":", "*", "#", "¦", "§")
SAMPLE_ROWS = 100


@dataclass(frozen=True)
class Split:
    """How a sample falls apart at one delimiter: modal width, share of rows with it, known headers."""

    delimiter: str
    width: int
    share: float
    known: int

    @property
    def score(self) -> tuple[int, float]:
        """Recognised headers weigh most, then even rows with many columns."""
        return (self.known, self.share * math.log2(self.width) if self.width > 1 else 0.0)


def sample_rows(sample: str, delimiter: str) -> list[list[str]]:
    """The rows of a sample cut at ``delimiter``; a broken tail is left out, blank rows too."""
    rows: list[list[str]] = []
    reader = csv.reader(sample.splitlines(keepends=True), delimiter=delimiter, skipinitialspace=True)
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) >= SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return rows


def find_delimiter(sample: str) -> str:
    """The delimiter of a sample that begins at the top of the file; one column alone reads as comma.

    Refuses ``import.wrong_delimiter`` when the header and the rows use different signs, or an unknown sign.
    """
    splits = [_split(sample, delimiter) for delimiter in DELIMITERS]
    best = max(splits, key=lambda split: split.score)
    if best.width > 1 or best.known > 1:
        _refuse_two_signs(sample, best, splits)
        return best.delimiter
    if best.known:
        return ","
    lines = [line for line in sample.splitlines() if line.strip()][:SAMPLE_ROWS]
    for sign in STRANGE:
        counts = {line.count(sign) for line in lines}
        if len(counts) == 1 and min(counts) > 0 and len(known_headers(lines[0].split(sign))) > 1:
            raise Refusal("import.wrong_delimiter", found=sign, expected=_names())
    return ","


def _split(sample: str, delimiter: str) -> Split:
    rows = sample_rows(sample, delimiter)
    if not rows:
        return Split(delimiter, 0, 0.0, 0)
    width, times = Counter(len(row) for row in rows).most_common(1)[0]
    known = max((len(known_headers(row)) for row in rows[:20]), default=0)
    return Split(delimiter, width, times / len(rows), known)


def _refuse_two_signs(sample: str, best: Split, splits: list[Split]) -> None:
    """A header cut by one sign over rows cut by another would make every row one long cell."""
    rows = sample_rows(sample, best.delimiter)
    header = max(rows[:20], key=lambda row: len(known_headers(row)))
    below = rows[rows.index(header) + 1 :]
    if len(header) < 2 or not below or any(len(row) > 1 for row in below):
        return
    for other in splits:
        if other.delimiter != best.delimiter and other.width == len(header) and other.share > 0.5:
            raise Refusal(
                "import.wrong_delimiter", found=_name(best.delimiter), expected=_name(other.delimiter)
            )


def _name(delimiter: str) -> str:
    return NAMES.get(delimiter, delimiter)


def _names() -> str:
    return " ".join(_name(delimiter) for delimiter in DELIMITERS)
