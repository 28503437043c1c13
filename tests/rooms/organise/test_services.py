"""Bodies, mandates and the charter through the services."""

from datetime import date

import pytest
from django_scopes import scope

from galang.community.models import Charter, Deed
from galang.community.services import rule_in_force
from galang.core.refusal import Refusal
from galang.deliberate.models import DecisionItem
from galang.organise.models import Body, Mandate
from galang.organise.selectors import elections_to_certify, mandate_of, organs
from galang.organise.services import (
    OfficeFacts,
    add_office,
    adopt_charter,
    certify_election,
    end_mandate,
)
from galang.people.models import Membership, Person, Role
from tests.make.ground import TODAY, make_village
from tests.make.organise import make_body, make_decision, make_election, make_mandate, make_office

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


def certify(village, decision, office, role=Role.COMMITTEE, **more):
    return certify_election(by=village.actor(role), decision=decision, office=office, **more)


def three(village):
    return list(Person.objects.filter(account__isnull=True, born_on__year__lt=2000).order_by("pk")[:3])


def test_a_valid_election_gives_mandates_for_a_term_of_the_charter(village):
    office = make_office(make_body(village), village, seats=9)
    decision = make_election(village, three(village))
    assert elections_to_certify() == [decision]
    mandates = certify(village, decision, office)
    assert [mandate.number for mandate in mandates] == ["J-001", "J-002", "J-003"]
    assert {(one.starts_on, one.ends_on) for one in mandates} == {(date(2026, 4, 20), date(2029, 4, 19))}
    assert Deed.objects.filter(verb="certify_election").count() == 1
    assert elections_to_certify() == []
    assert refusal_of(lambda: certify(village, decision, office)) == "mandate.certified_already"
    assert Mandate.objects.count() == 3


def test_an_invalid_decision_or_one_about_something_else_gives_no_mandate(village):
    office = make_office(make_body(village), village)
    invalid = make_election(village, three(village), valid=False)
    other = make_decision(village)
    assert refusal_of(lambda: certify(village, invalid, office)) == "mandate.not_decided"
    assert refusal_of(lambda: certify(village, other, office)) == "mandate.no_election"
    assert elections_to_certify() == []
    assert not Mandate.objects.exists()


def test_persons_who_were_not_chosen_get_no_mandate(village):
    office, persons = make_office(make_body(village), village), three(village)
    decision = make_election(village, persons)
    DecisionItem.objects.filter(decision=decision, person=persons[0]).update(result="waiting")
    assert {mandate.person for mandate in certify(village, decision, office)} == set(persons[1:])


@pytest.mark.parametrize(
    ("role", "may"), [(Role.COMMITTEE, True), (Role.FACILITATOR, False), (Role.FINANCE_UNIT, False)]
)
def test_only_committee_and_secretary_certify(village, role, may):
    office, decision = make_office(make_body(village), village), make_election(village, three(village))
    if may:
        assert len(certify(village, decision, office, role)) == 3
    else:
        assert refusal_of(lambda: certify(village, decision, office, role)).startswith("right.")
        assert not Mandate.objects.exists()


def test_a_facilitator_never_holds_office_even_when_chosen(village):
    person = three(village)[0]
    person.account = village.accounts[Role.FACILITATOR]
    person.save(update_fields=["account"])
    office, decision = make_office(make_body(village), village), make_election(village, [person])
    assert refusal_of(lambda: certify(village, decision, office)) == "right.facilitator"
    assert not Mandate.objects.exists()


def test_seats_are_not_given_twice(village):
    office = make_office(make_body(village), village, seats=3)
    certify(village, make_election(village, three(village)), office)
    others = list(Person.objects.filter(account__isnull=True, born_on__year__lt=2000)[3:5])
    second = make_election(village, others, number="K-902")
    assert refusal_of(lambda: certify(village, second, office)) == "mandate.too_many_chosen"
    after = date(2029, 4, 20)
    assert len(certify(village, second, office, starts_on=after)) == 2


def test_somebody_who_moved_away_is_not_certified(village):
    persons = three(village)
    Person.objects.filter(pk=persons[0].pk).update(left_on=date(2026, 4, 1))
    office, decision = make_office(make_body(village), village), make_election(village, persons)
    assert refusal_of(lambda: certify(village, decision, office)) == "person.moved_away"


def test_the_role_of_an_office_comes_and_goes_with_the_mandate(village):
    person = village.persons[Role.RESIDENT]
    mandate = make_mandate(village, person, role=Role.BOARD_MEMBER)
    held = Membership.objects.filter(account=person.account, role=Role.BOARD_MEMBER)
    assert held.filter(until__isnull=True).exists()
    assert mandate_of(person.pk, TODAY) == mandate
    ended = end_mandate(by=village.actor(Role.SECRETARY), mandate=mandate, on=TODAY, reason="Pindah.")
    assert (ended.ended_early_on, ended.end_reason) == (TODAY, "Pindah.")
    assert not held.filter(until__isnull=True).exists()
    again = lambda: end_mandate(by=village.actor(Role.SECRETARY), mandate=mandate, on=TODAY, reason="x")  # noqa: E731
    assert refusal_of(again) == "mandate.ended_already"


def test_a_mandate_is_ended_by_those_entrusted_with_a_reason_and_within_its_term(village):
    mandate = make_mandate(village)
    end = lambda role, **more: end_mandate(  # noqa: E731
        by=village.actor(role), mandate=mandate, **({"on": TODAY, "reason": "Mundur."} | more)
    )
    assert refusal_of(lambda: end(Role.FACILITATOR)) in ("right.facilitator", "right.missing")
    assert refusal_of(lambda: end(Role.SECRETARY, reason="  ")) == "form.required"
    assert refusal_of(lambda: end(Role.SECRETARY, on=date(2026, 4, 19))) == "mandate.end_outside"
    assert end(Role.SECRETARY).end_reason == "Mundur."


def test_bodies_and_offices_have_names_of_their_own(village):
    body = make_body(village)
    make_office(body, village)
    assert refusal_of(lambda: make_body(village, "bkm kali  bening")) == "body.name_taken"
    assert refusal_of(lambda: make_body(village, " ")) == "form.required"
    assert refusal_of(lambda: make_body(village, "Lain", kind="kerajaan")) == "form.bad_choice"
    add = lambda *facts: add_office(by=village.actor("secretary"), body=body, facts=OfficeFacts(*facts))  # noqa: E731
    assert refusal_of(lambda: add("ANGGOTA")) == "office.title_taken"
    assert refusal_of(lambda: add("Ketua", 0)) == "form.out_of_range"
    assert refusal_of(lambda: add("Pendamping", 1, Role.FACILITATOR)) == "form.bad_choice"


def test_the_tree_shows_holders_and_vacant_seats(village):
    board = make_body(village)
    make_body(village, "UPL", kind=Body.Kind.UNIT, parent=board)
    office = make_office(board, village, seats=9)
    certify(village, make_election(village, three(village)), office)
    (top,) = organs(TODAY)
    assert (top.body, [child.body.name for child in top.children]) == (board, ["UPL"])
    assert (len(top.seats[0].holders), top.seats[0].vacant) == (3, 6)
    assert organs(date(2029, 4, 20))[0].seats[0].vacant == 9


def adopt(village, decision, role=Role.SECRETARY, **more):
    given = {"changes": {"council_term_years": 2}, "in_force_from": date(2026, 5, 1)}
    return adopt_charter(
        by=village.actor(role), community=village.community, decision=decision, **(given | more)
    )


def test_a_charter_changes_from_a_day_on_and_keeps_what_was(village):
    decision = make_decision(village)
    charter = adopt(village, decision)
    assert (charter.version, charter.adopted_in) == (2, decision.number)
    assert charter.rules["council_term_years"]["source"] == decision.number
    assert rule_in_force(village.community, "council_term_years", date(2026, 4, 30)) == 3
    assert rule_in_force(village.community, "council_term_years", date(2026, 5, 1)) == 2
    details = Deed.objects.get(verb="adopt_charter").details
    assert (details["before"], details["after"]) == ({"council_term_years": 3}, {"council_term_years": 2})


def test_a_charter_needs_a_valid_unused_decision_and_a_real_change(village):
    decision, invalid = make_decision(village), make_decision(village, number="K-905", valid=False)
    assert refusal_of(lambda: adopt(village, invalid)) == "charter.not_decided"
    assert refusal_of(lambda: adopt(village, decision, in_force_from=date(2026, 4, 1))) == "charter.too_early"
    assert (
        refusal_of(lambda: adopt(village, decision, changes={"council_term_years": 3})) == "charter.unchanged"
    )
    assert refusal_of(lambda: adopt(village, decision, changes={"x": 3})) == "charter.unknown_rule"
    assert refusal_of(lambda: adopt(village, decision, Role.FACILITATOR)) == "right.facilitator"
    adopt(village, decision)
    assert (
        refusal_of(lambda: adopt(village, decision, changes={"council_size": 11})) == "charter.decision_used"
    )
    assert Charter.objects.count() == 2


def test_the_charter_says_how_many_sit_on_the_board(village):
    board = make_body(village)
    size = rule_in_force(village.community, "council_size", TODAY)
    facts = OfficeFacts("Anggota dewan", size + 1, Role.BOARD_MEMBER)
    add = {"by": village.actor("secretary"), "body": board}
    assert refusal_of(lambda: add_office(**add, facts=facts)) == "form.out_of_range"
    assert add_office(**add, facts=OfficeFacts("Anggota dewan", size, Role.BOARD_MEMBER)).seats == size
