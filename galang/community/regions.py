"""The 91,599 official region codes, searched in memory without a database.

Two strings of bytes (as written, and in small letters) and a few arrays: about 8 MB, read on the first
question in some hundredths of a second. Codes and names: data/wilayah_2025.csv.gz (its licence beside it).
"""

import gzip
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

SOURCE = Path(__file__).resolve().parent / "data" / "wilayah_2025.csv.gz"
LENGTHS = (2, 5, 8, 13)
PREFIX = re.compile(r"^(Kabupaten|Kota) (?:Administrasi )?(?=.)")
HEADS = (b"kabupaten administrasi ", b"kota administrasi ", b"kabupaten ", b"kota ")
SAID_BY_THE_LEVEL = frozenset("kel kelurahan desa kec kecamatan kab kabupaten prov provinsi".split())
LONGEST, MOST_WORDS, LEAST_LETTERS = 80, 6, 2
Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class Region:
    """One official region: its code ("34.01.04.2002"), name, level 1-4 and the names above it."""

    code: str
    name: str
    level: int
    path: tuple[str, ...]

    @property
    def words(self) -> str:
        """The whole way on one line: "Kranggan, Galur, Kulon Progo, DI Yogyakarta"."""
        return ", ".join((self.name, *self.path))


@dataclass(frozen=True)
class _Index:
    """The file in memory: two texts, and per row where it starts, where its name is, its parent."""

    written: bytes
    small: bytes
    starts: Array
    names: Array
    heads: Array
    ends: Array
    parents: Array
    levels: Array

    def row_of(self, code: str) -> int:
        """The row of a code, -1 when there is none; the file is in order of codes."""
        low, high, wanted = 0, len(self.starts), code.encode()
        while low < high:
            middle = (low + high) // 2
            if self.code(middle).encode() < wanted:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.starts) and self.code(low) == code else -1

    def code(self, row: int) -> str:
        return self.written[self.starts[row] : self.names[row] - 1].decode()

    def name(self, row: int) -> str:
        return self.written[self.names[row] : self.ends[row]].decode()

    def region(self, row: int) -> Region:
        path, above = [], int(self.parents[row])
        while above >= 0:
            path.append(_short(self.name(above)))
            above = int(self.parents[above])
        return Region(self.code(row), self.name(row), int(self.levels[row]), tuple(path))


def _short(name: str) -> str:
    """A name inside a path: without "Kabupaten", and with the province's usual short form."""
    plain = PREFIX.sub(lambda found: "Kota " if found[1] == "Kota" else "", name)
    return plain.replace("Daerah Istimewa ", "DI ").replace("Daerah Khusus Ibukota ", "DKI ")


@lru_cache(maxsize=1)
def _index() -> _Index:
    with gzip.open(SOURCE) as file:
        text = file.read().partition(b"\n")[2].replace(b'"', b"").replace("’".encode(), b"'")
    text = text if text.endswith(b"\n") else text + b"\n"
    small, signs = text.lower(), np.frombuffer(text, dtype=np.uint8)
    ends = np.flatnonzero(signs == ord("\n")).astype(np.int32)
    starts = np.concatenate(([0], ends[:-1] + 1)).astype(np.int32)
    commas = np.flatnonzero(signs == ord(",")).astype(np.int32)
    names = commas[np.searchsorted(commas, starts)] + 1
    levels = (np.searchsorted(LENGTHS, names - 1 - starts) + 1).astype(np.int8)
    return _Index(text, small, starts, names, _heads(small, names, levels), ends, _parents(levels), levels)


def _heads(small: bytes, names: Array, levels: Array) -> Array:
    """Where the telling part of a name begins: after "Kabupaten " and "Kota " of a regency or city."""
    heads = names.copy()
    for row in np.flatnonzero(levels == 2):
        heads[row] += next((len(word) for word in HEADS if small.startswith(word, names[row])), 0)
    return heads


def _parents(levels: Array) -> Array:
    """The row above each row: the nearest earlier one of the level above."""
    rows = np.arange(len(levels), dtype=np.int32)
    parents = np.full(len(levels), -1, dtype=np.int32)
    for level in (2, 3, 4):
        last = np.maximum.accumulate(np.where(levels == level - 1, rows, -1))
        parents[levels == level] = last[levels == level]
    return parents


def region_by_code(code: str) -> Region | None:
    """The region of a code such as "34.01.04.2002"; None when the list of 2025 does not have it."""
    if not re.fullmatch(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?", code):
        return None
    row = _index().row_of(code)
    return _index().region(row) if row >= 0 else None


def region_exists(code: str) -> bool:
    """Whether this code is in the official list."""
    return region_by_code(code) is not None


def find_regions(text: str, limit: int = 12) -> list[Region]:
    """The regions that a few typed words mean, best first: exact names, then beginnings, then the rest.

    Each word must be found in the region's name or in a name above it, one of them in its own name.
    Fewer than two letters find nothing; a code finds itself and what is under it.
    """
    asked = text[:LONGEST].lower().replace("’", "'")
    if re.fullmatch(r"[0-9.]{2,13}", asked.strip()):
        return _under_code(asked.strip(), limit)
    words = re.findall(r"[\w']+", asked)
    words = [word for word in words if word not in SAID_BY_THE_LEVEL] or words
    words = [word for word in dict.fromkeys(words) if len(word) >= LEAST_LETTERS][:MOST_WORDS]
    if not words:
        return []
    rows = _best(_index(), words, limit)
    return [_index().region(row) for row in rows]


def _under_code(code: str, limit: int) -> list[Region]:
    index = _index()
    found = re.compile(rb"^" + re.escape(code.encode()), re.M).finditer(index.small)
    starts = [match.start() for _turn, match in zip(range(limit), found, strict=False)]
    return [index.region(int(np.searchsorted(index.starts, start))) for start in starts]


def _best(index: _Index, words: Sequence[str], limit: int) -> list[int]:
    """Rows in the order of their rank: how they match, then level, then length of the name, then code."""
    count = len(index.starts)
    rank = np.full(count, 9, dtype=np.int8)
    everywhere = np.ones(count, dtype=bool)
    own = np.zeros(count, dtype=bool)
    for word in words:
        hit = _rank_word(index, word, rank)
        own |= hit
        everywhere &= _here_or_above(index, hit)
    if len(words) > 1:
        _rank_word(index, " ".join(words), rank, bonus=-1)
    rows = np.flatnonzero(own & everywhere)
    length = index.ends[rows] - index.heads[rows]
    order = np.lexsort((rows, length, index.levels[rows], rank[rows]))
    return [int(row) for row in rows[order[:limit]]]


def _rank_word(index: _Index, word: str, rank: Array, bonus: int = 0) -> Array:
    """Mark rows whose own name has the word; rank 1 exact, 3 beginning, 5 inner word, 7 part."""
    plain = word.encode()
    places = _places(index.small, plain)
    hit = np.zeros(len(index.starts), dtype=bool)
    if not len(places):
        return hit
    rows = np.searchsorted(index.starts, places, side="right") - 1
    inside = places >= index.names[rows]
    rows, places = rows[inside], places[inside]
    before = np.frombuffer(index.small, dtype=np.uint8)[places - 1]
    at_word = ~(((before >= ord("a")) & (before <= ord("z"))) | (before > 127))
    at_head = places == index.heads[rows]
    whole = at_head & (index.ends[rows] - places == len(plain))
    worth = np.where(whole, 1, np.where(at_head, 3, np.where(at_word, 5, 7))) + bonus
    np.minimum.at(rank, rows, worth.astype(np.int8))
    hit[rows] = True
    return hit


def _places(text: bytes, word: bytes) -> Array:
    """Every place of a word in the text; short words have so many that they are counted in bulk."""
    if len(word) < 4:
        signs = np.frombuffer(text, dtype=np.uint8)
        found = np.flatnonzero((signs[:-1] == word[0]) & (signs[1:] == word[1]))
        found = found[found <= len(signs) - len(word)]
        for at, sign in enumerate(word[2:], start=2):
            found = found[signs[found + at] == sign]
        return found.astype(np.int32)
    places, at = [], text.find(word)
    while at >= 0:
        places.append(at)
        at = text.find(word, at + 1)
    return np.array(places, dtype=np.int32)


def _here_or_above(index: _Index, hit: Array) -> Array:
    """Rows that are hit themselves or lie under a row that is hit."""
    found, above = hit.copy(), index.parents
    for _level in LENGTHS[1:]:
        found |= np.where(above >= 0, hit[above], False)
        above = np.where(above >= 0, index.parents[above], -1)
    return found
