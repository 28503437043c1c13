"""What a person reads: the reason and the cure of every row problem, the notices about a whole file."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from galang.core.doubts import questions_in_words
from galang.core.doubts.asking import Question
from galang.core.doubts.sentences import WORDS
from galang.core.money import format_number, format_rupiah
from galang.listen.intake.headers import TARGETS

_READ_AGAIN = _("Perbaiki sel itu, lalu pilih berkasnya lagi.")
_ASK_SENDER = _("Tanyakan kepada pengusul, atau biarkan bila memang benar.")

PROBLEMS: dict[str, tuple[Any, Any]] = {
    # kept out
    "empty_voice": (
        _("Baris ini tidak berisi usulan atau masalah."),
        _("Isi kolom usulan, atau hapus barisnya."),
    ),
    "merged_voice": (
        _("Sel ini digabung dengan %(range)s, jadi isinya kosong."),
        _("Pisahkan sel gabungan, lalu isi setiap baris."),
    ),
    "total_row": (_("Baris ini tampaknya baris jumlah, bukan usulan."), _("Hapus baris jumlah dari berkas.")),
    "header_again": (_("Baris ini mengulang judul kolom."), _("Hapus baris judul yang berulang.")),
    "extra_cells": (
        _("Baris ini berisi %(found)s sel, padahal judulnya %(expected)s."),
        _("Beri tanda kutip pada isi yang memuat tanda pemisah."),
    ),
    "control_characters": (
        _("Sel ini memuat tanda rusak yang tidak terlihat."),
        _("Ketik ulang isi sel itu."),
    ),
    "cell_too_long": (
        _("Isi sel %(length)s huruf; paling banyak %(most)s."),
        _("Ringkas isinya, atau pecah menjadi beberapa usulan."),
    ),
    "cell_error": (_("Sel ini berisi galat rumus %(error)s."), _("Perbaiki rumusnya, atau ketik nilainya.")),
    "formula_empty": (
        _("Rumus di sel ini belum punya hasil."),
        _("Buka berkas di Excel, simpan, lalu pilih lagi."),
    ),
    "bad_money": (
        _("“%(text)s” tidak terbaca sebagai uang."),
        _("Tulis angka rupiah saja, misalnya 1.500.000."),
    ),
    "money_two_ways": (
        _("“%(text)s” dapat dibaca dua cara: %(readings)s."),
        _("Tulis tanpa koma, misalnya 1.500.000."),
    ),
    "money_fraction": (_("“%(text)s” bukan rupiah bulat."), _("Bulatkan sampai rupiah penuh.")),
    "money_too_big": (_("“%(text)s” lebih besar dari %(limit_rupiah)s."), _("Periksa jumlah angka nolnya.")),
    "money_negative": (_("Biaya “%(text)s” kurang dari nol."), _("Tulis biaya tanpa tanda kurang.")),
    "bad_date": (_("“%(text)s” tidak terbaca sebagai tanggal."), _("Tulis misalnya 10/5/2024 atau 2024.")),
    "bad_region": (
        _("“%(text)s” bukan kode wilayah."),
        _("Tulis kode Kemendagri, misalnya 34.01.11.2003, atau kosongkan."),
    ),
    "number_lost_digits": (
        _("Angka panjang ini sudah dipotong oleh Excel: %(text)s."),
        _("Ubah format kolom menjadi Teks, lalu ketik ulang nomornya."),
    ),
    # asked
    "short_row": (
        _("Baris ini berisi %(found)s sel, padahal judulnya %(expected)s."),
        _("Periksa apakah baris ini terpotong."),
    ),
    "unreadable_characters": (
        _("Ada huruf yang tidak terbaca (�)."),
        _("Simpan ulang berkas sebagai CSV UTF-8."),
    ),
    "formula_text": (
        _("Teks ini diawali tanda rumus “%(sign)s”; disimpan sebagai teks biasa."),
        _("Hapus tanda di depannya bila bukan bagian dari isi."),
    ),
    "formula": (
        _("Isi sel ini hasil rumus; nilai terakhirnya yang dipakai."),
        _("Periksa apakah nilainya benar."),
    ),
    "merged": (
        _("Sel ini digabung dengan %(range)s, jadi terbaca kosong."),
        _("Pisahkan sel gabungan dan isi."),
    ),
    "nik_float": (
        _("Nomor panjang tersimpan sebagai %(text)s; angka akhirnya hilang."),
        _("Ubah format kolom menjadi Teks. Nomor ini tidak disimpan."),
    ),
    "personal_number": (
        _("Teks ini memuat nomor seperti NIK."),
        _("Hapus nomor pribadi sebelum suara ini terlihat warga lain."),
    ),
    "two_units": (
        _("Satuan di volume (%(first)s) berbeda dengan kolom satuan (%(second)s)."),
        _("Tulis satuannya satu kali saja."),
    ),
    "date_two_digits": (_("Tahun hanya dua angka; dibaca %(text)s."), _("Tulis tahun empat angka.")),
    "date_month_first": (
        _("Bulan tertulis sebelum hari; dibaca %(text)s."),
        _("Tulis hari, bulan, lalu tahun."),
    ),
    "date_in_future": (_("Tanggal ini belum tiba: %(text)s."), _("Periksa tanggal dan tahunnya.")),
    "unknown_region": (
        _("Kode wilayah %(text)s tidak ada dalam daftar resmi."),
        _("Periksa kode wilayahnya."),
    ),
    "bad_sex": (_("“%(text)s” tidak terbaca sebagai jenis kelamin."), _("Tulis L atau P, atau kosongkan.")),
    "bad_phone": (_("Nomor telepon tidak terbaca."), _("Tulis misalnya 0812 3456 7890, atau kosongkan.")),
    "same_as_row": (
        _("Isi baris ini sama dengan baris %(first_row)s."),
        _("Biarkan bila dua warga memang mengusulkan hal sama."),
    ),
    "id_twice": (
        _("Nomor %(text)s sudah dipakai di baris %(first_row)s."),
        _("Beri nomor yang berbeda pada setiap baris."),
    ),
    "id_known": (
        _("Nomor %(text)s sudah tersimpan dengan isi yang lain."),
        _("Bandingkan dengan suara yang tersimpan sebelum memasukkan."),
    ),
}

DOUBT_CURES: dict[str, Any] = {
    "doubt.cost": _("Perbaiki biaya, volume, atau satuannya, atau biarkan bila memang benar."),
    "doubt.volume": _("Tulis satu angka di volume, dan satuannya di kolom satuan."),
    "doubt.unit": _("Perbaiki satuannya, atau biarkan bila memang benar."),
    "doubt.title": _("Perbaiki judulnya, atau tanyakan kepada pengusul."),
    "doubt.place": _("Tulis tempatnya, atau kosongkan."),
}
UNKNOWN_QUESTION = (_("Isi baris ini tidak lazim."), _ASK_SENDER)

NOTICES: dict[str, Any] = {
    "guessed_encoding": _("Berkas ini terbaca sebagai %(encoding)s. Periksa huruf di contoh."),
    "broken_characters": _("%(count)s tanda dalam berkas tidak terbaca dan tampil sebagai �."),
    "old_encoding": _("Berkas ini memakai sandi lama (Windows-1252). Periksa huruf di contoh."),
    "header_below": _("Judul kolom ditemukan di baris %(row)s. Baris di atasnya tidak dibaca."),
    "repeated_columns": _("Ada judul kolom yang berulang: %(columns)s. Pilih kolom yang dipakai."),
    "merged_header": _("Judul kolom di baris %(row)s memuat sel gabungan. Periksa pasangan kolom."),
    "several_sheets": _("Berkas ini memuat %(count)s lembar; yang dibaca “%(sheet)s”."),
    "personal_column": _("Kolom %(column)s berisi nomor pribadi dan tidak disimpan."),
    "same_file": _("Berkas yang sama pernah dimasukkan. Baris yang sudah ada tidak ditambah."),
}

LABELS: dict[str, Any] = {
    "external_id": _("nomor asal"),
    "text": _("usulan"),
    "problem": _("masalah"),
    "place": _("tempat"),
    "area": _("kelurahan atau dusun"),
    "rt": _("RT"),
    "rw": _("RW"),
    "region_code": _("kode wilayah"),
    "cost": _("biaya"),
    "volume": _("volume"),
    "unit": _("satuan"),
    "field": _("bidang"),
    "said_on": _("tanggal atau tahun"),
    "person_name": _("nama pengusul"),
    "sex": _("jenis kelamin"),
    "phone": _("telepon"),
    "agency": _("dinas"),
}

REPORT_HEADER = (_("Baris"), _("Sel"), _("Kolom"), _("Akibat"), _("Isi"), _("Masalah"), _("Cara memperbaiki"))


def reason(code: str, values: Mapping[str, Any]) -> str:
    """What is wrong, as a sentence in the reader's language."""
    if code.startswith("doubt."):
        return _doubt_in_words(code, values)
    return _filled(PROBLEMS.get(code, UNKNOWN_QUESTION)[0], values)


def _doubt_in_words(code: str, values: Mapping[str, Any]) -> str:
    """The core's own sentence for one of its doubts; a general one for a doubt it no longer knows."""
    if code not in WORDS:
        return str(UNKNOWN_QUESTION[0])
    english = (get_language() or "id").startswith("en")
    return questions_in_words([Question(code, dict(values), "")], "en" if english else "id")[0]


def cure(code: str, values: Mapping[str, Any]) -> str:
    """How to mend it, as a sentence in the reader's language."""
    if code.startswith("doubt."):
        return str(DOUBT_CURES.get(code.partition("_")[0], _ASK_SENDER))
    return _filled(PROBLEMS.get(code, UNKNOWN_QUESTION)[1], values)


def notice_sentence(code: str, values: Mapping[str, Any]) -> str:
    """A notice about the whole file."""
    return _filled(NOTICES[code], values)


def target_label(target: str) -> str:
    """The name of a target for the column chooser."""
    if target not in TARGETS:
        raise ValueError(f"unknown target {target!r}")
    return str(LABELS[target])


def report_header() -> list[str]:
    """The headers of the list of problems."""
    return [str(word) for word in REPORT_HEADER]


def report_kind(asked: bool) -> str:
    """Whether the row stays out or goes in with a question."""
    return str(_("ditanyakan") if asked else _("tidak masuk"))


def more_than(count: int) -> str:
    """ "lebih dari 200.000", for what was not counted to its end."""
    return str(_("lebih dari %(count)s")) % {"count": format_number(count)}


def _filled(sentence: Any, values: Mapping[str, Any]) -> str:
    return str(sentence) % {name: _told(name, value) for name, value in values.items()}


def _told(name: str, value: Any) -> str:
    """A value as people write it: money with Rp, numbers with Indonesian signs, lists joined by "atau"."""
    if name.endswith("_rupiah") and isinstance(value, int | Fraction):
        return format_rupiah(round(value))
    if isinstance(value, Fraction) or (isinstance(value, int) and name != "first_row"):
        return format_number(value)
    if isinstance(value, list | tuple):
        return str(_(" atau ")).join(str(part) for part in value)
    return str(value)
