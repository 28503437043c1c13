"""Sentences of results in the reader's language, made from the codes and values that are stored."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from galang.core.sentence import Sentence
from galang.core.tally import in_words
from galang.ui.formats import percent, thousands

OWN = {
    "ballot.merged": gettext_lazy(
        "%(phones)s suara lewat HP dan %(papers)s suara kertas dihitung bersama."
        " Kertas yang tidak sah: %(spoiled)s."
    ),
    "ballot.papers_missing": gettext_lazy(
        "%(marked)s orang mengambil kertas, %(missing)s kertas tidak kembali ke kotak."
    ),
    "ballot.turnout_free": gettext_lazy(
        "%(cast)s dari %(electorate)s pemilik hak suara ikut memilih, %(turnout)s."
    ),
    "ballot.turnout_met": gettext_lazy(
        "%(cast)s dari %(electorate)s pemilik hak suara ikut memilih, %(turnout)s."
        " Batasnya %(least)s: tercapai."
    ),
    "ballot.turnout_missed": gettext_lazy(
        "Hanya %(cast)s dari %(electorate)s pemilik hak suara ikut memilih, %(turnout)s."
        " Batasnya %(least)s: belum tercapai, jadi hasilnya dicatat tetapi belum sah."
    ),
    "meeting.agreed": gettext_lazy(
        "Disepakati secara mufakat dalam %(meeting)s, dihadiri %(present)s orang."
    ),
    "meeting.quorum_met": gettext_lazy("Kuorumnya %(quorum)s orang: tercapai."),
    "meeting.dissent": gettext_lazy("Ada pendapat berbeda. Pendapat itu dicatat di bawah."),
}
CANDIDATE = re.compile(r"\bcalon-(\d+)\b(?: \([^()]*\))?")
NUMBERS = (
    gettext_lazy("Tidak ada"),
    gettext_lazy("Satu"),
    gettext_lazy("Dua"),
    gettext_lazy("Tiga"),
    gettext_lazy("Empat"),
    gettext_lazy("Lima"),
    gettext_lazy("Enam"),
    gettext_lazy("Tujuh"),
    gettext_lazy("Delapan"),
    gettext_lazy("Sembilan"),
    gettext_lazy("Sepuluh"),
)


def number_word(count: int) -> str:
    """0 to 10 as a word that may begin a sentence, more as figures."""
    return str(NUMBERS[count]) if 0 <= count < len(NUMBERS) else thousands(count)


def said(sentence: Sentence, names: Mapping[str, str] | None = None) -> str:
    """One sentence in the active language; `names`: candidate ("calon-3") -> the name the reader may see."""
    if sentence.code in OWN:
        text = str(OWN[sentence.code]) % _written(sentence.values)
    else:
        english = (translation.get_language() or "id").startswith("en")
        text = in_words([sentence], "en" if english else "id")[0]
    return named(text, names or {})


def named(text: str, names: Mapping[str, str]) -> str:
    """The text with every candidate's key ("calon-3") as the name that the reader may see."""
    return CANDIDATE.sub(lambda found: names.get(f"calon-{found[1]}", found[0]), text)


def _written(values: Mapping[str, Any]) -> dict[str, str]:
    written = {
        name: thousands(value) if isinstance(value, int) else str(value) for name, value in values.items()
    }
    for name in ("turnout", "least"):
        if (share := values.get(f"{name}_permille")) is not None:
            written[name] = percent(share)
    return written


def sentences(stored: Iterable[Mapping[str, Any]]) -> list[Sentence]:
    """The sentences of a stored explanation."""
    return [Sentence(one["code"], dict(one["values"])) for one in stored]


def result_word(item: Any) -> str:
    """What became of an item: of a proposal "dikerjakan", "menunggu", "ditolak"; of a person elected or not."""
    if item.person_id is None:
        return str(item.get_result_display())
    return _("terpilih") if item.result == "chosen" else _("tidak terpilih")


def reason(why: Iterable[Sentence], *, person: bool) -> str:
    """Why an option was chosen or not, told of "usulan ini" or "calon ini", in Indonesian as it is stored."""
    with translation.override("id"):
        stand_in = _("calon ini") if person else _("usulan ini")
        told = (
            said(
                Sentence(
                    one.code, {**one.values, "option": stand_in} if "option" in one.values else one.values
                )
            )
            for one in why
        )
        return " ".join(text[0].upper() + text[1:] for text in told)
