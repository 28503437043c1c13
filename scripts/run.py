"""From a fresh clone to a living community: prepare, load the sample once, serve."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
from pathlib import Path

from prepare import digest, is_fresh, prepare, put
from workshop import (
    GALANG,
    PYTHON,
    ROOT,
    begin,
    clean_environment,
    must,
    need_space,
    stop,
    succeeds,
)


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


def collect_static(data: Path) -> None:
    """Lay the style sheet, script and icons ready to be served, when they changed."""
    sources = [file for file in ROOT.glob("galang/*/static/**/*") if file.is_file()]
    mark = digest([*sources, ROOT / "requirements.lock"])
    if not is_fresh(data / "static" / ".stamp", mark):
        done = succeeds(PYTHON, "-m", "django", "collectstatic", "--noinput", "-v0", **settings(data))
        must(done, "Berkas tampilan tidak dapat disiapkan.", "collectstatic failed.")
        put(data / "static" / ".stamp", mark)


def settings(data: Path) -> dict[str, str]:
    """Return what the program reads from its environment."""
    return {"DJANGO_SETTINGS_MODULE": "config.settings", "GALANG_DATA": str(data)}


def load_sample(data: Path) -> None:
    """Bring the database up to date, and load the sample community where there is none yet."""
    done = subprocess.run([GALANG, "demo", "--if-empty"], cwd=ROOT, env=clean_environment(**settings(data)))
    if done.returncode:
        need_space(20, data)
        stop("Komunitas contoh tidak dapat dimuat.", "The sample community could not be loaded.")


def main() -> int:
    """Prepare what changed, then become the server."""
    port = str(wanted_port())
    prepare(dev=False)
    data = Path(os.environ.get("GALANG_DATA") or ROOT / "data").resolve()
    need_space(50, data)
    collect_static(data)
    load_sample(data)
    os.chdir(ROOT)
    serve = [str(GALANG), "serve", "--host", "127.0.0.1", "--port", port]
    os.execve(serve[0], serve, clean_environment(**settings(data)))


if __name__ == "__main__":
    begin(main)
