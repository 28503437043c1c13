"""Examples for the components page: each part in each state, with invented content."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django import forms

from galang.ui.fields import DateField, LazyBox, PhoneField, RupiahField, SentenceField, TallyField
from galang.ui.forms import Form
from galang.ui.pictures import (
    BarRow,
    Branch,
    Choice,
    Knot,
    Pages,
    Part,
    Ring,
    RingStage,
    Round,
    Station,
    VoiceBox,
    VoiceRow,
)

SPRITE = Path(__file__).parent / "front" / "icons.svg"
COLOURS = (
    ("ground", "ground", "alas"),
    ("sheet-c", "sheet", "lembar"),
    ("sunk", "sunk", "alas batang"),
    ("ink", "ink", "tinta"),
    ("soft-c", "soft", "tinta kedua"),
    ("edge", "edge", "tepi"),
    ("thread-c", "thread", "benang, laku utama"),
    ("agreed-c", "agreed", "disepakati"),
    ("amber", "waiting-fill", "menunggu"),
    ("data", "data", "angka"),
    ("focus", "focus", "fokus"),
)
STATES = (
    ("agreed", "Disepakati"),
    ("waiting", "Menunggu"),
    ("refused", "Ditolak"),
    ("draft", "Rancangan"),
    ("old", "Diganti"),
    ("here", "Di sini"),
    ("late", "Lewat 9 hari"),
)


class ShowForm(Form):
    """Every kind of field."""

    name = forms.CharField(label="Nama kegiatan", max_length=60)
    cost = RupiahField(label="Biaya", help_text="Tulis angka saja")
    held_on = DateField(label="Tanggal")
    phone = PhoneField(label="Nomor HP", required=False)
    place = forms.CharField(label="Kelurahan atau desa", widget=LazyBox("/wilayah/"), required=False)
    reason = SentenceField(label="Alasan", rows=4)
    agree = forms.ChoiceField(
        label="Pilihan",
        widget=forms.RadioSelect,
        choices=[("1", "Setuju"), ("2", "Tidak setuju, tetapi menerima"), ("3", "Keberatan, dengan alasan")],
        initial="1",
    )
    read = forms.BooleanField(label="Saya sudah membaca tata tertib", required=False)
    count = TallyField(label="Suara sah")


def icon_names() -> list[str]:
    """The names in the sprite, in its order."""
    return [piece.split('"')[0] for piece in SPRITE.read_text().split('<symbol id="')[1:]]


def everything(posted: Any) -> dict[str, Any]:
    """The context of the components page; ``posted`` fills the form that shows its errors."""
    wrong = {
        "name": "Kerja bakti Gang Melati",
        "cost": "1,5",
        "held_on": "31/02/2026",
        "agree": "9",
        "count": "tiga",
    }
    return {
        "colours": COLOURS,
        "states": STATES,
        "icons": icon_names(),
        "threads": threads(),
        "good": ShowForm(
            initial={"name": "Kerja bakti Gang Melati", "cost": 1500000, "held_on": date(2026, 5, 10)}
        ),
        "bad": ShowForm(posted or wrong),
        "voices": voices(),
        "bar_rows": bar_rows(),
        "rings": [ring_at(stage) for stage in (0, 2, 5, 6)],
        "knots": knots(),
        "rounds": rounds(),
        "parts": parts(),
        "ballot": ballot(),
        "budget": 120_000_000,
        "pages": Pages("?sebelum=x", "?sesudah=y", "41–80"),
        "long_name": "Gabungan Kelompok Swadaya Masyarakat Perempuan Pesisir Utara Bersatu",
    }


def threads() -> list[tuple[str, list[Station]]]:
    """Threads at the start, in the middle, waiting, and at the end."""
    counts = ("37 suara", "I-31", "U-014", "K-11", "Juni", "7 Maret", "12 Maret", "5 April", "19 April")
    keys = ("suara", "isu", "usulan", "keputusan", "rencana", "gerak", "kas", "nilai", "kabar")

    def line(here: int) -> list[Station]:
        done = [Station(key, small=counts[at], url=f"#{key}") for at, key in enumerate(keys[:here])]
        return [*done, Station(keys[here], small=counts[here], status="here")]

    middle = [*line(4), Station("gerak", small="6 Juni", status="next")]
    waiting = [*line(3)[:3], Station("keputusan", small="ditunda", status="here")]
    waiting.append(Station("rencana", small="izin lahan", status="wait"))
    back = [
        *line(2),
        Station("keputusan", small="K-11", url="#k"),
        Station("rencana", small="Juni", url="#r"),
    ]
    return [
        ("B-0003", line(0)),
        ("B-0142", middle),
        ("B-0091", waiting),
        ("B-0087", line(8)),
        ("B-0100", back),
    ]


def voices() -> VoiceBox:
    """One group far below its share, one too small to show."""
    return VoiceBox(
        (
            VoiceRow("Perempuan", 223, 412, 852, 1704),
            VoiceRow("Keluarga miskin (PS-2)", 49, 412, 358, 1704),
            VoiceRow("Umur 17–30", 74, 412, 494, 1704),
            VoiceRow("Penyandang disabilitas", 7, 412, 85, 1704),
        ),
        "412 suara",
    )


def bar_rows() -> list[BarRow]:
    """Winners and losers of a count."""
    return [
        BarRow("Saluran Gang Melati", 748, "299", "42 jt", "ok", icon="ok"),
        BarRow("Mesin jahit", 420, "168", "18 jt", "ok", icon="ok"),
        BarRow("Jalan setapak", 468, "187", "31,5 jt", "pale", icon="x"),
        BarRow("Upah tukang", 945, "104%", "", "am", tick=909),
    ]


def ring_at(stage: int) -> Ring:
    """The ring with the community at ``stage``."""
    stages = (
        RingStage("Analisis", "Peta swadaya disepakati 8 Maret"),
        RingStage(
            "Perancangan", "Terakhir: 7 usulan layak, 24 April.", "Berikutnya: musyawarah, Minggu 10 Mei."
        ),
        RingStage("Pelaksanaan", coming="mulai Juni, sesudah rencana disahkan"),
        RingStage("Evaluasi", coming="tinjauan bersama, November"),
        RingStage("Penyebaran", coming="Rembug Warga Tahunan, Desember"),
    )
    return Ring(2, "2026", stage, stages)


def knots() -> list[Knot]:
    """A concern with a refused and a waiting branch."""
    refused = Branch(
        "U-006 Kamera pengawas, 4 titik",
        "refused",
        "Ditolak",
        "Rp26.000.000 melebihi batas per RT (tata tertib Pasal 9).",
        "8 November 2025",
        "#k",
        "Keputusan K-04, berita acara hal. 2",
        "Boleh diajukan lagi di putaran 3.",
    )
    waiting = Branch(
        "U-007 Lampu taman RT 11", "waiting", "Menunggu sejak", "izin lahan belum keluar.", "2 Februari 2026"
    )
    return [
        Knot("Suara", "17 September 2025", "19 suara dari RT 04 dan RT 05", "“Anak pulang mengaji takut.”"),
        Knot("Usulan", "8 November 2025", "Tiga usulan dari satu isu", branches=(refused, waiting)),
        Knot("Keputusan", "16 November 2025", "K-05 U-005 disetujui", "71 hadir.", url="#k", status="here"),
        Knot("Rencana", "", "", "Sesudah musyawarah.", status="next"),
    ]


def rounds() -> list[Round]:
    """Two rounds of a count."""
    first = (BarRow("Gerobak sampah", 160, "Rp48.043", tone="ok"), BarRow("Mesin jahit", 357, "Rp107.143"))
    second = (
        BarRow("Mesin jahit", 357, "Rp107.143", tone="ok"),
        BarRow("Jalan setapak", 0, "Rp1.584.213", note="uang pendukung kurang"),
    )
    return [
        Round(1, "Gerobak sampah menang", first, "281 pendukung membayar Rp48.043 seorang."),
        Round(2, "Mesin jahit menang", second, "168 pendukung membayar Rp107.143 seorang."),
    ]


def parts() -> list[Part]:
    """Seven parts, so that the smallest are told together."""
    named = (
        "bahan bangunan",
        "upah tukang",
        "pinjaman bergulir",
        "pelatihan",
        "sewa alat",
        "administrasi",
        "rapat",
    )
    sums = (22_700_000, 9_252_000, 8_000_000, 4_538_000, 2_840_000, 1_400_000, 430_000)
    return [Part(label, amount) for label, amount in zip(named, sums, strict=True)]


def ballot() -> list[Choice]:
    """A chosen, an open and a closed option."""
    return [
        Choice(
            "U-014", "Saluran Gang Melati, 120 m", "U-014 · RT 07, untuk 23 rumah", 42_000_000, chosen=True
        ),
        Choice("U-011", "Perbaikan posyandu", "U-011 · RW 02, untuk 64 balita", 27_000_000),
        Choice(
            "U-017",
            "Sumur resapan, 6 titik",
            "U-017 · RW 01",
            36_000_000,
            why_not="Sisa uang kurang Rp3.000.000",
        ),
    ]
