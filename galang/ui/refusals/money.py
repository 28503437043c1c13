"""Sentences for refusals of plans, payments, books and sums of money."""

from django.utils.translation import gettext_lazy as _

TEXTS = {
    # plan
    "plan.no_decision": _("Rencana %(number)s belum punya keputusan. Tulis nomor keputusan warganya."),
    "plan.not_adopted": _("Rencana %(number)s belum disahkan. Sahkan dulu dalam rembug."),
    "plan.already_adopted": _("Rencana %(number)s sudah disahkan. Ubah lewat keputusan baru."),
    "plan.dates_reversed": _(
        "Tanggal selesai %(ends_on)s mendahului mulai %(starts_on)s. Tukar atau perbaiki."
    ),
    "plan.outside_period": _("Tanggal harus antara %(starts_on)s dan %(ends_on)s. Perbaiki tanggalnya."),
    "plan.no_person": _("Kegiatan %(number)s belum punya penanggung jawab. Pilih satu orang."),
    "plan.underfunded": _(
        "Dana %(number)s masih kurang %(missing_rupiah)s. Tambah sumber dana atau kurangi biaya."
    ),
    "plan.overfunded": _("Dana %(number)s lebih %(over_rupiah)s dari biayanya. Kurangi salah satu sumber."),
    "plan.no_cost_lines": _("Kegiatan %(number)s belum punya baris biaya. Tambahkan paling sedikit satu."),
    "plan.unknown_source": _("Sumber dana “%(source)s” tidak ada. Pilih dari daftar sumber."),
    "plan.line_twice": _("Baris “%(name)s” sudah ada. Ubah baris itu, atau pakai nama lain."),
    "plan.pledge_twice": _("Sumber “%(source)s” sudah dicatat. Ubah jumlahnya di baris itu."),
    "plan.activity_twice": _("“%(title)s” sudah ada sebagai %(number)s. Buka kegiatan itu."),
    "plan.line_spent": _("Baris %(number)s sudah terpakai %(spent_rupiah)s. Biaya tidak bisa di bawah itu."),
    "plan.activity_closed": _("Kegiatan %(number)s sudah ditutup. Buat kegiatan baru bila perlu."),
    "plan.not_chosen": _(
        "Usulan %(number)s tidak dipilih dalam keputusan %(decision_number)s. "
        "Tujuan hanya dari usulan yang dipilih."
    ),
    "plan.not_decided": _(
        "Keputusan %(number)s tidak sah. Tujuan hanya dapat diambil dari keputusan yang sah."
    ),
    "plan.goal_already": _(
        "Usulan %(number)s sudah menjadi tujuan %(goal_number)s dalam rencana ini. Buka tujuan itu."
    ),
    "plan.open_already": _(
        "Rencana “%(title)s” untuk tahun itu sudah ada. Buka rencana itu, atau pakai nama lain."
    ),
    "plan.years_reversed": _(
        "Tahun selesai %(last_year)s mendahului tahun mulai %(first_year)s. Tukar atau perbaiki."
    ),
    "plan.years_too_many": _(
        "Rencana jenis ini paling lama %(most)s tahun. Perbaiki tahun mulai atau selesai."
    ),
    "plan.line_fraction": _(
        "%(volume)s × %(unit_price_rupiah)s tidak genap rupiah. Bulatkan volume atau harga satuan."
    ),
    "plan.line_used": _("Baris “%(name)s” sudah dipakai dalam kas. Baris itu tidak dapat dihapus."),
    "plan.how_counted": _("Tulis cara menghitung swadaya ini, misalnya 60 hari kerja × Rp75.000."),
    "plan.responsible_outside": _(
        "Penanggung jawab harus warga. Fasilitator dan pengamat hanya mendampingi. Pilih orang lain."
    ),
    "plan.part_over_whole": _(
        "Bagian %(part)s orang melebihi seluruh penerima manfaat, %(whole)s orang. Periksa hitungannya."
    ),
    # payment, books
    "payment.self_approval": _("Pengaju tidak boleh menyetujui sendiri, %(number)s. Minta pengurus lain."),
    "payment.over_plan": _(
        "%(number)s meminta %(requested_rupiah)s, sisa baris rencana %(left_rupiah)s. Kurangi, atau ubah "
        "rencana."
    ),
    "payment.over_limit": _(
        "%(requested_rupiah)s melewati batas sekali bayar %(limit_rupiah)s. Perlu keputusan rapat pengurus."
    ),
    "payment.over_cash": _(
        "Saldo %(account)s %(balance_rupiah)s, diminta %(requested_rupiah)s. Tunggu dana masuk."
    ),
    "payment.no_receipt": _("Pembayaran %(number)s belum punya bukti. Foto kuitansinya, lalu unggah."),
    "payment.receipt_used": _(
        "Bukti ini sudah dipakai untuk %(other_number)s, bukan %(number)s. Unggah bukti lain."
    ),
    "payment.unknown_line": _("Baris rencana “%(line)s” tidak ada. Pilih baris dari rencana yang disahkan."),
    "payment.not_approved": _("Pembayaran %(number)s belum disetujui. Minta persetujuan orang kedua."),
    "payment.already_approved": _("Pembayaran %(number)s sudah disetujui. Tinggal dibukukan."),
    "payment.already_posted": _("%(number)s sudah dibukukan. Yang keliru dibetulkan dengan transaksi balik."),
    "payment.refused_already": _("Pembayaran %(number)s sudah ditolak. Ajukan yang baru dengan perbaikan."),
    "payment.unbalanced": _("Debit dan kredit berbeda %(difference_rupiah)s. Samakan dulu."),
    "payment.not_positive": _("Jumlah %(amount_rupiah)s tidak bisa dibayar. Tulis rupiah lebih dari nol."),
    "payment.in_future": _(
        "Tanggal bayar %(paid_on)s belum terjadi. Tulis tanggal hari ini atau sebelumnya."
    ),
    "payment.period_closed": _(
        "Buku sampai %(closed_on)s sudah ditutup, tanggal %(paid_on)s tidak bisa. Pakai tanggal sesudahnya."
    ),
    "payment.same_poster": _("Yang menyetujui %(number)s tidak boleh membukukannya. Minta orang lain."),
    "payment.reason_missing": _("Tulis alasan menolak %(number)s. Pengaju akan membacanya."),
    "books.no_postings": _("Transaksi ini kosong. Isi paling sedikit dua baris."),
    "books.too_few_postings": _("Transaksi ini baru %(count)s baris. Perlu dua: dari mana dan ke mana."),
    "books.zero_posting": _("Baris %(account)s bernilai nol. Isi jumlahnya atau hapus barisnya."),
    "books.unbalanced": _("Debit dan kredit berbeda %(difference_rupiah)s. Samakan dulu."),
    "books.unknown_account": _("Akun “%(account)s” tidak ada. Pilih dari daftar akun."),
    "books.chain_broken": _(
        "Buku berubah di baris %(position)s sesudah dicatat. Beri tahu pengawas sekarang."
    ),
    # money
    "money.empty": _("Jumlah masih kosong. Tulis misalnya 1.500.000."),
    "money.not_a_number": _("“%(text)s” bukan jumlah uang. Tulis misalnya 1.500.000."),
    "money.ambiguous": _("“%(text)s” bisa dibaca %(readings)s. Tulis angka tanpa koma, misalnya 1.500.000."),
    "money.fraction": _("“%(text)s” memuat pecahan rupiah. Bulatkan ke rupiah."),
    "money.too_big": _("“%(text)s” melebihi batas %(limit_rupiah)s. Periksa banyaknya angka nol."),
    "money.negative": _("“%(text)s” kurang dari nol. Tulis jumlah tanpa tanda minus."),
    "money.no_weights": _("Tidak ada bagian untuk dibagi. Isi paling sedikit satu bagian."),
    "money.negative_weight": _("Bagian %(weight)s kurang dari nol. Tulis angka 0 atau lebih."),
}
