"""`galang tally FILE`: count a file of votes, without a database or Django."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from galang.core import tally
from galang.core.refusal import Refusal
from galang.core.tally.refused import refused_in_words

DONE, REFUSED, WRONG_USE = 0, 1, 2
PREFLIB = (".soi", ".soc", ".toi", ".toc")
KINDS = (".pb", ".blt", *PREFLIB, ".csv", ".json")
RANKS, DUELS = (".blt", *PREFLIB, ".csv"), (".blt", *PREFLIB, ".csv", ".json")
BUDGETS = (".pb", ".csv")


@dataclass(frozen=True)
class Task:
    """What is to be counted: the file, and the options that were given."""

    path: Path
    seats: int | None
    ties: Callable[[tuple[tally.Option, ...]], tally.TieBreak]
    satisfaction: Literal["count", "cost"]
    completion: Literal["none", "add1", "add1-exhaustive", "utilitarian"]


@dataclass(frozen=True)
class Rule:
    """A rule of the command line: the kinds of file it reads, how it reads and how it counts them."""

    kinds: tuple[str, ...]
    read: Callable[[Path], Any]
    count: Callable[[Any, Task], Any]


def run(options: argparse.Namespace) -> int:
    """Count ``options.file`` and print the result. 0 done, 1 refused with a reason, 2 wrong use."""
    path = Path(options.file)
    language: Literal["id", "en"] = options.explain or "id"
    try:
        name = options.rule or _usual(path)
        task = Task(path, options.seats, _tie_break(options.ties), options.satisfaction, options.completion)
        outcome = _counted(name, task)
        sentences = tally.in_words(tally.explain(outcome), language)
        if options.picture:
            _draw(outcome, Path(options.picture), language)
    except OSError as problem:
        print(
            _sentence(Refusal("votes.file_missing", file=str(problem.filename or path)), language),
            file=sys.stderr,
        )
        return WRONG_USE
    except Refusal as refusal:
        return _refused(refusal, options, language)
    _print(outcome, name, sentences, options)
    return DONE


def _counted(name: str, task: Task) -> Any:
    rule = RULES[name]
    kind = task.path.suffix.lower()
    if kind not in KINDS:
        raise Refusal("votes.unknown_kind", file=task.path.name, kinds=list(KINDS))
    if kind not in rule.kinds:
        raise Refusal("votes.wrong_ballots", rule=name, kinds=list(rule.kinds))
    return rule.count(rule.read(task.path), task)


def _usual(path: Path) -> str:
    """The rule that people expect of a kind of file; a table of votes does not say."""
    kind = path.suffix.lower()
    usual = {".pb": "equal-shares", ".blt": "stv-scottish", ".json": "schulze"} | dict.fromkeys(
        PREFLIB, "schulze"
    )
    if kind not in KINDS:
        raise Refusal("votes.unknown_kind", file=path.name, kinds=list(KINDS))
    if kind not in usual:
        raise Refusal("votes.rule_missing", rules=list(RULES))
    return usual[kind]


def _tie_break(text: str) -> Callable[[tuple[tally.Option, ...]], tally.TieBreak]:
    if text == "refuse":
        return lambda options: tally.TieBreak.refuse()
    if text == "order":
        return lambda options: tally.TieBreak.published([option.key for option in options])
    return lambda options: tally.TieBreak.lot(text.removeprefix("seed:"))


def _ranked(path: Path) -> tally.RankedBallots:
    kind = path.suffix.lower()
    if kind == ".blt":
        return tally.read_blt(path)
    return tally.read_rankings(path) if kind == ".csv" else tally.read_preflib(path)


def _duels(path: Path) -> tally.RankedBallots | tally.Duels:
    return tally.read_duels(path) if path.suffix.lower() == ".json" else _ranked(path)


def _approvals(path: Path) -> tally.ApprovalBallots:
    return tally.read_pb(path) if path.suffix.lower() == ".pb" else tally.read_approvals(path)


def _approval(ballots: tally.ApprovalBallots, task: Task) -> tally.ApprovalOutcome:
    votes = {option.key: votes for option, votes in zip(ballots.options, ballots.votes, strict=True)}
    profile = tally.approval_from_counts(ballots.options, votes, ballots=ballots.ballots)
    return tally.approve(profile, seats=task.seats, ties=task.ties(ballots.options))


def _irv(ballots: tally.RankedBallots, task: Task) -> tally.Count:
    if task.seats not in (None, 1):
        raise Refusal("votes.one_seat", rule="irv", seats=task.seats)
    return tally.irv(ballots, ties=task.ties(ballots.options))


def _by_seats(rule: Callable[..., tally.Count]) -> Callable[[Any, Task], tally.Count]:
    """A rule that fills the seats asked for, the file's, or one."""

    def count(ballots: Any, task: Task) -> tally.Count:
        usual = getattr(ballots, "seats", None) or 1
        return rule(
            ballots, seats=usual if task.seats is None else task.seats, ties=task.ties(ballots.options)
        )

    return count


def _transferable(rule: Callable[..., tally.Count]) -> Callable[[Any, Task], tally.Count]:
    return lambda ballots, task: rule(ballots, seats=task.seats, ties=task.ties(ballots.options))


def _with_budget(rule: Callable[..., tally.Count]) -> Callable[[Any, Task], tally.Count]:
    return lambda ballots, task: rule(ballots, ties=task.ties(ballots.options))


def _equal_shares(ballots: tally.ApprovalBallots, task: Task) -> tally.Count:
    return tally.equal_shares(
        ballots,
        satisfaction=task.satisfaction,
        completion=task.completion,
        ties=task.ties(ballots.options),
    )


RULES: dict[str, Rule] = {
    "equal-shares": Rule(BUDGETS, _approvals, _equal_shares),
    "greedy": Rule(BUDGETS, _approvals, _with_budget(tally.greedy)),
    "greedy-stop": Rule(BUDGETS, _approvals, _with_budget(tally.greedy_stop)),
    "phragmen": Rule(BUDGETS, _approvals, _with_budget(tally.phragmen)),
    "approval": Rule(BUDGETS, _approvals, _approval),
    "score": Rule((".csv",), tally.read_scores, _by_seats(tally.score)),
    "borda": Rule(RANKS, _ranked, _by_seats(tally.borda)),
    "irv": Rule(RANKS, _ranked, _irv),
    "stv-scottish": Rule(RANKS, _ranked, _transferable(tally.stv_scottish)),
    "stv-meek": Rule(RANKS, _ranked, _transferable(tally.stv_meek)),
    "schulze": Rule(DUELS, _duels, _by_seats(tally.schulze)),
    "ranked-pairs": Rule(DUELS, _duels, _by_seats(tally.ranked_pairs)),
}


def _draw(outcome: Any, path: Path, language: Literal["id", "en"]) -> None:
    from galang.core.tally.picture import svg_of

    try:
        path.write_text(svg_of(outcome, language), encoding="utf-8")
    except OSError:
        raise Refusal("votes.cannot_write", file=str(path)) from None


def _sentence(refusal: Refusal, language: str) -> str:
    return refused_in_words(refusal, language)


def _refused(refusal: Refusal, options: argparse.Namespace, language: str) -> int:
    text = _sentence(refusal, language)
    if options.json:
        print(json.dumps({"refused": refusal.code, "text": text}, ensure_ascii=False))
    print(text, file=sys.stderr)
    return REFUSED


def _print(outcome: Any, name: str, sentences: tuple[str, ...], options: argparse.Namespace) -> None:
    if options.json:
        said = tally.to_data(outcome) | {"rule": name, "explanation": list(sentences)}
        print(json.dumps(said, ensure_ascii=False))
        return
    english = options.explain == "en"
    print(f"{'Rule' if english else 'Aturan'}: {name}")
    print("Elected:" if english else "Terpilih:")
    for number, key in enumerate(outcome.elected, 1):
        print(f"{number:3}. {key}")
    if not outcome.elected:
        print("  -")
    if options.explain:
        print()
        for sentence in sentences:
            print(sentence)
