"""What is usual, as data: prices per unit with their reason, limits of machines, units that fit a work,
empty titles.

The prices are wide on purpose: they catch a slip of a digit, a unit or a column, not a dear offer. Rupiah
of 2024; a community with its own price list passes its own rows.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class UsualPrice:
    """Between ``least`` and ``most`` rupiah per unit is usual for works on one of ``subjects``, measured in
    ``unit``.

    ``reason`` says why, for the person who keeps the list.
    """

    subjects: frozenset[str]
    unit: str
    least: int
    most: int
    reason: str


_ALONG = frozenset({"road", "wall", "drain", "irrigation", "labour", "army"})
_PLANTS = frozenset({"seed", "tree"})

USUAL_PRICES: tuple[UsualPrice, ...] = (
    UsualPrice(_ALONG, "m", 100_000, 20_000_000, "a metre of concrete a metre wide, 10 cm thick, takes 0.1 m3 at about a million"),
    UsualPrice(frozenset({"bridge"}), "m", 500_000, 150_000_000, "from a footbridge to a road bridge with abutments"),
    UsualPrice(_ALONG | {"bridge"}, "m3", 300_000, 10_000_000, "stone or concrete with labour costs about a million per m3"),
    UsualPrice(frozenset({"lamp"}), "titik", 300_000, 60_000_000, "from a lamp on a pole that stands to a pole of its own with solar panel"),
    UsualPrice(frozenset({"lamp"}), "unit", 300_000, 60_000_000, "as per point"),
    UsualPrice(frozenset({"house"}), "unit", 2_000_000, 200_000_000, "from a floor to a new house"),
    UsualPrice(frozenset({"house"}), "rumah", 2_000_000, 200_000_000, "from a floor to a new house"),
    UsualPrice(frozenset({"toilet"}), "unit", 500_000, 100_000_000, "from a closet to a public washing place"),
    UsualPrice(frozenset({"livestock"}), "ekor", 10_000, 60_000_000, "from a chick to a bull"),
    UsualPrice(frozenset({"fish"}), "ekor", 50, 500_000, "from fry to a brood fish"),
    UsualPrice(_PLANTS, "bibit", 300, 2_000_000, "from a seedling in a bag to a fruit tree of two metres"),
    UsualPrice(_PLANTS, "batang", 300, 2_000_000, "as per seedling"),
    UsualPrice(frozenset({"care", "business", "skill", "health", "tourism"}), "orang", 20_000, 50_000_000, "from a meal at a meeting to a year of support"),
)  # fmt: skip
# ruff: noqa: E501  (a price and its reason stay on one line)

MACHINE_LIMITS: tuple[int, ...] = (32_767, 65_535, 2_147_483_647, 4_294_967_295, 9_007_199_254_740_991)
DAY_WAGE_RUPIAH = 100_000  # below one day's wage nothing is built, bought for a group, or taught
LONGEST_IN_A_VILLAGE_M = 15_000  # a longer stretch leaves every village
SHORTEST_STRETCH_M = 2  # a road, drain or wall of two metres is a "1" in the wrong column

LENGTH_UNITS = frozenset({"m", "km"})
PEOPLE_UNITS = frozenset({"orang", "kk", "rt", "jiwa"})
BUILT_SUBJECTS = frozenset({"road", "wall", "drain", "irrigation", "bridge", "lamp", "hall", "reservoir"})
COUNTED_SUBJECTS = frozenset({"livestock", "fish", "seed", "house", "toilet", "business", "care", "art"})

# Subjects that a problem text may well speak of when the title names another of the same family.
FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"road", "wall", "drain", "bridge", "lamp", "sign", "irrigation", "reservoir", "river", "soak", "water",
               "tanker", "tree", "sewage", "labour", "army", "park", "network", "field"}),
    frozenset({"field", "yard", "manure", "seed", "machine", "livestock", "stable", "fish", "irrigation", "reservoir",
               "tree", "food", "business", "road", "water", "river"}),
    frozenset({"business", "enterprise", "food", "tourism", "skill", "youth", "machine", "art", "waste", "fish"}),
    frozenset({"house", "toilet", "care", "health", "water", "sewage", "waste", "labour", "business"}),
    frozenset({"library", "school", "child", "sport", "youth", "art", "worship", "hall", "park", "health", "network"}),
    frozenset({"waste", "sewage", "drain", "river", "health", "tree", "manure"}),
)  # fmt: skip

TEST_WORDS = frozenset(
    "tes test testing coba cobacoba percobaan asdf qwerty qwe xxx lorem ipsum contoh dummy abc".split()
)
PLACEHOLDERS = (
    "perlu ditambahkan", "harap diisi", "mohon diisi", "belum diisi", "isi di sini", "diisi", "nama kelompok dan",
    "n/a", "tidak ada", "lain-lain", "lainnya", "menyusul", "idem", "sda", "tbd", "todo",
)  # fmt: skip
