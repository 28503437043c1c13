"""Sheets of the ledger: K-5, the statement for the notice board."""

from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from galang.ledger import selectors
from galang.ui import paper
from galang.ui.formats import date_words, rupiah

TEMPLATE = Path(__file__).with_name("statement.typ")


def statement(request: Any) -> bytes:
    """The statement of today as PDF: balance, sums, plan and reality, the last entries and the fingerprint."""
    today = timezone.localdate()
    purse = selectors.purse(today.year)
    fingerprint, serial = selectors.fingerprint_of_books()
    posted = selectors.transactions().filter(entry__isnull=False).order_by("-entry__serial")[:18]
    plan = [row for row in selectors.plan_and_reality() if row.paid][:10]
    data = {
        "community": str(request.community),
        "title": _("Laporan kas"),
        "code": "Lembar K-5",
        "short_code": f"K5-{serial:05d}",
        "address": request.build_absolute_uri(f"/{request.community.slug}/kas/"),
        "date": date_words(today),
        "balance": rupiah(purse.balance),
        "sums": [
            [_("Masuk tahun ini"), rupiah(purse.came_in)],
            [_("Keluar tahun ini"), rupiah(purse.went_out)],
            [_("Swadaya, di luar saldo"), rupiah(purse.in_kind)],
            [_("Pengeluaran dengan bukti"), f"{purse.with_receipt} / {purse.payments}"],
        ],
        "plan": [[row.name, rupiah(row.planned), rupiah(row.paid), rupiah(row.left)] for row in plan],
        "entries": [
            [one.number, date_words(one.happened_on), one.description, one.get_kind_display(), rupiah(one.amount_rupiah)]
            for one in posted
        ],
        "fingerprint": fingerprint or "—",
    }
    return paper.pdf(TEMPLATE, data)
