"""Approval counts: worked examples, laws that hold for every profile, and a slow obvious twin as judge."""

from fractions import Fraction
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from galang.core.refusal import Refusal
from galang.core.tally import (
    ApprovalOutcome,
    ApprovalProfile,
    Option,
    TieBreak,
    approval_from_ballots,
    approval_from_counts,
    approve,
    explain,
    in_words,
    to_data,
)

# Five wishes of a small RT, Rp100 million, 40 ballots.
VILLAGE = (
    Option("U-1", "Talud RT 02", 60_000_000),
    Option("U-2", "Lampu jalan", 15_000_000),
    Option("U-3", "Balai RT", 55_000_000),
    Option("U-4", "Sumur resapan", 20_000_000),
    Option("U-5", "Jembatan", 150_000_000),
)
VOTES = {"U-1": 30, "U-2": 22, "U-3": 25, "U-4": 22, "U-5": 28}


def village() -> ApprovalProfile:
    return approval_from_counts(VILLAGE, VOTES, ballots=40)


def test_a_budget_is_given_from_the_most_votes_down_and_what_does_not_fit_is_skipped() -> None:
    outcome = approve(village(), budget=100_000_000)
    assert outcome.elected == ("U-1", "U-2", "U-4")
    assert (outcome.cost, outcome.left_over) == (95_000_000, 5_000_000)
    assert {stage.option: stage.event for stage in outcome.stages} == {
        "U-1": "elected", "U-5": "no_money", "U-3": "no_money", "U-2": "elected", "U-4": "elected",
    }  # fmt: skip
    needs = {need.option: (need.votes, need.cost) for need in outcome.needs}
    assert needs == {"U-5": (None, 40_000_000), "U-3": (31, 40_000_000)}


def test_seats_go_to_the_most_approved() -> None:
    outcome = approve(village(), seats=2)
    assert outcome.elected == ("U-1", "U-5")
    assert {need.option: need.votes for need in outcome.needs} == {"U-3": 29, "U-2": 29, "U-4": 29}


def test_without_seats_and_budget_the_votes_make_a_list_of_priorities() -> None:
    assert approve(village()).elected == ("U-1", "U-5", "U-3", "U-2", "U-4")
    nobody = approval_from_counts(VILLAGE, {}, ballots=0)
    assert approve(nobody).elected == ()
    assert {stage.event for stage in approve(nobody).stages} == {"below_least"}


def test_a_tie_that_decides_is_refused_ordered_or_drawn_as_the_rule_says() -> None:
    tied = approval_from_counts(VILLAGE[:3], {"U-1": 9, "U-2": 9, "U-3": 4}, ballots=12)
    with pytest.raises(Refusal) as refused:
        approve(tied, seats=1)
    assert refused.value.values == {"options": ["U-1", "U-2"], "votes": 9}
    assert approve(tied, seats=1, ties=TieBreak.published(["U-2", "U-1", "U-3"])).elected == ("U-2",)
    drawn = approve(tied, seats=1, ties=TieBreak.lot("rembug 22-11-2026"))
    assert drawn.elected == drawn.ties[0].ranked[:1]
    assert {approve(tied, seats=1, ties=TieBreak.lot(str(n))).elected for n in range(30)} == {
        ("U-1",),
        ("U-2",),
    }
    with pytest.raises(Refusal, match=r"tally\.order_incomplete"):
        approve(tied, seats=1, ties=TieBreak.published(["U-1"]))


def test_a_harmless_tie_is_reported_and_not_refused() -> None:
    outcome = approve(village(), budget=100_000_000)
    assert [(tie.options, tie.how) for tie in outcome.ties] == [(("U-2", "U-4"), "harmless")]


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: approval_from_counts((), {}, ballots=0), "tally.no_options"),
        (lambda: approval_from_counts((Option("a"), Option("a")), {}, ballots=0), "tally.repeated_option"),
        (lambda: approval_from_counts(VILLAGE, {"U-9": 1}, ballots=3), "tally.unknown_option"),
        (lambda: approval_from_counts(VILLAGE, {"U-1": -1}, ballots=3), "tally.negative_count"),
        (lambda: approval_from_counts(VILLAGE, {"U-1": 4}, ballots=3), "tally.count_over_ballots"),
        (lambda: approval_from_counts(VILLAGE, {}, ballots=-1), "tally.negative_ballots"),
        (lambda: approval_from_counts((Option("a", cost=-5),), {}, ballots=1), "tally.bad_cost"),
        (lambda: approval_from_ballots(VILLAGE, [["U-9"]]), "tally.unknown_option"),
        (lambda: approval_from_ballots(VILLAGE, [["U-1", "U-1"]]), "ballot.repeated_option"),
        (lambda: approval_from_ballots(VILLAGE, [["U-1", "U-2"]], most=1), "ballot.too_many_choices"),
        (lambda: approve(village(), seats=0), "tally.bad_seats"),
        (lambda: approve(village(), seats=6), "tally.more_seats_than_options"),
        (lambda: approve(village(), budget=0), "tally.bad_budget"),
        (lambda: approve(village(), budget=-1), "tally.bad_budget"),
        (
            lambda: approve(approval_from_counts((Option("a"),), {}, ballots=1), budget=5),
            "tally.cost_missing",
        ),
        (
            lambda: approve(approval_from_counts((Option("a", cost=0),), {}, ballots=1), budget=5),
            "tally.bad_cost",
        ),
        (
            lambda: village() + approval_from_counts(VILLAGE[:2], {}, ballots=1),
            "tally.different_options",
        ),
    ],
)
def test_a_count_that_cannot_be_is_refused(make: object, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        make()  # type: ignore[operator]
    assert refused.value.code == code


# Laws, on every small profile with many ties.

COUNTS = st.lists(st.tuples(st.integers(0, 4), st.integers(1, 6)), min_size=1, max_size=5)
LIMITS = st.tuples(st.none() | st.integers(1, 5), st.none() | st.integers(1, 15))
LOT = TieBreak.lot("hukum")


def profile_of(counts: list[tuple[int, int]]) -> ApprovalProfile:
    options = tuple(Option(f"o{i}", cost=cost) for i, (_, cost) in enumerate(counts))
    return ApprovalProfile(options, tuple(votes for votes, _ in counts), 4)


def seats_within(profile: ApprovalProfile, seats: int | None) -> int | None:
    return None if seats is None else min(seats, len(profile.options))


def outcome_of(
    profile: ApprovalProfile, limits: tuple[int | None, int | None], ties: TieBreak
) -> ApprovalOutcome:
    return approve(profile, seats=seats_within(profile, limits[0]), budget=limits[1], ties=ties)


def slow_twin(
    profile: ApprovalProfile, seats: int | None, budget: int | None, rank: tuple[str, ...]
) -> set[str]:
    """Walk down the options, most votes first and equal votes by ``rank``; take each that still fits."""
    chosen: set[str] = set()
    left = budget
    pairs = sorted(
        zip(profile.options, profile.votes, strict=True), key=lambda p: (-p[1], rank.index(p[0].key))
    )
    for option, votes in pairs:
        fits = left is None or (option.cost or 0) <= left
        if votes >= 1 and fits and (seats is None or len(chosen) < seats):
            chosen.add(option.key)
            left = None if left is None else left - (option.cost or 0)
    return chosen


def all_results(profile: ApprovalProfile, seats: int | None, budget: int | None) -> set[frozenset[str]]:
    ranks = permutations(option.key for option in profile.options)
    return {frozenset(slow_twin(profile, seats, budget, rank)) for rank in ranks}


@given(COUNTS, LIMITS)
@settings(max_examples=300, deadline=None)
def test_the_slow_twin_agrees_and_only_a_deciding_tie_is_refused(
    counts: list[tuple[int, int]], limits: tuple[int | None, int | None]
) -> None:
    profile = profile_of(counts)
    seats = seats_within(profile, limits[0])
    rank = LOT.ranked(option.key for option in profile.options)
    assert set(outcome_of(profile, limits, LOT).elected) == slow_twin(profile, seats, limits[1], rank)
    results = all_results(profile, seats, limits[1])
    try:
        assert {frozenset(outcome_of(profile, limits, TieBreak.refuse()).elected)} == results
    except Refusal as refusal:
        assert refusal.code == "tally.tie"
        assert len(results) > 1


@given(COUNTS, LIMITS)
@settings(max_examples=200, deadline=None)
def test_what_an_option_would_have_needed_is_true_and_the_least(
    counts: list[tuple[int, int]], limits: tuple[int | None, int | None]
) -> None:
    profile = profile_of(counts)
    seats, budget = seats_within(profile, limits[0]), limits[1]
    outcome = outcome_of(profile, limits, LOT)
    short_of_money = {stage.option for stage in outcome.stages if stage.event == "no_money"}
    for need in outcome.needs:
        at = [option.key for option in profile.options].index(need.option)
        rank = LOT.ranked(option.key for option in profile.options)
        first = (need.option, *(key for key in rank if key != need.option))
        last = (*first[1:], need.option)

        def wins(votes: int, rank: tuple[str, ...], at: int = at, key: str = need.option) -> bool:
            changed = (*profile.votes[:at], votes, *profile.votes[at + 1 :])
            return key in slow_twin(ApprovalProfile(profile.options, changed, 9), seats, budget, rank)

        sure = [votes for votes in range(9) if wins(votes, first) and wins(votes, last)]
        assert need.votes == (sure[0] if sure else None)
        if need.option in short_of_money:
            costs = [cost for cost in range(1, 20) if _wins_at(profile, at, cost, seats, budget, last)]
            assert need.cost == (costs[-1] if costs else None)


def _wins_at(
    profile: ApprovalProfile, at: int, cost: int, seats: int | None, budget: int | None, rank: tuple[str, ...]
) -> bool:
    changed = Option(profile.options[at].key, cost=cost)
    options = (*profile.options[:at], changed, *profile.options[at + 1 :])
    return changed.key in slow_twin(ApprovalProfile(options, profile.votes, 4), seats, budget, rank)


@given(COUNTS, LIMITS)
def test_the_budget_and_the_seats_are_kept(
    counts: list[tuple[int, int]], limits: tuple[int | None, int | None]
) -> None:
    outcome = outcome_of(profile_of(counts), limits, LOT)
    assert limits[1] is None or outcome.cost <= limits[1]
    assert limits[0] is None or len(outcome.elected) <= limits[0]
    assert set(outcome.elected) | set(outcome.not_elected) == {o.key for o in outcome.profile.options}


BALLOTS = st.lists(st.sets(st.sampled_from(["o0", "o1", "o2", "o3"])), max_size=9)
FOUR = tuple(Option(f"o{i}", cost=i + 2) for i in range(4))


@given(BALLOTS, st.randoms(use_true_random=False), LIMITS)
def test_it_does_not_matter_who_votes_and_in_which_order(
    ballots: list[set[str]], chance: object, limits: tuple[int | None, int | None]
) -> None:
    shuffled = list(ballots)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    whole = outcome_of(approval_from_ballots(FOUR, ballots), limits, LOT)
    assert whole == outcome_of(approval_from_ballots(FOUR, shuffled), limits, LOT)


@given(BALLOTS, BALLOTS)
def test_phones_and_paper_together_count_as_one(phones: list[set[str]], paper: list[set[str]]) -> None:
    sheet = approval_from_ballots(FOUR, paper)
    counts = dict(zip((option.key for option in FOUR), sheet.votes, strict=True))
    merged = approval_from_ballots(FOUR, phones) + approval_from_counts(
        FOUR[::-1], counts, ballots=len(paper)
    )
    assert merged == approval_from_ballots(FOUR, phones + paper)


@given(COUNTS, LIMITS, st.permutations(range(5)))
def test_the_order_of_the_options_does_not_matter(
    counts: list[tuple[int, int]], limits: tuple[int | None, int | None], order: list[int]
) -> None:
    profile = profile_of(counts)
    places = [i for i in order if i < len(counts)]
    other = ApprovalProfile(
        tuple(profile.options[i] for i in places), tuple(profile.votes[i] for i in places), profile.ballots
    )
    mine, theirs = outcome_of(profile, limits, LOT), outcome_of(other, limits, LOT)
    assert (mine.elected, mine.stages, mine.ties) == (theirs.elected, theirs.stages, theirs.ties)


@given(COUNTS, LIMITS, st.permutations(["p", "q", "r", "s", "t"]))
def test_names_do_not_matter(
    counts: list[tuple[int, int]], limits: tuple[int | None, int | None], names: list[str]
) -> None:
    profile = profile_of(counts)
    renamed = {option.key: name for option, name in zip(profile.options, names, strict=False)}
    options = tuple(Option(renamed[option.key], cost=option.cost) for option in profile.options)
    order = [option.key for option in profile.options]
    mine = outcome_of(profile, limits, TieBreak.published(order))
    theirs = outcome_of(
        ApprovalProfile(options, profile.votes, 4),
        limits,
        TieBreak.published([renamed[key] for key in order]),
    )
    assert {renamed[key] for key in mine.elected} == set(theirs.elected)


@given(COUNTS, LIMITS, st.integers(0, 4))
def test_one_more_vote_never_hurts(
    counts: list[tuple[int, int]], limits: tuple[int | None, int | None], which: int
) -> None:
    profile = profile_of(counts)
    at = which % len(counts)
    more = tuple(votes + (i == at) for i, votes in enumerate(profile.votes))
    key = profile.options[at].key
    if key in outcome_of(profile, limits, LOT).elected:
        assert key in outcome_of(ApprovalProfile(profile.options, more, 5), limits, LOT).elected


# Explanations.


def test_every_option_is_explained_in_both_languages() -> None:
    outcome = approve(village(), budget=100_000_000)
    indonesian, english = (" ".join(in_words(explain(outcome), language)) for language in ("id", "en"))
    assert (
        "U-1 (Talud RT 02) terpilih dengan 30 suara dari 40 surat suara. Biayanya Rp60.000.000" in indonesian
    )
    assert "Agar terpilih, U-3 (Balai RT) perlu 31 suara, yaitu 6 suara lebih banyak." in indonesian
    assert "Berapa pun suaranya, U-5 (Jembatan) tidak bisa terpilih" in indonesian
    assert (
        "With the same votes, U-3 (Balai RT) would have been chosen at a cost of at most Rp40.000.000."
        in english
    )
    for option in VILLAGE:
        assert option.name in indonesian
        assert option.name in english


def test_an_outcome_becomes_a_record_without_floats() -> None:
    from galang.core.books import canonical_json

    record = to_data(approve(village(), budget=100_000_000))
    assert record["elected"] == ["U-1", "U-2", "U-4"]
    assert record["stages"][0] == {
        "event": "counted",
        "totals": {key: str(votes) for key, votes in VOTES.items()},
    }
    assert canonical_json(record) == canonical_json(to_data(approve(village(), budget=100_000_000)))


def test_ten_thousand_ballots_of_forty_options_are_counted_exactly() -> None:
    options = tuple(Option(f"o{i:02d}") for i in range(40))
    ballots = [[f"o{j:02d}" for j in range(40) if (i * (j + 3)) % 7 < 2] for i in range(10_000)]
    profile = approval_from_ballots(options, ballots)
    assert profile.votes == tuple(sum(o.key in ballot for ballot in map(set, ballots)) for o in options)
    assert Fraction(profile.ballots) == 10_000


def test_every_pair_of_limits_gives_an_explanation() -> None:
    for seats, budget in product((None, 1, 3), (None, 1, 75_000_000)):
        for said in in_words(explain(approve(village(), seats=seats, budget=budget, ties=LOT)), "id"):
            assert "{" not in said
