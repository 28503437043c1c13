"""Writing tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NO_BREAK = "\u00a0"


def cell(value: object) -> str:
    """One cell: a single line, bars kept from ending it, breakable spaces only."""
    text = str(value).replace(NO_BREAK, " ").replace("|", "\\|")
    return " ".join(text.split())


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with its head."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell(one) for one in line) + " |" for line in lines)


def code(text: str) -> str:
    """Text in the writing of code."""
    return f"`{text}`"


def first_line(text: str | None) -> str:
    """The first sentence of a docstring, "" without one."""
    return (text or "").strip().split("\n", 1)[0]


def paragraphs(text: str | None) -> str:
    """A docstring as paragraphs of Markdown."""
    parts = (text or "").strip().split("\n\n")
    return "\n\n".join(" ".join(part.split()) for part in parts).replace("``", "`")
