"""The sentences of refusals of budgets and of files with costs, in both languages.

Code -> language -> text with named gaps; what is wrong, where, how to mend it. Their codes stand in
``galang.core.refusal_codes.counting``.
"""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "budget.tie": {
        "id": "%(options)s sama kuat menurut aturan ini, dan urutannya mengubah hasil. Tentukan urutan atau undian,"
        " lalu hitung lagi.",
        "en": "%(options)s stand equal under this rule, and their order changes the result. Settle an order or a"
        " lot, then count again.",
    },
    "budget.unknown_setting": {
        "id": "Pengaturan “%(text)s” tidak dikenal. Pilih salah satu: %(known)s.",
        "en": "The setting “%(text)s” is not known. Choose one of: %(known)s.",
    },
    "budget.table_head": {
        "id": "Baris %(line)s bukan judul tabel. Tulis id, lalu nama setiap pilihan.",
        "en": "Line %(line)s is no row of heads. Write id, then the name of each option.",
    },
    "budget.table_row_missing": {
        "id": "Baris “%(row)s” belum ada di tabel. Tambahkan di bawah judul.",
        "en": "The row “%(row)s” is missing in the table. Add it below the heads.",
    },
    "budget.table_twice": {
        "id": "Baris %(line)s: “%(row)s” tertulis dua kali. Hapus salah satu.",
        "en": "Line %(line)s: “%(row)s” stands twice. Remove one of them.",
    },
    "budget.table_cell": {
        "id": "Baris %(line)s: “%(text)s” bukan setuju atau tidak. Tulis 1 atau 0.",
        "en": "Line %(line)s: “%(text)s” is neither yes nor no. Write 1 or 0.",
    },
    "pb.bad_row": {
        "id": "Baris %(line)s tidak terbaca: tanda kutip tidak ditutup atau sel terlalu panjang. Perbaiki"
        " baris itu.",
        "en": "Line %(line)s cannot be read: a quotation mark is not closed or a cell is too long. Mend that"
        " line.",
    },
    "pb.section_missing": {
        "id": "Bagian %(section)s belum ada atau kosong. Ambil ulang berkas yang utuh.",
        "en": "The section %(section)s is missing or empty. Fetch the whole file again.",
    },
    "pb.section_order": {
        "id": "Bagian di baris %(line)s salah tempat. Urutannya META, PROJECTS, VOTES.",
        "en": "The section at line %(line)s is out of place. The order is META, PROJECTS, VOTES.",
    },
    "pb.cells": {
        "id": "Baris %(line)s punya %(found)s kolom, seharusnya %(expected)s. Periksa titik komanya.",
        "en": "Line %(line)s has %(found)s columns, it should have %(expected)s. Check its semicolons.",
    },
    "pb.key_twice": {
        "id": "Baris %(line)s: kunci “%(key)s” tertulis dua kali. Hapus salah satu.",
        "en": "Line %(line)s: the key “%(key)s” stands twice. Remove one of them.",
    },
    "pb.key_missing": {
        "id": "Kunci “%(key)s” belum ada di bagian META. Tambahkan.",
        "en": "The key “%(key)s” is missing in the section META. Add it.",
    },
    "pb.column_missing": {
        "id": "Kolom “%(column)s” belum ada di judul baris %(line)s. Tambahkan.",
        "en": "The column “%(column)s” is missing in the heads at line %(line)s. Add it.",
    },
    "pb.bad_amount": {
        "id": "Baris %(line)s: “%(text)s” bukan jumlah uang bulat. Tulis angka tanpa pecahan.",
        "en": "Line %(line)s: “%(text)s” is not a whole amount of money. Write digits without a fraction.",
    },
    "pb.cost_not_positive": {
        "id": "Baris %(line)s: biaya “%(project)s” harus lebih dari nol. Isi biayanya.",
        "en": "Line %(line)s: the cost of “%(project)s” must be above zero. Fill it in.",
    },
    "pb.project_twice": {
        "id": "Baris %(line)s: proyek “%(project)s” tertulis dua kali. Hapus salah satu.",
        "en": "Line %(line)s: the project “%(project)s” stands twice. Remove one of them.",
    },
    "pb.voter_twice": {
        "id": "Baris %(line)s: pemilih “%(voter)s” tertulis dua kali. Hapus salah satu suaranya.",
        "en": "Line %(line)s: the voter “%(voter)s” stands twice. Remove one of the votes.",
    },
    "pb.unknown_project": {
        "id": "Baris %(line)s memilih “%(project)s” yang tidak ada di daftar proyek. Perbaiki nomornya.",
        "en": "Line %(line)s chooses “%(project)s”, which is not among the projects. Mend its number.",
    },
    "pb.named_twice": {
        "id": "Baris %(line)s memilih “%(project)s” dua kali. Hapus salah satu.",
        "en": "Line %(line)s chooses “%(project)s” twice. Remove one of them.",
    },
    "pb.too_many": {
        "id": "Baris %(line)s memilih %(chosen)s proyek, paling banyak %(most)s. Periksa suara itu.",
        "en": "Line %(line)s chooses %(chosen)s projects, at most %(most)s are allowed. Check that vote.",
    },
    "pb.count_differs": {
        "id": "META menyebut %(key)s = %(stated)s, yang terbaca %(found)s. Berkas mungkin terpotong: ambil"
        " ulang.",
        "en": "META says %(key)s = %(stated)s, but %(found)s were read. The file may be cut off: fetch it"
        " again.",
    },
    "pb.not_approvals": {
        "id": "Berkas ini berisi suara jenis “%(kind)s”, bukan persetujuan. Aturan berdana menghitung"
        " approval atau choose-1.",
        "en": "This file holds votes of the kind “%(kind)s”, not approvals. The rules with a budget count"
        " approval or choose-1.",
    },
}
