"""Sums of money are read as people write them, written as the spelling rule says, and split without loss."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.core import money
from galang.core.refusal import Refusal

READ = {
    "Rp 1.500.000": 1_500_000,
    "Rp1.500.000": 1_500_000,
    "Rp. 25.000": 25_000,
    "1500000": 1_500_000,
    "1.500.000,00": 1_500_000,
    "Rp1.500.000,-": 1_500_000,
    "1,500,000": 1_500_000,
    "1,500.00": 1_500,
    "Rp1 500 000": 1_500_000,
    "Rp\u00a01.500.001": 1_500_001,
    "1.500": 1_500,
    "1,5 juta": 1_500_000,
    "1.5 jt": 1_500_000,
    "750rb": 750_000,
    "2 M": 2_000_000_000,
    "0,75 miliar": 750_000_000,
    "5000 rupiah": 5_000,
    "0": 0,
}

REFUSED = {
    "": "money.empty",
    "   ": "money.empty",
    "Rp": "money.not_a_number",
    "lima juta": "money.not_a_number",
    "5 kg": "money.not_a_number",
    "1e6": "money.not_a_number",
    "1.500.00": "money.not_a_number",
    "15.00.000": "money.not_a_number",
    "1 5": "money.not_a_number",
    "1.500,5": "money.ambiguous",
    "1,500": "money.ambiguous",
    "1.234.567,89": "money.ambiguous",
    "0,0000001 juta": "money.fraction",
    "-5000": "money.negative",
    "Rp -5": "money.negative",
    "99999999999999": "money.too_big",
    "11 triliun": "money.too_big",
}


@pytest.mark.parametrize(("text", "amount"), READ.items())
def test_a_sum_is_read_as_people_write_it(text: str, amount: int) -> None:
    assert money.parse_rupiah(text) == amount


@pytest.mark.parametrize(("text", "code"), REFUSED.items())
def test_a_doubtful_sum_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        money.parse_rupiah(text)
    assert refused.value.code == code


def test_a_doubtful_sum_shows_both_readings() -> None:
    with pytest.raises(Refusal) as refused:
        money.parse_rupiah("1.500,5")
    assert refused.value.values == {"text": "1.500,5", "readings": ["Rp1.500", "Rp15.005"]}


@given(st.text(max_size=60))
def test_any_text_is_a_sum_or_a_refusal(text: str) -> None:
    for read in (money.parse_rupiah, money.parse_number):
        try:
            assert 0 <= read(text) <= money.LIMIT_RUPIAH
        except Refusal as refusal:
            assert refusal.code.startswith("money.")


@given(st.integers(0, money.LIMIT_RUPIAH))
def test_what_is_written_is_read_back(amount: int) -> None:
    assert money.parse_rupiah(money.format_rupiah(amount)) == amount


def test_a_sum_is_written_as_the_spelling_rule_says() -> None:
    assert [money.format_rupiah(x) for x in (0, 999, 1_500_000, -5_000)] == [
        "Rp0",
        "Rp999",
        "Rp1.500.000",
        "-Rp5.000",
    ]
    assert [money.format_short(x) for x in (9_999, 25_000, 1_500_000, 2_147_483_647, -10**12)] == [
        "Rp9.999", "Rp25 ribu", "Rp1,5 juta", "Rp2,1 miliar", "-Rp1 triliun",
    ]  # fmt: skip


def test_a_volume_keeps_its_exact_fraction() -> None:
    assert money.parse_number("2,5") == money.parse_number("2.5") == Fraction(5, 2)
    assert money.parse_number("1.250") == money.parse_number("1 250") == 1250
    assert money.parse_number("1.250,75") == Fraction(5003, 4)
    assert [money.format_number(x) for x in (Fraction(5003, 4), 1250, Fraction(1, 3), Fraction(-1, 2))] == [
        "1.250,75", "1.250", "0,333", "-0,5",
    ]  # fmt: skip


@given(st.integers(-(10**13), 10**13), st.lists(st.integers(0, 10**9), min_size=1, max_size=12).filter(any))
def test_parts_sum_to_the_whole_and_stay_within_one_rupiah_of_their_share(
    total: int, weights: list[int]
) -> None:
    parts = money.shares_of(total, weights)
    assert sum(parts) == total
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part - Fraction(total * weight, sum(weights))) < 1


def test_a_split_needs_weights() -> None:
    assert money.shares_of(100, (1, 1, 1)) == (34, 33, 33)
    for weights, code in (
        ((), "money.no_weights"),
        ((0, 0), "money.no_weights"),
        ((1, -1), "money.negative_weight"),
    ):
        with pytest.raises(Refusal, match=code):
            money.shares_of(100, weights)


def test_a_limit_holds_on_both_sides() -> None:
    assert money.check_limit(-(10**13)) == -(10**13)
    with pytest.raises(Refusal, match=r"money\.too_big"):
        money.check_limit(10**13 + 1)


def test_a_share_of_nothing_has_no_per_cent() -> None:
    assert (money.percent_of(1, 3), money.percent_of(1, 2), money.percent_of(1, 0)) == (33, 50, None)
