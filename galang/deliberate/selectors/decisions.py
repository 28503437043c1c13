"""Questions about decisions: their items, and the result of a ballot station by station."""

from dataclasses import dataclass

from django.db.models import QuerySet

from galang.deliberate.models import Ballot, Decision, DecisionItem, PaperCount
from galang.deliberate.rules.counts import PAPERS, CountSheet, stations_to_show


def all_decisions() -> QuerySet[Decision]:
    """All decisions with their ballot and meeting, in no order yet."""
    return Decision.objects.select_related("ballot", "meeting").order_by()  # type: ignore[no-any-return]


def whole_decision(number: str) -> QuerySet[Decision]:
    """One decision with the records that its own page shows."""
    rows = Decision.objects.select_related("ballot", "meeting")
    return rows.filter(number=number)  # type: ignore[no-any-return]


def items_of_decision(decision: Decision) -> list[DecisionItem]:
    """The proposals and persons in a decision, in the order of the count."""
    rows = DecisionItem.objects.filter(decision=decision).select_related("proposal", "person")
    own = ("decision", "proposal", "person", "result", "reason", "opens_again_on")
    needed = ("proposal__number", "proposal__title", "person__name")
    return list(rows.only(*own, *needed).order_by("pk"))


def chosen_items(decision: Decision) -> list[DecisionItem]:
    """What was chosen: proposals to plan, or persons to entrust."""
    return [one for one in items_of_decision(decision) if one.result == DecisionItem.Result.CHOSEN]


def newest_decisions(limit: int = 5) -> list[Decision]:
    """The latest decisions."""
    return list(all_decisions().order_by("-pk")[:limit])


@dataclass(frozen=True)
class StationResult:
    """The agreed sheet of one station; `sheet` is None where the reader may not see it alone."""

    label: str
    sheet: CountSheet | None


def station_results(ballot: Ballot, phones: int, *, public: bool) -> list[StationResult]:
    """What each station counted, once the ballot is closed; small ones hidden in public. One query."""
    if ballot.closed_at is None:
        return []
    live = PaperCount.objects.filter(ballot=ballot, replaced_at__isnull=True, slot=1)
    wanted = ("station_id", "station__label", *PAPERS, "votes")
    copies = list(live.order_by("station__path").values_list(*wanted))
    papers = {station: used for station, _label, _received, used, *_rest in copies}
    shown = stations_to_show(papers, phones) if public else frozenset(papers)
    return [
        StationResult(label, CountSheet(*sheet) if station in shown else None)
        for station, label, *sheet in copies
    ]
