"""What a file may cost before it is refused, and what a person may choose about how it is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Upper bounds, each a clear refusal when passed. Sizes in bytes, lengths in characters.

    ``zip_ratio`` is unzipped size over zipped size of one part; under ``zip_small_bytes`` it may be any.
    ``header_search`` is how many rows from the top may stand before the header.
    """

    rows: int = 200_000
    bytes: int = 100_000_000
    columns: int = 200
    cell_chars: int = 20_000
    line_chars: int = 1_000_000
    unzipped_bytes: int = 400_000_000
    zip_entries: int = 2_000
    zip_ratio: int = 200
    zip_small_bytes: int = 5_000_000
    header_search: int = 20


LIMITS = Limits()


@dataclass(frozen=True)
class Choice:
    """What the person set by hand; ``None`` lets the reader find out. ``header_row`` counts from 1."""

    delimiter: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    header_row: int | None = None
