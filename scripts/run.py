"""From a fresh clone to a living community: prepare, load the sample once, serve."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
from pathlib import Path

from prepare import prepare
from workshop import GALANG, ROOT, begin, clean_environment, need_space, stop


def wanted_port() -> int:
    """Return the port asked for by PORT or GALANG_PORT, or stop when it can't be had."""
    asked = os.environ.get("PORT") or os.environ.get("GALANG_PORT") or "8000"
    if not asked.isdigit() or not 1 <= int(asked) <= 65535:
        stop(
            f"PORT harus angka 1 sampai 65535, bukan {asked!r}. Contoh: make run PORT=8001",
            "PORT must be a number from 1 to 65535.",
        )
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(asked)))
        except OSError as error:
            stop_port(int(asked), error)
    return int(asked)


def stop_port(port: int, error: OSError) -> None:
    """Say why the port can't be had."""
    if error.errno == errno.EACCES:
        stop(
            f"Port {port} hanya untuk pengelola komputer. Coba: make run PORT=8000",
            f"Port {port} needs more rights.",
        )
    other = port + 1 if port < 65535 else 8000
    stop(
        f"Port {port} sedang dipakai program lain. Coba: make run PORT={other}",
        f"Port {port} is taken. Try another.",
    )


def settle(data: Path, settings: dict[str, str]) -> int:
    """Load the sample where there is no community yet; a mark saves looking there again."""
    mark = data / ".inhabited"
    embedded = data / "galang.sqlite3"
    if mark.exists() and embedded.exists() and not os.environ.get("GALANG_DATABASE_URL"):
        return 0
    code = subprocess.run([GALANG, "demo", "--if-empty"], cwd=ROOT, env=settings).returncode
    if not code and embedded.exists():
        mark.touch()
    return code


def main() -> int:
    """Prepare what changed, load the sample where there is none, then become the server."""
    port = str(wanted_port())
    prepare(dev=False)
    data = Path(os.environ.get("GALANG_DATA") or ROOT / "data").resolve()
    need_space(50, data)
    settings = clean_environment(GALANG_DATA=str(data))
    if settle(data, settings):
        return 1  # the command has said why
    os.chdir(ROOT)
    os.execve(GALANG, [str(GALANG), "serve", "--host", "127.0.0.1", "--port", port], settings)


if __name__ == "__main__":
    begin(main)
