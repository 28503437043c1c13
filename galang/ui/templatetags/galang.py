"""Template tags and filters of every page: {% load galang %}. Plain strings: long lists stay cheap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from django import template
from django.forms import BaseForm, BoundField
from django.utils.html import format_html
from django.utils.safestring import SafeString

from galang.ui import formats, pictures, rooms
from galang.ui.fields_html import errors_html, field_html
from galang.ui.pictures import BarRow, Choice, Knot, Pages, Part, Ring, Round, Station, VoiceBox

register = template.Library()


@register.filter
def rupiah(amount: int | None) -> str:
    """``1500000`` -> ``Rp1.500.000``."""
    return formats.rupiah(amount)


@register.filter
def rupiah_pendek(amount: int | None) -> str:
    """``42000000`` -> ``42 jt``."""
    return formats.rupiah_short(amount)


@register.filter
def angka(number: int | None) -> str:
    """``1704`` -> ``1.704``."""
    return formats.thousands(number)


@register.filter
def persen(share: Fraction | int | None) -> str:
    """A Fraction of one, or per mille -> ``33,7%``."""
    return formats.percent(share)


@register.filter
def tanggal(day: date | None) -> str:
    """``10 Mei 2026``."""
    return formats.date_words(day)


@register.filter
def tanggal_pendek(day: date | None) -> str:
    """``10 Mei``."""
    return formats.date_short(day)


@register.filter
def tanggal_hari(day: date | None) -> str:
    """``Minggu, 10 Mei 2026``."""
    return formats.day_words(day)


@register.filter(expects_localtime=True)
def waktu(moment: datetime | None) -> str:
    """``pukul 12.00`` in the active time zone."""
    return formats.time_words(moment)


@register.filter(expects_localtime=True)
def tanggal_waktu(moment: datetime | None) -> str:
    """``10 Mei 2026, pukul 12.00``."""
    return formats.moment_words(moment)


@register.filter
def rapat(text: object) -> str:
    """Hold together ``RT 07``, ``Pasal 6``, ``10 Mei``."""
    return formats.tight(text)


@register.simple_tag
def icon(name: str) -> SafeString:
    """{% icon "suara" %}"""
    return pictures.icon(name)


@register.simple_tag
def state(key: str, word: object) -> SafeString:
    """{% state "agreed" "Disepakati" %}"""
    return pictures.state(key, word)


@register.simple_tag
def money(amount: int, big: bool = False) -> SafeString:
    """{% money n big=True %}"""
    return pictures.money(amount, big=big)


@register.simple_tag
def number(value: object, big: bool = False) -> SafeString:
    """{% number 64 big=True %}"""
    return pictures.number(value, big=big)


@register.simple_tag
def cut(shown: int, total: int, search: bool = False) -> SafeString:
    """{% cut rows|length total search=True %}: says that a list is cut, and how to see the rest; else nothing."""
    words = formats.cut_words(shown, total, search=search)
    return format_html('<p class="small soft">{}</p>', words) if words else SafeString("")


@register.simple_tag
def turus(count: int) -> SafeString:
    """{% turus 13 %}"""
    return pictures.turus(count)


@register.simple_tag
def field(bound: BoundField) -> SafeString:
    """{% field form.name %}"""
    return field_html(bound)


@register.simple_tag
def fields(form: BaseForm, *names: str) -> SafeString:
    """{% fields form %} or {% fields form "name" "cost" %}: the fields one below the other."""
    return SafeString("".join(field_html(form[name]) for name in names or form.fields))


@register.simple_tag
def form_errors(form: BaseForm) -> SafeString:
    """{% form_errors form %}"""
    return errors_html(form)


@register.simple_tag
def thread_line(stations: Iterable[Station], number: str = "") -> SafeString:
    """{% thread_line stations number=benang.number %}"""
    return pictures.thread_line(stations, number)


@register.simple_tag
def rail(knots: Sequence[Knot]) -> SafeString:
    """{% rail knots %}"""
    return pictures.rail(knots)


@register.simple_tag
def ring(round_: Ring) -> SafeString:
    """{% ring ring %}"""
    return pictures.ring(round_)


@register.simple_tag
def bars(rows: Iterable[BarRow], caption: str, head: str = "", unit: str = "") -> SafeString:
    """{% bars rows caption=… head=… unit=… %}"""
    return pictures.bars(rows, caption=caption, head=head, unit=unit)


@register.simple_tag
def whose_voice(box: VoiceBox) -> SafeString:
    """{% whose_voice box %}"""
    return pictures.whose_voice(box)


@register.simple_tag
def strip(parts: Iterable[Part]) -> SafeString:
    """{% strip parts %}"""
    return pictures.strip(parts)


@register.simple_tag
def rounds(steps: Iterable[Round], unit: str, head: str = "") -> SafeString:
    """{% rounds rounds unit="per pendukung" %}"""
    return pictures.rounds(steps, unit=unit, head=head)


@register.simple_tag
def purse(budget: int, options: Sequence[Choice]) -> SafeString:
    """{% purse budget options %}: stands inside the form, above the choices."""
    return pictures.purse(budget, options)


@register.simple_tag
def choices(options: Sequence[Choice], name: str, legend: str = "", single: bool = False) -> SafeString:
    """{% choices options name="choice" %}"""
    return pictures.choices(options, name=name, legend=legend, single=single)


@register.simple_tag
def pages(page: Pages) -> SafeString:
    """{% pages page %}"""
    return pictures.pages(page)


@register.simple_tag
def note(kind: str, strong: object, text: object = "") -> SafeString:
    """{% note "wait" "Belum terkirim." "Dikirim sendiri bila ada sinyal." %}"""
    return pictures.note(kind, strong, text)


@register.simple_tag
def empty(title: str, text: str = "", url: str = "", word: str = "", icon: str = "plus") -> SafeString:
    """{% empty "Belum ada suara" "…" url=… word="Sampaikan suara pertama" icon="suara" %}"""
    return pictures.empty(title, text, url=url, word=word, sign=icon)


@register.simple_tag(takes_context=True)
def crumbs(context: dict[str, Any], *steps: str) -> SafeString:
    """{% crumbs "Usulan" url "U-014" %}: the community's name, then word and address in pairs."""
    here = context.get("here")
    way = [(here.name, rooms.address("publish:home", here.slug))] if here else []
    way += [(str(steps[at]), steps[at + 1] if at + 1 < len(steps) else "") for at in range(0, len(steps), 2)]
    return pictures.crumbs(way)


@register.simple_tag(takes_context=True)
def rooms_nav(context: dict[str, Any]) -> SafeString:
    """The line of rooms under the header."""
    here = context.get("here")
    return rooms.rooms_nav(here.slug, context.get("room") or "") if here else SafeString("")


@register.simple_tag(takes_context=True)
def full_list(context: dict[str, Any]) -> SafeString:
    """The full list at the foot of the page."""
    here = context.get("here")
    return rooms.full_list(
        here.slug if here else "", context.get("room") or "", signed_in=bool(context.get("me"))
    )


@register.simple_tag(takes_context=True)
def address(context: dict[str, Any], name: str) -> str:
    """{% address "people:sign_in" as url %}: inside this community, else outside, else empty."""
    here = context.get("here")
    return rooms.address(name, here.slug if here else "")
