"""The ballot on screen: the purse that tells what is left, and the choices shaped like cards of paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from galang.ui.formats import rupiah, said, thousands
from galang.ui.pictures.bars import width
from galang.ui.pictures.signs import icon


@dataclass(frozen=True)
class Choice:
    """One option on the ballot; ``why_not`` closes it with its reason, ``cost`` may be absent (no budget)."""

    value: str
    title: str
    about: str = ""
    cost: int | None = None
    chosen: bool = False
    why_not: str = ""


def purse(budget: int, choices: Iterable[Choice]) -> SafeString:
    """What is left of ``budget`` rupiah; the script keeps it up to date, else the server does."""
    chosen = [choice for choice in choices if choice.chosen]
    spent = sum(choice.cost or 0 for choice in chosen)
    at, shapes = 0, []
    for choice in chosen:
        share = (choice.cost or 0) * 1000 // budget
        shapes.append(f'<rect x="{width(at)}" width="{width(share)}" height="22"/>')
        at += share
    count = f'<span data-count="">{len(chosen)}</span>'
    told = f'<span data-spent="">{rupiah(spent)}</span>'
    put, used, of = _("%(count)s usulan dipilih"), _("terpakai %(spent)s"), _("dari %(budget)s")
    words = _("Terpakai %(spent)s dari %(budget)s") % {"spent": rupiah(spent), "budget": rupiah(budget)}
    return mark_safe(
        f'<div class="purse" data-purse="{budget}">'
        f"<p><span>{escape(_('Sisa uang'))}</span>"
        f'<span class="soft">{_sentence(put, count=count)}</span></p>'
        '<span class="num"><span class="rp">Rp</span>'
        f'<span data-left="">{thousands(budget - spent)}</span></span>'
        f'<svg class="bar" role="img" aria-label="{escape(words)}">'
        '<rect class="room" width="100%" height="22"/>'
        f'<g class="v ok" data-bar="">{"".join(shapes)}</g><rect class="rim" width="100%" height="22"/></svg>'
        f'<p class="soft mt1"><span>{_sentence(used, spent=told)}</span>'
        f"<span>{escape(of % {'budget': rupiah(budget)})}</span></p></div>"
    )


def choices(options: Iterable[Choice], *, name: str, legend: str = "", single: bool = False) -> SafeString:
    """The options as labelled checkboxes (radios when ``single``), in the order given."""
    cards = "".join(_card(option, name, "radio" if single else "checkbox") for option in options)
    title = escape(legend or _("Usulan"))
    return mark_safe(f'<fieldset class="choices"><legend class="hide">{title}</legend>{cards}</fieldset>')


def _card(option: Choice, name: str, kind: str) -> str:
    cost = f'<span class="cost">{rupiah(option.cost)}</span>' if option.cost is not None else "<span></span>"
    about = f'<span class="about">{said(option.about)}</span>' if option.about else ""
    data = f' data-cost="{option.cost}"' if option.cost is not None else ""
    marks = (" checked" if option.chosen else "") + (" disabled" if option.why_not else "") + data
    box = f'<input class="hide" type="{kind}" name="{escape(name)}" value="{escape(option.value)}"{marks}>'
    put = f'<span class="put">{said(option.why_not)}</span>'
    if not option.why_not:
        short = escape(_("Sisa uang kurang {}"))
        put = (
            f'<span class="put"><span class="in" data-short="{short}">'
            f"{icon('plus')} {escape(_('Pilih'))}</span>"
            f'<span class="out">{icon("ok")} {escape(_("Dipilih. Tekan untuk batal"))}</span></span>'
        )
    return f'<label class="choice"><b>{said(option.title)}</b>{cost}{about}{box}{put}</label>'


def _sentence(pattern: str, **parts: str) -> str:
    """A translated sentence around ready markup: the words are escaped, the parts are ours."""
    return escape(pattern) % parts
