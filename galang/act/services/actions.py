"""Calling people to a day of work, and writing down who came and what was done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.act.models import Action, Participation, Progress
from galang.act.rules import why_not_hold, why_not_hours, why_not_sign_up
from galang.community.services import Actor, Tie, next_number, record_deed, threads_of, tie
from galang.core.refusal import Refusal
from galang.people.models import Person
from galang.people.services import frozen, require_right
from galang.plan.models import Activity


@dataclass(frozen=True)
class Invitation:
    """A day of work: what, where to gather, when, how many hands."""

    title: str
    place: str
    starts_at: datetime
    needed: int = 0


@transaction.atomic
def call_action(*, by: Actor, activity: Activity, invitation: Invitation) -> Action:
    """Invite to a day of work on an activity (H-001)."""
    require_right(by, "call_action")
    action: Action = Action.objects.create(
        community=activity.community,
        number=next_number(activity.community, "H"),
        activity=activity,
        **vars(invitation),
    )
    tie(
        threads=threads_of(activity.number),
        record=action,
        tie=Tie(state="waiting", reason=_("menunggu harinya"), at=timezone.now()),
    )
    record_deed(by=by, verb="call_action", subject=action)
    return action


def _person(by: Actor) -> Person:
    person = Person.objects.filter(pk=by.person_id).select_related("household").first() if by.person_id else None
    if person is None:
        raise Refusal("person.unknown")
    found: Person = person
    return found


@transaction.atomic
def sign_up(*, by: Actor, action: Action) -> Participation:
    """A resident says: I will come."""
    require_right(by, "sign_up")
    person = _person(by)
    already = Participation.objects.filter(action=action, person=person).exists()
    now = timezone.now()
    if refusal := why_not_sign_up(
        action.number, action.starts_at, now, held=action.held_at is not None, already=already
    ):
        raise refusal
    part: Participation = Participation.objects.create(
        community=action.community,
        action=action,
        person=person,
        signed_up_at=now,
        **frozen(person, timezone.localdate(action.starts_at), first_time=_is_first(person)),
    )
    record_deed(by=by, verb="sign_up", subject=action)
    return part


def _is_first(person: Person) -> bool:
    return not Participation.objects.filter(person=person, came=True).exists()


@transaction.atomic
def withdraw(*, by: Actor, action: Action) -> Action:
    """A resident can't come after all; before the day was written down."""
    require_right(by, "sign_up")
    gone, _each = Participation.objects.filter(action=action, person=_person(by), came__isnull=True).delete()
    if not gone:
        raise Refusal("action.over", number=action.number, status=409)
    record_deed(by=by, verb="withdraw", subject=action)
    return action


@dataclass(frozen=True)
class DayReport:
    """Who came, for how many hours each, and what was done that day."""

    came: tuple[Person, ...]
    hours: int
    result: str


@transaction.atomic
def hold_action(*, by: Actor, action: Action, report: DayReport) -> Action:
    """Write down a day of work. Those who signed up and did not come stay on record as not come."""
    require_right(by, "hold_action")
    locked: Action = Action.objects.select_for_update().get(pk=action.pk)
    now = timezone.now()
    if refusal := why_not_hold(locked.number, locked.starts_at, now, held=locked.held_at is not None) or why_not_hours(
        report.hours
    ):
        raise refusal
    if not report.came:
        raise Refusal("form.required", label="Yang datang", field="person")
    _mark(locked, report.came, report.hours)
    locked.held_at, locked.result = now, report.result
    locked.save(update_fields=["held_at", "result"])
    count = len(report.came)
    words = _("%(n)s relawan, %(h)s jam kerja") % {"n": count, "h": count * report.hours}
    tie(threads=threads_of(locked.number), record=locked, tie=Tie(note=f"{words}. {report.result}"[:600], at=now))
    record_deed(by=by, verb="hold_action", subject=locked, details={"came": count, "hours": count * report.hours})
    return locked


def _mark(action: Action, came: Iterable[Person], hours: int) -> None:
    persons = {person.pk: person for person in came}
    signed = {one.person_id: one for one in Participation.objects.filter(action=action)}
    for key, part in signed.items():
        part.came, part.hours = key in persons, hours if key in persons else 0
    Participation.objects.bulk_update(signed.values(), ["came", "hours"])
    before = set(
        Participation.objects.filter(person__in=persons, came=True).exclude(action=action).values_list("person", flat=True)
    )
    day = timezone.localdate(action.starts_at)
    Participation.objects.bulk_create(
        Participation(
            community=action.community,
            action=action,
            person=person,
            came=True,
            hours=hours,
            **frozen(person, day, first_time=key not in before),
        )
        for key, person in persons.items()
        if key not in signed
    )


@transaction.atomic
def measure_progress(*, by: Actor, activity: Activity, done_permille: int, note: str = "", on: date | None = None) -> Progress:
    """How far the work is, in thousandths of the whole."""
    require_right(by, "measure_progress")
    if not 0 <= done_permille <= 1000:
        raise Refusal("form.out_of_range", label="Selesai", least=0, most=100, field="done")
    progress: Progress = Progress.objects.create(
        community=activity.community,
        activity=activity,
        measured_on=on or timezone.localdate(),
        done_permille=done_permille,
        note=note,
    )
    record_deed(by=by, verb="measure_progress", subject=activity, details={"permille": done_permille})
    return progress
