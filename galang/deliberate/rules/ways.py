"""The ways of counting a community can pick from: what each asks of a paper, when it fits, what it costs."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

TICK, RANK, POINT, ANSWER = "tick", "rank", "point", "answer"
PROPOSALS, ELECTION, QUESTION = "proposals", "election", "question"
MOST_POINTS = 5


@dataclass(frozen=True)
class Way:
    """One way of counting. `fits` and `costs` are one plain sentence each.

    `marks`: what a voter writes: "tick", "rank" (1, 2, 3 ...), "point" (0 to 5) or "answer" (yes, no).
    `whole`: each paper has to be copied as it is, because sums per option are not enough to count.
    `needs`: "budget", "seats", or "one" (exactly one is chosen); "" when nothing is asked.
    """

    key: str
    title: str | Promise
    fits: str | Promise
    costs: str | Promise
    marks: str
    purposes: tuple[str, ...]
    needs: str = ""
    whole: bool = False


WAYS: tuple[Way, ...] = (
    Way(
        "approval_budget",
        _("terbanyak pendukung, sampai dana habis"),
        _("Cocok bila Anda ingin cara yang bisa dihitung siapa saja di papan tulis."),
        _("Harganya: satu kelompok yang sedikit lebih besar dapat memakai seluruh dana."),
        TICK,
        (PROPOSALS,),
        "budget",
    ),
    Way(
        "equal_shares",
        _("bagian yang sama"),
        _("Cocok bila setiap warga harus memegang bagian dana yang sama besar, juga yang kelompoknya kecil."),
        _("Harganya: setiap kertas disalin utuh, dan hitungannya perlu komputer."),
        TICK,
        (PROPOSALS,),
        "budget",
        whole=True,
    ),
    Way(
        "phragmen",
        _("beban dibagi rata"),
        _("Cocok bila beban biaya harus terbagi adil di antara pendukung, usulan demi usulan."),
        _("Harganya: setiap kertas disalin utuh, dan usulan mahal menunggu lebih lama."),
        TICK,
        (PROPOSALS,),
        "budget",
        whole=True,
    ),
    Way(
        "approval",
        _("terbanyak pendukung, sejumlah tempat"),
        _("Cocok bila memilih beberapa nama atau usulan dan semua orang boleh menyetujui lebih dari satu."),
        _("Harganya: kelompok terbesar dapat mengisi semua tempat."),
        TICK,
        (PROPOSALS, ELECTION),
        "seats",
    ),
    Way(
        "score",
        _("nilai nol sampai lima"),
        _("Cocok bila seberapa suka itu penting, bukan hanya suka atau tidak."),
        _(
            "Harganya: yang memberi nilai ujung, nol atau lima, lebih menentukan daripada yang memberi nilai tengah."
        ),
        POINT,
        (PROPOSALS, ELECTION),
        "seats",
        whole=True,
    ),
    Way(
        "borda",
        _("poin menurut urutan"),
        _("Cocok bila dicari pilihan yang lumayan bagi hampir semua orang."),
        _("Harganya: mengajukan calon yang mirip dapat menggeser hasil."),
        RANK,
        (PROPOSALS, ELECTION),
        "seats",
        whole=True,
    ),
    Way(
        "irv",
        _("yang terakhir gugur"),
        _(
            "Cocok bila memilih satu orang dan pemenangnya harus didukung lebih dari separuh suara yang tersisa."
        ),
        _("Harganya: calon yang diterima semua orang bisa gugur lebih dulu karena jarang jadi nomor satu."),
        RANK,
        (ELECTION,),
        "one",
        whole=True,
    ),
    Way(
        "schulze",
        _("adu satu lawan satu"),
        _("Cocok bila memilih satu orang yang menang melawan setiap calon lain, satu per satu."),
        _("Harganya: penjelasannya lebih panjang bila calon saling mengalahkan secara berputar."),
        RANK,
        (ELECTION,),
        "one",
        whole=True,
    ),
    Way(
        "ranked_pairs",
        _("adu satu lawan satu, yang terkuat dulu"),
        _("Cocok seperti adu satu lawan satu, dengan urutan kemenangan yang bisa dibaca di papan."),
        _("Harganya: kemenangan yang tipis bisa tidak dipakai ketika bertentangan dengan yang lebih kuat."),
        RANK,
        (ELECTION,),
        "one",
        whole=True,
    ),
    Way(
        "stv",
        _("suara yang dapat berpindah"),
        _("Cocok bila memilih pengurus dan setiap kelompok harus mendapat tempat sebesar dukungannya."),
        _("Harganya: hitungannya beberapa putaran dengan pecahan, jadi perlu komputer."),
        RANK,
        (ELECTION,),
        "seats",
        whole=True,
    ),
    Way(
        "majority",
        _("setuju atau tidak"),
        _("Cocok bila pertanyaannya satu dan jawabannya ya atau tidak."),
        _("Harganya: hampir separuh warga bisa kalah, jadi rembukkan dulu."),
        ANSWER,
        (QUESTION,),
    ),
)
BY_KEY = {way.key: way for way in WAYS}
TALK = (
    (
        _("Mufakat"),
        _("Cocok bila semua orang bisa hadir dan keberatan dapat dijawab dengan mengubah usulan."),
        _("Harganya: satu keberatan yang beralasan menahan keputusan, jadi perlu waktu."),
    ),
    (
        _("Undian berimbang"),
        _("Cocok bila dicari panitia yang mirip warganya, dan tidak ada yang boleh berkampanye."),
        _("Harganya: yang terundi belum tentu mau, jadi undang lebih banyak orang."),
    ),
)


def ways_for(purpose: str) -> tuple[Way, ...]:
    """The ways that fit a purpose, simplest first."""
    return tuple(way for way in WAYS if purpose in way.purposes)


def way_of(rule: str) -> Way:
    """The way of a stored rule; an unknown one raises ``KeyError``."""
    return BY_KEY[rule]
