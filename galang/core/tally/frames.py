"""A count as a row of rounds with bars: the numbers of its picture, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from galang.core.sentence import Sentence
from galang.core.tally.counting import Count, Exact, Step
from galang.core.tally.stv.outcome import TransferCount
from galang.core.tally.telling import inner, label, label_of, labels, say
from galang.core.tally.types import ApprovalOutcome, MajorityOutcome

Mark = Literal["in", "elected", "out"]
Drawable = Count | ApprovalOutcome | MajorityOutcome


@dataclass(frozen=True)
class Bar:
    """One option in one round: its ``total`` (``None`` when it no longer stands) and what has become of it."""

    label: str
    total: Exact | None
    mark: Mark


@dataclass(frozen=True)
class Frame:
    """One round: what happened, its bars in the order of the options, the quota, the votes that ran out."""

    title: Sentence
    bars: tuple[Bar, ...]
    line: Exact | None = None
    exhausted: Exact = 0


def frames_of(outcome: Drawable) -> tuple[Frame, ...]:
    """The rounds of a count; an approval or yes/no count has one."""
    if isinstance(outcome, ApprovalOutcome):
        return (_approval(outcome),)
    if isinstance(outcome, MajorityOutcome):
        return (_majority(outcome),)
    marks: dict[str, Mark] = {option.key: "in" for option in outcome.options}
    frames = []
    for number, step in enumerate(outcome.steps):
        _mark(outcome, number, step, marks)
        bars = tuple(
            Bar(label_of(option), total, marks[option.key])
            for option, total in zip(outcome.options, step.totals, strict=True)
        )
        frames.append(Frame(_title(outcome, step), bars, _line(outcome, number), step.exhausted))
    return tuple(frames)


def _mark(count: Count, number: int, step: Step, marks: dict[str, Mark]) -> None:
    """Who is elected or out from this round on; at the end everybody is one or the other."""
    if step.event in ("excluded", "no_money", "no_votes", "stopped"):
        marks.update(dict.fromkeys(step.options, "out"))
    if step.event in ("bought", "added", "elected"):
        marks.update(dict.fromkeys(step.options, "elected"))
    if isinstance(count, TransferCount):
        marks.update({key: "elected" for key, at in count.elected_at if at == number})
    if number == len(count.steps) - 1:
        marks.update(dict.fromkeys(count.not_elected, "out"))
        marks.update(dict.fromkeys(count.elected, "elected"))


def _title(count: Count, step: Step) -> Sentence:
    if step.event in ("locked", "skipped"):
        winner, loser = labels(count, step.options)
        return say(f"step.{step.event}", winner=winner, loser=loser)
    known = ("counted", "surplus", "excluded", "shared", "bought", "added", "stopped", "elected", "no_money")
    code = step.event if step.event in (*known, "no_votes", "no_seat") else "other"
    return say(f"step.{code}", options=labels(count, step.options))


def _line(count: Count, number: int) -> Exact | None:
    """The quota of an STV count in this round."""
    if not isinstance(count, TransferCount) or count.rule == "irv":
        return None
    return count.quotas[number] if count.quotas else count.quota


def _approval(outcome: ApprovalOutcome) -> Frame:
    bars = tuple(
        Bar(label_of(option), votes, "elected" if option.key in outcome.elected else "out")
        for option, votes in zip(outcome.profile.options, outcome.profile.votes, strict=True)
    )
    return Frame(say("step.counted"), bars)


def _majority(outcome: MajorityOutcome) -> Frame:
    people = outcome.profile
    bars = (
        Bar("ya / yes", people.yes, "elected" if outcome.carried else "out"),
        Bar("tidak / no", people.no, "out"),
        Bar("abstain", people.abstain, "out"),
    )
    return Frame(say("step.counted"), bars, outcome.yes_needed)


def summary_of(outcome: Drawable, frames: tuple[Frame, ...]) -> dict[str, Any]:
    """The values of the picture's description."""
    elected: list[Any] = [bar.label for bar in frames[-1].bars if bar.mark == "elected"] if frames else []
    if isinstance(outcome, Count):
        elected = [label(outcome, key) for key in outcome.elected]
    return {
        "rounds": len(frames),
        "options": len(frames[0].bars) if frames else 0,
        "elected": elected or [inner("picture.nobody")],
    }
