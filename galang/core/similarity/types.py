"""What is compared and what comes out: wishes, verdicts with their reasons, suggestions, groups."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from galang.core.sentence import Sentence

Kind = Literal["same", "perhaps", "same_kind", "different"]


@dataclass(frozen=True)
class Wish:
    """A proposal or a voice as it was written.

    ``work``: what is wished; ``place``: where, free text (may be empty when ``work`` names it); ``area``:
    the village or quarter it belongs to, as code or name, the same writing for all; ``wider``: the names of
    that area and of those around it (kelurahan, kecamatan, kabupaten), which tell nothing about the place
    inside it; ``about``: the problem in words; ``volume`` with its ``unit`` as written; ``cost`` in whole
    rupiah.
    """

    key: str
    work: str
    place: str = ""
    area: str = ""
    wider: tuple[str, ...] = ()
    about: str = ""
    volume: Fraction | None = None
    unit: str = ""
    cost: int | None = None


@dataclass(frozen=True)
class Verdict:
    """How two wishes stand to each other, how sure (``score`` 0..1000, only for sorting), and why.

    "same": the same work at the same place; "perhaps": a person should be asked; "same_kind": the same kind
    of work, but another place, group or thing: to be grouped, never merged; "different": nothing to
    suggest.
    """

    kind: Kind
    score: int
    reasons: tuple[Sentence, ...]


@dataclass(frozen=True)
class Suggestion:
    """A pair (keys) that a person may confirm or refuse."""

    a: str
    b: str
    verdict: Verdict


@dataclass(frozen=True)
class Group:
    """Wishes of one kind in one area: all ``keys``, and inside them ``sets`` of those judged one and the
    same.
    """

    area: str
    kind: tuple[str, ...]
    keys: tuple[str, ...]
    sets: tuple[tuple[str, ...], ...]
