"""Sentences for refusals of the cycle: mapping, voices, proposals, actions, reviews, bulletins."""

from django.utils.translation import gettext_lazy as _

TEXTS = {
    # place, submission
    "place.outside": _("%(name)s terletak di luar wilayah komunitas ini. Periksa titiknya di peta."),
    "place.bad_coordinates": _(
        "Titik %(latitude)s, %(longitude)s tidak ada di bumi. Tulis lintang dulu, lalu bujur."
    ),
    "submission.unknown_form": _(
        "Formulir “%(form_id)s” tidak ada di komunitas ini. Muat ulang daftar formulir."
    ),
    "submission.changed": _(
        "Isian %(number)s sudah pernah dikirim dengan isi lain. Buka isian itu dan bandingkan."
    ),
    "submission.already_received": _("Isian %(number)s sudah diterima. Tidak perlu dikirim lagi."),
    "submission.answer_missing": _(
        "Pertanyaan “%(question)s” belum dijawab. Jawab dulu, atau pilih tidak tahu."
    ),
    "submission.answer_bad": _(
        "Jawaban “%(answer)s” tidak cocok untuk “%(question)s”. Pilih jawaban yang tersedia."
    ),
    "submission.in_future": _(
        "Tanggal kunjungan %(taken_on)s belum tiba. Tulis tanggal kunjungan yang sebenarnya."
    ),
    "submission.no_place": _(
        "Belum jelas rumahnya di mana. Tulis nomor rumah tangga, atau pilih wilayahnya."
    ),
    "questions.none": _("Lembar ini belum punya pertanyaan. Tulis paling sedikit satu."),
    "questions.too_many": _(
        "Lembar ini berisi %(count)s baris, paling banyak %(most)s. Pisahkan menjadi dua lembar."
    ),
    "questions.repeated": _("Kode pertanyaan “%(code)s” dipakai dua kali. Ganti salah satunya."),
    "questions.no_label": _(
        "Ada pertanyaan tanpa bunyi (kode “%(code)s”). Tulis bunyinya, atau hapus barisnya."
    ),
    "questions.bad_kind": _("Jenis “%(kind)s” pada “%(question)s” tidak dikenal. Pilih jenis dari daftar."),
    "questions.few_choices": _(
        "“%(question)s” perlu paling sedikit dua pilihan yang berbeda. Tambah pilihannya."
    ),
    "questions.unchanged": _("Lembar ini sama dengan versi %(version)s. Ubah dulu satu pertanyaan."),
    "asset.named_already": _(
        "“%(name)s” sudah tercatat sebagai %(number)s. Buka catatan itu, atau beri nama yang lebih jelas."
    ),
    # voice, issue
    "voice.empty": _("Suara masih kosong. Tulis satu kalimat: apa yang terjadi, dan di mana."),
    "voice.too_long": _(
        "Suara ini %(length)s huruf, paling banyak %(most)s. Pendekkan, atau kirim dua kali."
    ),
    "voice.behalf_unknown": _("Tulis suara siapa yang Anda sampaikan, atau pilih tanpa nama."),
    "voice.already_grouped": _("Suara %(number)s sudah masuk isu %(issue_number)s. Pilih suara lain."),
    "voice.closed": _("Suara %(number)s sudah ditutup. Sampaikan sebagai suara baru."),
    "voice.personal_data": _("Ada %(kind)s di dalam tulisan. Hapus dulu: tulisan ini dibaca semua orang."),
    "voice.own": _("%(number)s suara Anda sendiri. Ajak tetangga untuk mendukungnya."),
    "voice.already_supported": _("Anda sudah mendukung %(number)s. Satu orang cukup satu kali."),
    "voice.name_needed": _("Tata tertib di sini meminta nama. Masuk dulu, atau minta kader menuliskannya."),
    "voice.in_future": _("Tanggal %(said_on)s belum tiba. Periksa tanggal dan tahunnya."),
    "issue.no_voices": _("Belum ada suara yang dipilih. Pilih paling sedikit satu suara."),
    "issue.needs_two": _("Pilih dua suara atau lebih untuk digabung."),
    "issue.merge_same": _("%(number)s tidak bisa digabung dengan dirinya sendiri. Pilih isu lain."),
    "issue.closed": _("Isu %(number)s sudah ditutup. Buka isu baru atau pilih isu lain."),
    "issue.already_merged": _("Isu %(number)s sudah digabung ke %(into)s. Teruskan di sana."),
    "complaint.no_answer": _("Pengaduan %(number)s belum dijawab. Tulis jawabannya sebelum menutup."),
    # proposal
    "proposal.no_volume": _("Berapa banyaknya? Tulis volume, misalnya 120."),
    "proposal.no_unit": _("Satuannya apa? Tulis misalnya meter, unit, atau orang."),
    "proposal.no_cost": _("Berapa perkiraan biayanya? Tulis dalam rupiah."),
    "proposal.no_place": _("Di mana tempatnya? Tulis gang, RT, atau nama tempat."),
    "proposal.questions_open": _(
        "Masih ada %(count)s pertanyaan yang belum dijawab. Jawab dulu di halaman usulan."
    ),
    "proposal.not_feasible": _(
        "Usulan %(number)s dinilai tidak layak: %(reason)s. Perbaiki, lalu ajukan lagi."
    ),
    "proposal.not_appraised": _("Usulan %(number)s belum diperiksa kelayakannya. Isi dulu Lembar U-3."),
    "proposal.already_appraised": _(
        "Usulan %(number)s sudah diperiksa. Buat pemeriksaan baru bila ada yang berubah."
    ),
    "proposal.withdrawn": _("Usulan %(number)s sudah ditarik pengusul. Pilih usulan lain."),
    "proposal.already_supported": _("Anda sudah mendukung %(number)s. Satu orang satu dukungan."),
    "proposal.in_ballot": _(
        "Usulan %(number)s sedang dipilih di %(ballot_number)s. Tunggu sampai pemungutan ditutup."
    ),
    "proposal.merge_same": _("%(number)s tidak bisa digabung dengan dirinya sendiri. Pilih usulan lain."),
    "proposal.merge_other_place": _(
        "%(number)s dan %(other_number)s berbeda tempat. Gabungkan hanya bila tempat dan kerjanya sama."
    ),
    "proposal.reason_missing": _("Tulis alasan untuk %(number)s. Setiap tidak harus ada alasannya."),
    "proposal.own_appraisal": _(
        "Pengusul tidak boleh memeriksa usulannya sendiri, %(number)s. Minta orang lain."
    ),
    "proposal.questions_unseen": _(
        "Ada %(count)s hal yang tampak ganjil. Baca, perbaiki, atau nyatakan sudah benar."
    ),
    "proposal.settled": _(
        "Usulan %(number)s sedang dipilih atau sudah diputuskan. Tunggu, atau buat keputusan baru."
    ),
    # act
    "action.full": _("%(number)s sudah penuh: %(places)s tempat. Pilih waktu lain."),
    "action.over": _("%(number)s sudah selesai. Lihat ajakan yang lain."),
    "action.already_signed_up": _("Anda sudah terdaftar di %(number)s. Sampai jumpa di sana."),
    "action.times_reversed": _("Selesai %(ends_at)s mendahului mulai %(starts_at)s. Perbaiki waktunya."),
    "action.hours_bad": _("Jam kerja “%(hours)s” tidak bisa. Tulis antara 0 dan 24."),
    "action.called_already": _("Aksi itu sudah diajak: %(number)s. Buka ajakan itu."),
    "action.not_yet": _("%(number)s baru mulai %(starts_at)s. Catat hasilnya sesudah aksi berjalan."),
    "action.not_signed_up": _("Nama ini tidak terdaftar di %(number)s. Muat ulang halamannya."),
    "action.listed_twice": _("%(name)s tertulis dua kali. Hapus salah satunya."),
    "action.line_unknown": _(
        "“%(line)s” tidak ada di daftar warga. Tulis nomor warga, atau daftarkan dulu orangnya."
    ),
    "action.line_many": _("Ada %(count)s warga bernama “%(line)s”. Tulis nomor warganya, misalnya W-0012."),
    "progress.in_future": _(
        "Tanggal ukur %(measured_on)s belum tiba. Tulis tanggal pengukuran yang sebenarnya."
    ),
    "progress.before_work": _(
        "Tanggal ukur %(measured_on)s mendahului mulai kegiatan %(starts_on)s. Perbaiki tanggalnya."
    ),
    "progress.measured_already": _(
        "Kemajuan %(measured_on)s dengan angka itu sudah dicatat. Tidak perlu dicatat lagi."
    ),
    "commitment.recorded_already": _("Janji itu sudah dicatat: %(number)s. Buka janji itu."),
    "commitment.answered_already": _("Jawaban itu sudah dicatat pada %(number)s. Tidak perlu dicatat lagi."),
    "commitment.new_date_bad": _(
        "Tanggal baru %(new_due_on)s harus sesudah %(due_on)s. Perbaiki tanggalnya."
    ),
    "commitment.dates_reversed": _(
        "Janji untuk %(due_on)s, sebelum diucapkan %(made_on)s. Perbaiki salah satu tanggal."
    ),
    "commitment.answer_in_future": _("Tanggal %(answered_on)s belum tiba. Catat jawaban bila sudah terjadi."),
    "commitment.answer_early": _(
        "Jawaban %(answered_on)s mendahului janjinya %(made_on)s. Perbaiki tanggalnya."
    ),
    "commitment.no_date": _("Janji perlu tanggal. Tulis kapan janji ini harus ditepati."),
    "commitment.kept_already": _("Janji %(number)s sudah dicatat ditepati. Tidak perlu dicatat lagi."),
    # review, finding, inclusion
    "review.nothing_to_review": _(
        "%(number)s belum punya kegiatan atau pengeluaran. Belum ada yang ditinjau."
    ),
    "review.already_held": _("Tinjauan %(number)s sudah dicatat. Tambahkan temuan di sana."),
    "review.no_meeting": _("Tinjauan %(number)s perlu rembug. Tulis nomor rembugnya."),
    "review.no_findings": _("Tinjauan %(number)s belum punya temuan. Tulis paling sedikit satu."),
    "finding.no_owner": _("Temuan perlu pemegang. Pilih siapa yang menindaklanjuti."),
    "inclusion.bad_count": _(
        "Jumlah %(key)s pada %(dimension)s tertulis %(count)s. Tulis angka 0 atau lebih."
    ),
    "inclusion.bad_bands": _("Kelompok umur %(bands)s tidak berurutan. Perbaiki batasnya."),
    # bulletin
    "bulletin.empty": _("Kabar masih kosong. Pilih paling sedikit satu berita."),
    "bulletin.already_issued": _("Kabar %(number)s sudah terbit. Perbaikan ditulis di kabar berikutnya."),
    "bulletin.not_issued": _("Kabar %(number)s belum terbit. Terbitkan dulu sebelum dibagikan."),
    "bulletin.shows_person": _("Nama %(name)s tampak di kabar ini. Ganti dengan peran atau inisial."),
}
