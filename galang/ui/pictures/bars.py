"""Tables whose middle column is the picture: bars, and results told round by round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from galang.ui.formats import said
from galang.ui.pictures.signs import icon

TONES = frozenset({"", "ok", "am", "red", "pale", "hatch"})


@dataclass(frozen=True)
class BarRow:
    """One bar: ``per_mille`` of the full width (cut at 1000), ``value`` bold and ``more`` plain.

    ``tone``: "" ink, ok chosen, am far below, red blocks, pale not chosen, hatch too few to show (no width
    at all).
    ``tick`` is the figure to compare with, in per mille. ``note`` stands in place of the bar.
    """

    label: str
    per_mille: int
    value: str
    more: str = ""
    tone: str = ""
    tick: int | None = None
    icon: str = ""
    url: str = ""
    small: str = ""
    note: str = ""


@dataclass(frozen=True)
class Round:
    """One round of a count: number, what happened in it, the bars, and a sentence below."""

    number: int
    title: str
    rows: tuple[BarRow, ...]
    note: str = ""


def bars(rows: Iterable[BarRow], *, caption: str, head: str = "", unit: str = "") -> SafeString:
    """A table of bars; ``caption`` is read aloud, ``head`` names the rows and ``unit`` the figures."""
    body = "".join(_row(row) for row in rows)
    return mark_safe(
        f'<table class="bars"><caption class="hide">{said(caption)}</caption><thead><tr>'
        f'<th scope="col">{escape(head or _("Baris"))}</th><td class="pic"></td>'
        f'<th class="r" scope="col">{escape(unit or _("jumlah"))}</th></tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def width(per_mille: int) -> str:
    """A width for SVG, between 0 and 100 %: ``540`` -> ``54%``, ``337`` -> ``33.7%``."""
    kept = min(max(per_mille, 0), 1000)
    whole, tenth = divmod(kept, 10)
    return f"{whole}.{tenth}%" if tenth else f"{whole}%"


def bar(per_mille: int, tone: str = "", tick: int | None = None) -> str:
    """The bar alone; a hatched one has no width that could be read off."""
    if tone not in TONES:
        raise ValueError(f"unknown tone {tone!r}")
    if tone == "hatch":
        return '<svg class="bar" aria-hidden="true"><rect class="hatch" width="100%" height="100%"/></svg>'
    css = f"v {tone}" if tone else "v"
    mark = ""
    if tick is not None:
        at = width(tick)
        mark = f'<line class="tick" x1="{at}" x2="{at}" y1="-3" y2="21"/>'
    return (
        '<svg class="bar" aria-hidden="true"><rect class="trk" width="100%" height="100%"/>'
        f'<rect class="{css}" width="{width(per_mille)}" height="100%"/>{mark}</svg>'
    )


def _row(row: BarRow) -> str:
    label = said(row.label)
    if row.url:
        label = f'<a href="{escape(row.url)}">{label}</a>'
    sign = f"{icon(row.icon)} " if row.icon else ""
    small = f'<span class="when">{said(row.small)}</span>' if row.small else ""
    more = f" · {said(row.more)}" if row.more else ""
    if row.tone == "hatch":
        figures = f'<td class="r soft">{said(row.value)}</td>'
    else:
        figures = f'<td class="r"><b>{said(row.value)}</b>{more}</td>'
    picture = f'<td class="pic">{bar(row.per_mille, row.tone, row.tick)}</td>'
    if row.note:
        picture = f'<td class="pic soft small">{said(row.note)}</td>'
    won = ' class="win"' if row.tone == "ok" else ""
    return f'<tr{won}><th scope="row">{sign}{label}{small}</th>{picture}{figures}</tr>'


def key(entries: Sequence[tuple[str, str]]) -> str:
    """The list that explains the bars: (tone or "tick", words)."""
    items = []
    for tone, words in entries:
        if tone == "tick":
            shape = '<path class="tick" d="M11 0v12"/>'
        elif tone == "hatch":
            shape = '<path class="hatch" d="M0 0h22v12H0z"/>'
        else:
            shape = f'<path class="{f"v {tone}".strip()}" d="M0 0h22v12H0z"/>'
        items.append(f'<li><svg viewBox="0 0 22 12" aria-hidden="true">{shape}</svg>{escape(words)}</li>')
    return f'<ul class="key">{"".join(items)}</ul>'


def rounds(steps: Iterable[Round], *, unit: str, head: str = "") -> SafeString:
    """The count told round by round: each round a numbered picture with its table and a sentence."""
    return mark_safe("".join(_round(step, unit, head) for step in steps))


def _round(step: Round, unit: str, head: str) -> str:
    caption = _("Ronde %(number)s: %(title)s") % {"number": step.number, "title": step.title}
    table = bars(step.rows, caption=caption, head=head or _("Usulan"), unit=unit)
    note = f'<p class="small soft">{said(step.note)}</p>' if step.note else ""
    return (
        f'<section class="round"><header><span class="n">{step.number}</span><h3>{said(step.title)}</h3>'
        f"</header>{table}{note}</section>"
    )
