"""Why an IRV or STV count came out: each round, each election, and what each of the others was short of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from galang.core.sentence import Sentence
from galang.core.tally.counting import Exact
from galang.core.tally.explain import explain
from galang.core.tally.stv.outcome import TransferCount
from galang.core.tally.telling import exact, inner, label, say, ties_met


@explain.register
def _(outcome: TransferCount) -> tuple[Sentence, ...]:
    return (*_opening(outcome), *_rounds(outcome), *_others(outcome), *_closing(outcome))


def _opening(count: TransferCount) -> Iterator[Sentence]:
    standing = [total for total in count.steps[0].totals if total is not None]
    yield say("stv.counted", ballots=count.ballots, options=len(standing), seats=count.seats)
    if count.blank:
        yield say("stv.blank", blank=count.blank)
    values: dict[str, Any] = {}
    if count.rule != "irv":
        values["quota_exact"] = exact(count.quota)
    if count.rule == "stv-scottish":
        values |= {"ballots": count.ballots, "parts": (count.seats or 0) + 1}
    yield say(f"stv.rule_{count.rule}", **values)


def _rounds(count: TransferCount) -> Iterator[Sentence]:
    """What each round moved, and who was elected at its end."""
    for number, step in enumerate(count.steps):
        if step.event == "counted":
            totals = zip(count.options, step.totals, strict=True)
            first = sorted((-total, option.key, total) for option, total in totals if total is not None)
            standing = [f"{label(count, key)} {exact(total)}" for _, key, total in first]
            yield say("stv.first", standing=standing)
        else:
            yield _moved(count, number)
        for key, at in count.elected_at:
            if at == number:
                yield _elected(count, key, number)


def _moved(count: TransferCount, number: int) -> Sentence:
    step = count.steps[number]
    gains = [
        inner("stv.moved", option=label(count, option.key), votes_exact=exact(gain))
        for gain, option in _gains(count, number)
    ]
    option = ", ".join(label(count, key) for key in step.options)
    before = sum((count.total(key, number - 1) for key in step.options), 0)
    if step.event == "surplus" and count.quotas:
        return say("stv.shared", round=number + 1, option=option, moved=gains)
    if step.event == "surplus":
        return say(
            "stv.surplus",
            round=number + 1,
            option=option,
            votes_exact=exact(before - count.quota),
            moved=gains,
        )
    if not gains:
        return say("stv.no_moves", round=number + 1, option=option, votes_exact=exact(before))
    return say("stv.excluded", round=number + 1, option=option, votes_exact=exact(before), moved=gains)


def _gains(count: TransferCount, number: int) -> list[tuple[Exact, Any]]:
    """Who gained in a round, most first."""
    before, after = count.steps[number - 1].totals, count.steps[number].totals
    gains = [
        (new - old, option)
        for option, old, new in zip(count.options, before, after, strict=True)
        if old is not None and new is not None and new > old
    ]
    return sorted(gains, key=lambda gain: (-gain[0], gain[1].key))


def _elected(count: TransferCount, key: str, number: int) -> Sentence:
    votes = count.total(key, number)
    values: dict[str, Any] = {"option": label(count, key), "round": number + 1, "votes_exact": exact(votes)}
    if key in count.by_default:
        return say("stv.elected_default", **values)
    if count.rule == "irv":
        counting = sum(total or 0 for total in count.steps[number].totals)
        return say("stv.elected_majority", **values, counting_exact=exact(counting))
    return say("stv.elected", **values, quota_exact=exact(_quota(count, number)))


def _quota(count: TransferCount, number: int) -> Exact:
    return count.quotas[number] if count.quotas else count.quota


def _others(count: TransferCount) -> Iterator[Sentence]:
    """What each option that was not elected was short of."""
    out = {
        key: number
        for number, step in enumerate(count.steps)
        if step.event == "excluded"
        for key in step.options
    }
    for key in count.not_elected:
        place = next(number for number, option in enumerate(count.options) if option.key == key)
        if count.steps[0].totals[place] is None:
            continue
        number = out.get(key, len(count.steps))
        yield _lost_early(count, key, number) if key in out else _lost_last(count, key)


def _lost_early(count: TransferCount, key: str, number: int) -> Sentence:
    """Out in the round ``number``: how far behind the next one, and behind the quota."""
    votes = count.total(key, number - 1)
    gone = {one for step in count.steps[: number + 1] if step.event == "excluded" for one in step.options}
    elected = {one for one, at in count.elected_at if at < number}
    rivals = [
        (total, option.key)
        for option, total in zip(count.options, count.steps[number - 1].totals, strict=True)
        if total is not None and option.key not in gone | elected
    ]
    ahead, following = min(rivals, default=(votes, key))
    values = {
        "option": label(count, key),
        "round": number + 1,
        "votes_exact": exact(votes),
        "next": label(count, following),
    }
    if count.rule != "irv":
        values["quota_short_exact"] = exact(_quota(count, number - 1) - votes)
    if ahead == votes:
        return say(_of("stv.lost_level", count), **values)
    return say(_of("stv.lost_excluded", count), **values, short_exact=exact(ahead - votes))


def _of(code: str, count: TransferCount) -> str:
    """The sentence for instant runoff, which has no quota and no decimals, or for several seats."""
    return f"{code}_irv" if count.rule == "irv" else code


def _lost_last(count: TransferCount, key: str) -> Sentence:
    last = len(count.steps) - 1
    votes = count.total(key, last)
    return say(
        _of("stv.lost_last", count),
        option=label(count, key),
        votes_exact=exact(votes),
        quota_short_exact=exact(_quota(count, last) - votes),
    )


def _closing(count: TransferCount) -> Iterator[Sentence]:
    if count.steps[-1].exhausted:
        yield say(_of("stv.exhausted", count), votes_exact=exact(count.steps[-1].exhausted))
    yield from ties_met(count)
