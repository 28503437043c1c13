"""Who was heard beside who lives here: exact shares, a plain rule for "far below", and a public view that
hides.
"""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.core.inclusion import (
    UNKNOWN,
    ShareRule,
    age_on,
    band_keys,
    band_of,
    count_people,
    for_public,
    sentences_of,
    whose_voice,
)
from galang.core.refusal import Refusal

LIVES = {
    "sex": {"f": 4_600, "m": 4_501},
    "rt": {"RT 01": 300, "RT 02": 300, "RT 03": 300, "RT 04": 100},
    "poor": {"yes": 1_000, "no": 8_000, UNKNOWN: 101},
}
HEARD = {
    "sex": {"f": 20, "m": 70, UNKNOWN: 10},
    "rt": {"RT 01": 58, "RT 02": 30, "RT 04": 12},
    "poor": {"yes": 5, "no": 95},
}


def test_shares_are_exact_and_the_unknown_stand_apart() -> None:
    voice = whose_voice(HEARD, LIVES)
    women = voice.of("sex")[0]
    assert (women.heard_share, women.resident_share) == (Fraction(20, 90), Fraction(4_600, 9_101))
    assert women.ratio == Fraction(20, 90) / Fraction(4_600, 9_101)
    assert women.expected == 90 * Fraction(4_600, 9_101)
    assert (voice.total("sex").heard, voice.total("sex").unknown) == (90, 10)
    assert voice.total("poor").residents_unknown == 101


def test_a_group_far_below_its_share_is_named() -> None:
    voice = whose_voice(HEARD, LIVES)
    assert [(group.dimension, group.key) for group in voice.far_below()] == [
        ("sex", "f"), ("rt", "RT 03"), ("poor", "yes"),
    ]  # fmt: skip
    codes = [(said.code, said.values.get("key")) for said in sentences_of(voice)]
    assert codes == [
        ("inclusion.far_below", "f"), ("inclusion.unknown", None), ("inclusion.nobody", "RT 03"),
        ("inclusion.far_below", "yes"),
    ]  # fmt: skip


def test_exactly_two_thirds_is_not_far_below_and_few_expected_are_chance() -> None:
    lives = {"sex": {"f": 300, "m": 300}}
    assert not whose_voice({"sex": {"f": 20, "m": 40}}, lives).far_below()
    assert whose_voice({"sex": {"f": 19, "m": 41}}, lives).far_below()
    assert not whose_voice({"sex": {"f": 0, "m": 19}}, lives).far_below()
    strict = ShareRule(least_ratio=Fraction(1), least_expected=1)
    assert whose_voice({"sex": {"f": 9, "m": 10}}, lives, rule=strict).far_below()


def test_a_dimension_without_census_has_counts_and_no_judgement() -> None:
    voice = whose_voice({"first_timer": {"yes": 12, "no": 30}}, {})
    assert all(group.residents is None and group.ratio is None for group in voice.groups)
    assert [said.code for said in sentences_of(voice)] == ["inclusion.no_census"]


def test_when_nobody_was_heard_there_is_nothing_to_divide() -> None:
    voice = whose_voice({"sex": {}}, LIVES)
    assert [(group.heard, group.heard_share) for group in voice.groups] == [(0, None), (0, None)]
    assert for_public(voice).groups == voice.groups
    assert [said.code for said in sentences_of(voice)] == ["inclusion.no_one"]


def test_heard_people_of_a_group_that_the_census_lacks_still_count() -> None:
    voice = whose_voice({"rt": {"RT 01": 20, "RT 99": 15}}, {"rt": {"RT 01": 200}})
    assert [(group.key, group.heard, group.residents) for group in voice.groups] == [
        ("RT 01", 20, 200), ("RT 99", 15, 0),
    ]  # fmt: skip


def test_the_public_sees_no_number_under_ten_and_cannot_subtract_it() -> None:
    public = for_public(whose_voice(HEARD, LIVES))
    assert [(group.key, group.heard) for group in public.of("rt")] == [
        ("RT 01", 58), ("RT 02", 30), ("RT 03", None), ("RT 04", None),
    ]  # fmt: skip
    assert [group.heard for group in public.of("poor")] == [None, None]
    assert not any(group.far_below or group.ratio for group in public.groups if group.suppressed)
    assert [group.residents for group in public.of("poor")] == [1_000, 8_000]
    assert "inclusion.suppressed" in {said.code for said in sentences_of(public)}
    assert not {"inclusion.nobody"} & {said.code for said in sentences_of(public)}


def test_a_small_event_shows_the_public_no_groups_and_no_sum() -> None:
    public = for_public(whose_voice({"sex": {"f": 4, "m": 3}}, LIVES))
    assert [group.heard for group in public.groups] == [None, None]
    assert public.total("sex").heard is None


def test_a_small_group_of_residents_is_hidden_too() -> None:
    lives = {"disability": {"yes": 6, "no": 394}}
    public = for_public(whose_voice({"disability": {"yes": 12, "no": 60}}, lives))
    assert [group.residents for group in public.groups] == [None, None]
    assert [group.heard for group in public.groups] == [12, 60]
    assert all(group.resident_share is None and group.expected is None for group in public.groups)


CELLS = st.dictionaries(st.sampled_from(["a", "b", "c", "d", UNKNOWN]), st.integers(0, 40), min_size=1)


@given(CELLS, CELLS)
def test_whatever_is_public_holds_no_small_count_and_tells_no_hidden_one(
    heard: dict[str, int], lives: dict[str, int]
) -> None:
    public = for_public(whose_voice({"x": heard}, {"x": lives}))
    total = public.total("x")
    hidden = [group for group in public.groups if group.heard is None]
    if total.heard != 0:
        assert all(group.heard is None or group.heard >= 10 for group in public.groups)
    if total.heard is None:
        assert len(hidden) == len(public.groups)
    elif hidden:
        assert len(hidden) >= 2
        assert total.heard - sum(group.heard or 0 for group in public.groups) >= 10
    for group in hidden:
        assert group.heard_share is None and group.ratio is None and not group.far_below


@given(CELLS, CELLS)
def test_shares_sum_to_one_and_far_below_follows_the_rule(
    heard: dict[str, int], lives: dict[str, int]
) -> None:
    voice = whose_voice({"x": heard}, {"x": lives})
    if voice.total("x").heard:
        assert sum(group.heard_share or 0 for group in voice.groups) == 1
    for group in voice.groups:
        all_heard, all_live = voice.total("x").heard or 0, voice.total("x").residents or 0
        slow = (
            all_heard > 0
            and (group.residents or 0) > 0
            and 3 * (group.heard or 0) * all_live < 2 * (group.residents or 0) * all_heard
            and all_heard * (group.residents or 0) >= 10 * all_live
        )
        assert group.far_below == slow


def test_ages_fall_into_their_bands() -> None:
    assert band_keys() == ("0-16", "17-30", "31-45", "46-59", "60+")
    ages = (0, 16, 17, 30, 31, 45, 46, 59, 60, 101, None, -1)
    assert [band_of(age) for age in ages] == [
        "0-16", "0-16", "17-30", "17-30", "31-45", "31-45", "46-59", "46-59", "60+", "60+", UNKNOWN, UNKNOWN,
    ]  # fmt: skip
    assert band_keys((18,)) == ("0-17", "18+")
    for bands in ((), (0, 17), (17, 17), (31, 17)):
        with pytest.raises(Refusal, match=r"inclusion\.bad_bands"):
            band_keys(bands)


def test_an_age_is_in_full_years() -> None:
    assert age_on(date(2000, 11, 22), date(2026, 11, 21)) == 25
    assert age_on(date(2000, 11, 22), date(2026, 11, 22)) == 26
    assert age_on(date(2000, 2, 29), date(2026, 2, 28)) == 25
    assert age_on(date(2027, 1, 1), date(2026, 11, 22)) is None
    assert age_on(None, date(2026, 11, 22)) is None


def test_rows_of_people_become_counts() -> None:
    people = [{"sex": "f", "rt": "RT 01"}, {"sex": "m", "rt": None}, {"sex": "f"}]
    assert count_people(people, ["sex", "rt"]) == {"sex": {"f": 2, "m": 1}, "rt": {"RT 01": 1, UNKNOWN: 2}}


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(Refusal) as refused:
        whose_voice({"sex": {"f": -1}}, {})
    assert refused.value.values == {"dimension": "sex", "key": "f", "count": -1}
