"""Services of ballots: roll, votes by phone and on paper, two clerks, the result."""

import inspect
import json
import re
from datetime import time, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from galang.community.models import Deed, Knot
from galang.community.selectors import deed_lines
from galang.community.services import Actor, scope_of
from galang.core.refusal import Refusal
from galang.deliberate.models import (
    Ballot,
    Decision,
    DecisionItem,
    Option,
    PaperCount,
    Proposal,
    RollEntry,
    Vote,
)
from galang.deliberate.selectors import stations_of, turnout_of
from galang.deliberate.services import (
    Candidates,
    Question,
    cast_vote,
    close_ballot,
    enter_paper_count,
    mark_paper_voter,
    open_ballot,
    receipt_of,
)
from galang.people.models import Person
from galang.ui.formats import date_words
from tests.make.deliberate import (
    a_sheet,
    after,
    count_twice,
    make_ballot,
    make_feasible,
    make_feasibles,
    make_proposal,
    numbers_of,
    paper_vote,
    vote,
)
from tests.make.ground import make_village

pytestmark = pytest.mark.django_db
VOTERS = ("resident", "volunteer", "delegate", "committee", "board_member", "coordinator")


@pytest.fixture
def village():
    village = make_village()
    with scope_of(village.community):
        yield village


def test_opening_fixes_the_rule_the_charter_version_and_the_roll(village):
    ballot = make_ballot(village, min_turnout_permille=None)
    assert (ballot.charter_version, ballot.min_turnout_permille, ballot.threshold_permille) == (1, 300, 500)
    assert ballot.electorate == RollEntry.objects.filter(ballot=ballot).count() == 24
    assert not RollEntry.objects.filter(person__name__startswith="Anak").exists()
    assert set(Option.objects.values_list("proposal__state", flat=True)) == {"on_ballot"}
    Person.objects.filter(pk=RollEntry.objects.first().person_id).update(left_on=timezone.localdate())
    assert RollEntry.objects.filter(ballot=ballot).count() == 24


def test_only_feasible_proposals_stand_on_a_ballot_and_only_one_at_a_time(village):
    good = make_feasible(village)
    with pytest.raises(Refusal, match=r"proposal\.not_appraised"):
        make_ballot(village, Candidates(proposals=[good, make_proposal(village)]))
    make_ballot(village, Candidates(proposals=[good, make_feasible(village)]))
    with pytest.raises(Refusal, match=r"proposal\.settled"):
        make_ballot(village, Candidates(proposals=[good, make_feasible(village)]))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"budget_rupiah": None}, "ballot.budget_missing"),
        ({"rule": "approval"}, "ballot.seats_missing"),
        ({"rule": "approval", "seats": 9}, "tally.more_seats_than_options"),
        ({"rule": "majority"}, "ballot.unknown_kind"),
        ({"title": " "}, "form.required"),
        ({"closes_at": timezone.now() - timedelta(hours=2)}, "ballot.window_reversed"),
    ],
)
def test_a_ballot_that_could_not_be_counted_is_not_opened(village, changes, why):
    with pytest.raises(Refusal) as refused:
        make_ballot(village, **changes)
    assert refused.value.code == why
    assert not Ballot.objects.exists()
    assert not RollEntry.objects.exists()


def test_one_option_is_no_choice(village):
    with pytest.raises(Refusal, match=r"ballot\.too_few_options"):
        make_ballot(village, Candidates(proposals=[make_feasible(village)]))


def test_a_vote_by_phone_leaves_a_mark_and_a_paper_that_do_not_know_each_other(village):
    ballot = make_ballot(village)
    entry = vote(village, ballot, "resident", numbers_of(ballot)[0])
    entry.refresh_from_db()
    assert (entry.voted_on, entry.on_paper) == (timezone.localdate(), False)
    (paper,) = Vote.objects.all()
    assert paper.choices == [numbers_of(ballot)[0]]
    fields = {field.name for field in Vote._meta.get_fields()}
    assert fields == {"id", "community", "ballot", "choices"}
    deed = Deed.objects.filter(verb="cast_vote").get()
    assert (deed.account_id, deed.actor_words, deed.details) == (None, "pemilih", {})


def test_nothing_in_the_rows_links_a_paper_to_a_voter(village):
    """No time, no serial number, no order: keys are random and the roll is not touched in order."""
    ballot = make_ballot(village)
    for role in VOTERS:
        vote(village, ballot, role, numbers_of(ballot)[0])
    assert Vote._meta.ordering == []
    for model in (RollEntry, Vote):
        kinds = {field.get_internal_type() for field in model._meta.get_fields()}
        assert not kinds & {"DateTimeField", "TimeField"}
    assert not Deed.objects.filter(verb="cast_vote", account__isnull=False).exists()


def test_an_election_lets_one_choose_as_many_names_as_the_charter_says(village):
    persons = Candidates(persons=list(village.persons.values())[:5])
    rule = {"rule": "approval", "purpose": "election", "seats": 2, "budget_rupiah": None}
    assert make_ballot(village, persons, **rule).max_choices == 3
    assert make_ballot(village, persons, max_choices=2, **rule).max_choices == 2
    assert make_ballot(village).max_choices is None


def everybody_votes(village, ballot, choice):
    """Each elector votes, in the order of the roll; returns who voted."""
    entries = list(RollEntry.objects.filter(ballot=ballot).order_by("pk"))
    for entry in entries:
        voter = Actor(None, "", frozenset({"resident"}), person_id=entry.person_id)
        cast_vote(by=voter, ballot=ballot, chosen=choice(entry))
    return entries


def rows_as_they_lie(order):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id, choices FROM deliberate_vote ORDER BY {order}")
        return [(key, json.loads(choices)) for key, choices in cursor.fetchall()]


def test_the_place_of_a_row_tells_nothing_of_who_voted_when(village):
    ballot = make_ballot(village, budget_rupiah=900_000_000)
    first, second, _third = numbers_of(ballot)
    everybody_votes(village, ballot, lambda entry: [first if entry.pk % 2 else second])
    came = [
        [first if pk % 2 else second] for pk in RollEntry.objects.order_by("pk").values_list("pk", flat=True)
    ]
    lying = rows_as_they_lie("rowid" if connection.vendor == "sqlite" else "id")
    assert [key for key, _choices in lying] == sorted(key for key, _choices in lying)
    assert sorted(choices for _key, choices in lying) == sorted(came)
    assert [choices for _key, choices in lying] != came


def test_deeds_of_votes_keep_the_day_and_no_time(village):
    ballot = make_ballot(village)
    for role in VOTERS:
        vote(village, ballot, role, numbers_of(ballot)[0])
    deeds = Deed.objects.filter(verb="cast_vote")
    assert deeds.count() == len(VOTERS)
    (moment,) = set(deeds.values_list("at", flat=True))
    assert timezone.localtime(moment).time() == time(0)
    assert timezone.localdate(moment) == timezone.localdate()
    assert {line.when for line in deed_lines(village.community, deeds)} == {
        f"{date_words(timezone.localdate())} · pemilih"
    }


def test_counting_turns_the_box_over(village):
    ballot = make_ballot(village, budget_rupiah=900_000_000)
    first, second, _third = numbers_of(ballot)
    everybody_votes(village, ballot, lambda entry: [first if entry.pk % 2 else second])
    before = rows_as_they_lie("id")
    decision = close_ballot(by=village.actor("secretary"), ballot=ballot)
    now = rows_as_they_lie("id")
    assert not {key for key, _choices in before} & {key for key, _choices in now}
    assert sorted(choices for _key, choices in before) == sorted(choices for _key, choices in now)
    assert decision.outcome["phones"] == len(now) == 24
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(DISTINCT xmin::text) FROM deliberate_vote")
            assert cursor.fetchone() == (1,)


def test_one_person_votes_once_by_phone_or_on_paper(village):
    ballot = make_ballot(village)
    choice = numbers_of(ballot)[0]
    vote(village, ballot, "resident", choice)
    with pytest.raises(Refusal, match=r"ballot\.already_voted"):
        vote(village, ballot, "resident", choice)
    on_roll = RollEntry.objects.get(ballot=ballot, person=village.persons["volunteer"])
    mark_paper_voter(by=village.actor("committee"), ballot=ballot, entries=[on_roll])
    with pytest.raises(Refusal, match=r"ballot\.already_voted"):
        vote(village, ballot, "volunteer", choice)
    twice = RollEntry.objects.get(ballot=ballot, person=village.persons["resident"])
    with pytest.raises(Refusal, match=r"ballot\.voter_marked"):
        mark_paper_voter(by=village.actor("committee"), ballot=ballot, entries=[twice])
    assert Vote.objects.count() == 1
    assert (turnout_of(ballot).online, turnout_of(ballot).paper) == (1, 1)


def test_marking_several_marks_all_of_them_or_none(village):
    ballot = make_ballot(village)
    entries = list(RollEntry.objects.filter(ballot=ballot).order_by("pk")[:3])
    mark_paper_voter(by=village.actor("committee"), ballot=ballot, entries=entries[:1])
    with pytest.raises(Refusal):
        mark_paper_voter(by=village.actor("committee"), ballot=ballot, entries=entries)
    assert turnout_of(ballot).paper == 1


def test_votes_are_taken_during_the_window_only(village):
    ballot = make_ballot(village)
    cast = {"by": village.actor("resident"), "ballot": ballot, "chosen": numbers_of(ballot)[:1]}
    with pytest.raises(Refusal, match=r"ballot\.not_open"):
        cast_vote(**cast, at=ballot.opens_at - timedelta(seconds=1))
    with pytest.raises(Refusal, match=r"ballot\.closed"):
        cast_vote(**cast, at=ballot.closes_at)
    cast_vote(**cast, at=ballot.opens_at)


@pytest.mark.parametrize("role", ["facilitator", "observer", "programme_coordinator"])
def test_staff_and_guests_never_vote(village, role):
    ballot = make_ballot(village)
    with pytest.raises(Refusal) as refused:
        vote(village, ballot, role, numbers_of(ballot)[0])
    assert refused.value.status == 403
    assert not Vote.objects.exists()


def test_who_is_not_on_the_roll_does_not_vote(village):
    ballot = make_ballot(village)
    RollEntry.objects.filter(ballot=ballot, person=village.persons["resident"]).delete()
    with pytest.raises(Refusal, match=r"ballot\.not_eligible"):
        vote(village, ballot, "resident", numbers_of(ballot)[0])


def test_a_ballot_on_paper_only_takes_no_phones(village):
    ballot = make_ballot(village, online=False)
    with pytest.raises(Refusal, match=r"ballot\.not_online"):
        vote(village, ballot, "resident", numbers_of(ballot)[0])


def test_a_purse_that_is_overspent_is_refused_and_the_person_may_try_again(village):
    ballot = make_ballot(village)
    dear, cheap, middle = numbers_of(ballot)
    with pytest.raises(Refusal, match=r"ballot\.over_budget"):
        vote(village, ballot, "resident", dear, cheap, middle)
    assert vote(village, ballot, "resident", dear, cheap)


def test_a_receipt_tells_that_somebody_voted_and_never_what(village):
    ballot = make_ballot(village)
    entry = vote(village, ballot, "resident", numbers_of(ballot)[0])
    other = vote(village, ballot, "volunteer", numbers_of(ballot)[0])
    assert receipt_of(entry) == receipt_of(RollEntry.objects.get(pk=entry.pk)) != receipt_of(other)


def test_two_clerks_copy_the_same_sheet_and_the_same_clerk_never_twice(village):
    ballot = make_ballot(village)
    station = village.areas[0]
    sheet = a_sheet(3, {numbers_of(ballot)[0]: 3})
    act = {"ballot": ballot, "station": station, "sheet": sheet, "at": after(ballot)}
    assert enter_paper_count(by=village.actor("committee"), **act).slot == 1
    with pytest.raises(Refusal, match=r"ballot\.same_clerk"):
        enter_paper_count(by=village.actor("committee"), **act)
    assert enter_paper_count(by=village.actor("volunteer"), **act).slot == 2
    with pytest.raises(Refusal, match=r"ballot\.clerks_taken"):
        enter_paper_count(by=village.actor("secretary"), **act)
    (counted,) = stations_of(ballot, only=station.pk)
    assert counted.state == "same"


def test_counting_waits_until_nobody_votes_any_more(village):
    ballot = make_ballot(village)
    act = {"by": village.actor("committee"), "ballot": ballot, "station": village.areas[0]}
    sheet = a_sheet(0, {})
    with pytest.raises(Refusal, match=r"ballot\.window_still_open"):
        enter_paper_count(**act, sheet=sheet)
    with pytest.raises(Refusal, match=r"right\."):
        enter_paper_count(**act | {"by": village.actor("facilitator")}, sheet=sheet, at=after(ballot))
    enter_paper_count(**act, sheet=sheet, at=after(ballot))


def test_copies_that_differ_block_until_a_clerk_corrects_and_the_old_copy_stays(village):
    ballot = make_ballot(village)
    station, key = village.areas[0], numbers_of(ballot)[0]
    paper_vote(village, ballot, station, 3)
    right, wrong = a_sheet(3, {key: 2}), a_sheet(3, {key: 1})
    act = {"ballot": ballot, "station": station, "at": after(ballot)}
    enter_paper_count(by=village.actor("committee"), sheet=right, **act)
    enter_paper_count(by=village.actor("volunteer"), sheet=wrong, **act)
    with pytest.raises(Refusal, match=r"ballot\.counts_differ"):
        close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    enter_paper_count(by=village.actor("volunteer"), sheet=right, correcting=True, **act)
    kept = [(one.slot, one.votes, one.replaced_at is None) for one in PaperCount.objects.order_by("pk")]
    assert kept == [(1, {key: 2}, True), (2, {key: 1}, False), (2, {key: 2}, True)]
    assert close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot)).outcome["papers"] == 3


def test_the_database_itself_refuses_papers_that_do_not_add_up(village):
    ballot = make_ballot(village)
    counted = {"received": 5, "used": 1, "spoiled": 1, "unused": 1, "votes": {}, "slot": 1}
    clerk = village.accounts["committee"]
    with pytest.raises(IntegrityError), transaction.atomic():
        PaperCount.objects.create(
            community=village.community, ballot=ballot, station=village.areas[0], clerk=clerk, **counted
        )


def test_more_papers_than_marked_voters_are_refused(village):
    ballot = make_ballot(village)
    station, key = village.areas[0], numbers_of(ballot)[0]
    paper_vote(village, ballot, station, 2)
    count_twice(village, ballot, station, a_sheet(3, {key: 3}))
    with pytest.raises(Refusal, match=r"ballot\.more_than_marked"):
        close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    with pytest.raises(Refusal, match=r"ballot\.more_than_eligible"):
        enter_paper_count(
            by=village.actor("committee"),
            ballot=ballot,
            station=station,
            sheet=a_sheet(40, {key: 1}),
            correcting=True,
            at=after(ballot),
        )


def test_paper_that_was_given_out_must_be_counted_before_the_result(village):
    ballot = make_ballot(village)
    paper_vote(village, ballot, village.areas[1], 1)
    with pytest.raises(Refusal, match=r"ballot\.not_enough_counts"):
        close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))


def test_phones_and_paper_become_one_decision_with_a_reason_for_each_proposal(village):
    ballot = make_ballot(village)
    dear, cheap, middle = numbers_of(ballot)
    vote(village, ballot, "resident", dear, cheap)
    vote(village, ballot, "volunteer", dear)
    voted = [village.persons["resident"].pk, village.persons["volunteer"].pk]
    station = next(one.area for one in stations_of(ballot) if one.voters > 4 and one.area.pk not in voted)
    paper_vote(village, ballot, station, 3)
    count_twice(village, ballot, station, a_sheet(2, {dear: 1, middle: 2}, spoiled=1, unused=4))
    decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    results = {item.proposal.number: item.result for item in DecisionItem.objects.all()}
    assert results == {dear: "chosen", middle: "waiting", cheap: "chosen"}
    assert decision.title == "Dua usulan dikerjakan, Rp55.500.000"
    assert (decision.outcome["phones"], decision.outcome["papers"], decision.outcome["spoiled"]) == (2, 2, 1)
    waiting = DecisionItem.objects.get(result="waiting")
    assert "Rp27.000.000" in waiting.reason
    assert waiting.reason.startswith("Usulan ini belum terpilih")
    assert waiting.opens_again_on is not None
    waiting.proposal.refresh_from_db()
    assert waiting.proposal.state == "waiting"
    states = set(Knot.objects.filter(number=decision.number).values_list("station", "state"))
    assert states == {(4, "done"), (4, "waiting")}
    with pytest.raises(Refusal, match=r"ballot\.closed"):
        close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))


def test_a_result_waits_for_the_window_unless_everybody_has_voted(village):
    ballot = make_ballot(village)
    with pytest.raises(Refusal, match=r"ballot\.window_still_open"):
        close_ballot(by=village.actor("secretary"), ballot=ballot)
    key = numbers_of(ballot)[0]
    for station in stations_of(ballot):
        paper_vote(village, ballot, station.area, station.voters)
    for station in stations_of(ballot):
        sheet = a_sheet(station.voters, {key: station.voters})
        for role in ("committee", "volunteer"):
            enter_paper_count(by=village.actor(role), ballot=ballot, station=station.area, sheet=sheet)
    assert close_ballot(by=village.actor("secretary"), ballot=ballot).is_valid


def test_a_missed_turnout_is_recorded_and_everything_waits(village):
    ballot = make_ballot(village, min_turnout_permille=300)
    vote(village, ballot, "resident", numbers_of(ballot)[0])
    decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    assert not decision.is_valid
    assert set(DecisionItem.objects.values_list("result", flat=True)) == {"waiting"}
    assert decision.title.startswith("Belum sah")


def test_equal_votes_are_settled_by_the_seed_that_was_fixed_before_anybody_voted(village):
    ballot = make_ballot(village, budget_rupiah=50_000_000)
    seed = ballot.lot_seed
    assert re.fullmatch(r"\d{3} \d{3} \d{3}", seed)
    dear, _cheap, middle = numbers_of(ballot)
    vote(village, ballot, "resident", dear)
    vote(village, ballot, "volunteer", middle)
    decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    assert decision.outcome["lot_seed"] == seed
    assert [tie["how"] for tie in decision.outcome["ties"]] == ["lot"]


def test_a_seed_announced_with_the_ballot_stays_and_each_ballot_draws_its_own(village):
    ballot = make_ballot(village, lot_seed=" 4 2 6 1 5 3 ")
    vote(village, ballot, "resident", numbers_of(ballot)[0])
    decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    assert decision.outcome["lot_seed"] == "4 2 6 1 5 3"
    assert "lot_seed" not in inspect.signature(close_ballot).parameters
    assert len({make_ballot(village).lot_seed for _ in range(3)}) == 3


def test_persons_are_elected_on_paper_unless_somebody_says_otherwise(village):
    persons = Candidates(persons=[village.persons["resident"], village.persons["volunteer"]])
    rule = {"rule": "approval", "purpose": "election", "seats": 1}
    assert not make_ballot(village, persons, **rule).online
    assert make_ballot(village, persons, online=True, **rule).online
    assert make_ballot(village).online


def test_an_election_keeps_names_out_of_titles_reasons_and_explanations(village):
    persons = [village.persons[role] for role in ("resident", "volunteer", "delegate")]
    question = {"rule": "approval", "purpose": "election", "seats": 1, "max_choices": 2, "online": True}
    ballot = make_ballot(village, Candidates(persons=persons), title="Pemilihan BKM", **question)
    vote(village, ballot, "resident", "calon-1", "calon-2")
    vote(village, ballot, "volunteer", "calon-2")
    decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    assert DecisionItem.objects.get(result="chosen").person == persons[1]
    stored = f"{decision.title} {decision.outcome} {decision.explanation}"
    stored += " ".join(DecisionItem.objects.values_list("reason", flat=True))
    assert not any(person.name in stored for person in persons)


def test_a_question_is_carried_by_more_than_its_threshold(village):
    proposal = make_feasible(village)
    question = {"rule": "majority", "purpose": "question", "budget_rupiah": None}
    ballot = make_ballot(village, Candidates(proposals=[proposal]), title="Kerjakan saluran?", **question)
    for role, answer in (("resident", "setuju"), ("volunteer", "setuju"), ("delegate", "tidak")):
        vote(village, ballot, role, answer)
    with pytest.raises(Refusal, match=r"ballot\.too_many_choices"):
        vote(village, ballot, "committee", "setuju", "tidak")
    decision = close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    assert decision.title == "Disetujui: Kerjakan saluran?"
    assert DecisionItem.objects.get().result == "chosen"


def test_what_waits_may_stand_on_the_next_ballot_and_what_nobody_wanted_may_not(village):
    ballot = make_ballot(village)
    dear, cheap, middle = numbers_of(ballot)
    for role in ("resident", "volunteer"):
        vote(village, ballot, role, dear)
    vote(village, ballot, "delegate", middle)
    close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    states = dict(Proposal.objects.values_list("number", "state"))
    assert states == {dear: "chosen", cheap: "refused", middle: "waiting"}
    waiting, refused = Proposal.objects.get(number=middle), Proposal.objects.get(number=cheap)
    with pytest.raises(Refusal, match=r"proposal\.not_appraised"):
        make_ballot(village, Candidates(proposals=[waiting, refused]))
    assert make_ballot(village, Candidates(proposals=[waiting, make_feasible(village)]))


def test_the_state_of_a_proposal_is_what_its_newest_records_say(village):
    """`Proposal.state` is folded; here it is folded again from appraisals, open ballots and decisions."""
    ballot = make_ballot(village)
    make_proposal(village)
    make_feasible(village)
    vote(village, ballot, "resident", *numbers_of(ballot)[:1])
    for close in (False, True):
        if close:
            close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
        for proposal in Proposal.objects.all():
            assert proposal.state == folded(proposal), proposal.number


def folded(proposal: Proposal) -> str:
    if Option.objects.filter(proposal=proposal, ballot__closed_at__isnull=True).exists():
        return "on_ballot"
    appraisal = proposal.appraisals.first()
    item = proposal.decision_items.order_by("-pk").first()
    if item:
        return item.result
    return "new" if appraisal is None else "feasible" if appraisal.is_feasible else "not_feasible"


def test_each_act_leaves_exactly_one_deed(village):
    candidates = Candidates(proposals=make_feasibles(village, [30_000_000, 40_000_000]))
    now = timezone.now()
    question = Question("Pilih", now - timedelta(hours=1), now + timedelta(hours=1), seats=1)
    secretary = village.actor("secretary")

    def verbs_of(act):
        before = Deed.objects.count()
        act()
        return list(Deed.objects.order_by("pk").values_list("verb", flat=True))[before:]

    opening = {"community": village.community, "question": question, "candidates": candidates}
    assert verbs_of(lambda: open_ballot(by=secretary, **opening)) == ["open_ballot"]
    ballot = Ballot.objects.get()
    key = numbers_of(ballot)[0]
    assert verbs_of(lambda: vote(village, ballot, "resident", key)) == ["cast_vote"]
    assert verbs_of(lambda: paper_vote(village, ballot, village.areas[2], 1)) == ["mark_paper_voter"]
    counted = lambda: count_twice(village, ballot, village.areas[2], a_sheet(1, {key: 1}))  # noqa: E731
    assert verbs_of(counted) == ["enter_paper_count", "enter_paper_count"]
    closing = lambda: close_ballot(by=secretary, ballot=ballot, at=after(ballot))  # noqa: E731
    assert verbs_of(closing) == ["close_ballot"]
    assert Decision.objects.count() == 1
