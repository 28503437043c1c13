"""The sentences of refusals of opinion maps, in both languages: what is wrong, where, how to mend it.

They stand here so that ``galang opinion`` can say them without Django; ``galang.ui.refusals.opinion`` hands the
same ones to the screens.
"""

from __future__ import annotations

from galang.core.refusal import Refusal

WORDS: dict[str, dict[str, str]] = {
    "opinion.empty_file": {
        "id": "Berkas suara ini kosong. Pilih berkas yang ada isinya.",
        "en": "This file of votes is empty. Choose one that holds something.",
    },
    "opinion.file_too_big": {
        "id": "Berkas suara ini lebih dari %(most)s MB. Bagi menjadi beberapa percakapan.",
        "en": "This file of votes has more than %(most)s MB. Split it into several conversations.",
    },
    "opinion.bad_encoding": {
        "id": "Huruf di baris %(line)s tidak terbaca. Simpan ulang berkas sebagai CSV UTF-8.",
        "en": "The letters in line %(line)s cannot be read. Save the file again as CSV UTF-8.",
    },
    "opinion.no_header": {
        "id": "Kolom “%(column)s” tidak ada di baris pertama. Tulis judul kolom: "
        "participant,statement,vote, atau pakai participants-votes.csv dari pol.is.",
        "en": "The first line has no column “%(column)s”. Write the heads "
        "participant,statement,vote, or use participants-votes.csv of pol.is.",
    },
    "opinion.repeated_column": {
        "id": "Kolom “%(column)s” ada dua kali di baris pertama. Hapus salah satu.",
        "en": "The column “%(column)s” stands twice in the first line. Remove one.",
    },
    "opinion.no_statements": {
        "id": "Tidak ada kolom pernyataan. Beri judul kolom dengan nomor pernyataan, atau tulis "
        "satu suara per baris: participant,statement,vote.",
        "en": "There is no column of a statement. Head the columns with the numbers of the "
        "statements, or write one vote per line: participant,statement,vote.",
    },
    "opinion.ragged_line": {
        "id": "Baris %(line)s berisi %(found)s sel, seharusnya %(expected)s. Periksa koma dan "
        "tanda kutipnya.",
        "en": "Line %(line)s has %(found)s cells instead of %(expected)s. Check its commas and "
        "quotation marks.",
    },
    "opinion.unreadable_line": {
        "id": "Baris %(line)s tidak terbaca. Periksa tanda kutip di baris itu.",
        "en": "Line %(line)s cannot be read. Check the quotation marks in it.",
    },
    "opinion.empty_id": {
        "id": "Baris %(line)s: kolom “%(column)s” kosong. Isi, atau hapus barisnya.",
        "en": "Line %(line)s: the column “%(column)s” is empty. Fill it, or remove the line.",
    },
    "opinion.long_id": {
        "id": "Baris %(line)s: isi kolom “%(column)s” terlalu panjang, paling banyak %(most)s "
        "huruf. Pendekkan.",
        "en": "Line %(line)s: the column “%(column)s” is too long, at most %(most)s letters. Shorten it.",
    },
    "opinion.unknown_vote": {
        "id": "Baris %(line)s: suara “%(text)s” tidak dikenal. Tulis 1 untuk setuju, -1 untuk "
        "tidak setuju, atau 0 untuk lewati.",
        "en": "Line %(line)s: the vote “%(text)s” is not known. Write 1 for agree, -1 for "
        "disagree, or 0 for pass.",
    },
    "opinion.bad_moderation": {
        "id": "Berkas comments.csv tidak memuat kolom “%(column)s”. Ambil ulang dari pol.is, atau "
        "pindahkan dari folder ini.",
        "en": "The file comments.csv has no column “%(column)s”. Fetch it again from pol.is, or "
        "move it out of this folder.",
    },
    "opinion.no_votes": {
        "id": "Belum ada suara. Kumpulkan suara atas pernyataan dulu.",
        "en": "There are no votes yet. Gather votes on the statements first.",
    },
    "opinion.one_person": {
        "id": "Suara hanya dari satu orang. Peta pendapat perlu suara beberapa orang.",
        "en": "The votes are those of one person. An opinion map needs several people.",
    },
    "opinion.one_statement": {
        "id": "Hanya ada satu pernyataan. Peta pendapat perlu beberapa pernyataan.",
        "en": "There is one statement only. An opinion map needs several.",
    },
    "opinion.too_many_people": {
        "id": "Ada %(people)s orang, paling banyak %(most)s. Bagi menjadi beberapa percakapan.",
        "en": "There are %(people)s people, at most %(most)s. Split them into several conversations.",
    },
    "opinion.too_many_statements": {
        "id": "Ada %(statements)s pernyataan, paling banyak %(most)s. Sisihkan pernyataan yang sama isinya.",
        "en": "There are %(statements)s statements, at most %(most)s. Set those aside that say the same.",
    },
    "opinion.nobody_voted_enough": {
        "id": "Belum ada orang yang memberi %(least)s suara. Minta peserta menjawab lebih banyak pernyataan.",
        "en": "Nobody has given %(least)s votes yet. Ask people to answer more statements.",
    },
    "opinion.too_few_people": {
        "id": "Baru %(people)s orang yang cukup banyak menjawab, paling sedikit %(least)s agar "
        "tidak ada orang yang terbaca sendirian. Ajak lebih banyak orang.",
        "en": "Only %(people)s people answered enough; at least %(least)s are needed so that no "
        "single person shows. Invite more people.",
    },
    "opinion.groups_out_of_range": {
        "id": "Jumlah kelompok %(groups)s tidak bisa. Pilih antara %(least)s dan %(most)s.",
        "en": "%(groups)s groups are not possible. Choose between %(least)s and %(most)s.",
    },
    "opinion.cannot_part": {
        "id": "Pendapat ini tidak terbagi menjadi %(groups)s kelompok yang masing-masing paling "
        "sedikit %(least)s orang. Minta lebih sedikit kelompok.",
        "en": "These opinions do not part into %(groups)s groups of at least %(least)s people "
        "each. Ask for fewer groups.",
    },
}


def refused_in_words(refusal: Refusal, language: str = "id") -> str:
    """The plain sentence of a refusal of an opinion map; an unknown code raises ``KeyError``."""
    point = "." if language == "id" else ","
    written = {
        name: f"{value:,}".replace(",", point) if isinstance(value, int) else str(value)
        for name, value in refusal.values.items()
    }
    return WORDS[refusal.code][language] % written
