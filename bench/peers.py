"""Environments for the programs that we are compared with: each of its own, below ``build/``, made when missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


def python_with(folder: str, pinned: tuple[str, ...], modules: str) -> Path | None:
    """The Python of ``build/<folder>`` with ``pinned`` installed so that ``modules`` load; ``None`` when that
    fails.
    """
    home = ROOT / "build" / folder
    python = home / "bin" / "python"
    if not python.exists():
        print(f"installing the peers into build/{folder} …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
    look = [python, "-c", f"import {modules}"]
    if subprocess.run(look, capture_output=True).returncode:
        pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *pinned]
        subprocess.run(pip, capture_output=True)
    return python if subprocess.run(look, capture_output=True).returncode == 0 else None


def asked(python: Path | str, module: str, *, limit: float, **task: Any) -> dict[str, Any] | None:
    """What the child process ``bench/<module>.py`` measured; ``None`` when it took too long or broke."""
    command = [str(python), "-W", "ignore", str(ROOT / "bench" / f"{module}.py"), json.dumps(task)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, cwd=ROOT, env=env)
    except subprocess.TimeoutExpired:
        return None
    _, mark, line = done.stdout.rpartition("RESULT")
    return json.loads(line) if mark else None
