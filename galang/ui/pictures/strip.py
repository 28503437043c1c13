"""Where each rupiah went: one strip in parts, five patterns and a plain one, with its list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from galang.core.money import shares_of
from galang.ui.formats import said, thousands
from galang.ui.pictures.bars import width

MOST_PARTS = 6
PATTERN = '<pattern id="pola{}" width="{}" height="{}" patternUnits="userSpaceOnUse"{}>{}</pattern>'
SHAPES = (
    (8, ' patternTransform="rotate(45)"', '<path class="ink" d="M0 0v8"/>'),
    (9, "", '<path class="leaf" d="M0 2h9"/>'),
    (8, "", '<circle class="dot" cx="4" cy="4" r="2.4"/>'),
    (8, "", '<path class="amber" d="M0 8 8 0M0 0l8 8"/>'),
)
PATTERNS = "".join(
    PATTERN.format(at, size, size, turn, shape) for at, (size, turn, shape) in enumerate(SHAPES, 1)
)


@dataclass(frozen=True)
class Part:
    """One part of a whole sum: ``amount`` in whole rupiah, zero or more."""

    label: str
    amount: int
    note: str = ""


def strip(parts: Iterable[Part]) -> SafeString:
    """The strip with its list, the largest part first; more than six parts are told as five and the rest."""
    kept = _largest([part for part in parts if part.amount > 0])
    if not kept:
        nothing = escape(_("Belum ada uang yang keluar."))
        return mark_safe(f'<p class="soft">{nothing}</p>')
    shares = shares_of(1000, [part.amount for part in kept])
    shapes, items = [], []
    for place, (part, share) in enumerate(zip(kept, shares, strict=True)):
        at, css = sum(shares[:place]), f'class="p p{place}"{_fill(place)}'
        shapes.append(f'<rect {css} x="{width(at)}" width="{width(share)}" height="56"/>')
        items.append(_entry(part, share, css))
    told = ", ".join(f"{part.label} {share}" for part, share in zip(kept, shares, strict=True))
    title = _("Dari setiap Rp1.000: %(parts)s") % {"parts": told}
    return mark_safe(
        f'<figure class="strip"><svg role="img" aria-label="{escape(title)}">'
        f"<defs>{PATTERNS}</defs>{''.join(shapes)}</svg>"
        f"<ol>{''.join(items)}</ol></figure>"
    )


def _entry(part: Part, share: int, css: str) -> str:
    note = f" ({said(part.note)})" if part.note else ""
    shape = f'<svg viewBox="0 0 22 22" aria-hidden="true"><path {css} d="M1 1h20v20H1z"/></svg>'
    return f"<li>{shape}<b>Rp{thousands(share)}</b><span>{said(part.label)}{note}</span></li>"


def _fill(place: int) -> str:
    return f' fill="url(#pola{place})"' if 0 < place < 5 else ""


def _largest(parts: list[Part]) -> list[Part]:
    ordered = sorted(parts, key=lambda part: -part.amount)
    if len(ordered) <= MOST_PARTS:
        return ordered
    rest = ordered[MOST_PARTS - 1 :]
    return [*ordered[: MOST_PARTS - 1], Part(_("lain-lain"), sum(part.amount for part in rest))]
