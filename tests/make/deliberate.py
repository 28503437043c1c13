"""Issues, proposals, meetings and ballots, made through the services; call inside the village's scope."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count
from zoneinfo import ZoneInfo

from django.utils import timezone

from galang.community.models import Area
from galang.deliberate.models import Ballot, Decision, Meeting, Option, Proposal, RollEntry
from galang.deliberate.rules.counts import CountSheet
from galang.deliberate.services import (
    Call,
    Candidates,
    Findings,
    Question,
    Wish,
    appraise,
    call_meeting,
    cast_vote,
    close_ballot,
    enter_paper_count,
    mark_paper_voter,
    open_ballot,
    record_attendance,
    submit_proposal,
)
from galang.listen.models import Issue
from galang.listen.services import IssueFacts, Said, group_voices, raise_voice
from galang.people.models import Person
from tests.make.ground import Village

JAKARTA = ZoneInfo("Asia/Jakarta")
DAY = timedelta(days=1)
_serial = count(1)


def make_issue(village: Village, title: str = "Saluran Gang Melati buntu") -> Issue:
    """An issue with one voice of a resident."""
    said = Said(text=f"{title}. Air masuk rumah setiap hujan.", area=village.areas[0], place="Gang Melati")
    voice = raise_voice(by=village.actor("resident"), community=village.community, said=said)
    facts = IssueFacts(title=title, summary="Air masuk rumah.", area=village.areas[0])
    return group_voices(by=village.actor("volunteer"), voices=[voice], facts=facts)


def a_wish(title: str = "Perbaikan saluran Gang Melati", cost: int = 42_000_000, **changes: object) -> Wish:
    """A wish at which nothing looks odd."""
    return Wish(
        **{
            "title": title,
            "what": "Saluran baru selebar 60 cm dengan tutup yang bisa diangkat.",
            "volume": Decimal("120"),
            "unit": "meter",
            "cost_rupiah": cost,
            "place": "Gang Melati, RT 01",
            "beneficiaries": 91,
            **changes,
        }
    )


def make_proposal(village: Village, issue: Issue | None = None, **changes: object) -> Proposal:
    """A proposal that nobody has appraised."""
    wish = a_wish(**({"area": village.areas[0]} | changes))
    return submit_proposal(by=village.actor("resident"), issue=issue or make_issue(village), wish=wish)


def make_feasible(village: Village, issue: Issue | None = None, **changes: object) -> Proposal:
    """A proposal that the feasibility team found feasible."""
    proposal = make_proposal(village, issue, **changes)
    yes = Findings(True, "Bisa dikerjakan warga.")
    appraise(by=village.actor("environment_unit"), proposal=proposal, verdict=yes)
    proposal.refresh_from_db()
    return proposal


def make_feasibles(village: Village, costs: Sequence[int], issue: Issue | None = None) -> list[Proposal]:
    """Feasible proposals of these costs, all from one issue."""
    issue = issue or make_issue(village)
    return [
        make_feasible(village, issue, title=f"Perbaikan saluran ke-{at}", cost=cost)
        for at, cost in enumerate(costs, 1)
    ]


def make_meeting(
    village: Village, *, invited: int = 6, starts_at: datetime | None = None, **changes: object
) -> Meeting:
    """A meeting that began an hour ago, for six people."""
    call = Call(
        **{
            "title": "Rembug pemilihan usulan",
            "place": "Balai RW 02",
            "starts_at": starts_at or timezone.now() - timedelta(hours=1),
            "agenda": "Pembukaan\nTanggapan warga\nPenetapan",
            "invited": invited,
            **changes,
        }
    )
    return call_meeting(by=village.actor("secretary"), community=village.community, call=call)


def fill_meeting(village: Village, meeting: Meeting, heads: int = 5) -> None:
    """Named residents come to a meeting."""
    persons = list(Person.objects.select_related("household").order_by("pk")[:heads])
    record_attendance(by=village.actor("secretary"), meeting=meeting, persons=persons)


def make_ballot(village: Village, candidates: Candidates | None = None, **changes: object) -> Ballot:
    """A ballot with a budget over three proposals, open since an hour and until tomorrow."""
    now = timezone.now()
    question = Question(
        **{
            "title": "Pilih usulan putaran 1",
            "rule": Ballot.Rule.APPROVAL_BUDGET,
            "budget_rupiah": 60_000_000,
            "opens_at": now - timedelta(hours=1),
            "closes_at": now + DAY,
            "min_turnout_permille": 0,
            **changes,
        }
    )
    chosen = candidates or Candidates(proposals=make_feasibles(village, [42_000_000, 13_500_000, 27_000_000]))
    return open_ballot(
        by=village.actor("secretary"), community=village.community, question=question, candidates=chosen
    )


def after(ballot: Ballot) -> datetime:
    """A moment after the window of a ballot."""
    return ballot.closes_at + timedelta(minutes=5)


def numbers_of(ballot: Ballot) -> list[str]:
    """The public numbers of the proposals on a ballot."""
    return list(Option.objects.filter(ballot=ballot).values_list("proposal__number", flat=True))


def vote(village: Village, ballot: Ballot, role: str, *chosen: str) -> RollEntry:
    """One role votes by phone."""
    return cast_vote(by=village.actor(role), ballot=ballot, chosen=chosen)


def paper_vote(village: Village, ballot: Ballot, station: Area, heads: int) -> list[RollEntry]:
    """People of a station who have not voted yet take a paper."""
    waiting = RollEntry.objects.filter(ballot=ballot, rt=station, voted_on__isnull=True).order_by("pk")
    entries = list(waiting[:heads])
    mark_paper_voter(by=village.actor("committee"), ballot=ballot, entries=entries)
    return entries


def a_sheet(used: int, votes: dict[str, int], *, spoiled: int = 0, unused: int = 0) -> CountSheet:
    """A count sheet whose papers add up."""
    return CountSheet(used + spoiled + unused, used, spoiled, unused, votes)


def count_twice(village: Village, ballot: Ballot, station: Area, sheet: CountSheet) -> None:
    """Two clerks copy the same sheet."""
    act = {"ballot": ballot, "station": station, "sheet": sheet, "at": after(ballot)}
    for role in ("committee", "volunteer"):
        enter_paper_count(by=village.actor(role), **act)


def make_decision(village: Village) -> Decision:
    """A ballot in which three residents chose the first two proposals, closed."""
    ballot = make_ballot(village)
    first, second, _third = numbers_of(ballot)
    for role in ("resident", "volunteer", "delegate"):
        vote(village, ballot, role, first, second)
    return close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
