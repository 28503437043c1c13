"""Numbers, money and dates as the kit and the field write them."""

from datetime import UTC, date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from django.template import Context, Template
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from galang.core.money import parse_rupiah
from galang.ui import formats

NB = "\u00a0"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Rp0"),
        (800_000, "Rp800.000"),
        (1_500_000, "Rp1.500.000"),
        (127_340_000, "Rp127.340.000"),
        (1_500_001, "Rp1.500.001"),
        (-352_000, "−Rp352.000"),
        (9_999_999_999_999, "Rp9.999.999.999.999"),
        (None, ""),
    ],
)
def test_rupiah_is_written_in_full_without_a_space(amount, words):
    assert formats.rupiah(amount) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (42_000_000, "42 jt"),
        (13_500_000, "13,5 jt"),
        (31_590_000, "31,5 jt"),
        (1_250_000_000, "1,2 M"),
        (950, "950"),
        (48_043, "48 rb"),
        (-2_500_000, "−2,5 jt"),
    ],
)
def test_short_rupiah_is_cut_never_rounded_up(amount, words):
    assert formats.rupiah_short(amount) == words.replace(" ", NB)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (Fraction(337, 1000), "33,7%"),
        (337, "33,7%"),
        (Fraction(1, 2), "50%"),
        (Fraction(2, 3), "66,7%"),
        (Fraction(1, 2000), "0,1%"),
        (1040, "104%"),
        (None, "belum cukup data"),
    ],
)
def test_shares_have_a_decimal_comma_and_no_empty_decimal(share, words):
    assert formats.percent(share) == words


def test_no_share_is_not_zero():
    assert formats.percent(None) != formats.percent(0) == "0%"


def test_dates_and_times_read_as_on_the_sheet():
    day = date(2026, 5, 10)
    assert formats.date_words(day) == f"10{NB}Mei 2026"
    assert formats.day_words(day) == f"Minggu, 10{NB}Mei 2026"
    assert formats.date_short(day) == f"10{NB}Mei"
    assert formats.date_words(None) == formats.time_words(None) == ""


def test_times_follow_the_zone_of_the_community():
    noon = datetime(2026, 5, 10, 17, 30, tzinfo=UTC)
    with timezone.override(ZoneInfo("Asia/Jakarta")):
        assert formats.moment_words(noon) == f"11{NB}Mei 2026, pukul{NB}00.30"
    with timezone.override(ZoneInfo("Asia/Jayapura")):
        assert formats.time_words(noon) == f"pukul{NB}02.30"


def test_english_changes_the_months_but_not_the_figures():
    with translation.override("en"):
        assert formats.date_words(date(2026, 8, 1)) == f"1{NB}August 2026"
        assert formats.rupiah(1_500_000) == "Rp1.500.000"
        assert formats.thousands(1704) == "1.704"


@pytest.mark.parametrize(
    ("loose", "held"),
    [
        ("RT 07 / RW 02", f"RT{NB}07 / RW{NB}02"),
        ("tata tertib Pasal 6", f"tata tertib Pasal{NB}6"),
        ("Minggu, 10 Mei 2026", f"Minggu, 10{NB}Mei 2026"),
        ("dibawa ke putaran 3", f"dibawa ke putaran{NB}3"),
        ("SORT 12", "SORT 12"),
    ],
)
def test_what_belongs_together_is_held_together(loose, held):
    assert formats.tight(loose) == held


def test_filters_in_a_template():
    page = Template(
        "{% load galang %}{{ n|rupiah }} {{ n|angka }} {{ s|persen }} {{ d|tanggal }} {{ t|rapat }} "
        "{{ n|rupiah_pendek }}"
    )
    context = Context({"n": 1_500_000, "s": 337, "d": date(2026, 5, 10), "t": "RT 07"})
    assert page.render(context) == f"Rp1.500.000 1.500.000 33,7% 10{NB}Mei 2026 RT{NB}07 1,5{NB}jt"


@given(st.integers(min_value=0, max_value=10**13))
def test_what_is_written_can_be_read_back(amount):
    assert parse_rupiah(formats.rupiah(amount)) == amount


@given(st.fractions(min_value=0, max_value=1))
def test_a_share_is_never_more_than_half_a_tenth_off(share):
    assert abs(Fraction(formats.per_mille(share), 1000) - share) <= Fraction(1, 2000)


def test_a_list_that_is_cut_says_so():
    assert formats.cut_words(200, 1234) == "Menampilkan 200 dari 1.234."
    assert formats.cut_words(40, 41, search=True) == "Menampilkan 40 dari 41. Persempit pencarian."
    assert formats.cut_words(40, 40) == formats.cut_words(40, 3) == ""
