"""Sentences for refusals of deciding together: meetings, ballots, counts, decisions, bodies."""

from django.utils.translation import gettext_lazy as _

TEXTS = {
    # meeting
    "meeting.quorum_missing": _(
        "Rembug %(number)s dihadiri %(present)s orang, kuorum %(needed)s. Tunda, atau undang yang belum "
        "hadir."
    ),
    "meeting.not_held": _("Rembug %(number)s belum dilaksanakan. Isi daftar hadirnya dulu."),
    "meeting.already_closed": _("Rembug %(number)s sudah ditutup. Buka rembug baru untuk perubahan."),
    "meeting.in_future": _("Rembug %(number)s baru berlangsung %(held_on)s. Catat hasilnya sesudah itu."),
    "meeting.already_attending": _("%(name)s sudah tercatat hadir. Tidak perlu dicatat lagi."),
    "meeting.minutes_missing": _("Berita acara %(number)s belum ditulis. Tulis keputusan dan pencatatnya."),
    "meeting.count_negative": _("Jumlah hadir %(group)s kurang dari nol. Tulis angka 0 atau lebih."),
    "meeting.count_over_residents": _(
        "Hadir %(group)s %(count)s orang, padahal warganya %(residents)s. Cocokkan dengan daftar hadir."
    ),
    "meeting.no_attendance": _("Daftar hadir %(number)s masih kosong. Catat yang hadir dulu."),
    "meeting.level_decides_not": _(
        "Rembug %(number)s hanya berjanji %(level)s. Undang rembug yang memutuskan, lalu putuskan di sana."
    ),
    "meeting.more_than_present": _(
        "Yang menepi dan yang keberatan %(given)s orang, padahal yang hadir %(present)s. Hitung ulang."
    ),
    "meeting.objected": _(
        "Masih ada %(objections)s keberatan, jadi belum mufakat. Ubah usulnya sampai keberatan terjawab,"
        " tunda, atau buka pemungutan suara."
    ),
    "meeting.nobody_consents": _(
        "Semua yang hadir menepi, jadi belum ada yang menyepakati. Bicarakan lagi, atau tunda."
    ),
    # ballot
    "ballot.closed": _(
        "Pemungutan suara %(number)s ditutup %(closed_at)s. Hasilnya dapat dilihat di halamannya."
    ),
    "ballot.not_open": _("Pemungutan suara %(number)s belum dibuka. Lihat jadwalnya di halaman itu."),
    "ballot.already_open": _("Pemungutan suara %(number)s sudah dibuka. Pilihannya tidak bisa diubah lagi."),
    "ballot.already_voted": _("Suara Anda untuk %(number)s sudah masuk. Satu orang satu suara."),
    "ballot.not_eligible": _(
        "Anda tidak ada di daftar pemilih %(number)s: %(reason)s. Tanyakan kepada panitia."
    ),
    "ballot.no_options": _("Pemungutan suara %(number)s belum punya pilihan. Tambahkan usulan yang layak."),
    "ballot.too_few_options": _(
        "Pemungutan suara %(number)s perlu paling sedikit %(least)s pilihan. Tambahkan dulu."
    ),
    "ballot.unknown_option": _(
        "Pilihan “%(option)s” tidak ada di surat suara ini. Muat ulang, lalu pilih lagi."
    ),
    "ballot.one_seat": _(
        "Cara ini memilih satu orang saja, padahal tertulis %(seats)s. Kosongkan, atau pilih cara lain."
    ),
    "ballot.not_counted": _("%(number)s belum dihitung. Berkasnya ada sesudah hasil ditetapkan."),
    "ballot.only_sums": _(
        "%(number)s dihitung dari jumlah tiap lembar H-2. Periksa lembarnya, karena tidak ada kertas satu per satu."
    ),
    "ballot.too_few_papers": _(
        "%(number)s kurang dari %(least)s kertas. Berkasnya ditutup, supaya pilihan orang tidak dapat diduga."
    ),
    "ballot.mark_unreadable": _(
        "Isian “%(text)s” untuk %(option)s tidak terbaca. Tulis angka saja, atau kosongkan."
    ),
    "ballot.points_over": _("Nilai %(points)s untuk %(option)s terlalu besar. Tulis 0 sampai %(most)s."),
    "ballot.place_shared": _(
        "Dua pilihan sama-sama mendapat nomor %(place)s. Beri nomor berbeda, atau kosongkan salah satu."
    ),
    "ballot.stack_unreadable": _(
        "Baris %(line)s tidak terbaca: “%(text)s”. Tulis nomor pilihan dengan spasi, misalnya 2 1 5,"
        " atau 3x 2 1 5 untuk tiga kertas yang sama."
    ),
    "ballot.stack_number": _(
        "Baris %(line)s berisi angka %(number)s. Tulis angka %(least)s sampai %(most)s."
    ),
    "ballot.stack_twice": _("Baris %(line)s menyebut pilihan %(number)s dua kali. Lihat lagi kertasnya."),
    "ballot.stack_points": _(
        "Baris %(line)s berisi %(given)s nilai, padahal ada %(expected)s pilihan. Tulis 0 untuk yang kosong."
    ),
    "ballot.stack_over": _(
        "Baris %(line)s memilih %(chosen)s, paling banyak %(most)s. Kertas seperti itu dihitung rusak."
    ),
    "ballot.stack_too_long": _(
        "Paling banyak %(most)s baris. Gabungkan kertas yang sama, misalnya 3x 2 1 5."
    ),
    "ballot.stack_sum": _(
        "Ada %(lines)s kertas di daftar, padahal %(used)s terpakai. Hitung ulang tumpukannya."
    ),
    "ballot.empty_choice": _("Belum ada yang dipilih untuk %(number)s. Pilih satu atau lebih."),
    "ballot.unknown_kind": _("Cara memilih “%(kind)s” tidak dikenal. Pilih dari daftar."),
    "ballot.kind_not_in_charter": _(
        "Tata tertib tidak mengizinkan cara memilih “%(kind)s”. Pilih cara lain."
    ),
    "ballot.window_reversed": _(
        "Waktu tutup %(closes_at)s mendahului waktu buka %(opens_at)s. Perbaiki salah satu."
    ),
    "ballot.window_still_open": _(
        "Pemungutan suara %(number)s masih dibuka sampai %(closes_at)s. Tutup sesudah itu."
    ),
    "ballot.counts_differ": _(
        "Hitungan %(number)s berbeda: %(differences)s. Buka lembarnya bersama saksi, lalu isi angka yang "
        "benar."
    ),
    "ballot.same_clerk": _("Hitungan %(number)s harus disalin dua orang. Minta petugas lain menyalin."),
    "ballot.sum_mismatch": _(
        "Jumlahnya %(counted)s, seharusnya %(expected)s. Hitung ulang surat suara di lembar."
    ),
    "ballot.not_enough_counts": _("Hitungan %(number)s baru disalin %(entered)s kali, perlu %(needed)s."),
    "ballot.count_negative": _("Suara untuk %(option)s tertulis %(count)s. Tulis angka 0 atau lebih."),
    "ballot.count_over_ballots": _(
        "%(option)s mendapat %(count)s, padahal surat suara sah %(ballots)s. Hitung ulang."
    ),
    "ballot.more_than_eligible": _(
        "Surat suara %(ballots)s, padahal pemilih hanya %(eligible)s. Hitung ulang."
    ),
    "ballot.already_counted": _("Hitungan %(number)s sudah Anda salin. Tunggu petugas kedua."),
    "ballot.no_ballots": _("Belum ada suara untuk %(number)s. Tidak ada yang dapat dihitung."),
    "ballot.changed_since": _("%(number)s berubah sejak Anda membukanya. Muat ulang, lalu kirim lagi."),
    "ballot.seats_missing": _("Berapa yang akan terpilih? Tulis angka 1 atau lebih."),
    "ballot.budget_missing": _("Berapa dana yang dibagi? Tulis rupiah lebih dari nol."),
    "ballot.over_budget": _(
        "Pilihan Anda melebihi dana %(budget_rupiah)s. Kurang %(short_rupiah)s. Batalkan salah satu."
    ),
    "ballot.not_online": _("Pemungutan suara %(number)s hanya di kertas. Datanglah ke TPS."),
    "ballot.voter_marked": _("Sudah tercatat memilih di %(number)s: %(names)s. Satu orang satu suara."),
    "ballot.more_than_marked": _(
        "%(station)s: ada %(in_box)s surat suara di kotak, baru %(marked)s pemilih ditandai. "
        "Tandai dulu yang datang."
    ),
    "ballot.clerks_taken": _(
        "Hitungan %(station)s di %(number)s sudah disalin dua petugas. Merekalah yang membetulkan."
    ),
    "ballot.person_unclear": _(
        "“%(text)s” cocok dengan %(count)s orang. Tulis nomor warganya, misalnya W-0012."
    ),
    "ballot.station_unknown": _("Tidak ada pemilih %(number)s dari wilayah itu. Pilih TPS dari daftar."),
    # decision
    "decision.no_ballot": _("Keputusan %(number)s belum punya pemungutan suara. Tutup pemungutannya dulu."),
    "decision.already_made": _("Keputusan %(number)s sudah ditetapkan. Ubah lewat keputusan baru."),
    "decision.quorum_missing": _("Hadir %(present)s, kuorum %(needed)s. Keputusan belum bisa ditetapkan."),
    "decision.tie": _("%(options)s seri. Putuskan menurut tata tertib, lalu catat caranya."),
    "decision.reason_missing": _("Tulis alasan keputusan. Alasan ini dibaca semua warga."),
    "decision.superseded": _("Keputusan %(number)s sudah diganti %(by_number)s. Pakai yang terbaru."),
    "decision.no_origin": _("Tulis asal keputusan: nomor usulan, isu, atau rembug."),
    # body, mandate, group, partner
    "body.unknown": _("Lembaga “%(name)s” tidak ada. Pilih dari daftar lembaga."),
    "body.full": _("%(name)s sudah berisi %(size)s orang. Tunggu ada tempat kosong."),
    "body.even_size": _("Anggota %(size)s orang berjumlah genap. Pakai jumlah ganjil supaya tidak seri."),
    "mandate.ended": _("Mandat %(number)s berakhir %(ended_on)s. Perlu pemilihan baru."),
    "mandate.already_held": _("Jabatan %(office)s masih dipegang %(name)s. Akhiri dulu mandatnya."),
    "mandate.conflict": _("%(office)s tidak boleh dirangkap dengan %(other_office)s. Pilih salah satu."),
    "mandate.term_over": _("Sudah %(terms)s masa jabatan, paling banyak %(most)s. Pilih orang lain."),
    "mandate.too_many_chosen": _(
        "%(office)s: terpilih %(chosen)s orang, tempat kosong %(free)s. Periksa hasil pemilihannya."
    ),
    "mandate.no_election": _("Belum ada pemilihan untuk %(office)s. Catat hasil pemilihannya dulu."),
    "mandate.not_decided": _("Keputusan %(number)s tidak sah. Mandat hanya lahir dari keputusan yang sah."),
    "mandate.nobody_chosen": _("Keputusan %(number)s tidak memilih orang. Pilih keputusan hasil pemilihan."),
    "mandate.certified_already": _(
        "Hasil %(number)s sudah disahkan menjadi mandat. Tidak perlu disahkan lagi."
    ),
    "mandate.too_early": _(
        "Mandat mulai %(starts_on)s, sebelum keputusannya %(decided_on)s. Perbaiki tanggal mulai."
    ),
    "mandate.end_outside": _(
        "Mandat hanya dapat berhenti antara %(starts_on)s dan %(ends_on)s. Perbaiki tanggalnya."
    ),
    "mandate.ended_already": _("Mandat %(number)s sudah berhenti. Tidak perlu dicatat lagi."),
    "office.title_taken": _(
        "Jabatan “%(title)s” sudah ada di %(name)s. Ubah jumlah kursinya, atau pakai nama lain."
    ),
    "body.name_taken": _("Lembaga “%(name)s” sudah tercatat sebagai %(number)s. Pakai nama lain."),
    "group.too_small": _("KSM ini baru %(members)s orang, paling sedikit %(least)s. Tambah anggota dulu."),
    "partner.unknown": _("Mitra “%(name)s” belum tercatat. Catat dulu mitranya."),
}
