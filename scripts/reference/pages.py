"""The tables of the reference pages, made from the code itself, so that they never tell another story.

A page of docs/ asks for a table with the marks ``<!-- table: access -->`` and ``<!-- end -->``; what stands
between them is written anew by ``python -m scripts.reference`` and compared by tests/house/test_docs.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from django.utils import translation

from scripts.reference import addresses, commands, files, ground, refusals, rights, services

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
TABLES: dict[str, Callable[[], str]] = {
    "access": addresses.table,
    "charter": ground.charter,
    "commands": commands.table,
    "doubts": files.doubts,
    "import columns": files.columns,
    "import limits": files.limits,
    "import problems": files.problems,
    "numbers": ground.numbers,
    "refusals": refusals.table,
    "rights": rights.rights,
    "roles": rights.roles,
    "roles apart": rights.apart,
    "services": services.table,
    "sheets of steps": ground.sheets_of_steps,
}
MARKED = re.compile(r"(<!-- table: (?P<name>[a-z ]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(text: str) -> str:
    """The text of a page with every table made anew; an unknown table raises ``KeyError``."""
    with translation.override("id"):
        return MARKED.sub(lambda found: f"{found[1]}\n{TABLES[found['name']]()}\n\n{found[3]}", text)


def pages() -> list[Path]:
    """Every page that asks for a table."""
    return [path for path in sorted(DOCS.rglob("*.md")) if MARKED.search(path.read_text(encoding="utf-8"))]


def asked_for() -> set[str]:
    """The tables that some page asks for."""
    return {found["name"] for path in pages() for found in MARKED.finditer(path.read_text(encoding="utf-8"))}


def stale() -> list[Path]:
    """Pages whose tables tell another story than the code."""
    return [path for path in pages() if filled(text := path.read_text(encoding="utf-8")) != text]


def write() -> list[Path]:
    """Write the tables of every stale page anew; returns those pages."""
    changed = stale()
    for path in changed:
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
    return changed
