"""What several pages show in the same way: rows of voices, the station line, what became of an issue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from galang.community.selectors import STATIONS
from galang.listen.models import Issue, Voice
from galang.listen.rules import closed_numbers, shortened
from galang.listen.selectors import speaker_words, supporter_counts
from galang.people.selectors import station_line_of
from galang.people.services import may_now
from galang.ui.formats import date_words, thousands, tight
from galang.ui.pictures import BarRow, Station, state, station_word

UNPROCESSABLE = 422
FIRST_AFTER_ISSUE = 2


def page(request: HttpRequest, name: str, *forms: Any, **context: Any) -> HttpResponse:
    """A page of the room; 422 when one of `forms` holds a fault."""
    status = UNPROCESSABLE if any(form is not None and form.errors for form in forms) else 200
    return render(request, f"listen/{name}.html", {"room": "listen", **context}, status=status)


def data(request: HttpRequest) -> Any:
    """What was sent, None when nothing was."""
    return request.POST if request.method == "POST" else None


def is_able(request: HttpRequest, verb: str) -> bool:
    """Whether the reader has a right; the service asks again."""
    return may_now(request.actor, verb)  # type: ignore[attr-defined]


@dataclass(frozen=True)
class VoiceRow:
    """A voice in a list, all its words ready: templates stay quick with fifty of them."""

    number: str
    url: str
    title: str
    who: str
    supporters: int
    details: str
    asked: bool
    issue_number: str
    issue_url: str


def voice_rows(request: HttpRequest, lines: Sequence[Mapping[str, Any]]) -> list[VoiceRow]:
    """Rows for a list of voices: who said each as the reader may see it, how many others support it. One query."""
    counts = supporter_counts(line["pk"] for line in lines) if lines else {}
    home = reverse("listen:home", args=[request.community.slug])  # type: ignore[attr-defined]
    return [_row(request, line, counts.get(line["pk"], 0), home) for line in lines]


def _row(request: HttpRequest, line: Mapping[str, Any], supporters: int, home: str) -> VoiceRow:
    who = speaker_words(line, request.actor)  # type: ignore[attr-defined]
    issue_number = line["grouping__issue__number"] or ""
    place = shortened(closed_numbers(line["place"])) if line["place"] else ""
    parts = [line["number"], who, place, line["area__label"] or "", said_words(line)]
    if supporters:
        told = ngettext("%(count)s pendukung", "%(count)s pendukung", supporters)
        parts.append(told % {"count": thousands(supporters)})
    return VoiceRow(
        number=line["number"],
        url=f"{home}suara/{line['number']}/",
        title=tight(shortened(closed_numbers(line["text"]))),
        who=who,
        supporters=supporters,
        details=tight(" · ".join(part for part in parts if part)),
        asked=line["open_questions"] > 0,
        issue_number=issue_number,
        issue_url=f"{home}isu/{issue_number}/" if issue_number else "",
    )


def said_words(line: Mapping[str, Any]) -> str:
    """The day on which a voice was said, or the year where no more is known."""
    return str(line["said_on"].year) if line["only_year_known"] else date_words(line["said_on"])


def voice_items(rows: Sequence[VoiceRow], *, issues: bool = True) -> SafeString:
    """Rows as the lines of a list, written in one go; `issues`: with the issue that each is in."""
    word, asked = escape(_("isu")), state("waiting", _("Perlu ditanyakan"))
    lines = []
    for row in rows:
        issue = ""
        if issues and row.issue_number:
            issue = f' · {word} <a href="{escape(row.issue_url)}">{escape(row.issue_number)}</a>'
        lines.append(
            f'<li><a href="{escape(row.url)}">{escape(row.title)}</a>\n'
            f'<span class="when">{escape(row.details)}{issue}</span>\n{asked if row.asked else ""}</li>'
        )
    return mark_safe("\n".join(lines))


def voice_line(request: HttpRequest, voice: Voice, issue: Issue | None) -> list[Station]:
    """The station line of a voice: that of its issue, seen from the first station. At most one query."""
    here = Station(STATIONS[0], small=voice.number, status="here")
    if issue is None:
        return [here]
    line = station_line_of(request, issue.number)
    url = issue_url(request, issue)
    return [
        here if at == 0 else replace(one, status="done", url=url, small=issue.number) if at == 1 else one
        for at, one in enumerate(line)
    ]


def issue_url(request: HttpRequest, issue: Issue) -> str:
    """The address of an issue's page."""
    return reverse("listen:issue_page", args=[request.community.slug, issue.number])  # type: ignore[attr-defined]


def issue_bars(request: HttpRequest, issues: list[Issue]) -> list[BarRow]:
    """Issues as bars: how many people stand behind each, beside how many voices it is made of."""
    most = max((issue.supporter_count for issue in issues), default=0)
    return [
        BarRow(
            label=issue.title,
            per_mille=1000 * issue.supporter_count // most if most else 0,
            value=thousands(issue.supporter_count),
            more=thousands(issue.voice_count),
            url=issue_url(request, issue),
            small=f"{issue.number} · {issue.area.label}" if issue.area else issue.number,
        )
        for issue in issues
    ]


@dataclass(frozen=True)
class FateLine:
    """One station that an issue reached: its word, the records there, where to read them, a state mark."""

    word: str
    said: str
    url: str
    mark: str = ""
    mark_word: str = ""


def fate_lines(stations: list[Station]) -> list[FateLine]:
    """What became of an issue: the stations after it that have a record. No query."""
    refused = _("ditolak")
    found = []
    for station in stations[FIRST_AFTER_ISSUE:]:
        word = station_word(station.key)
        if station.small == refused:
            found.append(FateLine(word, "", station.url, "refused", _("Ditolak")))
        elif station.status == "wait":
            found.append(FateLine(word, station.small, station.url, "waiting", _("Menunggu")))
        elif station.status != "next":
            found.append(FateLine(word, station.small, station.url))
    return found


def has_proposal(stations: list[Station]) -> bool:
    """Whether anybody made a proposal of the issue on this line."""
    return len(stations) > FIRST_AFTER_ISSUE and stations[FIRST_AFTER_ISSUE].status != "next"
