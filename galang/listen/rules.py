"""What may be said, grouped and answered, judged over given values without the database."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from galang.core.money import LIMIT_RUPIAH
from galang.core.refusal import Refusal

LONGEST_TEXT = 5_000
SHORT = 90
CLOSED = "••••"
_NIK = re.compile(r"(?<![\d.])(?:\d[ .-]?){15}\d(?![\d.]\d)")
_LONG_NUMBER = re.compile(r"\d(?:[ .-]?\d){8}")  # the shortest that either of both can be
_PHONE = re.compile(r"(?<![\d.,])(?:\+?62|0)[ .-]?8\d(?:[ .-]?\d){7,10}(?!\d)")

KEEP, CORRECT, LEAVE_OUT = "keep", "correct", "leave_out"
ANSWERS = (KEEP, CORRECT, LEAVE_OUT)
EMPTY: dict[str, Any] = {
    "cost_rupiah": None,
    "volume": None,
    "unit": "",
    "place": "",
    "problem": "",
    "field": "",
    "agency": "",
    "region_code": "",
    "external_id": "",
}
CORRECTABLE = frozenset({*EMPTY, "text", "said_on"})
MOST_VOLUME = 999_999_999
LONGEST = {"place": 600, "field": 80, "unit": 40, "agency": 160, "external_id": 60, "region_code": 13}
LABELS = {
    "text": _("Suara"),
    "problem": _("Masalah"),
    "place": _("Tempat"),
    "field": _("Bidang"),
    "cost_rupiah": _("Perkiraan biaya"),
    "volume": _("Volume"),
    "unit": _("Satuan"),
    "agency": _("Instansi yang dituju"),
    "region_code": _("Kode wilayah"),
    "external_id": _("Nomor asal"),
    "said_on": _("Tanggal"),
}
_FIELD_OF_TARGET = {"cost": "cost_rupiah"}


def closed_numbers(text: str) -> str:
    """The text with NIK-like and mobile phone numbers closed, as every page shows it."""
    return _PHONE.sub(CLOSED, _NIK.sub(CLOSED, text)) if _LONG_NUMBER.search(text) else text


def shortened(text: str, most: int = SHORT) -> str:
    """One line of at most `most` letters, cut between words."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + "…"


def why_not_text(text: str) -> Refusal | None:
    """A voice says something, not too much, and carries nobody's identity or phone number."""
    if not any(sign.isalnum() for sign in text):
        return Refusal("voice.empty", field="text")
    if len(text) > LONGEST_TEXT:
        return Refusal("voice.too_long", field="text", most=LONGEST_TEXT, length=len(text))
    return why_not_open(text, "text")


def why_not_open(text: str, field: str) -> Refusal | None:
    """A text that everybody will read holds no NIK and no mobile phone number."""
    if _NIK.search(text):
        return Refusal("voice.personal_data", field=field, kind=_("nomor NIK atau KK"))
    if _PHONE.search(text):
        return Refusal("voice.personal_data", field=field, kind=_("nomor HP"))
    return None


def why_not_grouping(grouped: Mapping[str, str]) -> Refusal | None:
    """A voice is in one issue only. `grouped`: number of a voice -> number of the issue it is in already."""
    for number, issue_number in grouped.items():
        return Refusal("voice.already_grouped", status=409, number=number, issue_number=issue_number)
    return None


def why_not_open_issue(number: str, merged_into: str) -> Refusal | None:
    """An issue that was merged takes nothing more."""
    return (
        Refusal("issue.already_merged", status=409, number=number, into=merged_into) if merged_into else None
    )


def field_of(target: str) -> str:
    """The field of a voice that a column of a file fills; "" when it cannot be mended in the voice."""
    name = _FIELD_OF_TARGET.get(target, target)
    return name if name in CORRECTABLE else ""


def open_count(questions: Sequence[Mapping[str, Any]]) -> int:
    """How many of a voice's questions nobody has answered."""
    return sum(1 for question in questions if not question.get("answer"))


def why_not_answer(
    number: str, questions: Sequence[Mapping[str, Any]], position: int, answer: str
) -> Refusal | None:
    """The question exists, is open, and can be answered this way."""
    if answer not in ANSWERS or not 0 <= position < len(questions):
        return Refusal("form.bad_choice", field="answer", label=_("Jawaban"), text=answer[:40])
    question = questions[position]
    if question.get("answer"):
        return Refusal("form.stale", status=409, number=number)
    field = question.get("field", "")
    mendable = {KEEP: True, CORRECT: field in CORRECTABLE, LEAVE_OUT: field in EMPTY}
    if not mendable[answer]:
        return Refusal("form.bad_choice", field="answer", label=_("Jawaban"), text=answer)
    return None


def why_not_value(field: str, value: Any) -> Refusal | None:
    """A corrected value is there, within limits, and may be read by everybody."""
    label = LABELS.get(field, field)
    if value is None or value == "":
        return Refusal("form.required", field="value", label=label)
    if isinstance(value, str):
        most = LONGEST.get(field, LONGEST_TEXT)
        if len(value) > most:
            return Refusal("form.too_long", field="value", label=label, length=len(value), most=most)
        return why_not_text(value) if field == "text" else why_not_open(value, "value")
    if isinstance(value, date):
        return None
    most_allowed = LIMIT_RUPIAH if field == "cost_rupiah" else MOST_VOLUME
    if not 0 <= value <= most_allowed:
        return Refusal("form.out_of_range", field="value", label=label, least=0, most=most_allowed)
    return None
