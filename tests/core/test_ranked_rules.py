"""Rules of ranked ballots: worked examples of the papers, and laws that hold for every profile."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from galang.core.refusal import Refusal
from galang.core.tally import (
    Count,
    Option,
    RankedBallots,
    TieBreak,
    borda,
    data_of,
    duels_from,
    duels_of,
    explain,
    in_words,
    irv,
    ranked_from_ballots,
    ranked_pairs,
    schulze,
    score,
    scores_of,
    stv_meek,
    stv_scottish,
)
from tests.core.profiles import NAMES, ballots_of, options_of

LOT = TieBreak.lot("4 1 6 2")


def of(text: str, **more: object) -> RankedBallots:
    """ "5 ACBED, 3 CAB" -> five ballots and three."""
    parts = [part.split() for part in text.split(",")]
    names = sorted(set("".join(order for _, order in parts)))
    rankings = [list(order) for _, order in parts]
    return ranked_from_ballots(
        [Option(n) for n in names], rankings, weights=[int(w) for w, _ in parts], **more
    )


SCHULZE_45 = "5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED, 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC"
SCHULZE_30 = "5 ACBD, 2 ACDB, 3 ADCB, 4 BACD, 3 CBDA, 3 CDBA, 1 DACB, 5 DBAC, 4 DCBA"


def test_schulzes_first_example_elects_e_and_orders_eacbd() -> None:
    """Schulze 2011, example 1 (45 ballots): E > A > C > B > D, and E reaches A at 25 against 24."""
    outcome = schulze(of(SCHULZE_45))
    assert outcome.order == ("E", "A", "C", "B", "D")
    assert outcome.paths[4][0] == 25 and outcome.paths[0][4] == 24
    assert outcome.chain("E", "D") == ("E", "D") and outcome.chain("D", "E") == ("D", "C", "E")


def test_schulzes_second_example_elects_d() -> None:
    """Schulze 2011, example 2 (30 ballots): D > A > C > B."""
    assert schulze(of(SCHULZE_30)).order == ("D", "A", "C", "B")


def test_tidemans_locking_leaves_out_the_weakest_duel_of_a_circle() -> None:
    """A beats B 7:2, B beats C 6:3, C beats A 5:4: the last would close the circle (Tideman 1987)."""
    outcome = ranked_pairs(of("4 ABC, 3 CAB, 2 BCA"))
    assert outcome.order == ("A", "B", "C")
    assert [(duel.winner, duel.loser, duel.locked) for duel in outcome.judged] == [
        ("A", "B", True),
        ("B", "C", True),
        ("C", "A", False),
    ]


def test_bordas_own_example_elects_the_one_whom_most_would_not_have_last() -> None:
    """Borda 1784: 21 voters, A leads by first votes and loses to both others in pairs."""
    outcome = borda(of("1 ABC, 7 ACB, 7 BCA, 6 CBA"))
    assert outcome.order == ("C", "B", "A")
    assert [outcome.points(key) for key in "ABC"] == [16, 21, 26]


def test_a_short_ballot_shares_the_last_places_or_gives_nothing() -> None:
    short = of("2 A, 1 CBA")
    assert [borda(short).points(key) for key in "ABC"] == [4, 2, 3]
    assert [borda(short, unranked="none", ties=LOT).points(key) for key in "ABC"] == [4, 1, 2]


def test_scores_are_added_and_blank_ones_count_as_the_least() -> None:
    ballots = scores_of([Option("A"), Option("B")], [{"A": 3, "B": 5}, {"A": 4}, {"A": -1}], least=-1, most=5)
    outcome = score(ballots)
    assert (outcome.elected, outcome.points("A"), outcome.points("B"), outcome.blank) == (("A",), 6, 3, 2)


def test_instant_runoff_moves_the_papers_of_the_last() -> None:
    outcome = irv(of("8 ABC, 7 BCA, 4 CBA"))
    assert outcome.elected == ("B",)
    assert [step.totals for step in outcome.steps] == [(8, 7, 4), (8, 11, 0)]


def test_a_scottish_surplus_moves_at_a_value_cut_to_five_decimals() -> None:
    """10 papers for A with a quota of 7: each moves on at 3/10; B and C are then equal to what they hold."""
    outcome = stv_scottish(of("9 ABC, 1 ACB, 6 BCA, 4 CBA", seats=2))
    assert (outcome.quota, outcome.elected) == (7, ("A", "B"))
    assert outcome.steps[1].totals == (7, Fraction(87, 10), Fraction(43, 10))


def test_equal_surpluses_and_last_places_go_by_the_latest_stage_that_differs() -> None:
    """Rule 51: C and D are level when one has to go, and C had fewer before."""
    ballots = of("20 AC, 10 A, 12 B, 9 C, 10 D", seats=2)
    outcome = stv_scottish(ballots, ties=LOT)
    told = [tie for tie in outcome.ties if tie.how == "earlier"]
    assert all(tie.ranked for tie in told)


def test_equal_ranks_stop_a_paper_or_are_refused() -> None:
    ballots = ranked_from_ballots(options_of(3), [[["A", "B"], "C"], ["C", ["A", "B"]], ["A"]])
    assert irv(ballots, ties=LOT).ballots == 2
    with pytest.raises(Refusal, match=r"votes\.equal_ranks"):
        irv(ballots, equal="refuse")


def test_withdrawn_options_are_passed_over_and_never_elected() -> None:
    ballots = of("9 ABC, 4 BCA, 3 CBA", seats=1, withdrawn=["A"])
    for rule in (irv, stv_scottish, stv_meek, schulze, ranked_pairs, borda):
        assert rule(ballots).elected == ("B",), rule


@pytest.mark.parametrize("rule", [irv, stv_scottish, stv_meek, schulze, ranked_pairs, borda])
def test_a_tie_that_decides_is_refused_and_a_lot_or_an_order_decides_it(rule) -> None:
    even = of("3 AB, 3 BA", seats=1)
    with pytest.raises(Refusal, match=r"tally\.tie"):
        rule(even)
    assert rule(even, ties=TieBreak.published(["B", "A"])).elected == ("B",)
    drawn = rule(even, ties=LOT)
    assert drawn.elected == (LOT.ranked(["A", "B"])[0],) and drawn.ties[0].how == "lot"


def test_a_tie_for_the_last_place_that_changes_nothing_is_harmless() -> None:
    outcome = irv(of("9 AB, 8 BA, 1 CA, 1 DA, 1 EB"))
    assert outcome.elected == ("A",) and {tie.how for tie in outcome.ties} == {"harmless"}


def test_many_options_without_a_single_vote_never_stop_a_count() -> None:
    names = [f"Calon {number:02}" for number in range(60)]
    ballots = ranked_from_ballots([Option(name) for name in names], [names[:3], names[1:3]], weights=[4, 3])
    for rule in (irv, stv_scottish, stv_meek):
        more = {} if rule is irv else {"seats": 1}
        assert rule(ballots, **more).elected == ("Calon 00",), rule


def test_when_options_without_votes_fill_the_last_seat_the_tie_decides() -> None:
    ballots = ranked_from_ballots(options_of(4), [["A"]], weights=[9])
    with pytest.raises(Refusal, match=r"tally\.tie"):
        stv_scottish(ballots, seats=2)


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("tally.no_options", lambda: ranked_from_ballots([], [])),
        ("tally.repeated_option", lambda: ranked_from_ballots([Option("A"), Option("A")], [])),
        ("votes.unknown_name", lambda: ranked_from_ballots(options_of(2), [["Z"]])),
        ("votes.named_twice", lambda: ranked_from_ballots(options_of(2), [["A", "A"]])),
        ("votes.negative_weight", lambda: ranked_from_ballots(options_of(2), [["A"]], weights=[0])),
        ("votes.different_lengths", lambda: ranked_from_ballots(options_of(2), [["A"]], weights=[1, 2])),
        ("votes.too_many_ballots", lambda: ranked_from_ballots(options_of(2), [["A"]], weights=[10**9])),
        ("tally.more_seats_than_options", lambda: ranked_from_ballots(options_of(2), [["A"]], seats=3)),
        ("votes.all_withdrawn", lambda: ranked_from_ballots(options_of(1), [["A"]], withdrawn=["A"])),
        ("votes.no_ballots", lambda: irv(ranked_from_ballots(options_of(2), [[]]))),
        ("votes.no_ballots", lambda: schulze(ranked_from_ballots(options_of(2), []))),
        ("votes.seats_missing", lambda: stv_scottish(of("1 AB"))),
        ("tally.more_seats_than_options", lambda: stv_scottish(of("1 AB"), seats=3)),
        ("tally.bad_seats", lambda: borda(of("1 AB"), seats=-1)),
        ("votes.matrix_shape", lambda: duels_from(options_of(2), [[0, 1]], ballots=1)),
        ("votes.matrix_cell", lambda: duels_from(options_of(2), [[0, 2], [0, 0]], ballots=1)),
        ("votes.bad_scale", lambda: scores_of(options_of(1), [], least=3, most=3)),
        ("votes.table_score", lambda: scores_of(options_of(1), [{"A": 9}], most=5)),
        ("votes.too_many_options", lambda: ranked_from_ballots([Option(str(n)) for n in range(1001)], [])),
    ],
)
def test_bad_ballots_are_refused_with_a_reason(code, make) -> None:
    with pytest.raises(Refusal) as caught:
        make()
    assert caught.value.code == code


SIZES = st.integers(2, 5)


@st.composite
def profiles(draw: st.DrawFn) -> tuple[int, list]:
    options = draw(SIZES)
    orders = st.permutations(range(options)).flatmap(
        lambda order: st.integers(1, options).map(lambda length: tuple((one,) for one in order[:length]))
    )
    return options, draw(st.lists(st.tuples(orders, st.integers(1, 4)), min_size=1, max_size=9))


RULES = [irv, borda, schulze, ranked_pairs]
MANY = settings(max_examples=60, deadline=None)


def counted(rule, ballots: RankedBallots) -> Count | None:
    """The count, or ``None`` when a tie decides."""
    try:
        return rule(ballots)
    except Refusal:
        return None


@MANY
@given(profiles(), st.sampled_from(RULES), st.randoms(use_true_random=False))
def test_neither_the_order_nor_the_names_of_anything_matter(profile, rule, chance) -> None:
    options, ballots = profile
    count = counted(rule, ballots_of(ballots, options))
    shuffled = ballots.copy()
    chance.shuffle(shuffled)
    again = counted(rule, ballots_of(shuffled, options))
    assert (count and count.elected) == (again and again.elected)
    renamed = chance.sample(range(options), options)
    moved = [(tuple((renamed[one],) for (one,) in ranking), weight) for ranking, weight in ballots]
    other = counted(rule, ballots_of(moved, options))
    assert (count is None) == (other is None)
    if count:
        assert other.elected[0] == NAMES[renamed[NAMES.index(count.elected[0])]]


@MANY
@given(profiles(), st.sampled_from([*RULES, stv_scottish, stv_meek]))
def test_a_weight_is_so_many_single_ballots(profile, rule) -> None:
    options, ballots = profile
    single = [(ranking, 1) for ranking, weight in ballots for _ in range(weight)]
    more = {"seats": 1} if rule in (stv_scottish, stv_meek) else {}
    first = rule(ballots_of(ballots, options), ties=LOT, **more)
    second = rule(ballots_of(single, options), ties=LOT, **more)
    assert data_of(first) == data_of(second)


@MANY
@given(profiles())
def test_who_wins_every_duel_is_elected_by_schulze_and_ranked_pairs(profile) -> None:
    options, ballots = profile
    winner = duels_of(ballots_of(ballots, options)).winner()
    assume(winner)
    assert schulze(ballots_of(ballots, options)).elected == (winner,)
    assert ranked_pairs(ballots_of(ballots, options)).elected == (winner,)


@MANY
@given(profiles())
def test_instant_runoff_is_the_scottish_rule_for_one_seat(profile) -> None:
    options, ballots = profile
    single = counted(irv, ballots_of(ballots, options))
    assume(single is not None and not single.ties)
    several = counted(stv_scottish, ballots_of(ballots, options, seats=1))
    assert several is not None and several.elected == single.elected


@MANY
@given(profiles(), st.sampled_from([borda, schulze, ranked_pairs]), st.integers(0, 8))
def test_raising_the_winner_on_a_ballot_never_makes_it_lose(profile, rule, which) -> None:
    options, ballots = profile
    count = counted(rule, ballots_of(ballots, options))
    assume(count is not None)
    winner = NAMES.index(count.elected[0])
    ranking, weight = ballots[which % len(ballots)]
    raised = ((winner,), *(group for group in ranking if group != (winner,)))
    changed = [*ballots]
    changed[which % len(ballots)] = (raised, weight)
    assume(winner in [one for (one,) in ranking])
    after = counted(rule, ballots_of(changed, options))
    assert after is not None and after.elected == count.elected


@MANY
@given(profiles(), st.integers(1, 4), st.sampled_from([stv_scottish, stv_meek]))
def test_so_many_are_elected_as_there_are_seats_and_no_vote_appears(profile, seats, rule) -> None:
    options, ballots = profile
    assume(seats <= options)
    count = rule(ballots_of(ballots, options), seats=seats, ties=LOT)
    assert len(set(count.elected)) == seats == len(count.elected)
    slack = Fraction(count.ballots, 10**8) if rule is stv_meek else 0  # shares of Meek are rounded up
    for step in count.steps:
        assert sum(step.totals) + step.exhausted - count.ballots <= slack
        assert sum(step.totals) <= count.ballots + slack


@MANY
@given(profiles(), st.sampled_from([*RULES, stv_scottish, stv_meek]))
def test_every_count_tells_itself_in_both_languages_and_names_every_option(profile, rule) -> None:
    options, ballots = profile
    more = {"seats": 1} if rule in (stv_scottish, stv_meek) else {}
    count = rule(ballots_of(ballots, options), ties=LOT, **more)
    for language in ("id", "en"):
        told = in_words(explain(count), language)
        assert all("{" not in sentence for sentence in told)
        said = " ".join(told)
        assert all(option.key in said for option in count.options)
