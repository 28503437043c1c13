"""How fast Equal Shares is counted, against pabutools, and whether both elect the same.

The peer is installed for this only, into ``build/bench-peers``; each of its counts runs in a process of its
own. Real votes are read from the folder in ``GALANG_CASES`` (default: ``../shared/cases`` beside the
repository); without it the bench says how many cases it left out and times the made-up votes alone.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from galang.core.tally import Option, TieBreak, approval_ballots, equal_shares, read_pb, write_pb

ROOT = Path(__file__).resolve().parents[1]
PEERS = ROOT / "build" / "bench-peers"
PINNED = ("pabutools==1.2.3", "gmpy2==2.3.2")
SMALL = ("swiecie_2023_mes", "wieliczka_2023_mes")
LARGE = ("lodz_2025_threshold",)
LIMIT = 240


def cases_folder() -> Path:
    """Where the real votes are, whether they are there or not."""
    return Path(os.environ.get("GALANG_CASES", ROOT.parent / "shared" / "cases"))


def made_up(people: int, projects: int, *, seed: int = 2026) -> str:
    """Votes that hardly merge: nearly every ballot is another one."""
    chance = random.Random(seed)
    options = [Option(f"P{i:03d}", cost=chance.randint(20, 900) * 1_000) for i in range(projects)]
    weights = [chance.paretovariate(1.2) for _ in options]
    keys = [option.key for option in options]
    ballots = [sorted(set(chance.choices(keys, weights, k=chance.randint(4, 14)))) for _ in range(people)]
    return write_pb(
        approval_ballots(options, ballots, budget=sum(option.cost or 0 for option in options) // 3)
    )


def peers() -> Path | None:
    """The Python of the peers' own environment, made when it is missing; ``None`` when that fails."""
    python = PEERS / "bin" / "python"
    if not python.exists():
        print("installing the peers into build/bench-peers …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
    there = subprocess.run([python, "-c", "import pabutools, gmpy2"], capture_output=True).returncode == 0
    if not there:
        pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *PINNED]
        there = subprocess.run(pip, capture_output=True).returncode == 0
    return python if there else None


def asked(python: Path | str, module: str, **task: Any) -> dict[str, Any] | None:
    """What a child process measured; ``None`` when it took too long or broke."""
    command = [str(python), "-W", "ignore", str(ROOT / "bench" / f"{module}.py"), json.dumps(task)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, cwd=ROOT, env=_alone())
    except subprocess.TimeoutExpired:
        return None
    mark, _, line = done.stdout.rpartition("RESULT")
    return json.loads(line) if mark or line.startswith("{") else None


def _alone() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def measure(task: dict[str, Any]) -> dict[str, Any]:
    """Our side: the seconds of reading and of the rule, the peak of memory, who was elected."""
    path, runs = Path(task["file"]), int(task["runs"])
    reading, counting, elected = [], [], ()
    equal_shares(approval_ballots([Option("A", cost=1)], [["A"]], budget=1), pace=task["pace"])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(runs):
        began = time.perf_counter()
        ballots = read_pb(path)
        read = time.perf_counter()
        order = TieBreak.published(sorted(option.key for option in ballots.options))
        elected = equal_shares(
            ballots,
            satisfaction=task["satisfaction"],
            completion=task["completion"],
            ties=order,
            pace=task["pace"],
        ).elected
        reading.append(read - began)
        counting.append(time.perf_counter() - read)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "reading": median(reading),
        "counting": median(counting),
        "extra_mib": (peak - before) >> 10,
        "elected": sorted(elected),
    }


def compared(python: Path, file: Path, satisfaction: str, completion: str, *, exact: bool) -> Iterator[str]:
    """One line for each pace: our seconds, the peer's, how often faster, the same answer or not."""
    task = {
        "file": str(file),
        "satisfaction": satisfaction,
        "completion": completion,
        "exact": exact,
        "runs": 3,
    }
    name = f"{file.stem:24} {satisfaction:5} {completion}"
    if (theirs := asked(python, "shares_peer", **task)) is None:
        yield f"{name} pabutools did not finish in {LIMIT} s"
    for pace in ("arrays", "compiled"):
        if (ours := asked(sys.executable, "shares", **task, pace=pace)) is None:
            yield f"{name} {pace}: not measured"
            continue
        if theirs is None:
            yield f"{name} {pace:8} {ours['counting']:8.3f} s, with reading {ours['counting'] + ours['reading']:8.3f} s"
            continue
        both = theirs["counting"] / ours["counting"]
        whole = (theirs["counting"] + theirs["reading"]) / (ours["counting"] + ours["reading"])
        same = "same" if ours["elected"] == theirs["elected"] else "OTHER"
        yield (
            f"{name} {pace:8} rule {ours['counting']:8.3f} s / {theirs['counting']:8.3f} s = {both:6.1f}x,"
            f" with reading {whole:6.1f}x, {ours['extra_mib']:4} MiB extra, {same} answer"
        )


def main() -> None:
    """Compare on real and made-up votes; say what was left out."""
    python = peers()
    if python is None:
        print("the peers cannot be installed: nothing to compare with")
        return
    folder = cases_folder() / "pb"
    missing = [name for name in SMALL + LARGE if not (folder / f"{name}.pb").exists()]
    if missing:
        print(f"left out {len(missing)} real cases that are not in the folder of cases")
    print("rule call, exact fractions on both sides, ballots merged; both stop at the first exhaustive set")
    for name in SMALL:
        for satisfaction in ("cost", "count") if name not in missing else ():
            for line in compared(python, folder / f"{name}.pb", satisfaction, "add1-exhaustive", exact=True):
                print(line, flush=True)
    print("end to end, the peer in floats, ballots merged")
    PEERS.mkdir(parents=True, exist_ok=True)
    distinct = PEERS / "made_up_60000x100.pb"
    distinct.write_text(made_up(60_000, 100), encoding="utf-8")
    for file in [*(folder / f"{name}.pb" for name in LARGE if name not in missing), distinct]:
        for line in compared(python, file, "cost", "none", exact=False):
            print(line, flush=True)
    print("add1 until the first overspend, ours alone")
    here = [folder / f"{name}.pb" for name in SMALL + LARGE if name not in missing]
    for file in [*here, distinct]:
        for pace in ("arrays", "compiled"):
            task = {"file": str(file), "satisfaction": "cost", "completion": "add1", "runs": 1, "pace": pace}
            ours = asked(sys.executable, "shares", **task)
            told = f"{ours['counting']:.3f} s, {ours['extra_mib']} MiB extra" if ours else f"over {LIMIT} s"
            print(f"{file.stem:24} {pace:8} {told}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print("RESULT" + json.dumps(measure(json.loads(sys.argv[1]))))
    else:
        main()
