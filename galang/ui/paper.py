"""Sheets of paper and pictures for messages, set by typst; what people typed travels as data, not markup.

A template is a .typ file inside the package, with ``#import "/ui/sheets/base.typ": *`` on top. Nothing is
loaded from
the network: templates may only import files of the house.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from galang.core.refusal import Refusal

PACKAGE = Path(__file__).resolve().parent.parent
SHEETS = Path(__file__).resolve().parent / "sheets"
CARD = SHEETS / "card.typ"
CARD_PPI = 144.0
_FOREIGN = re.compile(r'#?(?:import|include)\s+"@')
_LETTERS = "ACDEFGHJKLMNPQRTUVWXY34679"
_CODE = re.compile(r"([A-Z]{1,2})-?(\d{1,2})-([A-Z]{1,2})-?(\d{2,6})(?:-([A-Z0-9]{1,8}))?-([A-Z0-9]{2})")
_TIGHT = re.compile(r"([A-Z]{1,2})(\d{1,2})([A-Z]{1,2})(\d{2,14})([A-Z0-9]*?)([A-Z0-9]{2})")


def pdf(template: Path, data: Mapping[str, Any]) -> bytes:
    """The sheet as a tagged PDF (PDF/UA-1); ``data`` must be plain JSON.

    Keys that the base reads: title, community, is_sample, code ("Lembar M-2"), short_code, address, foot.
    """
    return _set(template, data, format="pdf", pdf_standards=["1.7", "ua-1"])


def png(template: Path, data: Mapping[str, Any], *, ppi: float = CARD_PPI) -> bytes:
    """The first page as PNG."""
    return _set(template, data, format="png", ppi=ppi)


def card(data: Mapping[str, Any]) -> bytes:
    """A square card of 1080 by 1080 pixels for WhatsApp.

    Keys: community, kicker, title, amount, rows (pairs of word and value), note, address.
    """
    mark = (SHEETS / "mark.svg").read_text()
    return png(CARD, {"mark": mark, **data})


def qr(text: str, *, border: int = 2) -> str:
    """A square code of ``text`` as SVG, level M, for cheap printers and phones."""
    import segno

    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="svg", border=border, xmldecl=False)
    return out.getvalue().decode()


@dataclass(frozen=True)
class SheetCode:
    """What the short code on a printed sheet says: kind of sheet, record, and part (an RT, a page)."""

    sheet: str
    number: str
    part: str = ""

    def __str__(self) -> str:
        """``M2-P02-RT07-7K``: the last two signs catch slips of the pen."""
        body = _body(self.sheet, self.number, self.part)
        return f"{body}-{_check(body)}"


def sheet_code(sheet: str, number: str, part: str = "") -> str:
    """The short code of a sheet: ``sheet_code("H-2", "P-02", "RT 07")`` -> ``H2-P02-RT07-…``."""
    return str(SheetCode(sheet, number, part))


def read_sheet_code(text: str) -> SheetCode:
    """The code a person typed, small letters and spaces allowed; a slip refuses ``sheet.unknown_code``."""
    plain = re.sub(r"[\s.]+", "", text.upper()).replace("\u2013", "-")
    for code, check in _readings(plain):
        if _check(_body(code.sheet, code.number, code.part)) == check:
            return code
    raise Refusal("sheet.unknown_code", code=text[:40])


def _readings(plain: str) -> Iterator[tuple[SheetCode, str]]:
    """What a code can mean, with its last two signs; without hyphens the number may end in several places."""
    if found := _CODE.fullmatch(plain):
        letters, kind, prefix, number, part, check = found.groups()
        yield SheetCode(f"{letters}-{kind}", f"{prefix}-{number}", part or ""), check
    elif found := _TIGHT.fullmatch(plain):
        letters, kind, prefix, digits, rest, check = found.groups()
        for size in range(min(len(digits), 6), 1, -1):
            part = digits[size:] + rest
            if len(part) <= 8:
                yield SheetCode(f"{letters}-{kind}", f"{prefix}-{digits[:size]}", part), check


def _body(sheet: str, number: str, part: str) -> str:
    pieces = [re.sub(r"[^A-Z0-9]", "", piece.upper()) for piece in (sheet, number, part)]
    return "-".join(piece for piece in pieces if piece)


def _check(body: str) -> str:
    spread = int.from_bytes(hashlib.blake2s(body.encode(), digest_size=4, person=b"lembar").digest())
    return _LETTERS[spread % len(_LETTERS)] + _LETTERS[spread // len(_LETTERS) % len(_LETTERS)]


def _set(template: Path, data: Mapping[str, Any], **wanted: Any) -> bytes:
    """Set one template; the compiler is made anew each time because it may not be shared between threads."""
    import typst

    if _FOREIGN.search(template.read_text()):
        raise ValueError(f"{template.name} imports from outside the house")
    given: dict[str, Any] = {"lang": (get_language() or "id")[:2], "words": _words(), **data}
    if given.get("address") and "qr" not in given:
        given["qr"] = qr(given["address"])
    inputs = {"data": json.dumps(given, ensure_ascii=False, default=str)}
    compiler = typst.Compiler(root=PACKAGE, font_paths=_fonts(), sys_inputs=inputs)
    made = compiler.compile(input=template, **wanted)
    return made[0] if isinstance(made, list) else bytes(made or b"")


def _words() -> dict[str, str]:
    return {
        "sample": _("(contoh)"),
        "page": _("Halaman"),
        "scan": _("Kode pindai menuju catatan ini di Galang"),
        "back": _("Pindai, atau ketik kode ini di kotak cari Galang."),
    }


@lru_cache(maxsize=1)
def _fonts() -> Any:
    """The three faces of the house, with those of the machine behind them for letters that ours lack."""
    import typst

    return typst.Fonts(include_system_fonts=True, font_paths=[str(SHEETS / "fonts")])
