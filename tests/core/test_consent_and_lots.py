"""Consent with objections and stand-asides, and committees drawn by lot within quotas."""

import random
from collections import Counter
from fractions import Fraction
from itertools import combinations

import pytest

from galang.core.refusal import Refusal
from galang.core.tally import (
    ConsentProfile,
    ConsentRule,
    Person,
    Quota,
    consent,
    draw_committee,
    explain,
    in_words,
    to_data,
)

THIRD = ConsentRule(quorum=Fraction(1, 3), most_aside=Fraction(1, 10))


@pytest.mark.parametrize(
    ("profile", "rule", "reason"),
    [
        (ConsentProfile(20, 2, 0, 60), THIRD, "carried"),
        (ConsentProfile(20, 3, 0, 60), THIRD, "too_many_aside"),
        (ConsentProfile(20, 0, 1, 60), THIRD, "objected"),
        (ConsentProfile(19, 0, 0, 60), THIRD, "quorum_missing"),
        (ConsentProfile(0, 5), None, "nobody_consents"),
        (ConsentProfile(1, 5), None, "carried"),
    ],
)
def test_consent_needs_a_quorum_no_objection_and_few_who_stand_aside(profile, rule, reason) -> None:
    outcome = consent(profile, rule)
    assert (outcome.reason, outcome.carried) == (reason, reason == "carried")
    assert to_data(outcome)["reason"] == reason
    for language in ("id", "en"):
        assert all("{" not in said for said in in_words(explain(outcome), language))


@pytest.mark.parametrize(
    ("code", "make"),
    [
        ("votes.bad_consent", lambda: ConsentProfile(1, -1)),
        ("tally.bad_eligible", lambda: ConsentProfile(5, 0, 0, 4)),
        ("tally.eligible_missing", lambda: consent(ConsentProfile(5), THIRD)),
        ("tally.bad_share", lambda: consent(ConsentProfile(5), ConsentRule(most_aside=Fraction(3, 2)))),
    ],
)
def test_wrong_counts_of_consent_are_refused(code, make) -> None:
    with pytest.raises(Refusal) as caught:
        make()
    assert caught.value.code == code


def people(number: int, chance: random.Random) -> list[Person]:
    return [
        Person(f"W-{place:03}", (("sex", chance.choice("pl")), ("rt", chance.choice(("01", "02", "03")))))
        for place in range(number)
    ]


QUOTAS = [Quota("sex", "p", 2, 3), Quota("rt", "01", 1, 2), Quota("rt", "02", 1, 2)]


def meets(committee, quotas: list[Quota]) -> bool:
    return all(
        quota.least <= sum(one.of(quota.kind) == quota.group for one in committee) <= quota.most
        for quota in quotas
    )


def test_a_draw_keeps_every_quota_or_there_is_no_committee_that_does() -> None:
    chance = random.Random(9)
    for number in range(250):
        urn = people(chance.randint(4, 9), chance)
        quotas = [Quota(q.kind, q.group, chance.randint(0, 2), chance.randint(2, 3)) for q in QUOTAS]
        known = {group for person in urn for _, group in person.groups}
        quotas = [quota for quota in quotas if quota.group in known]
        seats = chance.randint(1, 4)
        possible = any(meets(some, quotas) for some in combinations(urn, seats))
        if not possible:
            with pytest.raises(Refusal, match=r"lot\.impossible"):
                draw_committee(urn, seats=seats, quotas=quotas, seed="416")
            continue
        outcome = draw_committee(urn, seats=seats, quotas=quotas, seed=str(number))
        drawn = [person for person in urn if person.key in outcome.elected]
        assert len(drawn) == seats and meets(drawn, quotas)
        assert outcome.filled == tuple(sum(p.of(q.kind) == q.group for p in drawn) for q in quotas)


def test_the_same_seed_draws_the_same_people_whatever_their_order() -> None:
    urn = people(60, random.Random(1))
    first = draw_committee(urn, seats=6, quotas=QUOTAS, seed="4 1 6")
    again = draw_committee(urn[::-1], seats=6, quotas=QUOTAS, seed="4 1 6")
    assert first.elected == again.elected
    assert draw_committee(urn, seats=6, quotas=QUOTAS, seed="4 1 5").elected != first.elected


def test_without_quotas_the_smallest_lot_numbers_sit_and_all_have_the_same_chance() -> None:
    urn = people(10, random.Random(2))
    outcome = draw_committee(urn, seats=3, seed="x")
    assert list(outcome.elected) == sorted((p.key for p in urn), key=outcome.lot_number)[:3]
    seen: Counter[str] = Counter()
    for seed in range(600):
        seen.update(draw_committee(urn, seats=3, seed=str(seed)).elected)
    assert all(130 < seen[person.key] < 230 for person in urn)  # 180 expected


def test_everybody_who_was_passed_over_is_told_why() -> None:
    outcome = draw_committee(people(40, random.Random(3)), seats=6, quotas=QUOTAS, seed="2 2 1")
    passed = [turn for turn in outcome.turns if not turn.taken]
    assert passed
    for language in ("id", "en"):
        told = " ".join(in_words(explain(outcome), language))
        assert all(turn.person in told for turn in outcome.turns) and "{" not in told
    assert to_data(outcome)["quotas"][0]["drawn"] == outcome.filled[0]


@pytest.mark.parametrize(
    ("code", "more"),
    [
        ("lot.no_seed", {"seed": " "}),
        ("tally.bad_seats", {"seats": 0}),
        ("lot.too_few", {"seats": 50}),
        ("lot.bad_quota", {"quotas": [Quota("sex", "p", 3, 2)]}),
        ("lot.unknown_quota", {"quotas": [Quota("sex", "x", 1, 2)]}),
        ("lot.no_attribute", {"quotas": [Quota("age", "60+", 1, 2)]}),
        ("lot.impossible", {"quotas": [Quota("sex", "p", 0, 0), Quota("sex", "l", 0, 0)]}),
    ],
)
def test_impossible_draws_are_refused(code, more) -> None:
    with pytest.raises(Refusal) as caught:
        draw_committee(people(12, random.Random(4)), **{"seats": 4, "seed": "1", **more})
    assert caught.value.code == code


def test_a_person_cannot_be_in_the_urn_twice() -> None:
    with pytest.raises(Refusal, match=r"lot\.person_twice"):
        draw_committee([Person("W-1"), Person("W-1")], seats=1, seed="1")
