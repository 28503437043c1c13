"""The worked tables of docs/why are computed again: what a treasurer reads there is what the app does."""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from galang.core.inclusion import for_public, whose_voice
from galang.core.money import format_rupiah
from galang.core.refusal import Refusal
from galang.core.tally import (
    ApprovalOutcome,
    MajorityRule,
    Option,
    TieBreak,
    YesNoProfile,
    approval_from_counts,
    approve,
    decide,
)

WHY = Path(__file__).resolve().parents[2] / "docs" / "why"
MEANS = {"elected": "taken", "no_money": "no money", "below_least": "no votes"}
ENDS = {
    "carried": "carried",
    "threshold_missed": "not enough yes",
    "quorum_missing": "too few took part",
}
Row = dict[str, str]


def chapter(page: str, title: str) -> str:
    """What stands under a heading of a page."""
    text = (WHY / f"{page}.md").read_text(encoding="utf-8")
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def tables(text: str) -> list[list[Row]]:
    """Every table of a text, its rows by the words of its head."""
    found: list[list[Row]] = []
    for block in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        head, _rule, *rows = (
            [cell.strip() for cell in line.strip("| \n").split("|")] for line in block.splitlines()
        )
        found.append([dict(zip(head, row, strict=True)) for row in rows])
    return found


def rupiah(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def stated(text: str, word: str) -> str:
    """ "Fund: Rp60.000.000." -> "60.000.000"."""
    return re.search(rf"{word}: (?:Rp)?([\d.]+\d)", text)[1]


def counted(text: str, rows: list[Row], ties: TieBreak | None = None) -> ApprovalOutcome:
    """The ballot of a chapter, counted as the app counts it."""
    options = [Option(row["Proposal"], row["What"], rupiah(row["Cost"])) for row in rows]
    votes = {row["Proposal"]: int(row["Votes"]) for row in rows}
    ballots = int(stated(text, "Valid ballots").replace(".", ""))
    budget = rupiah(stated(text, "Fund"))
    return approve(approval_from_counts(options, votes, ballots=ballots), budget=budget, ties=ties)


def turns(outcome: ApprovalOutcome) -> Iterator[Row]:
    """The walk down the list, in the words of the page."""
    after = [stage.left_budget for stage in outcome.stages[1:]] + [outcome.left_over]
    for turn, (stage, left) in enumerate(zip(outcome.stages, after, strict=True), start=1):
        yield {
            "Turn": str(turn),
            "Proposal": stage.option,
            "In hand": format_rupiah(stage.left_budget),
            "Cost": format_rupiah(outcome.option(stage.option).cost),
            "Result": MEANS[stage.event],
            "Left": format_rupiah(left),
        }


def test_the_treasurers_ballot_comes_out_as_the_page_says():
    text = chapter("approval-voting", "A ballot")
    ballot, walk = tables(text)
    outcome = counted(text, ballot)
    assert list(turns(outcome)) == walk
    assert f"Taken: {format_rupiah(outcome.cost)} of {format_rupiah(outcome.budget)}." in text


def test_what_it_would_have_taken_is_what_the_app_answers():
    ballot, _walk = tables(chapter("approval-voting", "A ballot"))
    outcome = counted(chapter("approval-voting", "A ballot"), ballot)
    told = tables(chapter("approval-voting", "What would it have taken?"))[0]
    assert told == [
        {
            "Proposal": need.option,
            "Votes needed": str(need.votes),
            "Or a cost of at most": format_rupiah(need.cost) if need.cost else "—",
        }
        for need in outcome.needs
    ]


def test_a_tie_that_decides_stops_the_count_until_the_lot_on_the_page_is_drawn():
    text = chapter("approval-voting", "A tie")
    ballot, lots = tables(text)
    with pytest.raises(Refusal, match=r"tally\.tie"):
        counted(text, ballot)
    seed = re.search(r"With the seed\s+`([\d ]+)`\s+it is\s+(U-\d+)", text)
    lot = TieBreak.lot(seed[1])
    assert counted(text, ballot, lot).elected == (seed[2],)
    drawn = [{"Proposal": key, "SHA-256 begins with": lot.lot_number(key)[:8]} for key in ("U-003", "U-005")]
    assert drawn == lots


def test_yes_and_no_come_out_as_the_page_says():
    for row in tables(chapter("approval-voting", "Turnout and yes or no"))[0]:
        numbers = [int(row[name]) for name in ("Yes", "No", "Abstain", "May vote")]
        rule = MajorityRule(threshold=Fraction(row["Threshold"]), quorum=Fraction(3, 10))
        outcome = decide(YesNoProfile(*numbers), rule)
        told = (row["Must take part"], row["Yes needed"], row["Result"])
        assert told == (str(outcome.quorum_needed), str(outcome.yes_needed), ENDS[outcome.reason]), row


def test_the_meeting_is_compared_with_who_lives_here_as_the_page_says():
    rows = tables(chapter("whose-voice", "A worked example"))[0]
    heard: dict[str, dict[str, int]] = {}
    living: dict[str, dict[str, int]] = {}
    for row in rows:
        heard.setdefault(row["Dimension"], {})[row["Group"]] = int(row["Heard"])
        living.setdefault(row["Dimension"], {})[row["Group"]] = int(row["Residents"])
    assert [(row["Dimension"], row["Group"]) for row in rows] == [(k, g) for k in heard for g in heard[k]]
    for row, group in zip(rows, whose_voice(heard, living).groups, strict=True):
        assert row["Share heard"] == f"{float(group.heard_share) * 100:.1f} %"
        assert row["Share living here"] == f"{float(group.resident_share) * 100:.1f} %"
        assert row["Ratio"] == f"{float(group.ratio):.2f}"
        assert row["Expected"] == str(round(group.expected))
        assert row["Far below"] == ("yes" if group.far_below else "no")


def test_in_public_exactly_those_groups_are_closed_that_the_page_closes():
    rows = tables(chapter("whose-voice", "Under ten is closed"))[0]
    heard = {"rt": {row["Group"]: int(row["Heard"]) for row in rows}}
    living = {"rt": {row["Group"]: int(row["Residents"]) for row in rows}}
    shown = for_public(whose_voice(heard, living)).groups
    assert [row["In public"] for row in rows] == [
        "closed" if group.heard is None else str(group.heard) for group in shown
    ]
    poor = {"poor": {"yes": 9, "no": 87}}
    hidden = for_public(whose_voice(poor, {"poor": {"yes": 1731, "no": 7370}})).groups
    assert [group.heard for group in hidden] == [None, None]
