"""An opinion map in plain words and as data."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from galang.core.opinion.charting import OpinionMap
from galang.core.opinion.sentences import WORDS
from galang.core.opinion.speaking import Consensus, Representative
from galang.core.sentence import Sentence, written

MOST_TOLD = 5


def explain(found: OpinionMap) -> tuple[Sentence, ...]:
    """What came out and how, as codes and values."""
    votes, groups = found.votes, found.groups
    said = [
        Sentence(
            "opinion.counted",
            {"votes": len(votes), "people": len(votes.people), "statements": len(votes.statements)},
        )
    ]
    if votes.repeated:
        said.append(Sentence("opinion.repeated", {"count": votes.repeated}))
    if votes.left_out:
        said.append(Sentence("opinion.left_out", {"count": len(votes.left_out)}))
    if found.ungrouped:
        least = min(found.rule.least_votes, len(votes.statements))
        said.append(Sentence("opinion.ungrouped", {"people": len(found.ungrouped), "least": least}))
    if len(groups) == 1:
        least = found.rule.least_people
        said.append(Sentence("opinion.one_group", {"people": groups[0].size, "least": least}))
    else:
        said.append(Sentence("opinion.groups", {"groups": len(groups)}))
    for number, group in enumerate(groups):
        if len(groups) > 1:
            said.append(Sentence("opinion.group", {"group": number, "people": group.size}))
        said += [_told(one) for one in group.representative]
    said += [_agreed(one) for one in found.consensus[:MOST_TOLD]]
    if not found.consensus:
        said.append(Sentence("opinion.no_consensus", {}))
    return tuple(said)


def in_words(sentences: Iterable[Sentence], language: str = "id") -> tuple[str, ...]:
    """The sentences in Indonesian (``id``) or English (``en``)."""
    return written(sentences, WORDS, language)


def to_data(found: OpinionMap) -> dict[str, Any]:
    """JSON-able record: counts, member ids by group, consensus, and what represents each group.

    Group g of ``representative`` is the g-th of ``groups``; shares are exact, written "a/b".
    """
    return {
        "participants": len(found.votes.people),
        "statements": len(found.votes.statements),
        "votes": len(found.votes),
        "groups": [list(group.members) for group in found.groups],
        "consensus": [_consensus_data(one) for one in found.consensus],
        "representative": {
            str(number): [_representative_data(one) for one in group.representative]
            for number, group in enumerate(found.groups)
        },
    }


def _told(one: Representative) -> Sentence:
    values = {
        "statement": one.statement,
        "votes": one.own.of(one.side),
        "seen": one.own.seen,
        "other_votes": one.others.of(one.side),
        "other_seen": one.others.seen,
    }
    return Sentence(f"opinion.{one.side}s" if one.sure else f"opinion.perhaps_{one.side}s", values)


def _agreed(one: Consensus) -> Sentence:
    votes, seen = sum(count.of(one.side) for count in one.counts), sum(count.seen for count in one.counts)
    return Sentence(f"opinion.all_{one.side}", {"statement": one.statement, "votes": votes, "seen": seen})


def _consensus_data(one: Consensus) -> dict[str, Any]:
    return {
        "statement": one.statement,
        "side": one.side,
        "value": _share(one.value),
        "votes": [count.of(one.side) for count in one.counts],
        "seen": [count.seen for count in one.counts],
    }


def _representative_data(one: Representative) -> dict[str, Any]:
    return {
        "statement": one.statement,
        "side": one.side,
        "votes": one.own.of(one.side),
        "seen": one.own.seen,
        "other_votes": one.others.of(one.side),
        "other_seen": one.others.seen,
        "ratio": _share(one.ratio),
        "sure": one.sure,
    }


def _share(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"
