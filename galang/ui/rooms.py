"""The rooms of the house as the page shows them: word, icon and address, without importing them."""

from __future__ import annotations

from functools import lru_cache

from django.urls import NoReverseMatch, reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from galang.ui.pictures.signs import icon

ROOMS = (
    ("home", "publish:home", gettext_lazy("Beranda"), "home"),
    ("mapping", "mapping:home", gettext_lazy("Peta"), "peta"),
    ("listen", "listen:home", gettext_lazy("Dengar"), "suara"),
    ("deliberate", "deliberate:home", gettext_lazy("Musyawarah"), "musy"),
    ("organise", "organise:home", gettext_lazy("Lembaga"), "lembaga"),
    ("plan", "plan:home", gettext_lazy("Rencana"), "rencana"),
    ("act", "act:home", gettext_lazy("Gerak"), "gerak"),
    ("ledger", "ledger:home", gettext_lazy("Kas"), "kas"),
    ("evaluate", "evaluate:home", gettext_lazy("Nilai"), "nilai"),
    ("publish", "publish:bulletin_list", gettext_lazy("Kabar"), "kabar"),
)
_STAND_IN = "-"


def address(name: str, slug: str = "") -> str:
    """The address of URL ``name`` within community ``slug``, or outside of any; empty when there is none.

    An absent room must never break a page, so a missing name is not an error here.
    """
    return _pattern(name).replace(f"/{_STAND_IN}/", f"/{slug}/", 1) if slug else _outside(name)


@lru_cache(maxsize=64)
def _pattern(name: str) -> str:
    try:
        return reverse(name, kwargs={"community": _STAND_IN})
    except NoReverseMatch:
        return _outside(name)


@lru_cache(maxsize=64)
def _outside(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def forget_addresses() -> None:
    """Drop the remembered addresses, for tests that change the URL table."""
    _pattern.cache_clear()
    _outside.cache_clear()
    _rooms_nav.cache_clear()
    _full_list.cache_clear()


def rooms_nav(slug: str, current: str) -> SafeString:
    """The line of rooms under the header of wide screens."""
    return _within(_rooms_nav(current, get_language()), slug)


def _within(written: str, slug: str) -> SafeString:
    """What was written once for all communities, for one of them."""
    return mark_safe(written.replace(f'"/{_STAND_IN}/', f'"/{slug}/'))


@lru_cache(maxsize=64)
def _rooms_nav(current: str, _language: str | None) -> str:
    slug = _STAND_IN
    items = "".join(_entry(slug, key, name, escape(word), current) for key, name, word, _icon in ROOMS)
    label = escape(_("Ruang"))
    return f'<nav class="rooms" aria-label="{label}"><ul>{items}</ul></nav>'


def full_list(slug: str, current: str, *, signed_in: bool) -> SafeString:
    """The full list at the foot of the page, where the menu link leads: rooms, then sign-in or account."""
    written = _full_list(_STAND_IN if slug else "", current, signed_in, get_language())
    return _within(written, slug) if slug else mark_safe(written)


@lru_cache(maxsize=128)
def _full_list(slug: str, current: str, signed_in: bool, _language: str | None) -> str:
    items = "".join(
        _entry(slug, key, name, f"{icon(sign)} {escape(word)}", current) for key, name, word, sign in ROOMS
    )
    if not slug:
        items = ""
    where = address("people:account" if signed_in else "people:sign_in", slug)
    words = _("Akun Anda") if signed_in else _("Masuk atau akun")
    if where:
        items += f'<li><a href="{escape(where)}">{icon("orang")} {escape(words)}</a></li>'
    label = escape(_("Semua ruang"))
    return f'<nav aria-label="{label}"><ul>{items}</ul></nav>' if items else ""


def _entry(slug: str, key: str, name: str, inside: str, current: str) -> str:
    where = address(name, slug)
    if not where:
        return f"<li><span>{inside}</span></li>"
    mark = ' aria-current="page"' if key == current else ""
    return f'<li><a href="{escape(where)}"{mark}>{inside}</a></li>'
