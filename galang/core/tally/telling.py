"""What all explanations of counts share: labels of options, exact numbers as text, ties."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from galang.core.sentence import Sentence
from galang.core.tally.counting import Count, Exact, as_text
from galang.core.tally.types import Option


def say(code: str, **values: Any) -> Sentence:
    """A sentence; values must be ready for JSON."""
    return Sentence(code, values)


def inner(code: str, **values: Any) -> dict[str, Any]:
    """A sentence within a sentence, as it is stored."""
    return {"code": code, "values": values}


def label_of(option: Option) -> str:
    """ "U-003 (Talud RT 02)", or the key alone when the option has no other name."""
    return f"{option.key} ({option.name})" if option.name and option.name != option.key else option.key


def labels(count: Count, keys: Iterable[str]) -> list[str]:
    """The labels of several options."""
    known = {option.key: label_of(option) for option in count.options}
    return [known[key] for key in keys]


def label(count: Count, key: str) -> str:
    """The label of one option."""
    return labels(count, (key,))[0]


def exact(number: Exact) -> str:
    """A number for a value named ``…_exact``; of more than five decimals the first two, with a sign that it goes
    on (the outcome itself keeps them all).
    """
    text = as_text(number)
    whole, point, decimals = text.partition(".")
    return text if len(decimals) <= 5 else f"{whole}{point}{decimals[:2]}…"


def ties_met(count: Count) -> list[Sentence]:
    """A sentence for each tie."""
    said = []
    for tie in count.ties:
        values: dict[str, Any] = {"options": labels(count, tie.options), "votes_exact": exact(tie.votes)}
        ranked = labels(count, tie.ranked)
        if tie.how in ("order", "lot"):
            values["ranked"] = ranked
        if tie.how == "earlier":
            values["first"] = ranked[0]
        said.append(say(f"tie.{tie.how}", **values))
    return said
