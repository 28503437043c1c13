"""Bring what Galang needs: its own Python environment, the locked libraries, the front end, the translations.

Each part leaves a stamp with the hash of what it was made from, and is skipped while that hash stands.
"""

from __future__ import annotations

import hashlib
import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from workshop import ENV, PYTHON, ROOT, begin, must, need_space, quietly, say, stop

FRONT = ROOT / "galang" / "ui" / "front"
BUILT = ROOT / "galang" / "ui" / "static" / "ui"
STAMPS = ROOT / ".stamps"
OFFLINE = ("Periksa sambungan internet, lalu jalankan lagi.", "Check the internet connection and run again.")


def digest(files: Iterable[Path], *words: str) -> str:
    """Return one hash of the names and bytes of `files` and of `words`."""
    total = hashlib.sha256("\0".join(words).encode())
    for file in sorted(files):
        total.update(f"\0{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return total.hexdigest()


def is_fresh(stamp: Path, mark: str) -> bool:
    """Return whether `stamp` holds `mark`."""
    return stamp.exists() and stamp.read_text() == mark


def put(stamp: Path, mark: str) -> None:
    """Write `mark` into `stamp`."""
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(mark)


def environment(*, dev: bool) -> None:
    """Make .venv and install the locked libraries; with `dev` also those of tests and checks."""
    lock, room = ("requirements-dev.lock", 1500) if dev else ("requirements.lock", 700)
    needed = [ROOT / "requirements.lock", ROOT / "pyproject.toml", *([ROOT / lock] if dev else [])]
    mark = digest(needed, sys.version, str(ROOT))
    stamp = ENV / f"{lock}.stamp"
    if is_fresh(stamp, mark):
        return
    need_space(room, ROOT)
    make_venv()
    say("Memasang pustaka Python", "Installing Python libraries")
    install("--require-hashes", "-r", lock)
    install("--no-deps", "--no-build-isolation", "-e", ".")
    put(stamp, mark)


def make_venv() -> None:
    """Make .venv, anew when it is broken, was moved, or has another Python than ours."""
    unmoved = PYTHON.exists() and f" {ENV}\n" in (ENV / "pyvenv.cfg").read_text()
    if unmoved and quietly(PYTHON, "-c", "import pip, sys; print(sys.version)").stdout.strip() == sys.version:
        return
    if not importlib.util.find_spec("ensurepip") or not importlib.util.find_spec("venv"):
        stop(
            "Modul venv Python belum ada. Pasang dengan: apt install python3-venv",
            "Python's venv module is missing. Install python3-venv.",
        )
    say("Membuat lingkungan Python di .venv", "Making the Python environment")
    done = quietly(sys.executable, "-m", "venv", "--clear", ENV)
    must(done, "Lingkungan Python tidak dapat dibuat.", "The Python environment could not be made.")


def install(*what: str) -> None:
    """Install into .venv with uv, or with plain pip where uv does not run."""
    uv = ENV / "bin" / "uv"
    pip = (PYTHON, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-input")
    if not uv.exists():
        quietly(*pip, "--require-hashes", "-r", "requirements-uv.lock")
    if uv.exists() and quietly(uv, "pip", "install", "-q", *what).returncode == 0:
        return
    done = quietly(*pip, *what)
    must(done, f"Pustaka Python tidak terpasang. {OFFLINE[0]}", f"Libraries not installed. {OFFLINE[1]}")


def front_end() -> None:
    """Build the style sheet, the script and the icons when one of their sources changed."""
    tools = [ROOT / name for name in ("package.json", "package-lock.json", "vite.config.js")]
    mark = digest([*tools, *(file for file in FRONT.rglob("*") if file.is_file())])
    if is_fresh(STAMPS / "front", mark) and (BUILT / "app.css").exists():
        return
    need_node()
    need_space(200, ROOT)
    installed, wanted = ROOT / "node_modules" / ".stamp", digest(tools[:2])
    if not is_fresh(installed, wanted):
        say("Memasang pustaka tampilan", "Installing front-end libraries")
        done = quietly("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
        must(done, f"Pustaka tampilan tidak terpasang. {OFFLINE[0]}", f"npm ci failed. {OFFLINE[1]}")
        put(installed, wanted)
    say("Menyusun tampilan", "Building the front end")
    must(quietly("npm", "run", "-s", "build"), "Tampilan gagal disusun.", "The front end did not build.")
    put(STAMPS / "front", mark)


def need_node() -> None:
    """Stop unless Node 20.19 or newer and npm are there."""
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        stop(
            "Node.js dan npm belum ada. Pasang Node.js 20.19 atau lebih baru, lalu jalankan lagi.",
            "Node.js and npm are missing. Install Node.js 20.19 or newer.",
        )
    found = subprocess.run([node, "--version"], capture_output=True, text=True).stdout.strip()
    if tuple(int(part) for part in re.findall(r"\d+", found)[:2]) < (20, 19):
        stop(
            f"Node.js {found} terlalu lama. Pasang Node.js 20.19 atau lebih baru, lalu jalankan lagi.",
            f"Node.js {found} is too old. Install 20.19 or newer.",
        )


def translations() -> None:
    """Compile every .po into its .mo when one of them changed."""
    sources = list(ROOT.glob("locale/*/LC_MESSAGES/*.po"))
    there = all(po.with_suffix(".mo").exists() for po in sources)
    if there and is_fresh(STAMPS / "translations", digest(sources)):
        return
    done = quietly(PYTHON, "scripts/messages.py", "compile")
    must(done, "Terjemahan gagal disusun.", "The translations did not compile.")
    put(STAMPS / "translations", digest(sources))


def prepare(*, dev: bool) -> None:
    """Bring everything, in order."""
    if sys.version_info < (3, 11):  # noqa: UP036 - the reader's Python may be older than ours
        stop("Python terlalu lama. Pasang Python 3.11 atau lebih baru.", "Python 3.11 or newer is needed.")
    environment(dev=dev)
    front_end()
    translations()


def main() -> int:
    """Prepare for work on the code."""
    prepare(dev=True)
    say("Siap. Lanjut dengan: make run", "Ready. Next: make run")
    return 0


if __name__ == "__main__":
    begin(main)
