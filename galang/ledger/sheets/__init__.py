"""Sheets of the ledger: K-5, the statement for the notice board."""

from pathlib import Path
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from galang.ledger import selectors
from galang.ui import paper
from galang.ui.formats import date_words, rupiah, thousands

TEMPLATE = Path(__file__).with_name("statement.typ")


def statement(request: Any) -> bytes:
    """The statement of today as PDF: balance, sums, plan and reality, the last entries and the fingerprint."""
    today = timezone.localdate()
    purse = selectors.purse(today.year)
    fingerprint, serial = selectors.fingerprint_of_books()
    posted = selectors.transactions().filter(entry__isnull=False).order_by("-entry__serial")[:9]
    plan = [row for row in selectors.plan_and_reality().rows if row.paid][:10]
    data = {
        "community": str(request.community),
        "is_sample": request.community.is_sample,
        "title": _("Laporan kas"),
        "code": _("Lembar K-5"),
        "short_code": paper.sheet_code("K-5", f"T-{serial:04d}"),
        "address": request.build_absolute_uri(f"/{request.community.slug}/kas/"),
        "balance_words": _("Saldo kas dan bank per %(day)s") % {"day": date_words(today)},
        "balance": thousands(purse.balance),
        "sums": [
            [_("Masuk tahun ini"), rupiah(purse.came_in)],
            [_("Keluar tahun ini"), rupiah(purse.went_out)],
            [_("Swadaya, di luar saldo"), rupiah(purse.in_kind)],
            [_("Pengeluaran dengan bukti"), f"{purse.with_receipt} / {purse.payments}"],
        ],
        "plan_words": _("Rencana dan kenyataan"),
        "plan_head": [_("Baris rencana"), _("Rencana"), _("Kenyataan"), _("Sisa")],
        "plan": [
            [f"{row.activity_number} {row.name}", rupiah(row.planned), rupiah(row.paid), rupiah(row.left)]
            for row in plan
        ],
        "entries_words": _("Catatan terakhir di buku"),
        "entries_head": [_("Nomor"), _("Tanggal"), _("Uraian"), _("Jenis"), pgettext("uang", "Nilai")],
        "entries": [
            [
                one.number,
                date_words(one.happened_on),
                one.description,
                one.get_kind_display(),
                rupiah(one.amount_rupiah),
            ]
            for one in posted
        ],
        "fingerprint_words": _(
            "Sidik laporan. Cocokkan dengan layar: bila satu angka diubah, sidiknya ikut berubah."
        ),
        "fingerprint": fingerprint or "–",
        "signers": [_("UPK"), _("Koordinator"), _("Pengawas")],
    }
    return paper.pdf(TEMPLATE, data)
