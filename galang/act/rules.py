"""What may happen to action days, progress and promises, judged without the database."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from galang.core.refusal import Refusal

MOST_HOURS = 24
KEPT, PARTLY, BROKEN, MOVED = "kept", "partly", "broken", "moved"
FINAL = (KEPT, PARTLY, BROKEN)


def why_not_sign_up(
    number: str, starts_at: datetime, now: datetime, *, held: bool, already: bool
) -> Refusal | None:
    """One may sign up once, before the day begins."""
    if held or starts_at <= now:
        return Refusal("action.over", number=number, status=409)
    return Refusal("action.already_signed_up", number=number, status=409) if already else None


def why_not_hold(number: str, starts_at: datetime, now: datetime, *, held: bool) -> Refusal | None:
    """A day is written down once, after it began."""
    if held:
        return Refusal("action.over", number=number, status=409)
    return Refusal("action.not_yet", number=number, starts_at=starts_at) if starts_at > now else None


def why_not_hours(hours: int) -> Refusal | None:
    """A day has 24 hours; nobody works less than none of them."""
    return None if 0 <= hours <= MOST_HOURS else Refusal("action.hours_bad", hours=hours, field="hours")


def why_not_measure(done_permille: int, measured_on: date, starts_on: date, today: date) -> Refusal | None:
    """Between nothing and the whole, on a day that has come, not before the work began."""
    if not 0 <= done_permille <= 1000:
        return Refusal("form.out_of_range", label=_("Selesai"), least="0%", most="100%", field="done")
    if measured_on > today:
        return Refusal("progress.in_future", measured_on=measured_on, field="on")
    if measured_on < starts_on:
        return Refusal("progress.before_work", measured_on=measured_on, starts_on=starts_on, field="on")
    return None


def why_not_promise(made_on: date, due_on: date | None, today: date) -> Refusal | None:
    """A promise was made, and for a day that is not before."""
    if due_on is None:
        return Refusal("commitment.no_date", field="due_on")
    if made_on > today:
        return Refusal("commitment.answer_in_future", answered_on=made_on, field="made_on")
    if due_on < made_on:
        return Refusal("commitment.dates_reversed", made_on=made_on, due_on=due_on, field="due_on")
    return None


def why_not_answer(
    number: str, last_state: str, state: str, new_due_on: date | None, due_on: date
) -> Refusal | None:
    """A kept promise stays kept; a moved one names a later day."""
    if last_state == KEPT:
        return Refusal("commitment.kept_already", number=number, status=409)
    if state == MOVED and new_due_on is None:
        return Refusal("commitment.no_date", field="new_due_on")
    if state == MOVED and new_due_on and new_due_on <= due_on:
        return Refusal("commitment.new_date_bad", new_due_on=new_due_on, due_on=due_on, field="new_due_on")
    return None


def why_not_answered_on(answered_on: date, made_on: date, today: date) -> Refusal | None:
    """An answer comes after the promise, and not in the future."""
    if answered_on > today:
        return Refusal("commitment.answer_in_future", answered_on=answered_on, field="answered_on")
    if answered_on < made_on:
        return Refusal(
            "commitment.answer_early", answered_on=answered_on, made_on=made_on, field="answered_on"
        )
    return None


def promise_state(last_state: str, due_on: date, today: date) -> str:
    """kept, partly, broken; else late or waiting by the day it is due (its last day is not late yet)."""
    if last_state in FINAL:
        return last_state
    return "late" if due_on < today else "waiting"
