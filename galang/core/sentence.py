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

    Values named ``…_rupiah`` are written as money, ones named ``…_exact`` (text such as "12.5" or "10/3") with the
    decimal sign of the language; lists are joined by commas; a mapping of ``code`` and ``values`` is a sentence of
    its own.
    """
    return tuple(
        catalogue[said.code][language].format_map(
            {name: _write(name, value, catalogue, language) for name, value in said.values.items()}
        )
        for said in sentences
    )


def _write(name: str, value: Any, catalogue: Mapping[str, Mapping[str, str]], language: str) -> str:
    if name.endswith("_rupiah") and isinstance(value, int):
        return format_rupiah(value)
    if name.endswith("_exact"):
        return str(value).replace(".", ",") if language == "id" else str(value)
    if isinstance(value, list):
        return ", ".join(_write(name, one, catalogue, language) for one in value)
    if isinstance(value, dict):  # a sentence within a sentence, as it is stored
        return written([Sentence(value["code"], value["values"])], catalogue, language)[0]
    return str(value)
