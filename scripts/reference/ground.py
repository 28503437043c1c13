"""Public numbers, the rules of the default charter, and the sheets that the steps of a round name."""

from __future__ import annotations

import re
from pathlib import Path

from django.apps import apps

from galang.community.charter import DEFAULT_RULES, value_words
from galang.community.numbers import KINDS, STATIONS, written
from galang.community.services import blueprint_names, read_blueprint
from galang.organise.rules import limits_of
from scripts.reference.addresses import path_of
from scripts.reference.markdown import code, table

ROOT = Path(__file__).resolve().parents[2]
RECORDS = {
    "S": "Voice", "I": "Issue", "U": "Proposal", "M": "Meeting", "P": "Ballot", "K": "Decision", "L": "Body",
    "J": "Mandate", "R": "Goal", "G": "Activity", "H": "Action", "C": "Commitment", "T": "Transaction",
    "N": "Review", "F": "Finding", "KB": "Bulletin", "B": "Thread", "D": "Submission", "A": "Asset",
    "W": "Person",
}  # fmt: skip
KEEPS_OR_CHECKS = ("galang/community/charter.py", "galang/organise/rules.py", "galang/organise/forms.py")


def numbers() -> str:
    """The letters of public numbers: record, address, station of the thread."""
    names = {model.__name__: str(model._meta.verbose_name) for model in apps.get_models()}
    rows = [
        (
            code(prefix),
            names[RECORDS[prefix]],
            code(RECORDS[prefix]),
            code(written(prefix, 7)),
            code(path_of(kind.page)),
            f"{kind.station} {STATIONS[kind.station - 1]}" if kind.station else "—",
        )
        for prefix, kind in KINDS.items()
    ]
    return table(("Letters", "On screen", "Record", "Example", "Page", "Station"), rows)


def readers_of(key: str, sources: dict[str, str]) -> list[str]:
    """The rooms whose services, selectors, rules or views ask for a rule of the charter."""
    asks = re.compile(rf"""["'(]{key}["')]|rules\[["']{key}["']\]""")
    found = {path.split("/")[1] for path, text in sources.items() if _may_read(path) and asks.search(text)}
    return sorted(found)


def _may_read(path: str) -> bool:
    return path not in KEEPS_OR_CHECKS and "/migrations/" not in path and "/models" not in path


def charter_sources() -> dict[str, str]:
    """{path: text} of every module of the rooms."""
    files = sorted((ROOT / "galang").rglob("*.py"))
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in files}


def charter() -> str:
    """Every rule of the default charter: words, value, limits, source, and who asks for it."""
    sources = charter_sources()
    rows = []
    for key, rule in DEFAULT_RULES.items():
        value = rule["value"]
        least, most = limits_of(key)
        span = "—" if isinstance(value, bool) else f"{least}–{most}"
        asked = ", ".join(readers_of(key, sources)) or "**nobody yet**: kept and shown"
        rows.append((code(key), rule["words"], value_words(key, value), span, rule["source"], asked))
    return table(("Rule", "On screen", "Default", "May be", "Source", "Asked by"), rows)


def sheets_of_steps() -> str:
    """The steps of the blueprints: stage, step, output document, the sheet they name."""
    parts = []
    for name in blueprint_names():
        blueprint = read_blueprint(name)
        rows = [
            (step["stage"], step["name"], step["output_name"], code(step["sheet"]) if step["sheet"] else "—")
            for step in blueprint["steps"]
        ]
        head = ("Stage", "Step", "Output document", "Sheet")
        parts.append(f"### `{name}` {blueprint['title']}\n\n{blueprint['about']}\n\n" + table(head, rows))
    return "\n\n".join(parts)
