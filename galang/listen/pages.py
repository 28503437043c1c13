"""What several pages show in the same way: rows of voices, the station line, what became of an issue."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from galang.community.selectors import STATIONS
from galang.core.refusal import Refusal
from galang.listen.models import Issue, Voice
from galang.listen.rules import shortened
from galang.listen.selectors import speaker_words, supporter_counts
from galang.people.selectors import station_line_of
from galang.people.services import require_right
from galang.ui.formats import date_words, thousands, tight
from galang.ui.pictures import BarRow, Station, station_word

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
    try:
        require_right(request.actor, verb)  # type: ignore[attr-defined]
    except Refusal:
        return False
    return True


@dataclass(frozen=True)
class VoiceRow:
    """A voice in a list, all its words ready: templates stay quick with fifty of them."""

    voice: Voice
    url: str
    title: str
    who: str
    supporters: int
    details: str
    issue: Issue | None
    issue_url: str


def voice_rows(request: HttpRequest, voices: list[Voice]) -> list[VoiceRow]:
    """Rows for a list of voices: who said each as the reader may see it, how many others support it. One query."""
    counts = supporter_counts(voices)
    home = reverse("listen:home", args=[request.community.slug])  # type: ignore[attr-defined]
    return [_row(request, voice, counts.get(voice.pk, 0), home) for voice in voices]


def _row(request: HttpRequest, voice: Voice, supporters: int, home: str) -> VoiceRow:
    who = speaker_words(voice, request.actor)  # type: ignore[attr-defined]
    grouping = getattr(voice, "grouping", None)
    issue = grouping.issue if grouping else None
    place = shortened(voice.place_words) if voice.place else ""
    parts = [voice.number, who, place, voice.area.label if voice.area else "", said_words(voice)]
    if supporters:
        told = ngettext("%(count)s pendukung", "%(count)s pendukung", supporters)
        parts.append(told % {"count": thousands(supporters)})
    return VoiceRow(
        voice=voice,
        url=f"{home}suara/{voice.number}/",
        title=tight(voice),
        who=who,
        supporters=supporters,
        details=tight(" · ".join(part for part in parts if part)),
        issue=issue,
        issue_url=f"{home}isu/{issue.number}/" if issue else "",
    )


def said_words(voice: Voice) -> str:
    """The day on which a voice was said, or the year where no more is known."""
    return str(voice.said_on.year) if voice.only_year_known else date_words(voice.said_on)


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
