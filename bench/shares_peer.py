"""Equal Shares by pabutools, timed; runs in the peers' own environment, started by ``bench.shares``."""

from __future__ import annotations

import json
import sys
import time
from statistics import median
from typing import Any


def measure(task: dict[str, Any]) -> dict[str, Any]:
    """Seconds of reading (with merging) and of the rule, and who was elected."""
    import pabutools.fractions as fractions
    from pabutools.election import Cardinality_Sat, Cost_Sat, parse_pabulib
    from pabutools.rules import method_of_equal_shares

    fractions.FRACTION = "gmpy2" if task["exact"] else "float"
    satisfaction = Cost_Sat if task["satisfaction"] == "cost" else Cardinality_Sat
    step = 1 if task["completion"].startswith("add1") else None
    reading, counting, elected = [], [], []
    while len(counting) < int(task["runs"]) and sum(counting) < 60:
        began = time.perf_counter()
        instance, profile = parse_pabulib(task["file"])
        merged = profile.as_multiprofile()
        read = time.perf_counter()
        outcome = method_of_equal_shares(instance, merged, satisfaction, voter_budget_increment=step)
        counting.append(time.perf_counter() - read)
        reading.append(read - began)
        elected = sorted(project.name for project in outcome)
    return {"reading": median(reading), "counting": median(counting), "elected": elected}


if __name__ == "__main__":
    print("RESULT" + json.dumps(measure(json.loads(sys.argv[1]))))
