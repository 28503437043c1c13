"""What others, those with the right, and the keeper of the server can see: said plainly, feature by feature.

Kept true by hand: whoever stores something new about people adds its line (docs/why/secrecy.md).
"""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Feature(NamedTuple):
    """One feature: its name, what everybody sees, what those with the right see, what the keeper can see."""

    name: Promise
    anybody: Promise
    entitled: Promise
    keeper: Promise


FEATURES = (
    Feature(
        _("Suara dan usulan bernama"),
        _("Isinya. Nama hanya sebagai inisial atau peran."),
        _("Isi dan nama, bila berhak membuka data warga."),
        _("Semuanya."),
    ),
    Feature(
        _("Suara tanpa nama"),
        _("Isinya saja."),
        _("Isinya saja. Nama tidak disimpan, jadi tidak dapat dibuka."),
        _("Isi dan waktunya. Nama tidak ada di data."),
    ),
    Feature(
        _("Data warga dan keluarga"),
        _("Hanya jumlah, dan jumlah di bawah 10 ditutup."),
        _("Nama, umur, RT, dan nomor HP: sekretaris, koordinator, relawan, panitia."),
        _("Semuanya."),
    ),
    Feature(
        _("Daftar PS-2"),
        _("Hanya jumlah, dan jumlah di bawah 10 ditutup."),
        _("Nama keluarga dan alasan tiap perubahan."),
        _("Semuanya."),
    ),
    Feature(
        _("NIK"),
        _("Tidak pernah."),
        _("Empat angka terakhir."),
        _("Empat angka terakhir dan sidik terkunci. Pemegang kunci dapat mencocokkan NIK lain."),
    ),
    Feature(
        _("Kata sandi dan PIN"),
        _("Tidak."),
        _("Tidak."),
        _("Hanya sidiknya. PIN pendek dapat ditebak bila salinan data dicuri, jadi jangan pakai PIN bank."),
    ),
    Feature(
        _("Memilih lewat HP"),
        _("Hasil dan jumlah peserta."),
        _("Siapa yang sudah ikut, bukan pilihannya."),
        _(
            "Yang tersimpan: pilihan tanpa nama, waktu, dan urutan; di jejak hanya harinya. Pengelola yang "
            "menyadap saat Anda mengirim, atau membandingkan salinan data sebelum dan sesudah Anda memilih, "
            "masih dapat melihatnya."
        ),
    ),
    Feature(
        _("Memilih di kertas"),
        _("Hasil tiap tempat pemungutan."),
        _("Siapa yang sudah ikut dan angka hitungan."),
        _("Sama: kertasnya sendiri tidak masuk ke Galang."),
    ),
    Feature(
        _("Uang"),
        _("Semua jumlah, tujuan, tanggal, dan peran yang menyetujui."),
        _("Ditambah foto bukti, bagi anggota."),
        _("Semuanya."),
    ),
    Feature(
        _("Jejak"),
        _("Apa, kapan, oleh peran apa. Tanpa nama lengkap."),
        _("Sama. Tidak seorang pun dapat mengubah atau menghapusnya."),
        _("Semuanya. Pengelola dapat mengganti seluruh berkas data, jadi cetaklah laporan secara berkala."),
    ),
    Feature(
        _("Percobaan masuk"),
        _("Tidak."),
        _("Tidak."),
        _("Nama yang diketik, waktu, dan alamat jaringan, untuk menahan penebak PIN."),
    ),
    Feature(
        _("Kode undangan"),
        _("Tidak."),
        _("Sekali saja, saat dibuat."),
        _("Hanya sidiknya."),
    ),
)
