"""Questions to the books."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Exists, OuterRef, QuerySet, Sum

from galang.community.models import Charter, Community
from galang.community.services import rule_in_force
from galang.ledger.models import BookAccount, Entry, Posting, Receipt, Transaction
from galang.ledger.rules import approvals_needed
from galang.plan.models import Activity, CostLine


def needed_for(transaction: Transaction) -> int:
    """How many approvals this transaction needs under the charter in force when it happened."""
    on, community = transaction.happened_on, transaction.community
    return approvals_needed(
        transaction.amount_rupiah,
        int(rule_in_force(community, "approvals_needed", on)),
        int(rule_in_force(community, "two_approvals_from_rupiah", on)),
    )


class Needs:
    """How many approvals transactions need, for a whole list: the charters are read once."""

    def __init__(self) -> None:
        self._charters = list(Charter.objects.order_by("-version"))

    def of(self, transaction: Transaction) -> int:
        """The same as needed_for, without a query."""
        on = transaction.happened_on
        charter = next((one for one in self._charters if one.in_force_from <= on), self._charters[-1])
        usual, two_from = (
            charter.rules[key]["value"] for key in ("approvals_needed", "two_approvals_from_rupiah")
        )
        return approvals_needed(transaction.amount_rupiah, int(usual), int(two_from))


def state_of(transaction: Transaction, needed: int | None = None) -> str:
    """waiting, approved, refused or posted. Prefetch approvals and select entry before asking for many."""
    if getattr(transaction, "entry", None) is not None:
        return "posted"
    answers = [approval.is_approved for approval in transaction.approvals.all()]
    if False in answers:
        return "refused"
    return "approved" if len(answers) >= (needed or needed_for(transaction)) else "waiting"


def cash_balance(account: BookAccount | None = None) -> int:
    """Rupiah in one purse, or in all cash and bank accounts together."""
    postings = (
        Posting.objects.filter(account=account) if account else Posting.objects.filter(account__is_cash=True)
    )
    return int(postings.aggregate(sum=Sum("amount_rupiah"))["sum"] or 0)


def committed(line: CostLine, *, besides: Transaction | None = None) -> int:
    """Rupiah already posted or asked for on a cost line; refused requests and reversed payments do not count."""
    asked = Transaction.objects.filter(cost_line=line, kind=Transaction.Kind.PAYMENT)
    asked = asked.exclude(approvals__is_approved=False).filter(reversal__entry__isnull=True)
    if besides is not None:
        asked = asked.exclude(pk=besides.pk)
    return int(asked.aggregate(sum=Sum("amount_rupiah"))["sum"] or 0)


@dataclass(frozen=True)
class Purse:
    """The first numbers of the open ledger, in rupiah, for a year; in-kind stands apart from the balance."""

    balance: int
    came_in: int
    went_out: int
    in_kind: int
    payments: int
    with_receipt: int


def purse(year: int) -> Purse:
    """Balance of today, and what came in, went out and was given in kind in a year. Three queries."""
    posted = Transaction.objects.filter(
        entry__isnull=False, reversal__entry__isnull=True, reversal_of__isnull=True
    )
    in_year = posted.filter(happened_on__year=year)
    sums = dict(in_year.values_list("kind").annotate(Sum("amount_rupiah")).order_by())
    has_receipt = Exists(Receipt.objects.filter(transaction=OuterRef("pk")))
    paid = in_year.filter(kind=Transaction.Kind.PAYMENT)
    counted = paid.aggregate(payments=Count("pk"), with_receipt=Count("pk", filter=has_receipt))
    return Purse(
        balance=cash_balance(),
        came_in=sums.get(Transaction.Kind.RECEIPT, 0),
        went_out=sums.get(Transaction.Kind.PAYMENT, 0),
        in_kind=sums.get(Transaction.Kind.IN_KIND, 0),
        **counted,
    )


def spending_by_kind(year: int) -> list[tuple[str, int]]:
    """(words of the kind, rupiah) of everything paid in a year, largest first."""
    rows = (
        Transaction.objects.filter(
            kind=Transaction.Kind.PAYMENT, entry__isnull=False, reversal__entry__isnull=True
        )
        .filter(happened_on__year=year)
        .values_list("cost_line__kind")
        .annotate(sum=Sum("amount_rupiah"))
        .order_by("-sum")
    )
    words = dict(CostLine.Kind.choices)
    return [(str(words.get(kind, CostLine.Kind.OTHER.label)), total) for kind, total in rows]


class PlanRow(NamedTuple):
    """One cost line: planned and paid, in rupiah."""

    activity_number: str
    activity_title: str
    name: str
    planned: int
    paid: int

    @property
    def left(self) -> int:
        """What is not spent; negative when more was spent than planned."""
        return self.planned - self.paid


@dataclass(frozen=True)
class PlanRows:
    """The newest cost lines with what was paid on them, and the sums over all lines, shown or not."""

    rows: list[PlanRow]
    count: int
    planned: int
    paid: int


def plan_and_reality(limit: int = 200) -> PlanRows:
    """Cost lines with what was paid on them, newest activities first, and the sums of all. Four queries."""
    lines = CostLine.objects.order_by("-activity__starts_on", "activity", "position")
    columns = ("pk", "activity__number", "activity__title", "name", "amount_rupiah")
    found = list(lines.values_list(*columns)[:limit])
    payments = Transaction.objects.filter(
        kind=Transaction.Kind.PAYMENT, entry__isnull=False, reversal__entry__isnull=True
    )
    on_shown = payments.filter(cost_line__in=[key for key, *_rest in found])
    paid = dict(on_shown.values_list("cost_line").annotate(Sum("amount_rupiah")).order_by())
    rows = [
        PlanRow(number, title, name, planned, paid.get(key, 0)) for key, number, title, name, planned in found
    ]
    whole = CostLine.objects.aggregate(count=Count("pk"), planned=Sum("amount_rupiah", default=0))
    on_lines = payments.filter(cost_line__isnull=False).aggregate(paid=Sum("amount_rupiah", default=0))
    return PlanRows(rows, **whole, **on_lines)


def next_line(activity: Activity) -> CostLine | None:
    """The first cost line of an activity on which nothing was asked for yet; else its first line."""
    asked = Transaction.objects.filter(cost_line=OuterRef("pk")).exclude(approvals__is_approved=False)
    lines = activity.cost_lines.annotate(asked=Exists(asked)).order_by("asked", "position")
    found: CostLine | None = lines.first()
    return found


def transactions() -> QuerySet[Transaction]:
    """All transactions with what a list row needs."""
    return Transaction.objects.select_related("entry", "activity", "cost_line").prefetch_related("approvals")


def waiting_transactions(limit: int = 20) -> list[Transaction]:
    """Asked for, neither posted nor refused, oldest first."""
    rows = transactions().filter(entry__isnull=True).exclude(approvals__is_approved=False)
    return list(rows.order_by("pk")[:limit])


def trial_rows() -> list[tuple[BookAccount, int]]:
    """(account, balance with debit positive) of the whole chart, in order of code."""
    sums = dict(Posting.objects.values_list("account").annotate(Sum("amount_rupiah")).order_by())
    return [(account, sums.get(account.pk, 0)) for account in BookAccount.objects.all()]


def fingerprint_of_books() -> tuple[str, int]:
    """The digest of the newest entry in four groups of four ("7F3A 91C2 0BD4 5E68"), and its serial; "" when empty."""
    entry = Entry.objects.order_by("-serial").first()
    if entry is None:
        return "", 0
    head = entry.digest[:16].upper()
    return " ".join(head[start : start + 4] for start in range(0, 16, 4)), entry.serial


def paid_for(activity: Activity) -> int:
    """Rupiah paid for one activity."""
    rows = Transaction.objects.filter(activity=activity, kind=Transaction.Kind.PAYMENT, entry__isnull=False)
    return int(rows.filter(reversal__entry__isnull=True).aggregate(sum=Sum("amount_rupiah"))["sum"] or 0)


def needs_receipt(community: Community, amount_rupiah: int, on: date) -> bool:
    """Whether the charter asks for a receipt for this sum."""
    return amount_rupiah >= int(rule_in_force(community, "receipt_from_rupiah", on))
