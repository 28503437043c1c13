"""Where each step lies within its round, as shares of the width: the picture of overlapping dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from galang.community.models import Round, Step


@dataclass(frozen=True)
class Span:
    """A step and its bar: begin and width as "12.5%", empty without dates; `due` is later, now or late."""

    step: Step
    begin: str
    width: str
    due: str


def spans_of(round: Round, steps: Iterable[Step], today: date) -> list[Span]:
    """The steps with their bars, in order."""
    rows = list(steps)
    first, last = frame_of(round, rows)
    return [_span(step, first, last, today) for step in rows]


def due_of(step: Step, today: date) -> str:
    """later before the step begins, late when it ended without an agreed document, else now."""
    if step.document in (Step.Document.AGREED, Step.Document.SUPERSEDED):
        return "now"
    if step.starts_on and today < step.starts_on:
        return "later"
    return "late" if step.ends_on and step.ends_on < today else "now"


def frame_of(round: Round, steps: Iterable[Step]) -> tuple[date, date]:
    """The first and last day of the picture: those of the round, or of a step that lies outside."""
    days = [day for step in steps for day in (step.starts_on, step.ends_on) if day]
    days += [day for day in (round.starts_on, round.ends_on) if day]
    return min(days), max(days)


def place_of(day: date, first: date, last: date) -> str:
    """Where a day lies between first and last, as "12.5%"; "" when outside."""
    return _percent((day - first).days, (last - first).days) if first <= day <= last else ""


def _span(step: Step, first: date, last: date, today: date) -> Span:
    begins, ends = step.starts_on or step.ends_on, step.ends_on or step.starts_on
    due = due_of(step, today)
    if begins is None or ends is None:
        return Span(step, "", "", due)
    whole = (last - first).days
    width = max((ends - begins).days, whole // 50, 1)
    return Span(step, _percent((begins - first).days, whole), _percent(width, whole), due)


def _percent(part: int, whole: int) -> str:
    tenths = 1000 * part // whole if whole else 0
    return f"{tenths // 10}.{tenths % 10}%"
