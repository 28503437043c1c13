"""The attentive clerk's questions, from the core when it has them."""

from __future__ import annotations

try:
    from galang.core.doubts import Entry, questions_about
except ModuleNotFoundError:
    from typing import NamedTuple

    class Entry(NamedTuple):  # type: ignore[no-redef]
        title: str
        about: str = ""
        volume: object = None
        unit: str = ""
        cost_rupiah: int | None = None

    def questions_about(entry):  # type: ignore[no-untyped-def,no-redef]
        return ()


__all__ = ["Entry", "questions_about"]
