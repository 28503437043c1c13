"""A row's meaning as a short hash, so that a file twice adds nothing and twins in one file stay two."""

from __future__ import annotations

import re
from hashlib import blake2b

from galang.listen.intake.draft import VoiceDraft

VERSION = b"voice-1"
_WORD = re.compile(r"[^\W_]+|\x1f")


def meaning_of(draft: VoiceDraft) -> bytes:
    """Twenty bytes that stay the same when only capitals, blanks or punctuation of the texts change."""
    texts = f"{draft.text}\x1f{draft.problem}\x1f{draft.place}\x1f{draft.area_hint}"
    words = " ".join(_WORD.findall(texts.casefold()))
    rest = (
        f"{draft.external_id}\x1f{draft.region_code}\x1f{draft.cost_rupiah}\x1f{draft.volume_text}\x1f{draft.unit}"
        f"\x1f{draft.field}\x1f{draft.said_on}\x1f{draft.said_year}\x1f{draft.person_name}\x1f{draft.phone}"
    )
    data = f"{words}\x1e{rest}".encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=20, person=VERSION).digest()


def fingerprint_of(meaning: bytes, occurrence: int) -> str:
    """Forty hex digits: the meaning itself for its first row, another hash for each further row like it."""
    if occurrence == 1:
        return meaning.hex()
    return blake2b(meaning + occurrence.to_bytes(8, "big"), digest_size=20, person=VERSION).hexdigest()


class Twins:
    """Remembers which meanings and which source numbers a file has already shown, eight bytes each."""

    def __init__(self) -> None:
        self._first_rows: dict[int, int] = {}
        self._times: dict[int, int] = {}
        self._ids: dict[int, int] = {}

    def occurrence(self, meaning: bytes, row: int) -> tuple[int, int]:
        """How many times the meaning has now come, and the row of its first time."""
        key = int.from_bytes(meaning[:8], "big")
        first = self._first_rows.setdefault(key, row)
        if first == row:
            return 1, row
        times = self._times.get(key, 1) + 1
        self._times[key] = times
        return times, first

    def first_with_id(self, external_id: str, row: int) -> int:
        """The first row with this source number (``row`` itself when it is new)."""
        return self._ids.setdefault(hash(external_id), row)
