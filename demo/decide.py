"""Chapter two: issues become proposals, are appraised, weighed in a meeting and put to a ballot."""

from datetime import date, timedelta
from decimal import Decimal

from demo.clock import moment
from demo.concerns import REFUSALS
from demo.hear import Matter
from demo.scene import Scene
from galang.deliberate.models import Ballot, Decision, Meeting, Option, Proposal, RollEntry
from galang.deliberate.rules.counts import CountSheet
from galang.deliberate.rules.meetings import Heads
from galang.deliberate.services import (
    Call,
    Candidates,
    Findings,
    Minutes,
    Question,
    Wish,
    appraise,
    call_meeting,
    cast_vote,
    close_ballot,
    close_meeting,
    enter_paper_count,
    mark_paper_voter,
    open_ballot,
    questions_of,
    record_attendance,
    record_paper_list,
    submit_proposal,
)
from galang.people.models import Role


def propose(scene: Scene, found: list[Matter], on: date) -> list[Proposal]:
    """One proposal per issue, by a resident of the place."""
    made = []
    for order, matter in enumerate(one for one in found if one.issue):
        title, volume, unit, price, people = matter.concern.wish
        scene.clock.set(on + timedelta(days=order), 20, 5)
        volume = max(1, volume * (8 + scene.chance.randrange(6)) // 10)
        wish = Wish(
            title=matter.words(title),
            volume=Decimal(volume),
            unit=unit,
            cost_rupiah=volume * price,
            place=f"Gang {matter.gang}, {matter.area.label}",
            what=f"Untuk {people} orang. Warga siap menyumbang tenaga.",
            area=matter.area,
            beneficiaries=people,
        )
        by = scene.resident(scene.someone(matter.area))
        codes = [one.code for one in questions_of(wish)]
        made.append(submit_proposal(by=by, issue=matter.issue, wish=wish, confirmed=codes))
    return made


def judge(scene: Scene, proposals: list[Proposal], on: date, *, feasible: int) -> list[Proposal]:
    """The environment unit looks at each; so many are feasible, some are refused, the rest waits. Returns the good ones."""
    good = []
    for order, proposal in enumerate(proposals):
        scene.clock.set(on + timedelta(days=order), 10, 15)
        if proposal.questions:
            continue
        by = scene.actor(Role.ENVIRONMENT_UNIT)
        if proposal.proposer_id == by.person_id:  # nobody judges their own
            by = scene.actor(Role.SOCIAL_UNIT)
        if order < feasible:
            price = proposal.cost_rupiah * (88 + scene.chance.randrange(12)) // 100 // 50_000 * 50_000
            verdict = Findings(True, "Lahan jelas, bahan ada di toko terdekat, warga siap bekerja.", price)
            appraise(by=by, proposal=proposal, verdict=verdict)
            good.append(proposal)
        elif order < feasible * 2:
            verdict = Findings(False, REFUSALS[order % len(REFUSALS)])
            appraise(by=by, proposal=proposal, verdict=verdict)
    return good


def meet(scene: Scene, title: str, on: date, *, people: int, close: bool = True) -> Meeting:
    """A meeting at the hall of RW 02 with a list by name and a paper list; closed with minutes."""
    scene.clock.set(min(on - timedelta(days=12), scene.today - timedelta(days=3)), 20)
    call = Call(
        title=title,
        place="Balai RW 02",
        starts_at=moment(on, 9),
        agenda="Pembukaan\nPenjelasan usulan\nTanya jawab\nPemilihan\nPenutup",
        invited=people + people // 2,
    )
    meeting = call_meeting(by=scene.actor(Role.SECRETARY), community=scene.community, call=call)
    if not close:
        return meeting
    scene.clock.set(on, 9, 20)
    record_attendance(
        by=scene.actor(Role.VOLUNTEER),
        meeting=meeting,
        persons=scene.crowd(people * 3 // 4, women=46),
        from_paper=True,
    )
    heads = {Heads(area.pk, sex, False): 1 for area in scene.areas[: people // 8] for sex in "fm"}
    record_paper_list(by=scene.actor(Role.SECRETARY), meeting=meeting, heads=heads)
    scene.clock.set(on, 12, 40)
    minutes = Minutes(
        "Koordinator BKM",
        "Sekretaris",
        "Semua usulan dijelaskan pengusulnya. Warga memilih dengan surat suara.",
    )
    return close_meeting(by=scene.actor(Role.SECRETARY), meeting=meeting, minutes=minutes)


def vote(
    scene: Scene, meeting: Meeting, proposals: list[Proposal], on: date, *, budget: int, voters: int
) -> Decision:
    """A ballot by phone and paper: two clerks per station copy the sheets; the committee declares the result."""
    scene.clock.set(on - timedelta(days=10), 8)
    question = Question(
        title="Memilih usulan tahun ini",
        opens_at=moment(on - timedelta(days=9), 7),
        closes_at=moment(on, 12),
        rule=Ballot.Rule.APPROVAL_BUDGET,
        budget_rupiah=budget,
        min_turnout_permille=20,
        lot_seed=f"kali-bening-{on.isoformat()}",
    )
    ballot = open_ballot(
        by=scene.actor(Role.COMMITTEE),
        community=scene.community,
        question=question,
        candidates=Candidates(proposals=proposals),
        meeting=meeting,
    )
    weights = {proposal.number: 10 + scene.chance.randrange(60) for proposal in proposals}
    costs = {
        one.proposal.number: one.cost_rupiah or 0
        for one in Option.objects.filter(ballot=ballot).select_related("proposal")
    }
    roll = list(RollEntry.objects.filter(ballot=ballot).select_related("person"))
    came = scene.chance.sample(roll, min(voters, len(roll)))
    by_phone, on_paper = came[: voters // 3], came[voters // 3 :]
    for serial, entry in enumerate(by_phone):
        scene.clock.set(on - timedelta(days=1 + serial % 8), 8 + serial % 12, serial % 60)
        choice = _choice(scene, weights, costs, budget)
        cast_vote(by=scene.resident(entry.person), ballot=ballot, chosen=choice)
    scene.clock.set(on, 11, 50)
    mark_paper_voter(by=scene.actor(Role.COMMITTEE), ballot=ballot, entries=on_paper)
    scene.clock.set(on, 13)
    _count(scene, ballot, on_paper, weights, costs)
    scene.clock.set(on, 15)
    return close_ballot(by=scene.actor(Role.COMMITTEE), ballot=ballot)


def open_vote(
    scene: Scene, meeting: Meeting, proposals: list[Proposal], *, budget: int, voters: int
) -> Ballot:
    """A ballot that is open today and ends at the meeting; some have voted by phone already."""
    first = scene.today - timedelta(days=2)
    scene.clock.set(first, 6)
    question = Question(
        title="Memilih usulan putaran 2",
        opens_at=moment(first, 7),
        closes_at=meeting.starts_at + timedelta(hours=3),
        rule=Ballot.Rule.APPROVAL_BUDGET,
        budget_rupiah=budget,
        min_turnout_permille=20,
        lot_seed=f"kali-bening-{scene.today.isoformat()}",
    )
    ballot = open_ballot(
        by=scene.actor(Role.COMMITTEE),
        community=scene.community,
        question=question,
        candidates=Candidates(proposals=proposals),
        meeting=meeting,
    )
    weights = {proposal.number: 10 + scene.chance.randrange(60) for proposal in proposals}
    options = Option.objects.filter(ballot=ballot).select_related("proposal")
    costs = {one.proposal.number: one.cost_rupiah or 0 for one in options if one.proposal}
    roll = list(
        RollEntry.objects.filter(ballot=ballot, person__account__isnull=True).select_related("person")
    )
    for serial, entry in enumerate(scene.chance.sample(roll, min(voters, len(roll)))):
        scene.clock.set(first + timedelta(days=serial % 2), 8 + serial % 12, serial % 60)
        cast_vote(
            by=scene.resident(entry.person), ballot=ballot, chosen=_choice(scene, weights, costs, budget)
        )
    return ballot


def _choice(scene: Scene, weights: dict[str, int], costs: dict[str, int], budget: int) -> list[str]:
    """What one voter picks: heavier proposals more often, within the purse, at least one."""
    order = sorted(weights, key=lambda number: -(scene.chance.random() ** 2) * weights[number])
    chosen, left = [], budget
    for number in order[: 2 + scene.chance.randrange(3)]:
        if costs[number] <= left:
            chosen.append(number)
            left -= costs[number]
    return chosen or [min(costs, key=lambda number: costs[number])]


def _count(
    scene: Scene, ballot: Ballot, entries: list[RollEntry], weights: dict[str, int], costs: dict[str, int]
) -> None:
    stations: dict[int, int] = {}
    for entry in entries:
        stations[entry.person.area_id] = stations.get(entry.person.area_id, 0) + 1
    for area in (one for one in scene.areas if one.pk in stations):
        papers = stations[area.pk]
        votes = dict.fromkeys(weights, 0)
        spoiled = 1 if papers > 8 and scene.chance.randrange(3) == 0 else 0
        for _paper in range(papers - spoiled):
            for number in _choice(scene, weights, costs, ballot.budget_rupiah or 0):
                votes[number] += 1
        sheet = CountSheet(papers + 10, papers - spoiled, spoiled, 10, votes)
        for role in (Role.COMMITTEE, Role.VOLUNTEER):
            enter_paper_count(by=scene.actor(role), ballot=ballot, station=area, sheet=sheet)
