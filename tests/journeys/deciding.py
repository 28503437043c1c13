"""The first half of the thread: from a file of real proposals to a decision that explains itself."""

import csv
import io
import re
from pathlib import Path

from tests.journeys.village import Numbers, Village, moment
from tests.journeys.visitor import Visitor, Words

REAL = Path(__file__).parents[1] / "data" / "intake" / "usulan_kulonprogo_2024.csv"
CARRIED, BESIDE, LATER = (
    "KP0231",
    "KP0081",
    "KP0088",
)  # the first says 1,600 m of drain cover for Rp15,000,000
WORK = "Penutup drainase depan kantor kapanewon"
OTHER = "Jalan usaha tani Rowo–Kartika"
MEETING = "Rembug memilih usulan"
STATION = re.compile("RT.01")


def three_real_rows() -> bytes:
    """The three rows of the real file, under its own heads."""
    with REAL.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if row[0] in ("id", CARRIED, BESIDE, LATER)]
    made = io.StringIO()
    csv.writer(made).writerows(rows)
    return made.getvalue().encode()


def import_the_file(village: Village, numbers: Numbers) -> None:
    """The secretary brings the file: columns, dry run, the odd value is asked about, confirm."""
    secretary = village.at("sekretaris", "dengar/berkas/")
    secretary.brings("Berkas CSV atau XLSX", "usulan.csv", "text/csv", three_real_rows()).press("Buka berkas")
    secretary.reads("Kolom mana berisi apa?", CARRIED).press("Periksa isinya")
    secretary.reads("3 suara siap disimpan", "Belum ada yang disimpan", "Yang perlu ditanyakan")
    village.at("warga", "dengar/suara/").reads("Belum ada suara")
    secretary.press("Simpan sebagai suara").reads("3 suara tersimpan")
    secretary.open(village.url("dengar/suara/?q=drainase"))
    numbers["suara"] = secretary.follow(re.compile("Penyediaan Prasarana")).number
    secretary.reads("Perlu ditanyakan", "Nomor asal", CARRIED)


def answer_the_odd_value(village: Village, numbers: Numbers) -> None:
    """A volunteer asked in the hamlet: 160 metres, not 1,600."""
    volunteer = village.at("relawan", f"dengar/suara/{numbers['suara']}/")
    volunteer.ticks("Betulkan menjadi").writes({"Nilai yang benar": "160"}).press("Catat jawaban")
    volunteer.reads("Dibetulkan", "160")


def group_into_issues(village: Village, numbers: Numbers) -> None:
    """A resident adds their support; the volunteer groups the voices into issues."""
    resident = village.at("warga", f"dengar/suara/{numbers['suara']}/")
    resident.press("Saya juga").reads("Anda mendukung suara ini")
    for key, words, title in (("isu", "Penyediaan Prasarana", WORK), ("isu lain", "usaha tani", OTHER)):
        volunteer = village.at("relawan", "dengar/isu/baru/").ticks(words)
        numbers[key] = volunteer.writes({"Nama isu": title}).press("Buka isu").reads(title).number


def submit_proposals(village: Village, numbers: Numbers) -> None:
    """A resident turns both issues into proposals; a price far below the usual is asked about."""
    resident = _propose(village, numbers["isu"], WORK, "15 juta")
    resident.reads("Satu hal tampak ganjil").ticks("Saya sudah membaca").press("Ajukan usulan")
    numbers["usulan"] = resident.reads(WORK, "Yang masih ditanyakan").number
    numbers["usulan lain"] = _propose(village, numbers["isu lain"], OTHER, "Rp 90.000.000").number


def _propose(village: Village, issue: str, title: str, cost: str) -> Visitor:
    resident = village.at("warga", f"dengar/isu/{issue}/").follow("Ajukan usulan")
    resident.writes({"Apa yang diusulkan?": title, "Berapa banyak?": "160", "Satuan": "m"})
    resident.writes({"Perkiraan biaya": cost, "Di mana?": "Jatirejo", "Berapa orang yang terbantu?": "120"})
    return resident.press("Ajukan usulan")


def appraise(village: Village, numbers: Numbers) -> None:
    """The environment unit checks price and ground; the one who proposed may not."""
    carried = f"musyawarah/usulan/{numbers['usulan']}/"
    village.at("warga", carried).reads_not("Periksa kelayakan")
    unit = village.at("upl", carried).writes({"Jawaban": "Sudah diukur di tempat."}).press("Simpan jawaban")
    for key, price in (("usulan", "14.500.000"), ("usulan lain", "")):
        unit.open(village.url(f"musyawarah/usulan/{numbers[key]}/")).follow("Periksa kelayakan")
        unit.writes({"Harga sesudah diperiksa": price, "Alasan": "Harga toko setempat."}).ticks("Ya, layak")
        unit.press("Simpan hasil periksa").reads("Hasil periksa kelayakan", "Harga toko setempat.")


def meet(village: Village, numbers: Numbers) -> None:
    """The secretary calls a meeting, the volunteer records who came."""
    secretary = village.at("sekretaris", "musyawarah/rembug/baru/")
    secretary.writes({"Rembug apa?": MEETING, "Kapan?": moment(minutes=-5), "Di mana?": "Balai RW 01"})
    secretary.writes({"Acara": "Membahas usulan\nMemilih"}).press("Undang rembug").reads(MEETING)
    numbers["rembug"] = secretary.number
    volunteer = village.at("relawan", f"musyawarah/rembug/{numbers['rembug']}/").follow("Catat yang hadir")
    volunteer.writes({"Nama": "Warga"}).press("Cari").ticks("Warga Satu", "Warga Dua", "Warga Tiga")
    volunteer.press("Catat yang bertanda").reads("Tercatat dengan nama")
    volunteer.open(village.url(f"musyawarah/rembug/{numbers['rembug']}/")).reads(
        "Siapa yang hadir", "3 orang"
    )


def open_a_ballot(village: Village, numbers: Numbers) -> None:
    """The committee opens a ballot among both proposals, for one of them."""
    committee = village.at("panitia", f"musyawarah/pemungutan/baru/?usulan={numbers['usulan']}")
    committee.writes({"Judul": "Memilih satu usulan", "Berapa usulan terpilih?": "1"})
    committee.ticks(WORK, OTHER, "sejumlah tempat").picks({"Dalam rembug": MEETING})
    committee.writes({"Dibuka": moment(minutes=-1), "Ditutup": moment(hours=2)})
    committee.press("Buka dan bekukan daftar").reads("sedang dibuka", "dari 3 pemilik hak suara")
    numbers["pemungutan"] = committee.number


def vote(village: Village, numbers: Numbers) -> None:
    """One resident votes on the phone; the roll marks the two who take a paper; nobody votes twice."""
    ballot = f"musyawarah/pemungutan/{numbers['pemungutan']}/"
    resident = village.at("warga", ballot).follow("Buka surat suara")
    resident.ticks(WORK).press("Periksa pilihan").reads(WORK).press("Kirim suara saya")
    resident.reads("Suara Anda sudah masuk", "Kode terima")
    resident.open(village.url(f"{ballot}surat-suara/")).reads("Suara Anda sudah masuk")
    committee = village.at("panitia", ballot).follow("Tandai pemilih yang datang")
    committee.writes({"Nama": "Warga"}).press("Cari").reads("sudah memilih lewat HP")
    committee.ticks("Warga Dua", "Warga Tiga").press("Tandai yang bertanda").reads("2 pemilih ditandai")


def count_the_paper(village: Village, numbers: Numbers) -> None:
    """Two clerks copy the sheet alone; a differing number blocks until it is corrected."""
    counts = f"musyawarah/pemungutan/{numbers['pemungutan']}/hitung/"
    _copy(village, "panitia", counts, {WORK: "2", OTHER: "0"}).reads("Salinan Anda tersimpan")
    _copy(village, "relawan", counts, {WORK: "1", OTHER: "1"}).reads("berbeda. Belum bisa disahkan")
    committee = village.at("panitia", f"musyawarah/pemungutan/{numbers['pemungutan']}/tutup/")
    committee.press("Hitung dan tetapkan").reads_not("ditetapkan.").reads("berbeda")
    volunteer = village.at("relawan", counts).follow(STATION).writes({WORK: "2", OTHER: "0"})
    volunteer.press("Simpan angka yang benar").reads("Kedua salinan sama")


def _copy(village: Village, clerk: str, counts: str, votes: dict[Words, str]) -> Visitor:
    one = village.at(clerk, counts).follow(STATION)
    one.writes({"Diterima": "3", "Terpakai": "2", "Rusak": "0", "Sisa": "1"})
    return one.writes(votes).press("Simpan salinan saya")


def close_into_a_decision(village: Village, numbers: Numbers) -> None:
    """The committee closes: one decision, explained in words and in a picture."""
    committee = village.at("panitia", f"musyawarah/pemungutan/{numbers['pemungutan']}/tutup/")
    committee.press("Hitung dan tetapkan").reads(
        "ditetapkan", "3 suara sah", "Mengapa ini, mengapa bukan itu?"
    )
    numbers["keputusan"] = committee.number
    assert committee.page.locator("svg.bar").count() >= 2
    committee.follow(OTHER).reads("Keputusan", "Alasan:")


STEPS = (
    *(import_the_file, answer_the_odd_value, group_into_issues, submit_proposals, appraise, meet),
    *(open_a_ballot, vote, count_the_paper, close_into_a_decision),
)
