"""Verbs of the room: raising, supporting, grouping, merging, answering, importing."""

from galang.listen.rules import why_not_open
from galang.listen.services.batches import Incoming, import_voices
from galang.listen.services.issues import IssueFacts, answer_pair, group_voices, merge_issues
from galang.listen.services.questions import answer_question
from galang.listen.services.voices import (
    Said,
    Speaker,
    nameless_allowed,
    raise_voice,
    support_issue,
    support_voice,
)

__all__ = [
    "Incoming",
    "IssueFacts",
    "Said",
    "Speaker",
    "answer_pair",
    "answer_question",
    "group_voices",
    "import_voices",
    "merge_issues",
    "nameless_allowed",
    "raise_voice",
    "support_issue",
    "support_voice",
    "why_not_open",
]
