"""A transaction balances or is refused, accounts add up, and a changed page of the books is found."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.core import books
from galang.core.books import Posting
from galang.core.refusal import Refusal

RECORDS: list[dict[str, Any]] = [
    {"number": f"T-{i:03d}", "lines": [["kas", i], ["beban", -i]]} for i in range(1, 5)
]


def test_a_balanced_transaction_passes_and_an_unbalanced_one_names_the_difference() -> None:
    books.check_postings([Posting("bahan", 750_000), Posting("kas", -750_000)])
    with pytest.raises(Refusal) as refused:
        books.check_postings([Posting("bahan", 750_000), Posting("kas", -700_000)])
    assert refused.value.values == {"difference_rupiah": 50_000}


@pytest.mark.parametrize(
    ("postings", "code"),
    [
        ([], "books.too_few_postings"),
        ([Posting("kas", 5)], "books.too_few_postings"),
        ([Posting("kas", 0), Posting("bahan", 0)], "books.zero_posting"),
        ([Posting("kas", 10**14), Posting("bahan", -(10**14))], "money.too_big"),
    ],
)
def test_a_crooked_transaction_is_refused(postings: list[Posting], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        books.check_postings(postings)
    assert refused.value.code == code


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(-(10**12), 10**12)), max_size=30))
def test_a_trial_balance_adds_up(pairs: list[tuple[str, int]]) -> None:
    postings = [Posting(account, amount) for account, amount in pairs]
    trial = books.trial_balance(postings)
    assert trial.debit_rupiah - trial.credit_rupiah == books.difference_of(postings)
    assert (trial.debit_rupiah == trial.credit_rupiah) == books.is_balanced(postings)
    for line in trial.lines:
        assert line.balance_rupiah == sum(amount for account, amount in pairs if account == line.account)


def test_a_record_has_one_writing_and_no_floats() -> None:
    assert books.canonical_json({"b": 1, "a": "Rp"}) == b'{"a":"Rp","b":1}'
    with pytest.raises(ValueError, match="float"):
        books.canonical_json({"a": [{"b": 1.5}]})
    with pytest.raises(ValueError, match="key"):
        books.canonical_json({"a": {1: 2}})


def test_an_untouched_chain_is_whole() -> None:
    hashes = books.chain_of(RECORDS)
    assert len(set(hashes)) == len(RECORDS)
    assert books.first_broken(RECORDS, hashes) is None
    assert books.first_broken([], []) is None


@pytest.mark.parametrize("at", range(4))
def test_a_changed_a_missing_and_an_added_record_are_found(at: int) -> None:
    hashes = books.chain_of(RECORDS)
    changed = [dict(record, number="T-999") if i == at else record for i, record in enumerate(RECORDS)]
    assert books.first_broken(changed, hashes) == at
    assert books.first_broken(RECORDS[:at], hashes) == at
    assert books.first_broken(RECORDS, hashes[:at]) == at


def test_a_chain_can_go_on_from_the_last_closing() -> None:
    first, rest = (
        books.chain_of(RECORDS[:2]),
        books.chain_of(RECORDS[2:], start=books.chain_of(RECORDS[:2])[-1]),
    )
    assert first + rest == books.chain_of(RECORDS)
