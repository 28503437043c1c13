"""The tables of docs/why/opinion.md are computed again."""

from fractions import Fraction

from galang.core.opinion import Count, chart, votes_of
from galang.core.opinion.speaking import share
from tests.core.test_why import chapter, tables

MARKS = {"+": 1, "−": -1, "0": 0}
NEIGHBOURS = tables(chapter("opinion", "Fourteen neighbours"))[0]
FOUND = chart(
    votes_of(
        [
            (row["Person"], statement, MARKS[mark])
            for row in NEIGHBOURS
            for statement, mark in row.items()
            if mark in MARKS and statement != "Person"
        ]
    )
)


def of(count: Count, side: str) -> str:
    return f"{count.agree if side == 'agree' else count.disagree} of {count.seen}"


def test_the_groups_on_the_page_are_those_of_the_marks() -> None:
    told = [
        (row["Group"], int(row["People"]), row["Members"])
        for row in tables(chapter("opinion", "Two groups"))[0]
    ]
    assert told == [
        (str(number), group.size, " ".join(group.members)) for number, group in enumerate(FOUND.groups)
    ]


def test_the_shares_and_products_on_the_page_are_exact() -> None:
    rows = tables(chapter("opinion", "On what all groups agree"))[0]
    assert len(rows) == len(FOUND.consensus)
    for row, one in zip(rows, FOUND.consensus, strict=True):
        assert (row["Statement"], Fraction(row["Product"])) == (one.statement, one.value)
        assert [row["Group 0"], row["Group 1"]] == [of(count, one.side) for count in one.counts]
        assert Fraction(row["Share"]) == share(one.counts[1], one.side)


def test_what_sets_each_group_apart_is_told_as_computed() -> None:
    rows = [tuple(row.values()) for row in tables(chapter("opinion", "What sets a group apart"))[0]]
    assert rows == [
        (str(number), one.statement, one.side, of(one.own, one.side), of(one.others, one.side))
        for number, group in enumerate(FOUND.groups)
        for one in group.representative
    ]
