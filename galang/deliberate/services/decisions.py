"""Closing a ballot into a decision, and deciding by consensus in a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Count
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from galang.community.models import Community, Knot, Round
from galang.community.services import Actor, Tie, charter_in_force, next_number, record_deed, threads_of, tie
from galang.core.refusal import Refusal
from galang.core.sentence import Sentence
from galang.core.tally import ConsentOutcome, explain
from galang.deliberate.models import (
    Attendance,
    Ballot,
    Decision,
    DecisionItem,
    Meeting,
    Proposal,
    RollEntry,
    Vote,
)
from galang.deliberate.rules.ballots import phase_of, why_not_now
from galang.deliberate.rules.counts import CountSheet
from galang.deliberate.rules.meetings import consent_of, why_not_decide, why_not_record
from galang.deliberate.rules.outcomes import CHOSEN, WAITING, Papers, Result, Terms, result_of
from galang.deliberate.rules.proposals import why_not_choose
from galang.deliberate.selectors.ballots import Station, choices_of, figures, key_of, options_of, stations_of
from galang.deliberate.words import number_word, reason
from galang.people.services import require_right
from galang.ui.formats import rupiah

STATE_OF_RESULT = {
    DecisionItem.Result.CHOSEN: Proposal.State.CHOSEN,
    DecisionItem.Result.WAITING: Proposal.State.WAITING,
    DecisionItem.Result.REFUSED: Proposal.State.REFUSED,
}
KNOT_OF_RESULT = {
    DecisionItem.Result.CHOSEN: Knot.State.DONE,
    DecisionItem.Result.WAITING: Knot.State.WAITING,
    DecisionItem.Result.REFUSED: Knot.State.REFUSED,
}


@transaction.atomic
def close_ballot(*, by: Actor, ballot: Ballot, at: datetime | None = None) -> Decision:
    """Count phones and paper together and declare the result (K-001), valid or not, with its explanation.

    Equal votes that decide are settled by the seed that was published when the ballot opened, and no other.
    """
    require_right(by, "close_ballot")
    now = at or timezone.now()
    locked: Ballot = Ballot.objects.select_for_update().get(pk=ballot.pk)
    if refusal := _why_not_close(locked, now):
        raise refusal
    options = options_of(locked)
    choices = choices_of(locked, options)
    if locked.purpose == Ballot.Purpose.ELECTION:
        choices = [type(one)(one.key, "", None) for one in choices]
    result = result_of(_terms(locked), choices, _papers(locked))
    _mix(locked)
    locked.closed_at = now
    locked.save(update_fields=["closed_at"])
    decision: Decision = Decision.objects.create(
        community=locked.community,
        number=next_number(locked.community, "K"),
        title=_title_of(locked, result),
        method=Decision.Method.BALLOT,
        ballot=locked,
        meeting_id=locked.meeting_id,
        round_id=locked.round_id,
        decided_on=timezone.localdate(now),
        is_valid=result.is_valid,
        outcome=dict(result.record),
        explanation=[vars(one) for one in result.explanation],
        charter_version=locked.charter_version,
    )
    again = _next_round_on(locked.round)
    about = {key_of(locked, one): one for one in options if one.proposal_id or one.person_id}
    items = [
        DecisionItem(
            community=locked.community,
            decision=decision,
            proposal=about[fate.key].proposal,
            person=about[fate.key].person,
            result=fate.result,
            reason=reason(fate.why, person=about[fate.key].person_id is not None),
            opens_again_on=again if fate.result == WAITING and about[fate.key].proposal_id else None,
        )
        for fate in result.fates
        if fate.key in about
    ]
    _write_items(decision, items, holder=by.words)
    record_deed(by=by, verb="close_ballot", subject=decision, details={"ballot": locked.number})
    return decision


def _why_not_close(ballot: Ballot, now: datetime) -> Refusal | None:
    """After the window, or earlier when everybody on the roll has voted."""
    phase = phase_of(ballot.opens_at, ballot.closes_at, ballot.closed_at, now)
    if phase in ("before", "counted"):
        return why_not_now(ballot.number, phase, ballot.closed_at or ballot.closes_at)
    if phase == "open" and RollEntry.objects.filter(ballot=ballot, voted_on__isnull=True).exists():
        return Refusal(
            "ballot.window_still_open", number=ballot.number, closes_at=ballot.closes_at, status=409
        )
    return None


def _terms(ballot: Ballot) -> Terms:
    return Terms(**{name: getattr(ballot, name) for name in Terms.__dataclass_fields__})


def _papers(ballot: Ballot) -> Papers:
    """What came in by phone and on paper; refuses what is not agreed or does not fit the roll."""
    phones = list(Vote.objects.filter(ballot=ballot).values_list("choices", flat=True))
    roll = RollEntry.objects.filter(ballot=ballot, voted_on__isnull=False)
    by_phone = roll.filter(on_paper=False).count()
    if len(phones) != by_phone:
        raise Refusal("ballot.sum_mismatch", counted=len(phones), expected=by_phone)
    sheets, marked = [], 0
    for station in stations_of(ballot):
        marked += station.marked
        if station.state != "none":
            sheets.append(_agreed(ballot, station))
    return Papers(phones, sheets, marked)


def _mix(ballot: Ballot) -> None:
    """Turn the box over: the votes are written anew in one go, in an order in which nobody voted."""
    votes = Vote.objects.filter(ballot=ballot)
    papers = votes.values_list("choices", flat=True)
    mixed = [Vote(community=ballot.community, ballot=ballot, choices=choices) for choices in papers]
    votes.delete()
    Vote.objects.bulk_create(sorted(mixed, key=lambda one: one.pk), batch_size=1000)


def _agreed(ballot: Ballot, station: Station) -> CountSheet:
    """The figures of a station on which both clerks agree, no more papers than voters who were marked."""
    label = station.area.label
    if station.state == "differ":
        gaps = [f"{label}: {gap.key} {gap.first}/{gap.second}" for gap in station.gaps]
        raise Refusal("ballot.counts_differ", number=ballot.number, differences=gaps)
    if station.state != "same":
        number = f"{ballot.number} {label}"
        raise Refusal("ballot.not_enough_counts", number=number, entered=len(station.copies), needed=2)
    sheet = figures(station.copies[0])
    if sheet.in_box > station.marked:
        raise Refusal("ballot.more_than_marked", station=label, in_box=sheet.in_box, marked=station.marked)
    return sheet


def _title_of(ballot: Ballot, result: Result) -> str:
    """What was decided, in a few words, in Indonesian as it is stored."""
    with translation.override("id"):
        if not result.is_valid:
            title = _("Belum sah: %(title)s") % {"title": ballot.title}
        elif ballot.purpose == Ballot.Purpose.QUESTION:
            words = _("Disetujui: %(title)s") if result.chosen else _("Tidak disetujui: %(title)s")
            title = words % {"title": ballot.title}
        elif ballot.purpose == Ballot.Purpose.ELECTION:
            title = _("%(count)s orang terpilih: %(title)s") % {
                "count": number_word(len(result.chosen)),
                "title": ballot.title,
            }
        else:
            title = _("%(count)s usulan dikerjakan") % {"count": number_word(len(result.chosen))}
            if result.record.get("budget"):
                title += f", {rupiah(result.record['cost'])}"
    return title[:200]


def _next_round_on(round: Round | None) -> date | None:
    """The day after this round: when what waits is opened again."""
    return round.ends_on + timedelta(days=1) if round and round.ends_on else None


def _write_items(decision: Decision, items: Sequence[DecisionItem], *, holder: str) -> None:
    """Store the items; proposals and threads follow, what was chosen last, as the newest word."""
    DecisionItem.objects.bulk_create(items)
    order = {DecisionItem.Result.REFUSED: 0, DecisionItem.Result.WAITING: 1, DecisionItem.Result.CHOSEN: 2}
    for item in sorted(items, key=lambda one: order[DecisionItem.Result(one.result)]):
        if item.proposal is None:
            continue
        result = DecisionItem.Result(item.result)
        Proposal.objects.filter(pk=item.proposal.pk).update(state=STATE_OF_RESULT[result])
        with translation.override("id"):
            again = _("putaran berikutnya") if result == DecisionItem.Result.WAITING else ""
            says = Tie(
                title=f"{item.proposal.title}: {result.label}",
                note=decision.title,
                state=KNOT_OF_RESULT[result],
                reason=item.reason if result != DecisionItem.Result.CHOSEN else "",
                holder=holder,
                opens_again=again,
            )
        tie(threads=threads_of(item.proposal.number), record=decision, tie=says)


@dataclass(frozen=True)
class Verdict:
    """What the meeting agreed on for one proposal; anything but "chosen" needs a reason."""

    proposal: Proposal
    result: str
    reason: str = ""
    opens_again_on: date | None = None


@dataclass(frozen=True)
class Consensus:
    """A decision by mufakat: in words, for each proposal, with the dissent that remained.

    `stand_aside` people do not agree and will not stop it; an unanswered objection of `objections` stops it.
    """

    title: str
    verdicts: Sequence[Verdict] = ()
    dissent: str = ""
    stand_aside: int = 0
    objections: int = 0


@transaction.atomic
def decide_by_consensus(
    *, by: Actor, meeting: Meeting, consensus: Consensus, at: datetime | None = None
) -> Decision:
    """Musyawarah mufakat: the meeting agrees (K-001). It must be one that may decide, and quorate."""
    require_right(by, "decide_by_consensus")
    now = at or timezone.now()
    locked: Meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    came = Attendance.objects.filter(meeting=locked)
    present = came.count()
    if refusal := _why_not_agree(locked, consensus, present, now):
        raise refusal
    agreed_by = consent_of(
        locked.number, present, stand_aside=consensus.stand_aside, objections=consensus.objections
    )
    community: Community = locked.community
    held_on = timezone.localdate(locked.starts_at)
    decision: Decision = Decision.objects.create(
        community=community,
        number=next_number(community, "K"),
        title=consensus.title.strip()[:200],
        method=Decision.Method.CONSENSUS,
        meeting=locked,
        round_id=locked.round_id,
        decided_on=held_on,
        outcome={
            "present": present,
            "quorum": locked.quorum,
            "stand_aside": consensus.stand_aside,
            **_attendance(locked),
        },
        explanation=_agreement(locked, consensus, present, agreed_by),
        dissent=consensus.dissent.strip(),
        charter_version=charter_in_force(community, held_on).version,
    )
    with translation.override("id"):
        agreed = _("Disepakati secara mufakat dalam %(number)s.") % {"number": locked.number}
    items = [
        DecisionItem(
            community=community,
            decision=decision,
            proposal=one.proposal,
            result=one.result,
            reason=one.reason.strip() or agreed,
            opens_again_on=one.opens_again_on if one.result == WAITING else None,
        )
        for one in consensus.verdicts
    ]
    _write_items(decision, items, holder=by.words)
    record_deed(by=by, verb="decide_by_consensus", subject=decision, details={"meeting": locked.number})
    return decision


def _why_not_agree(meeting: Meeting, consensus: Consensus, present: int, now: datetime) -> Refusal | None:
    """The meeting is on, may decide and is quorate; every verdict is possible and has its reason."""
    refusal = why_not_record(
        meeting.number,
        closed=meeting.closed_at is not None,
        held_on=timezone.localdate(meeting.starts_at),
        today=timezone.localdate(now),
    ) or why_not_decide(
        meeting.number,
        level=meeting.level,
        level_words=meeting.get_level_display(),
        present=present,
        quorum=meeting.quorum,
    )
    if refusal:
        return refusal
    if not consensus.title.strip():
        return Refusal("form.required", field="title", label=_("Keputusan"))
    proposals = Proposal.objects.select_for_update().in_bulk([one.proposal.pk for one in consensus.verdicts])
    if len(proposals) != len(consensus.verdicts):
        return Refusal("form.stale", number=meeting.number)
    for one in consensus.verdicts:
        proposal = proposals[one.proposal.pk]
        if one.result == CHOSEN and (refusal := why_not_choose(proposal.number, proposal.state)):
            return refusal
        if proposal.state in (Proposal.State.ON_BALLOT, Proposal.State.CHOSEN):
            return Refusal("proposal.settled", number=proposal.number)
        if one.result != CHOSEN and not one.reason.strip():
            return Refusal("proposal.reason_missing", number=proposal.number)
    return None


def _attendance(meeting: Meeting) -> dict[str, Any]:
    """Who was there, by sex and poor list, frozen with the decision."""
    rows = (
        Attendance.objects.filter(meeting=meeting)
        .order_by()
        .values_list("sex", "poor")
        .annotate(n=Count("pk"))
    )
    by_sex: dict[str, int] = {}
    poor = 0
    for sex, on_list, count in rows:
        by_sex[sex or "unknown"] = by_sex.get(sex or "unknown", 0) + count
        poor += count if on_list else 0
    return {"by_sex": by_sex, "poor": poor}


def _agreement(
    meeting: Meeting, consensus: Consensus, present: int, agreed_by: ConsentOutcome
) -> list[dict[str, Any]]:
    said = [Sentence("meeting.agreed", {"meeting": meeting.number, "present": present})]
    if meeting.quorum:
        said.append(Sentence("meeting.quorum_met", {"quorum": meeting.quorum}))
    said.extend(explain(agreed_by))
    if consensus.dissent.strip():
        said.append(Sentence("meeting.dissent", {}))
    return [vars(one) for one in said]
