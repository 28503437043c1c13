"""Reading one text: numbers, abbreviations and typing slips made alike, and words told from names.

Nothing here compares; it only takes a text apart. Place and unit words are never thrown away as stop words:
"kali", "lor" or "kidul" make the place.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from galang.core.similarity.words import ACTS, CONCEPTS, EMPTY_WORDS, GLUED

CONCEPT_OF: dict[str, str] = {word: concept for concept, words in CONCEPTS.items() for word in words}
ACT_OF: dict[str, str] = {word: act for act, words in ACTS.items() for word in words}
KNOWN: tuple[str, ...] = tuple(sorted(CONCEPT_OF.keys() | ACT_OF.keys() | EMPTY_WORDS))

_GLUED_CASE = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
_SIGNS = re.compile(r"[^a-z0-9\s,;()/.\-&'²³+:]+")
_SPACES = re.compile(r"\s+")
_ABBREVIATED = (
    (re.compile(r"\b(jln|jl|jalan)\b\.?"), "jalan "),
    (re.compile(r"\b(gg|gang)\b\.?"), "gang "),
    (re.compile(r"\b(kec|kecamatan)\b\.?"), "kecamatan "),
    (re.compile(r"\b(kab|kabupaten)\b\.?"), "kabupaten "),
    (re.compile(r"\b(kal|kel|kelurahan|kalurahan)\b\.(?=\s*[a-z])"), "kalurahan "),
    (re.compile(r"\b(dsn|dusun)\b\.?"), "dusun "),
    (re.compile(r"\b(rt|rw)\.?\s*(?=\d)"), r"\1 "),
    (re.compile(r"\b(al|an|ar|as|at|ad|asy|nurul)\s?-\s?(?=[a-z])"), r"\1 "),
    (re.compile(r"\b(sd|s\.d|s/d)\b\.?(?=\s+[a-z])"), "sampai"),
)


@lru_cache(maxsize=4096)
def normalised(text: str) -> str:
    """Lower case, one kind of space, abbreviations written out, glued names parted; keeps , ; ( ) / - . and
    digits.
    """
    parted = _GLUED_CASE.sub(" ", unicodedata.normalize("NFKC", text))
    plain = _SIGNS.sub(" ", parted.lower().replace("–", "-").replace("—", "-"))
    for pattern, whole in _ABBREVIATED:
        plain = pattern.sub(whole, plain)
    return _SPACES.sub(" ", plain).strip()


def words_of(text: str) -> list[str]:
    """The words of a normalised text, several words that are one glued together."""
    return list(_words_of(text))


@lru_cache(maxsize=4096)
def _words_of(text: str) -> tuple[str, ...]:
    plain = f" {_SPACES.sub(' ', re.sub(r'[^a-z0-9]+', ' ', text)).strip()} "
    for parts, one in GLUED:
        plain = plain.replace(f" {parts} ", f" {one} ")
    return tuple(plain.split())


@lru_cache(maxsize=65536)
def known_word(word: str) -> str:
    """``word`` itself, or the known word that it is a slip of: one letter off, from seven letters on
    ("irigasin").

    Two letters off from eleven letters on ("pembagangunan"). Among equally near ones the first in the
    alphabet.
    """
    if word in CONCEPT_OF or word in ACT_OF or word in EMPTY_WORDS or len(word) < 7 or not word.isalpha():
        return word
    slips = 1 if len(word) < 11 else 2
    near = [
        (Levenshtein.distance(word, known, score_cutoff=slips), known)
        for known in KNOWN
        if len(known) >= 6 and abs(len(known) - len(word)) <= slips and known[0] == word[0]
    ]
    distance, best = min(near, default=(slips + 1, word))
    return best if distance <= slips else word


def is_slip(a: str, b: str) -> bool:
    """Whether two names are one name with a typing slip: one letter off, from six letters on, same first
    letter.
    """
    return (
        min(len(a), len(b)) >= 6
        and a[0] == b[0]
        and abs(len(a) - len(b)) <= 1
        and Levenshtein.distance(a, b, score_cutoff=1) <= 1
    )
