"""The worked tables of the pages about rules with a budget are counted again."""

from math import ceil, floor

from galang.core.money import format_rupiah
from galang.core.tally import (
    ApprovalBallots,
    GreedyCount,
    Option,
    approval_ballots,
    equal_shares,
    greedy,
    greedy_stop,
    phragmen,
)
from tests.core.test_why import chapter, rupiah, stated, tables

MEANS = {"bought": "taken", "no_money": "no money", "stopped": "stopped"}


def ballot(page: str) -> ApprovalBallots:
    """The ballot of a page; its votes are checked against the people who marked."""
    text = chapter(page, "A ballot")
    proposals, people = tables(text)[:2]
    options = [Option(row["Proposal"], row["What"], rupiah(row["Cost"])) for row in proposals]
    marked = [row["Marked"].split() for row in people]
    weights = [int(row["People"]) for row in people]
    ballots = approval_ballots(options, marked, budget=rupiah(stated(text, "Fund")), weights=weights)
    assert [str(votes) for votes in ballots.votes] == [row["Votes"] for row in proposals]
    return ballots


def test_the_three_pages_count_the_same_ballot() -> None:
    assert ballot("equal-shares") == ballot("greedy") == ballot("phragmen")


def test_the_rounds_of_equal_shares_come_out_as_the_page_says() -> None:
    count = equal_shares(ballot("equal-shares"), completion="none")
    costs = {option.key: option.cost for option in count.options}
    assert format_rupiah(int(count.share)) in chapter("equal-shares", "A ballot")
    assert tables(chapter("equal-shares", "A ballot"))[2] == [
        {
            "Round": str(number),
            "Bought": one.option,
            "Cost": format_rupiah(costs[one.option]),
            "Pay the price": str(one.full),
            "Price each": format_rupiah(ceil(one.price)),
        }
        for number, one in enumerate(count.bought, 1)
    ]
    assert tables(chapter("equal-shares", "What was missing?"))[0] == [
        {
            "Proposal": one.option,
            "Its supporters still hold": format_rupiah(floor(one.has)),
            "Cost": format_rupiah(one.cost),
            "Missing": format_rupiah(one.cost - floor(one.has)),
        }
        for one in count.short
    ]


def test_the_completions_come_out_as_the_page_says() -> None:
    text = chapter("equal-shares", "Money that lies idle")
    for row in tables(text)[0]:
        count = equal_shares(ballot("equal-shares"), completion=row["Completion"])
        assert list(count.elected) == row["Taken"].split()
        assert row["Spent"] == format_rupiah(count.cost)
        assert row["Raised by"] == (format_rupiah(count.raised) if count.raised else "—")
        if row["Completion"] == "add1":
            assert f"{count.over[0]} would be bought" in text
            assert format_rupiah(count.over_cost) in text


def test_the_walks_of_greedy_come_out_as_the_page_says() -> None:
    skip, stop = (rule(ballot("greedy")) for rule in (greedy, greedy_stop))
    costs = {option.key: option.cost for option in skip.options}
    assert tables(chapter("greedy", "A ballot"))[2] == [
        {
            "Turn": str(turn),
            "Proposal": one.options[0],
            "In hand": format_rupiah(left),
            "Cost": format_rupiah(costs[one.options[0]]),
            "Skip": MEANS[one.event],
            "Stop": MEANS[other.event],
        }
        for turn, (one, other, left) in enumerate(zip(skip.steps, stop.steps, skip.left, strict=True), 1)
    ]
    assert tables(chapter("greedy", "What would it have taken?"))[0] == [
        *needs("skip", skip),
        *needs("stop", stop),
    ]


def needs(rule: str, count: GreedyCount) -> list[dict[str, str]]:
    return [
        {
            "Rule": rule,
            "Proposal": one.option,
            "Votes needed": str(one.enough_votes),
            "Or a cost of at most": format_rupiah(one.enough_cost) if one.enough_cost else "—",
        }
        for one in count.passed
    ]


def test_the_rounds_of_phragmen_come_out_as_the_page_says() -> None:
    count = phragmen(ballot("phragmen"))
    facts = {one.key: (one.cost, votes) for one, votes in zip(count.options, count.votes, strict=True)}
    text = chapter("phragmen", "A ballot")
    assert tables(text)[2] == [
        {
            "Round": str(number),
            "Bought": one.option,
            "When each has received": format_rupiah(ceil(one.time)),
            "Supporters": str(facts[one.option][1]),
            "Cost": format_rupiah(facts[one.option][0]),
        }
        for number, one in enumerate(count.bought, 1)
    ]
    assert f"{count.stopped_at}, when each has received {format_rupiah(ceil(count.stopped_time))}" in text
    saved = count.bought[3].time - count.bought[1].time
    assert format_rupiah(ceil(saved)) in text
    assert 54 * saved + 4 * count.bought[3].time == 18_000_000
