"""Double entry in pure sums: postings balance, accounts add up, and a chain of hashes shows later changes.

A posting is positive for debit and negative for credit, in whole rupiah; a transaction balances when its
postings sum to zero. Source: the classic double entry rule; the chain follows Haber and Stornetta's linked
time stamps.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from galang.core.money import check_limit
from galang.core.refusal import Refusal

GENESIS = "0" * 64


@dataclass(frozen=True)
class Posting:
    """One line of a transaction: debit positive, credit negative, whole rupiah."""

    account: str
    amount_rupiah: int


@dataclass(frozen=True)
class TrialLine:
    """What one account gathered: both sides as positive sums, and debit minus credit."""

    account: str
    debit_rupiah: int
    credit_rupiah: int
    balance_rupiah: int


@dataclass(frozen=True)
class TrialBalance:
    """All accounts in order of their names; both sides are equal when every transaction balanced."""

    lines: tuple[TrialLine, ...]
    debit_rupiah: int
    credit_rupiah: int


def difference_of(postings: Iterable[Posting]) -> int:
    """Debit minus credit in rupiah; 0 when balanced."""
    return sum(posting.amount_rupiah for posting in postings)


def is_balanced(postings: Iterable[Posting]) -> bool:
    """Whether debit equals credit."""
    return difference_of(postings) == 0


def check_postings(postings: Sequence[Posting]) -> None:
    """Refuse (``books.*``) a transaction with fewer than two lines, a line of zero, a wild sum, or unequal
    sides.
    """
    if len(postings) < 2:
        raise Refusal("books.too_few_postings", count=len(postings))
    for posting in postings:
        if posting.amount_rupiah == 0:
            raise Refusal("books.zero_posting", account=posting.account)
        check_limit(posting.amount_rupiah)
    difference = difference_of(postings)
    if difference:
        raise Refusal("books.unbalanced", difference_rupiah=difference)


def trial_balance(postings: Iterable[Posting]) -> TrialBalance:
    """Sum all ``postings`` by account; accounts in order of their names."""
    debit: dict[str, int] = {}
    credit: dict[str, int] = {}
    for posting in postings:
        side = debit if posting.amount_rupiah > 0 else credit
        side[posting.account] = side.get(posting.account, 0) + abs(posting.amount_rupiah)
    lines = tuple(
        TrialLine(name, debit.get(name, 0), credit.get(name, 0), debit.get(name, 0) - credit.get(name, 0))
        for name in sorted(debit.keys() | credit.keys())
    )
    return TrialBalance(lines, sum(debit.values()), sum(credit.values()))


def canonical_json(record: Mapping[str, Any]) -> bytes:
    """The one writing of ``record`` that is hashed: UTF-8, keys sorted, no spaces; floats and NaN raise
    ``ValueError``.

    Values: text, int, bool, None, and lists and mappings of these; dates are written as ISO text by the
    caller.
    """
    _refuse_floats(record)
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _refuse_floats(value: Any) -> None:
    if isinstance(value, float):
        raise ValueError("a float has no place in the books")
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise ValueError(f"a key must be text, not {key!r}")
            _refuse_floats(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            _refuse_floats(inner)


def link_hash(previous: str, record: Mapping[str, Any]) -> str:
    """SHA-256 (hex) of the hash before, a line break, and the canonical record: one link of the chain."""
    return hashlib.sha256(previous.encode() + b"\n" + canonical_json(record)).hexdigest()


def chain_of(records: Iterable[Mapping[str, Any]], *, start: str = GENESIS) -> tuple[str, ...]:
    """One hash per record, each holding all before it; the last one is the statement's hash."""
    hashes = []
    for record in records:
        start = link_hash(start, record)
        hashes.append(start)
    return tuple(hashes)


def first_broken(
    records: Sequence[Mapping[str, Any]], hashes: Sequence[str], *, start: str = GENESIS
) -> int | None:
    """Position of the first record whose hash does not fit (changed, missing or added); ``None`` when all
    fit.
    """
    for position, (expected, stored) in enumerate(zip_longest(chain_of(records, start=start), hashes)):
        if expected != stored:
            return position
    return None
