"""What the people of the sample talk about: a concern, how it is said at different doors, and what would mend it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Concern:
    """One concern; `{gang}` and `{rt}` are filled in. The wish is (title, volume, unit, rupiah a unit, beneficiaries)."""

    title: str
    field: str
    said: tuple[str, ...]
    wish: tuple[str, int, str, int, int]


CONCERNS: tuple[Concern, ...] = (
    Concern(
        "Gang {gang} gelap sesudah magrib",
        "lingkungan",
        (
            "Anak pulang mengaji takut lewat Gang {gang}.",
            "Gang {gang} gelap sekali, motor pernah menabrak pagar.",
            "Lampu jalan di {rt} mati sejak lama, tolong diganti.",
            "Ibu-ibu tidak berani pulang pengajian malam lewat Gang {gang}.",
            "Kalau malam gelap, sudah dua kali ada yang kehilangan ayam.",
        ),
        ("Lampu jalan Gang {gang}", 8, "titik", 1_500_000, 160),
    ),
    Concern(
        "Saluran Gang {gang} mampet dan meluap",
        "lingkungan",
        (
            "Kalau hujan satu jam saja, air masuk ke dapur. Got Gang {gang} mampet.",
            "Got di {rt} penuh sampah dan tanah, air tidak jalan.",
            "Rumah saya kebanjiran tiga kali tahun ini gara-gara saluran kecil.",
            "Nyamuk banyak sekali dari got yang tidak mengalir di Gang {gang}.",
            "Saluran Gang {gang} perlu dilebarkan, dulu dibuat untuk sedikit rumah.",
        ),
        ("Perbaikan saluran Gang {gang}", 120, "m", 350_000, 92),
    ),
    Concern(
        "Sampah {rt} menumpuk di ujung jalan",
        "lingkungan",
        (
            "Sampah menumpuk seminggu baru diangkut, baunya sampai ke rumah.",
            "Gerobak sampah {rt} rusak, orang buang ke kali.",
            "Tolong ada jadwal angkut sampah yang tetap di {rt}.",
            "Sampah dibakar tiap sore, anak saya batuk.",
        ),
        ("Gerobak sampah dan jadwal angkut", 3, "unit", 4_500_000, 410),
    ),
    Concern(
        "Posyandu {rt} tidak punya tempat",
        "sosial",
        (
            "Posyandu masih menumpang di teras orang, kalau hujan bubar.",
            "Timbangan bayi di posyandu sudah tidak benar.",
            "Ibu hamil duduk di lantai waktu posyandu, kasihan.",
            "Kader posyandu minta tempat tetap supaya alat tidak hilang.",
        ),
        ("Ruang posyandu dan alat timbang", 1, "paket", 27_000_000, 75),
    ),
    Concern(
        "Ibu-ibu {rt} ingin usaha jahit bersama",
        "ekonomi",
        (
            "Kami 12 ibu bisa menjahit, tetapi mesinnya cuma dua.",
            "Ada pesanan seragam tetapi tidak sanggup karena mesin kurang.",
            "Ingin belajar obras dan membuat tas untuk dijual.",
            "Kalau ada mesin, saya bisa bekerja sambil menjaga anak.",
        ),
        ("Mesin jahit untuk kelompok ibu", 6, "unit", 3_000_000, 12),
    ),
    Concern(
        "Jalan setapak {rt} licin untuk kursi roda",
        "lingkungan",
        (
            "Bapak saya pakai kursi roda, tidak bisa keluar dari {rt} kalau hujan.",
            "Jalan setapak {rt} berlubang dan licin, nenek jatuh bulan lalu.",
            "Minta jalan yang rata supaya sepeda anak dan kursi roda bisa lewat.",
            "Tangga ke mushola terlalu tinggi untuk orang tua.",
        ),
        ("Jalan setapak yang rata di {rt}", 90, "m", 350_000, 130),
    ),
    Concern(
        "Anak {rt} tidak punya tempat membaca",
        "sosial",
        (
            "Anak-anak main HP terus karena tidak ada tempat berkumpul.",
            "Kami pemuda mau menjaga taman bacaan kalau ada ruangnya.",
            "Buku sumbangan sudah ada dua dus, tempatnya yang belum.",
            "Minta tempat belajar malam yang terang untuk anak {rt}.",
        ),
        ("Taman bacaan di pos {rt}", 1, "paket", 22_000_000, 60),
    ),
    Concern(
        "Sumur {rt} kering waktu kemarau",
        "lingkungan",
        (
            "Kemarau kemarin sumur kering, kami beli air Rp5.000 satu jeriken.",
            "Air sumur di {rt} keruh dan berbau, tidak bisa diminum.",
            "Pompa umum rusak sejak tahun lalu.",
            "Tolong dibuat sumur resapan supaya air tidak cepat habis.",
        ),
        ("Sumur resapan {rt}", 12, "titik", 3_000_000, 210),
    ),
    Concern(
        "Warga tidak tahu siapa yang dapat bantuan",
        "tata kelola",
        (
            "Bantuan datang tetapi tidak diumumkan, yang dapat itu-itu saja.",
            "Nama di daftar miskin ada yang sudah pindah.",
            "Saya janda, anak tiga, tidak pernah didata.",
            "Minta daftar bantuan ditempel di papan supaya semua bisa lihat.",
        ),
        ("Papan informasi di 5 tempat", 5, "unit", 1_200_000, 900),
    ),
    Concern(
        "Pinjaman bergulir macet di {rt}",
        "ekonomi",
        (
            "Kelompok kami mau pinjam modal warung tetapi katanya macet.",
            "Yang pinjam dulu tidak bayar, yang baru jadi kena.",
            "Minta pelatihan membukukan usaha kecil dulu sebelum pinjam.",
        ),
        ("Pelatihan pembukuan usaha kecil", 2, "angkatan", 4_000_000, 40),
    ),
    Concern(
        "Tebing di belakang {rt} longsor sedikit demi sedikit",
        "lingkungan",
        (
            "Tanah di belakang rumah turun lagi sesudah hujan besar.",
            "Kami takut tidur kalau hujan malam, tebing {rt} sudah retak.",
            "Bronjong yang lama sudah miring.",
        ),
        ("Bronjong tebing {rt}", 30, "m", 900_000, 48),
    ),
    Concern(
        "Pemuda {rt} menganggur sesudah lulus",
        "ekonomi",
        (
            "Lulus STM tidak ada kerjaan, kumpul di pos saja.",
            "Ada yang bisa las, tetapi tidak punya alat dan sertifikat.",
            "Minta pelatihan servis HP atau las untuk pemuda.",
        ),
        ("Pelatihan las dan servis untuk pemuda", 1, "angkatan", 18_500_000, 20),
    ),
)
REMARKS = (
    "",
    " Sudah lama begini.",
    " Tolong didengar.",
    " Kami siap kerja bakti.",
    " Mohon dibahas di rembug.",
    " Terima kasih.",
)
REFUSALS = (
    "Lahannya milik perorangan dan belum ada surat izin pakai. Boleh diajukan lagi bila izin sudah ada.",
    "Biaya melebihi batas Rp15.000.000 per RT dalam tata tertib. Boleh diajukan lagi dengan volume lebih kecil.",
    "Sudah masuk rencana dinas tahun depan, supaya tidak dibiayai dua kali.",
)
