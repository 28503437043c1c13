"""Questions about the ground."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Count, Q, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext

from galang.community.blueprint_words import blueprints_shown
from galang.community.charter import ONLY_KEPT, value_words
from galang.community.deed_words import PRIVATE_VERBS, role_of, words_of
from galang.community.models import Area, Charter, Community, Deed, Knot, Round, Step, Thread
from galang.community.numbers import KINDS, STATIONS, is_of_persons, prefix_of, read_number
from galang.community.regions import Region, find_regions, region_by_code, region_exists
from galang.community.rules import DAY_ONLY
from galang.ui.formats import date_words, moment_words, tight

__all__ = [
    "KINDS",
    "STATIONS",
    "Region",
    "blueprints_shown",
    "find_regions",
    "is_of_persons",
    "page_of",
    "prefix_of",
    "read_number",
    "region_by_code",
    "region_exists",
    "role_of",
]

MOST_KNOTS = 2000


def page_of(community: Community, number: str) -> str:
    """The address of a numbered record's page, "" when its kind has none."""
    kind = KINDS.get(prefix_of(number))
    way = _way_to(kind.page) if kind else None
    return f"{way[0]}{community.slug}{way[1]}{number}{way[2]}" if way else ""


@lru_cache(maxsize=64)
def _way_to(page: str) -> tuple[str, str, str] | None:
    """An address cut at its community and its number; worked out once, for lists name hundreds of records."""
    try:
        way = reverse(page, kwargs={"community": "here-stands-one", "number": "NUMBER-1"})
    except NoReverseMatch:
        return None
    before, _slug, rest = way.partition("here-stands-one")
    between, _number, after = rest.partition("NUMBER-1")
    return before, between, after


def base_areas() -> QuerySet[Area]:
    """The smallest areas (RT), in order."""
    return Area.objects.filter(is_base=True)


@dataclass(frozen=True)
class AreaNode:
    """A part of the community with the parts inside it."""

    area: Area
    children: list["AreaNode"]


def area_tree(areas: Iterable[Area]) -> list[AreaNode]:
    """The areas as nested nodes, from a list in order of path (parents before children)."""
    nodes: dict[int, AreaNode] = {}
    top: list[AreaNode] = []
    for area in areas:
        nodes[area.pk] = node = AreaNode(area, [])
        above = nodes.get(area.parent_id or 0)
        (above.children if above else top).append(node)
    return top


def current_round() -> Round | None:
    """The newest round that is not closed, else the newest one."""
    rounds: list[Round] = list(Round.objects.order_by("-order")[:5])
    return next((one for one in rounds if one.closed_on is None), rounds[0] if rounds else None)


def steps_of(round: Round) -> QuerySet[Step]:
    """The steps of a round in order."""
    return Step.objects.filter(round=round)


def round_tallies() -> list[tuple[Round, int, int]]:
    """Every round, newest first, with its number of steps and of agreed documents. One query."""
    agreed = Count("steps", filter=Q(steps__document=Step.Document.AGREED))
    rounds = Round.objects.annotate(step_count=Count("steps"), agreed_count=agreed)
    return [(one, one.step_count, one.agreed_count) for one in rounds.order_by("-order")]


@dataclass(frozen=True)
class RuleLine:
    """One rule as the charter page shows it: its value in words, its source, and what it was before."""

    words: str
    value: str
    source: str
    since: int
    before: tuple[tuple[int, str], ...]
    only_kept: bool = False


def charter_lines(version: Charter, versions: Iterable[Charter]) -> list[RuleLine]:
    """The rules of one version; `before` holds (version, value) of each earlier value, newest first."""
    older = sorted((one for one in versions if one.version <= version.version), key=lambda one: one.version)
    lines = []
    for key, rule in version.rules.items():
        history: list[tuple[int, str]] = []
        for one in older:
            said = value_words(key, one.rules[key]["value"]) if key in one.rules else "–"
            if not history or history[-1][1] != said:
                history.append((one.version, said))
        (since, value), before = history[-1], tuple(reversed(history[:-1]))
        words, source = gettext(rule["words"]), gettext(rule["source"])
        lines.append(RuleLine(words, value, source, since, before, only_kept=key in ONLY_KEPT))
    return lines


@dataclass(frozen=True)
class DeedLine:
    """One deed as its page shows it; what is private or has no page is empty."""

    deed: Deed
    words: str
    number: str
    title: str
    when: str
    url: str
    of_persons: bool
    reason: str


def deed_lines(community: Community, deeds: Iterable[Deed]) -> list[DeedLine]:
    """Deeds with their words. Deeds about a person keep number, title and reason to themselves."""
    lines = []
    for deed in deeds:
        private = prefix_of(deed.subject_number) == "W" or deed.verb in PRIVATE_VERBS
        number = "" if private else deed.subject_number
        reason = "" if private else str(deed.details.get("reason", ""))
        url = page_of(community, number) if number else ""
        title = "" if private else deed.subject_title
        told = (words_of(deed.verb), number, tight(title), _when(deed), url, is_of_persons(number), reason)
        lines.append(DeedLine(deed, *told))
    return lines


def _when(deed: Deed) -> str:
    """When, as what, on which mandate, and whether for somebody: the second line of a deed."""
    when = date_words(deed.at) if deed.verb in DAY_ONLY else moment_words(deed.at)
    parts = [when, deed.actor_words or gettext("tanpa nama")]
    if deed.mandate:
        parts.append(gettext("mandat %(mandate)s") % {"mandate": deed.mandate})
    if deed.assisted:
        parts.append(gettext("dibantu"))
    return " · ".join(parts)


def deeds(before: int | None = None, limit: int = 50) -> list[Deed]:
    """The newest deeds of the community, `limit` at a time, older than the deed with id `before`."""
    found = Deed.objects.all()
    if before:
        found = found.filter(pk__lt=before)
    return list(found[:limit])


def deeds_of(number: str) -> QuerySet[Deed]:
    """What happened to one record, newest first."""
    return Deed.objects.filter(subject_number=number)


@dataclass(frozen=True)
class StationView:
    """One station of a record's line: the newest record there (or how many), and the state of it."""

    station: int
    numbers: tuple[str, ...]
    amount: int | None
    url: str
    state: str


def threads_through(numbers: Iterable[str]) -> list[int]:
    """Ids of the threads that these records are tied to."""
    return list(Knot.objects.filter(number__in=list(numbers)).values_list("thread_id", flat=True).distinct())


def station_line(community: Community, number: str) -> list[StationView]:
    """The nine stations around one record, in one query: newest state per record, folded per station.

    Plain values and no times: the line of a decision reads all knots of all its threads.
    """
    own = Knot.objects.filter(number=number).values("thread_id")
    knots = Knot.objects.filter(thread_id__in=own).order_by("id")
    latest: list[dict[str, tuple[int | None, str]]] = [{} for _station in STATIONS]
    for station, tied, amount, state in knots.values_list("station", "number", "amount", "state")[
        :MOST_KNOTS
    ]:
        latest[station - 1][tied] = (amount, state)
    return [_station(community, number, at, found) for at, found in enumerate(latest, start=1)]


def _station(
    community: Community, number: str, at: int, found: dict[str, tuple[int | None, str]]
) -> StationView:
    """One station of the line of record `number`: its own knot there, else the newest one."""
    if not found:
        return StationView(at, (), None, "", "")
    shown = number if number in found else next(reversed(found))
    amount, state = found[shown]
    return StationView(at, tuple(found), amount, "" if shown == number else page_of(community, shown), state)


def thread_by_number(number: str) -> Thread | None:
    """The thread with this number, followed to the one it joined."""
    thread: Thread | None = Thread.objects.filter(number=number).select_related("joined_to").first()
    return (thread.joined_to or thread) if thread else None
