"""Sentences for refusals of what people bring: files, rows, form fields, addresses; and of the storage."""

from django.utils.translation import gettext_lazy as _

TEXTS = {
    # import: the file
    "import.empty_file": _("Berkas ini kosong. Pilih berkas yang ada isinya."),
    "import.only_header": _("Berkas ini hanya berisi judul kolom. Tambahkan barisnya dulu."),
    "import.too_big": _(
        "Berkas ini %(megabytes)s MB, paling besar %(most)s MB. Bagi menjadi beberapa berkas."
    ),
    "import.too_many_rows": _(
        "Berkas ini %(rows)s baris, paling banyak %(most)s. Bagi menjadi beberapa berkas."
    ),
    "import.too_many_columns": _(
        "Berkas ini %(columns)s kolom, paling banyak %(most)s. Hapus kolom yang tidak perlu."
    ),
    "import.cell_too_long": _(
        "Sel %(cell)s berisi %(length)s huruf, paling banyak %(most)s. Pendekkan isinya."
    ),
    "import.bad_encoding": _("Huruf di baris %(row)s tidak terbaca. Simpan ulang berkas sebagai CSV UTF-8."),
    "import.wrong_delimiter": _(
        "Kolom dipisah dengan %(found)s, bukan %(expected)s. Pilih pemisah yang benar."
    ),
    "import.nul_byte": _(
        "Baris %(row)s rusak: ada tanda kosong di dalamnya. Simpan ulang dari program aslinya."
    ),
    "import.zip_bomb": _("Berkas ini mengembang %(ratio)s kali saat dibuka. Simpan ulang sebagai CSV."),
    "import.not_a_table": _("Berkas ini %(kind)s, bukan tabel. Simpan sebagai XLSX atau CSV."),
    "import.unreadable": _("Berkas %(kind)s ini tidak terbaca. Buka di Excel, lalu simpan ulang."),
    "import.locked": _("Berkas ini dikunci kata sandi. Buka kuncinya, lalu simpan ulang."),
    "import.merged_cells": _("Sel %(cell)s digabung. Pisahkan selnya, lalu isi setiap baris."),
    "import.formula": _("Sel %(cell)s berisi rumus: %(formula)s. Ganti dengan nilainya."),
    "import.no_header": _("Judul kolom tidak ditemukan. Tulis judul di baris pertama."),
    "import.repeated_column": _("Kolom “%(column)s” ada dua. Ganti judul salah satu."),
    "import.unknown_column": _("Kolom “%(column)s” tidak dikenal. Pilih artinya, atau lewati."),
    "import.missing_column": _("Kolom “%(column)s” belum ada. Tambahkan, atau pilih kolom yang memuatnya."),
    "import.ragged_row": _(
        "Baris %(row)s punya %(found)s kolom, seharusnya %(expected)s. Periksa tanda pemisahnya."
    ),
    "import.empty_cell": _("Sel %(cell)s kosong, padahal %(column)s wajib. Isi dulu."),
    "import.nik_float": _("NIK di %(cell)s menjadi %(text)s. Ubah kolom menjadi Teks, lalu tulis ulang NIK."),
    "import.bad_number": _("“%(text)s” di %(cell)s bukan angka. Tulis angka saja."),
    "import.bad_money": _("“%(text)s” di %(cell)s bukan jumlah uang. Tulis misalnya 1500000."),
    "import.bad_date": _("“%(text)s” di %(cell)s bukan tanggal. Tulis misalnya 10/5/2026."),
    "import.bad_choice": _("“%(text)s” di %(cell)s tidak dikenal. Pakai salah satu: %(choices)s."),
    "import.bad_region": _("Kode wilayah “%(text)s” di %(cell)s tidak ada. Periksa angka dan titiknya."),
    "import.unknown_area": _(
        "Wilayah “%(text)s” di %(cell)s tidak ada di komunitas ini. Periksa RT atau RW."
    ),
    "import.duplicate_row": _(
        "Baris %(row)s sama dengan baris %(first_row)s. Hapus salah satu, atau biarkan dua."
    ),
    "import.already_stored": _("Baris %(row)s sudah tersimpan sebagai %(number)s. Baris ini dilewati."),
    "import.same_file": _("Berkas yang sama sudah dimasukkan %(imported_on)s. Tidak ada yang ditambahkan."),
    "import.bad_rows_left": _(
        "Masih ada %(count)s baris yang salah. Perbaiki, atau pilih untuk melewatinya."
    ),
    "import.not_confirmed": _("Belum ada yang disimpan. Periksa dulu, lalu tekan Simpan."),
    "import.expired": _("Berkas yang Anda unggah sudah dibuang dari server. Unggah sekali lagi."),
    "import.unknown_sheet": _("Lembar “%(sheet)s” tidak ada di berkas ini. Pilih dari daftar lembar."),
    "import.unknown_kind": _("Jenis berkas “%(kind)s” tidak bisa dibaca. Pakai CSV atau XLSX."),
    "import.column_twice": _("Kolom “%(column)s” dipilih untuk dua arti. Pilih satu arti saja."),
    "import.macros": _("Berkas ini memuat makro. Simpan sebagai XLSX tanpa makro, atau CSV."),
    "import.no_text_column": _("Belum dipilih kolom mana yang memuat isi suara. Pilih dulu kolomnya."),
    "import.old_excel": _("Berkas ini XLS lama. Buka di Excel, lalu simpan sebagai XLSX."),
    "import.quote_open": _("Tanda kutip di baris %(row)s tidak ditutup. Tutup, atau hapus tandanya."),
    "import.unsafe_xml": _("Berkas ini memuat isi yang tidak aman. Simpan ulang sebagai CSV."),
    "import.unzipped_too_big": _(
        "Berkas ini menjadi %(megabytes)s MB saat dibuka, paling besar %(most)s MB. Bagi dua."
    ),
    "import.zip_parts": _(
        "Berkas ini terdiri dari %(count)s bagian, paling banyak %(most)s. Simpan ulang sebagai CSV."
    ),
    # form
    "form.required": _("%(label)s masih kosong. Isi dulu."),
    "form.too_long": _("%(label)s %(length)s huruf, paling banyak %(most)s. Pendekkan."),
    "form.too_short": _("%(label)s %(length)s huruf, paling sedikit %(least)s. Tambahkan."),
    "form.bad_number": _("%(label)s: “%(text)s” bukan angka. Tulis angka saja."),
    "form.bad_date": _("%(label)s: “%(text)s” tidak terbaca. Tulis misalnya 10/5/2026 atau 09.30."),
    "form.bad_choice": _("%(label)s: “%(text)s” tidak ada di daftar. Pilih yang tersedia."),
    "form.out_of_range": _("%(label)s harus antara %(least)s dan %(most)s. Perbaiki angkanya."),
    "form.control_characters": _("%(label)s memuat tanda yang tidak tampak. Hapus, lalu ketik ulang."),
    "form.expired": _("Halaman ini terlalu lama terbuka. Muat ulang, lalu kirim sekali lagi."),
    "form.stale": _("%(number)s sudah diubah orang lain. Lihat bedanya, lalu kirim lagi."),
    "form.sent_twice": _("Ini sudah terkirim. Tidak perlu dikirim lagi."),
    # file, request, storage, sheet
    "file.too_big": _("Berkas ini %(megabytes)s MB, paling besar %(most)s MB. Kecilkan fotonya."),
    "file.wrong_kind": _("Berkas ini %(kind)s. Pakai %(expected)s."),
    "file.empty": _("Berkas ini kosong. Pilih berkas lain."),
    "file.broken": _("Berkas %(kind)s ini rusak. Foto atau simpan ulang, lalu coba lagi."),
    "request.bad_address": _("Alamat “%(address)s” tidak terbaca. Periksa ketikannya."),
    "request.wrong_method": _(
        "Halaman ini tidak menerima cara itu (%(method)s). Buka lewat tautan atau tombolnya."
    ),
    "request.too_many": _("Terlalu sering. Tunggu %(minutes)s menit, lalu coba lagi."),
    "storage.full": _("Tempat simpan di server penuh. Tidak ada yang disimpan. Beri tahu pengelola."),
    "storage.busy": _("Server sedang menyimpan yang lain. Tidak ada yang hilang. Coba lagi sebentar."),
    "sheet.unknown_code": _("Kode lembar “%(code)s” tidak dikenal. Periksa huruf dan angka di pojok bawah."),
}
