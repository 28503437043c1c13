"""From papers and phones to a result: one count, the turnout limit, and what becomes of each option."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from galang.core.sentence import Sentence
from galang.core.tally import (
    ApprovalOutcome,
    Count,
    MajorityOutcome,
    MajorityRule,
    Option,
    TieBreak,
    YesNoProfile,
    approval_from_ballots,
    approval_from_counts,
    approve,
    decide,
    explain,
    to_data,
)
from galang.deliberate.rules.ballots import (
    ABSTAIN,
    MAJORITY,
    NO,
    YES,
    Choice,
    reaches,
    share_of,
    turnout_permille,
)
from galang.deliberate.rules.counted import count, heap, record
from galang.deliberate.rules.counts import CountSheet
from galang.deliberate.rules.marks import Stack
from galang.deliberate.rules.ways import way_of

CHOSEN, REFUSED, WAITING = "chosen", "refused", "waiting"


@dataclass(frozen=True)
class Terms:
    """How a ballot is counted, as it was fixed when it opened; limits in per mille, the budget in rupiah."""

    rule: str
    electorate: int
    seats: int | None = None
    budget_rupiah: int | None = None
    threshold_permille: int = 500
    min_turnout_permille: int = 0
    lot_seed: str = ""


@dataclass(frozen=True)
class Papers:
    """All that came in: the choices of every phone ballot, one agreed sheet a station, the paper marks."""

    phones: Sequence[Sequence[str]] = ()
    sheets: Sequence[CountSheet] = ()
    marked: int = 0

    @property
    def spoiled(self) -> int:
        """Papers in the boxes that count for nothing."""
        return sum(sheet.spoiled for sheet in self.sheets)

    @property
    def valid(self) -> int:
        """Papers in the boxes that count."""
        return sum(sheet.used for sheet in self.sheets)

    @property
    def heap(self) -> Stack:
        """Phones and papers on one heap, for ways of counting that need whole papers."""
        return heap(self.phones, [sheet.papers for sheet in self.sheets])

    @property
    def cast(self) -> int:
        """Everybody who took part, with spoiled papers."""
        return len(self.phones) + self.valid + self.spoiled


@dataclass(frozen=True)
class Fate:
    """What became of one option, and the sentences that say why."""

    key: str
    result: str
    why: tuple[Sentence, ...]


@dataclass(frozen=True)
class Result:
    """The whole result: the outcome of the count, whether enough took part, and the fate of each option."""

    outcome: ApprovalOutcome | MajorityOutcome | Count
    is_valid: bool
    fates: tuple[Fate, ...]
    explanation: tuple[Sentence, ...]
    record: Mapping[str, Any]

    @property
    def chosen(self) -> tuple[str, ...]:
        """Keys of the options that were chosen."""
        return tuple(fate.key for fate in self.fates if fate.result == CHOSEN)


def result_of(terms: Terms, choices: Sequence[Choice], papers: Papers) -> Result:
    """Count once and for all. A tie that decides is refused (`tally.tie`) unless a lot seed is given."""
    outcome = _counted(terms, choices, papers)
    enough = reaches(papers.cast, terms.electorate, terms.min_turnout_permille)
    is_valid = enough and papers.valid + len(papers.phones) > 0
    if isinstance(outcome, MajorityOutcome):
        is_valid = is_valid and outcome.reason != "quorum_missing"
    came = _came(terms, papers, enough=enough)
    said = explain(outcome)
    fates = _fates_of(outcome, said)
    if not is_valid:
        fates = tuple(Fate(fate.key, WAITING, came[-1:]) for fate in fates)
    return Result(outcome, is_valid, fates, (*came, *said), _record(terms, papers, outcome))


def _counted(
    terms: Terms, choices: Sequence[Choice], papers: Papers
) -> ApprovalOutcome | MajorityOutcome | Count:
    """Count by the way of the ballot; an empty box of a way that needs papers is counted as no approvals."""
    if terms.rule == MAJORITY:
        return _majority(terms, papers)
    stack = papers.heap if way_of(terms.rule).whole else ()
    if not stack:
        return _approval(terms, choices, papers)
    options = [Option(one.key, one.title, one.cost_rupiah) for one in choices]
    return count(
        terms.rule,
        options,
        stack,
        TieBreak.lot(terms.lot_seed) if terms.lot_seed else TieBreak.refuse(),
        seats=terms.seats or 1,
        budget=terms.budget_rupiah or 0,
    )


def _approval(terms: Terms, choices: Sequence[Choice], papers: Papers) -> ApprovalOutcome:
    options = [Option(one.key, one.title, one.cost_rupiah) for one in choices]
    counted = approval_from_ballots(options, papers.phones)
    for sheet in papers.sheets:
        counted += approval_from_counts(options, sheet.votes, ballots=sheet.used)
    ties = TieBreak.lot(terms.lot_seed) if terms.lot_seed else TieBreak.refuse()
    return approve(counted, seats=terms.seats, budget=terms.budget_rupiah, ties=ties)


def _majority(terms: Terms, papers: Papers) -> MajorityOutcome:
    votes = {key: sum(key in phone for phone in papers.phones) for key in (YES, NO, ABSTAIN)}
    for sheet in papers.sheets:
        votes = {key: count + sheet.votes.get(key, 0) for key, count in votes.items()}
    quorum = share_of(terms.min_turnout_permille) if terms.min_turnout_permille else None
    threshold = share_of(terms.threshold_permille)
    rule = MajorityRule(threshold=threshold, at_least=threshold == 1, quorum=quorum)
    return decide(YesNoProfile(votes[YES], votes[NO], votes[ABSTAIN], terms.electorate), rule)


def _came(terms: Terms, papers: Papers, *, enough: bool) -> tuple[Sentence, ...]:
    """Where the papers came from, and whether enough took part; the last sentence is about the limit."""
    said = [
        Sentence(
            "ballot.merged",
            {"phones": len(papers.phones), "papers": papers.valid, "spoiled": papers.spoiled},
        )
    ]
    missing = papers.marked - papers.valid - papers.spoiled
    if missing > 0:
        said.append(Sentence("ballot.papers_missing", {"missing": missing, "marked": papers.marked}))
    values = {
        "cast": papers.cast,
        "electorate": terms.electorate,
        "turnout_permille": turnout_permille(papers.cast, terms.electorate),
        "least_permille": terms.min_turnout_permille,
    }
    if terms.min_turnout_permille == 0:
        return (*said, Sentence("ballot.turnout_free", values))
    return (*said, Sentence("ballot.turnout_met" if enough else "ballot.turnout_missed", values))


EVENTS = {"elected": CHOSEN, "no_seat": WAITING, "no_money": WAITING, "below_least": REFUSED}


def _fates_of(
    outcome: ApprovalOutcome | MajorityOutcome | Count, said: Sequence[Sentence]
) -> tuple[Fate, ...]:
    if isinstance(outcome, MajorityOutcome):
        return _majority_fates(outcome, said)
    if isinstance(outcome, ApprovalOutcome):
        return _fates(outcome, said)
    chosen = set(outcome.elected)
    return tuple(
        Fate(
            option.key,
            CHOSEN if option.key in chosen else WAITING,
            tuple(one for one in said if _about(one, option.key)),
        )
        for option in outcome.options
    )


def _fates(outcome: ApprovalOutcome, said: Sequence[Sentence]) -> tuple[Fate, ...]:
    return tuple(
        Fate(stage.option, EVENTS[stage.event], tuple(one for one in said if _about(one, stage.option)))
        for stage in outcome.stages
    )


def _about(sentence: Sentence, key: str) -> bool:
    """Whether a sentence tells of this option: "U-014" or "U-014 (Saluran Gang Melati)"."""
    option = str(sentence.values.get("option", ""))
    return option == key or option.startswith(f"{key} (")


def _majority_fates(outcome: MajorityOutcome, said: Sequence[Sentence]) -> tuple[Fate, ...]:
    why = tuple(one for one in said if one.code.startswith(("majority.carried", "majority.lost")))
    return (Fate(YES, CHOSEN if outcome.carried else REFUSED, why),)


def _record(
    terms: Terms, papers: Papers, outcome: ApprovalOutcome | MajorityOutcome | Count
) -> dict[str, Any]:
    """What is stored with the decision: the outcome, and every figure that went into it."""
    if isinstance(outcome, Count):
        data = record(terms.rule, outcome, papers.heap)
    else:
        data = to_data(outcome)
        del data["explanation"]
    return {
        **data,
        "phones": len(papers.phones),
        "papers": papers.valid,
        "spoiled": papers.spoiled,
        "marked": papers.marked,
        "cast": papers.cast,
        "electorate": terms.electorate,
        "min_turnout_permille": terms.min_turnout_permille,
        "lot_seed": terms.lot_seed,
    }
