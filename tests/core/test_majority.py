"""Yes or no: quorum and threshold hold exactly, and the explanation says what was missing."""

from fractions import Fraction
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.core.refusal import Refusal
from galang.core.tally import MajorityRule, YesNoProfile, decide, explain, in_words, to_data
from galang.core.tally.sentences import WORDS

TWO_THIRDS = MajorityRule(Fraction(2, 3), at_least=True, of="present", quorum=Fraction(1, 2))


@pytest.mark.parametrize(
    ("counts", "rule", "reason"),
    [
        ((51, 49, 0, None), MajorityRule(), "carried"),
        ((50, 50, 0, None), MajorityRule(), "threshold_missed"),
        ((50, 50, 0, None), MajorityRule(at_least=True), "carried"),
        ((3, 1, 40, None), MajorityRule(), "carried"),
        ((3, 1, 40, None), MajorityRule(of="present"), "threshold_missed"),
        ((20, 10, 0, 60), TWO_THIRDS, "carried"),
        ((20, 9, 1, 60), TWO_THIRDS, "carried"),
        ((19, 11, 0, 60), TWO_THIRDS, "threshold_missed"),
        ((29, 0, 0, 60), TWO_THIRDS, "quorum_missing"),
        ((30, 0, 0, 60), MajorityRule(of="eligible"), "threshold_missed"),
        ((31, 0, 0, 60), MajorityRule(of="eligible"), "carried"),
        ((0, 0, 0, 60), MajorityRule(at_least=True), "threshold_missed"),
        ((112, 0, 0, None), MajorityRule(Fraction(1), at_least=True), "carried"),
    ],
)
def test_a_question_carries_as_the_charter_says(
    counts: tuple[int, int, int, int | None], rule: MajorityRule, reason: str
) -> None:
    outcome = decide(YesNoProfile(*counts), rule)
    assert (outcome.reason, outcome.carried) == (reason, reason == "carried")


@pytest.mark.parametrize(
    ("profile", "rule", "code"),
    [
        ((1, 1), MajorityRule(Fraction(0)), "tally.bad_share"),
        ((1, 1), MajorityRule(Fraction(1)), "tally.bad_share"),
        ((1, 1), MajorityRule(Fraction(3, 2), at_least=True), "tally.bad_share"),
        ((1, 1, 0, 5), MajorityRule(quorum=Fraction(-1, 2)), "tally.bad_share"),
        ((1, 1), MajorityRule(quorum=Fraction(1, 2)), "tally.eligible_missing"),
        ((1, 1), MajorityRule(of="eligible"), "tally.eligible_missing"),
        ((-1, 1), MajorityRule(), "tally.negative_count"),
        ((3, 3, 0, 5), MajorityRule(), "tally.bad_eligible"),
    ],
)
def test_a_crooked_count_or_rule_is_refused(profile: tuple[int, ...], rule: MajorityRule, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        decide(YesNoProfile(*profile), rule)
    assert refused.value.code == code


COUNT = st.integers(0, 6)
SHARE = st.sampled_from(
    [Fraction(1, 4), Fraction(1, 3), Fraction(1, 2), Fraction(3, 5), Fraction(2, 3), Fraction(1)]
)
RULE = st.builds(
    MajorityRule,
    threshold=SHARE.filter(lambda share: share < 1),
    at_least=st.booleans(),
    of=st.sampled_from(["votes", "present", "eligible"]),
    quorum=st.none() | SHARE,
)


def slow_twin(count: YesNoProfile, rule: MajorityRule) -> bool:
    """The rule read aloud, in cross-multiplied integers."""
    if rule.quorum is not None and count.ballots * rule.quorum.denominator < rule.quorum.numerator * (
        count.eligible or 0
    ):
        return False
    base = {"votes": count.yes + count.no, "present": count.ballots, "eligible": count.eligible or 0}[rule.of]
    mine, needed = count.yes * rule.threshold.denominator, rule.threshold.numerator * base
    return count.yes > 0 and (mine >= needed if rule.at_least else mine > needed)


@given(COUNT, COUNT, COUNT, COUNT, RULE)
def test_the_slow_twin_agrees(yes: int, no: int, abstain: int, away: int, rule: MajorityRule) -> None:
    count = YesNoProfile(yes, no, abstain, yes + no + abstain + away)
    assert decide(count, rule).carried == slow_twin(count, rule)


@given(COUNT, COUNT, COUNT, COUNT, RULE)
def test_the_switches_it_names_are_enough_and_the_least(
    yes: int, no: int, abstain: int, away: int, rule: MajorityRule
) -> None:
    count = YesNoProfile(yes, no, abstain, yes + no + abstain + away)
    without_quorum = MajorityRule(rule.threshold, rule.at_least, rule.of)
    tries = [
        min(switched, no) + max(0, switched - no)
        for switched in range(no + abstain + 1)
        if slow_twin(
            YesNoProfile(
                yes + switched, no - min(switched, no), abstain - max(0, switched - no), count.eligible
            ),
            without_quorum,
        )
    ]
    assert decide(count, rule).switches == (tries[0] if tries else None)


@given(COUNT, COUNT, COUNT, RULE)
def test_a_no_turned_yes_never_hurts(yes: int, no: int, abstain: int, rule: MajorityRule) -> None:
    eligible = yes + no + abstain + 2
    if no and decide(YesNoProfile(yes, no, abstain, eligible), rule).carried:
        assert decide(YesNoProfile(yes + 1, no - 1, abstain, eligible), rule).carried


def test_phones_and_paper_together_count_as_one() -> None:
    assert YesNoProfile(3, 1, 0, 20) + YesNoProfile(2, 2, 1) == YesNoProfile(5, 3, 1, 20)
    with pytest.raises(Refusal, match=r"tally\.different_options"):
        YesNoProfile(1, 1, 0, 5) + YesNoProfile(1, 1, 0, 6)


def test_a_lost_question_says_what_was_missing() -> None:
    lost = in_words(explain(decide(YesNoProfile(19, 11, 0, 60), TWO_THIRDS)), "id")
    assert lost[-1] == "Suara setuju 19, padahal perlu 20. Bila 1 suara lain menjadi setuju, jumlahnya cukup."
    quorum = in_words(explain(decide(YesNoProfile(29, 0, 0, 60), TWO_THIRDS)), "en")
    assert quorum[1] == "The quorum, 1/2 of 60 who may vote, is 30 people. Only 29 took part."
    hopeless = in_words(explain(decide(YesNoProfile(20, 0, 0, 60), MajorityRule(of="eligible"))), "id")
    assert "walau semuanya setuju" in hopeless[-1]


@given(COUNT, COUNT, COUNT, RULE)
def test_every_outcome_can_be_said_and_stored(yes: int, no: int, abstain: int, rule: MajorityRule) -> None:
    outcome = decide(YesNoProfile(yes, no, abstain, 20), rule)
    assert to_data(outcome)["elected"] == (["yes"] if outcome.carried else [])
    for language in ("id", "en"):
        assert all(text and "{" not in text for text in in_words(explain(outcome), language))  # type: ignore[arg-type]


def test_both_languages_say_the_same_values() -> None:
    for code, texts in WORDS.items():
        gaps = [
            {gap for _, gap, _, _ in Formatter().parse(texts[language]) if gap} for language in ("id", "en")
        ]
        assert gaps[0] == gaps[1], code
