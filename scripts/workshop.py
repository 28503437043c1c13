"""What every script shares: where things stand, how to call a program, and how to say no in one line."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
ENV = ROOT / ".venv"
PYTHON = ENV / "bin" / "python"
GALANG = ENV / "bin" / "galang"
DISK_FULL = ("No space left on device", "ENOSPC", "os error 28", "disk is full", "Disk quota exceeded")


def say(sentence: str, english: str) -> None:
    """Tell the reader what happens now, in Indonesian, with the English after it."""
    print(f"· {sentence} [{english}]", flush=True)


def stop(sentence: str, english: str) -> NoReturn:
    """Say what is wrong and how to mend it, in one line, and leave with 1."""
    print(f"✗ {sentence} [{english}]", file=sys.stderr, flush=True)
    raise SystemExit(1)


def stop_full(place: Path) -> NoReturn:
    """Say that the disk is full."""
    stop(
        f"Disk penuh di {place}. Kosongkan tempat, lalu jalankan lagi; tidak ada data yang hilang.",
        "The disk is full. Free some space and run again; nothing is lost.",
    )


def need_space(megabytes: int, place: Path) -> None:
    """Stop when the disk that holds `place` has less free room than `megabytes`."""
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free // 2**20
    if free < megabytes:
        stop(
            f"Disk hampir penuh: perlu {megabytes} MB di {place}, tersisa {free} MB. Kosongkan tempat dulu.",
            f"Disk nearly full: {megabytes} MB needed, {free} MB left.",
        )


def clean_environment(**extra: str) -> dict[str, str]:
    """Return the caller's environment without what leads Python or uv out of our own folder."""
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV")}
    return {**kept, "VIRTUAL_ENV": str(ENV), **extra}


def quietly(*command: str | Path, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a program in the project folder and keep its words for the caller."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=clean_environment(**extra),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )


def must(done: subprocess.CompletedProcess[str], sentence: str, english: str) -> None:
    """Stop when a program failed: for a full disk, or with the end of its words, and one clear line."""
    if not done.returncode:
        return
    if any(sign in done.stdout for sign in DISK_FULL):
        stop_full(ROOT)
    print("\n".join(done.stdout.rstrip().splitlines()[-6:]), file=sys.stderr)
    stop(sentence, english)


def begin(main: Callable[[], int]) -> NoReturn:
    """Run a script's main; turn a full disk and Ctrl-C into plain endings."""
    try:
        code = main()
    except KeyboardInterrupt:
        code = 130
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        stop_full(ROOT)
    raise SystemExit(code)
