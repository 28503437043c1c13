"""Look-alike wishes: the same work at the same place, of its kind, perhaps, or different, each with its
reasons.
"""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galang.core.similarity import (
    Verdict,
    Wish,
    group,
    judge,
    kind_in_words,
    reasons_in_words,
    suggest,
    unit_of,
)
from galang.core.similarity.sentences import SUBJECTS
from galang.core.similarity.words import CONCEPTS

WIDER = ("Sukamaju", "Cibeber", "Cilegon")


def wish(work: str, place: str = "", volume: int | None = None, unit: str = "", **more: object) -> Wish:
    size = None if volume is None else Fraction(volume)
    return Wish(
        str(more.get("key", work)), work, place, "A", WIDER, volume=size, unit=unit, cost=more.get("cost")
    )  # type: ignore[arg-type]


def codes(verdict: Verdict) -> set[str]:
    return {reason.code.removeprefix("similar.") for reason in verdict.reasons}


SAME = [
    (wish("Perbaikan talud", "RT 03 RW 01, Krajan"), wish("perbaikan TALUD", "Krajan Rt.3/Rw.1, Sukamaju")),
    (wish("Sumur bor", "Dusun Krajan"), wish("pembuatan sumur bor", "dsn. Krajan, Sukamaju, Cibeber")),
    (
        wish("Rabat beton jalan", "RT 01 RW 02", 120, "m"),
        wish("Rabat beton jalan", "RT 01 RW 02", 120, "meter"),
    ),
    (wish("Bantuan pupuk", "KWT Melati, KWT Mawar"), wish("Bantuan pupuk", "kelompok tani Mawar dan Melati")),
    (wish("Pemasangan LPJU", "Jl. Pasar - Balong"), wish("Pemasangan lampu jalan", "ruas Balong-Pasar")),
    (wish("Rehabilitasi Jaringan Irigasin", "Kedungwuni"), wish("Rehab jaringan irigasi", "Kedungwuni")),
    (wish("Lampu jalan mati di depan masjid Al-Ikhlas"), wish("lampu jalan mati dekat masjid Al Ikhlas")),
    (
        wish("Penanaman pohon", "A1, Gowok, Jarakan, Pelem"),
        wish("Penanaman pohon", "Gowok, A1, Pelem, Jarakan"),
    ),
]

SAME_KIND = [
    (wish("Perbaikan talud di RT 03"), wish("Perbaikan talud di RT 05"), "other_number"),
    (wish("Sumur bor", "Krajan Lor"), wish("Sumur bor", "Krajan Kidul"), "other_place"),
    (wish("Rehab jalan", "Ngaran II"), wish("Rehab jalan", "Ngaran III"), "other_place"),
    (wish("Rehab jalan", "ruas 2.04.07.001"), wish("Rehab jalan", "ruas 2.04.07.002"), "other_number"),
    (wish("Rehab jalan", "Gang 3 Kenanga"), wish("Rehab jalan", "Gg. 4 Kenanga"), "other_number"),
    (wish("Bank sampah tahap 1", "Krajan"), wish("Bank sampah tahap 2", "Krajan"), "other_number"),
    (wish("Bantuan bibit pepaya", "Krajan"), wish("Bantuan bibit kelengkeng", "Krajan"), "other_thing"),
    (wish("Bantuan pupuk", "KWT Melati"), wish("Bantuan pupuk", "KWT Mawar"), "other_place"),
    (wish("Cor jalan", "Krajan", 70, "m"), wish("Cor jalan", "Sukamaju, Cibeber", 400, "m"), "vague_place"),
    (wish("Bedah rumah", "Sukamaju"), wish("Bedah rumah", "Sukamaju"), "many_such"),
    (wish("Jalan Pasar - Balong rusak"), wish("Jalan Pasar - Kemiri rusak"), "other_place"),
]

PERHAPS = [
    (wish("Cor jalan", "Krajan", 250, "m"), wish("Cor jalan", "Sukamaju", 250, "m"), "vague_place"),
    (wish("Cor jalan", "Krajan RT 01"), wish("Cor jalan", "Krajan"), "place_inside"),
    (wish("Aspal jalan", "Krajan"), wish("Pembangunan jalan", "Krajan"), "near_work"),
    (wish("Talud longsor", "RT 03 RW 02"), wish("Perbaikan talud", "RT 3/2"), "near_work"),
    (
        wish("Rehab jalan", "ruas 2.12.05.001 Jati - Tlogo"),
        wish("Rehab jalan", "2.12.05.001 Jati-Keceme"),
        "same_road",
    ),
    (wish("Cor jalan", "RT 01 RW 02", 120, "m"), wish("Cor jalan", "RT 01 RW 02", 300, "m"), "other_volume"),
    (wish("Hibah rumah ibadah", "Krajan"), wish("Hibah rumah ibadah", "Krajan"), "many_such"),
    (
        wish("Pelatihan las", "Krajan", 1, "paket", cost=5_000_000),
        wish("Pelatihan las", "Krajan", 1, "paket", cost=9_000_000),
        "other_terms",
    ),
]

DIFFERENT = [
    (wish("Pelatihan menjahit", "RW 02"), wish("Pengadaan mesin jahit", "RW 02")),
    (wish("Pelatihan pembuatan pupuk", "Krajan"), wish("Bantuan pupuk", "Krajan")),
    (wish("Bangket jalan", "Krajan"), wish("Cor blok jalan", "Krajan")),
    (
        wish("Sarana permukiman (jalan, drainase, PJU)", "Krajan", 30, "titik"),
        wish("Cor jalan", "Krajan", 90, "m"),
    ),
    (wish("Normalisasi kali lor"), wish("Posyandu butuh timbangan")),
    (wish(""), wish("")),
    (wish("..."), wish("!!!")),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_wish_in_two_writings_is_the_same(a: Wish, b: Wish) -> None:
    assert judge(a, b).kind == "same", judge(a, b)


@pytest.mark.parametrize(("a", "b", "reason"), SAME_KIND)
def test_another_place_group_or_thing_is_only_of_its_kind(a: Wish, b: Wish, reason: str) -> None:
    verdict = judge(a, b)
    assert verdict.kind == "same_kind", verdict
    assert reason in codes(verdict)


@pytest.mark.parametrize(("a", "b", "reason"), PERHAPS)
def test_what_the_words_cannot_settle_is_asked(a: Wish, b: Wish, reason: str) -> None:
    verdict = judge(a, b)
    assert verdict.kind == "perhaps", verdict
    assert reason in codes(verdict)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_another_work_at_the_same_place_is_different(a: Wish, b: Wish) -> None:
    assert judge(a, b).kind == "different", judge(a, b)


def test_the_same_words_in_another_village_are_only_of_its_kind() -> None:
    here, there = Wish("1", "Cor jalan", "Krajan", "A", WIDER), Wish("2", "Cor jalan", "Krajan", "B", WIDER)
    assert judge(here, there).kind == "same_kind"
    assert "other_area" in codes(judge(here, there))


def test_one_numbered_road_in_two_villages_is_asked() -> None:
    here, there = (Wish(area, "Rehab jalan", "Ruas 1.09.04.015", area, WIDER) for area in "AB")
    assert judge(here, there).kind == "perhaps"
    assert len(suggest([here, there])) == 1


def test_a_verdict_says_its_reasons_in_both_languages() -> None:
    verdict = judge(*SAME[0])
    assert reasons_in_words(verdict) == ("Pekerjaannya sama: talud.", "Tempatnya sama: krajan.")
    assert reasons_in_words(verdict, "en") == ("The same work: talud.", "The same place: krajan.")


def test_every_subject_has_a_name_in_both_languages() -> None:
    assert set(SUBJECTS) == set(CONCEPTS)
    assert kind_in_words(("lamp", "pepaya")) == "lampu jalan, pepaya"
    assert kind_in_words(("lamp",), "en") == "street lamps"


def test_units_have_one_writing() -> None:
    assert [unit_of(unit) for unit in ("Meter", "m'", " bh ", "KM", "gulung")] == [
        "m",
        "m",
        "buah",
        "km",
        "gulung",
    ]


# Laws.

WORKS = st.sampled_from(
    ["cor jalan", "Pembangunan jalan", "lampu jalan", "bibit pepaya", "bantuan kambing", "rtlh", "x"]
)
PLACES = st.sampled_from(
    ["", "RT 01", "RT 1/2", "Krajan", "Krajan RT 01 RW 02", "Krajan - Balong", "Balong, Krajan", "Sukamaju",
     "Kedungwuni", "Kedungwunni", "ruas 1.09.04.015", "[alamat perorangan, RW 5]", "Ngaran II", "Ngaran"]
)  # fmt: skip
VOLUMES = st.sampled_from([None, Fraction(1), Fraction(105), Fraction(110), Fraction(250)])
WISHES = st.builds(
    Wish, key=st.just(""), work=WORKS, place=PLACES, area=st.sampled_from(["A", "B"]), wider=st.just(WIDER),
    volume=VOLUMES, unit=st.sampled_from(["m", "titik", "paket", ""]),
)  # fmt: skip
LISTS = st.lists(WISHES, max_size=14).map(
    lambda found: [Wish(f"w{i:02d}", *_rest(one)) for i, one in enumerate(found)]  # keys made unique
)


def _rest(one: Wish) -> tuple[str, str, str, tuple[str, ...], str, Fraction | None, str]:
    return one.work, one.place, one.area, one.wider, one.about, one.volume, one.unit


@given(WISHES, WISHES)
def test_who_comes_first_does_not_matter(a: Wish, b: Wish) -> None:
    assert (judge(a, b).kind, judge(a, b).score) == (judge(b, a).kind, judge(b, a).score)


@given(WISHES)
def test_a_wish_with_a_work_and_a_place_is_the_same_as_itself(one: Wish) -> None:
    verdict = judge(one, one)
    vague = one.place in ("", "Sukamaju") or one.place.startswith("[")
    if one.work not in ("rtlh", "x") and not vague and one.place != "RT 01":
        assert verdict.kind == "same"
    assert verdict.kind != "same" or not vague


@given(LISTS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_suggestions_are_those_of_the_slow_twin_in_any_order(wishes: list[Wish], chance: object) -> None:
    slow = {
        (a.key, b.key, judge(a, b).kind)
        for i, a in enumerate(wishes)
        for b in wishes[i + 1 :]
        if judge(a, b).kind in ("same", "perhaps")
    }
    found = suggest(wishes, most=1000)
    assert {(one.a, one.b, one.verdict.kind) for one in found} == slow
    shuffled = list(wishes)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    again = suggest(shuffled, most=1000)
    assert [(one.a, one.b, one.verdict.score) for one in again] == [
        (one.a, one.b, one.verdict.score) for one in found
    ]


@given(LISTS)
@settings(deadline=None)
def test_stored_wishes_are_compared_with_new_ones_only(wishes: list[Wish]) -> None:
    new, stored = wishes[:4], wishes[4:]
    keys = {one.key for one in new}
    whole = [(one.a, one.b) for one in suggest(wishes, most=1000)]
    expected = sorted(pair for pair in whole if keys & set(pair))
    assert sorted((one.a, one.b) for one in suggest(new, against=stored, most=1000)) == expected


@given(LISTS)
@settings(deadline=None)
def test_groups_hold_each_wish_once_and_sets_hold_only_the_same(wishes: list[Wish]) -> None:
    by_key = {one.key: one for one in wishes}
    groups = group(wishes)
    members = [key for found in groups for key in found.keys]
    assert len(members) == len(set(members))
    for found in groups:
        assert {by_key[key].area for key in found.keys} == {found.area}
        for same in found.sets:
            assert all(judge(by_key[a], by_key[b]).kind == "same" for a in same for b in same if a < b)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_compared(work: str, place: str) -> None:
    assert judge(Wish("a", work, place, "A"), Wish("b", place, work, "A")).kind
    suggest([Wish("a", work, place, "A"), Wish("b", work, place, "A")])


def test_many_questions_about_one_wish_are_cut_off() -> None:
    vague = [wish("Cor jalan", "Sukamaju", 250, "m", key=f"v{i}") for i in range(12)]
    assert len(suggest(vague, most=3)) <= 12 * 3 // 2
    assert len(suggest(vague, most=100)) == 66


def test_a_crowd_at_one_place_is_still_answered() -> None:
    crowd = [wish("Cor jalan", f"Krajan RT {i % 30 + 1} RW 02", key=f"c{i:03d}") for i in range(300)]
    found = {(one.a, one.b) for one in suggest(crowd)}
    assert ("c000", "c030") in found
