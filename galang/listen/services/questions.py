"""Answering what a file left open: the value is kept as it is, corrected, or left out."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from galang.community.services import Actor, record_deed
from galang.listen.models import Voice
from galang.listen.rules import (
    CORRECT,
    EMPTY,
    LEAVE_OUT,
    closed_numbers,
    open_count,
    why_not_answer,
    why_not_value,
)
from galang.people.services import require_right


@transaction.atomic
def answer_question(
    *, by: Actor, voice: Voice, position: int, answer: str, value: str | int | date | None = None
) -> Voice:
    """Answer the question at `position` of a voice: "keep", "correct" (with the value) or "leave_out".

    The deed keeps what stood there before. Refuses right.missing, form.stale, form.*, voice.*.
    """
    require_right(by, "answer_question")
    voice = Voice.objects.select_for_update(of=("self",)).get(pk=voice.pk)
    if refusal := why_not_answer(voice.number, voice.questions, position, answer):
        raise refusal
    question = voice.questions[position]
    field = question.get("field", "")
    before = getattr(voice, field) if field else None
    if answer == CORRECT and (refusal := why_not_value(field, value)):
        raise refusal.at("value")
    if answer in (CORRECT, LEAVE_OUT):
        setattr(voice, field, value if answer == CORRECT else EMPTY[field])
    question |= {"answer": answer, "answered_on": timezone.localdate().isoformat()}
    voice.open_questions = open_count(voice.questions)
    voice.save(update_fields=sorted({"questions", "open_questions", *([field] if field else [])}))
    details = {"code": question["code"], "answer": answer, "field": field, "before": _plain(before)}
    if answer == CORRECT:
        details["after"] = _plain(value)
    record_deed(by=by, verb="answer_question", subject=voice, details=details)
    return voice


def _plain(value: Any) -> int | str | None:
    """A value as a deed may keep it: personal numbers closed."""
    return value if value is None or isinstance(value, int) else closed_numbers(str(value))
