"""Sentences for refusals of opinion maps: files of votes, and votes that tell nothing."""

from django.utils.translation import gettext_lazy as _

TEXTS = {
    # the file
    "opinion.empty_file": _("Berkas suara ini kosong. Pilih berkas yang ada isinya."),
    "opinion.file_too_big": _("Berkas suara ini lebih dari %(most)s MB. Bagi menjadi beberapa percakapan."),
    "opinion.bad_encoding": _(
        "Huruf di baris %(line)s tidak terbaca. Simpan ulang berkas sebagai CSV UTF-8."
    ),
    "opinion.no_header": _(
        "Kolom “%(column)s” tidak ada di baris pertama. Tulis judul kolom: participant,statement,vote, atau"
        " pakai participants-votes.csv dari pol.is."
    ),
    "opinion.repeated_column": _("Kolom “%(column)s” ada dua kali di baris pertama. Hapus salah satu."),
    "opinion.no_statements": _(
        "Tidak ada kolom pernyataan. Beri judul kolom dengan nomor pernyataan, atau tulis satu suara per baris:"
        " participant,statement,vote."
    ),
    "opinion.ragged_line": _(
        "Baris %(line)s berisi %(found)s sel, seharusnya %(expected)s. Periksa koma dan tanda kutipnya."
    ),
    "opinion.unreadable_line": _("Baris %(line)s tidak terbaca. Periksa tanda kutip di baris itu."),
    "opinion.empty_id": _("Baris %(line)s: kolom “%(column)s” kosong. Isi, atau hapus barisnya."),
    "opinion.long_id": _(
        "Baris %(line)s: isi kolom “%(column)s” terlalu panjang, paling banyak %(most)s huruf. Pendekkan."
    ),
    "opinion.unknown_vote": _(
        "Baris %(line)s: suara “%(text)s” tidak dikenal. Tulis 1 untuk setuju, -1 untuk tidak setuju, atau 0"
        " untuk lewati."
    ),
    # the votes
    "opinion.no_votes": _("Belum ada suara. Kumpulkan suara atas pernyataan dulu."),
    "opinion.one_person": _("Suara hanya dari satu orang. Peta pendapat perlu suara beberapa orang."),
    "opinion.one_statement": _("Hanya ada satu pernyataan. Peta pendapat perlu beberapa pernyataan."),
    "opinion.too_many_people": _(
        "Ada %(people)s orang, paling banyak %(most)s. Bagi menjadi beberapa percakapan."
    ),
    "opinion.too_many_statements": _(
        "Ada %(statements)s pernyataan, paling banyak %(most)s. Sisihkan pernyataan yang sama isinya."
    ),
    "opinion.nobody_voted_enough": _(
        "Belum ada orang yang memberi %(least)s suara. Minta peserta menjawab lebih banyak pernyataan."
    ),
    "opinion.too_few_people": _(
        "Baru %(people)s orang yang cukup banyak menjawab, paling sedikit %(least)s agar tidak ada orang yang"
        " terbaca sendirian. Ajak lebih banyak orang."
    ),
    # the groups
    "opinion.groups_out_of_range": _(
        "Jumlah kelompok %(groups)s tidak bisa. Pilih antara %(least)s dan %(most)s."
    ),
    "opinion.cannot_part": _(
        "Pendapat ini tidak terbagi menjadi %(groups)s kelompok yang masing-masing paling sedikit %(least)s"
        " orang. Minta lebih sedikit kelompok."
    ),
}
