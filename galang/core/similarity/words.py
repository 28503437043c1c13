"""The words of Indonesian wishes, as data: what a work is made of, what is done to it, and what only names
a place.

Gathered from the village proposal dictionaries and the speech of meetings, not from any list of answers. A
word that is missing here still counts as itself; the lists only say which words mean the same or belong
together.
"""

from __future__ import annotations

# Several words that are one word, written glued; longer ones first. Left: normalised text, right: the one word.
GLUED: tuple[tuple[str, str], ...] = (
    ("lampu penerangan jalan umum", "lpju"),
    ("lampu penerangan jalan", "lpju"),
    ("penerangan jalan umum", "lpju"),
    ("penerangan jalan", "lpju"),
    ("lampu jalan", "lpju"),
    ("rumah tidak layak huni", "rtlh"),
    ("rumah tak layak huni", "rtlh"),
    ("bedah rumah", "rtlh"),
    ("jalan usaha tani", "jut"),
    ("jalan usahatani", "jut"),
    ("jalan pertanian", "jut"),
    ("saluran pembuangan air limbah", "spal"),
    ("penahan tanah", "talud"),
    ("dinding penahan", "talud"),
    ("cor blok", "corblok"),
    ("con blok", "conblok"),
    ("paving blok", "paving"),
    ("rabat beton", "rabatbeton"),
    ("hot mix", "hotmix"),
    ("gorong gorong", "goronggorong"),
    ("air minum", "airminum"),
    ("air bersih", "airbersih"),
    ("air limbah", "airlimbah"),
    ("air hujan", "airhujan"),
    ("dropping air", "droppingair"),
    ("droping air", "droppingair"),
    ("sumur resapan", "sumurresapan"),
    ("mata air", "mataair"),
    ("bank sampah", "banksampah"),
    ("padat karya", "padatkarya"),
    ("karya bhakti", "karyabhakti"),
    ("karya bakti", "karyabhakti"),
    ("desa wisata", "desawisata"),
    ("olah raga", "olahraga"),
    ("hand traktor", "traktor"),
    ("guard rail", "guardrail"),
    ("cermin tikungan", "cermintikungan"),
    ("pos kamling", "poskamling"),
    ("pos ronda", "poskamling"),
    ("posko kamling", "poskamling"),
    ("bantuan sosial", "bansos"),
    ("sarana prasarana", "sarpras"),
    ("prasarana sarana", "sarpras"),
    ("sarana dan prasarana", "sarpras"),
    ("buah buahan", "buah"),
    ("kelompok tani", "kelompoktani"),
    ("kelompok wanita tani", "kwt"),
    ("simpan pinjam", "simpanpinjam"),
)

# What the work is about. The first such word of a phrase is its head ("bangket jalan" is a wall, not a road).
CONCEPTS: dict[str, tuple[str, ...]] = {
    "road": (
        "jalan", "corblok", "conblok", "rabatbeton", "rabat", "aspal", "pengaspalan", "aspalisasi", "hotmix", "paving",
        "pavingisasi", "jut", "gang", "ruas", "berem", "betonisasi", "pengecoran", "lapen", "makadam", "cor", "sensit",
    ),
    "wall": ("talud", "bangket", "bronjong", "senderan", "turap", "tebing", "krib", "tanggul", "longsor"),
    "drain": ("drainase", "selokan", "goronggorong", "got", "parit", "saluran", "gorong", "banjir", "genangan"),
    "irrigation": ("irigasi", "jides", "tersier", "bendung", "bendungan", "pengatus", "jitut", "pengairan"),
    "river": ("kali", "sungai", "sempadan"),
    "reservoir": ("embung", "waduk", "telaga"),
    "bridge": ("jembatan", "titian"),
    "lamp": ("lpju", "lpj", "pju", "lampu", "penerangan"),
    "house": ("rtlh", "lantainisasi", "rumah"),
    "toilet": ("jamban", "jambanisasi", "mck", "wc", "toilet", "septictank", "sanitasi", "stbm"),
    "water": ("airminum", "airbersih", "spam", "pamsimas", "sumur", "pipanisasi", "pipa", "airhujan", "ipah", "pdam"),
    "tanker": ("droppingair",),
    "soak": ("sumurresapan", "biopori"),
    "waste": ("sampah", "banksampah", "persampahan", "tpst", "tps", "tps3r", "kompos", "kebersihan"),
    "sewage": ("spal", "airlimbah", "limbah", "ipal", "biogas"),
    "tree": ("pohon", "penghijauan", "reboisasi", "mataair"),
    "seed": ("bibit", "benih"),
    "manure": ("pupuk",),
    "livestock": ("ternak", "sapi", "kambing", "domba", "ayam", "itik", "kelinci", "peternakan"),
    "stable": ("kandang",),
    "fish": ("ikan", "perikanan", "kolam", "lele", "nila", "nelayan", "restoking", "perairan", "pembudidaya"),
    "machine": ("traktor", "alsintan", "alsitan", "sprayer", "treser", "thresher", "pencacah", "cultivator", "mesin"),
    "field": ("sawah", "hortikultura", "pangan", "perkebunan"),
    "yard": ("pekarangan",),
    "child": ("paud", "tk", "bermain"),
    "school": ("sekolah", "sd", "smp", "madrasah", "beasiswa"),
    "library": ("perpustakaan", "pustaka"),
    "sport": ("olahraga", "lapangan", "gor", "voli"),
    "worship": ("ibadah", "masjid", "mushola", "musholla", "langgar", "gereja", "pesantren", "kapel", "pura"),
    "health": ("pustu", "posyandu", "puskesmas", "kesehatan", "fogging", "stunting", "gizi", "polindes", "kb"),
    "hall": ("balai", "gedung", "kantor", "aula", "pendopo", "poskamling", "pos"),
    "business": ("umkm", "kewirausahaan", "wirausaha", "usaha", "ekonomi", "kube", "prima", "industri", "modal"),
    "tourism": ("wisata", "desawisata", "pariwisata", "agrowisata"),
    "labour": ("padatkarya",),
    "army": ("tmmd", "karyabhakti"),
    "care": (
        "disabilitas", "yatim", "lansia", "lanjutusia", "pmks", "terlantar", "miskin", "santunan", "jaminan", "lks",
    ),
    "art": ("kesenian", "seni", "budaya", "gamelan", "kostum"),
    "sign": ("rambu", "cermintikungan", "cermin", "guardrail", "gapura"),
    "network": ("internet", "wifi", "jaringaninternet"),
    "park": ("taman", "rth"),
    "skill": ("keterampilan", "ketrampilan", "las", "montir", "menjahit", "lpk", "kerja"),
    "enterprise": ("bumdes", "bumkal"),
    "youth": ("karangtaruna", "pemuda"),
    "food": ("agro", "makanan", "coklat", "kelapa"),
}  # fmt: skip

# Words written in several ways.
SAME_WORD: dict[str, str] = {
    "pengaspalan": "aspal", "aspalisasi": "aspal", "hotmix": "aspal", "pavingisasi": "paving", "conblok": "paving",
    "persampahan": "sampah", "banksampah": "sampah", "jambanisasi": "jamban", "wc": "jamban", "mck": "jamban",
    "toilet": "jamban", "pju": "lpju", "lpj": "lpju", "lampu": "lpju", "penerangan": "lpju", "gorong": "goronggorong",
    "kelp": "kelompok", "usahatani": "jut", "alpokat": "alpukat", "rabat": "rabatbeton", "cor": "corblok",
    "pengecoran": "corblok", "bibit": "benih", "peternakan": "ternak", "perikanan": "ikan", "desawisata": "wisata",
    "pariwisata": "wisata", "musholla": "mushola", "langgar": "mushola", "senderan": "talud", "bangket": "talud",
}  # fmt: skip

# What is done. "works" and "supply" may be two words for one thing; training is always something else.
ACTS: dict[str, tuple[str, ...]] = {
    "build": (
        "pembangunan", "bangun", "membangun", "dibangun", "pembuatan", "buat", "membuat", "pemasangan", "pasang",
        "pengecoran", "pelebaran", "cetak", "baru", "pembukaan",
    ),
    "repair": (
        "rehabilitasi", "rehab", "rehap", "perbaikan", "perbaiki", "memperbaiki", "diperbaiki", "renovasi", "pemugaran",
        "peningkatan", "rekonstruksi", "pemeliharaan", "perawatan", "lanjutan", "normalisasi", "rusak", "berlubang",
        "mati", "jebol", "mampet", "tersumbat", "ambrol", "retak", "pengaspalan",
    ),
    "supply": (
        "bantuan", "hibah", "pengadaan", "pemberian", "penyediaan", "permohonan", "fasilitasi", "penambahan", "bansos",
        "santunan", "tersedianya", "pembagian",
    ),
    "train": (
        "pelatihan", "latihan", "bimtek", "bimbingan", "diklat", "sosialisasi", "pembinaan", "workshop", "pemberdayaan",
        "penguatan", "pendidikan", "penyuluhan", "pendampingan", "kursus", "sekolahlapang",
    ),
    "care": ("penanaman", "pengelolaan", "pengembangan", "penyemprotan"),
}  # fmt: skip

# Words of a work that tell nothing about which work it is.
EMPTY_WORDS = frozenset(
    """program kegiatan pelaksanaan penyelenggaraan sarpras sarana prasarana utilitas fasilitas permukiman pemukiman
    lingkungan kabupaten kota berkala umum sistem jaringan kawasan kualitas daerah dalam untuk bagi kepada dan atau
    dengan dg oleh pada di ke dari yang sudah sangat banyak masih perlu mohon agar warga kami kita tolong ada adanya
    belum tidak lagi sekali akan bisa dapat seperti juga karena supaya ini itu para serta beberapa tempat lain
    kecuali dll dsb paket unit titik buah kk orang kelompok""".split()
)

# A wish for single households, persons or houses of prayer: the same words in one hamlet are usually other ones.
REPEATED_CONCEPTS = frozenset({"house", "toilet", "care", "worship"})

# What measures it: units that mean a length, single points, or nothing.
LENGTH_UNITS = frozenset({"m", "km"})
POINT_UNITS = frozenset({"titik", "unit", "buah", "tiang"})
LENGTH_CONCEPTS = frozenset({"road", "wall", "drain", "irrigation"})
POINT_CONCEPTS = frozenset({"lamp"})

UNIT_NAMES: dict[str, str] = {
    "meter": "m", "mtr": "m", "m'": "m", "m1": "m", "kilometer": "km", "meterpersegi": "m2", "m²": "m2", "m³": "m3",
    "kubik": "m3", "bh": "buah", "pcs": "buah", "btg": "batang", "klp": "kelompok", "kel": "kelompok", "org": "orang",
    "pkt": "paket", "ls": "paket", "kegiatan": "paket", "jiwa": "orang",
}  # fmt: skip

# Words that say what kind of place or group follows; the name is what counts.
PLACE_KINDS = frozenset(
    """padukuhan pedukuhan dusun dsn dukuh kampung kp lingkungan lingk banjar jorong gampong nagari blok perumahan
    kalurahan kelurahan desa ds kal kel kapanewon kecamatan kec kabupaten kab kota provinsi prov
    jalan jl jln jalur ruas no nomor gang gg lokal primer lp kolektor poros inspeksi se rt rw reg register norut
    kelompoktani kelompok klp kt kwt ktt kth pokdakan ksm kube gapoktan p3a pokmas karangtaruna wanita tani ternak
    bumdes paguyuban bs banksampah""".split()
)

# Of these the ones that are hamlets' own names when they stand alone ("Dukuh-Demen").
HAMLETS_TOO = frozenset({"dukuh", "kampung", "banjar", "gampong"})

# Words that bind names in a place text or stand around them.
PLACE_FILLERS = frozenset(
    """di ke dari dan serta atau sampai hingga sd s/d menuju sepanjang lokasi wilayah area daerah sekitar dekat depan
    belakang samping sebelah utara selatan timur barat komplek kompleks kawasan antara penghubung arah nama alamat
    perorangan warga pengurus masyarakat tanah kas milik yang rumah lanjutan pembangunan peningkatan pengaspalan
    rehab perbaikan bantuan permohonan penguatan pembuatan pemanfaatan untuk dengan titik lampu
    drainase talud bangket jembatan corblok rabatbeton aspal lpju jides irigasi""".split()
)

# Marks after a name that make it another place: "Ngaran II" is not "Ngaran III", "Lor" is not "Kidul".
SIDES = frozenset("lor kidul wetan etan kulon tengah barat timur utara selatan atas bawah".split())

ROMAN: dict[str, str] = {
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10",
    "xi": "11", "xii": "12", "xiii": "13", "xiv": "14", "xv": "15",
}  # fmt: skip
