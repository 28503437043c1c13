"""Questions about action days, progress and promises."""

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from galang.act.models import Action, Commitment, Participation, Progress
from galang.plan.models import Activity


def actions() -> QuerySet[Action]:
    """All action days with how many said yes and how many came."""
    return Action.objects.select_related("activity").annotate(
        signed=Count("participations", filter=Q(participations__signed_up_at__isnull=False)),
        came=Count("participations", filter=Q(participations__came=True)),
    )


def coming_actions(limit: int = 10) -> list[Action]:
    """The next days, soonest first."""
    return list(actions().filter(held_at__isnull=True, starts_at__gte=timezone.now()).order_by("starts_at")[:limit])


def those_who_came(action: Action) -> QuerySet[Participation]:
    """Heard rows of the people who were there."""
    return Participation.objects.filter(action=action, came=True)


def progress_of(activity: Activity) -> int | None:
    """The newest measure of an activity in thousandths; None when nobody measured."""
    newest = Progress.objects.filter(activity=activity).order_by("-measured_on", "-id").first()
    return newest.done_permille if newest else None


def commitments() -> QuerySet[Commitment]:
    """All promises with their answers."""
    return Commitment.objects.select_related("issue", "activity").prefetch_related("answers")


def state_of(commitment: Commitment) -> str:
    """kept, partly, broken, or open; a moved promise is open with another day. Prefetch answers for lists."""
    answers = list(commitment.answers.all())
    last = answers[0].state if answers else ""
    return last if last in ("kept", "partly", "broken") else "open"
