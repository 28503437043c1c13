"""One timed run of an opinion map in a process of its own: `opinion_peer.py galang|red-dwarf FILE RUNS`.

FILE has the columns participant,statement,vote. Prints LOADED when the votes are in memory, then one line of
JSON: median seconds, runs, peak memory, and the group of each person. Needs nothing of the project for
red-dwarf, which has an environment of its own.
"""

from __future__ import annotations

import csv
import json
import os
import resource
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any


def galang(path: str) -> tuple[Callable[[], Any], Callable[[Any], dict[str, int]]]:
    """The call to time and how to read its answer, for this project; on one thread, as `galang opinion`."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from galang.core.opinion import chart, read_votes

    with open(path, "rb") as stream:
        votes = read_votes(stream)
    return (
        lambda: chart(votes),
        lambda found: {name: at for at, group in enumerate(found.groups) for name in group.members},
    )


def red_dwarf(path: str) -> tuple[Callable[[], Any], Callable[[Any], dict[str, int]]]:
    """The same for red-dwarf's pol.is pipeline."""
    from reddwarf.implementations.polis import run_pipeline

    with open(path, encoding="utf-8", newline="") as stream:
        votes = [
            {
                "participant_id": int(row["participant"]),
                "statement_id": int(row["statement"]),
                "vote": int(row["vote"]),
                "modified": number,
            }
            for number, row in enumerate(csv.DictReader(stream))
        ]

    def groups(found: Any) -> dict[str, int]:
        column = found.participants_df["cluster_id"].dropna()
        return {str(name): int(group) for name, group in column.items()}

    return lambda: run_pipeline(votes=votes, random_state=1), groups


def main() -> None:
    """Load, say so, time the runs (one when it takes long), print the result."""
    which, path, runs = sys.argv[1:]
    call, groups = (galang if which == "galang" else red_dwarf)(path)
    print("LOADED", flush=True)
    times: list[float] = []
    answer: Any = None
    while len(times) < int(runs) and sum(times) < 40:
        began = time.perf_counter()
        answer = call()
        times.append(time.perf_counter() - began)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    result = {"seconds": statistics.median(times), "runs": len(times), "peak_mib": peak}
    print(json.dumps({**result, "groups": groups(answer)}), flush=True)


if __name__ == "__main__":
    main()
