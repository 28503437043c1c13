"""What is said about counts with a budget: every sentence in both languages, and true to the numbers."""

import re

from galang.core.tally import (
    Option,
    TieBreak,
    approval_ballots,
    data_of,
    equal_shares,
    explain,
    greedy,
    greedy_stop,
    in_words,
    phragmen,
    to_data,
)
from galang.core.tally.budget import ApprovalBallots
from galang.core.tally.counting import Count
from galang.core.tally.sentences_budget import WORDS


def pile(costs: str, ballots: str, budget: int) -> ApprovalBallots:
    """``"A:30 B:20"`` and ``"3 A B, 2 B"``: options with costs, people with what they approve."""
    options = [
        Option(key, f"Usulan {key}", int(cost)) for key, cost in (one.split(":") for one in costs.split())
    ]
    rows = [row.split() for row in ballots.split(",")]
    return approval_ballots(
        options, [row[1:] for row in rows], budget=budget, weights=[int(row[0]) for row in rows]
    )


VILLAGE = pile("A:30 B:25 C:20 D:8 E:90 F:5", "6 A B, 3 B, 4 C D, 2 D E, 1", 60)
TWINS = pile("A:60 B:60 C:10", "3 A, 3 B, 1 C", 100)
HARMLESS = pile("A:30 B:30", "3 A, 3 B", 100)
FEW = pile("A:10 B:10", "2 A, 3 A B", 40)


def counts() -> list[Count]:
    """Counts that meet every kind of fate."""
    order, lot = TieBreak.published(["A", "B", "C", "D", "E", "F"]), TieBreak.lot("3 1 6")
    found: list[Count] = []
    for ballots in (VILLAGE, TWINS, HARMLESS, FEW):
        for ties in (order, lot):
            found += [rule(ballots, ties=ties) for rule in (greedy, greedy_stop, phragmen)]
            for satisfaction in ("count", "cost"):
                for completion in ("none", "add1", "add1-exhaustive", "utilitarian"):
                    found.append(
                        equal_shares(ballots, satisfaction=satisfaction, completion=completion, ties=ties)
                    )
    tied = pile("A:10 B:10 C:10 D:10", "5 A B, 5 C D", 20)
    found += [equal_shares(tied, completion="none", ties=ties) for ties in (order, lot)]
    short = pile("A:30 C:20", "2 A C, 1 C", 42)
    later = pile("A:10 B:20 C:24", "3 A, 2 B, 1 C", 25)
    return [*found, equal_shares(short, satisfaction="count", completion="add1"), phragmen(later)]


def test_every_fate_is_told_in_both_languages() -> None:
    said = {sentence.code for count in counts() for sentence in explain(count)}
    told_inside = {code for code in WORDS if ".stop_" in code}
    assert set(WORDS) - said - told_inside == set()
    for count in counts():
        for language in ("id", "en"):
            for sentence in in_words(explain(count), language):
                assert sentence and not re.search(r"[{}]", sentence), sentence


def test_each_option_is_told_of_by_name_and_the_sums_are_right() -> None:
    for count in counts():
        words = " ".join(in_words(explain(count), "id"))
        for option in count.options:
            assert f"{option.key} (Usulan {option.key})" in words or not option.name
        record = to_data(count)
        assert record["cost"] == sum(
            one["cost"] for one in record["options"] if one["key"] in record["elected"]
        )
        assert len(data_of(count)["stages"]) == len(count.steps)


def test_what_people_pay_together_is_the_cost() -> None:
    for count in counts():
        for one in getattr(count, "bought", ()):
            if hasattr(one, "full"):
                cost = next(option.cost for option in count.options if option.key == one.option)
                assert one.full * one.price <= cost <= (one.full + one.short) * one.price


def test_the_totals_of_the_steps_are_what_the_supporters_hold() -> None:
    count = equal_shares(VILLAGE, completion="none", ties=TieBreak.published("ABCDEF"))
    share = count.share
    assert [step.event for step in count.steps] == ["shared", *["bought"] * len(count.bought)]
    assert count.steps[0].totals == tuple(int(votes * share) for votes in VILLAGE.votes)
    last = dict(zip((option.key for option in count.options), count.steps[-1].totals, strict=True))
    assert all(last[one.option] == int(one.has) for one in count.short)
    assert all(last[one.option] is None for one in count.bought)
