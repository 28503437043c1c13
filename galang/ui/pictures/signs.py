"""The smallest signs: icons from the sprite, state marks, leading numerals, tally marks."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.templatetags.static import static
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from galang.ui.formats import MINUS, said

STATE_ICONS = {
    "agreed": "ok",
    "waiting": "tunggu",
    "refused": "x",
    "draft": "pena",
    "old": "ulang",
    "here": "benang",
    "late": "awas",
}


def icon(name: str) -> SafeString:
    """The icon ``name`` of the sprite; it stands beside a word, so reading aloud passes it by."""
    return _icon(name, settings.STATIC_URL)


@lru_cache(maxsize=256)
def _icon(name: str, _base: str) -> SafeString:
    return mark_safe(
        f'<svg class="i" aria-hidden="true"><use href="{escape(sprite())}#{escape(name)}"/></svg>'
    )


def sprite() -> str:
    """The address of the icon sprite; the unhashed name when no manifest of built files is there."""
    try:
        return static("ui/icons.svg")
    except ValueError:
        return f"{settings.STATIC_URL}ui/icons.svg"


def state(key: str, word: object) -> SafeString:
    """A state mark: shape, word and colour. ``key`` is one of ``STATE_ICONS``."""
    sign = icon(STATE_ICONS[key])
    return mark_safe(f'<span class="state {key}">{sign} {said(word)}</span>')


LONG = 13  # signs of a sum that a phone shows in full size


def money(amount: int, *, big: bool = False) -> SafeString:
    """A sum that leads a part of a page: half-size raised Rp, one reading unit with the number."""
    minus = MINUS if amount < 0 else ""
    grouped = f"{abs(amount):,}".replace(",", ".")
    size = "num big long" if big and len(grouped) > LONG else "num big" if big else "num"
    return mark_safe(f'<span class="{size}">{minus}<span class="rp">Rp</span>{grouped}</span>')


def number(value: object, *, big: bool = False) -> SafeString:
    """A numeral that leads a part of a page; whole numbers get thousand dots, text stays as it is."""
    text = f"{value:,}".replace(",", ".").replace("-", MINUS) if isinstance(value, int) else escape(value)
    return mark_safe(f'<span class="{"num big" if big else "num"}">{text}</span>')


def turus(count: int) -> SafeString:
    """Tally marks, in fives with the fifth across, as people make them on the count sheet."""
    strokes, x = [], 2
    for mark in range(1, count + 1):
        if mark % 5:
            strokes.append(f"M{x} 2v16")
            x += 5
        else:
            strokes.append(f"M{x - 23} 15 {x - 2} 5")
            x += 10
    width = max(x + 3, 10)
    words = escape(_("turus %(count)s") % {"count": count})
    return mark_safe(
        f'<svg class="tally" viewBox="-2 0 {width} 20" width="{width}" height="20" role="img">'
        f'<title>{words}</title><path d="{"".join(strokes)}"/></svg>'
    )
