"""One real proposal walks the whole thread in the browser, with nine people, at 360 pixels, with and without script."""

import pytest

from tests.journeys import deciding, working
from tests.journeys.deciding import OTHER
from tests.journeys.village import RESIDENTS, Numbers, Village, founded

STATIONS = ("Suara", "Isu", "Usulan", "Keputusan", "Rencana", "Gerak", "Kas", "Nilai", "Kabar")
CARRIED_ON = ("suara", "isu", "usulan", "keputusan", "tujuan", "kegiatan", "aksi", "kas", "tinjauan", "kabar")
DEEDS = {
    "suara": ("Suara didukung", "Pertanyaan dijawab"),
    "isu": ("Suara dikelompokkan",),
    "usulan": ("Diajukan menjadi usulan", "Pertanyaan usulan dijawab", "Kelayakan diperiksa"),
    "rembug": ("Rembug diundang", "Yang hadir dicatat"),
    "pemungutan": (
        *("Pemungutan suara dibuka", "Satu suara masuk", "Pemilih di kertas ditandai"),
        *("Lembar hitung disalin", "Lembar hitung disalin", "Lembar hitung disalin"),
    ),
    "keputusan": ("Hasil pemungutan suara ditetapkan",),
    "tujuan": ("Tujuan ditetapkan",),
    "kegiatan": (
        *("Kegiatan direncanakan", "Baris biaya ditetapkan", "Baris biaya ditetapkan"),
        *("Sumber dana dicatat", "Sumber dana dicatat"),
    ),
    "aksi": ("Aksi diajak", "Aksi dilaksanakan"),
    "kas": ("Pembayaran diminta", "Pembayaran disetujui", "Dibukukan"),
    "tinjauan": ("Tinjauan dicatat",),
    "suara baru": ("Suara disampaikan",),
    "kabar": ("Kabar diterbitkan",),
}


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_real_proposal_walks_from_a_file_to_the_bulletin(browser, live_site, script):
    name = "Kali Jernih" if script else "Kali Tenang"
    with founded(browser, live_site, name, script=script) as village:
        numbers: Numbers = {}
        for step in (*deciding.STEPS, *working.STEPS, *READING):
            step(village, numbers)


def read_the_bulletin(village: Village, numbers: Numbers) -> None:
    """Nobody signed in: the bulletin leads to WhatsApp, to one printed page and to a picture."""
    visitor = village.people["tamu"] = village.somebody("tamu")
    visitor.open(village.url(f"kabar/{numbers['kabar']}/")).reads("40 pelat penutup drainase terpasang")
    assert visitor.link("Kirim lewat WhatsApp").startswith("https://wa.me/?text=")
    assert visitor.get(visitor.link("Cetak satu halaman A4")) == 200
    assert visitor.get(visitor.link("Kartu gambar")) == 200


def follow_the_thread(village: Village, numbers: Numbers) -> None:
    """The visitor sees all nine stations in their order, every record of them, and no name."""
    visitor = village.at("tamu", f"benang/untuk/{numbers['suara']}/")
    assert visitor.page.locator(".rail .station").all_inner_texts() == list(STATIONS)
    seen = visitor.page.locator(".rail").inner_html()
    missing = [numbers[key] for key in CARRIED_ON if numbers[key] not in seen]
    assert missing == []
    visitor.reads_not(*(name for name, _sex in RESIDENTS))
    visitor.open(village.url(f"benang/untuk/{numbers['usulan lain']}/")).reads(OTHER, "Ditolak", "Alasan:")
    visitor.open(village.url(f"dengar/suara/{numbers['suara baru']}/")).reads("Menyusul temuan", "F-001")


def read_what_happened(village: Village, numbers: Numbers) -> None:
    """Each act on each record left one deed, with the role that did it."""
    for key, words in DEEDS.items():
        visitor = village.at("tamu", f"jejak/{numbers[key]}/")
        told = visitor.page.locator("main .list li b:first-child").all_inner_texts()
        assert sorted(map(plain, told)) == sorted(words), key


def plain(text: str) -> str:
    """The same words with plain blanks."""
    return " ".join(text.split())


READING = (read_the_bulletin, follow_the_thread, read_what_happened)
