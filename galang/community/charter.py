"""The default charter: every value can be changed by a decision; each says where it comes from.

Sources are those of the practice notes: regulations of village elections of 2009-2011, technical guides of
PNPM Mandiri Perkotaan 2012-2014, and Law 27/2022. What no source fixes is marked "kebiasaan".
"""

from typing import Any

DEFAULT_RULES: dict[str, dict[str, Any]] = {
    "council_size": {"value": 9, "words": "Jumlah anggota BKM", "source": "kebiasaan: ganjil, 9–13"},
    "council_term_years": {"value": 3, "words": "Masa bakti (tahun)", "source": "Tata tertib pemilihan BKM"},
    "voter_min_age": {
        "value": 17,
        "words": "Umur paling muda pemilih",
        "source": "Tata tertib pemilihan 2009",
    },
    "voter_married_counts": {
        "value": True,
        "words": "Sudah kawin boleh memilih",
        "source": "Tata tertib 2009",
    },
    "names_on_rt_ballot": {
        "value": 3,
        "words": "Nama paling banyak di surat suara RT",
        "source": "Tata tertib 2009",
    },
    "min_turnout_permille": {
        "value": 300,
        "words": "Batas sah ikut serta (per seribu)",
        "source": "Tata tertib 2009",
    },
    "majority_threshold_permille": {
        "value": 500,
        "words": "Setuju harus lebih dari (per seribu)",
        "source": "kebiasaan",
    },
    "meeting_quorum_permille": {
        "value": 500,
        "words": "Kuorum rembug dari undangan (per seribu)",
        "source": "kebiasaan",
    },
    "women_share_permille": {
        "value": 300,
        "words": "Bagian perempuan yang dituju (per seribu)",
        "source": "Tata tertib 2009",
    },
    "approvals_needed": {"value": 1, "words": "Penyetuju tiap pengeluaran", "source": "kebiasaan"},
    "two_approvals_from_rupiah": {
        "value": 10_000_000,
        "words": "Dua penyetuju mulai (rupiah)",
        "source": "kebiasaan",
    },
    "receipt_from_rupiah": {"value": 1, "words": "Bukti wajib mulai (rupiah)", "source": "kebiasaan"},
    "admin_cost_permille": {
        "value": 50,
        "words": "Batas biaya administrasi (per seribu)",
        "source": "kebiasaan",
    },
    "public_names": {"value": False, "words": "Nama warga tampak bagi umum", "source": "UU 27/2022"},
    "anonymous_voices": {"value": True, "words": "Suara tanpa nama diterima", "source": "kebiasaan"},
    "objection_days": {"value": 7, "words": "Masa keberatan sesudah hasil (hari)", "source": "kebiasaan"},
    "yearly_assembly_month": {
        "value": 12,
        "words": "Bulan Rembug Warga Tahunan",
        "source": "Pedoman RWT 2011",
    },
}
