"""The second half of the thread: plan, work, money, review, and the bulletin."""

import re

from tests.journeys.deciding import WORK
from tests.journeys.village import Numbers, Village, day, moment

TASK = "Memasang penutup drainase"
LINES = (
    ("Bahan", {"Uraian": "pelat beton", "Volume": "160", "Satuan": "lembar", "Harga satuan": "75.000"}),
    ("Upah", {"Uraian": "tukang", "Volume": "10", "Satuan": "hari kerja", "Harga satuan": "250.000"}),
)
INCOME = (("BLM", "12.000.000", "BLM tahap 1"), ("tenaga", "800.000", "Kerja bakti"))


def plan(village: Village, numbers: Numbers) -> None:
    """The board opens a plan and adopts the goal; then an activity with somebody who answers for it."""
    board = village.at("pimpinan", "rencana/").follow("Buka rencana baru")
    board.writes({"Nama rencana": "Renta tahun ini"}).press("Simpan rencana").reads("Rencana dibuka")
    board.open(village.url("rencana/tujuan-baru/")).follow(re.compile(WORK))
    board.picks({"Masuk rencana": "Renta tahun ini"})
    board.writes({"Hasil yang diharapkan": "Orang berjalan di atas drainase dengan aman."})
    numbers["tujuan"] = board.press("Tetapkan tujuan").reads("ditetapkan", WORK).number
    board.follow("Rencanakan kegiatan").writes({"Kegiatan": TASK, "Penanggung jawab": "Warga Dua"})
    board.writes({"Mulai": day(days=-1), "Selesai": day(days=20)}).press("Simpan kegiatan")
    numbers["kegiatan"] = board.reads("direncanakan", TASK).number


def cost_and_fund(village: Village, numbers: Numbers) -> None:
    """Cost lines, and two sources: money, and the residents' own labour, counted openly."""
    board = village.at("pimpinan", f"rencana/kegiatan/{numbers['kegiatan']}/")
    for kind, line in LINES:
        board.follow("Tambah baris biaya").picks({"Jenis": kind}).writes(line)
        board.press("Simpan baris").reads("disimpan", line["Uraian"])
    board.follow("Tambah sumber dana").ticks("BLM").writes({"Nilai dalam rupiah": "12 juta"})
    board.press("Simpan sumber dana").follow("Tambah sumber dana").ticks("tenaga")
    board.writes({"Nilai dalam rupiah": "2.500.000", "Cara menghitung": "25 hari kerja × Rp100.000"})
    board.press("Simpan sumber dana").reads("14.500.000", "2.500.000", "swadaya")


def work_together(village: Village, numbers: Numbers) -> None:
    """The volunteer calls a day of work, and writes down who came."""
    volunteer = village.at("relawan", f"rencana/kegiatan/{numbers['kegiatan']}/").follow("Ajak aksi bersama")
    volunteer.writes({"Aksi": "Kerja bakti mengangkat pelat", "Hari dan jam mulai": moment(minutes=-10)})
    volunteer.writes({"Tempat berkumpul": "Depan kantor kapanewon", "Orang dibutuhkan": "10"})
    numbers["aksi"] = volunteer.press("Buat ajakan").reads("Kerja bakti mengangkat pelat").number
    volunteer.follow("Salin daftar hadir").writes({"Datang tanpa mendaftar": "Warga Dua\nW-0003; 6"})
    volunteer.writes({"Jam kerja tiap orang": "4", "Hasil hari itu": "40 pelat terpasang."})
    volunteer.press("Simpan hasil hari itu").reads("dicatat", "40 pelat terpasang", "relawan datang", "10")


def bring_money(village: Village, numbers: Numbers) -> None:
    """UPK writes down the grant that came in, and the labour that residents gave."""
    for source, amount, what in INCOME:
        books = village.at("upk", "kas/masuk/").writes(
            {"Nilai": amount, "Untuk apa": what, "Diterima dari": "Warga"}
        )
        books.picks({"Sumber": source, "Masuk ke": "Bank", "Untuk kegiatan": TASK})
        books.press("Simpan").reads(what, "Nomor buku")


def pay(village: Village, numbers: Numbers) -> None:
    """UPL asks with a photo of the receipt; UPL may not approve; the coordinator does; UPK posts."""
    unit = village.at("upl", f"rencana/kegiatan/{numbers['kegiatan']}/").follow("Minta pembayaran")
    unit.picks({"Baris rencana": "pelat beton", "Diambil dari": "Bank"})
    unit.writes({"Jumlah": "3.000.000", "Untuk apa": "40 pelat beton", "Dibayar kepada": "Toko bangunan"})
    unit.brings("Foto bukti", "nota.jpg", "image/jpeg", unit.photo()).press("Kirim permintaan")
    numbers["kas"] = unit.reads("40 pelat beton", "Yang meminta tidak boleh menyetujui sendiri").number
    payment = f"kas/{numbers['kas']}/"
    assert unit.posts(village.url(f"{payment}jawab/"), answer="yes", reason="") == 403
    village.at("upk", payment).reads("Menunggu persetujuan")
    village.at("koordinator", payment).ticks("Saya setuju").press("Kirim jawaban").reads("Setuju")
    village.at("upk", payment).press("Bukukan").reads("Nomor buku")
    resident = village.at("warga", payment)
    assert resident.get(resident.link("Lihat foto bukti")) == 200


def judge(village: Village, numbers: Numbers) -> None:
    """The supervisor holds a review with a finding, and the finding becomes a voice again."""
    supervisor = village.at("pengawas", "nilai/").follow("Catat tinjauan")
    supervisor.picks({"Kegiatan yang ditinjau": TASK, "Jenis temuan 1": "diubah"})
    supervisor.writes({"Judul tinjauan": "Tinjauan penutup drainase", "Volume yang tercapai": "40"})
    supervisor.writes({"Ringkasan": "Sudah aman.", re.compile("^Temuan 1"): "Sambungan pelat belum rata."})
    numbers["tinjauan"] = supervisor.press("Simpan tinjauan").reads("Tinjauan penutup drainase").number
    supervisor.unfolds("Jadikan suara baru").writes({"Suara baru": "Ratakan sambungan pelat drainase."})
    supervisor.press("Kirim sebagai suara").reads("Ratakan sambungan pelat drainase")
    numbers["suara baru"] = supervisor.number


def tell(village: Village, numbers: Numbers) -> None:
    """The secretary issues a bulletin that names the review."""
    secretary = village.at("sekretaris", "kabar/baru/")
    secretary.writes({"Judul": "40 pelat penutup drainase terpasang", "Pembuka": "Jalan kini aman."})
    secretary.writes({re.compile("^Berita 1"): "Penutup drainase", "Isi berita 1": "40 pelat terpasang."})
    secretary.writes({"Nomor catatan": numbers["tinjauan"], re.compile("^Nilai"): "3.000.000"})
    numbers["kabar"] = secretary.press("Terbitkan kabar").reads("40 pelat penutup drainase terpasang").number


STEPS = (plan, cost_and_fund, work_together, bring_money, pay, judge, tell)
