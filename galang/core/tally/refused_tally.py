"""The sentences of refusals that any count may give, in both languages.

Code -> language -> text with named gaps; what is wrong, where, how to mend it.
"""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "tally.no_options": {
        "id": "Tidak ada pilihan untuk dihitung. Tambahkan pilihan dulu.",
        "en": "There are no options to count. Add options first.",
    },
    "tally.repeated_option": {
        "id": "Pilihan “%(option)s” tertulis dua kali. Hapus salah satu.",
        "en": "The option “%(option)s” is there twice. Remove one.",
    },
    "tally.unknown_option": {
        "id": "Pilihan “%(option)s” tidak ada di daftar. Periksa ejaannya.",
        "en": "The option “%(option)s” is not in the list. Check its spelling.",
    },
    "tally.negative_count": {
        "id": "Suara untuk %(option)s tertulis %(count)s. Tulis angka 0 atau lebih.",
        "en": "Votes for %(option)s are written as %(count)s. Write 0 or more.",
    },
    "tally.count_over_ballots": {
        "id": "%(option)s mendapat %(count)s dari %(ballots)s surat suara. Hitung ulang.",
        "en": "%(option)s got %(count)s of %(ballots)s ballot papers. Count again.",
    },
    "tally.negative_ballots": {
        "id": "Jumlah surat suara tertulis %(ballots)s. Tulis angka 0 atau lebih.",
        "en": "The number of ballot papers is written as %(ballots)s. Write 0 or more.",
    },
    "tally.bad_seats": {
        "id": "Jumlah kursi %(seats)s tidak bisa. Tulis angka 1 atau lebih.",
        "en": "%(seats)s seats are not possible. Write 1 or more.",
    },
    "tally.more_seats_than_options": {
        "id": "Ada %(seats)s kursi, calonnya hanya %(options)s. Tambah calon atau kurangi kursi.",
        "en": "There are %(seats)s seats but only %(options)s candidates. Add candidates or cut seats.",
    },
    "tally.bad_budget": {
        "id": "Dana “%(budget)s” tidak bisa dibagi. Tulis rupiah lebih dari nol.",
        "en": "“%(budget)s” cannot be shared out. Write rupiah above zero.",
    },
    "tally.cost_missing": {
        "id": "Biaya “%(option)s” belum ada. Isi dulu di halaman usulan.",
        "en": "“%(option)s” has no cost yet. Fill it in on the page of the proposal first.",
    },
    "tally.bad_cost": {
        "id": "Biaya “%(option)s” tertulis %(cost)s. Tulis rupiah lebih dari nol.",
        "en": "The cost of “%(option)s” is written as %(cost)s. Write rupiah above zero.",
    },
    "tally.bad_share": {
        "id": "Bagian “%(name)s” bernilai %(value)s. Tulis antara 0 dan 1.",
        "en": "The share “%(name)s” is %(value)s. Write something between 0 and 1.",
    },
    "tally.bad_eligible": {
        "id": "Pemilih %(eligible)s, surat suara %(ballots)s. Pemilih tidak boleh lebih sedikit.",
        "en": "%(eligible)s voters, %(ballots)s ballot papers. There cannot be fewer voters.",
    },
    "tally.eligible_missing": {
        "id": "Jumlah pemilih belum diisi. Tulis berapa orang yang berhak memilih.",
        "en": "The number of voters is missing. Write how many people have the right to vote.",
    },
    "tally.sum_mismatch": {
        "id": "Jumlahnya %(counted)s, seharusnya %(expected)s. Hitung ulang.",
        "en": "The sum is %(counted)s, it should be %(expected)s. Count again.",
    },
    "tally.tie": {
        "id": "%(options)s sama-sama mendapat %(votes)s. Putuskan menurut tata tertib, lalu catat caranya.",
        "en": "%(options)s have %(votes)s votes each. Decide by the charter, then record how.",
    },
    "tally.order_incomplete": {
        "id": "Urutan penentu belum memuat %(options)s. Lengkapi urutannya.",
        "en": "The order that breaks ties does not name %(options)s. Complete the order.",
    },
    "tally.different_options": {
        "id": "Dua hitungan ini memuat pilihan yang berbeda. Samakan dulu daftarnya.",
        "en": "The two counts hold different options. Make their lists the same first.",
    },
    "ballot.repeated_option": {
        "id": "Pilihan “%(option)s” tertulis dua kali. Hapus salah satu.",
        "en": "The option “%(option)s” is there twice. Remove one.",
    },
    "ballot.too_many_choices": {
        "id": "Anda memilih %(chosen)s, paling banyak %(most)s. Batalkan sebagian pilihan.",
        "en": "You chose %(chosen)s, the most is %(most)s. Undo some choices.",
    },
}
