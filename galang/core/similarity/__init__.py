"""Look-alike wishes: which two are one and the same, which are of one kind, and why; a person confirms.

Reading, by the language and not by learning: what (``works``), where (``places``), then a table of
judgement (``judging``). What it cannot know: two names of one place, a work in words nobody listed, which
RT lies in which hamlet, whether two equal lines are one wish entered twice or two wishes on purpose.
Therefore nothing is merged here.
"""

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
