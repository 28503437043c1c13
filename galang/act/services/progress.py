"""How far the work is."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from galang.act.models import Progress
from galang.act.rules import why_not_measure
from galang.community.services import Actor, record_deed
from galang.core.refusal import Refusal
from galang.people.services import require_right
from galang.plan.models import Activity


@transaction.atomic
def measure_progress(
    *, by: Actor, activity: Activity, done_permille: int, note: str = "", on: date | None = None
) -> Progress:
    """How much of an activity's work is done, in thousandths of the whole; it may also go back."""
    require_right(by, "measure_progress")
    today = timezone.localdate()
    day = on or today
    if refusal := why_not_measure(done_permille, day, activity.starts_on, today):
        raise refusal
    locked = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    known = Progress.objects.filter(activity=locked, measured_on=day, done_permille=done_permille)
    if known.exists():
        raise Refusal("progress.measured_already", measured_on=day, status=409)
    progress: Progress = Progress.objects.create(
        community=locked.community,
        activity=locked,
        measured_on=day,
        done_permille=done_permille,
        note=note.strip(),
    )
    record_deed(by=by, verb="measure_progress", subject=locked, details={"permille": done_permille})
    return progress
