"""The default charter: every value can be changed by a decision; each says where it comes from.

Sources are those of the practice notes: regulations of village elections of 2009-2011, technical guides of
PNPM Mandiri Perkotaan 2012-2014, and Law 27/2022. What no source fixes is marked "kebiasaan".
"""

from typing import Any

from django.utils.dates import MONTHS
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from galang.ui.formats import percent, rupiah, thousands

DEFAULT_RULES: dict[str, dict[str, Any]] = {
    "council_size": {"value": 9, "words": _("Jumlah anggota BKM"), "source": _("kebiasaan: ganjil, 9–13")},
    "council_term_years": {"value": 3, "words": _("Masa bakti"), "source": _("Tata tertib pemilihan BKM")},
    "voter_min_age": {
        "value": 17,
        "words": _("Umur paling muda pemilih"),
        "source": _("Tata tertib pemilihan 2009"),
    },
    "voter_married_counts": {
        "value": True,
        "words": _("Sudah kawin boleh memilih"),
        "source": _("Tata tertib 2009"),
    },
    "names_on_rt_ballot": {
        "value": 3,
        "words": _("Nama paling banyak di surat suara RT"),
        "source": _("Tata tertib 2009"),
    },
    "min_turnout_permille": {
        "value": 300,
        "words": _("Batas sah ikut serta"),
        "source": _("Tata tertib 2009"),
    },
    "majority_threshold_permille": {
        "value": 500,
        "words": _("Setuju harus lebih dari"),
        "source": _("kebiasaan"),
    },
    "meeting_quorum_permille": {
        "value": 500,
        "words": _("Kuorum rembug dari undangan"),
        "source": _("kebiasaan"),
    },
    "women_share_permille": {
        "value": 300,
        "words": _("Bagian perempuan yang dituju"),
        "source": _("Tata tertib 2009"),
    },
    "approvals_needed": {"value": 1, "words": _("Penyetuju tiap pengeluaran"), "source": _("kebiasaan")},
    "two_approvals_from_rupiah": {
        "value": 10_000_000,
        "words": _("Dua penyetuju mulai"),
        "source": _("kebiasaan"),
    },
    "receipt_from_rupiah": {"value": 1, "words": _("Bukti wajib mulai"), "source": _("kebiasaan")},
    "admin_cost_permille": {
        "value": 50,
        "words": _("Batas biaya administrasi"),
        "source": _("kebiasaan"),
    },
    "public_names": {"value": False, "words": _("Nama warga tampak bagi umum"), "source": _("UU 27/2022")},
    "anonymous_voices": {"value": True, "words": _("Suara tanpa nama diterima"), "source": _("kebiasaan")},
    "objection_days": {"value": 7, "words": _("Masa keberatan sesudah hasil"), "source": _("kebiasaan")},
    "yearly_assembly_month": {
        "value": 12,
        "words": _("Bulan Rembug Warga Tahunan"),
        "source": _("Pedoman RWT 2011"),
    },
}

ONLY_KEPT = frozenset({"admin_cost_permille", "public_names", "yearly_assembly_month"})
"""Rules that are kept, shown and changed, but that nothing in the app asks for yet; the page says so."""


def value_words(key: str, value: Any) -> str:
    """A rule's value as people say it: the end of its key tells the unit."""
    if isinstance(value, bool):
        return gettext("ya") if value else gettext("tidak")
    if key.endswith("_permille"):
        return percent(value)
    if key.endswith("_rupiah"):
        return rupiah(value)
    if key.endswith("_years"):
        return gettext("%(count)s tahun") % {"count": value}
    if key.endswith("_days"):
        return gettext("%(count)s hari") % {"count": value}
    if key.endswith("_month") and value in range(1, 13):
        return str(MONTHS[value])
    return thousands(value) if isinstance(value, int) else str(value)
