"""Days of work, measures and promises, judged without a database."""

from datetime import UTC, date, datetime

import pytest

from galang.act.rules import (
    promise_state,
    why_not_answer,
    why_not_answered_on,
    why_not_hold,
    why_not_hours,
    why_not_measure,
    why_not_promise,
    why_not_sign_up,
)

START = datetime(2026, 5, 10, 0, tzinfo=UTC)
BEFORE, AFTER = datetime(2026, 5, 9, tzinfo=UTC), datetime(2026, 5, 11, tzinfo=UTC)
DAY = date(2026, 5, 10)


@pytest.mark.parametrize(
    ("now", "held", "already", "code"),
    [
        (BEFORE, False, False, None),
        (BEFORE, False, True, "action.already_signed_up"),
        (START, False, False, "action.over"),
        (AFTER, False, False, "action.over"),
        (BEFORE, True, False, "action.over"),
    ],
)
def test_one_signs_up_once_before_the_day_begins(now, held, already, code):
    refusal = why_not_sign_up("H-001", START, now, held=held, already=already)
    assert (refusal and refusal.code) == code


@pytest.mark.parametrize(
    ("now", "held", "code"),
    [
        (BEFORE, False, "action.not_yet"),
        (START, False, None),
        (AFTER, False, None),
        (AFTER, True, "action.over"),
    ],
)
def test_a_day_is_written_down_once_after_it_began(now, held, code):
    refusal = why_not_hold("H-001", START, now, held=held)
    assert (refusal and refusal.code) == code


def test_a_day_has_24_hours():
    assert why_not_hours(0) is None and why_not_hours(24) is None
    assert why_not_hours(25).code == why_not_hours(-1).code == "action.hours_bad"


@pytest.mark.parametrize(
    ("done", "measured_on", "code"),
    [
        (0, DAY, None),
        (1000, DAY, None),
        (1001, DAY, "form.out_of_range"),
        (-1, DAY, "form.out_of_range"),
        (500, date(2026, 5, 11), "progress.in_future"),
        (500, date(2026, 4, 30), "progress.before_work"),
    ],
)
def test_work_is_measured_between_nothing_and_the_whole_while_it_lasts(done, measured_on, code):
    refusal = why_not_measure(done, measured_on, date(2026, 5, 1), DAY)
    assert (refusal and refusal.code) == code


@pytest.mark.parametrize(
    ("made_on", "due_on", "code"),
    [
        (DAY, DAY, None),
        (DAY, None, "commitment.no_date"),
        (date(2026, 5, 11), date(2026, 6, 1), "commitment.answer_in_future"),
        (DAY, date(2026, 5, 9), "commitment.dates_reversed"),
    ],
)
def test_a_promise_has_a_day_that_is_not_before_it_was_made(made_on, due_on, code):
    refusal = why_not_promise(made_on, due_on, DAY)
    assert (refusal and refusal.code) == code


@pytest.mark.parametrize(
    ("last", "state", "new_due_on", "code"),
    [
        ("", "kept", None, None),
        ("broken", "kept", None, None),
        ("partly", "kept", None, None),
        ("kept", "broken", None, "commitment.kept_already"),
        ("", "moved", None, "commitment.no_date"),
        ("", "moved", DAY, "commitment.new_date_bad"),
        ("moved", "moved", date(2026, 6, 1), None),
    ],
)
def test_a_kept_promise_stays_kept_and_a_moved_one_has_a_later_day(last, state, new_due_on, code):
    refusal = why_not_answer("C-001", last, state, new_due_on, DAY)
    assert (refusal and refusal.code) == code


def test_an_answer_comes_after_the_promise_and_not_in_the_future():
    assert why_not_answered_on(DAY, DAY, DAY) is None
    assert why_not_answered_on(date(2026, 5, 11), DAY, DAY).code == "commitment.answer_in_future"
    assert why_not_answered_on(date(2026, 5, 9), DAY, DAY).code == "commitment.answer_early"


@pytest.mark.parametrize(
    ("last", "today", "state"),
    [
        ("", date(2026, 5, 9), "waiting"),
        ("", DAY, "waiting"),
        ("", date(2026, 5, 11), "late"),
        ("moved", date(2026, 5, 11), "late"),
        ("kept", date(2026, 5, 11), "kept"),
        ("partly", date(2026, 5, 9), "partly"),
        ("broken", date(2026, 5, 9), "broken"),
    ],
)
def test_a_promise_waits_until_its_last_day_and_then_it_is_late(last, today, state):
    assert promise_state(last, DAY, today) == state
