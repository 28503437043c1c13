"""Rules with a budget: examples of the papers, laws for every pile of ballots, and slow twins as judges."""

import random
from collections.abc import Callable
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galang.core.refusal import Refusal
from galang.core.tally import Option, TieBreak
from galang.core.tally.budget import (
    ApprovalBallots,
    approval_ballots,
    compiled,
    equal_shares,
    greedy,
    greedy_stop,
    phragmen,
)
from galang.core.tally.budget.course import Course
from galang.core.tally.budget.raising import raise_until, step_until
from galang.core.tally.counting import Count
from tests.core.budget_twins import add1_twin, greedy_twin, phragmen_twin, shares_twin

RULES: dict[str, Callable[..., Count]] = {
    "greedy": greedy,
    "greedy-stop": greedy_stop,
    "phragmen": phragmen,
    **{
        f"{satisfaction} {completion}": lambda ballots, s=satisfaction, c=completion, **more: equal_shares(
            ballots, satisfaction=s, completion=c, **more
        )
        for satisfaction in ("count", "cost")
        for completion in ("none", "add1", "add1-exhaustive", "utilitarian")
    },
}


def pile(costs: dict[str, int], ballots: list[tuple[int, str]], budget: int) -> ApprovalBallots:
    """Ballots as ``(people, "A B")`` over projects with these costs."""
    options = [Option(key, cost=cost) for key, cost in costs.items()]
    weights = [people for people, _ in ballots]
    return approval_ballots(options, [keys.split() for _, keys in ballots], budget=budget, weights=weights)


def test_half_of_the_people_get_about_half_of_the_money() -> None:
    """51 of 100 support ten red projects, 49 ten blue ones; the money is enough for ten."""
    red, blue = [f"r{i}" for i in range(10)], [f"b{i}" for i in range(10)]
    ballots = pile(dict.fromkeys(red + blue, 100), [(51, " ".join(red)), (49, " ".join(blue))], 1000)
    order = TieBreak.published(red + blue)
    assert set(greedy(ballots, ties=order).elected) == set(red)
    plain = equal_shares(ballots, completion="none", ties=order).elected
    assert (len(set(plain) & set(red)), len(set(plain) & set(blue))) == (5, 4)
    raised = equal_shares(ballots, completion="add1", ties=order)
    assert (len(set(raised.elected) & set(red)), len(set(raised.elected) & set(blue))) == (5, 5)
    assert raised.exhausted is True


def test_a_project_that_its_supporters_cannot_pay_is_left_out() -> None:
    """Of 1,000,000 for 100,000 voters each has 10; 500 supporters together do not reach 10,000."""
    ballots = pile({"A": 10_000, "B": 400_000}, [(500, "A"), (99_500, "B")], 1_000_000)
    count = equal_shares(ballots, completion="none")
    assert (count.share, count.elected) == (10, ("B",))
    assert [(short.option, short.has, short.missing) for short in count.short] == [("A", 5_000, 5_000)]


def test_those_who_ran_out_make_the_others_pay_more() -> None:
    """Three people with 100 each: A and B leave two of them 10, so that C costs the third 130 … too much."""
    ballots = pile({"A": 180, "C": 100}, [(2, "A C"), (1, "C")], 300)
    count = equal_shares(ballots, completion="none", satisfaction="cost")
    assert [(one.option, one.price, one.full, one.short) for one in count.bought] == [
        ("C", Fraction(100, 3), 3, 0)
    ]
    assert count.short[0].missing == 180 - 2 * (100 - Fraction(100, 3))
    by_count = equal_shares(ballots, completion="add1", satisfaction="count")
    assert by_count.elected == ("C", "A")
    assert by_count.raised == 24
    assert by_count.stopped_by == "all_bought"


def test_phragmens_own_example() -> None:
    """1034 ABC, 519 PQR, 90 ABQ, 47 APQ and three seats elect A, Q and B (Brill et al. 2017, example 1)."""
    ballots = pile(
        dict.fromkeys("ABCPQR", 1), [(1034, "A B C"), (519, "P Q R"), (90, "A B Q"), (47, "A P Q")], 3
    )
    count = phragmen(ballots)
    assert count.elected == ("A", "Q", "B")
    assert [one.time for one in count.bought][:1] == [Fraction(1, 1171)]


def test_greedy_skips_or_stops_at_what_no_longer_fits() -> None:
    ballots = pile({"A": 60, "B": 50, "C": 40, "D": 10}, [(5, "A"), (4, "B"), (3, "C"), (1, "")], 100)
    assert greedy(ballots).elected == ("A", "C")
    assert greedy_stop(ballots).elected == ("A",)
    needs = {one.option: (one.why, one.enough_votes, one.enough_cost) for one in greedy(ballots).passed}
    assert needs == {"B": ("no_money", 6, 40), "D": ("no_votes", 4, None)}
    stopped = {
        one.option: (one.why, one.enough_votes, one.enough_cost) for one in greedy_stop(ballots).passed
    }
    assert stopped == {"B": ("no_money", 6, 40), "C": ("stopped", 5, None), "D": ("no_votes", 5, None)}


def test_what_greedy_says_was_needed_is_needed() -> None:
    chance = random.Random(5)
    for _ in range(150):
        ballots, _ = some_votes(chance)
        for rule in (greedy, greedy_stop):
            order = TieBreak.published([option.key for option in ballots.options])
            for passed in rule(ballots, ties=order).passed:
                if passed.enough_votes is not None and passed.enough_votes > passed.votes:
                    more = with_votes(ballots, passed.option, passed.enough_votes - passed.votes)
                    assert passed.option in rule(more, ties=order).elected
                if passed.enough_cost:
                    cheaper = with_cost(ballots, passed.option, passed.enough_cost)
                    assert passed.option in rule(cheaper, ties=order).elected
                    dearer = with_cost(ballots, passed.option, passed.enough_cost + 1)
                    last = TieBreak.published(sorted(order.order, key=passed.option.__eq__))
                    assert passed.option not in rule(dearer, ties=last).elected


def with_votes(ballots: ApprovalBallots, key: str, more: int) -> ApprovalBallots:
    place = next(i for i, option in enumerate(ballots.options) if option.key == key)
    names = [[ballots.options[i].key for i in chosen] for chosen in ballots.sets] + [
        [ballots.options[place].key]
    ]
    return approval_ballots(ballots.options, names, budget=ballots.budget, weights=[*ballots.weights, more])


def with_cost(ballots: ApprovalBallots, key: str, cost: int) -> ApprovalBallots:
    options = tuple(Option(one.key, cost=cost if one.key == key else one.cost) for one in ballots.options)
    return ApprovalBallots(options, ballots.sets, ballots.weights, ballots.budget)


def some_votes(chance: random.Random, *, most: int = 7) -> tuple[ApprovalBallots, list[frozenset[int]]]:
    """A small pile with equal costs and equal votes on purpose, and the same ballot by ballot."""
    many, people = chance.randint(1, most), chance.randint(1, most + 2)
    usual = chance.choice([5, 20, 100])
    costs = [chance.choice([usual, usual, chance.randint(1, 3 * usual)]) for _ in range(many)]
    ballots = [
        frozenset(i for i in range(many) if chance.random() < chance.choice([0.2, 0.5, 0.8]))
        for _ in range(people)
    ]
    options = [Option(f"p{i}", cost=cost) for i, cost in enumerate(costs)]
    keys = [[f"p{i}" for i in ballot] for ballot in ballots]
    return approval_ballots(options, keys, budget=chance.randint(1, sum(costs))), ballots


def in_order(ballots: ApprovalBallots) -> TieBreak:
    return TieBreak.published([option.key for option in ballots.options])


def places(count: Count) -> list[int]:
    return [int(key[1:]) for key in count.elected]


PACES = ["arrays", "compiled"] if compiled.is_there() else ["arrays"]


@pytest.mark.parametrize("pace", PACES)
def test_equal_shares_elects_what_its_slow_twin_elects(pace: str) -> None:
    chance = random.Random(2026)
    for _ in range(70 if pace == "arrays" else 200):
        ballots, slow = some_votes(chance)
        budget, costs, order = ballots.budget, ballots.costs, in_order(ballots)
        for by_cost in (True, False):
            rule = {"satisfaction": "cost" if by_cost else "count", "ties": order, "pace": pace}
            share = Fraction(budget, len(slow))
            plain = equal_shares(ballots, completion="none", **rule)
            assert places(plain) == shares_twin(slow, costs, share, by_cost=by_cost, most=budget)
            for completion in ("add1", "add1-exhaustive"):
                count = equal_shares(ballots, completion=completion, **rule)
                exhaustive = completion == "add1-exhaustive"
                told = add1_twin(slow, costs, budget, by_cost=by_cost, exhaustive=exhaustive)
                assert (places(count), count.raised) == told


@pytest.mark.parametrize("pace", PACES)
def test_jumping_ends_where_single_steps_end(pace: str) -> None:
    chance = random.Random(7)
    for _ in range(120 if pace == "arrays" else 1_500):
        ballots, _ = some_votes(chance, most=9)
        order = tuple(option.key for option in ballots.options)
        by_cost = chance.random() < 0.5

        def stops(bought, costs=ballots.costs, budget=ballots.budget) -> str:
            spent = sum(costs[one] for one in bought.order)
            return "overspent" if spent > budget else "all_bought" if len(bought.order) == len(costs) else ""

        if not all(ballots.votes) or max(ballots.costs) > ballots.budget:
            continue
        share = Fraction(ballots.budget, ballots.ballots)
        jumped = raise_until(Course(ballots, order, by_cost=by_cost, pace=pace), share, stops)
        walked = step_until(Course(ballots, order, by_cost=by_cost, pace=pace), share, stops)
        ends = [(one.bought.order, one.units, one.stopped_by) for one in (jumped, walked)]
        assert ends[0] == ends[1]


def test_a_village_that_counts_in_rupiah_does_not_step_a_million_times() -> None:
    ballots = pile(
        {"A": 4_200_000, "B": 3_100_000, "C": 2_700_000, "D": 5_900_000},
        [(7, "A B"), (5, "B C"), (4, "C D"), (3, "A D"), (1, "D")],
        10_000_000,
    )
    course = Course(ballots, ("A", "B", "C", "D"), by_cost=True, pace="arrays")
    asked = []
    plain = course.buys
    course.buys = lambda share, span=0: asked.append(span) or plain(share, span)
    costs = ballots.costs
    ended = raise_until(
        course,
        Fraction(ballots.budget, ballots.ballots),
        lambda bought: "overspent" if sum(costs[one] for one in bought.order) > ballots.budget else "",
    )
    assert ended.units > 100_000
    assert len(asked) < 300


def test_phragmen_and_greedy_elect_what_their_slow_twins_elect() -> None:
    chance = random.Random(11)
    for _ in range(800):
        ballots, slow = some_votes(chance)
        order = in_order(ballots)
        told = [(int(one.option[1:]), one.time) for one in phragmen(ballots, ties=order).bought]
        assert told == phragmen_twin(slow, ballots.costs, ballots.budget)
        for stop, rule in ((False, greedy), (True, greedy_stop)):
            assert places(rule(ballots, ties=order)) == greedy_twin(
                slow, ballots.costs, ballots.budget, stop=stop
            )


@st.composite
def votes(draw: st.DrawFn) -> ApprovalBallots:
    chance = random.Random(draw(st.integers(0, 10**9)))
    return some_votes(chance, most=draw(st.integers(2, 7)))[0]


every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES.keys())


@every_rule
@settings(max_examples=40, deadline=None)
@given(ballots=votes())
def test_the_budget_is_kept_and_nobody_is_chosen_without_a_vote(
    rule: Callable[..., Count], ballots: ApprovalBallots
) -> None:
    count = rule(ballots, ties=in_order(ballots))
    assert count.cost is not None and count.cost <= ballots.budget
    assert all(
        vote
        for option, vote in zip(ballots.options, ballots.votes, strict=True)
        if option.key in count.elected
    )
    assert len(set(count.elected)) == len(count.elected)


@every_rule
@settings(max_examples=30, deadline=None)
@given(ballots=votes(), seed=st.integers(0, 99))
def test_names_and_the_order_of_ballots_and_options_change_nothing(
    rule: Callable[..., Count], ballots: ApprovalBallots, seed: int
) -> None:
    chance = random.Random(seed)
    moved = list(range(len(ballots.options)))
    chance.shuffle(moved)
    options = [Option(f"q{place}", cost=ballots.options[place].cost) for place in moved]
    singles = [
        chosen for chosen, weight in zip(ballots.sets, ballots.weights, strict=True) for _ in range(weight)
    ]
    chance.shuffle(singles)
    other = approval_ballots(
        options, [[f"q{i}" for i in chosen] for chosen in singles], budget=ballots.budget
    )
    here = rule(ballots, ties=in_order(ballots))
    there = rule(other, ties=TieBreak.published([f"q{i}" for i in range(len(moved))]))
    assert places(here) == places(there)


@every_rule
@settings(max_examples=30, deadline=None)
@given(ballots=votes())
def test_a_weight_is_as_good_as_copies(rule: Callable[..., Count], ballots: ApprovalBallots) -> None:
    keys = [[ballots.options[i].key for i in chosen] for chosen in ballots.sets]
    copies = [one for one, weight in zip(keys, ballots.weights, strict=True) for _ in range(weight)]
    again = approval_ballots(ballots.options, copies, budget=ballots.budget)
    assert again == ballots
    assert rule(again, ties=in_order(ballots)) == rule(ballots, ties=in_order(ballots))


@settings(max_examples=60, deadline=None)
@given(ballots=votes(), by_cost=st.booleans())
def test_equal_shares_is_just_to_every_group_up_to_one_project(
    ballots: ApprovalBallots, by_cost: bool
) -> None:
    """EJR up to one project (Peters, Pierczyński, Skowron 2021, theorem 2), by trying every group."""
    count = equal_shares(
        ballots, satisfaction="cost" if by_cost else "count", completion="none", ties=in_order(ballots)
    )
    chosen = set(places(count))
    singles = [
        frozenset(one)
        for one, weight in zip(ballots.sets, ballots.weights, strict=True)
        for _ in range(weight)
    ]
    worth = ballots.costs if by_cost else [1] * len(ballots.costs)
    for size in range(1, len(ballots.options) + 1):
        for wanted in combinations(range(len(ballots.options)), size):
            group = [ballot for ballot in singles if ballot >= set(wanted)]
            if (
                not group
                or sum(ballots.costs[i] for i in wanted) * len(singles) > len(group) * ballots.budget
            ):
                continue
            target = sum(worth[i] for i in wanted)
            satisfied = [sum(worth[i] for i in ballot & chosen) for ballot in group]
            with_one = [
                has + max((worth[i] for i in wanted if i not in chosen), default=0) for has in satisfied
            ]
            assert any(has >= target for has in satisfied) or any(has > target for has in with_one)


@settings(max_examples=60, deadline=None)
@given(ballots=votes())
def test_after_the_utilitarian_completion_nothing_that_anybody_wants_still_fits(
    ballots: ApprovalBallots,
) -> None:
    count = equal_shares(ballots, completion="utilitarian", ties=in_order(ballots))
    left = ballots.budget - (count.cost or 0)
    for option, vote in zip(ballots.options, ballots.votes, strict=True):
        assert option.key in count.elected or not vote or (option.cost or 0) > left


def test_a_tie_that_changes_the_result_is_refused_and_a_harmless_one_is_told() -> None:
    twins = pile({"A": 60, "B": 60}, [(3, "A"), (3, "B")], 100)
    for rule in (greedy, greedy_stop, phragmen, RULES["cost utilitarian"]):
        with pytest.raises(Refusal, match=r"(tally|budget)\.tie"):
            rule(twins)
    lot = greedy(twins, ties=TieBreak.lot("4 1 6"))
    assert [tie.how for tie in lot.ties] == ["lot"]
    both = pile({"A": 30, "B": 30}, [(3, "A"), (3, "B")], 100)
    for rule in RULES.values():
        count = rule(both)
        assert set(count.elected) == {"A", "B"}
        assert [tie.how for tie in count.ties] == ["harmless"]


def test_equal_shares_tells_each_tie_of_the_count_that_decided_once() -> None:
    """Two pairs of twins; the money is enough for one of each pair, and the order says which."""
    ballots = pile({"A": 10, "B": 10, "C": 10, "D": 10}, [(5, "A B"), (5, "C D")], 20)
    count = equal_shares(ballots, completion="none", ties=TieBreak.published(["B", "A", "D", "C"]))
    assert count.elected == ("B", "D")
    assert {tie.options for tie in count.ties} >= {("A", "B", "C", "D")}
    assert all(tie.how == "order" for tie in count.ties)
