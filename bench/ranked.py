"""How fast ranked ballots are read and counted, against votekit, pyrankvote and Droop, and whether all agree.

The peers are installed for this only, below ``build/``; each measurement runs in a process of its own. Droop is on no
registry: give a checkout in ``GALANG_DROOP``. Real wards are read from the folder in ``GALANG_CASES`` (default:
``../shared/cases`` beside the repository); one ward comes with the tests, and a run without the folder says how many
it left out.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from bench.peers import ROOT, asked, python_with
from bench.similarity import cases_folder
from galang.core.tally import TieBreak, borda, irv, ranked_pairs, read_blt, schulze, stv_meek, stv_scottish

PINNED = ("votekit==3.5.0", "pyrankvote==2.0.6")
OWN = ROOT / "tests" / "data" / "votes" / "dundee_2017_ward5.blt"
WARDS, RUNS, LIMIT = 4, 9, 120


def wards() -> list[Path]:
    """The real wards at hand; always the one that comes with the tests."""
    found = sorted((cases_folder() / "stv").glob("dundee_*.blt"))
    if len(found) < WARDS:
        print(
            f"{WARDS - max(1, len(found))} of {WARDS} real wards left out: set GALANG_CASES to their folder"
        )
    return found or [OWN]


def made_up(ballots: int, options: int, *, seed: int = 2026) -> str:
    """A vote as .blt, one ballot a line, nothing merged."""
    chance = random.Random(seed)
    lines = []
    for _ in range(ballots):
        liked = sorted(
            range(1, options + 1), key=lambda option: chance.paretovariate(1 + option / 4), reverse=True
        )
        lines.append(f"1 {' '.join(map(str, liked[: chance.randint(1, options)]))} 0")
    names = [f'"Calon {number}"' for number in range(1, options + 1)]
    return "\n".join([f"{options} {max(1, options // 3)}", *lines, "0", *names, '"Contoh"', ""])


def measure(file: str, runs: int) -> dict[str, Any]:
    """Our side in this process: median seconds of reading, of counting and of both; who was elected."""
    reading, counting = [], []
    outcome = stv_scottish(read_blt(Path(file)), ties=TieBreak.lot("1"))
    for _ in range(runs):
        began = time.perf_counter()
        ballots = read_blt(Path(file))
        read = time.perf_counter()
        outcome = stv_scottish(ballots, ties=TieBreak.lot("1"))
        reading.append(read - began)
        counting.append(time.perf_counter() - read)
    both = median(a + b for a, b in zip(reading, counting, strict=True))
    return {
        "reading": median(reading),
        "counting": median(counting),
        "both": both,
        "elected": sorted(outcome.elected),
    }


def line_of(peer: str, ours: dict[str, Any], theirs: dict[str, Any] | None, part: str) -> str:
    """One comparison: their milliseconds, ours, how often faster, the same elected or not."""
    if theirs is None:
        return f"  {peer:12} not measured"
    times = theirs["seconds"] / ours[part]
    same = "same elected" if theirs["elected"] == ours["elected"] else "OTHERS ELECTED"
    return f"  {peer:12} {theirs['seconds'] * 1e3:8.2f} ms, ours {ours[part] * 1e3:6.2f} ms: {times:6.1f}x  {same}"


def compare(files: list[Path]) -> None:
    """Each ward: counting against votekit and pyrankvote, reading and counting against Droop."""
    python = python_with("bench-peers-ranked", PINNED, "votekit, pyrankvote")
    if python is None:
        print("votekit and pyrankvote could not be installed; ours alone")
    for file in files:
        ours = asked(sys.executable, "ranked", limit=LIMIT, file=str(file), runs=RUNS)
        if ours is None:
            print(f"{file.stem}: not measured")
            continue
        print(
            f"{file.stem}: reading {ours['reading'] * 1e3:.2f} ms, counting {ours['counting'] * 1e3:.2f} ms,"
            f" both {ours['both'] * 1e3:.2f} ms"
        )
        for peer in ("votekit", "pyrankvote") if python else ():
            theirs = asked(python, "ranked_peer", limit=LIMIT, peer=peer, file=str(file), runs=RUNS)
            print(line_of(peer, ours, theirs, "counting"))
        if os.environ.get("GALANG_DROOP"):
            theirs = asked(sys.executable, "ranked_peer", limit=LIMIT, peer="droop", file=str(file), runs=3)
            print(line_of("Droop + read", ours, theirs, "both"))


def rules(file: Path) -> None:
    """Every rule once warm on one ward."""
    ballots = read_blt(file)
    for rule in (irv, stv_meek, schulze, ranked_pairs, borda):
        seconds = []
        for _ in range(5):
            began = time.perf_counter()
            rule(ballots, ties=TieBreak.lot("1"))
            seconds.append(time.perf_counter() - began)
        print(f"  {rule.__name__:12} {median(seconds) * 1e3:8.2f} ms ({file.stem})")


def command(file: Path) -> None:
    """The whole command, from nothing to the printed result."""
    wall, cpu = [], []
    for _ in range(7):
        before = os.times()
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "config.cli", "tally", str(file)], cwd=ROOT, capture_output=True
        )
        wall.append(time.perf_counter() - began)
        after = os.times()
        cpu.append(
            after.children_user + after.children_system - before.children_user - before.children_system
        )
    print(
        f"galang tally {file.stem}: {median(wall) * 1e3:.0f} ms (best {min(wall) * 1e3:.0f}), CPU {median(cpu) * 1e3:.0f} ms"
    )


def main() -> int:
    """Print everything."""
    compare(wards())
    rules(OWN)
    with tempfile.TemporaryDirectory() as folder:
        for ballots, options in ((200, 6), (5_000, 10), (100_000, 12)):
            file = Path(folder) / f"made_up_{ballots}.blt"
            file.write_text(made_up(ballots, options), encoding="utf-8")
            ours = measure(str(file), 5)
            print(
                f"made up, {ballots} ballots one by one, {options} options:"
                f" reading {ours['reading'] * 1e3:.2f} ms, counting {ours['counting'] * 1e3:.2f} ms"
            )
            if ballots == 200:
                command(file)
    command(OWN)
    return 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print("RESULT" + json.dumps(measure(**json.loads(sys.argv[1]))))
    else:
        sys.exit(main())
