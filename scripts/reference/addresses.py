"""Every address of the app: its name, its words, and who may look and send there."""

from __future__ import annotations

import re
from typing import NamedTuple

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from scripts.reference.markdown import code
from scripts.reference.markdown import table as markdown_table

ORDER = (
    "publish", "mapping", "listen", "deliberate", "organise", "plan", "act", "ledger", "evaluate",
    "community", "people", "ui",
)  # fmt: skip
CONVERTER = re.compile(r"<(?:\w+:)?(\w+)>")


class Address(NamedTuple):
    """One address: its name in the code and its path with gaps, such as ``/<community>/kas/<number>/``."""

    name: str
    path: str

    @property
    def room(self) -> str:
        """The room whose page it is; the front page belongs to publish."""
        return self.name.partition(":")[0] if ":" in self.name else "publish"

    @property
    def words(self) -> list[str]:
        """The words of the path without its gaps: ["kas"]."""
        parts = re.split(r"[/.]", CONVERTER.sub("", self.path))
        return [word for part in parts if (word := part.strip("-")) and word not in ("pdf", "png", "csv")]


def _walk(resolver: URLResolver, path: str = "/", space: str = "") -> list[Address]:
    found = []
    for entry in resolver.url_patterns:
        here = path + CONVERTER.sub(r"<\1>", str(entry.pattern))
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            found += _walk(entry, here, inner)
        elif isinstance(entry, URLPattern) and entry.name:
            found.append(Address(space + entry.name, here))
    return found


def addresses() -> list[Address]:
    """Every address in the order of the URL table, without the static files."""
    return [one for one in _walk(get_resolver()) if not one.name.startswith("static")]


def path_of(name: str) -> str:
    """The path of a URL name, "" when there is none."""
    return next((one.path for one in addresses() if one.name == name), "")


def _who(name: str, method: str) -> str:
    wanted = settings.ACCESS.get(name, {}).get(method)
    if wanted is None:
        return "—"
    return wanted if wanted in ("anyone", "signed in", "member") else code(wanted)


def table() -> str:
    """One table a room: the address, its name, who may look (GET) and who may send (POST)."""
    found = addresses()
    missing = [Address(name, "/ui/") for name in settings.ACCESS if name not in {one.name for one in found}]
    parts = []
    for room in ORDER:
        rows = [
            (code(one.path), code(one.name), _who(one.name, "GET"), _who(one.name, "POST"))
            for one in [*found, *missing]
            if one.room == room
        ]
        if rows:
            parts.append(f"## {room}\n\n" + markdown_table(("Address", "Name", "Look", "Send"), rows))
    return "\n\n".join(parts)
