"""The sentences of the counting engine's refusals, in both languages: what is wrong, where, how to mend it.

They stand here, not with the screens' other refusals, so that ``galang tally`` can say them without Django;
``galang.ui.refusals.counting`` hands the same ones to the screens.
"""

from __future__ import annotations

from typing import Any

from galang.core.money import format_rupiah
from galang.core.refusal import Refusal
from galang.core.tally import refused_budget, refused_tally, refused_votes

LONGEST_VALUE = 160
WORDS: dict[str, dict[str, str]] = {
    **refused_tally.WORDS,
    **refused_votes.WORDS,
    **refused_budget.WORDS,
}


def refused_in_words(refusal: Refusal, language: str = "id") -> str:
    """The plain sentence of a refusal of the counting engine; an unknown code raises ``KeyError``."""
    text = WORDS[refusal.code][language]
    return text % {name: _written(name, value, language) for name, value in refusal.values.items()}


def _written(name: str, value: Any, language: str) -> str:
    """A value as people write it: numbers with their thousands, money, lists with "and"."""
    if isinstance(value, int):
        if name.endswith("_rupiah"):
            return format_rupiah(value)
        return f"{value:,}".replace(",", "." if language == "id" else ",")
    if isinstance(value, (list, tuple)):
        words = [_written(name, one, language) for one in value]
        last = " dan " if language == "id" else " and "
        return last.join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
    text = str(value)
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"
