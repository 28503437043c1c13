"""What may happen to action days, progress and promises, judged without the database."""

from datetime import date, datetime

from galang.core.refusal import Refusal

MOST_HOURS = 16


def why_not_sign_up(number: str, starts_at: datetime, now: datetime, *, held: bool, already: bool) -> Refusal | None:
    """One may sign up once, before the day begins."""
    if held or starts_at <= now:
        return Refusal("action.over", number=number)
    return Refusal("action.already_signed_up", number=number, status=409) if already else None


def why_not_hold(number: str, starts_at: datetime, now: datetime, *, held: bool) -> Refusal | None:
    """A day is written down once, after it began."""
    if held:
        return Refusal("action.over", number=number, status=409)
    if starts_at > now:
        return Refusal("meeting.in_future", number=number, held_on=starts_at.date(), field="held_at")
    return None


def why_not_hours(hours: int) -> Refusal | None:
    """Nobody works less than one or more than sixteen hours a day."""
    return None if 1 <= hours <= MOST_HOURS else Refusal("action.hours_bad", hours=hours, field="hours")


def why_not_promise(made_on: date, due_on: date | None, today: date) -> Refusal | None:
    """A promise was made, and for a day that is not before."""
    if due_on is None:
        return Refusal("commitment.no_date", field="due_on")
    if made_on > today:
        return Refusal("form.out_of_range", label="Tanggal janji", least="-", most=today, field="made_on")
    if due_on < made_on:
        return Refusal("round.dates_reversed", starts_on=made_on, ends_on=due_on, field="due_on")
    return None


def why_not_answer(number: str, last_state: str, state: str, note: str, new_due_on: date | None) -> Refusal | None:
    """A kept promise stays kept; every answer says what was seen; a moved one names the new day."""
    if last_state == "kept":
        return Refusal("commitment.kept_already", number=number, status=409)
    if not note.strip():
        return Refusal("form.required", label="Keterangan", field="note")
    if state == "moved" and new_due_on is None:
        return Refusal("commitment.no_date", field="new_due_on")
    return None
