"""Questions about meetings: who came from where, the next one, persons to tick on the list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from galang.community.models import Area
from galang.community.selectors import base_areas
from galang.core.suppression import cells_to_hide
from galang.deliberate.models import Attendance, DecisionItem, Meeting, Option
from galang.deliberate.rules.ballots import LEAST_SHOWN
from galang.deliberate.rules.meetings import Heads
from galang.people.models import Person


def all_meetings() -> QuerySet[Meeting]:
    """All meetings with their area, in no order yet."""
    return Meeting.objects.select_related("area").order_by()  # type: ignore[no-any-return]


def present_counts(meetings_shown: Iterable[Meeting]) -> dict[int, int]:
    """Meeting id -> how many came; meetings where nobody was recorded are absent. One query."""
    rows = Attendance.objects.filter(meeting__in=[one.pk for one in meetings_shown]).order_by()
    return dict(rows.values_list("meeting").annotate(count=Count("pk")))


def attendances(meeting: Meeting) -> QuerySet[Attendance]:
    """Everybody who was recorded at a meeting."""
    rows: QuerySet[Attendance] = Attendance.objects.filter(meeting=meeting)
    return rows


def next_meeting(now: datetime) -> Meeting | None:
    """The first meeting still to come."""
    found: Meeting | None = all_meetings().filter(starts_at__gte=now).order_by("starts_at", "pk").first()
    return found


@dataclass(frozen=True)
class AreaPresence:
    """How many came from one area."""

    area: Area
    present: int
    words: str


@dataclass(frozen=True)
class Presence:
    """Who is in the room: all together, by area, women and men, from the poor list."""

    total: int
    areas: tuple[AreaPresence, ...]
    women: int
    men: int
    poor: int
    elsewhere: int = 0

    @property
    def missing(self) -> tuple[AreaPresence, ...]:
        """Areas from which nobody came yet."""
        return tuple(one for one in self.areas if not one.present)


def presence_of(meeting: Meeting) -> Presence:
    """Attendance of a meeting beside every base area below its own area. Two queries."""
    rows = Attendance.objects.filter(meeting=meeting).order_by()
    counts = list(rows.values_list("rt", "sex", "poor").annotate(count=Count("pk")))
    areas = list(base_areas())
    if meeting.area is not None:
        own = meeting.area.path
        areas = [one for one in areas if one.path == own or one.path.startswith(f"{own}>")] or areas
    per_area: dict[int | None, int] = {}
    for area, _sex, _poor, count in counts:
        per_area[area] = per_area.get(area, 0) + count
    names = [f"{area.kind} {area.name}" for area in areas]
    unique = len(set(names)) == len(names)
    shown = tuple(
        AreaPresence(area, per_area.pop(area.pk, 0), name if unique else area.label)
        for area, name in zip(areas, names, strict=True)
    )
    return Presence(
        total=sum(count for *_line, count in counts),
        areas=shown,
        women=sum(count for _area, sex, _poor, count in counts if sex == "f"),
        men=sum(count for _area, sex, _poor, count in counts if sex == "m"),
        poor=sum(count for _area, _sex, poor, count in counts if poor),
        elsewhere=sum(per_area.values()),
    )


@dataclass(frozen=True)
class Shown:
    """How many women, men and people of the poor list a reader may know of; None where that is hidden."""

    women: int | None
    men: int | None
    poor: int | None


def shown_to(presence: Presence, *, public: bool) -> Shown:
    """All counts for those inside; for the public no count under ten, nor one that gives it away."""
    if not public:
        return Shown(presence.women, presence.men, presence.poor)
    rest = presence.total - presence.women - presence.men
    by_sex = (presence.women, presence.men, *([rest] if rest else []))
    by_list = (presence.poor, presence.total - presence.poor)
    sexes_open = not cells_to_hide(by_sex, least=LEAST_SHOWN)
    return Shown(
        women=presence.women if sexes_open else None,
        men=presence.men if sexes_open else None,
        poor=presence.poor if not cells_to_hide(by_list, least=LEAST_SHOWN) else None,
    )


def heads_of(meeting: Meeting) -> dict[Heads, int]:
    """Unnamed heads of a meeting as the paper list has them. One query."""
    rows = Attendance.objects.filter(meeting=meeting, person__isnull=True).order_by()
    lines = rows.values_list("rt", "sex", "poor").annotate(count=Count("pk"))
    return {Heads(*line): count for *line, count in lines}


def named_of(meeting: Meeting) -> list[Attendance]:
    """The persons who were recorded by name, newest first."""
    rows = Attendance.objects.filter(meeting=meeting, person__isnull=False).select_related("person", "rt")
    return list(rows.order_by("-pk"))


def persons_like(words: str, area: Area | None) -> QuerySet[Person]:
    """Persons by part of their name or their number, in one area or all; nobody when nothing was asked."""
    words = words.strip()
    if not words and area is None:
        return Person.objects.none()
    found = Person.objects.filter(left_on__isnull=True).select_related("area", "household")
    if area is not None:
        found = found.filter(area=area)
    for word in words.split()[:4]:
        found = found.filter(Q(name__icontains=word) | Q(number__iexact=word))
    return found


def proposals_at(meeting: Meeting) -> list[str]:
    """The numbers of the proposals that this meeting decides on, by ballot or by agreement. Two queries."""
    agreed = DecisionItem.objects.filter(decision__meeting=meeting, proposal__isnull=False)
    voted = Option.objects.filter(ballot__meeting=meeting, proposal__isnull=False)
    found = {
        *agreed.values_list("proposal__number", flat=True),
        *voted.values_list("proposal__number", flat=True),
    }
    return sorted(found)
