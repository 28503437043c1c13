"""Where each rupiah went: one strip in parts, five patterns and a plain one, with its list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from galang.ui.formats import tight, thousands
from galang.ui.pictures.bars import width

MOST_PARTS = 6
PATTERNS = (
    '<defs><pattern id="pola1" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path class="ink" d="M0 0v8"/></pattern>'
    '<pattern id="pola2" width="9" height="9" patternUnits="userSpaceOnUse"><path class="leaf" d="M0 2h9"/></pattern>'
    '<pattern id="pola3" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<circle class="dot" cx="4" cy="4" r="2.4"/></pattern>'
    '<pattern id="pola4" width="8" height="8" patternUnits="userSpaceOnUse">'
    '<path class="amber" d="M0 8 8 0M0 0l8 8"/></pattern></defs>'
)


@dataclass(frozen=True)
class Part:
    """One part of a whole sum: ``amount`` in whole rupiah, zero or more."""

    label: str
    amount: int
    note: str = ""


def shares_of_thousand(amounts: list[int]) -> list[int]:
    """Whole shares that add up to 1000, by largest remainder; all zero when there is nothing to share."""
    total = sum(amounts)
    if total <= 0:
        return [0] * len(amounts)
    shares = [amount * 1000 // total for amount in amounts]
    by_remainder = sorted(range(len(amounts)), key=lambda at: (-(amounts[at] * 1000 % total), at))
    for at in by_remainder[: 1000 - sum(shares)]:
        shares[at] += 1
    return shares


def strip(parts: Iterable[Part]) -> SafeString:
    """The strip with its list, the largest part first; more than six parts are told as five and the rest."""
    kept = _largest([part for part in parts if part.amount > 0])
    if not kept:
        return mark_safe(f'<p class="soft">{escape(_("Belum ada uang yang keluar."))}</p>')
    shares = shares_of_thousand([part.amount for part in kept])
    at, shapes, items = 0, [], []
    for place, (part, share) in enumerate(zip(kept, shares, strict=True)):
        shapes.append(
            f'<rect class="p p{place}"{_fill(place)} x="{width(at)}" width="{width(share)}" height="56"/>'
        )
        at += share
        note = f" ({escape(tight(part.note))})" if part.note else ""
        items.append(
            f'<li><svg viewBox="0 0 22 22" aria-hidden="true"><path class="p p{place}"{_fill(place)} d="M1 1h20v20H1z"/>'
            f"</svg><b>Rp{thousands(share)}</b><span>{escape(tight(part.label))}{note}</span></li>"
        )
    told = ", ".join(f"{part.label} {share}" for part, share in zip(kept, shares, strict=True))
    title = _("Dari setiap Rp1.000: %(parts)s") % {"parts": told}
    return mark_safe(
        f'<figure class="strip"><svg role="img" aria-label="{escape(title)}">{PATTERNS}{"".join(shapes)}</svg>'
        f"<ol>{''.join(items)}</ol></figure>"
    )


def _fill(place: int) -> str:
    return f' fill="url(#pola{place})"' if 0 < place < 5 else ""


def _largest(parts: list[Part]) -> list[Part]:
    ordered = sorted(parts, key=lambda part: -part.amount)
    if len(ordered) <= MOST_PARTS:
        return ordered
    rest = ordered[MOST_PARTS - 1 :]
    return [*ordered[: MOST_PARTS - 1], Part(_("lain-lain"), sum(part.amount for part in rest))]
