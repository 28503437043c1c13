"""One step of an explanation or one question: a code with its values; the words are made for each reader."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from galang.core.money import format_rupiah


@dataclass(frozen=True)
class Sentence:
    """A ``code`` and its ``values`` (text, int, bool, or lists of text), ready to be stored as JSON."""

    code: str
    values: dict[str, Any]


def written(
    sentences: Iterable[Sentence], catalogue: Mapping[str, Mapping[str, str]], language: str
) -> tuple[str, ...]:
    """One plain sentence for each code of ``catalogue`` (code -> language -> text); a missing one raises
    ``KeyError``.

    Values named ``…_rupiah`` are written as money, lists are joined by commas.
    """
    return tuple(
        catalogue[said.code][language].format_map(
            {name: _write(name, value) for name, value in said.values.items()}
        )
        for said in sentences
    )


def _write(name: str, value: Any) -> str:
    if name.endswith("_rupiah") and isinstance(value, int):
        return format_rupiah(value)
    return ", ".join(value) if isinstance(value, list) else str(value)
