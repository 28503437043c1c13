"""Look-alike wishes: which two are one and the same, which are of one kind, and why; a person confirms."""

from galang.core.similarity.judging import judge, kind_in_words, reasons_in_words, unit_of
from galang.core.similarity.suggesting import group, suggest
from galang.core.similarity.types import Group, Suggestion, Verdict, Wish

__all__ = [
    "Group",
    "Suggestion",
    "Verdict",
    "Wish",
    "group",
    "judge",
    "kind_in_words",
    "reasons_in_words",
    "suggest",
    "unit_of",
]
