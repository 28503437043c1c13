"""Asking for a payment, approving it as another person, posting it, and taking it back by a counter-entry."""

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction as database
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.models import Community
from galang.community.services import Actor, Tie, next_number, record_deed, threads_of, tie
from galang.core.photos import kind_of_file, without_notes
from galang.core.refusal import Refusal
from galang.ledger.models import Approval, BookAccount, Entry, Receipt, Transaction
from galang.ledger.rules import (
    why_not_amount,
    why_not_approve,
    why_not_date,
    why_not_from_cash,
    why_not_post,
    why_not_receipt,
    why_not_within_plan,
)
from galang.ledger.selectors import cash_balance, committed, needed_for, needs_receipt, state_of
from galang.ledger.services.books import EXPENSE_OF, account_by_code, write_entry
from galang.organise.models import Mandate
from galang.people.services import require_right
from galang.plan.models import CostLine


@dataclass(frozen=True)
class PaymentRequest:
    """What is asked for: a cost line, a sum in rupiah, to whom, when, and a key that makes sending twice harmless."""

    cost_line: CostLine
    amount_rupiah: int
    description: str
    counterparty: str
    happened_on: date
    key: UUID
    purse: str = "1101"
    receipt: bytes = b""
    receipt_name: str = ""
    mandate: Mandate | None = None


@database.atomic
def request_payment(*, by: Actor, community: Community, request: PaymentRequest) -> Transaction:
    """Ask for a payment on a cost line (T-0001). The same key with the same sum is the same request."""
    require_right(by, "request_payment")
    line = (
        CostLine.objects.select_for_update(of=("self",))
        .select_related("activity")
        .get(pk=request.cost_line.pk)
    )
    if before := Transaction.objects.filter(request_key=request.key).first():
        return _same(before, request.amount_rupiah)
    for refusal in (
        why_not_amount(request.amount_rupiah),
        why_not_date(request.happened_on, timezone.localdate()),
        why_not_within_plan(
            line.activity.number, request.amount_rupiah, line.amount_rupiah - committed(line)
        ),
    ):
        if refusal:
            raise refusal
    made: Transaction = Transaction.objects.create(
        community=community,
        number=next_number(community, "T"),
        kind=Transaction.Kind.PAYMENT,
        description=request.description,
        amount_rupiah=request.amount_rupiah,
        happened_on=request.happened_on,
        counterparty=request.counterparty,
        debit=account_by_code(community, EXPENSE_OF[CostLine.Kind(line.kind)]),
        credit=account_by_code(community, request.purse),
        activity=line.activity,
        cost_line=line,
        requested_by_id=by.account_id,
        mandate=request.mandate,
        request_key=request.key,
    )
    if request.receipt:
        keep_receipt(made, request.receipt)
    tie(
        threads=threads_of(line.activity.number),
        record=made,
        tie=Tie(state="waiting", reason=_("menunggu persetujuan orang lain"), amount=made.amount_rupiah),
    )
    record_deed(by=by, verb="request_payment", subject=made, details={"rupiah": made.amount_rupiah})
    return made


def _same(before: Transaction, amount_rupiah: int) -> Transaction:
    if before.amount_rupiah != amount_rupiah:
        raise Refusal("form.sent_twice", status=409)
    return before


def keep_receipt(transaction: Transaction, content: bytes) -> Receipt:
    """Store the photo of a receipt without the camera's notes; the same photo cannot serve two payments."""
    if refusal := why_not_receipt(content[:16], len(content)):
        raise refusal
    content = without_notes(content)
    digest = hashlib.sha256(content).hexdigest()
    if used := Receipt.objects.filter(digest=digest).select_related("transaction").first():
        raise Refusal(
            "payment.receipt_used",
            field="receipt",
            number=transaction.number,
            other_number=used.transaction.number,
        )
    receipt = Receipt(community=transaction.community, transaction=transaction, digest=digest)
    name = f"{transaction.community.slug}/{digest[:24]}.{kind_of_file(content[:16])}"
    receipt.file.save(name, ContentFile(content), save=False)
    receipt.save(force_insert=True)
    return receipt


@database.atomic
def add_receipt(*, by: Actor, transaction: Transaction, content: bytes) -> Receipt:
    """Bring the receipt later, while the payment is not posted."""
    require_right(by, "request_payment")
    if state_of(transaction) == "posted":
        raise Refusal("payment.already_posted", number=transaction.number, status=409)
    receipt = keep_receipt(transaction, content)
    record_deed(by=by, verb="add_receipt", subject=transaction, details={"sha256": receipt.digest})
    return receipt


def _locked(transaction: Transaction) -> Transaction:
    locked: Transaction = (
        Transaction.objects.select_for_update(of=("self",))
        .select_related("debit", "credit", "activity")
        .get(pk=transaction.pk)
    )
    return locked


@database.atomic
def answer_payment(*, by: Actor, transaction: Transaction, is_approved: bool, reason: str = "") -> Approval:
    """Another person says yes, or no with a reason. A no closes the request."""
    require_right(by, "approve_payment")
    locked = _locked(transaction)
    if refusal := why_not_approve(locked.number, by.account_id, locked.requested_by_id, state_of(locked)):
        raise refusal
    if not is_approved and not reason.strip():
        raise Refusal("payment.reason_missing", field="reason", number=locked.number)
    if Approval.objects.filter(transaction=locked, account_id=by.account_id).exists():
        raise Refusal("payment.already_approved", number=locked.number, status=409)
    approval: Approval = Approval.objects.create(
        community=locked.community,
        transaction=locked,
        account_id=by.account_id,
        is_approved=is_approved,
        reason=reason,
        by_words=by.words,
    )
    if not is_approved:
        tie(threads=threads_of(locked.number), record=locked, tie=Tie(state="refused", reason=reason))
    verb = "approve_payment" if is_approved else "refuse_payment"
    record_deed(by=by, verb=verb, subject=locked, details={"reason": reason} if reason else {})
    return approval


@database.atomic
def post_payment(*, by: Actor, transaction: Transaction) -> Entry:
    """Write an approved payment into the book. The one who approved does not post."""
    require_right(by, "post_payment")
    locked = _locked(transaction)
    state = state_of(locked, needed_for(locked))
    refusal = why_not_post(
        locked.number,
        state,
        has_receipt=locked.receipts.exists() or locked.kind == Transaction.Kind.REVERSAL,
        needs_receipt=needs_receipt(locked.community, locked.amount_rupiah, locked.happened_on),
    )
    if refusal:
        raise refusal
    if by.account_id and locked.approvals.filter(account_id=by.account_id).exists():
        raise Refusal("payment.same_poster", number=locked.number)
    _guard_purse(locked.credit, locked.amount_rupiah)
    entry = write_entry(by=by, transaction=locked)
    tie(threads=threads_of(locked.number), record=locked, tie=Tie(amount=locked.amount_rupiah))
    record_deed(by=by, verb="post_payment", subject=locked, details={"serial": entry.serial})
    return entry


def _guard_purse(account: BookAccount, amount_rupiah: int) -> None:
    if account.is_cash and (refusal := why_not_from_cash(account.name, cash_balance(account), amount_rupiah)):
        raise refusal


@database.atomic
def request_reversal(*, by: Actor, transaction: Transaction, reason: str, key: UUID) -> Transaction:
    """Ask to take a posted transaction back by a counter-entry; it needs approval and posting like a payment."""
    require_right(by, "request_payment")
    locked = _locked(transaction)
    if before := Transaction.objects.filter(request_key=key).first():
        return _same(before, locked.amount_rupiah)
    if state_of(locked) != "posted" or locked.reversal_of_id:
        raise Refusal("payment.not_approved", number=locked.number)
    if not reason.strip():
        raise Refusal("payment.reason_missing", field="reason", number=locked.number)
    if Transaction.objects.filter(reversal_of=locked).exists():
        raise Refusal("payment.already_posted", number=locked.number, status=409)
    made: Transaction = Transaction.objects.create(
        community=locked.community,
        number=next_number(locked.community, "T"),
        kind=Transaction.Kind.REVERSAL,
        description=reason[:200],
        amount_rupiah=locked.amount_rupiah,
        happened_on=timezone.localdate(),
        counterparty=locked.counterparty,
        debit=locked.credit,
        credit=locked.debit,
        activity=locked.activity,
        cost_line=locked.cost_line,
        requested_by_id=by.account_id,
        reversal_of=locked,
        request_key=key,
    )
    record_deed(by=by, verb="request_reversal", subject=made, details={"of": locked.number})
    return made
