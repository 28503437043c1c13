"""Questions about reviews, findings and what was measured."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from galang.act.selectors import progress_of
from galang.evaluate.models import Finding, Reading, Review
from galang.ledger.selectors import paid_for
from galang.listen.models import Voice
from galang.plan.models import Activity, CostLine
from galang.ui.formats import thousands
from galang.ui.pictures import BarRow


def reviews() -> QuerySet[Review]:
    """All reviews with counts of findings, newest first."""
    good, change = Q(findings__kind=Finding.Kind.PLUS), Q(findings__kind=Finding.Kind.CHANGE)
    found: QuerySet[Review] = Review.objects.select_related("activity").annotate(
        good=Count("findings", filter=good), change=Count("findings", filter=change)
    )
    return found


def reading_bars(readings: list[Reading]) -> list[BarRow]:
    """Reached beside wanted: the tick is what was wanted; without a wish there is no bar to compare."""
    rows = []
    for one in readings:
        wanted = one.wanted or one.reached
        most = max(one.reached, wanted) or 1
        rows.append(
            BarRow(
                label=one.name,
                per_mille=int(one.reached * 1000 // most),
                value=f"{one.reached.normalize():f} {one.unit}".replace(".", ","),
                more=f"{wanted.normalize():f}".replace(".", ",") if one.wanted else "",
                tick=int(wanted * 1000 // most) if one.wanted else None,
                tone="am" if one.wanted and one.reached * 3 < one.wanted * 2 else "",
            )
        )
    return rows


def voices_from(findings: list[Finding]) -> dict[str, str]:
    """Finding number -> number of the voice it became. One query."""
    numbers = [finding.number for finding in findings]
    return dict(Voice.objects.filter(finding_number__in=numbers).values_list("finding_number", "number"))


@dataclass(frozen=True)
class Result:
    """An activity as the work itself tells it: planned and paid in rupiah, work done per mille."""

    activity: Activity
    planned: int
    paid: int
    done_permille: int | None

    @property
    def paid_words(self) -> str:
        """Paid of planned, in whole rupiah with dots."""
        return f"{thousands(self.paid)} / {thousands(self.planned)}"


def result_of(activity: Activity) -> Result:
    """Three queries: cost lines, payments, progress."""
    planned = sum(CostLine.objects.filter(activity=activity).values_list("amount_rupiah", flat=True))
    return Result(activity, planned, paid_for(activity), progress_of(activity))


def unreviewed(limit: int = 12) -> list[Activity]:
    """Activities nobody has looked back at, those that ended first on top."""
    return list(Activity.objects.filter(reviews__isnull=True).order_by("ends_on")[:limit])
