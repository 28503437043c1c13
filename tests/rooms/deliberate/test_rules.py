"""What may happen in deliberate, judged without the database."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.core.refusal import Refusal
from galang.deliberate.rules import ballots, counts, meetings, outcomes, proposals
from galang.deliberate.rules.ballots import Choice
from galang.deliberate.rules.counts import CountSheet
from galang.deliberate.rules.meetings import Heads

THREE = (Choice("U-001", "Saluran", 42), Choice("U-002", "Gerobak", 13), Choice("U-003", "Posyandu", 27))
NOON = datetime(2026, 5, 10, 12, 0, tzinfo=UTC)


def code(refusal: Refusal | None) -> str:
    return refusal.code if refusal else ""


@pytest.mark.parametrize(
    ("invited", "permille", "needed"),
    [(120, 500, 61), (0, 500, 0), (120, 0, 0), (121, 500, 61), (10, 1000, 10), (1, 500, 1)],
)
def test_a_quorum_is_more_than_its_share_of_the_invited(invited, permille, needed):
    assert meetings.quorum_for(invited, permille) == needed


def test_a_meeting_that_promised_to_listen_does_not_decide():
    case = {"number": "M-001", "level_words": "meminta pendapat", "present": 9, "quorum": 5}
    assert code(meetings.why_not_decide(level="consult", **case)) == "meeting.level_decides_not"
    assert meetings.why_not_decide(level="empower", **case) is None
    assert code(meetings.why_not_decide(level="empower", **case | {"present": 4})) == "meeting.quorum_missing"
    assert code(meetings.why_not_decide(level="empower", **case | {"present": 0})) == "meeting.no_attendance"


def test_attendance_is_taken_on_the_day_and_until_closing():
    day = date(2026, 5, 10)
    assert meetings.why_not_record("M-001", closed=False, held_on=day, today=day) is None
    early = meetings.why_not_record("M-001", closed=False, held_on=day, today=day - timedelta(days=1))
    assert code(early) == "meeting.in_future"
    late = meetings.why_not_record("M-001", closed=True, held_on=day, today=day)
    assert code(late) == "meeting.already_closed"


def test_an_area_sends_no_more_people_than_live_there():
    labels = {1: "RT 01"}
    assert meetings.why_not_heads({Heads(1, "f", True): 3}, {1: 3}, labels) is None
    over = meetings.why_not_heads({Heads(1, "f", True): 2, Heads(1, "m", False): 2}, {1: 3}, labels)
    assert (over.code, over.values["group"]) == ("meeting.count_over_residents", "RT 01")
    assert code(meetings.why_not_heads({Heads(1, "f", True): -1}, {1: 3}, labels)) == "meeting.count_negative"


@pytest.mark.parametrize(
    ("now", "closed_at", "phase"),
    [
        (NOON - timedelta(seconds=1), None, "before"),
        (NOON, None, "open"),
        (NOON + timedelta(hours=2, seconds=-1), None, "open"),
        (NOON + timedelta(hours=2), None, "over"),
        (NOON + timedelta(hours=2), NOON + timedelta(hours=2), "counted"),
    ],
)
def test_a_ballot_is_before_open_over_or_counted(now, closed_at, phase):
    assert ballots.phase_of(NOON, NOON + timedelta(hours=2), closed_at, now) == phase


def test_votes_are_taken_only_inside_the_window():
    answers = [code(ballots.why_not_now("P-001", one, NOON)) for one in ("before", "open", "over", "counted")]
    assert answers == ["ballot.not_open", "", "ballot.closed", "ballot.closed"]


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        (("U-001",), ""),
        (("U-002", "U-003"), ""),
        ((), "ballot.empty_choice"),
        (("U-009",), "ballot.unknown_option"),
        (("U-001", "U-001"), "ballot.repeated_option"),
        (("U-001", "U-003"), "ballot.over_budget"),
        (("U-001", "U-002", "U-003"), "ballot.too_many_choices"),
    ],
)
def test_a_paper_names_things_on_the_list_within_the_purse(chosen, why):
    assert code(ballots.why_not_chosen("P-001", THREE, chosen, most=2, budget_rupiah=60)) == why


def test_the_purse_tells_what_is_left_and_what_still_fits():
    purse = ballots.spent(THREE, ["U-001"], 60)
    assert (purse.spent_rupiah, purse.left_rupiah, purse.short_rupiah) == (42, 18, 0)
    assert [one.key for one in ballots.still_fits(THREE, ["U-001"], purse)] == ["U-002"]


def test_everybody_sees_the_options_in_an_order_of_their_own_and_always_the_same():
    pairs = [(one.key, one.key) for one in THREE]
    orders = {tuple(ballots.shuffled(pairs, ballot="P-001", person=person)) for person in range(60)}
    assert len(orders) == 6
    again = ballots.shuffled(reversed(pairs), ballot="P-001", person=7)
    assert again == ballots.shuffled(pairs, ballot="P-001", person=7)


def test_a_turnout_limit_is_never_reached_by_rounding():
    assert ballots.reaches(300, 1000, 300)
    assert not ballots.reaches(299, 999, 300)
    assert ballots.turnout_permille(2999, 10_000) == 299
    assert ballots.turnout_permille(0, 0) == 0


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, ""),
        ({"received": 61}, "ballot.sum_mismatch"),
        ({"votes": {"U-001": 42}}, "ballot.count_over_ballots"),
        ({"votes": {"U-001": -1}}, "ballot.count_negative"),
        ({"votes": {"U-009": 1}}, "ballot.unknown_option"),
    ],
)
def test_the_figures_of_a_count_sheet_must_add_up(changes, why):
    right = {"received": 60, "used": 41, "spoiled": 1, "unused": 18, "votes": {"U-001": 39}}
    sheet = CountSheet(**right | changes)
    assert code(counts.why_not_sheet(sheet, THREE, most=None, exact=False)) == why


def test_a_yes_no_sheet_gives_one_vote_per_paper():
    answers = (Choice("setuju", "Setuju"), Choice("tidak", "Tidak"), Choice("abstain", "Abstain"))
    sheet = CountSheet(10, 8, 0, 2, {"setuju": 5, "tidak": 3})
    assert counts.why_not_sheet(sheet, answers, most=1, exact=True) is None
    short = CountSheet(10, 8, 0, 2, {"setuju": 5, "tidak": 2})
    assert code(counts.why_not_sheet(short, answers, most=1, exact=True)) == "ballot.sum_mismatch"


def test_two_copies_differ_where_their_figures_differ():
    first = CountSheet(60, 41, 1, 18, {"U-001": 39, "U-002": 13})
    second = CountSheet(60, 41, 1, 18, {"U-001": 39, "U-002": 31})
    assert counts.differences(first, first) == ()
    (gap,) = counts.differences(first, second)
    assert (gap.key, gap.first, gap.second, gap.gap) == ("U-002", 13, 31, 18)


@given(st.dictionaries(st.integers(1, 12), st.integers(0, 40)), st.integers(0, 30))
def test_no_small_heap_of_ballots_can_be_worked_out(papers, rest):
    shown = counts.stations_to_show(papers, rest)
    assert all(papers[station] >= 10 for station in shown)
    hidden = rest + sum(used for station, used in papers.items() if station not in shown)
    assert hidden == 0 or hidden >= 10 or not shown


def papers_of(*phones, sheets=(), marked: int = 0) -> outcomes.Papers:
    return outcomes.Papers(phones, sheets, marked)


def test_phones_and_paper_are_counted_together():
    terms = outcomes.Terms(rule="approval_budget", electorate=10, budget_rupiah=60)
    sheet = CountSheet(5, 4, 1, 0, {"U-001": 1, "U-003": 4})
    papers = papers_of(("U-001",), ("U-001", "U-002"), sheets=(sheet,), marked=5)
    result = outcomes.result_of(terms, THREE, papers)
    assert result.outcome.votes_of("U-001") == 3
    assert result.chosen == ("U-003", "U-002")
    assert result.record["cast"] == 7
    fate = {one.key: one.result for one in result.fates}
    assert fate == {"U-003": "chosen", "U-001": "waiting", "U-002": "chosen"}


def test_a_result_below_the_turnout_limit_is_recorded_but_chooses_nothing():
    terms = outcomes.Terms(rule="approval", electorate=100, seats=1, min_turnout_permille=300)
    result = outcomes.result_of(terms, THREE, papers_of(("U-001",)))
    assert not result.is_valid
    assert result.outcome.elected == ("U-001",)
    assert {one.result for one in result.fates} == {"waiting"}
    assert "ballot.turnout_missed" in [one.code for one in result.explanation]


def test_a_ballot_that_nobody_took_part_in_decides_nothing():
    terms = outcomes.Terms(rule="approval", electorate=100, seats=1)
    result = outcomes.result_of(terms, THREE, papers_of())
    assert (result.is_valid, result.chosen) == (False, ())


def test_equal_votes_need_a_lot_that_anybody_can_draw_again():
    terms = outcomes.Terms(rule="approval", electorate=4, seats=1)
    tied = papers_of(("U-001",), ("U-002",))
    with pytest.raises(Refusal) as refused:
        outcomes.result_of(terms, THREE, tied)
    assert refused.value.code == "tally.tie"
    drawn = outcomes.Terms(rule="approval", electorate=4, seats=1, lot_seed="4 2 6 1")
    first, again = (outcomes.result_of(drawn, THREE, tied).chosen for _look in range(2))
    assert first == again != ()


@pytest.mark.parametrize(
    ("yes", "no", "electorate", "valid", "chosen"),
    [(6, 4, 20, True, True), (5, 5, 20, True, False), (6, 4, 40, False, False)],
)
def test_a_question_needs_its_quorum_and_more_than_its_threshold(yes, no, electorate, valid, chosen):
    terms = outcomes.Terms(rule="majority", electorate=electorate, min_turnout_permille=300)
    phones = [("setuju",)] * yes + [("tidak",)] * no
    result = outcomes.result_of(terms, (), outcomes.Papers(phones))
    assert (result.is_valid, bool(result.chosen)) == (valid, chosen)


def test_only_another_person_appraises_and_nothing_settled_is_touched():
    case = {"number": "U-001", "state": "new", "own": False, "open_questions": 0, "feasible": True}
    assert proposals.why_not_appraise(**case) is None
    assert code(proposals.why_not_appraise(**case | {"own": True})) == "proposal.own_appraisal"
    assert code(proposals.why_not_appraise(**case | {"state": "chosen"})) == "proposal.settled"
    assert code(proposals.why_not_appraise(**case | {"open_questions": 2})) == "proposal.questions_open"
    assert proposals.why_not_appraise(**case | {"open_questions": 2, "feasible": False}) is None


def test_what_looks_odd_must_have_been_seen():
    assert proposals.why_not_confirmed(["cost.unit_low"], ["cost.unit_low"]) is None
    refused = proposals.why_not_confirmed(["cost.unit_low", "unit.odd"], ["unit.odd"])
    assert code(refused) == "proposal.questions_unseen"
