"""Run every test: on SQLite, on PostgreSQL, and as journeys in Chromium on both; PART chooses one."""

from __future__ import annotations

import os
import subprocess
import sys
import time

from ensure import need_chromium
from postgres import postgres
from prepare import prepare
from workshop import PYTHON, ROOT, begin, clean_environment, say, stop

PLAIN = ("-n", "2", "-m", "not browser")
AGAIN = (*PLAIN, "--ignore=tests/core")  # the core knows no database: once is enough
BROWSER = ("-m", "browser")
PARTS = {
    "sqlite": [("SQLite", PLAIN)],
    "postgres": [("PostgreSQL", AGAIN)],
    "browser": [("SQLite", BROWSER), ("PostgreSQL", BROWSER)],
}


def run(database: str, chosen: tuple[str, ...], url: str) -> tuple[str, bool, float]:
    """Run the chosen tests on one database; return what ran, whether it passed, and its seconds."""
    name = f"Chromium + {database}" if chosen == BROWSER else database
    say(f"Pengujian: {name}", "Tests")
    began = time.monotonic()
    given = {"GALANG_DATABASE_URL": url if database == "PostgreSQL" else "", "GALANG_TEST_POSTGRES_URL": url}
    command = [PYTHON, "-m", "pytest", "-q", *chosen, *sys.argv[1:]]
    done = subprocess.run(command, cwd=ROOT, env=clean_environment(**given))
    return name, done.returncode == 0, time.monotonic() - began


def main() -> int:
    """Run the asked part, or all, and close with one line for each."""
    asked = os.environ.get("PART") or ""
    if asked and asked not in PARTS:
        stop(f"PART tidak dikenal: {asked}. Pilih sqlite, postgres atau browser.", "Unknown PART.")
    prepare(dev=True)
    if asked in ("", "browser"):
        need_chromium()
    runs = PARTS[asked] if asked else [run for part in PARTS.values() for run in part]
    with postgres() as url:
        ends = [run(database, chosen, url) for database, chosen in runs]
    print("\n" + "─" * 48)
    for name, passed, seconds in ends:
        print(f"{'✓ lulus [passed]' if passed else '✗ gagal [failed]'}  {name:24} {seconds:6.0f} s")
    return 0 if all(passed for _, passed, _ in ends) else 1


if __name__ == "__main__":
    begin(main)
