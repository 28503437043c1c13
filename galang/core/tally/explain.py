"""Why a result came out, as codes with values, and the same in plain Indonesian and English sentences.

The codes are stored with the decision; the words are made from them again for each reader.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import Any, Literal

from galang.core.sentence import Sentence, written
from galang.core.tally.consent import ConsentOutcome
from galang.core.tally.counting import Count, data_of
from galang.core.tally.majority import share_in_words
from galang.core.tally.sentences import WORDS
from galang.core.tally.sortition import SortitionOutcome
from galang.core.tally.types import ApprovalOutcome, MajorityOutcome, Need, Stage

Outcome = ApprovalOutcome | MajorityOutcome | ConsentOutcome | SortitionOutcome | Count


@singledispatch
def explain(outcome: Outcome) -> tuple[Sentence, ...]:
    """The explanation of an outcome, step by step; codes and values as in ``sentences.WORDS``."""
    raise TypeError(f"no explanation for {type(outcome).__name__}")


@explain.register
def _(outcome: ApprovalOutcome) -> tuple[Sentence, ...]:
    needs = {need.option: need for need in outcome.needs}
    said = [_say("tally.counted", ballots=outcome.profile.ballots, options=len(outcome.profile.options))]
    said.append(_rule_of(outcome))
    for stage in outcome.stages:
        said.append(_fate(outcome, stage))
        if stage.event != "elected":
            said.extend(_wants(outcome, stage, needs[stage.option]))
    for tie in outcome.ties:
        options, ranked = _labels(outcome, tie.options), _labels(outcome, tie.ranked)
        if tie.how != "harmless":
            said.append(_say(f"tally.tie_{tie.how}", options=options, votes=tie.votes, ranked=ranked))
    if outcome.budget is not None:
        said.append(
            _say(
                "tally.spent",
                cost_rupiah=outcome.cost,
                budget_rupiah=outcome.budget,
                left_rupiah=outcome.left_over,
            )
        )
    return tuple(said)


@explain.register
def _(outcome: MajorityOutcome) -> tuple[Sentence, ...]:
    count, rule = outcome.profile, outcome.rule
    said = [
        _say("majority.counted", yes=count.yes, no=count.no, abstain=count.abstain, ballots=count.ballots)
    ]
    if rule.quorum is not None:
        quorum = {"eligible": count.eligible, "needed": outcome.quorum_needed, "present": count.ballots}
        code = "majority.quorum_met" if count.ballots >= outcome.quorum_needed else "majority.quorum_missing"
        said.append(_say(code, quorum=share_in_words(rule.quorum), **quorum))
    threshold = {
        "threshold": share_in_words(rule.threshold),
        "base": outcome.base,
        "needed": outcome.yes_needed,
    }
    said.append(_say(f"majority.rule_{'at_least' if rule.at_least else 'more'}_{rule.of}", **threshold))
    if outcome.carried:
        said.append(_say("majority.carried", yes=count.yes, needed=outcome.yes_needed))
        return tuple(said)
    if outcome.reason == "quorum_missing":
        said.append(_say("majority.lost_quorum", missing=outcome.quorum_needed - count.ballots))
    if outcome.switches:
        said.append(
            _say("majority.lost_votes", yes=count.yes, needed=outcome.yes_needed, switches=outcome.switches)
        )
    elif outcome.switches is None:
        said.append(_say("majority.lost_hopeless", yes=count.yes, needed=outcome.yes_needed))
    return tuple(said)


def _say(code: str, **values: Any) -> Sentence:
    return Sentence(code, values)


def _label(outcome: ApprovalOutcome, key: str) -> str:
    """ "U-003 (Talud RT 02)", or the key alone when the option has no name."""
    name = outcome.option(key).name
    return f"{key} ({name})" if name and name != key else key


def _labels(outcome: ApprovalOutcome, keys: Iterable[str]) -> list[str]:
    return [_label(outcome, key) for key in keys]


def _rule_of(outcome: ApprovalOutcome) -> Sentence:
    if outcome.budget is not None and outcome.seats is not None:
        return _say("tally.rule_both", seats=outcome.seats, budget_rupiah=outcome.budget)
    if outcome.budget is not None:
        return _say("tally.rule_budget", budget_rupiah=outcome.budget)
    return _say("tally.rule_seats", seats=outcome.seats) if outcome.seats else _say("tally.rule_list")


def _fate(outcome: ApprovalOutcome, stage: Stage) -> Sentence:
    """What happened to one option, with the money at that moment where there is a budget."""
    values: dict[str, Any] = {"option": _label(outcome, stage.option), "votes": stage.votes}
    money = stage.left_budget is not None
    if stage.event == "no_money" or (stage.event == "elected" and money):
        values |= {"cost_rupiah": outcome.option(stage.option).cost, "left_rupiah": stage.left_budget}
    code = "elected_money" if stage.event == "elected" and money else stage.event
    return _say(f"tally.{code}", **values, ballots=outcome.profile.ballots)


def _wants(outcome: ApprovalOutcome, stage: Stage, need: Need) -> list[Sentence]:
    """What an option would have needed: more votes, a lower cost, or neither would have done."""
    option = _label(outcome, need.option)
    said = []
    if need.votes is None:
        said.append(_say("tally.needs_bigger_budget", option=option, budget_rupiah=outcome.budget))
    elif need.votes > outcome.profile.ballots:
        said.append(_say("tally.needs_more_than_all", option=option, ballots=outcome.profile.ballots))
    else:
        said.append(_say("tally.needs_votes", option=option, votes=need.votes, more=need.votes - stage.votes))
    if need.cost:
        said.append(_say("tally.needs_cost", option=option, cost_rupiah=need.cost))
    return said


def in_words(sentences: Iterable[Sentence], language: Literal["id", "en"] = "id") -> tuple[str, ...]:
    """The explanation in plain sentences; an unknown code or language raises ``KeyError``."""
    return written(sentences, WORDS, language)


def to_data(outcome: Outcome) -> dict[str, Any]:
    """The outcome as a record of text, int, bool, None and lists, ready for JSON and for hashing."""
    explanation = [{"code": said.code, "values": said.values} for said in explain(outcome)]
    return {**_record_of(outcome), "explanation": explanation}


def _record_of(outcome: Outcome) -> dict[str, Any]:
    if isinstance(outcome, Count):
        return data_of(outcome)
    if isinstance(outcome, MajorityOutcome):
        return _majority_data(outcome)
    if isinstance(outcome, ConsentOutcome):
        return _consent_data(outcome)
    return _lot_data(outcome) if isinstance(outcome, SortitionOutcome) else _approval_data(outcome)


def _consent_data(outcome: ConsentOutcome) -> dict[str, Any]:
    people = outcome.profile
    return {
        "rule": "consent",
        "consent": people.consent,
        "stand_aside": people.stand_aside,
        "objections": people.objections,
        "eligible": people.eligible,
        "elected": ["yes"] if outcome.carried else [],
        "carried": outcome.carried,
        "reason": outcome.reason,
        "quorum_needed": outcome.quorum_needed,
        "aside_allowed": outcome.aside_allowed,
    }


def _lot_data(outcome: SortitionOutcome) -> dict[str, Any]:
    return {
        "rule": "sortition",
        "seats": outcome.seats,
        "seed": outcome.seed,
        "people": len(outcome.people),
        "elected": list(outcome.elected),
        "turns": [{"person": turn.person, "taken": turn.taken} for turn in outcome.turns],
        "quotas": [
            {
                "kind": quota.kind,
                "group": quota.group,
                "least": quota.least,
                "most": quota.most,
                "drawn": drawn,
            }
            for quota, drawn in zip(outcome.quotas, outcome.filled, strict=True)
        ],
    }


def _approval_data(outcome: ApprovalOutcome) -> dict[str, Any]:
    profile = outcome.profile
    totals = {option.key: str(votes) for option, votes in zip(profile.options, profile.votes, strict=True)}
    return {
        "rule": outcome.rule,
        "options": [
            {"key": option.key, "name": option.name, "cost": option.cost, "votes": votes}
            for option, votes in zip(profile.options, profile.votes, strict=True)
        ],
        "ballots": profile.ballots,
        "seats": outcome.seats,
        "elected": list(outcome.elected),
        "not_elected": list(outcome.not_elected),
        "stages": [
            {"event": "counted", "totals": totals},
            *({"event": stage.event, "option": stage.option, "totals": {}} for stage in outcome.stages),
        ],
        "ties": [
            {"options": list(tie.options), "votes": tie.votes, "ranked": list(tie.ranked), "how": tie.how}
            for tie in outcome.ties
        ],
        "budget": outcome.budget,
        "cost": outcome.cost,
        "exhausted": 0,
    }


def _majority_data(outcome: MajorityOutcome) -> dict[str, Any]:
    count, rule = outcome.profile, outcome.rule
    return {
        "rule": "majority",
        "threshold": str(rule.threshold),
        "at_least": rule.at_least,
        "of": rule.of,
        "quorum": None if rule.quorum is None else str(rule.quorum),
        "yes": count.yes,
        "no": count.no,
        "abstain": count.abstain,
        "eligible": count.eligible,
        "elected": ["yes"] if outcome.carried else [],
        "carried": outcome.carried,
        "reason": outcome.reason,
        "base": outcome.base,
        "quorum_needed": outcome.quorum_needed,
        "yes_needed": outcome.yes_needed,
        "switches": outcome.switches,
    }
