"""What the blueprints say of themselves, marked for translation; a round takes the words as they are written."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from galang.community.services import blueprint_names, read_blueprint

WORDS = (
    _("Musrenbang desa atau kelurahan"),
    _(
        "Dari rembug RT sampai Musrenbang, lalu mengawal jawaban tiap usulan dan melaporkannya kembali kepada warga."
    ),
    _("Rembug RT: masalah dan potensi"),
    _("Rembug dusun atau RW"),
    _("Pemeriksaan kelayakan dan harga"),
    _("Pra-Musrenbang: kelompok khusus"),
    _("Musyawarah desa"),
    _("Musrenbang"),
    _("Mengawal usulan ke kecamatan dan kabupaten"),
    _("Pekerjaan dari dana sendiri"),
    _("Tinjauan bersama"),
    _("Laporan kepada warga"),
    _("P2KP tahun pertama"),
    _(
        "Siklus penuh selama satu tahun: dari rembug kesiapan, pemetaan swadaya, dan pemilihan BKM"
        " sampai Rembug Warga Tahunan."
    ),
    _("Sosialisasi dan peta pelaku"),
    _("Rembug Kesiapan Masyarakat (RKM)"),
    _("Refleksi Kemiskinan (RK)"),
    _("Pemetaan Swadaya (PS)"),
    _("Pembangunan BKM"),
    _("PJM dan Renta Pronangkis"),
    _("Pembentukan KSM dan usulan kegiatan"),
    _("Pencairan BLM dan pekerjaan"),
    _("Tinjauan partisipatif"),
    _("Rembug Warga Tahunan (RWT)"),
    _("P2KP tahun kedua dan ketiga"),
    _(
        "Siklus pendek: tinjauan, rencana tahunan baru, kelompok dan usulan, pekerjaan, lalu Rembug Warga Tahunan."
    ),
    _("Tinjauan hasil tahun lalu"),
    _("Pemutakhiran pemetaan dan daftar PS-2"),
    _("Renta baru"),
    _("KSM dan usulan kegiatan"),
    _("Kampanye serikat"),
    _("Dari mendengarkan anggota sampai menang satu tuntutan, lalu menilai dan memilih isu berikutnya."),
    _("Mendengarkan anggota satu per satu"),
    _("Memilih satu isu"),
    _("Memetakan kuasa"),
    _("Menyusun tuntutan dan rencana"),
    _("Membentuk tim dan membagi tugas"),
    _("Aksi dan perundingan"),
    _("Mengawal janji"),
    _("Menilai kampanye"),
    _("Kabar dan isu berikutnya"),
)


def blueprints_shown() -> list[dict[str, Any]]:
    """Each blueprint in the reader's language: name, title, about and the names of its steps."""
    shown = []
    for name in blueprint_names():
        blueprint = read_blueprint(name)
        steps = [gettext(step["name"]) for step in blueprint["steps"]]
        words = {"title": gettext(blueprint["title"]), "about": gettext(blueprint["about"])}
        shown.append({"name": name, **words, "steps": steps})
    return shown
