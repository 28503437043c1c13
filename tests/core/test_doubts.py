"""Odd entries are asked about, never refused, and ordinary ones are left in peace."""

from fractions import Fraction
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.core.doubts import Entry, questions_about, questions_in_words
from galang.core.doubts.limits import FAMILIES, USUAL_PRICES, UsualPrice
from galang.core.doubts.sentences import WORDS
from galang.core.similarity.words import CONCEPTS


def entry(
    title: str = "Cor blok jalan", volume: object = 200, unit: str = "m", cost: int | None = 60_000_000
) -> Entry:
    return Entry(title, volume=None if volume is None else Fraction(str(volume)), unit=unit, cost=cost)


ODD = [
    (entry(cost=None), "cost_missing", "cost"),
    (entry(cost=0), "cost_not_positive", "cost"),
    (entry(cost=-5), "cost_not_positive", "cost"),
    (entry(cost=2_147_483_647), "cost_machine_limit", "cost"),
    (entry("Bibit alpukat", None, "", 5_000), "cost_very_small", "cost"),
    (entry(volume=1600, cost=15_000_000), "cost_low_per_unit", "cost"),
    (entry(volume=60, cost=2_000_000_000), "cost_high_per_unit", "cost"),
    (entry("Lampu jalan", 10, "titik", 900_000_000), "cost_high_per_unit", "cost"),
    (entry("Bantuan kambing", 12, "ekor", 50_000 * 2), "cost_low_per_unit", "cost"),
    (entry(volume=125, unit="km", cost=900_000_000), "volume_too_long", "volume"),
    (entry(volume=1), "volume_too_short", "volume"),
    (entry(volume=None), "volume_missing", "volume"),
    (entry(volume=0), "volume_not_positive", "volume"),
    (entry(unit=""), "unit_missing", "unit"),
    (entry("Pelatihan menjahit", 20, "m"), "unit_odd", "unit"),
    (entry("Bantuan kambing", 12, "m"), "unit_odd", "unit"),
    (entry("Cor blok jalan", 12, "orang"), "unit_odd", "unit"),
    (Entry("Cor blok jalan", volume_text="8 dan 6 m", unit="m", cost=10**8), "volume_unreadable", "volume"),
    (entry("???"), "title_no_letters", "title"),
    (entry(""), "title_no_letters", "title"),
    (entry("tes"), "title_test", "title"),
    (entry("Coba 123"), "title_test", "title"),
    (entry("lain-lain"), "title_placeholder", "title"),
    (entry("jl"), "title_too_short", "title"),
    (entry("aaaaaaaa"), "title_too_short", "title"),
    (entry("RT 03 RW 01"), "title_only_place", "title"),
    (entry("Dusun Krajan Lor"), "title_only_place", "title"),
    (Entry("Bimtek pengelola perpustakaan", "Rumah tidak layak", cost=10**6), "title_other_subject", "title"),
    (Entry("Bantuan pupuk", place="nama perlu ditambahkan", cost=10**6), "place_placeholder", "place"),
    (Entry("Bantuan pupuk", place="--", cost=5 * 10**6), "place_placeholder", "place"),
]  # fmt: skip


@pytest.mark.parametrize(("odd", "code", "field"), ODD)
def test_what_is_odd_is_asked_about_at_its_field(odd: Entry, code: str, field: str) -> None:
    asked = {question.code: question.field for question in questions_about(odd)}
    assert asked.get(f"doubt.{code}") == field, asked


ORDINARY = [
    entry(),
    entry(volume=2, unit="km", cost=400_000_000),
    entry("Rehabilitasi jembatan", 10, "m", 198_500_000),
    entry("Lampu jalan", 34, "unit", 85_000_000),
    entry("Pelatihan kewirausahaan UMKM", 20, "orang", 50_000_000),
    entry("Bantuan bibit durian", 345, "bibit", 24_213_653),
    entry("Hibah alat kesenian", 1, "paket", 55_000_000),
    entry("Bansos RTLH", 1, "unit", 17_500_000),
    entry("Lantainisasi", None, "", 45_000_000),
    entry("Padat karya RT 12", 72, "m", 100_000_000),
    Entry("Pembangunan LPJU", "Jalan gelap dan rawan", "Krajan", Fraction(5), "titik", 15_000_000),
    Entry("Bantuan pupuk", "Kelompok tani butuh traktor", "KT Mawar", None, "", 15_000_000),
]


@pytest.mark.parametrize("ordinary", ORDINARY)
def test_what_is_ordinary_is_left_in_peace(ordinary: Entry) -> None:
    assert questions_about(ordinary) == ()


def test_a_question_is_a_plain_sentence_in_both_languages() -> None:
    asked = questions_about(entry(volume=1600, cost=15_000_000))
    assert questions_in_words(asked)[0].startswith(
        "Biayanya hanya Rp9.375 per m untuk 1.600 m; biasanya paling sedikit"
    )
    assert questions_in_words(asked, "en")[0].startswith("The cost is only Rp9.375 per m for 1.600 m")


def test_a_community_may_bring_its_own_prices() -> None:
    own = [UsualPrice(frozenset({"road"}), "m", 1_000_000, 2_000_000, "our hills are steep")]
    assert [question.code for question in questions_about(entry(), prices=own)] == ["doubt.cost_low_per_unit"]
    assert questions_about(entry(), prices=[]) == ()


@given(
    st.text(max_size=60),
    st.text(max_size=60),
    st.none() | st.fractions(-10, 10**9),
    st.sampled_from(["", "m", "km", "orang", "titik", "??"]),
    st.none() | st.integers(-5, 10**13),
)
def test_any_entry_gets_questions_that_can_be_said(
    title: str, about: str, volume: Fraction | None, unit: str, cost: int | None
) -> None:
    asked = questions_about(Entry(title, about, about, volume, unit, cost))
    for language in ("id", "en"):
        assert len(questions_in_words(asked, language)) == len(asked)  # type: ignore[arg-type]


def test_both_languages_say_the_same_values() -> None:
    for code, texts in WORDS.items():
        gaps = [
            {gap for _, gap, _, _ in Formatter().parse(texts[language]) if gap} for language in ("id", "en")
        ]
        assert gaps[0] == gaps[1], code


def test_limits_speak_only_of_known_subjects_and_give_a_reason() -> None:
    for row in USUAL_PRICES:
        assert row.subjects <= set(CONCEPTS)
        assert 0 < row.least < row.most
        assert row.reason
    assert all(family <= set(CONCEPTS) for family in FAMILIES)
