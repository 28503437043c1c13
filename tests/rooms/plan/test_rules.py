"""Years, dates, exact sums and origins, judged without a database."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.core.money import LIMIT_RUPIAH
from galang.core.refusal import Refusal
from galang.plan.rules import (
    Balance,
    Origin,
    amount_of,
    why_not_adopt,
    why_not_beneficiaries,
    why_not_dates,
    why_not_pledge,
    why_not_years,
)


@pytest.mark.parametrize(
    ("kind", "first", "last", "code"),
    [
        ("annual", 2026, 2026, None),
        ("annual", 2026, 2027, "plan.years_too_many"),
        ("medium", 2026, 2028, None),
        ("medium", 2026, 2030, None),
        ("medium", 2026, 2031, "plan.years_too_many"),
        ("medium", 2028, 2026, "plan.years_reversed"),
        ("annual", 26, 26, "form.out_of_range"),
        ("annual", 2026, 99999, "form.out_of_range"),
    ],
)
def test_a_plan_has_years_that_fit_its_kind(kind, first, last, code):
    refusal = why_not_years(kind, first, last)
    assert (refusal and refusal.code) == code


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "code"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), None),
        (date(2026, 5, 5), date(2026, 5, 5), None),
        (date(2026, 5, 5), date(2026, 5, 4), "plan.dates_reversed"),
        (date(2025, 12, 31), date(2026, 5, 4), "plan.outside_period"),
        (date(2026, 5, 5), date(2027, 1, 1), "plan.outside_period"),
    ],
)
def test_an_activity_lies_within_the_years_of_its_plan(starts_on, ends_on, code):
    refusal = why_not_dates(starts_on, ends_on, 2026, 2026)
    assert (refusal and refusal.code) == code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, None),
        ({"is_valid": False}, "plan.not_decided"),
        ({"is_chosen": False}, "plan.not_chosen"),
        ({"goal_number": "R-001"}, "plan.goal_already"),
    ],
)
def test_a_goal_comes_from_a_valid_decision_that_chose_it_once(changes, code):
    given = {"proposal_number": "U-014", "decision_number": "K-003", "is_valid": True, "is_chosen": True}
    refusal = why_not_adopt(Origin(**(given | changes)))
    assert (refusal and refusal.code) == code


@pytest.mark.parametrize(
    ("volume", "price", "amount"),
    [
        ("120", 250_000, 30_000_000),
        ("2.5", 75_000, 187_500),
        ("0.01", 100, 1),
        ("0.1", 10, 1),
        ("1", LIMIT_RUPIAH, LIMIT_RUPIAH),
        ("33.33", 300, 9_999),
    ],
)
def test_volume_times_price_is_exact(volume, price, amount):
    assert amount_of(Decimal(volume), price) == amount


@pytest.mark.parametrize(
    ("volume", "price", "code"),
    [
        ("2.5", 1_001, "plan.line_fraction"),
        ("0.01", 99, "plan.line_fraction"),
        ("0", 100, "form.out_of_range"),
        ("-1", 100, "form.out_of_range"),
        ("NaN", 100, "form.out_of_range"),
        ("Infinity", 100, "form.out_of_range"),
        ("1.001", 1000, "form.out_of_range"),
        ("999999999999.99", 100_000, "money.too_big"),
        ("1", 0, "payment.not_positive"),
        ("1", -5, "payment.not_positive"),
    ],
)
def test_sums_that_cannot_be_paid_are_refused(volume, price, code):
    with pytest.raises(Refusal) as refused:
        amount_of(Decimal(volume), price)
    assert refused.value.code == code


@given(st.integers(1, 10**8), st.integers(1, 10**7))
def test_an_accepted_sum_is_always_the_exact_product(hundredths, price):
    volume = Decimal(hundredths) / 100
    try:
        assert amount_of(volume, price) * 100 == hundredths * price
    except Refusal as refusal:
        assert refusal.code in ("plan.line_fraction", "money.too_big")


def test_labour_and_goods_say_how_they_were_counted():
    assert why_not_pledge("labour", 4_500_000, " ").code == "plan.how_counted"
    assert why_not_pledge("goods", 1, "").code == "plan.how_counted"
    assert why_not_pledge("labour", 4_500_000, "60 × Rp75.000") is None
    assert why_not_pledge("grant", 1, "") is None
    assert why_not_pledge("grant", 0, "").code == "payment.not_positive"
    with pytest.raises(Refusal):
        why_not_pledge("grant", LIMIT_RUPIAH + 1, "")


def test_a_counted_part_is_never_more_than_the_whole():
    assert why_not_beneficiaries(91, 45, 20) is None
    assert why_not_beneficiaries(None, None, None) is None
    assert why_not_beneficiaries(91, 92, None).field == "beneficiaries_women"
    assert why_not_beneficiaries(None, None, 1).code == "plan.part_over_whole"


@pytest.mark.parametrize(
    ("cost", "funded", "state", "per_mille"),
    [
        (0, 0, "empty", 0),
        (0, 5, "uncosted", 0),
        (10, 4, "short", 400),
        (10, 10, "even", 1000),
        (10, 30, "over", 1000),
    ],
)
def test_a_balance_says_what_is_missing(cost, funded, state, per_mille):
    balance = Balance(cost, funded)
    assert (balance.state, balance.per_mille, balance.gap) == (state, per_mille, cost - funded)
    assert (balance + Balance(1, 2, 3)) == Balance(cost + 1, funded + 2, 3)
