"""Questions about the ground."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse

from galang.community.models import Area, Community, Deed, Knot, Round, Step, Thread
from galang.community.numbers import KINDS, STATIONS, prefix_of

__all__ = ["KINDS", "STATIONS", "page_of", "prefix_of"]


def page_of(community: Community, number: str) -> str:
    """The address of a numbered record's page, "" when its kind has none."""
    kind = KINDS.get(prefix_of(number))
    if kind is None:
        return ""
    try:
        return reverse(kind.page, kwargs={"community": community.slug, "number": number})
    except NoReverseMatch:
        return ""


def base_areas() -> QuerySet[Area]:
    """The smallest areas (RT), in order."""
    return Area.objects.filter(is_base=True)


def current_round() -> Round | None:
    """The newest round that is not closed, else the newest one."""
    rounds: list[Round] = list(Round.objects.order_by("-order")[:5])
    return next((one for one in rounds if one.closed_on is None), rounds[0] if rounds else None)


def steps_of(round: Round) -> QuerySet[Step]:
    """The steps of a round in order."""
    return Step.objects.filter(round=round)


def deeds(before: int | None = None, limit: int = 50) -> list[Deed]:
    """The newest deeds of the community, `limit` at a time, older than the deed with id `before`."""
    found = Deed.objects.all()
    if before:
        found = found.filter(pk__lt=before)
    return list(found[:limit])


def deeds_of(number: str, limit: int = 200) -> list[Deed]:
    """What happened to one record, newest first."""
    return list(Deed.objects.filter(subject_number=number)[:limit])


@dataclass(frozen=True)
class StationView:
    """One station of a record's line: the newest record there (or how many), and the state of it."""

    station: int
    numbers: tuple[str, ...]
    amount: int | None
    url: str
    state: str
    at: object


def threads_through(numbers: Iterable[str]) -> list[int]:
    """Ids of the threads that these records are tied to."""
    return list(Knot.objects.filter(number__in=list(numbers)).values_list("thread_id", flat=True).distinct())


def station_line(community: Community, number: str) -> list[StationView]:
    """The nine stations around one record, in one query: newest state per record, folded per station."""
    own = Knot.objects.filter(number=number).values("thread_id")
    knots = Knot.objects.filter(thread_id__in=own).order_by("id")[:2000]
    latest: dict[int, dict[str, Knot]] = {}
    for knot in knots:
        latest.setdefault(knot.station, {})[knot.number] = knot
    line = []
    for station in range(1, len(STATIONS) + 1):
        found = latest.get(station, {})
        newest = found.get(number) or (list(found.values())[-1] if found else None)
        line.append(
            StationView(
                station=station,
                numbers=tuple(found),
                amount=newest.amount if newest else None,
                url=page_of(community, newest.number) if newest and newest.number != number else "",
                state=newest.state if newest else "",
                at=newest.at if newest else None,
            )
        )
    return line


def thread_by_number(number: str) -> Thread | None:
    """The thread with this number, followed to the one it joined."""
    thread: Thread | None = Thread.objects.filter(number=number).select_related("joined_to").first()
    return (thread.joined_to or thread) if thread else None
