"""Terms, certification, endings and charter values, judged without a database."""

from datetime import date

import pytest

from galang.core.refusal import Refusal
from galang.organise.rules import (
    Adoption,
    Election,
    fitting_changes,
    gone_per_mille,
    is_running,
    last_day,
    months_left,
    term_end,
    why_not_adopt,
    why_not_certify,
    why_not_end,
)

DAY = date(2026, 4, 20)
RULES = {
    "council_term_years": {"value": 3, "words": "Masa bakti"},
    "voter_married_counts": {"value": True, "words": "Sudah kawin"},
    "min_turnout_permille": {"value": 300, "words": "Batas sah"},
}


@pytest.mark.parametrize(
    ("starts_on", "years", "ends_on"),
    [
        (date(2026, 4, 26), 3, date(2029, 4, 25)),
        (date(2026, 1, 1), 1, date(2026, 12, 31)),
        (date(2024, 2, 29), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
    ],
)
def test_a_term_ends_the_day_before_its_anniversary(starts_on, years, ends_on):
    assert term_end(starts_on, years) == ends_on


def test_a_mandate_runs_from_its_first_to_its_last_day():
    last = last_day(date(2029, 4, 19), None)
    assert [is_running(DAY, last, day) for day in (date(2026, 4, 19), DAY, last, date(2029, 4, 20))] == [
        False,
        True,
        True,
        False,
    ]
    assert last_day(date(2029, 4, 19), date(2027, 1, 1)) == date(2027, 1, 1)


def test_the_meter_of_a_term_goes_from_nothing_to_all():
    ends_on = date(2029, 4, 19)
    assert gone_per_mille(DAY, ends_on, date(2026, 1, 1)) == 0
    assert gone_per_mille(DAY, ends_on, DAY) == 0
    assert 330 <= gone_per_mille(DAY, ends_on, date(2027, 4, 20)) <= 334
    assert gone_per_mille(DAY, ends_on, date(2031, 1, 1)) == 1000
    assert (months_left(ends_on, DAY), months_left(ends_on, date(2029, 4, 1))) == (35, 0)
    assert months_left(ends_on, date(2030, 1, 1)) == 0


def _election(**changes):
    given = {
        "number": "K-004",
        "decided_on": DAY,
        "is_valid": True,
        "chooses_persons": True,
        "chosen": 3,
        "is_certified": False,
    }
    return Election(**(given | changes))


@pytest.mark.parametrize(
    ("changes", "free", "code"),
    [
        ({}, 3, None),
        ({"chooses_persons": False}, 3, "mandate.no_election"),
        ({"is_valid": False}, 3, "mandate.not_decided"),
        ({"is_certified": True}, 3, "mandate.certified_already"),
        ({"chosen": 0}, 3, "mandate.nobody_chosen"),
        ({}, 2, "mandate.too_many_chosen"),
    ],
)
def test_only_a_valid_fresh_election_with_enough_seats_is_certified(changes, free, code):
    refusal = why_not_certify(_election(**changes), office="Anggota", free=free, starts_on=DAY)
    assert (refusal and refusal.code) == code


def test_nobody_serves_before_they_were_elected():
    early = why_not_certify(_election(), office="Anggota", free=3, starts_on=date(2026, 4, 19))
    assert early.code == "mandate.too_early"


def test_a_mandate_ends_once_and_within_its_term():
    ends_on = date(2029, 4, 19)
    end = lambda on, ended=False: why_not_end("J-001", DAY, ends_on, ended=ended, on=on)  # noqa: E731
    assert end(DAY) is None and end(ends_on) is None
    assert end(date(2026, 4, 19)).code == end(date(2029, 4, 20)).code == "mandate.end_outside"
    assert end(DAY, ended=True).code == "mandate.ended_already"


def test_only_real_changes_of_the_charter_are_kept():
    wanted = {"council_term_years": 2, "min_turnout_permille": 300}
    assert fitting_changes(RULES, wanted) == {"council_term_years": 2}


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"magic": 1}, "charter.unknown_rule"),
        ({"council_term_years": True}, "charter.bad_value"),
        ({"council_term_years": 0}, "charter.bad_value"),
        ({"council_term_years": 11}, "charter.bad_value"),
        ({"council_term_years": "tiga"}, "charter.bad_value"),
        ({"min_turnout_permille": 1001}, "charter.bad_value"),
        ({"voter_married_counts": 1}, "charter.bad_value"),
    ],
)
def test_charter_values_must_make_sense(wanted, code):
    with pytest.raises(Refusal) as refused:
        fitting_changes(RULES, wanted)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, None),
        ({"is_valid": False}, "charter.not_decided"),
        ({"used_in_version": 2}, "charter.decision_used"),
        ({"in_force_from": date(2026, 4, 19)}, "charter.too_early"),
    ],
)
def test_a_charter_changes_only_through_a_valid_unused_decision(changes, code):
    given = {
        "number": "K-004",
        "decided_on": DAY,
        "is_valid": True,
        "used_in_version": None,
        "in_force_from": DAY,
    }
    refusal = why_not_adopt(Adoption(**(given | changes)), {"council_term_years": 2})
    assert (refusal and refusal.code) == code
    assert why_not_adopt(Adoption(**given), {}).code == "charter.unchanged"
