"""Why a count of points or duels came out, why consent was given or not, and how a lot fell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from galang.core.sentence import Sentence
from galang.core.tally.consent import ConsentOutcome
from galang.core.tally.duels_told import chance, wins_of
from galang.core.tally.explain import explain
from galang.core.tally.ranked.pairs import PairsCount
from galang.core.tally.ranked.points import PointsCount
from galang.core.tally.ranked.schulze import SchulzeCount
from galang.core.tally.sortition import Quota, SortitionOutcome, Turn
from galang.core.tally.telling import exact, inner, label, say, ties_met

TURNS_TOLD = 60


@explain.register
def _(outcome: PointsCount) -> tuple[Sentence, ...]:
    return (*_points_rule(outcome), *_points_order(outcome), *ties_met(outcome))


def _points_rule(count: PointsCount) -> Iterator[Sentence]:
    settings = dict(count.settings)
    values: dict[str, Any] = {"ballots": count.ballots, "options": len(count.order), "seats": count.seats}
    if count.rule == "score":
        yield say("points.rule_score", **values, least=settings["least"], most=settings["most"])
        if count.blank:
            yield say("points.blank_score", blank=count.blank, least=settings["least"])
        return
    yield say("points.rule_borda", **values, most=count.most_each)
    yield say(f"points.short_{settings['unranked']}")


def _points_order(count: PointsCount) -> Iterator[Sentence]:
    last = count.elected[-1]
    for key in count.order:
        points = count.points(key)
        values: dict[str, Any] = {"option": label(count, key), "points_exact": exact(points)}
        short = count.points(last) - points
        if key in count.elected:
            yield say("points.elected", **values, top=count.most_each * count.ballots)
        elif short:
            yield say("points.lost", **values, last=label(count, last), short_exact=exact(short))
        else:
            yield say("points.lost_level", **values, last=label(count, last))


@explain.register
def _(outcome: SchulzeCount) -> tuple[Sentence, ...]:
    return (*_duels_opening(outcome, "schulze"), *_schulze_fates(outcome), *ties_met(outcome))


def _duels_opening(count: SchulzeCount | PairsCount, rule: str) -> Iterator[Sentence]:
    assert count.duels is not None
    yield say("duels.counted", ballots=count.ballots, options=len(count.options))
    yield say(f"{rule}.rule")
    winner = count.duels.winner()
    if winner is None:
        yield say("duels.no_winner")
    elif len(count.options) > 1:
        yield say("duels.wins_all", option=label(count, winner), duels=wins_of(count, count.duels, winner))


def _schulze_fates(count: SchulzeCount) -> Iterator[Sentence]:
    keys = [option.key for option in count.options]
    place = {key: number for number, key in enumerate(keys)}
    for key in count.order:
        option = label(count, key)
        if key in count.elected:
            yield say("schulze.elected", option=option)
            continue
        better = next(
            (
                one
                for one in count.order
                if count.paths[place[one]][place[key]] > count.paths[place[key]][place[one]]
            ),
            None,
        )
        if better is None:
            yield say("schulze.lost_tie", option=option)
            continue
        yield _beaten(count, key, better, place)
        yield from chance(count, count.duels, key, better)


def _beaten(count: SchulzeCount, key: str, better: str, place: dict[str, int]) -> Sentence:
    """Why ``better`` stands above ``key``: their duel, or the chain there against the chain back."""
    values = {"option": label(count, key), "winner": label(count, better)}
    chain = count.chain(better, key)
    back = count.paths[place[key]][place[better]]
    if len(chain) == 2 and not back:
        return say("schulze.lost_duel", **values)
    return say(
        "schulze.lost",
        **values,
        chain=" → ".join(label(count, one) for one in chain),
        strength=count.paths[place[better]][place[key]],
        back=back,
    )


@explain.register
def _(outcome: PairsCount) -> tuple[Sentence, ...]:
    return (*_duels_opening(outcome, "pairs"), *_pairs_told(outcome), *ties_met(outcome))


def _pairs_told(count: PairsCount) -> Iterator[Sentence]:
    for duel in count.judged:
        yield say(
            "pairs.locked" if duel.locked else "pairs.skipped",
            winner=label(count, duel.winner),
            loser=label(count, duel.loser),
            votes=duel.votes,
            against=duel.against,
        )
    for key in count.order:
        above = [duel for duel in count.judged if duel.locked and duel.loser == key]
        if key in count.elected:
            yield say("pairs.elected_next" if above else "pairs.elected", option=label(count, key))
        elif not above:
            yield say("pairs.lost_tie", option=label(count, key))
        else:
            best = min(above, key=lambda duel: count.order.index(duel.winner))
            yield say(
                "pairs.lost",
                option=label(count, key),
                winner=label(count, best.winner),
                votes=best.votes,
                against=best.against,
            )
            yield from chance(count, count.duels, key, best.winner)


@explain.register
def _(outcome: ConsentOutcome) -> tuple[Sentence, ...]:
    people = outcome.profile
    said = [
        say(
            "consent.counted",
            ballots=people.ballots,
            consent=people.consent,
            stand_aside=people.stand_aside,
            objections=people.objections,
        ),
        say("consent.rule"),
    ]
    if outcome.rule.quorum is not None:
        said.append(say("consent.quorum", needed=outcome.quorum_needed, ballots=people.ballots))
    if outcome.aside_allowed is not None:
        said.append(say("consent.aside", allowed=outcome.aside_allowed, stand_aside=people.stand_aside))
    values: dict[str, dict[str, int]] = {
        "quorum_missing": {"missing": outcome.quorum_needed - people.ballots},
        "objected": {"objections": people.objections},
        "too_many_aside": {"more": people.stand_aside - (outcome.aside_allowed or 0)},
    }
    said.append(say(f"consent.{outcome.reason}", **values.get(outcome.reason, {})))
    return tuple(said)


@explain.register
def _(outcome: SortitionOutcome) -> tuple[Sentence, ...]:
    said = [
        say("lot.counted", seats=outcome.seats, people=len(outcome.people), seed=outcome.seed),
        say("lot.rule"),
    ]
    said += [_turn(outcome, turn) for turn in outcome.turns if turn.taken or len(outcome.turns) <= TURNS_TOLD]
    rest = len(outcome.people) - len(outcome.turns)
    if rest:
        said.append(say("lot.not_reached", people=rest))
    for quota, drawn in zip(outcome.quotas, outcome.filled, strict=True):
        said.append(say("lot.quota", **_quota(quota), drawn=drawn))
    return tuple(said)


def _quota(quota: Quota) -> dict[str, Any]:
    return {"kind": quota.kind, "group": quota.group, "least": quota.least, "most": quota.most}


def _turn(outcome: SortitionOutcome, turn: Turn) -> Sentence:
    number = outcome.lot_number(turn.person)[:8]
    if turn.taken:
        return say("lot.taken", person=turn.person, number=number)
    if not turn.because:
        return say("lot.passed_tangled", person=turn.person, number=number)
    groups = dict(next(person for person in outcome.people if person.key == turn.person).groups)
    because = [
        inner("lot.full" if groups[quota.kind] == quota.group else "lot.reserved", **_quota(quota))
        for quota in turn.because
    ]
    return say("lot.passed", person=turn.person, number=number, because=because)
