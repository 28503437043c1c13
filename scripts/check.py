"""Look the code over in seconds: form, types, import order, templates, migrations, words, house rules."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ensure import need_gettext
from prepare import environment
from workshop import ENV, PYTHON, begin, quietly

BIN = ENV / "bin"
QUICK = ("-m", "not django_db", "--ignore=tests/house/test_access.py")  # the rest runs with the tests
CHECKS: dict[str, tuple[str | Path, ...]] = {
    "types": (BIN / "mypy",),
    "format": (BIN / "ruff", "format", "--check", "--quiet", "."),
    "lint": (BIN / "ruff", "check", "--quiet", "."),
    "imports": (BIN / "lint-imports", "--no-cache"),
    "templates": (BIN / "djlint", "galang", "--lint", "--quiet"),
    "migrations": (PYTHON, "-m", "django", "makemigrations", "--check", "--dry-run"),
    "words": (PYTHON, "scripts/messages.py", "check"),
    "docs": (PYTHON, "scripts/docs.py", "check"),
    "reference": (PYTHON, "-m", "scripts.reference", "check"),
    "house": (PYTHON, "-m", "pytest", "-q", "tests/house", *QUICK),
}


def look(name: str, data: str) -> tuple[str, subprocess.CompletedProcess[str], float]:
    """Run one check; return its name, its result and its seconds."""
    began = time.monotonic()
    settings = {"DJANGO_SETTINGS_MODULE": "config.settings", "GALANG_TEST": "1", "GALANG_DATA": data}
    done = quietly(*CHECKS[name], **settings)
    return name, done, time.monotonic() - began


def main() -> int:
    """Run the checks named on the command line, or all; say what failed in full."""
    environment(dev=True)
    need_gettext()
    failed = False
    with tempfile.TemporaryDirectory() as data, ThreadPoolExecutor(2) as two:
        for name, done, seconds in two.map(lambda name: look(name, data), sys.argv[1:] or CHECKS):
            if done.returncode:
                print(done.stdout.rstrip())
            print(f"{'✗' if done.returncode else '✓'} {name:12} {seconds:5.1f} s", flush=True)
            failed = failed or bool(done.returncode)
    return int(failed)


if __name__ == "__main__":
    begin(main)
