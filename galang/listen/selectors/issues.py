"""Questions about issues: ranked lists, what became of one, which voices are like its own elsewhere."""

from typing import Any

from django.db.models import Q, QuerySet

from galang.community.models import Area
from galang.listen.models import Grouping, Issue, PairAnswer, Voice
from galang.listen.selectors.voices import in_a_list


def issues(words: str = "", area: Area | None = None) -> QuerySet[Issue]:
    """Issues that were not merged into another, in no order yet."""
    found = Issue.objects.filter(merged_into__isnull=True).select_related("area", "thread").order_by()
    for word in words.split()[:6]:
        found = found.filter(Q(title__icontains=word) | Q(summary__icontains=word) | Q(number__iexact=word))
    return found.filter(area=area) if area else found  # type: ignore[no-any-return]


def most_supported(limit: int = 5) -> list[Issue]:
    """The issues with most people behind them. One query over an index."""
    return list(issues().order_by("-supporter_count", "-pk")[:limit])


def issue_pages() -> QuerySet[Issue]:
    """Issues with what their own page shows, merged ones too."""
    rows = Issue.objects.select_related("area", "round", "thread__joined_to", "merged_into", "community")
    return rows.order_by()  # type: ignore[no-any-return]


def voices_of(issue: Issue) -> QuerySet[Any]:
    """The voices in an issue as a list shows them, in no order yet."""
    return in_a_list(Voice.objects.filter(grouping__issue=issue).order_by())


def merged_from(issue: Issue) -> list[str]:
    """The numbers of the issues that became part of this one."""
    return list(Issue.objects.filter(merged_into=issue).order_by("pk").values_list("number", flat=True))


def similar_elsewhere(issue: Issue, limit: int = 20) -> list[Voice]:
    """Voices outside an issue that somebody called "of one kind, another place" with one inside it.

    One query where nobody has, two where somebody has.
    """
    inside = Grouping.objects.filter(issue=issue).values("voice")
    pairs = PairAnswer.objects.filter(verdict=PairAnswer.Verdict.SIMILAR)
    either = pairs.filter(Q(first__in=inside) | Q(second__in=inside)).order_by()
    near = {voice for pair in either.values_list("first", "second") for voice in pair}
    if not near:
        return []
    found = Voice.objects.filter(pk__in=near).exclude(pk__in=inside).select_related("area")
    return list(found.order_by("-pk")[:limit])
