"""The red thread: lying on every record page (nine stations), hanging on the page of one concern."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from galang.ui.formats import said
from galang.ui.pictures.signs import state

WORDS = {
    "suara": gettext_lazy("Suara"),
    "isu": gettext_lazy("Isu"),
    "usulan": gettext_lazy("Usulan"),
    "keputusan": gettext_lazy("Keputusan"),
    "rencana": gettext_lazy("Rencana"),
    "gerak": gettext_lazy("Gerak"),
    "kas": gettext_lazy("Kas"),
    "nilai": gettext_lazy("Nilai"),
    "kabar": gettext_lazy("Kabar"),
}
COUNTED = {
    "suara": ngettext_lazy("%(n)s suara", "%(n)s suara", "n"),
    "isu": ngettext_lazy("%(n)s isu", "%(n)s isu", "n"),
    "usulan": ngettext_lazy("%(n)s usulan", "%(n)s usulan", "n"),
    "keputusan": ngettext_lazy("%(n)s keputusan", "%(n)s keputusan", "n"),
    "rencana": ngettext_lazy("%(n)s rencana", "%(n)s rencana", "n"),
    "gerak": ngettext_lazy("%(n)s gerak", "%(n)s gerak", "n"),
    "kas": ngettext_lazy("%(n)s kas", "%(n)s kas", "n"),
    "nilai": ngettext_lazy("%(n)s nilai", "%(n)s nilai", "n"),
    "kabar": ngettext_lazy("%(n)s kabar", "%(n)s kabar", "n"),
}
STATIONS = tuple(WORDS)


def station_word(key: str) -> str:
    """The name of station ``key`` on screen."""
    return str(WORDS[key])


def station_count(key: str, count: int) -> str:
    """How many records lie at station ``key``: "3 usulan"."""
    return str(COUNTED[key] % {"n": count})


@dataclass(frozen=True)
class Station:
    """One of the nine stations of a record's thread; ``status`` is done, here, next or wait."""

    key: str
    word: str = ""
    small: str = ""
    url: str = ""
    status: str = "done"


@dataclass(frozen=True)
class Branch:
    """A side branch that ended or waits: ``state`` is refused or waiting; the reason is never empty."""

    title: str
    state: str
    word: str
    reason: str
    date: str = ""
    url: str = ""
    url_word: str = ""
    again: str = ""


@dataclass(frozen=True)
class Knot:
    """One station on the page of a concern, with the branches that left the thread there."""

    station: str
    when: str
    title: str
    text: str = ""
    small: str = ""
    url: str = ""
    status: str = "done"
    branches: tuple[Branch, ...] = ()
    records: tuple[tuple[str, str, str], ...] = ()  # (number, title, address): several records at one station
    more: int = 0  # how many further records there are


def thread_line(stations: Iterable[Station], number: str = "") -> SafeString:
    """The lying thread: nine stations in order, missing ones "to come"; on a phone the near words stay.

    The last station that was reached ends the cord. At an end of the line three stations keep their words.
    """
    given = {station.key: station for station in stations}
    line = [given.get(key) or Station(key, status="next") for key in STATIONS]
    here = next((at for at, station in enumerate(line) if station.status == "here"), -1)
    reached = max((at for at, station in enumerate(line) if station.status in ("done", "here")), default=-1)
    first = min(max((here if here >= 0 else reached) - 1, 0), len(line) - 3)
    items = (_station(line[at], at, reached, first <= at < first + 3) for at in range(len(line)))
    label = _("Benang merah %(number)s: stasiun %(at)s dari 9") % {
        "number": number,
        "at": max(here, reached, 0) + 1,
    }
    if here >= 0:
        label = _("Benang merah %(number)s: stasiun %(at)s dari 9") % {"number": number, "at": here + 1}
    return mark_safe(f'<nav class="thread" aria-label="{escape(label)}"><ol>{"".join(items)}</ol></nav>')


def _station(station: Station, at: int, reached: int, near: bool) -> str:
    names = {"here": ["here"], "next": ["next"], "wait": ["next", "wait"]}.get(station.status, [])
    if at > reached and "next" not in names:
        names.append("next")
    if at == reached:
        names.append("end")
    if near:
        names.append("near")
    word = escape(station.word or station_word(station.key))
    small = f"<small>{said(station.small)}</small>" if station.small else ""
    inside = f"<b>{word}</b>{small}"
    linked = station.url and station.status != "here"
    inside = f'<a href="{escape(station.url)}">{inside}</a>' if linked else f"<span>{inside}</span>"
    current = ' aria-current="step"' if station.status == "here" else ""
    css = f' class="{" ".join(names)}"' if names else ""
    return f"<li{css}{current}>{inside}</li>"


def rail(knots: Sequence[Knot]) -> SafeString:
    """The hanging thread: every station of a concern, refused and waiting branches beside it."""
    items = []
    for at, knot in enumerate(knots):
        following = knots[at + 1].status if at + 1 < len(knots) else ""
        items.append(_knot(knot, stitch=following == "next" and knot.status != "next"))
    return mark_safe(f'<ol class="rail">{"".join(items)}</ol>')


def _knot(knot: Knot, *, stitch: bool) -> str:
    names = ([knot.status] if knot.status in ("here", "next") else []) + (["stitch"] if stitch else [])
    css = f' class="{" ".join(names)}"' if names else ""
    current = ' aria-current="step"' if knot.status == "here" else ""
    title = said(knot.title)
    if knot.url:
        title = f'<a href="{escape(knot.url)}">{title}</a>'
    parts = [f'<p class="station">{said(knot.station)}</p>']
    parts += [f'<span class="when">{said(knot.when)}</span>'] if knot.when else []
    if knot.title:
        parts.append(f"<h2>{title}</h2>")
    parts += [f"<p>{said(knot.text)}</p>"] if knot.text else []
    parts += [_record(*record) for record in knot.records]
    if knot.more:
        more = _(" dan %(n)s lagi") % {"n": knot.more}
        parts.append(f"<p>{escape(more.strip())}</p>")
    parts += [f'<p class="small soft">{said(knot.small)}</p>'] if knot.small else []
    parts += [_branch(branch) for branch in knot.branches]
    return f"<li{css}{current}>{''.join(parts)}</li>"


def _record(number: str, title: str, url: str) -> str:
    name = f'<a href="{escape(url)}">{escape(number)}</a>' if url else escape(number)
    return f"<p>{name} {said(title)}</p>"


def _branch(branch: Branch) -> str:
    css = "cut" if branch.state == "refused" else "wait"
    mark = state(branch.state, f"{branch.word} {branch.date}".strip())
    again = f" {said(branch.again)}" if branch.again else ""
    reason = f"<b>{escape(_('Alasan:'))}</b> {said(branch.reason)}{again}"
    link = ""
    if branch.url:
        words = said(branch.url_word or branch.title)
        link = f'<p class="small"><a href="{escape(branch.url)}">{words}</a></p>'
    return (
        f'<div class="branch {css}"><p><b>{said(branch.title)}</b></p>'
        f'<p>{mark}</p><p class="small">{reason}</p>{link}</div>'
    )
