"""The sentences of refusals of files of votes, of ballots of ranks and scores, and of lots, in both languages.

Code -> language -> text with named gaps; what is wrong, where, how to mend it.
"""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "votes.empty_file": {
        "id": "Berkas ini kosong. Pilih berkas yang berisi suara.",
        "en": "This file is empty. Choose one that holds votes.",
    },
    "votes.not_text": {
        "id": "Huruf di baris %(line)s tidak terbaca. Simpan ulang berkas sebagai teks UTF-8.",
        "en": "Line %(line)s holds signs that cannot be read. Save the file again as UTF-8 text.",
    },
    "votes.too_big": {
        "id": "Berkas ini %(megabytes)s MB, paling besar %(most)s MB. Gabungkan surat suara yang sama dengan bobot.",
        "en": "This file has %(megabytes)s MB, at most %(most)s MB are read. Merge equal ballots by their weight.",
    },
    "votes.cut_short": {
        "id": "Berkas terpotong di baris %(line)s: %(missing)s belum ada. Ambil ulang berkas yang utuh.",
        "en": "The file is cut off at line %(line)s: %(missing)s is missing. Fetch the whole file again.",
    },
    "votes.unknown_kind": {
        "id": "Jenis berkas %(file)s tidak dikenal. Yang bisa dibaca: %(kinds)s.",
        "en": "The kind of file %(file)s is not known. These can be read: %(kinds)s.",
    },
    "votes.too_many_options": {
        "id": "Ada %(options)s pilihan, paling banyak %(most)s. Periksa baris pertama berkas.",
        "en": "There are %(options)s options, at most %(most)s can be counted. Check the first line of the file.",
    },
    "votes.too_many_ballots": {
        "id": "Ada %(ballots)s surat suara, paling banyak %(most)s. Periksa bobot surat suara.",
        "en": "There are %(ballots)s ballots, at most %(most)s can be counted. Check the weights of the ballots.",
    },
    "votes.too_much": {
        "id": "Ada %(lines)s baris dengan sampai %(ranks)s peringkat, terlalu banyak untuk dihitung sekaligus."
        " Gabungkan surat suara yang sama dengan bobot.",
        "en": "There are %(lines)s lines of up to %(ranks)s ranks, too much to count at once. Merge equal ballots by"
        " their weight.",
    },
    "votes.too_long": {
        "id": "Baris %(line)s memuat %(length)s peringkat, pilihannya hanya %(most)s. Hapus yang berlebih.",
        "en": "Line %(line)s has %(length)s ranks, but there are only %(most)s options. Remove what is too much.",
    },
    "votes.no_ballots": {
        "id": "Belum ada surat suara yang bisa dihitung. Tambahkan paling sedikit satu.",
        "en": "There is no ballot to count yet. Add at least one.",
    },
    "votes.not_a_number": {
        "id": "Baris %(line)s: “%(text)s” bukan bilangan bulat. Tulis angka saja.",
        "en": "Line %(line)s: “%(text)s” is not a whole number. Write digits only.",
    },
    "votes.bad_weight": {
        "id": "Baris %(line)s: bobot “%(text)s” tidak bisa dihitung. Tulis bilangan bulat 1 atau lebih,"
        " atau hapus baris itu.",
        "en": "Line %(line)s: the weight “%(text)s” cannot be counted. Write a whole number of 1 or more, or"
        " remove the line.",
    },
    "votes.name_missing": {
        "id": "Baris %(line)s: nama pilihan kosong. Isi namanya.",
        "en": "Line %(line)s: the name of an option is empty. Fill it in.",
    },
    "votes.name_twice": {
        "id": "Baris %(line)s: nama “%(option)s” sudah dipakai pilihan lain. Beri tanda pembeda, misalnya RT-nya.",
        "en": "Line %(line)s: the name “%(option)s” is already taken. Add something that tells the two apart.",
    },
    "votes.left_over": {
        "id": "Baris %(line)s: “%(text)s” tidak seharusnya ada di sini. Hapus bagian itu.",
        "en": "Line %(line)s: “%(text)s” should not stand here. Remove it.",
    },
    "votes.no_such_number": {
        "id": "Baris %(line)s: tidak ada pilihan nomor %(number)s, hanya 1 sampai %(options)s. Periksa nomornya.",
        "en": "Line %(line)s: there is no option number %(number)s, only 1 to %(options)s. Check the number.",
    },
    "votes.unknown_name": {
        "id": "Baris %(line)s: pilihan “%(option)s” tidak ada di daftar. Periksa ejaannya.",
        "en": "Line %(line)s: the option “%(option)s” is not on the list. Check its spelling.",
    },
    "votes.named_twice": {
        "id": "Baris %(line)s: “%(option)s” ditulis dua kali di satu surat suara. Sisakan satu saja.",
        "en": "Line %(line)s: “%(option)s” stands twice on one ballot. Leave only one.",
    },
    "votes.all_withdrawn": {
        "id": "Semua calon mundur, jadi tidak ada yang bisa dipilih. Periksa daftar yang mundur.",
        "en": "All candidates have withdrawn, so nobody can be elected. Check the list of withdrawals.",
    },
    "votes.equal_ranks": {
        "id": "Ada peringkat yang sama di satu surat suara, dan aturan ini tidak menerimanya."
        " Pakai aturan lain atau pisahkan peringkatnya.",
        "en": "A ballot has equal ranks, which this rule does not take. Use another rule or separate the ranks.",
    },
    "votes.negative_weight": {
        "id": "Surat suara ke-%(ballot)s berbobot %(weight)s. Tulis bilangan bulat 1 atau lebih.",
        "en": "Ballot %(ballot)s has the weight %(weight)s. Write a whole number of 1 or more.",
    },
    "votes.different_lengths": {
        "id": "Ada %(ballots)s surat suara tetapi %(weights)s bobot. Samakan jumlahnya.",
        "en": "There are %(ballots)s ballots but %(weights)s weights. Make the numbers equal.",
    },
    "votes.blt_header": {
        "id": "Baris %(line)s: “%(text)s” bukan awal berkas .blt. Tulis jumlah calon dan jumlah kursi, misalnya 5 2.",
        "en": "Line %(line)s: “%(text)s” does not begin a .blt file. Write the numbers of candidates and seats,"
        " such as 5 2.",
    },
    "votes.blt_seats": {
        "id": "Baris %(line)s: %(seats)s kursi untuk %(options)s calon. Tulis jumlah kursi dari 1 sampai jumlah calon.",
        "en": "Line %(line)s: %(seats)s seats for %(options)s candidates. Write from 1 seat up to the number of"
        " candidates.",
    },
    "votes.blt_names": {
        "id": "Baris %(line)s: ada %(found)s nama untuk %(options)s calon. Tulis satu nama dalam tanda kutip"
        " untuk tiap calon, lalu judul.",
        "en": "Line %(line)s: there are %(found)s names for %(options)s candidates. Write one quoted name for each,"
        " then the title.",
    },
    "votes.blt_quotes": {
        "id": "Baris %(line)s: tanda kutip tidak ditutup. Tambahkan tanda kutip penutup.",
        "en": "Line %(line)s: a quotation mark is not closed. Add the closing one.",
    },
    "votes.blt_id": {
        "id": "Baris %(line)s: tanda kurung nomor surat suara tidak lengkap. Tulis seperti (A12).",
        "en": "Line %(line)s: the brackets around the ballot's number are not complete. Write it like (A12).",
    },
    "votes.blt_equal": {
        "id": "Baris %(line)s: tanda = harus berdiri di antara dua nomor calon. Tulis seperti 2=3.",
        "en": "Line %(line)s: the sign = must stand between two candidates. Write it like 2=3.",
    },
    "votes.preflib_header": {
        "id": "Baris judul “%(name)s” tidak ada. Ambil ulang berkas PrefLib yang utuh.",
        "en": "The heading “%(name)s” is missing. Fetch the whole PrefLib file again.",
    },
    "votes.preflib_line": {
        "id": "Baris %(line)s: “%(text)s” tidak terbaca. Tulis jumlah, titik dua, lalu nomor, misalnya 12: 3,1,2.",
        "en": "Line %(line)s: “%(text)s” cannot be read. Write a count, a colon and numbers, such as 12: 3,1,2.",
    },
    "votes.preflib_brace": {
        "id": "Baris %(line)s: kurung kurawal tidak lengkap. Tulis peringkat yang sama seperti {1,2}.",
        "en": "Line %(line)s: the braces are not complete. Write equal ranks like {1,2}.",
    },
    "votes.preflib_tie": {
        "id": "Baris %(line)s: berkas .%(kind)s tidak boleh memuat peringkat yang sama. Simpan sebagai .toi atau .toc.",
        "en": "Line %(line)s: a .%(kind)s file may not hold equal ranks. Save it as .toi or .toc.",
    },
    "votes.preflib_incomplete": {
        "id": "Baris %(line)s: berkas .%(kind)s harus mengurutkan semua %(options)s pilihan, ini hanya %(ranked)s."
        " Simpan sebagai .soi atau .toi.",
        "en": "Line %(line)s: a .%(kind)s file must rank all %(options)s options, this line ranks %(ranked)s. Save it"
        " as .soi or .toi.",
    },
    "votes.preflib_sum": {
        "id": "Judul “%(name)s” menyebut %(stated)s, isi berkas %(found)s. Berkas ini mungkin terpotong;"
        " ambil ulang yang utuh.",
        "en": "The heading “%(name)s” says %(stated)s, the file holds %(found)s. It may be cut off; fetch it again.",
    },
    "votes.table_head": {
        "id": "Baris %(line)s: judul kolom tidak dikenal. Tulis nama pilihan, atau angka 1, 2, 3 untuk peringkat.",
        "en": "Line %(line)s: the heads of the columns are not known. Write the options' names, or 1, 2, 3 for ranks.",
    },
    "votes.table_cells": {
        "id": "Baris %(line)s berisi %(cells)s kolom, seharusnya %(columns)s. Periksa pemisah kolomnya.",
        "en": "Line %(line)s has %(cells)s columns, %(columns)s are expected. Check what separates the columns.",
    },
    "votes.table_rank": {
        "id": "Baris %(line)s, kolom %(column)s: “%(text)s” bukan peringkat. Tulis 1, 2, 3, atau kosongkan.",
        "en": "Line %(line)s, column %(column)s: “%(text)s” is not a rank. Write 1, 2, 3, or leave it empty.",
    },
    "votes.table_gap": {
        "id": "Baris %(line)s, kolom %(column)s: sel berisi pilihan, padahal sel sebelumnya kosong."
        " Tulis - di sel yang sengaja dilewati.",
        "en": "Line %(line)s, column %(column)s: this cell is filled though the one before is empty. Write - into"
        " a rank that is left out on purpose.",
    },
    "votes.table_score": {
        "id": "Baris %(line)s, kolom %(column)s: “%(text)s” bukan nilai antara %(least)s dan %(most)s."
        " Tulis bilangan bulat, atau kosongkan.",
        "en": "Line %(line)s, column %(column)s: “%(text)s” is not a score from %(least)s to %(most)s. Write a whole"
        " number, or leave it empty.",
    },
    "votes.matrix_shape": {
        "id": "Tabel duel berisi %(rows)s baris untuk %(options)s pilihan. Tulis satu baris dan satu kolom"
        " untuk tiap pilihan.",
        "en": "The table of duels has %(rows)s rows for %(options)s options. Write one row and one column for each.",
    },
    "votes.matrix_cell": {
        "id": "Tabel duel, baris %(row)s kolom %(column)s: “%(text)s” tidak bisa dihitung. Tulis bilangan bulat"
        " 0 atau lebih.",
        "en": "Table of duels, row %(row)s column %(column)s: “%(text)s” cannot be counted. Write a whole number"
        " of 0 or more.",
    },
    "votes.matrix_json": {
        "id": "Baris %(line)s: isi JSON tidak terbaca. Tulis candidates, preferred_over, dan ballots.",
        "en": "Line %(line)s: the JSON cannot be read. Write candidates, preferred_over and ballots.",
    },
    "votes.wrong_ballots": {
        "id": "Aturan %(rule)s tidak bisa dihitung dari berkas ini. Aturan itu membaca: %(kinds)s.",
        "en": "The rule %(rule)s cannot be counted from this file. It reads: %(kinds)s.",
    },
    "votes.rule_missing": {
        "id": "Aturannya belum disebut. Tambahkan --rule dengan salah satu: %(rules)s.",
        "en": "No rule is named. Add --rule with one of: %(rules)s.",
    },
    "votes.seats_missing": {
        "id": "Jumlah kursi untuk aturan %(rule)s belum diketahui. Tambahkan --seats.",
        "en": "The number of seats for the rule %(rule)s is not known. Add --seats.",
    },
    "votes.one_seat": {
        "id": "Aturan %(rule)s memilih satu saja, padahal diminta %(seats)s kursi. Pakai stv-scottish untuk beberapa"
        " kursi, atau kosongkan --seats.",
        "en": "The rule %(rule)s elects one only, but %(seats)s seats were asked for. Use stv-scottish for several"
        " seats, or leave --seats out.",
    },
    "votes.bad_scale": {
        "id": "Skala nilai dari %(least)s sampai %(most)s tidak bisa dipakai. Nilai terkecil harus di bawah yang"
        " terbesar.",
        "en": "A scale of scores from %(least)s to %(most)s cannot be used. The lowest must be below the highest.",
    },
    "votes.bad_consent": {
        "id": "Jumlah “%(name)s” tertulis %(count)s. Tulis angka 0 atau lebih.",
        "en": "The number of “%(name)s” is %(count)s. Write 0 or more.",
    },
    "votes.file_missing": {
        "id": "Berkas %(file)s tidak bisa dibuka. Periksa nama dan tempatnya.",
        "en": "The file %(file)s cannot be opened. Check its name and where it is.",
    },
    "votes.cannot_write": {
        "id": "Berkas %(file)s tidak bisa ditulis. Periksa foldernya.",
        "en": "The file %(file)s cannot be written. Check its folder.",
    },
    "lot.no_seed": {
        "id": "Angka undian belum ada. Lempar dadu di depan saksi, lalu tulis angkanya.",
        "en": "There is no number for the lot yet. Throw dice before witnesses and write down the figures.",
    },
    "lot.too_few": {
        "id": "Ada %(people)s orang untuk %(seats)s kursi. Tambah orang atau kurangi kursi.",
        "en": "There are %(people)s people for %(seats)s seats. Add people or reduce the seats.",
    },
    "lot.unknown_quota": {
        "id": "Tidak ada orang dengan %(kind)s “%(group)s”, padahal ada jatahnya. Periksa ejaan jatah itu.",
        "en": "Nobody has %(kind)s “%(group)s”, though there is a quota for it. Check the spelling of the quota.",
    },
    "lot.bad_quota": {
        "id": "Jatah %(kind)s “%(group)s” tertulis %(least)s sampai %(most)s. Yang pertama tidak boleh lebih besar,"
        " dan keduanya 0 atau lebih.",
        "en": "The quota of %(kind)s “%(group)s” is %(least)s to %(most)s. The first may not be larger, and both"
        " must be 0 or more.",
    },
    "lot.no_attribute": {
        "id": "%(person)s belum punya isian %(kind)s. Lengkapi dulu.",
        "en": "%(person)s has no entry for %(kind)s. Fill it in first.",
    },
    "lot.person_twice": {
        "id": "%(person)s tercatat dua kali. Hapus salah satu.",
        "en": "%(person)s is listed twice. Remove one entry.",
    },
    "lot.impossible": {
        "id": "Tidak ada susunan %(seats)s orang yang memenuhi semua jatah. Longgarkan salah satu jatah.",
        "en": "No committee of %(seats)s people meets all quotas. Loosen one of them.",
    },
    "lot.too_hard": {
        "id": "Jatahnya terlalu rumit untuk dipastikan setelah %(tries)s percobaan. Longgarkan salah satu jatah.",
        "en": "The quotas are too tangled to settle after %(tries)s tries. Loosen one of them.",
    },
}
