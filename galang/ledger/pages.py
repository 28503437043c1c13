"""What the pages of the ledger show, put together from the books."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from galang.ledger import selectors
from galang.ledger.models import Transaction
from galang.people.selectors import station_line_of
from galang.ui.pictures import Part, bar

SHOWN = 12
STATES = {
    "waiting": ("waiting", _("Menunggu persetujuan")),
    "approved": ("waiting", _("Disetujui, belum dibukukan")),
    "refused": ("refused", _("Ditolak")),
    "posted": ("agreed", _("Dibukukan")),
}


@dataclass(frozen=True)
class Row:
    """A transaction in a list, its state as (mark, words)."""

    it: Transaction
    mark: str
    words: Any


def rows_of(transactions: list[Transaction]) -> list[Row]:
    """List rows; approvals and entry must have been fetched with them. One query for all."""
    needs = selectors.Needs() if transactions else None
    return [
        Row(one, *STATES[selectors.state_of(one, needs.of(one) if needs else None)]) for one in transactions
    ]


@dataclass(frozen=True)
class PlanBar:
    """A line of plan and reality with its bar drawn."""

    it: selectors.PlanRow
    picture: SafeString
    is_over: bool


def _plan_bar(row: selectors.PlanRow) -> PlanBar:
    """The full width is 110 % of the plan, so that the tick of the plan stands inside."""
    whole = row.planned * 11 // 10 or 1
    over = row.paid > row.planned
    return PlanBar(row, mark_safe(bar(row.paid * 1000 // whole, "am" if over else "", tick=909)), over)


def _sum(count: int, planned: int, paid: int) -> dict[str, int]:
    """So many lines together: planned, paid, left."""
    return {"count": count, "planned": planned, "paid": paid, "left": planned - paid}


def home(today: date) -> dict[str, Any]:
    """Everything of the ledger's first page: ten queries, whatever the size of the books."""
    plan = selectors.plan_and_reality()
    shown = ([row for row in plan.rows if row.paid] + [row for row in plan.rows if not row.paid])[:SHOWN]
    fingerprint, serial = selectors.fingerprint_of_books()
    return {
        "today": today,
        "purse": selectors.purse(today.year),
        "parts": [Part(words, total) for words, total in selectors.spending_by_kind(today.year)[:6]],
        "plan": [_plan_bar(row) for row in shown],
        "whole": _sum(plan.count, plan.planned, plan.paid),
        "rest": _sum(
            plan.count - len(shown),
            plan.planned - sum(row.planned for row in shown),
            plan.paid - sum(row.paid for row in shown),
        ),
        "over": [row for row in plan.rows if row.left < 0][:3],
        "waiting": rows_of(selectors.waiting_transactions(6)),
        "fingerprint": fingerprint.split(),
        "serial": serial,
    }


def transaction(request: Any, it: Transaction) -> dict[str, Any]:
    """One transaction with its state, approvals, receipts and what the reader may do with it."""
    state = selectors.state_of(it)
    needed = selectors.needed_for(it)
    mark, words = STATES[state]
    approvals = list(it.approvals.all())
    mine = request.actor.account_id
    return {
        "it": it,
        "state": state,
        "mark": mark,
        "words": words,
        "needed": needed,
        "approvals": approvals,
        "yes": sum(one.is_approved for one in approvals),
        "receipts": list(it.receipts.all()),
        "is_mine": it.requested_by_id == mine,
        "answered": any(one.account_id == mine for one in approvals),
        "stations": station_line_of(request, it) if it.activity_id else [],
    }


def book() -> dict[str, Any]:
    """The trial balance: accounts with debit or credit balance, and both sums."""
    rows = [(account, balance) for account, balance in selectors.trial_rows()]
    return {
        "rows": [(account, max(balance, 0), max(-balance, 0)) for account, balance in rows],
        "debit": sum(balance for _account, balance in rows if balance > 0),
        "credit": -sum(balance for _account, balance in rows if balance < 0),
    }
