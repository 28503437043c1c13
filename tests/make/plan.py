"""Plans, goals, activities, cost lines and sources for tests."""

from datetime import date
from decimal import Decimal

from galang.community.services import open_thread, tie
from galang.deliberate.models import Decision, DecisionItem, Proposal
from galang.listen.models import Issue
from galang.organise.models import Body
from galang.plan.models import Activity, CostLine, Funding, Goal, Plan
from galang.plan.services import (
    ActivityFacts,
    GoalFacts,
    LineFacts,
    PlanFacts,
    PledgeFacts,
    adopt_goal,
    open_plan,
    plan_activity,
    pledge_funding,
    set_cost_line,
)
from tests.make.ground import Village
from tests.make.organise import make_decision

TITLE = "Perbaikan saluran Gang Melati"


def make_plan(village: Village, title: str = "Renta 2026", **facts: object) -> Plan:
    """The yearly plan of 2026."""
    given = {"kind": Plan.Kind.ANNUAL, "first_year": 2026, "last_year": 2026, **facts}
    return open_plan(
        by=village.actor("secretary"), community=village.community, facts=PlanFacts(title=title, **given)
    )


def make_proposal(village: Village, title: str = TITLE, serial: int = 901) -> Proposal:
    """A proposal on a thread of its own, as listen and deliberate leave it behind."""
    community = village.community
    thread = open_thread(community=community, first_voice=f"S-{serial:04d}", title=title)
    issue = Issue.objects.create(community=community, number=f"I-{serial}", title=title, thread=thread)
    proposal = Proposal.objects.create(
        community=community,
        number=f"U-{serial}",
        issue=issue,
        title=title,
        what="Saluran baru dengan tutup yang bisa diangkat.",
        volume=Decimal(120),
        unit="m",
        cost_rupiah=42_000_000,
        place="Gang Melati, RT 01",
        area=village.areas[0],
        beneficiaries=91,
    )
    tie(threads=[thread], record=issue)
    tie(threads=[thread], record=proposal)
    return proposal


def make_choice(
    village: Village, proposal: Proposal | None = None, *, result: str = "chosen", valid: bool = True
) -> tuple[Proposal, Decision]:
    """A proposal and the decision that said this of it."""
    proposal = proposal or make_proposal(village)
    decision = make_decision(village, number=f"K-{proposal.number[2:]}", valid=valid)
    DecisionItem.objects.create(
        community=village.community,
        decision=decision,
        proposal=proposal,
        result=result,
        reason="299 pendukung.",
    )
    tie(threads=[proposal.issue.thread], record=decision)
    return proposal, decision


def make_goal(village: Village, *, plan: Plan | None = None, serial: int = 901, title: str = TITLE) -> Goal:
    """A goal out of a proposal that was chosen."""
    proposal, decision = make_choice(village, make_proposal(village, title, serial))
    return adopt_goal(
        by=village.actor("board_member"),
        plan=plan or Plan.objects.first() or make_plan(village),
        decision=decision,
        proposal=proposal,
        facts=GoalFacts(result_wanted="Air tidak masuk rumah lagi."),
    )


def make_activity(village: Village, goal: Goal | None = None, **facts: object) -> Activity:
    """Work from 5 May to 20 June 2026, answered for by the environment unit's own person."""
    given = {
        "title": "Gali dan pasang saluran",
        "starts_on": date(2026, 5, 5),
        "ends_on": date(2026, 6, 20),
        "responsible": village.persons["environment_unit"],
        "place": "Gang Melati",
        **facts,
    }
    return plan_activity(
        by=village.actor("environment_unit"), goal=goal or make_goal(village), facts=ActivityFacts(**given)
    )


def make_line(village: Village, activity: Activity, *, price: int = 250_000, volume: str = "120") -> CostLine:
    """120 m at Rp250.000: Rp30.000.000."""
    facts = LineFacts(CostLine.Kind.MATERIAL, "U-ditch 60 cm", Decimal(volume), "m", price)
    return set_cost_line(by=village.actor("environment_unit"), activity=activity, facts=facts)


def make_pledge(village: Village, activity: Activity, amount: int, source: str = "grant") -> Funding:
    """A source of so many rupiah."""
    how = "60 hari kerja × Rp75.000" if source in ("labour", "goods") else ""
    facts = PledgeFacts(source, amount, "BLM tahap 1" if source == "grant" else "Warga", how)
    return pledge_funding(by=village.actor("environment_unit"), activity=activity, facts=facts)


def make_body_of(village: Village) -> Body:
    """The environment unit as a body."""
    return Body.objects.create(community=village.community, number="L-900", name="UPL", kind=Body.Kind.UNIT)
