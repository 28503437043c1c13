"""Choose the newest allowed versions anew and lock them with hashes; the locks name no host."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

from prepare import environment
from workshop import ENV, ROOT, begin, must, quietly, say, stop

LOCKS = {
    "requirements.lock": "pyproject.toml --group build",
    "requirements-dev.lock": "pyproject.toml --group build --group dev -c requirements.lock",
    "requirements-fast.lock": "pyproject.toml --extra fast -c requirements.lock",
    "requirements-uv.lock": "--group uv",
}
HOW = "--universal --generate-hashes --python-version 3.11 --upgrade -q"


def lock_python() -> None:
    """Write the Python locks."""
    uv = ENV / "bin" / "uv"
    for lock, what in LOCKS.items():
        say(f"Mengunci {lock}", "Locking")
        command = f"pip compile {what} {HOW} -o {lock}".split()
        done = quietly(uv, *command, UV_CUSTOM_COMPILE_COMMAND="make lock")
        must(done, f"{lock} gagal.", "Locking failed.")
        if "://" in (ROOT / lock).read_text():
            stop(f"{lock} menyebut alamat penyedia paket.", "The lock names a registry host.")


def lock_npm() -> None:
    """Write package-lock.json in a folder without node_modules, from which npm would copy without hashes."""
    say("Mengunci package-lock.json", "Locking")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", ".npmrc"):
            shutil.copy(ROOT / name, folder)
        made = quietly("npm", "--prefix", folder, "install", "--package-lock-only", "--loglevel=error")
        must(made, "package-lock.json gagal.", "Locking failed.")
        text = (Path(folder) / "package-lock.json").read_text()
    packages = [entry for name, entry in json.loads(text)["packages"].items() if name]
    if any("resolved" in entry or "integrity" not in entry for entry in packages):
        stop("package-lock.json menyebut alamat atau kehilangan hash.", "The lock has hosts or lacks hashes.")
    (ROOT / "package-lock.json").write_text(text)


def main() -> int:
    """Write every lock."""
    environment(dev=True)
    lock_python()
    lock_npm()
    return 0


if __name__ == "__main__":
    begin(main)
