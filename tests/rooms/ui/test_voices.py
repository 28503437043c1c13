"""Whose voice: what the public may see, and what it must not be able to work out."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galang.ui.pictures import VoiceBox, VoiceRow, visibility, whose_voice


def box(heard, total=412, living=85, residents=1704, **more):
    return VoiceBox((VoiceRow("Penyandang disabilitas", heard, total, living, residents),), **more)


@pytest.mark.parametrize("heard", range(10))
def test_fewer_than_ten_are_never_shown_nor_drawn(heard):
    page = str(whose_voice(box(heard)))
    assert "kurang dari 10" in page
    assert page == str(whose_voice(box(3))), "all small counts look the same"
    assert 'class="hatch" width="100%"' in page
    assert 'class="v"' not in re.sub(r'<ul class="key">.*?</ul>', "", page)


def test_ten_are_shown():
    page = str(whose_voice(box(21)))
    assert "<b>5%</b> · 5%" in page
    assert 'width="5%"' in page
    assert "kurang dari" not in page


def test_inside_the_community_every_count_is_shown():
    assert "<b>2%</b>" in str(whose_voice(box(7, public=False)))


def test_the_rest_of_a_lone_group_may_not_be_worked_out():
    page = str(whose_voice(box(194, total=200)))
    assert "97%" not in page
    assert "ditutup" in page


def test_a_small_cell_takes_its_neighbour_with_it():
    rows = [VoiceRow(key, count, 60, 50, 100, "umur") for key, count in (("a", 30), ("b", 25), ("c", 5))]
    assert visibility(rows) == ["shown", "closed", "small"]


def test_a_count_closed_elsewhere_stays_closed():
    row = VoiceRow("RT 07", None, 60, 40, 100)
    for public in (True, False):
        assert "ditutup" in str(whose_voice(VoiceBox((row,), public=public)))


def test_few_residents_give_no_tick():
    page = str(whose_voice(box(60, living=4, residents=100)))
    assert "tick" not in page
    assert "4%" not in page


def test_far_below_its_share_is_amber_and_said():
    rows = (
        VoiceRow("Perempuan", 223, 412, 852, 1704),
        VoiceRow("Keluarga miskin (PS-2)", 49, 412, 358, 1704),
        VoiceRow("Umur 17–30", 74, 412, 494, 1704),
    )
    page = str(whose_voice(VoiceBox(rows)))
    assert "Keluarga miskin (PS-2) dan umur 17–30 masih kurang didengar." in page
    assert page.count('class="v am" width') == 2
    assert "jauh di bawah bagiannya" in page


def test_bar_widths_are_whole_per_cents():
    page = str(whose_voice(box(123)))
    assert not re.search(r'width="\d+\.\d', page)


def test_no_rows_say_that_there_is_not_enough_yet():
    assert "Belum cukup data" in str(whose_voice(VoiceBox(())))


counts = st.lists(st.integers(0, 60), min_size=1, max_size=6)


@settings(max_examples=300)
@given(counts, st.integers(0, 30))
def test_no_hidden_sum_under_ten_can_be_worked_out(heard, unlisted):
    total = sum(heard) + unlisted
    rows = [VoiceRow(str(at), count, total, 50, 500, "rt") for at, count in enumerate(heard)]
    seen = visibility(rows)
    shown = [count for count, sight in zip(heard, seen, strict=True) if sight == "shown"]
    left = total - sum(shown)
    assert all(count >= 10 for count in shown)
    assert not shown or left >= 10 or left == 0
