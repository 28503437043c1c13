"""Everything that is timed, one after the other; `--quick` leaves out the two hundred communities."""

import os
import subprocess
import sys

PARTS = (
    ["bench.similarity"],
    ["bench.ranked"],
    ["bench.shares"],
    ["bench.opinion"],
    ["bench.import_voices"],
    ["bench.pages"],
)


def main() -> int:
    """Run each part in its own process; 1 when one of them broke."""
    quick = "--quick" in sys.argv
    failed = 0
    for part in PARTS:
        print(f"\n== {part[0]}", flush=True)
        more = ["--communities", "1"] if quick and part[0] == "bench.pages" else []
        postgres = os.environ.get("GALANG_TEST_POSTGRES_URL", "")
        env = {**os.environ, "GALANG_DATABASE_URL": postgres if part[0] == "bench.import_voices" else ""}
        failed |= subprocess.run([sys.executable, "-m", *part, *more], env=env).returncode
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
