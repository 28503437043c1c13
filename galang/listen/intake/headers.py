"""The words by which people name their columns, in Indonesian and English."""

from __future__ import annotations

import re
from collections.abc import Iterable

TARGETS: tuple[str, ...] = (
    "external_id", "text", "problem", "place", "area", "rt", "rw", "region_code", "cost", "volume", "unit",
    "field", "said_on", "person_name", "sex", "phone", "agency",
)  # fmt: skip

_WORDS: dict[str, str] = {
    "external_id": """
        id, id usulan, kode usulan, no usulan, nomor usulan, kode, nomor asal, id asal, source id,
        proposal id, voice id, record id, uuid, no registrasi, id suara
    """,
    "text": """
        usulan, suara, usulan kegiatan, uraian usulan, judul usulan, nama usulan, kegiatan, nama kegiatan,
        uraian kegiatan, jenis kegiatan, usulan warga, aspirasi, harapan, keinginan, pekerjaan,
        nama pekerjaan, uraian pekerjaan, kebutuhan, judul, uraian, isi, saran, proposal, title, voice,
        wish, request, suggestion, idea, description, text, usulan program, program kegiatan,
        usulan pembangunan, isi suara, isi usulan
    """,
    "problem": """
        permasalahan, masalah, uraian masalah, uraian permasalahan, keluhan, latar belakang, alasan,
        alasan usulan, kondisi, kondisi saat ini, problem, issue, reason, background, keterangan masalah
    """,
    "place": """
        lokasi, tempat, lokasi kegiatan, alamat lokasi, detail lokasi, letak, titik lokasi, alamat,
        lokasi usulan, lokasi pekerjaan, location, place, address, site
    """,
    "area": """
        kalurahan, kelurahan, desa, desa kelurahan, kelurahan desa, dusun, padukuhan, dukuh, wilayah,
        lingkungan, rt rw, rw rt, banjar, kampung, village, neighbourhood, neighborhood, area,
        nama kelurahan, nama desa, nagari, gampong
    """,
    "rt": "rt, no rt, nomor rt",
    "rw": "rw, no rw, nomor rw",
    "region_code": """
        kode kalurahan, kode kelurahan, kode desa, kode wilayah, kode kemendagri, kode daerah, region code,
        area code, village code, kode desa kelurahan
    """,
    "cost": """
        biaya, biaya rp, biaya rupiah, anggaran, pagu, pagu anggaran, perkiraan biaya, estimasi biaya, rab,
        nilai, nilai usulan, jumlah biaya, total biaya, harga, dana, kebutuhan dana, usulan biaya, cost,
        cost rupiah, budget, amount, estimated cost, biaya usulan, pagu indikatif
    """,
    "volume": """
        volume, vol, kuantitas, banyaknya, jumlah, ukuran, panjang, quantity, qty, target, volume kegiatan,
        volume pekerjaan
    """,
    "unit": "satuan, unit, sat, satuan volume, units, unit of measure, uom",
    "field": """
        bidang, urusan, kategori, sektor, jenis, jenis usulan, bidang kegiatan, bidang urusan, tema, field,
        sector, category, topic, theme, program
    """,
    "said_on": """
        tanggal, tgl, tahun, tanggal usulan, tanggal masuk, tahun usulan, tahun anggaran, waktu, date, year,
        timestamp, cap waktu, said on, submitted, submitted at, created at, tgl usulan
    """,
    "person_name": """
        nama, nama pengusul, pengusul, nama warga, nama lengkap, pelapor, nama pelapor, name, full name,
        proposer, submitted by, penyampai, nama pengirim, pengirim
    """,
    "sex": "jenis kelamin, jk, l p, lp, kelamin, gender, sex, laki perempuan",
    "phone": """
        no hp, nomor hp, hp, telepon, no telepon, nomor telepon, telp, no telp, wa, no wa, nomor wa,
        whatsapp, kontak, phone, phone number, mobile, no handphone, handphone
    """,
    "agency": """
        opd, skpd, dinas, opd pengampu, opd terkait, perangkat daerah, instansi, dinas terkait, agency,
        department, office, opd tujuan
    """,
}

SYNONYMS: dict[str, tuple[str, ...]] = {
    target: tuple(word.strip() for word in words.split(",")) for target, words in _WORDS.items()
}

PERSONAL_NUMBERS = frozenset(
    {"nik", "no nik", "nomor nik", "no ktp", "nomor ktp", "ktp", "no kk", "nomor kk", "kk"}
)

_EXACT: dict[str, str] = {word: target for target, words in SYNONYMS.items() for word in words}
_NOT_WORD = re.compile(r"[\W_]+")


def plain_header(header: str) -> str:
    """A header reduced to its words: "Biaya (Rp.)" -> "biaya rp"."""
    return _NOT_WORD.sub(" ", header[:200].casefold()).strip()


def target_of(header: str) -> str:
    """The target that ``header`` names word for word, or ""."""
    return _EXACT.get(plain_header(header), "")


def known_headers(cells: Iterable[str]) -> set[str]:
    """The targets that a row of cells would name if it were the header."""
    return {target for cell in cells if cell and len(cell) < 60 and (target := target_of(cell))}
