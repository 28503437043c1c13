"""The line of nine stations above a record, ready to be drawn."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from galang.community.models import Knot
from galang.community.selectors import KINDS, STATIONS, StationView, prefix_of, station_line
from galang.ui.formats import rupiah_short
from galang.ui.pictures import Station, station_count

LONGEST = 12


def station_line_of(request: HttpRequest, record: Any, here_small: str = "") -> list[Station]:
    """The stations around a numbered record (or its number), its own marked `here`. One query."""
    number = record if isinstance(record, str) else record.number
    kind = KINDS.get(prefix_of(number))
    here = kind.station if kind else 0
    views = station_line(request.community, number)  # type: ignore[attr-defined]
    return [_station(view, number, view.station == here, here_small) for view in views]


def _station(view: StationView, number: str, is_here: bool, here_small: str) -> Station:
    key = STATIONS[view.station - 1]
    if is_here:
        return Station(key, small=here_small or number, status="here")
    if not view.numbers:
        return Station(key, status="next")
    status = "wait" if view.state == Knot.State.WAITING else "done"
    return Station(key, small=_small(key, view), url=view.url, status=status)


def _small(key: str, view: StationView) -> str:
    """The second line of a station: a number, a count or an amount, at most twelve letters."""
    if view.state == Knot.State.REFUSED:
        return _("ditolak")
    count = len(view.numbers)
    if key == "kas" and count == 1 and view.amount:
        return rupiah_short(view.amount)
    if key == "suara" and (voices := max(count, view.amount or 0)) > 1:
        return station_count(key, voices)
    text = view.numbers[0] if count == 1 else station_count(key, count)
    return text if len(text) <= LONGEST else str(count)
