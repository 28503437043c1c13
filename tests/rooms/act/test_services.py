"""Days of work, measures and promises through the services."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django_scopes import scope

from galang.act.models import Commitment, CommitmentAnswer, Participation, Progress
from galang.act.selectors import open_commitments, persons_by_lines, progress_of, state_of, those_who_came
from galang.act.services import (
    Answer,
    DayReport,
    answer_commitment,
    hold_action,
    measure_progress,
    sign_up,
    withdraw,
)
from galang.community.models import Deed, Knot
from galang.community.selectors import station_line
from galang.core.refusal import Refusal
from galang.people.models import Household, Person, Role
from galang.people.selectors import heard_box
from tests.make.act import YESTERDAY, make_action, make_held, make_promise
from tests.make.ground import make_village
from tests.make.plan import make_activity

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    made = make_village(households=24)
    with scope(community=made.community):
        yield made


def refusal_of(call):
    with pytest.raises(Refusal) as refused:
        call()
    return refused.value.code


def adults(count):
    return list(
        Person.objects.filter(born_on__year__lt=2000).select_related("household").order_by("pk")[:count]
    )


def test_a_called_day_makes_its_thread_wait_and_a_held_one_says_how_many_came(village):
    action = make_action(village, after=YESTERDAY)
    view = station_line(village.community, action.number)[5]
    assert (view.numbers, view.state) == (("H-001",), "waiting")
    make_held(village, adults(3), action)
    view = station_line(village.community, action.number)[5]
    assert view.state == "done"
    assert Knot.objects.filter(number="H-001").last().note.startswith("3 relawan, 12 jam kerja")
    assert Deed.objects.filter(verb="hold_action").get().details == {"came": 3, "hours": 12}


def test_the_same_call_is_made_once(village):
    activity = make_activity(village)
    first = make_action(village, activity)
    from galang.act.services import Invitation, call_action

    again = Invitation(first.title, "Di sini", first.starts_at, 5)
    by = village.actor("volunteer")
    call = lambda one: call_action(by=by, activity=activity, invitation=one)  # noqa: E731
    assert refusal_of(lambda: call(again)) == "action.called_already"
    assert refusal_of(lambda: call(Invitation(" ", "Di sini", first.starts_at))) == "form.required"
    facilitator = village.actor(Role.FACILITATOR)
    assert refusal_of(lambda: call_action(by=facilitator, activity=activity, invitation=again)).startswith(
        "right."
    )


def test_a_resident_signs_up_once_and_may_withdraw(village):
    action, resident = make_action(village), village.actor(Role.RESIDENT)
    row = sign_up(by=resident, action=action)
    assert (row.came, row.first_time, row.sex) == (None, True, village.persons[Role.RESIDENT].sex)
    assert refusal_of(lambda: sign_up(by=resident, action=action)) == "action.already_signed_up"
    withdraw(by=resident, action=action)
    assert refusal_of(lambda: withdraw(by=resident, action=action)) == "action.not_signed_up"
    assert not Participation.objects.exists()
    assert refusal_of(lambda: sign_up(by=village.actor(Role.FACILITATOR), action=action)) == "person.unknown"
    over = make_action(village, after=YESTERDAY)
    assert refusal_of(lambda: sign_up(by=resident, action=over)) == "action.over"


def test_those_who_signed_up_and_stayed_away_stay_on_record(village):
    action = make_action(village)
    sign_up(by=village.actor(Role.RESIDENT), action=action)
    sign_up(by=village.actor(Role.DELEGATE), action=action)
    type(action).objects.filter(pk=action.pk).update(starts_at=timezone.now() - timedelta(hours=2))
    came = [village.persons[Role.DELEGATE], *adults(20)[-3:]]
    make_held(village, came, action)
    rows = {row.person: row for row in Participation.objects.select_related("person")}
    assert rows[village.persons[Role.RESIDENT]].came is False
    assert rows[village.persons[Role.RESIDENT]].hours == 0
    assert rows[village.persons[Role.DELEGATE]].came is True
    assert those_who_came(action).count() == 4


def test_who_came_is_frozen_on_the_day_and_first_timers_are_known(village):
    first = adults(4)
    make_held(village, first)
    second = make_held(
        village, adults(6), make_action(village, title="Hari kedua", after=timedelta(hours=-2))
    )
    marks = dict(those_who_came(second).values_list("person_id", "first_time"))
    assert sorted(marks.values()) == [False] * 4 + [True] * 2
    Household.objects.update(on_poor_list=False)
    Person.objects.update(area=village.areas[0], sex="")
    box = heard_box(those_who_came(second), public=False, what="6 relawan")
    women = next(row for row in box.rows if row.label == "Perempuan")
    assert (women.heard, women.heard_of) == (3, 6)
    assert those_who_came(second).filter(poor=True).exists()


@pytest.mark.parametrize(
    ("report", "code"),
    [
        ({"hours": 25}, "action.hours_bad"),
        ({"hours": -1}, "action.hours_bad"),
        ({"result": "  "}, "form.required"),
        ({"twice": True}, "action.listed_twice"),
    ],
)
def test_a_report_that_cannot_be_is_refused_and_nothing_is_kept(village, report, code):
    action, persons = make_action(village, after=YESTERDAY), adults(2)
    came = persons * 2 if report.pop("twice", False) else persons
    given = DayReport(**({"came": came, "hours": 4, "result": "Selesai."} | report))
    call = lambda: hold_action(by=village.actor("volunteer"), action=action, report=given)  # noqa: E731
    assert refusal_of(call) == code
    action.refresh_from_db()
    assert action.held_at is None and not Participation.objects.exists()


def test_a_day_is_not_written_down_before_it_came_nor_twice(village):
    coming = make_action(village)
    assert refusal_of(lambda: make_held(village, adults(1), coming)) == "action.not_yet"
    held = make_held(village, adults(1), make_action(village, after=YESTERDAY))
    assert refusal_of(lambda: make_held(village, adults(2), held)) == "action.over"
    by = village.actor(Role.FACILITATOR)
    report = DayReport(adults(1), 4, "x")
    assert refusal_of(lambda: hold_action(by=by, action=coming, report=report)).startswith("right.")


def test_a_day_on_which_nobody_came_is_a_day_too(village):
    held = make_held(village, [])
    assert held.held_at and Knot.objects.last().note.startswith("0 relawan")


def test_each_may_have_worked_for_other_hours(village):
    persons = adults(3)
    report = DayReport(persons, 4, "Selesai.", {persons[0].pk: 7})
    action = make_action(village, after=YESTERDAY)
    hold_action(by=village.actor("volunteer"), action=action, report=report)
    assert sorted(those_who_came(action).values_list("hours", flat=True)) == [4, 4, 7]


def test_work_is_measured_and_may_go_back(village):
    activity = make_activity(village, starts_on=date(2026, 1, 5))
    by, day = village.actor(Role.SUPERVISOR), date(2026, 2, 1)
    measure = lambda done, **more: measure_progress(  # noqa: E731
        by=by, activity=activity, done_permille=done, **({"on": day} | more)
    )
    measure(400)
    assert refusal_of(lambda: measure(400)) == "progress.measured_already"
    measure(300, note="Dinding runtuh.", on=date(2026, 2, 8))
    assert progress_of(activity) == 300
    assert refusal_of(lambda: measure(1001)) == "form.out_of_range"
    assert refusal_of(lambda: measure(5, on=date(2025, 12, 31))) == "progress.before_work"
    assert refusal_of(
        lambda: measure_progress(by=village.actor(Role.FACILITATOR), activity=activity, done_permille=5)
    ).startswith("right.")
    assert Progress.objects.count() == 2


def answer(village, promise, state, role=Role.COORDINATOR, **more):
    given = {"answered_on": date(2026, 5, 2), "note": "Disaksikan ketua RT 03.", **more}
    return answer_commitment(by=village.actor(role), commitment=promise, answer=Answer(state=state, **given))


def test_a_promise_keeps_its_words_and_is_written_down_once(village):
    promise = make_promise(village, "  Pompa RT 03 diperbaiki ")
    assert (promise.number, promise.words) == ("C-001", "Pompa RT 03 diperbaiki")
    assert refusal_of(lambda: make_promise(village)) == "commitment.recorded_already"
    assert refusal_of(lambda: make_promise(village, " ")) == "form.required"
    assert refusal_of(lambda: make_promise(village, "x", due_on=None)) == "commitment.no_date"
    assert (
        refusal_of(lambda: make_promise(village, "x", due_on=date(2026, 2, 1))) == "commitment.dates_reversed"
    )
    assert Commitment.objects.count() == 1


def test_a_promise_is_moved_then_kept_and_stays_kept(village):
    promise = make_promise(village)
    assert state_of(promise) == "late"
    later = timezone.localdate() + timedelta(days=30)
    answer(village, promise, "moved", new_due_on=later)
    assert state_of(promise) == "waiting"
    assert open_commitments()[0].due == later
    assert (
        refusal_of(lambda: answer(village, promise, "moved", new_due_on=later)) == "commitment.new_date_bad"
    )
    answer(village, promise, "kept", note="Air mengalir.")
    assert state_of(promise) == "kept" and not open_commitments()
    assert refusal_of(lambda: answer(village, promise, "broken")) == "commitment.kept_already"
    assert CommitmentAnswer.objects.count() == 2


@pytest.mark.parametrize(
    ("state", "more", "code"),
    [
        ("kept", {"note": " "}, "form.required"),
        ("forgotten", {}, "form.bad_choice"),
        ("moved", {}, "commitment.no_date"),
        ("kept", {"answered_on": date(2026, 2, 1)}, "commitment.answer_early"),
        ("kept", {"answered_on": date(2999, 1, 1)}, "commitment.answer_in_future"),
        ("kept", {"role": Role.FACILITATOR}, "right.missing"),
    ],
)
def test_an_answer_needs_a_day_a_state_and_what_was_seen(village, state, more, code):
    promise = make_promise(village)
    assert refusal_of(lambda: answer(village, promise, state, **more)) == code
    assert not CommitmentAnswer.objects.exists()


def test_the_same_answer_is_written_down_once(village):
    promise = make_promise(village)
    answer(village, promise, "broken")
    assert refusal_of(lambda: answer(village, promise, "broken")) == "commitment.answered_already"
    answer(village, promise, "kept")
    assert state_of(promise) == "kept"


def test_the_lines_of_a_paper_list_are_found_by_number_or_whole_name(village):
    one, two = adults(2)
    assert persons_by_lines([f" {one.number.lower()} ", two.name.upper()]) == [one, two]
    assert refusal_of(lambda: persons_by_lines(["Warga"])) == "action.line_unknown"
    assert refusal_of(lambda: persons_by_lines(["W-9999"])) == "action.line_unknown"
    Person.objects.filter(pk=two.pk).update(name=one.name)
    assert refusal_of(lambda: persons_by_lines([one.name])) == "action.line_many"
