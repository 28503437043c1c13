"""Sentences for refusals of the ground: rights, sign-in, invitations, community, rounds, persons."""

from django.utils.translation import gettext_lazy as _

TEXTS = {
    # right
    "right.missing": _(
        "Peran Anda tidak berhak %(verb)s. Yang berhak: %(roles)s. Minta salah satu dari mereka."
    ),
    "right.facilitator": _(
        "Fasilitator mendampingi, tidak ikut %(verb)s. Minta warga atau pengurus yang melakukannya."
    ),
    "right.not_signed_in": _("Masuk dulu untuk %(verb)s. Membaca tidak perlu masuk."),
    "right.own_only": _("Anda hanya boleh %(verb)s milik Anda sendiri. Minta pemiliknya melakukannya."),
    "right.other_person_needed": _("Ini perlu orang lain, bukan Anda sendiri: %(verb)s. Minta rekan Anda."),
    "right.mandate_needed": _(
        "Untuk %(verb)s perlu mandat sebagai %(office)s. Mandat diberikan lewat pemilihan."
    ),
    "right.mandate_ended": _("Mandat %(number)s berakhir %(ended_on)s. Perlu mandat baru lewat pemilihan."),
    "right.second_factor_needed": _(
        "Langkah ini menyangkut uang atau data warga. Masukkan dulu kode kedua di Akun Anda."
    ),
    # signin
    "signin.wrong": _("Nomor atau nama dan kata sandi tidak cocok. Periksa keduanya, lalu coba lagi."),
    "signin.throttled": _(
        "Terlalu banyak percobaan. Tunggu %(minutes)s menit, atau minta kata sandi baru kepada sekretaris."
    ),
    "signin.account_closed": _("Akun ini sudah ditutup. Tanyakan kepada sekretaris bila keliru."),
    "signin.pin_too_easy": _("PIN ini terlalu mudah ditebak. Jangan angka berurutan atau kembar semua."),
    "signin.pin_needs_digits": _("PIN harus %(digits)s angka. Tulis angka saja."),
    "signin.password_too_short": _(
        "Kata sandi terlalu pendek. Pakai paling sedikit %(least)s huruf atau angka."
    ),
    "signin.name_taken": _("Nama pengguna “%(name)s” sudah dipakai. Pilih nama lain."),
    "signin.phone_taken": _(
        "Nomor ini sudah dipakai akun lain. Masuk dengan nomor itu, atau tulis nomor lain."
    ),
    "signin.code_wrong": _("Kode tidak cocok atau sudah lewat. Tunggu kode berikutnya, lalu tulis lagi."),
    "signin.old_wrong": _("Kata sandi lama tidak cocok. Tulis kata sandi yang sekarang Anda pakai."),
    "signin.unknown_account": _("Tidak ada akun dengan nama atau nomor itu. Buat undangan untuk orangnya."),
    "signin.no_community": _(
        "Akun Anda belum menjadi anggota komunitas mana pun. Minta undangan kepada sekretaris."
    ),
    # invite
    "invite.used": _("Kode ini sudah dipakai %(used_on)s. Satu kode untuk satu orang: minta kode baru."),
    "invite.expired": _("Kode ini berlaku sampai %(expired_on)s. Minta kode baru kepada sekretaris."),
    "invite.unknown": _("Kode undangan tidak dikenal. Periksa 8 huruf dan angkanya di lembar undangan."),
    "invite.withdrawn": _("Undangan ini sudah ditarik. Minta kode baru kepada sekretaris."),
    "invite.person_has_account": _("Warga ini sudah punya akun. Ia cukup masuk, atau minta kode PIN baru."),
    "invite.other_person": _("Undangan ini untuk orang lain. Keluar dulu, lalu buat akun untuk orang itu."),
    "invite.own": _("Anda tidak dapat memakai undangan yang Anda buat sendiri. Berikan kepada orangnya."),
    "invite.member_elsewhere": _(
        "Akun ini juga dipakai di komunitas lain, jadi PIN-nya tidak dapat diganti dari sini."
    ),
    "invite.needs_account": _("Isi nama pengguna dan PIN, atau masuk dulu dengan akun Anda."),
    "invite.too_many": _("Paling banyak %(most)s undangan sekali cetak. Buat lagi sesudahnya."),
    # community, areas, charter
    "community.slug_taken": _("Alamat “%(slug)s” sudah dipakai komunitas lain. Pilih alamat lain."),
    "community.slug_bad": _(
        "Alamat “%(slug)s” tidak dapat dipakai. Pakai huruf kecil, angka, dan tanda hubung."
    ),
    "community.sample_only": _("Ini hanya bisa di komunitas contoh. Komunitas Anda sendiri tidak tersentuh."),
    "community.unknown_region": _(
        "Kode wilayah %(region_code)s tidak dikenal. Cari dengan nama kelurahan atau desa."
    ),
    "area.loop": _("%(name)s tidak bisa berada di dalam dirinya sendiri. Pilih wilayah induk yang lain."),
    "area.unknown": _("Wilayah “%(name)s” tidak ada di komunitas ini. Pilih dari daftar wilayah."),
    "area.not_empty": _("%(name)s masih berisi %(count)s catatan. Pindahkan dulu isinya."),
    "area.name_taken": _("Di %(parent)s sudah ada %(name)s. Pakai nama atau nomor lain."),
    "charter.unknown_rule": _("Tata tertib tidak mengenal aturan “%(rule)s”. Pilih dari daftar aturan."),
    "charter.bad_value": _("Nilai “%(value)s” tidak cocok untuk aturan %(rule)s. Seharusnya: %(expected)s."),
    "charter.not_adopted": _("Belum ada tata tertib yang disahkan. Sahkan dulu dalam rembug warga."),
    "charter.needs_decision": _(
        "Aturan %(rule)s hanya berubah lewat keputusan warga. Tulis nomor keputusannya."
    ),
    "charter.no_source": _("Tulis sumber aturan %(rule)s, misalnya Pasal 9 AD/ART."),
    "charter.not_decided": _(
        "Keputusan %(number)s tidak sah. Tata tertib hanya berubah lewat keputusan yang sah."
    ),
    "charter.decision_used": _(
        "Keputusan %(number)s sudah menjadi tata tertib versi %(version)s. Perlu keputusan baru."
    ),
    "charter.unchanged": _("Belum ada aturan yang diubah. Ubah paling sedikit satu, lalu simpan."),
    "charter.too_early": _(
        "Tata tertib berlaku %(in_force_on)s, sebelum diputuskan %(decided_on)s. Perbaiki tanggalnya."
    ),
    # number
    "number.unknown": _("Nomor %(number)s tidak ada di komunitas ini. Periksa huruf dan angkanya."),
    "number.wrong_kind": _("%(number)s bukan %(expected)s. Periksa huruf di depan nomor."),
    "number.malformed": _("“%(number)s” bukan nomor Galang. Contoh yang benar: U-014."),
    # round, step
    "round.unknown_blueprint": _("Pola putaran “%(blueprint)s” tidak ada. Pilih dari daftar pola."),
    "round.closed": _("Putaran %(number)s sudah ditutup. Catat di putaran yang sedang berjalan."),
    "round.already_open": _("Putaran “%(name)s” masih berjalan. Tutup dulu sebelum membuka yang baru."),
    "round.dates_reversed": _(
        "Tanggal selesai %(ends_on)s mendahului tanggal mulai %(starts_on)s. Tukar atau perbaiki."
    ),
    "round.unfinished_steps": _(
        "Masih ada %(count)s langkah yang belum selesai. Selesaikan atau tunda dengan alasan."
    ),
    "step.bad_state": _(
        "Langkah “%(step)s” sekarang %(state)s, tidak bisa menjadi %(wanted)s. Muat ulang halaman."
    ),
    "step.needs_meeting": _("Hasil langkah “%(step)s” harus disepakati dalam rembug. Tulis nomor rembugnya."),
    "step.output_missing": _("Langkah “%(step)s” belum punya hasil: %(output)s. Lampirkan dulu."),
    "step.unknown": _("Langkah “%(step)s” tidak ada di putaran ini. Pilih dari daftar langkah."),
    # person
    "person.nik_length": _("NIK harus 16 angka, ini %(length)s. Lihat KTP, atau kosongkan: NIK tidak wajib."),
    "person.nik_digits": _("NIK hanya berisi angka. Hapus huruf, titik, dan spasi, atau kosongkan."),
    "person.nik_birth_date": _(
        "Angka ketujuh sampai kedua belas NIK bukan tanggal lahir. Cocokkan dengan KTP."
    ),
    "person.nik_taken": _("NIK ini sudah tercatat pada warga lain. Cari dulu orangnya di daftar warga."),
    "person.duplicate": _("%(name)s di %(area)s sudah tercatat. Buka catatannya, jangan buat yang kedua."),
    "person.name_missing": _("Nama masih kosong. Tulis nama seperti orang itu biasa dipanggil."),
    "person.birth_in_future": _("Tanggal lahir %(born_on)s belum terjadi. Periksa tahunnya."),
    "person.too_old": _("Tanggal lahir %(born_on)s lebih dari 120 tahun lalu. Periksa tahunnya."),
    "person.phone_bad": _("“%(phone)s” bukan nomor HP. Tulis seperti 0812 3456 7890."),
    "person.no_consent": _(
        "Orang ini belum setuju datanya dipakai untuk %(purpose)s. Minta dan catat persetujuannya."
    ),
    "person.consent_withdrawn": _(
        "Persetujuan untuk %(purpose)s ditarik %(withdrawn_on)s. Data tidak boleh dipakai lagi."
    ),
    "person.unknown": _("Orang ini tidak ada di daftar warga. Cari dengan nama lain, atau daftarkan dulu."),
    "person.moved_away": _("Orang ini pindah %(moved_on)s. Pilih warga yang masih tinggal di sini."),
    "household.other_area": _(
        "Rumah tangga %(number)s tercatat di %(area)s. Periksa nomornya atau pilih RT itu."
    ),
    "household.unknown": _("Rumah tangga %(number)s tidak ada. Pilih dari daftar rumah tangga."),
    "household.not_empty": _("Masih ada %(count)s orang di rumah tangga ini. Pindahkan dulu mereka."),
    "membership.already": _("Orang ini sudah menjadi %(role)s. Tidak perlu diberi lagi."),
    "membership.unknown_role": _("Peran “%(role)s” tidak ada. Pilih dari daftar peran."),
    "membership.last_coordinator": _("Ini koordinator terakhir. Angkat koordinator lain dulu."),
    "membership.role_conflict": _(
        "%(role)s dan %(other_role)s tidak boleh dipegang satu orang. Pilih salah satu."
    ),
    "consent.unknown_purpose": _("Tujuan “%(purpose)s” tidak ada. Pilih dari daftar tujuan."),
    "consent.parent_needed": _(
        "Umur %(age)s tahun masih anak. Persetujuan diberikan oleh orang tua atau wali."
    ),
}
