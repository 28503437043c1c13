"""Every no as a sentence: what is wrong, where, and how to mend it.

Nouns: one sentence per code of ``galang.core.refusal_codes``, by subject in the modules here.
Needs: core for the codes, formats for money, dates and numbers inside the sentences.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from galang.core.refusal import Refusal
from galang.ui.formats import date_words, moment_words, rupiah, thousands, tight
from galang.ui.refusals import ballots, counting, cycle, files, ground, money, opinion

TEXTS: Mapping[str, Any] = {
    **ground.TEXTS,
    **cycle.TEXTS,
    **ballots.TEXTS,
    **money.TEXTS,
    **files.TEXTS,
    **counting.TEXTS,
    **opinion.TEXTS,
}
LONGEST_VALUE = 160
EITHER = frozenset({"readings", "choices"})


def sentence(refusal: Refusal) -> str:
    """What a person reads for ``refusal``, in the active language."""
    return words_of(refusal.code, **refusal.values)


def words_of(code: str, /, **values: Any) -> str:
    """The sentence of ``code`` with its values written as people write them."""
    return tight(str(TEXTS[code]) % {name: _written(name, value) for name, value in values.items()})


def status_of(refusal: Refusal) -> int:
    """The HTTP status of a page that shows ``refusal``: 403 rights, 409 somebody was first, else 422."""
    return refusal.status


def _written(name: str, value: Any) -> str:
    """A value as people write it: ``…_rupiah`` as money, days and times in words, lists with "dan"."""
    if isinstance(value, bool) or value is None:
        return _("belum ada") if value is None else str(value)
    if isinstance(value, int):
        return rupiah(value) if name.endswith("_rupiah") else thousands(value)
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, date):
        return date_words(value)
    if isinstance(value, Fraction):
        return (
            f"{value.numerator}/{value.denominator}" if value.denominator != 1 else thousands(value.numerator)
        )
    if isinstance(value, (str, Promise)):
        return _short(str(value))
    if isinstance(value, Mapping):
        return _listed([f"{key}: {_written(name, one)}" for key, one in value.items()], _("dan"))
    if isinstance(value, (list, tuple, set, frozenset)):
        in_order = sorted(value, key=str) if isinstance(value, (set, frozenset)) else value
        return _listed([_written(name, one) for one in in_order], _("atau") if name in EITHER else _("dan"))
    return _short(str(value))


def _listed(words: list[str], last: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"
