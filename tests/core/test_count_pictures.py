"""Pictures of counts: every rule can be drawn, prints in black and white, and has a table of all its figures."""

import re
from xml.etree import ElementTree

import pytest

from galang.core.tally import (
    MajorityRule,
    Option,
    TieBreak,
    YesNoProfile,
    approval_ballots,
    approval_from_counts,
    approve,
    borda,
    decide,
    equal_shares,
    greedy,
    irv,
    phragmen,
    ranked_from_ballots,
    ranked_pairs,
    schulze,
    stv_meek,
    stv_scottish,
)
from galang.core.tally.picture import html_table, svg_of, table_of

NAMES = ("Ani <b>", "Budi & Co", "Citra", "Dedi")
RANKED = ranked_from_ballots(
    [Option(name) for name in NAMES],
    [NAMES, (NAMES[1], NAMES[2]), (NAMES[2], NAMES[3]), (NAMES[3],)],
    weights=[9, 5, 4, 3],
    seats=2,
)
WORKS = [Option("U-1", "Talud", 60), Option("U-2", "Lampu", 15), Option("U-3", "Sumur", 40)]
APPROVED = approval_ballots(WORKS, [("U-1", "U-2"), ("U-2",), ("U-3",), ("U-1",)], budget=100)
LOT = TieBreak.lot("1")
COUNTS = [
    irv(RANKED),
    stv_scottish(RANKED),
    stv_meek(RANKED),
    schulze(RANKED),
    ranked_pairs(RANKED),
    borda(RANKED),
    greedy(APPROVED, ties=LOT),
    equal_shares(APPROVED, ties=LOT),
    phragmen(APPROVED, ties=LOT),
    approve(approval_from_counts(WORKS, {"U-1": 4, "U-2": 3}, ballots=5), budget=80),
    decide(YesNoProfile(5, 3, 1), MajorityRule()),
]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("count", COUNTS, ids=lambda count: str(count.rule)[:14])
def test_a_picture_says_what_it_shows_and_needs_no_style(count, language) -> None:
    drawn = svg_of(count, language)
    root = ElementTree.fromstring(drawn)
    ids = [part.get("id") for part in root if part.get("id")]
    assert root.get("role") == "img" and root.get("aria-labelledby").split() == ids[:2]
    assert not re.search(r"style=|<style|<script|href|\bon\w+=", drawn)
    assert all(text for text in root.itertext() if text is not None)
    assert "{" not in drawn
    colours = set(re.findall(r'(?:fill|stroke)="(#\w+)"', drawn))
    assert colours <= {"#000", "#fff"}


@pytest.mark.parametrize("count", COUNTS, ids=lambda count: str(count.rule)[:14])
def test_the_table_beside_it_has_every_round(count) -> None:
    table = table_of(count, "id")
    rounds = len(getattr(count, "steps", ())) or 1
    assert all(len(row) == len(table.heads) == rounds + 2 for row in table.rows)
    root = ElementTree.fromstring(html_table(table))
    assert len(root.findall("tbody/tr")) == len(table.rows)
    assert [cell.get("scope") for cell in root.findall("tbody/tr/th")] == ["row"] * len(table.rows)


def test_the_quota_is_drawn_and_the_fates_differ_without_colour() -> None:
    drawn = svg_of(stv_scottish(RANKED), "id") + svg_of(borda(RANKED), "id")
    assert "tally-line" in drawn and "batas terpilih 8" in drawn
    assert {"tally-elected", "tally-in", "tally-out"} <= set(re.findall(r'class="([\w-]+)"', drawn))


def test_the_votes_that_ran_out_stand_under_the_table() -> None:
    table = table_of(irv(RANKED), "en")
    assert table.foot[0] == "No longer count" and table.rows[0][0] == "Ani <b>"
    assert "Ani &lt;b&gt;" in html_table(table)


def test_a_very_long_count_is_drawn_short_and_says_so() -> None:
    names = [f"Calon {number}" for number in range(60)]
    ballots = ranked_from_ballots(
        [Option(name) for name in names], [(name,) for name in names], weights=range(1, 61)
    )
    drawn = svg_of(irv(ballots), "id")
    assert drawn.count("tally-round") == 40 and "40 dari" in drawn
