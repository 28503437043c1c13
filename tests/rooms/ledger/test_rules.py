"""The rules of money without a database."""

from datetime import date

import pytest

from galang.ledger.rules import (
    approvals_needed,
    kind_of_file,
    why_not_amount,
    why_not_approve,
    why_not_date,
    why_not_post,
    why_not_receipt,
)


@pytest.mark.parametrize(
    ("amount", "code"),
    [(0, "payment.not_positive"), (-1, "payment.not_positive"), (10**13 + 1, "payment.over_limit")],
)
def test_a_sum_outside_the_books_is_refused_and_one_inside_is_not(amount, code):
    assert why_not_amount(amount).code == code
    assert why_not_amount(1) is None
    assert why_not_amount(10**13) is None


def test_a_large_sum_needs_two_others():
    assert approvals_needed(9_999_999, 1, 10_000_000) == 1
    assert approvals_needed(10_000_000, 1, 10_000_000) == 2


def test_nothing_is_paid_tomorrow():
    assert why_not_date(date(2026, 4, 27), date(2026, 4, 26)).code == "payment.in_future"
    assert why_not_date(date(2026, 4, 26), date(2026, 4, 26)) is None


def test_the_one_who_asks_cannot_approve_but_another_can():
    assert why_not_approve("T-0001", 7, 7, "waiting").code == "payment.self_approval"
    assert why_not_approve("T-0001", 8, 7, "waiting") is None
    assert why_not_approve("T-0001", 8, 7, "posted").status == 409


def test_only_an_approved_payment_with_its_receipt_is_posted():
    assert (
        why_not_post("T-0001", "waiting", has_receipt=True, needs_receipt=True).code == "payment.not_approved"
    )
    assert (
        why_not_post("T-0001", "approved", has_receipt=False, needs_receipt=True).code == "payment.no_receipt"
    )
    assert why_not_post("T-0001", "approved", has_receipt=False, needs_receipt=False) is None
    assert why_not_post("T-0001", "approved", has_receipt=True, needs_receipt=True) is None


def test_a_receipt_is_known_by_its_bytes_not_by_its_name():
    assert kind_of_file(b"\xff\xd8\xff\xe0rest") == "jpg"
    assert kind_of_file(b"RIFF\x00\x00\x00\x00WEBPVP8 ") == "webp"
    assert why_not_receipt(b"<svg onload=alert(1)>", 21).code == "file.wrong_kind"
    assert why_not_receipt(b"\xff\xd8\xff", 6 * 1024 * 1024).code == "file.too_big"
    assert why_not_receipt(b"", 0).code == "file.empty"
    assert why_not_receipt(b"%PDF-1.7", 8) is None
