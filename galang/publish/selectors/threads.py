"""One concern from its first mention to its end, read from its knots alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from django.db.models import Count, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.models import Community, Knot, Thread
from galang.community.selectors import STATIONS, page_of, role_of
from galang.ui.formats import date_words, rupiah
from galang.ui.pictures import BarRow, Branch, station_count, station_word
from galang.ui.pictures import Knot as Stop

LIMIT = 3000
LISTED = 6  # records of one station that are named
State = Knot.State


@dataclass(frozen=True)
class ThreadView:
    """Everything the thread page shows. `waits` are bars of days between stations; `ends` counts per state."""

    number: str
    title: str
    days: int
    stops: tuple[Stop, ...]
    waits: tuple[BarRow, ...]
    done: int
    refused: int
    waiting: int
    longest: str
    holder: str


def _latest(knots: Iterable[Knot]) -> dict[int, dict[str, list[Knot]]]:
    """station -> number -> its knots in time; the last one is its state."""
    found: dict[int, dict[str, list[Knot]]] = {}
    for knot in knots:
        found.setdefault(knot.station, {}).setdefault(knot.number, []).append(knot)
    return found


def _day(moment: datetime) -> date:
    return timezone.localtime(moment).date()


def _span(first: date, last: date) -> str:
    return date_words(first) if first == last else f"{date_words(first)} – {date_words(last)}"


def _title(station: int, records: dict[str, list[Knot]]) -> str:
    newest = [knots[-1] for knots in records.values()]
    if station == 1:
        count = max(knot.amount or 1 for knot in newest)  # each first voice of a joined thread counts all
        return station_count("suara", count)
    if station == 7:
        paid = sum(knot.amount or 0 for knot in newest if knot.state == State.DONE)
        if len(newest) > 1 or not paid:
            return _("%(sum)s dalam %(n)s catatan") % {"sum": rupiah(paid), "n": len(newest)}
        return f"{newest[0].number} {newest[0].title}: {rupiah(paid)}"
    if len(newest) == 1:
        return f"{newest[0].number} {newest[0].title}"
    return station_count(STATIONS[station - 1], len(newest))


def _branches(community: Community, records: dict[str, list[Knot]]) -> tuple[Branch, ...]:
    branches = []
    for number, knots in records.items():
        knot = knots[-1]
        if knot.state == State.DONE:
            continue
        refused = knot.state == State.REFUSED
        branches.append(
            Branch(
                title=f"{number} {knot.title}",
                state="refused" if refused else "waiting",
                word=_("Ditolak") if refused else _("Menunggu sejak"),
                reason=knot.reason or _("belum dicatat"),
                date=date_words(_day(knot.at)),
                url=page_of(community, number),
                url_word=_("Buka %(number)s") % {"number": number},
                again=" ".join(
                    part
                    for part in (
                        _("Pemegang: %(who)s.") % {"who": role_of(knot.holder)} if knot.holder else "",
                        _("Dibuka lagi: %(when)s.") % {"when": knot.opens_again} if knot.opens_again else "",
                    )
                    if part
                ),
            )
        )
    return tuple(branches)


def _stop(community: Community, station: int, records: dict[str, list[Knot]], *, here: bool) -> Stop:
    days = [_day(knot.at) for knots in records.values() for knot in knots]
    going_on = {number: knots for number, knots in records.items() if knots[-1].state == State.DONE}
    shown = going_on or records
    only = next(iter(shown.values()))[-1] if len(shown) == 1 else None
    several = [] if only else list(shown.items())
    return Stop(
        station=station_word(STATIONS[station - 1]),
        when=_span(min(days), max(days)),
        title=_title(station, shown),
        text=(only.note or (only.title if station == 1 else "")) if only else "",
        url=page_of(community, only.number) if only else "",
        status="here" if here else "done",
        branches=_branches(community, records),
        records=tuple(
            (number, knots[-1].title, page_of(community, number)) for number, knots in several[:LISTED]
        ),
        more=max(len(several) - LISTED, 0),
    )


def thread_view(community: Community, thread: Thread) -> ThreadView:
    """The page of a thread: one query for its knots."""
    knots = list(Knot.objects.filter(thread=thread).order_by("id")[:LIMIT])
    found = _latest(knots)
    reached = [station for station in range(1, 10) if station in found]
    going = [s for s in reached if any(k[-1].state == State.DONE for k in found[s].values())]
    last = max(going, default=0)
    stops = [_stop(community, station, found[station], here=station == last) for station in reached]
    following = [s for s in range(last + 1, 10) if s not in found]
    if following and last:
        stops += [
            Stop(station=station_word(STATIONS[s - 1]), when="", title="", status="next")
            for s in following[:2]
        ]
    newest = [records[-1] for station in found.values() for records in station.values()]
    first, end = (min(k.at for k in knots), max(k.at for k in knots)) if knots else (thread.opened_at,) * 2
    waits = _waits(found, going)
    longest = max(waits, key=lambda row: row.per_mille, default=None)
    return ThreadView(
        number=thread.number,
        title=thread.title,
        days=(_day(end) - _day(first)).days,
        stops=tuple(stops),
        waits=tuple(waits),
        done=len(found.get(9, {})),
        refused=sum(knot.state == State.REFUSED for knot in newest),
        waiting=sum(knot.state == State.WAITING for knot in newest),
        longest=longest.label if longest and longest.per_mille else "",
        holder=next((role_of(knot.holder) for knot in reversed(newest) if knot.holder), ""),
    )


def _waits(found: dict[int, dict[str, list[Knot]]], going: list[int]) -> list[BarRow]:
    """Days from the first act at one station to the first act at the next."""
    starts = {s: min(_day(knot.at) for knots in found[s].values() for knot in knots) for s in going}
    steps = [(a, b, max((starts[b] - starts[a]).days, 0)) for a, b in pairwise(going)]
    most = max((days for _a, _b, days in steps), default=0)
    rows = []
    for a, b, days in steps:
        label = _("%(a)s ke %(b)s") % {
            "a": station_word(STATIONS[a - 1]),
            "b": station_word(STATIONS[b - 1]).lower(),
        }
        tone = "am" if days == most and most else ""
        rows.append(
            BarRow(label=label, per_mille=days * 1000 // most if most else 0, value=str(days), tone=tone)
        )
    return rows


@dataclass(frozen=True)
class ThreadRow:
    """A thread in the list: how far it got and when something last happened."""

    number: str
    title: str
    station: str
    last_at: Any
    stations: int


def thread_rows(threads: list[Thread]) -> list[ThreadRow]:
    """List rows of these threads; one query for all."""
    facts = {
        row["thread_id"]: row
        for row in Knot.objects.filter(thread__in=threads)
        .order_by()
        .values("thread_id")
        .annotate(reached=Max("station"), last=Max("at"), stations=Count("station", distinct=True))
    }
    rows = []
    for thread in threads:
        fact = facts.get(thread.pk, {"reached": 0, "last": thread.opened_at, "stations": 0})
        word = station_word(STATIONS[fact["reached"] - 1]) if fact["reached"] else ""
        rows.append(ThreadRow(thread.number, thread.title, word, fact["last"], fact["stations"]))
    return rows
