"""Sentences for refusals of opinion maps; they stand in the core, in both languages."""

from django.utils.translation import get_language

from galang.core.opinion.refused import WORDS


class Said:
    """One sentence of the core, in the language of whoever reads it."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __str__(self) -> str:
        words = WORDS[self.code]
        return words.get((get_language() or "id")[:2], words["id"])


TEXTS = {code: Said(code) for code in WORDS}
