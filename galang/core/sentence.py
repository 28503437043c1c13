"""One step of an explanation or one question: a code with its values; the words are made for each reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Sentence:
    """A ``code`` and its ``values`` (text, int, bool, or lists of text), ready to be stored as JSON."""

    code: str
    values: dict[str, Any]
