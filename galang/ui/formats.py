"""Numbers, money, dates and shares as Indonesians write them; for screens, messages and sheets.

Figures look the same in both languages, as on the printed sheets; only the names of days and months follow
the reader.
"""

from __future__ import annotations

import html
import re
from datetime import date, datetime
from fractions import Fraction

from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext as _

NBSP = "\u00a0"
MINUS = "\u2212"
MONTHS = ("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember").split()
DAYS = "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split()
MONTHS_EN = ("January February March April May June July August September October November December").split()
DAYS_EN = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SHORT = (
    (10**12, pgettext_lazy("uang", "T")),
    (10**9, pgettext_lazy("uang", "M")),
    (10**6, pgettext_lazy("uang", "jt")),
    (10**3, pgettext_lazy("uang", "rb")),
)
_BEFORE = ("RT", "RW", "Pasal", "Lembar", "Putaran", "putaran", "Kabar no.", "pukul", "no.")
_AFTER_WORD = "|".join(rf"(?<=\b{re.escape(word)}\ )" for word in _BEFORE)
_MONTH = "|".join(MONTHS + MONTHS_EN)
_TIGHT = re.compile(
    rf"\ (?:(?=[0-9A-Z])(?:{_AFTER_WORD})|(?=(?:{_MONTH})\b)(?:(?<=\b\d\ )|(?<=\b\d\d\ )))"
)  # it begins with a space, which is quickly found


def thousands(number: int | None) -> str:
    """``1704`` -> ``1.704``; a minus sign, not a hyphen; None -> empty."""
    if number is None:
        return ""
    return f"{MINUS if number < 0 else ''}{abs(number):,}".replace(",", ".")


def rupiah(amount: int | None) -> str:
    """Whole rupiah in full: ``1500000`` -> ``Rp1.500.000``, below zero ``−Rp1.500.000``; None -> empty."""
    if amount is None:
        return ""
    return f"{MINUS if amount < 0 else ''}Rp{abs(amount):,}".replace(",", ".")


def rupiah_short(amount: int | None) -> str:
    """Rupiah for narrow places, cut to one decimal, never rounded up: ``13500000`` -> ``13,5 jt``."""
    if amount is None:
        return ""
    size = abs(amount)
    for unit, word in SHORT:
        if size >= unit:
            whole, tenth = divmod(size * 10 // unit, 10)
            text = f"{whole},{tenth}" if tenth else f"{whole}"
            return f"{MINUS if amount < 0 else ''}{text}{NBSP}{word}"
    return f"{MINUS if amount < 0 else ''}{size}"


def percent(share: Fraction | int | None) -> str:
    """A share as per cent with at most one decimal: a Fraction of one, or an int in per mille.

    ``Fraction(337, 1000)`` and ``337`` -> ``33,7%``; half up, away from zero; None -> "belum cukup data".
    """
    if share is None:
        return _("belum cukup data")
    mille = share if isinstance(share, int) else per_mille(share)
    whole, tenth = divmod(abs(mille), 10)
    return f"{MINUS if mille < 0 else ''}{whole}{f',{tenth}' if tenth else ''}%"


def per_mille(share: Fraction) -> int:
    """A share of one in whole thousandths, half away from zero."""
    scaled = share * 1000
    rounded = (2 * abs(scaled.numerator) + scaled.denominator) // (2 * scaled.denominator)
    return -rounded if scaled < 0 else rounded


def date_words(day: date | None) -> str:
    """``10 Mei 2026`` with no-break space between day and month; a datetime is taken in the active zone."""
    day = _day(day)
    return f"{day.day}{NBSP}{_month(day)} {day.year}" if day else ""


def date_short(day: date | None) -> str:
    """``10 Mei`` (no year), both parts held together."""
    day = _day(day)
    return f"{day.day}{NBSP}{_month(day)}" if day else ""


def day_words(day: date | None) -> str:
    """``Minggu, 10 Mei 2026``: for anything that people have to come to."""
    day = _day(day)
    if not day:
        return ""
    names = DAYS if _indonesian() else DAYS_EN
    return f"{names[day.weekday()]}, {date_words(day)}"


def time_words(moment: datetime | None) -> str:
    """``pukul 12.00`` in the active time zone."""
    if not moment:
        return ""
    local = _local(moment)
    at = _("pukul")
    return f"{at}{NBSP}{local.hour:02}.{local.minute:02}"


def moment_words(moment: datetime | None) -> str:
    """``10 Mei 2026, pukul 12.00`` in the active time zone."""
    return f"{date_words(moment)}, {time_words(moment)}" if moment else ""


def tight(text: object) -> str:
    """Hold together what belongs together: ``RT 07``, ``Pasal 6``, ``10 Mei``."""
    return _TIGHT.sub(NBSP, str(text))


def said(text: object) -> str:
    """``text`` for HTML: held together where it belongs together, every sign escaped."""
    return SafeString(html.escape(tight(text)))


def _indonesian() -> bool:
    return not (get_language() or "id").startswith("en")


def _month(day: date) -> str:
    return (MONTHS if _indonesian() else MONTHS_EN)[day.month - 1]


def _local(moment: datetime) -> datetime:
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


def _day(day: date | None) -> date | None:
    return _local(day).date() if isinstance(day, datetime) else day


def cut_words(shown: int, total: int, *, search: bool = False) -> str:
    """``Menampilkan 200 dari 1.234.``, with the way to the rest when there is a search; "" when all is shown."""
    if total <= shown:
        return ""
    words = _("Menampilkan %(shown)s dari %(total)s.") % {
        "shown": thousands(shown),
        "total": thousands(total),
    }
    narrower = _("Persempit pencarian.")
    return f"{words} {narrower}" if search else words
