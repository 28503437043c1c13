"""Calling a meeting, who came, and closing it with minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.models import Area, Community, Round, Step
from galang.community.services import Actor, hold_numbers, next_number, record_deed, rule_in_force
from galang.core.refusal import Refusal
from galang.deliberate.models import Attendance, Meeting
from galang.deliberate.rules.meetings import (
    Heads,
    quorum_for,
    why_not_heads,
    why_not_quorate,
    why_not_record,
)
from galang.people.models import Person
from galang.people.selectors import latest_census
from galang.people.services import frozen, require_right


@dataclass(frozen=True)
class Call:
    """The call to a meeting: what, where, when, for how many, and what it promises (`level`).

    `once` names one sending of the form; the same name again gives back the meeting that is there already.
    """

    title: str
    place: str
    starts_at: datetime
    agenda: str
    invited: int = 0
    level: str = Meeting.Level.EMPOWER
    area: Area | None = None
    step: Step | None = None
    once: UUID | None = None


@transaction.atomic
def call_meeting(*, by: Actor, community: Community, call: Call, round: Round | None = None) -> Meeting:
    """A meeting (M-001) with the quorum that the charter asks on that day."""
    require_right(by, "call_meeting")
    if call.once:
        hold_numbers(community, "M")
        if before := Meeting.objects.filter(once=call.once).first():
            return before  # type: ignore[no-any-return]
    for name, label in (("title", _("Rembug")), ("place", _("Tempat")), ("agenda", _("Acara"))):
        if not getattr(call, name).strip():
            raise Refusal("form.required", field=name, label=label)
    held_on = timezone.localdate(call.starts_at)
    permille = int(rule_in_force(community, "meeting_quorum_permille", held_on))
    meeting: Meeting = Meeting.objects.create(
        community=community,
        number=next_number(community, "M"),
        round=call.step.round if call.step else round,
        quorum=quorum_for(call.invited, permille),
        **vars(call),
    )
    record_deed(by=by, verb="call_meeting", subject=meeting, details={"invited": call.invited})
    return meeting


def _open(meeting: Meeting, at: datetime | None) -> Meeting:
    """The meeting, locked, if attendance may still be recorded."""
    locked: Meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    held_on = timezone.localdate(locked.starts_at)
    today = timezone.localdate(at or timezone.now())
    refusal = why_not_record(locked.number, closed=locked.closed_at is not None, held_on=held_on, today=today)
    if refusal:
        raise refusal
    return locked


@transaction.atomic
def record_attendance(
    *,
    by: Actor,
    meeting: Meeting,
    persons: Sequence[Person],
    from_paper: bool = False,
    at: datetime | None = None,
) -> list[Attendance]:
    """These persons came; each once. Somebody who is recorded already is left as they are."""
    require_right(by, "record_attendance")
    locked = _open(meeting, at)
    wanted = {person.pk: person for person in persons}
    there = set(
        Attendance.objects.filter(meeting=locked, person__in=wanted).values_list("person_id", flat=True)
    )
    new = [person for key, person in wanted.items() if key not in there]
    if not new:
        name = persons[0].name if persons else "?"
        raise (
            Refusal("meeting.already_attending", name=name, status=409)
            if there
            else Refusal("form.required", field="person", label=_("Yang hadir"))
        )
    came_before = set(
        Attendance.objects.filter(person__in=[person.pk for person in new]).values_list(
            "person_id", flat=True
        )
    )
    held_on = timezone.localdate(locked.starts_at)
    made: list[Attendance] = Attendance.objects.bulk_create(
        Attendance(
            community=locked.community,
            meeting=locked,
            person=person,
            from_paper=from_paper,
            **frozen(person, held_on, first_time=person.pk not in came_before),
        )
        for person in new
    )
    record_deed(by=by, verb="record_attendance", subject=locked, details={"persons": len(made)})
    return made


@transaction.atomic
def record_paper_list(
    *, by: Actor, meeting: Meeting, heads: Mapping[Heads, int], at: datetime | None = None
) -> int:
    """Unnamed heads per area, sex and poor list, as on the paper list; saving it again changes nothing.

    The lines given replace the unnamed heads recorded before for these lines. Returns how many unnamed heads
    the meeting has now.
    """
    require_right(by, "record_attendance")
    locked = _open(meeting, at)
    areas = Area.objects.in_bulk({line.area_id for line in heads})
    if unknown := {line.area_id for line in heads} - set(areas):
        raise Refusal("area.unknown", name=str(min(unknown)))
    census = latest_census()
    living = census.counts.get("rt", {}) if census else {}
    residents = {int(key): count for key, count in living.items() if key.isdigit()}
    labels = {area.pk: area.label for area in areas.values()}
    if refusal := why_not_heads(heads, residents, labels):
        raise refusal
    unnamed = Attendance.objects.filter(meeting=locked, person__isnull=True)
    before = unnamed.count()
    _set_heads(locked, heads)
    now: int = unnamed.count()
    record_deed(by=by, verb="record_paper_list", subject=locked, details={"before": before, "now": now})
    return now


def _set_heads(meeting: Meeting, heads: Mapping[Heads, int]) -> None:
    """Add or take away unnamed heads until every line has its count."""
    unnamed = Attendance.objects.filter(meeting=meeting, person__isnull=True)
    rows = unnamed.order_by().values_list("rt_id", "sex", "poor").annotate(count=Count("pk"))
    have = {Heads(*line): count for *line, count in rows}
    blank = frozen(None, timezone.localdate())
    Attendance.objects.bulk_create(
        Attendance(
            community=meeting.community,
            meeting=meeting,
            from_paper=True,
            **{**blank, "rt_id": line.area_id, "sex": line.sex, "poor": line.poor},
        )
        for line, count in heads.items()
        for _head in range(count - have.get(line, 0))
    )
    for line, count in heads.items():
        if (over := have.get(line, 0) - count) > 0:
            rows = unnamed.filter(rt=line.area_id, sex=line.sex, poor=line.poor).order_by("-pk")
            Attendance.objects.filter(pk__in=list(rows.values_list("pk", flat=True)[:over])).delete()


@transaction.atomic
def strike_attendance(*, by: Actor, attendance: Attendance, at: datetime | None = None) -> Meeting:
    """Take back a person who was recorded by mistake; the deed stays."""
    require_right(by, "record_attendance")
    locked = _open(attendance.meeting, at)
    attendance.delete()
    record_deed(by=by, verb="strike_attendance", subject=locked)
    return locked


@dataclass(frozen=True)
class Minutes:
    """Who led, who wrote, and what was said and agreed."""

    chair: str
    minute_taker: str
    text: str


@transaction.atomic
def close_meeting(*, by: Actor, meeting: Meeting, minutes: Minutes, at: datetime | None = None) -> Meeting:
    """Close a meeting with its minutes; it needs the quorum of its call (0 where the charter asks none)."""
    require_right(by, "close_meeting")
    locked = _open(meeting, at)
    present = Attendance.objects.filter(meeting=locked).count()
    if refusal := why_not_quorate(locked.number, present, locked.quorum):
        raise refusal
    if not (minutes.text.strip() and minutes.minute_taker.strip()):
        field = "minutes" if minutes.minute_taker.strip() else "minute_taker"
        raise Refusal("meeting.minutes_missing", number=locked.number, field=field)
    locked.chair, locked.minute_taker = minutes.chair.strip(), minutes.minute_taker.strip()
    locked.minutes, locked.closed_at = minutes.text.strip(), at or timezone.now()
    locked.save(update_fields=["chair", "minute_taker", "minutes", "closed_at"])
    record_deed(by=by, verb="close_meeting", subject=locked, details={"present": present})
    return locked
