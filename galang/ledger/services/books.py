"""The chart of accounts and the one place where an entry is written."""

from django.db import transaction as database
from django.utils import timezone
from django.utils.translation import gettext_noop as _

from galang.community.models import Community
from galang.community.services import Actor, record_deed
from galang.core.books import GENESIS, check_postings, link_hash
from galang.core.books import Posting as Line
from galang.ledger.models import BookAccount, Entry, Posting, Transaction
from galang.plan.models import CostLine, Funding

Kind = BookAccount.Kind
CHART: tuple[tuple[str, str, str, bool, bool], ...] = (
    # code, name, kind, is cash, is in kind
    ("1101", _("Kas tunai"), Kind.ASSET, True, False),
    ("1102", _("Bank"), Kind.ASSET, True, False),
    ("1201", _("Piutang pinjaman bergulir"), Kind.ASSET, False, False),
    ("3101", _("Modal awal"), Kind.EQUITY, False, False),
    ("4101", _("BLM"), Kind.INCOME, False, False),
    ("4102", _("Swadaya uang"), Kind.INCOME, False, False),
    ("4103", _("APBD/APBDes"), Kind.INCOME, False, False),
    ("4104", _("Perusahaan"), Kind.INCOME, False, False),
    ("4105", _("Pemasukan lain"), Kind.INCOME, False, False),
    ("4901", _("Swadaya tenaga"), Kind.INCOME, False, True),
    ("4902", _("Swadaya bahan"), Kind.INCOME, False, True),
    ("5101", _("Bahan"), Kind.EXPENSE, False, False),
    ("5102", _("Upah"), Kind.EXPENSE, False, False),
    ("5103", _("Sewa alat"), Kind.EXPENSE, False, False),
    ("5104", _("Pelatihan"), Kind.EXPENSE, False, False),
    ("5105", _("Administrasi"), Kind.EXPENSE, False, False),
    ("5106", _("Lain-lain"), Kind.EXPENSE, False, False),
    ("5901", _("Swadaya terpakai"), Kind.EXPENSE, False, True),
)
EXPENSE_OF = {
    CostLine.Kind.MATERIAL: "5101",
    CostLine.Kind.WAGE: "5102",
    CostLine.Kind.TOOL: "5103",
    CostLine.Kind.TRAINING: "5104",
    CostLine.Kind.LOAN: "1201",
    CostLine.Kind.ADMIN: "5105",
    CostLine.Kind.OTHER: "5106",
}
INCOME_OF = {
    Funding.Source.GRANT: "4101",
    Funding.Source.CASH: "4102",
    Funding.Source.BUDGET: "4103",
    Funding.Source.PRIVATE: "4104",
    Funding.Source.OTHER: "4105",
    Funding.Source.LABOUR: "4901",
    Funding.Source.GOODS: "4902",
}


@database.atomic
def open_books(*, by: Actor, community: Community) -> int:
    """The chart of accounts of a new community; opening twice adds nothing. Returns how many accounts were made."""
    have = set(BookAccount.objects.values_list("code", flat=True))
    rows = [
        BookAccount(community=community, code=code, name=name, kind=kind, is_cash=cash, is_in_kind=in_kind)
        for code, name, kind, cash, in_kind in CHART
        if code not in have
    ]
    BookAccount.objects.bulk_create(rows)
    if rows:
        record_deed(by=by, verb="open_books", subject=community, community=community)
    return len(rows)


def account_by_code(community: Community, code: str) -> BookAccount:
    """An account of the chart; the chart is laid out on first use."""
    found = BookAccount.objects.filter(code=code).first()
    if found is None:
        names = {row[0]: row for row in CHART}
        code, name, kind, cash, in_kind = names[code]
        found = BookAccount.objects.create(
            community=community, code=code, name=name, kind=kind, is_cash=cash, is_in_kind=in_kind
        )
    account: BookAccount = found
    return account


def write_entry(*, by: Actor, transaction: Transaction) -> Entry:
    """The next entry of the book: two columns that balance, and a digest that chains to the entry before.

    The digest covers serial, number, date, accounts and sums, not words or persons, so that a person's data can
    be erased and the chain still holds.
    """
    community = transaction.community
    Community.objects.select_for_update().get(pk=community.pk)
    last = Entry.objects.order_by("-serial").first()
    amount = transaction.amount_rupiah
    lines = [Line(transaction.debit.code, amount), Line(transaction.credit.code, -amount)]
    check_postings(lines)
    serial = last.serial + 1 if last else 1
    sealed = {
        "serial": serial,
        "number": transaction.number,
        "kind": transaction.kind,
        "happened_on": transaction.happened_on.isoformat(),
        "postings": [[line.account, line.amount_rupiah] for line in lines],
    }
    entry: Entry = Entry.objects.create(
        community=community,
        transaction=transaction,
        serial=serial,
        posted_by_id=by.account_id,
        posted_at=timezone.now(),
        digest=link_hash(last.digest if last else GENESIS, sealed),
    )
    Posting.objects.bulk_create(
        Posting(community=community, entry=entry, account=account, amount_rupiah=line.amount_rupiah)
        for account, line in zip((transaction.debit, transaction.credit), lines, strict=True)
    )
    return entry


def recount_chain() -> list[str]:
    """Compute every digest again from the transactions; sentences for what does not match, [] when all hold."""
    faults = []
    previous = GENESIS
    rows = (
        Entry.objects.order_by("serial").select_related("transaction").prefetch_related("postings__account")
    )
    for expected, entry in enumerate(rows, start=1):
        lines = sorted(entry.postings.all(), key=lambda posting: -posting.amount_rupiah)
        sealed = {
            "serial": expected,
            "number": entry.transaction.number,
            "kind": entry.transaction.kind,
            "happened_on": entry.transaction.happened_on.isoformat(),
            "postings": [[posting.account.code, posting.amount_rupiah] for posting in lines],
        }
        if link_hash(previous, sealed) != entry.digest:
            faults.append(f"{entry.serial}: {entry.transaction.number}")
        previous = entry.digest
    return faults
