"""Calling people to a day of work, and writing down who came and what was done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.act.models import Action, Participation
from galang.act.rules import why_not_hold, why_not_hours, why_not_sign_up
from galang.community.services import Actor, Tie, next_number, record_deed, threads_of, tie
from galang.core.refusal import Refusal
from galang.people.models import Person
from galang.people.services import frozen, require_right
from galang.plan.models import Activity
from galang.ui.formats import day_words

HEARD = ("sex", "age_band", "rt_id", "poor", "disabled", "first_time")


@dataclass(frozen=True)
class Invitation:
    """A day of work: what, where to gather, when, how many hands."""

    title: str
    place: str
    starts_at: datetime
    needed: int = 0


@transaction.atomic
def call_action(*, by: Actor, activity: Activity, invitation: Invitation) -> Action:
    """Invite to a day of work on an activity (H-001); its threads wait for the day."""
    require_right(by, "call_action")
    for name, label in (("title", _("Aksi")), ("place", _("Tempat berkumpul"))):
        if not getattr(invitation, name).strip():
            raise Refusal("form.required", field=name, label=label)
    locked = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    same = Action.objects.filter(
        activity=locked, starts_at=invitation.starts_at, title=invitation.title.strip()
    )
    if twin := same.first():
        raise Refusal("action.called_already", number=twin.number, status=409)
    action: Action = Action.objects.create(
        community=locked.community,
        number=next_number(locked.community, "H"),
        activity=locked,
        title=invitation.title.strip(),
        place=invitation.place.strip(),
        starts_at=invitation.starts_at,
        needed=invitation.needed,
    )
    day = day_words(timezone.localdate(action.starts_at))
    says = Tie(state="waiting", note=day, reason=_("Menunggu harinya: %(day)s.") % {"day": day})
    tie(threads=threads_of(locked.number), record=action, tie=says)
    record_deed(by=by, verb="call_action", subject=action, details={"activity": locked.number})
    return action


def _person(by: Actor) -> Person:
    found = Person.objects.filter(pk=by.person_id, left_on__isnull=True).select_related("household").first()
    if found is None:
        raise Refusal("person.unknown")
    person: Person = found
    return person


def _came_before(persons: Sequence[Person], action: Action) -> set[int]:
    """Ids of those who came to an earlier written-down day."""
    before = Participation.objects.filter(person__in=persons, came=True).exclude(action=action)
    return set(before.values_list("person_id", flat=True))


@transaction.atomic
def sign_up(*, by: Actor, action: Action) -> Participation:
    """A resident says: I will come."""
    require_right(by, "sign_up")
    person = _person(by)
    locked: Action = Action.objects.select_for_update().get(pk=action.pk)
    already = Participation.objects.filter(action=locked, person=person).exists()
    now = timezone.now()
    held = locked.held_at is not None
    if refusal := why_not_sign_up(locked.number, locked.starts_at, now, held=held, already=already):
        raise refusal
    is_first = person.pk not in _came_before([person], locked)
    day = timezone.localdate(locked.starts_at)
    participation: Participation = Participation.objects.create(
        community=locked.community,
        action=locked,
        person=person,
        signed_up_at=now,
        **frozen(person, day, first_time=is_first),
    )
    record_deed(by=by, verb="sign_up", subject=locked)
    return participation


@transaction.atomic
def withdraw(*, by: Actor, action: Action) -> Action:
    """A resident can't come after all; before the day was written down."""
    require_right(by, "sign_up")
    locked: Action = Action.objects.select_for_update().get(pk=action.pk)
    if locked.held_at is not None:
        raise Refusal("action.over", number=locked.number, status=409)
    gone, _each = Participation.objects.filter(action=locked, person=_person(by)).delete()
    if not gone:
        raise Refusal("action.not_signed_up", number=locked.number, status=409)
    record_deed(by=by, verb="withdraw", subject=locked)
    return locked


@dataclass(frozen=True)
class DayReport:
    """Who came, for how many hours each (`hours_of`: person id -> other hours), and what was done."""

    came: Sequence[Person]
    hours: int
    result: str
    hours_of: Mapping[int, int] = field(default_factory=dict)


@transaction.atomic
def hold_action(*, by: Actor, action: Action, report: DayReport) -> Action:
    """Write down a day of work. Who came is frozen as of that day; who did not come stays listed."""
    require_right(by, "hold_action")
    locked: Action = Action.objects.select_for_update().get(pk=action.pk)
    now = timezone.now()
    refusal = why_not_hold(locked.number, locked.starts_at, now, held=locked.held_at is not None)
    for hours in (report.hours, *report.hours_of.values()):
        refusal = refusal or why_not_hours(hours)
    if refusal:
        raise refusal
    if not report.result.strip():
        raise Refusal("form.required", field="result", label=_("Hasil hari itu"))
    _check_once(report.came)
    total = _mark(locked, report)
    locked.held_at, locked.result = now, report.result.strip()
    locked.save(update_fields=["held_at", "result"])
    count = len(report.came)
    words = _("%(people)s relawan, %(hours)s jam kerja") % {"people": count, "hours": total}
    says = Tie(note=f"{words}. {locked.result}"[:600], at=locked.starts_at)
    tie(threads=threads_of(locked.number), record=locked, tie=says)
    record_deed(by=by, verb="hold_action", subject=locked, details={"came": count, "hours": total})
    return locked


def _check_once(persons: Sequence[Person]) -> None:
    seen: set[int] = set()
    for person in persons:
        if person.pk in seen:
            raise Refusal("action.listed_twice", name=person.number, field="others")
        seen.add(person.pk)


def _mark(action: Action, report: DayReport) -> int:
    """Store who came and who did not; returns the hours of all together."""
    persons = {person.pk: person for person in report.came}
    came_before = _came_before(list(persons.values()), action)
    day = timezone.localdate(action.starts_at)
    rows = {one.person_id: one for one in Participation.objects.filter(action=action)}
    new = [
        Participation(community=action.community, action=action, person=person)
        for key, person in persons.items()
        if key not in rows
    ]
    for row in (*rows.values(), *new):
        row.came = row.person_id in persons
        row.hours = report.hours_of.get(row.person_id, report.hours) if row.came else 0
        if row.came:
            is_first = row.person_id not in came_before
            for name, value in frozen(persons[row.person_id], day, first_time=is_first).items():
                setattr(row, name, value)
    Participation.objects.bulk_update(rows.values(), ["came", "hours", *_columns()])
    Participation.objects.bulk_create(new)
    return sum(row.hours for row in (*rows.values(), *new))


def _columns() -> list[str]:
    return [name.removesuffix("_id") for name in HEARD]
