"""Reads single cells: clean text, sums, volumes, days, region codes, sex, phone. A wrong cell says why."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from galang.core.money import parse_number, parse_rupiah
from galang.core.refusal import Refusal

NOTHING = frozenset(
    {"", "-", "--", "–", "—", ".", "n/a", "na", "null", "none", "nihil", "tidak ada", "kosong"}
)
SCIENTIFIC = re.compile(r"\s*\d([.,]\d+)?[eE]\+?\d{1,2}\s*")
LONGEST_NUMBER = 40

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_AMOUNT_AND_UNIT = re.compile(r"(\d[\d.,]*)\s*([^\d\s.,][^\d]*)")
_REGION_ENDS = (2, 4, 6, 10)
_MALE = "l, lk, laki, laki laki, pria, lelaki, cowok, m, male, man"
_FEMALE = "p, pr, perempuan, wanita, cewek, f, w, female, woman"
_SEX = {word: sex for sex, words in (("male", _MALE), ("female", _FEMALE)) for word in words.split(", ")}
_MONTH_WORDS = "jan|feb peb|mar|apr|mei may|jun|jul|agu ags agt aug|sep|okt oct|nov nop|des dec"
_MONTHS = {word: month for month, words in enumerate(_MONTH_WORDS.split("|"), 1) for word in words.split()}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[ ,].*)?")
_IN_WORDS = re.compile(r"(?:\w+,\s*)?(\d{1,2})[-\s]+([A-Za-z]{3,9})\.?[-\s,]+(\d{4})(?:[ ,].*)?")


class CellError(Exception):
    """A cell that cannot be read as what its column says; ``code`` is a key of ``words.PROBLEMS``."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def clean(cell: str) -> str:
    """The text of a cell: composed, trimmed, single blanks, line breaks kept, invisible signs dropped."""
    if cell.isprintable():
        text = cell.strip()
        if "  " in text:
            text = " ".join(text.split())
        return text if text.isascii() else unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFC", cell))
    lines = [" ".join(line.split()) for line in plain.splitlines()]
    return "\n".join(line for line in lines if line)


def has_forbidden(cell: str) -> bool:
    """Whether the cell holds NUL or other control signs, which no keyboard types."""
    return _FORBIDDEN.search(cell) is not None


def rupiah(text: str, typed: bool) -> int | None:
    """Whole rupiah; ``typed``: the cell is a spreadsheet number, whose point is a decimal point."""
    if text.isdecimal() and text.isascii() and len(text) <= 13:
        return int(text)
    if text.lower() in NOTHING:
        return None
    if len(text) > LONGEST_NUMBER or SCIENTIFIC.fullmatch(text):
        raise CellError("bad_money", text=text[:LONGEST_NUMBER])
    if typed and "." in text:
        text = text.replace(".", ",")
    try:
        return parse_rupiah(text)
    except Refusal as refusal:
        raise CellError(
            _MONEY_CODES.get(refusal.code, "bad_money"), **{"text": text, **refusal.values}
        ) from None


_MONEY_CODES = {
    "money.ambiguous": "money_two_ways",
    "money.fraction": "money_fraction",
    "money.too_big": "money_too_big",
    "money.negative": "money_negative",
}


def volume(text: str, typed: bool) -> tuple[Fraction | None, str]:
    """The exact amount and the unit written beside it ("10 orang" -> 10, "orang")."""
    if text.isdecimal() and text.isascii() and len(text) <= 12:
        return Fraction(int(text)), ""
    if text.lower() in NOTHING:
        return None, ""
    found = _AMOUNT_AND_UNIT.fullmatch(text) if len(text) <= 2 * LONGEST_NUMBER else None
    number, unit = (found[1], found[2].strip()) if found else (text, "")
    number = number.rstrip(".,")
    if len(number) > LONGEST_NUMBER or not number:
        raise CellError("volume_not_one_number")
    if typed and "." in number:
        number = number.replace(".", ",")
    try:
        return parse_number(number), unit
    except Refusal:
        raise CellError("volume_not_one_number") from None


def day(text: str) -> tuple[date | None, int | None, str]:
    """A day or only a year, and a question code when the cell can be read two ways.

    Reads 2024, 2024-05-10, 10/5/2024, 10 Mei 2024 and May-first dates; day before month, as written here.
    """
    if len(text) == 4 and text.isdecimal():
        year = int(text)
        if 1945 <= year <= 2100:
            return None, year, ""
        raise CellError("bad_date")
    if text.lower() in NOTHING:
        return None, None, ""
    if len(text) > LONGEST_NUMBER:
        raise CellError("bad_date")
    if found := _ISO.fullmatch(text):
        return _date(int(found[1]), int(found[2]), int(found[3])), None, ""
    if found := _IN_WORDS.fullmatch(text):
        month = _MONTHS.get(found[2][:3].lower(), 0)
        return _date(int(found[3]), month, int(found[1])), None, ""
    if found := _DAY_FIRST.fullmatch(text):
        return _day_first(found)
    raise CellError("bad_date")


def _day_first(found: re.Match[str]) -> tuple[date, None, str]:
    first, second, year = int(found[1]), int(found[2]), int(found[3])
    asked = ""
    if len(found[3]) == 2:
        year, asked = 2000 + year, "date_two_digits"
    if second > 12 >= first:
        return _date(year, first, second), None, "date_month_first"
    return _date(year, second, first), None, asked


def _date(year: int, month: int, day_of_month: int) -> date:
    try:
        found = date(year, month, day_of_month)
    except ValueError:
        raise CellError("bad_date") from None
    if not 1945 <= year <= 2100:
        raise CellError("bad_date")
    return found


@lru_cache(maxsize=4096)
def region_code(text: str) -> str:
    """An official code with its dots: "3401112003" and "34.01.11.2003" alike; "" for nothing."""
    if len(text) == 13 and text[2] == text[5] == text[8] == "." and text.isascii():
        digits = text[:2] + text[3:5] + text[6:8] + text[9:]
    elif text.lower() in NOTHING:
        return ""
    else:
        digits = text.replace(".", "").replace(" ", "")
    if not (digits.isdecimal() and digits.isascii() and len(digits) in _REGION_ENDS):
        raise CellError("bad_region")
    cuts = (0, *_REGION_ENDS)
    return ".".join(digits[start:end] for start, end in pairwise(cuts) if end <= len(digits))


def sex(text: str) -> str:
    """ "male", "female" or "" for nothing."""
    word = text.strip(" .").casefold().replace("-", " ").replace("_", " ")
    if word in NOTHING:
        return ""
    if word not in _SEX:
        raise CellError("bad_sex", text=text[:20])
    return _SEX[word]


def phone(text: str) -> str:
    """An Indonesian phone number as "+62…"; a zero that a spreadsheet swallowed is put back."""
    if text.lower() in NOTHING:
        return ""
    digits = re.sub(r"[\s().'\-]", "", text[:LONGEST_NUMBER])
    digits = digits.removeprefix("+")
    if not (digits.isdecimal() and digits.isascii()):
        raise CellError("bad_phone")
    local = digits[2:] if digits.startswith("62") else digits.lstrip("0")
    local = local.lstrip("0")
    if not 8 <= len(local) <= 12:
        raise CellError("bad_phone")
    return "+62" + local
