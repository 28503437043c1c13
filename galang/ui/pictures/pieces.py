"""Pieces of pages: notes, the empty state with its kawung figure, paging links, the way back (crumbs)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from galang.ui.formats import said
from galang.ui.pictures.signs import icon

NOTE_ICONS = {"": "info", "ok": "ok", "wait": "tunggu", "bad": "awas"}
_PETAL = "q-14-6-18-18 12 4 18 18 6-14 18-18-4 12-18 18 14 6 18 18-12-4-18-18-6 14-18 18 4-12 18-18"
_FLOWERS = "".join(f'<path d="M{x} {y}{_PETAL}"/>' for x in (20, 60, 100, 140) for y in (20, 60))
_SEEDS = "".join(f'<path d="M{x} {y}l3-3 3 3-3 3z"/>' for x in (37, 77, 117) for y in (20, 60))
KAWUNG = mark_safe(f'<svg class="kawung" viewBox="0 0 160 80" aria-hidden="true">{_FLOWERS}{_SEEDS}</svg>')


@dataclass(frozen=True)
class Pages:
    """Where the reader may leaf to: addresses of the page before and after, and a note between them."""

    before: str = ""
    after: str = ""
    note: str = ""


def pages(page: Pages) -> SafeString:
    """Links to the page before and after; nothing at all when there is one page only."""
    if not (page.before or page.after):
        return mark_safe("")
    parts, before, after = [], escape(_("Sebelum")), escape(_("Sesudah"))
    if page.before:
        parts.append(f'<a href="{escape(page.before)}" rel="prev">{icon("kiri")} {before}</a>')
    if page.note:
        parts.append(f"<span>{said(page.note)}</span>")
    if page.after:
        parts.append(f'<a href="{escape(page.after)}" rel="next">{after} {icon("kanan")}</a>')
    return mark_safe(f'<nav class="pages" aria-label="{escape(_("Halaman"))}">{"".join(parts)}</nav>')


def note(kind: str, strong: object, text: object = "") -> SafeString:
    """A note in the page: ``kind`` "", ok, wait or bad; ``strong`` is the first, bold sentence."""
    role = ' role="alert"' if kind == "bad" else ""
    css = f"note {kind}".strip()
    rest = f" {said(text)}" if text else ""
    words = f"<div><p><b>{said(strong)}</b>{rest}</p></div>"
    return mark_safe(f'<div class="{css}"{role}>{icon(NOTE_ICONS[kind])}{words}</div>')


def empty(title: str, text: str = "", *, url: str = "", word: str = "", sign: str = "plus") -> SafeString:
    """The designed empty state: the kawung figure, what is not there yet, and the one act that begins it."""
    lead = f'<p class="lead">{said(text)}</p>' if text else ""
    act = ""
    if url and word:
        act = (
            f'<div class="acts"><a class="btn main" href="{escape(url)}">{icon(sign)} {said(word)}</a></div>'
        )
    return mark_safe(f'<div class="stack short">{KAWUNG}<h2>{said(title)}</h2>{lead}{act}</div>')


def crumbs(steps: Sequence[tuple[str, str]]) -> SafeString:
    """The way back: (word, address) pairs; a pair without an address is text."""
    parts = (
        f'<a href="{escape(url)}">{said(word)}</a>' if url else f"<span>{said(word)}</span>"
        for word, url in steps
        if word
    )
    return mark_safe(f'<nav class="crumb" aria-label="{escape(_("Jejak"))}">{" › ".join(parts)}</nav>')
