"""How well opinion groups agree with those pol.is published, and how fast they are found, beside red-dwarf.

Reads the conversations from ``polis/`` in the folder of ``GALANG_CASES`` (default: ``../shared/cases`` beside
the repository), prints the true figures, good or bad, and says how many it left out when they are not there.
red-dwarf gets an environment of its own below ``build/``, because it holds numpy back.
"""

from __future__ import annotations

import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bench.similarity import cases_folder
from galang.core.opinion import (
    Votes,
    adjusted_rand_index,
    chart,
    group_aware,
    read_left_out,
    read_votes,
)
from galang.core.opinion.speaking import counts_of

ROOT = Path(__file__).resolve().parents[1]
PEER = ROOT / "build" / "bench-peers-opinion"
PEER_VERSION = "red-dwarf==0.4.0"
CONVERSATIONS = 6
LIMIT = 120


@dataclass(frozen=True)
class Case:
    """A conversation with the groups that pol.is itself showed ("" for none) and its consensus figures."""

    name: str
    votes: Votes
    published: Mapping[str, str]
    consensus: Mapping[str, float]


def read_conversations(folder: Path) -> list[Case]:
    """The conversations under ``folder``; an empty list when they are not there."""
    base = folder / "polis"
    if not base.is_dir():
        return []
    return [_case(one) for one in sorted(base.iterdir()) if (one / "participants-votes.csv").is_file()]


def _case(folder: Path) -> Case:
    with (folder / "participants-votes.csv").open("rb") as stream:
        votes = read_votes(stream)
    with (folder / "comments.csv").open("rb") as stream:
        votes = votes.without(read_left_out(stream))
    figures = {
        row["comment-id"]: float(row["group-informed-consensus"])
        for row in _table(folder / "comments.csv")
        if row.get("group-informed-consensus")
    }
    published = {row["participant"]: row["group-id"] for row in _table(folder / "participants-votes.csv")}
    return Case(folder.name, votes, published, figures)


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def agreement(case: Case, groups: Mapping[str, int]) -> float:
    """Adjusted Rand index with the published groups, over people who are in a group of both."""
    both = [name for name in groups if case.published.get(name)]
    return float(adjusted_rand_index([case.published[n] for n in both], [groups[n] for n in both]))


def groups_of(votes: Votes, seed: int = 1) -> dict[str, int]:
    """Our group of each grouped person."""
    return {name: at for at, group in enumerate(chart(votes, seed=seed).groups) for name in group.members}


def consensus_off(case: Case) -> float:
    """Greatest difference from the published group-aware consensus, computed on the published groups."""
    group = np.array([int(case.published[name] or -1) for name in case.votes.people])
    counts = counts_of(case.votes, group, int(group.max()) + 1)
    pairs = zip(case.votes.statements, counts, strict=True)
    return max(abs(float(group_aware(count)) - case.consensus[name]) for name, count in pairs)


def grown(votes: Votes, people: int, seed: int = 1) -> list[tuple[int, str, int]]:
    """The votes grown to ``people``: copies of people drawn at random, a tenth of their votes dropped and a
    tenth turned round."""
    chance = random.Random(seed)
    ends = np.searchsorted(votes.person, np.arange(len(votes.people) + 1)).tolist()
    cells = [
        (votes.statements[at], vote)
        for at, vote in zip(votes.statement.tolist(), votes.vote.tolist(), strict=True)
    ]
    rows = [(who, *cells[at]) for who in range(len(votes.people)) for at in range(ends[who], ends[who + 1])]
    for who in range(len(votes.people), people):
        model = chance.randrange(len(votes.people))
        for statement, vote in cells[ends[model] : ends[model + 1]]:
            dice = chance.random()
            if dice > 0.1:
                rows.append((who, statement, -vote if dice > 0.9 else vote))
    return rows


def _print_quality(cases: list[Case]) -> None:
    print("adjusted Rand index with pol.is's published groups (1 the same, 0 chance), seeds 1 to 5")
    for case in cases:
        found = [chart(case.votes, seed=seed) for seed in range(1, 6)]
        marks = [agreement(case, groups_of(case.votes, seed)) for seed in range(1, 6)]
        theirs = sorted((n for g, n in _sizes(case.published).items() if g), reverse=True)
        print(
            f"{case.name:28} {' '.join(f'{mark:5.3f}' for mark in marks)}"
            f"   pol.is {theirs}, here {[group.size for group in found[0].groups]},"
            f" in no group {len(found[0].ungrouped)}"
        )
    for case in cases:
        if case.consensus:
            print(
                f"{case.name}: group-aware consensus of {len(case.consensus)} statements on the published"
                f" groups differs from pol.is's by at most {consensus_off(case):.1e}"
            )


def _sizes(groups: Mapping[str, str]) -> dict[str, int]:
    return {group: list(groups.values()).count(group) for group in set(groups.values())}


def peer_python() -> str:
    """The Python of red-dwarf's environment, made when it is missing; "" when that cannot be done."""
    python = PEER / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(PEER)], check=False)
    have = subprocess.run([str(python), "-c", "import reddwarf"], capture_output=True)
    if have.returncode:
        install = [str(python), "-m", "pip", "install", "--quiet", PEER_VERSION]
        have = subprocess.run(install, capture_output=True)
    return str(python) if not have.returncode else ""


def timed(python: str, which: str, path: Path, runs: int) -> dict[str, Any] | None:
    """The result of one process, or None when its runs took longer than ``LIMIT`` after loading."""
    command = [python, "-W", "ignore", str(ROOT / "bench" / "opinion_peer.py"), which, str(path), str(runs)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        assert process.stdout is not None
        if process.stdout.readline().strip() != "LOADED":
            raise RuntimeError(f"{which} did not start")
        try:
            out, _ = process.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            return None
    return json.loads(out.splitlines()[-1])


def _print_speed(case: Case, people: int, peer: str, must: int, aim: int) -> None:
    rows = grown(case.votes, people)
    real = people <= len(case.votes.people)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "votes.csv"
        lines = "".join(f"{case.votes.people[a] if real else a},{b},{c}\n" for a, b, c in rows)
        path.write_text("participant,statement,vote\n" + lines)
        ours = timed(sys.executable, "galang", path, 5)
        theirs = timed(peer, "red-dwarf", path, 3) if peer else None
        began = time.perf_counter()
        with path.open("rb") as stream:
            read_votes(stream)
        reading = time.perf_counter() - began
    assert ours is not None
    print(
        f"{people:7,d} people, {len(rows):9,d} votes: here {ours['seconds']:.3f} s ({ours['peak_mib']} MiB;"
        f" reading the file {reading:.2f} s more)"
    )
    if not peer:
        print("        red-dwarf could not be installed: not compared")
    elif theirs is None:
        print(
            f"        red-dwarf over {LIMIT} s (stopped): more than {LIMIT / ours['seconds']:.0f} times,"
            f" must {must}, aim {aim}"
        )
    else:
        both = [name for name in ours["groups"] if name in theirs["groups"]]
        same = adjusted_rand_index(
            [ours["groups"][name] for name in both], [theirs["groups"][name] for name in both]
        )
        print(
            f"        red-dwarf {theirs['seconds']:.3f} s ({theirs['peak_mib']} MiB):"
            f" {theirs['seconds'] / ours['seconds']:.1f} times, must {must}, aim {aim};"
            f" groups of both agree {float(same):.3f}"
        )
        if real:
            print(
                f"        with pol.is: here {agreement(case, ours['groups']):.3f} without moderation,", end=""
            )
            print(f" red-dwarf {agreement(case, theirs['groups']):.3f}")


def main() -> None:
    """Print quality on the real conversations and the speed on the biggest of them, real and grown."""
    cases = read_conversations(cases_folder())
    if not cases:
        print(f"no conversations found (set GALANG_CASES): left out {CONVERSATIONS} and the speed on them")
        return
    _print_quality(cases)
    biggest = max(cases, key=lambda case: len(case.votes))
    peer = peer_python()
    print("here on one thread, as in the command; red-dwarf with as many as it takes")
    _print_speed(biggest, len(biggest.votes.people), peer, must=3, aim=10)
    _print_speed(biggest, 100_000, peer, must=15, aim=50)


if __name__ == "__main__":
    main()
