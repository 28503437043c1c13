"""What may happen to money, judged without the database."""

from datetime import date

from galang.core.money import LIMIT_RUPIAH
from galang.core.photos import kind_of_file
from galang.core.refusal import Refusal


def why_not_amount(amount_rupiah: int) -> Refusal | None:
    """A sum is a whole number of rupiah above zero and within the limit of the books."""
    if amount_rupiah <= 0:
        return Refusal("payment.not_positive", field="amount_rupiah", amount_rupiah=amount_rupiah)
    if amount_rupiah > LIMIT_RUPIAH:
        return Refusal(
            "payment.over_limit",
            field="amount_rupiah",
            requested_rupiah=amount_rupiah,
            limit_rupiah=LIMIT_RUPIAH,
        )
    return None


def why_not_date(happened_on: date, today: date) -> Refusal | None:
    """Nothing is paid in the future."""
    if happened_on > today:
        return Refusal("payment.in_future", field="happened_on", paid_on=happened_on)
    return None


def why_not_within_plan(number: str, requested_rupiah: int, left_rupiah: int) -> Refusal | None:
    """A request stays within what its cost line has left."""
    if requested_rupiah > left_rupiah:
        return Refusal(
            "payment.over_plan",
            field="amount_rupiah",
            number=number,
            requested_rupiah=requested_rupiah,
            left_rupiah=left_rupiah,
        )
    return None


def approvals_needed(amount_rupiah: int, usual: int, two_from_rupiah: int) -> int:
    """How many other persons must approve a sum under the charter."""
    return max(usual, 2) if amount_rupiah >= two_from_rupiah else usual


def why_not_approve(number: str, account_id: int | None, requested_by: int, state: str) -> Refusal | None:
    """Another person than the one who asked, once, and only while it waits."""
    if account_id == requested_by:
        return Refusal("payment.self_approval", number=number)
    if state == "posted":
        return Refusal("payment.already_posted", number=number, status=409)
    if state == "refused":
        return Refusal("payment.refused_already", number=number, status=409)
    return None


def why_not_post(number: str, state: str, *, has_receipt: bool, needs_receipt: bool) -> Refusal | None:
    """Only what is approved, with its receipt, once."""
    if state == "posted":
        return Refusal("payment.already_posted", number=number, status=409)
    if state == "refused":
        return Refusal("payment.refused_already", number=number, status=409)
    if state != "approved":
        return Refusal("payment.not_approved", number=number)
    if needs_receipt and not has_receipt:
        return Refusal("payment.no_receipt", number=number, field="receipt")
    return None


def why_not_from_cash(account: str, balance_rupiah: int, requested_rupiah: int) -> Refusal | None:
    """A purse is never below zero."""
    if requested_rupiah > balance_rupiah:
        return Refusal(
            "payment.over_cash",
            account=account,
            balance_rupiah=balance_rupiah,
            requested_rupiah=requested_rupiah,
        )
    return None


MEGABYTE = 1024 * 1024


def why_not_receipt(head: bytes, size: int, most_megabytes: int = 5) -> Refusal | None:
    """A receipt is a photo or PDF that is not empty and not too large."""
    if size == 0:
        return Refusal("file.empty", field="receipt")
    if size > most_megabytes * MEGABYTE:
        return Refusal("file.too_big", field="receipt", megabytes=size // MEGABYTE, most=most_megabytes)
    if not kind_of_file(head):
        return Refusal("file.wrong_kind", field="receipt", kind="?", expected="JPG, PNG, WEBP, PDF")
    return None
