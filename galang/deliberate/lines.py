"""The long lists of a decision, written in one go: what became of each option, what each station counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from galang.deliberate.selectors.decisions import StationResult
from galang.ui.formats import date_words, said
from galang.ui.pictures import state


@dataclass(frozen=True)
class ItemLine:
    """One proposal or person in a decision as this reader may see it; `url` is "" for a person."""

    words: str
    url: str
    mark: str
    result: str
    reason: str
    opens_again_on: date | None


def item_lines(items: Iterable[ItemLine]) -> SafeString:
    """What became of each, with its reason."""
    reason_word = escape(_("Alasan:"))
    lines = []
    for one in items:
        words = f'<a href="{escape(one.url)}">{said(one.words)}</a>' if one.url else said(one.words)
        again = ""
        if one.opens_again_on:
            again = " " + said(_("Dibuka lagi %(day)s.") % {"day": date_words(one.opens_again_on)})
        lines.append(
            f'<li><p class="gap"><b>{words}</b> {state(one.mark, one.result)}</p>'
            f'<p class="small mt1"><b>{reason_word}</b> {said(one.reason)}{again}</p></li>'
        )
    return mark_safe("\n".join(lines))


class _Escaped(dict[str, str]):
    """Keys of options as HTML, each escaped once however many stations name it."""

    def __missing__(self, key: str) -> str:
        self[key] = escape(key)
        return self[key]


def station_lines(stations: Iterable[StationResult]) -> SafeString:
    """The votes of each station that the reader may see alone."""
    keys = _Escaped()
    told = pgettext("pilihan", "%(n)s suara")
    lines = []
    for one in stations:
        if one.sheet is None:
            continue
        votes = " · ".join(f"{keys[key]}&nbsp;<b>{count}</b>" for key, count in one.sheet.votes.items())
        used = escape(told % {"n": one.sheet.used})
        lines.append(
            f'<li><span><b>{said(one.label)}</b><span class="when">{votes}</span></span>'
            f'<span class="small">{used}</span></li>'
        )
    return mark_safe("\n".join(lines))
