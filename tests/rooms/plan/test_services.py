"""Goals, activities, costs and sources through the services."""

from datetime import date
from decimal import Decimal

import pytest
from django_scopes import scope

from galang.community.models import Deed, Knot
from galang.community.selectors import station_line
from galang.core.refusal import Refusal
from galang.people.models import Person, Role
from galang.plan.models import Activity, CostLine, Funding, Goal, Plan
from galang.plan.rules import Balance
from galang.plan.selectors import balance_of, chosen_without_goal, person_by_words, plans
from galang.plan.services import (
    GoalFacts,
    LineFacts,
    adopt_goal,
    drop_cost_line,
    pledge_funding,
    set_cost_line,
)
from tests.make.ground import make_village
from tests.make.organise import make_mandate
from tests.make.plan import (
    make_activity,
    make_body_of,
    make_choice,
    make_goal,
    make_line,
    make_plan,
    make_pledge,
    make_proposal,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    made = make_village()
    with scope(community=made.community):
        yield made


def refusal_of(call):
    with pytest.raises(Refusal) as refused:
        call()
    return refused.value.code


def adopt(village, choice, role=Role.BOARD_MEMBER, plan=None):
    proposal, decision = choice
    plan = plan or Plan.objects.first() or make_plan(village)
    facts = GoalFacts(result_wanted="Air tidak masuk rumah lagi.")
    return adopt_goal(by=village.actor(role), plan=plan, decision=decision, proposal=proposal, facts=facts)


def test_a_plan_is_opened_once_and_belongs_to_the_round(village):
    plan = make_plan(village)
    assert plan.round == village.round
    assert refusal_of(lambda: make_plan(village, "renta  2026")) == "plan.open_already"
    assert refusal_of(lambda: make_plan(village, " ")) == "form.required"
    assert refusal_of(lambda: make_plan(village, "PJM", kind="forever")) == "form.bad_choice"
    assert refusal_of(lambda: make_plan(village, "Renta", last_year=2027)) == "plan.years_too_many"


def test_a_chosen_proposal_becomes_a_goal_on_its_thread(village):
    choice = make_choice(village)
    assert [item.proposal for item in chosen_without_goal()] == [choice[0]]
    goal = adopt(village, choice)
    assert (goal.number, goal.title, goal.target_volume, goal.target_unit) == (
        "R-001",
        choice[0].title,
        Decimal(120),
        "m",
    )
    line = station_line(village.community, goal.number)
    assert [bool(view.numbers) for view in line] == [
        False,
        True,
        True,
        True,
        True,
        False,
        False,
        False,
        False,
    ]
    assert line[4].numbers == ("R-001",)
    assert Deed.objects.filter(verb="adopt_goal").count() == 1
    assert not chosen_without_goal().exists()


@pytest.mark.parametrize(
    ("result", "valid", "code"),
    [
        ("refused", True, "plan.not_chosen"),
        ("waiting", True, "plan.not_chosen"),
        ("chosen", False, "plan.not_decided"),
    ],
)
def test_nothing_enters_a_plan_that_residents_did_not_choose(village, result, valid, code):
    choice = make_choice(village, result=result, valid=valid)
    assert refusal_of(lambda: adopt(village, choice)) == code
    assert not Goal.objects.exists() and not Knot.objects.filter(station=5).exists()


def test_a_decision_about_another_proposal_does_not_count(village):
    _first, decision = make_choice(village)
    other = make_proposal(village, "Taman baca", 902)
    assert refusal_of(lambda: adopt(village, (other, decision))) == "plan.not_chosen"


def test_a_proposal_is_once_in_a_plan_but_may_be_in_the_yearly_one_too(village):
    choice = make_choice(village)
    adopt(village, choice)
    assert refusal_of(lambda: adopt(village, choice)) == "plan.goal_already"
    pjm = make_plan(village, "PJM 2026–2028", kind="medium", last_year=2028)
    assert adopt(village, choice, plan=pjm).number == "R-002"


def test_a_goal_remembers_on_whose_mandate_it_was_adopted(village):
    mandate = make_mandate(village, village.persons[Role.BOARD_MEMBER])
    assert adopt(village, make_choice(village)).mandate == mandate


@pytest.mark.parametrize(
    ("role", "may"), [(Role.BOARD_MEMBER, True), (Role.FACILITATOR, False), (Role.RESIDENT, False)]
)
def test_a_facilitator_adopts_no_goal(village, role, may):
    choice = make_choice(village)
    if may:
        assert adopt(village, choice, role).pk
    else:
        assert refusal_of(lambda: adopt(village, choice, role)).startswith("right.")


def test_an_activity_has_dates_in_its_plan_and_somebody_who_answers_for_it(village):
    goal = make_goal(village)
    activity = make_activity(village, goal)
    assert activity.number == "G-001"
    assert Knot.objects.filter(number="G-001", station=5).count() == 1
    nobody = {"responsible": None}
    assert refusal_of(lambda: make_activity(village, goal, **nobody)) == "plan.no_person"
    assert make_activity(village, goal, **nobody, body=make_body_of(village), title="Tanam pohon").body
    assert refusal_of(lambda: make_activity(village, goal)) == "plan.activity_twice"
    assert refusal_of(lambda: make_activity(village, goal, title=" ")) == "form.required"
    late = {"ends_on": date(2027, 1, 1)}
    assert refusal_of(lambda: make_activity(village, goal, **late)) == "plan.outside_period"
    parts = {"beneficiaries": 10, "beneficiaries_women": 11}
    assert refusal_of(lambda: make_activity(village, goal, **parts)) == "plan.part_over_whole"
    assert Activity.objects.count() == 2


def test_staff_and_people_who_moved_away_never_answer_for_work(village):
    goal = make_goal(village)
    staff = Person.objects.filter(account=None).first()
    staff.account = village.accounts[Role.FACILITATOR]
    staff.save(update_fields=["account"])
    gone = Person.objects.filter(account=None).last()
    Person.objects.filter(pk=gone.pk).update(left_on=date(2026, 4, 1))
    gone.refresh_from_db()
    assert refusal_of(lambda: make_activity(village, goal, responsible=staff)) == "plan.responsible_outside"
    assert refusal_of(lambda: make_activity(village, goal, responsible=gone)) == "person.moved_away"


def test_cost_lines_are_worked_out_changed_and_taken_out(village):
    activity = make_activity(village)
    first = make_line(village, activity)
    assert (first.position, first.amount_rupiah) == (1, 30_000_000)
    assert refusal_of(lambda: make_line(village, activity)) == "plan.line_twice"
    assert refusal_of(lambda: make_line(village, activity, volume="2.5", price=1_001)) == "plan.line_fraction"
    by = village.actor(Role.ENVIRONMENT_UNIT)
    facts = LineFacts("material", "U-ditch 60 cm", Decimal("118.5"), "m", 250_000)
    changed = set_cost_line(by=by, activity=activity, facts=facts, line=first)
    assert (changed.pk, changed.amount_rupiah) == (first.pk, 29_625_000)
    assert Deed.objects.filter(verb="set_cost_line").first().details["before_rupiah"] == 30_000_000
    second = make_line(village, activity, price=10_000)
    assert second.position == 2
    drop_cost_line(by=by, line=second)
    assert CostLine.objects.count() == 1
    assert refusal_of(lambda: drop_cost_line(by=village.actor(Role.FACILITATOR), line=first)).startswith(
        "right."
    )


def test_residents_own_labour_and_goods_stand_beside_the_money(village):
    activity = make_activity(village)
    make_line(village, activity)
    make_pledge(village, activity, 24_000_000)
    make_pledge(village, activity, 4_500_000, "labour")
    assert balance_of([activity]) == Balance(30_000_000, 28_500_000, 4_500_000)
    assert refusal_of(lambda: make_pledge(village, activity, 24_000_000)) == "plan.pledge_twice"
    assert refusal_of(lambda: make_pledge(village, activity, 0)) == "payment.not_positive"
    assert refusal_of(lambda: make_pledge(village, activity, 1, "wishes")) == "plan.unknown_source"
    view = plans()[0]
    assert (view.balance, view.count, view.goals[0].balance) == (view.balance, 1, view.balance)
    assert view.balance.gap == 1_500_000


def test_a_source_can_be_corrected(village):
    activity = make_activity(village)
    funding = make_pledge(village, activity, 24_000_000)
    from galang.plan.services import PledgeFacts

    facts = PledgeFacts("grant", 20_000_000, "BLM tahap 1")
    pledge_funding(by=village.actor(Role.COORDINATOR), activity=activity, facts=facts, funding=funding)
    assert list(Funding.objects.values_list("amount_rupiah", flat=True)) == [20_000_000]
    assert Deed.objects.filter(verb="pledge_funding").first().details["before_rupiah"] == 24_000_000


def test_a_person_is_found_by_number_or_whole_name_never_by_a_part(village):
    person = Person.objects.get(name="Warga Perempuan 1")
    assert person_by_words(person.number.lower()) == person
    assert person_by_words(" warga  perempuan 1 ") == person
    assert refusal_of(lambda: person_by_words("Warga")) == "action.line_unknown"
    assert refusal_of(lambda: person_by_words("W-9999")) == "action.line_unknown"
    assert refusal_of(lambda: person_by_words("")) == "action.line_unknown"
    Person.objects.filter(name="Warga Perempuan 2").update(name="Warga Perempuan 1")
    assert refusal_of(lambda: person_by_words("Warga Perempuan 1")) == "action.line_many"
