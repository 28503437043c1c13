"""Questions about action days, progress and promises."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone

from galang.act.models import Action, Commitment, CommitmentAnswer, Participation, Progress
from galang.act.rules import FINAL, MOVED, promise_state
from galang.community.selectors import prefix_of, read_number
from galang.core.refusal import Refusal
from galang.people.models import Person
from galang.plan.models import Activity


def actions() -> QuerySet[Any]:
    """All action days with `.signed` (said yes), `.came` and `.worked` (hours), and the activity."""
    found: QuerySet[Any] = Action.objects.select_related("activity").annotate(
        signed=Count("participations", filter=Q(participations__signed_up_at__isnull=False)),
        came=Count("participations", filter=Q(participations__came=True)),
        worked=Sum("participations__hours", default=0),
    )
    return found


def coming_actions(limit: int = 10) -> list[Any]:
    """The next days, soonest first."""
    found = actions().filter(held_at__isnull=True, starts_at__gte=timezone.now())
    return list(found.order_by("starts_at", "pk")[:limit])


def unwritten_actions(limit: int = 10) -> list[Any]:
    """Days that have begun and whose result nobody wrote down yet, oldest first."""
    found = actions().filter(held_at__isnull=True, starts_at__lt=timezone.now())
    return list(found.order_by("starts_at", "pk")[:limit])


def held_actions(limit: int = 6) -> list[Any]:
    """The last days that were written down, newest first."""
    return list(actions().filter(held_at__isnull=False).order_by("-starts_at", "-pk")[:limit])


def participants(action: Action) -> QuerySet[Participation]:
    """Everybody who signed up or came, with person, in order of name."""
    found: QuerySet[Participation] = action.participations.select_related("person__area")
    return found.order_by("person__name", "pk")


def those_who_came(action: Action) -> QuerySet[Participation]:
    """Heard rows of the people who were there."""
    return Participation.objects.filter(action=action, came=True)


def progress_of(activity: Activity) -> int | None:
    """The newest measure of an activity in thousandths; None when nobody measured."""
    newest = Progress.objects.filter(activity=activity).order_by("-measured_on", "-id").first()
    return newest.done_permille if newest else None


def progress_history(activity: Activity) -> QuerySet[Progress]:
    """Every measure of an activity, newest first."""
    return Progress.objects.filter(activity=activity)


def activities_with_progress(limit: int = 12) -> list[Any]:
    """Activities that have begun and are not finished, each with `.done` (thousandths or None)."""
    newest = Progress.objects.filter(activity=OuterRef("pk")).order_by("-measured_on", "-pk")
    found = Activity.objects.annotate(done=Subquery(newest.values("done_permille")[:1]))
    unfinished = Q(done__isnull=True) | Q(done__lt=1000)
    begun = found.filter(unfinished, starts_on__lte=timezone.localdate())
    return list(begun.order_by("ends_on", "pk")[:limit])


def commitments() -> QuerySet[Any]:
    """All promises with `.last_state` ("" when unanswered) and `.due` (the day that counts now)."""
    answers = CommitmentAnswer.objects.filter(commitment=OuterRef("pk")).order_by("-pk")
    moved = answers.filter(state=MOVED, new_due_on__isnull=False)
    found: QuerySet[Any] = Commitment.objects.select_related("issue", "activity").annotate(
        last_state=Coalesce(Subquery(answers.values("state")[:1]), Value("")),
        due=Coalesce(Subquery(moved.values("new_due_on")[:1]), F("due_on")),
    )
    return found


def open_commitments(limit: int = 12) -> list[Any]:
    """Promises that wait for their day or are late, the most urgent first."""
    return list(commitments().exclude(last_state__in=FINAL).order_by("due", "pk")[:limit])


def due_of(commitment: Commitment, answers: Iterable[CommitmentAnswer]) -> date:
    """The day that counts now: the newest it was moved to (answers newest first), else the first."""
    moved = (one.new_due_on for one in answers if one.state == MOVED and one.new_due_on)
    return next(moved, commitment.due_on)


def state_of(commitment: Commitment) -> str:
    """kept, partly, broken, late or waiting. For lists use `commitments()` and `promise_state`."""
    answers = list(commitment.answers.all())
    last = answers[0].state if answers else ""
    return promise_state(last, due_of(commitment, answers), timezone.localdate())


def persons_by_lines(lines: Iterable[str]) -> list[Person]:
    """The persons named on the lines of a paper list, by number or exact name, in order. Two queries.

    Refuses a line that fits nobody (`action.line_unknown`) or several (`action.line_many`).
    """
    wanted = [" ".join(line.split()) for line in lines]
    numbers = {line: read_number(line) for line in wanted}
    by_number = {line for line, number in numbers.items() if number and prefix_of(number) == "W"}
    living = Person.objects.filter(left_on__isnull=True).select_related("household")
    of_number = {one.number: one for one in living.filter(number__in=[numbers[line] for line in by_number])}
    names = [line.lower() for line in wanted if line not in by_number]
    of_name: dict[str, list[Person]] = {}
    for person in living.annotate(lowered=Lower("name")).filter(lowered__in=names):
        of_name.setdefault(person.name.lower(), []).append(person)
    found = []
    for line in wanted:
        own = of_number.get(str(numbers[line])) if line in by_number else None
        fitting = [own] if own else of_name.get(line.lower(), [])
        if not fitting:
            raise Refusal("action.line_unknown", line=line[:60], field="others")
        if len(fitting) > 1:
            raise Refusal("action.line_many", line=line[:60], count=len(fitting), field="others")
        found.append(fitting[0])
    return found
