"""What a sheet of questions may look like, and which answers fit it; no database."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from galang.core.refusal import Refusal

HOUSEHOLD = "rumah-tangga"
KINDS = ("text", "number", "one", "many", "note")
MOST_QUESTIONS = 120
MOST_LETTERS = 1000
MOST_NUMBER = 1_000_000

Answers = dict[str, str | int | list[str]]


@dataclass(frozen=True)
class Question:
    """One line of a sheet. A note is only words to read; "one" and "many" have choices of (key, words)."""

    code: str
    kind: str
    label: str
    hint: str = ""
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    most: int = MOST_NUMBER

    @property
    def field(self) -> str:
        """The name of its field on the entry form."""
        return f"q_{self.code}"

    @property
    def is_heading(self) -> bool:
        """A short note opens a part of the sheet; a long one is words to read out."""
        return self.kind == "note" and len(self.label) <= 60

    @property
    def is_asked(self) -> bool:
        """Whether it wants an answer at all."""
        return self.kind != "note"


def read_questions(raw: Sequence[Mapping[str, Any]]) -> tuple[Question, ...]:
    """The questions of a sheet as stored or typed: [{"code", "kind", "label", …}]; or ``questions.*``."""
    questions = tuple(_question(one) for one in raw)
    if not any(question.is_asked for question in questions):
        raise Refusal("questions.none")
    if len(questions) > MOST_QUESTIONS:
        raise Refusal("questions.too_many", count=len(questions), most=MOST_QUESTIONS)
    seen: set[str] = set()
    for question in questions:
        if question.code in seen:
            raise Refusal("questions.repeated", code=question.code)
        seen.add(question.code)
    return questions


def _question(raw: Mapping[str, Any]) -> Question:
    label, kind, code = str(raw.get("label", "")).strip(), str(raw.get("kind", "")), str(raw.get("code", ""))
    if not label or not code.replace("_", "").isalnum() or len(code) > 40:
        raise Refusal("questions.no_label", code=code[:40])
    if kind not in KINDS:
        raise Refusal("questions.bad_kind", question=label, kind=kind)
    choices = tuple((str(key), str(words).strip()) for key, words in raw.get("choices", ()))
    if kind in ("one", "many") and (len(choices) < 2 or len({key for key, _words in choices}) < len(choices)):
        raise Refusal("questions.few_choices", question=label)
    most = raw.get("most", MOST_NUMBER)
    return Question(
        code=code,
        kind=kind,
        label=label,
        hint=str(raw.get("hint", "")).strip(),
        required=bool(raw.get("required", False)) and kind != "note",
        choices=choices if kind in ("one", "many") else (),
        most=most if isinstance(most, int) and 0 < most <= MOST_NUMBER else MOST_NUMBER,
    )


def to_data(questions: Iterable[Question]) -> list[dict[str, Any]]:
    """The questions as they are stored; `read_questions` gives them back."""
    data = []
    for question in questions:
        one: dict[str, Any] = {"code": question.code, "kind": question.kind, "label": question.label}
        one |= {"hint": question.hint} if question.hint else {}
        one |= {"required": True} if question.required else {}
        one |= {"choices": [list(choice) for choice in question.choices]} if question.choices else {}
        one |= {"most": question.most} if question.most != MOST_NUMBER else {}
        data.append(one)
    return data


def fitting_answers(questions: Sequence[Question], given: Mapping[str, Any]) -> Answers:
    """The answers that fit the sheet: text trimmed, numbers as int, choices as keys; empty ones are left out.

    Refuses ``submission.answer_missing`` and ``submission.answer_bad``, each at the field of its question.
    """
    known = {question.code for question in questions if question.is_asked}
    for code in given:
        if code not in known:
            raise Refusal("submission.answer_bad", question=str(code)[:40], answer=str(given[code])[:40])
    answers: Answers = {}
    for question in questions:
        value = _fitting(question, given.get(question.code)) if question.is_asked else None
        if value is not None:
            answers[question.code] = value
        elif question.required:
            raise Refusal("submission.answer_missing", question=question.label, field=question.field)
    return answers


def _fitting(question: Question, value: Any) -> str | int | list[str] | None:
    if value is None or value in ("", [], ()):
        return None
    bad = Refusal(
        "submission.answer_bad", question=question.label, answer=str(value)[:60], field=question.field
    )
    keys = [key for key, _words in question.choices]
    if question.kind == "number":
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= question.most:
            raise bad
        return value
    if question.kind == "one":
        if value not in keys:
            raise bad
        return str(value)
    if question.kind == "many":
        if not isinstance(value, (list, tuple)) or not set(value) <= set(keys):
            raise bad
        return [key for key in keys if key in value]
    text = str(value).strip()
    if not isinstance(value, str) or len(text) > MOST_LETTERS:
        raise bad
    return text or None


def in_words(question: Question, value: Any) -> str:
    """An answer for people: the words of its choices, the number, the text."""
    words = dict(question.choices)
    if isinstance(value, list):
        return ", ".join(words.get(str(key), str(key)) for key in value)
    return words.get(str(value), str(value))


def why_not_visit(taken_on: date, today: date, has_place: bool) -> Refusal | None:
    """A visit is not in the future, and it was somewhere."""
    if taken_on > today:
        return Refusal("submission.in_future", taken_on=taken_on, field="taken_on")
    return None if has_place else Refusal("submission.no_place", field="area")
