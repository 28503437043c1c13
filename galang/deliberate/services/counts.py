"""Copying count sheets of paper ballots: two clerks, each alone, until both say the same."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from galang.community.models import Area
from galang.community.services import Actor, record_deed
from galang.core.refusal import Refusal
from galang.deliberate.models import Ballot, PaperCount, RollEntry
from galang.deliberate.rules.ballots import MAJORITY, phase_of
from galang.deliberate.rules.counts import CountSheet, why_not_sheet
from galang.deliberate.selectors.ballots import choices_of
from galang.people.services import require_right


@transaction.atomic
def enter_paper_count(
    *,
    by: Actor,
    ballot: Ballot,
    station: Area,
    sheet: CountSheet,
    correcting: bool = False,
    at: datetime | None = None,
) -> PaperCount:
    """One clerk's copy of the sheet H-2 of a station. A second copy must come from another clerk.

    `correcting` replaces the clerk's own copy; the old one is kept with the time it was replaced.
    """
    require_right(by, "enter_paper_count")
    now = at or timezone.now()
    locked: Ballot = Ballot.objects.select_for_update().get(pk=ballot.pk)
    if refusal := _why_not_count(locked, station, now) or _why_not_sums(locked, station, sheet):
        raise refusal
    slot = _slot_for(locked, station, by, correcting=correcting)
    PaperCount.objects.filter(ballot=locked, station=station, slot=slot, replaced_at__isnull=True).update(
        replaced_at=now
    )
    made: PaperCount = PaperCount.objects.create(
        community=locked.community,
        ballot=locked,
        station=station,
        clerk_id=by.account_id,
        slot=slot,
        **{
            **vars(sheet),
            "votes": dict(sheet.votes),
            "papers": [[list(marks), many] for marks, many in sheet.papers],
        },
    )
    details: dict[str, Any] = {"station": station.label, "clerk": slot, "corrected": correcting}
    record_deed(by=by, verb="enter_paper_count", subject=locked, details=details)
    return made


def _why_not_count(ballot: Ballot, station: Area, now: datetime) -> Refusal | None:
    """Nobody counts while people still vote, nor after the result was declared."""
    phase = phase_of(ballot.opens_at, ballot.closes_at, ballot.closed_at, now)
    if phase == "counted":
        return Refusal("ballot.closed", number=ballot.number, closed_at=ballot.closed_at, status=409)
    if phase != "over" and RollEntry.objects.filter(ballot=ballot, voted_on__isnull=True).exists():
        return Refusal(
            "ballot.window_still_open", number=ballot.number, closes_at=ballot.closes_at, status=409
        )
    if not RollEntry.objects.filter(ballot=ballot, rt=station).exists():
        return Refusal("ballot.station_unknown", number=ballot.number)
    return None


def _why_not_sums(ballot: Ballot, station: Area, sheet: CountSheet) -> Refusal | None:
    """The sums of the sheet, and no more papers in the box than people on the roll of that station."""
    exact = ballot.rule == MAJORITY
    if refusal := why_not_sheet(
        sheet, choices_of(ballot), most=ballot.max_choices, exact=exact, whole=ballot.way.whole
    ):
        return refusal
    eligible = RollEntry.objects.filter(ballot=ballot, rt=station).count()
    if sheet.in_box > eligible:
        return Refusal("ballot.more_than_eligible", ballots=sheet.in_box, eligible=eligible, field="used")
    return None


def _slot_for(ballot: Ballot, station: Area, by: Actor, *, correcting: bool) -> int:
    """1 for the first clerk, 2 for another one; nobody may be both."""
    live = PaperCount.objects.filter(ballot=ballot, station=station, replaced_at__isnull=True)
    taken = dict(live.values_list("clerk_id", "slot"))
    if own := taken.get(by.account_id):
        if not correcting:
            raise Refusal("ballot.same_clerk", number=ballot.number, status=409)
        return int(own)
    if len(taken) >= 2:
        raise Refusal("ballot.clerks_taken", number=ballot.number, station=station.label, status=409)
    return 1 if not taken else 2
