"""Chapter three: goals, costs, days of work, money by two persons, reviews, promises and bulletins."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from demo.clock import moment
from demo.hear import Matter
from demo.receipts import receipt_photo
from demo.scene import Scene
from galang.act.services import (
    Answer,
    DayReport,
    Invitation,
    Promise,
    answer_commitment,
    call_action,
    hold_action,
    measure_progress,
    record_commitment,
)
from galang.deliberate.models import Decision, DecisionItem
from galang.evaluate.services import FindingFacts, ReadingFacts, ReviewFacts, hold_review
from galang.ledger.services import (
    IncomeFacts,
    PaymentRequest,
    answer_payment,
    post_payment,
    record_income,
    request_payment,
)
from galang.organise.models import Body
from galang.people.models import Person, Role
from galang.plan.models import Activity, CostLine, Funding, Plan
from galang.plan.services import (
    ActivityFacts,
    GoalFacts,
    LineFacts,
    PledgeFacts,
    adopt_goal,
    plan_activity,
    pledge_funding,
    set_cost_line,
)

SHARES = (
    ("material", "Bahan bangunan", 62),
    ("wage", "Upah tukang", 24),
    ("tool", "Sewa alat", 9),
    ("admin", "Administrasi", 5),
)


def plan_work(scene: Scene, plan: Plan, decision: Decision, body: Body, first: date) -> list[Activity]:
    """Every chosen proposal becomes a goal with one activity, four cost lines and three sources."""
    chosen = DecisionItem.objects.filter(decision=decision, result="chosen").select_related("proposal__area")
    made = []
    for order, item in enumerate(chosen.order_by("id")):
        proposal, board = item.proposal, scene.actor(Role.BOARD_MEMBER)
        scene.clock.set(first + timedelta(days=order), 19)
        facts = GoalFacts(
            title=proposal.title,
            result_wanted=f"{proposal.volume.normalize():f} {proposal.unit} selesai dan dipakai warga",
            target_volume=proposal.volume,
            target_unit=proposal.unit,
        )
        goal = adopt_goal(by=board, plan=plan, decision=decision, proposal=proposal, facts=facts)
        starts = first + timedelta(days=14 + order * 9)
        work = ActivityFacts(
            title=proposal.title,
            starts_on=starts,
            ends_on=starts + timedelta(days=35),
            area=proposal.area,
            place=proposal.place,
            responsible=scene.someone(proposal.area),
            body=body,
            beneficiaries=proposal.beneficiaries,
        )
        activity = plan_activity(by=scene.actor(Role.ENVIRONMENT_UNIT), goal=goal, facts=work)
        _cost(scene, activity, proposal.cost_rupiah)
        made.append(activity)
    return made


def _cost(scene: Scene, activity: Activity, total: int) -> None:
    by = scene.actor(Role.ENVIRONMENT_UNIT)
    cost = 0
    for kind, name, share in SHARES:
        price = total * share // 100 // 10_000 * 10_000
        line = set_cost_line(
            by=by, activity=activity, facts=LineFacts(kind, name, Decimal(1), "paket", price)
        )
        cost += line.amount_rupiah
    labour = cost * 12 // 100 // 50_000 * 50_000
    cash = cost * 8 // 100 // 50_000 * 50_000
    pledge_funding(by=by, activity=activity, facts=PledgeFacts("grant", cost - labour - cash, "BLM tahap 1"))
    if labour:
        counted = "orang kerja bakti x Rp50.000 sehari"
        pledge_funding(by=by, activity=activity, facts=PledgeFacts("labour", labour, "Warga", counted))
    if cash:
        pledge_funding(by=by, activity=activity, facts=PledgeFacts("cash", cash, "Iuran warga"))


def _key(scene: Scene) -> UUID:
    return UUID(int=scene.chance.getrandbits(128), version=4)


def bring_money(scene: Scene, activities: list[Activity], on: date) -> None:
    """The grant and the residents' cash, each booked with its source."""
    by = scene.actor(Role.FINANCE_UNIT)
    for funding in Funding.objects.filter(
        activity__in=activities, source__in=("grant", "cash")
    ).select_related("activity"):
        scene.clock.set(on, 10)
        words = "BLM tahap 1" if funding.source == "grant" else "Iuran warga"
        facts = IncomeFacts(
            source=funding.source,
            amount_rupiah=funding.amount_rupiah,
            description=f"{words} untuk {funding.activity.title}"[:200],
            counterparty="Satker BLM" if funding.source == "grant" else "Warga lewat ketua RT",
            happened_on=on,
            key=_key(scene),
            purse="1101",
            activity=funding.activity,
            funding=funding,
        )
        record_income(by=by, community=scene.community, facts=facts)


def spend(scene: Scene, activity: Activity, *, parts: int) -> None:
    """Each line in two or three payments: asked by a unit, approved by others, posted by the finance unit."""
    lines = list(CostLine.objects.filter(activity=activity))
    serial = 0
    for line in lines[:parts]:
        pieces = 2 if line.kind in ("material", "wage") else 1
        for piece in range(pieces):
            day = activity.starts_on + timedelta(days=3 + serial * 3)
            share = {"material": 96, "wage": 50}.get(
                line.kind, 100
            )  # half of the work is done by residents themselves
            amount = line.amount_rupiah * share // 100 // pieces // 1000 * 1000
            _pay(scene, line, amount, day, f"{line.name} {activity.title}, bagian {piece + 1}")
            serial += 1


def _pay(scene: Scene, line: CostLine, amount: int, day: date, words: str) -> None:
    scene.clock.set(day, 16)
    asked = PaymentRequest(
        cost_line=line,
        amount_rupiah=amount,
        description=words[:200],
        counterparty="Toko Sumber Rejeki (contoh)" if line.kind == "material" else "Tukang RT (contoh)",
        happened_on=day,
        key=_key(scene),
        receipt=receipt_photo(words, amount, day),
    )
    made = request_payment(by=scene.actor(Role.ENVIRONMENT_UNIT), community=scene.community, request=asked)
    scene.clock.set(day + timedelta(days=1), 9)
    answer_payment(by=scene.actor(Role.COORDINATOR), transaction=made, is_approved=True)
    if amount >= 10_000_000:
        answer_payment(by=scene.actor(Role.BOARD_MEMBER), transaction=made, is_approved=True)
    post_payment(by=scene.actor(Role.FINANCE_UNIT), transaction=made)


def work_together(scene: Scene, activity: Activity, days: int) -> None:
    """Some Saturdays of work; labour is booked at its counted value; progress is measured."""
    for serial in range(days):
        day = activity.starts_on + timedelta(days=5 + serial * 7)
        scene.clock.set(day - timedelta(days=6), 19)
        call = Invitation(
            f"Kerja bakti {activity.title}"[:200], activity.place or "Balai RW 02", moment(day, 7), 20
        )
        action = call_action(by=scene.actor(Role.VOLUNTEER), activity=activity, invitation=call)
        scene.clock.set(day, 12)
        near = [one for one in scene.adults if one.area_id == activity.area_id] or scene.adults
        came = scene.chance.sample(near, min(11 + scene.chance.randrange(14), len(near)))
        report = DayReport(_fresh(came), 4, f"Hari ke-{serial + 1} selesai, alat kembali lengkap.")
        hold_action(by=scene.actor(Role.VOLUNTEER), action=action, report=report)
        done = (serial + 1) * 1000 // days
        measure_progress(by=scene.actor(Role.ENVIRONMENT_UNIT), activity=activity, done_permille=done)
    labour = Funding.objects.filter(activity=activity, source="labour").first()
    if labour:
        facts = IncomeFacts(
            source="labour",
            amount_rupiah=labour.amount_rupiah,
            description=f"Kerja bakti {activity.title}"[:200],
            counterparty="Warga",
            happened_on=activity.starts_on + timedelta(days=5 + days * 7),
            key=_key(scene),
            activity=activity,
            funding=labour,
        )
        scene.clock.set(facts.happened_on, 18)
        record_income(by=scene.actor(Role.FINANCE_UNIT), community=scene.community, facts=facts)


def _fresh(people: list[Person]) -> tuple[Person, ...]:
    return tuple(Person.objects.filter(pk__in=[one.pk for one in people]).select_related("household"))


def look_back(scene: Scene, activity: Activity) -> None:
    """A review three weeks after the end, with a plus, a change and what was measured."""
    day = activity.ends_on + timedelta(days=21)
    scene.clock.set(day, 15)
    goal = activity.goal
    facts = ReviewFacts(
        title=f"Tinjauan {activity.title}"[:200],
        held_on=day,
        activity=activity,
        summary="Warga berjalan bersama ke tempatnya, mengukur, dan bertanya kepada yang memakai.",
        findings=(
            FindingFacts("plus", "Hasilnya dipakai setiap hari dan dirawat warga sendiri."),
            FindingFacts(
                "change",
                "Bahan datang terlambat seminggu.",
                "Pesan bahan sebelum hari kerja bakti ditetapkan.",
            ),
        ),
        readings=(
            ReadingFacts("Volume", goal.target_volume or Decimal(1), goal.target_volume, goal.target_unit),
        ),
    )
    hold_review(by=scene.actor(Role.SUPERVISOR), community=scene.community, facts=facts)


def promise(scene: Scene, found: list[Matter], today: date) -> None:
    """Three promises: one kept, one late, one soon."""
    issues = [matter.issue for matter in found if matter.issue][:3]
    words = (
        ("Dinas air minum", "Pompa air RT 03 diperbaiki sebelum kemarau", 120, -40),
        ("Lurah", "Surat izin pakai lahan taman keluar", 80, -9),
        ("Kepala Puskesmas", "Bidan datang ke posyandu setiap bulan", 30, 6),
    )
    for (who, text, ago, due), issue in zip(words, issues, strict=False):
        made_on = today - timedelta(days=ago)
        scene.clock.set(made_on, 13)
        facts = Promise(
            who, text, made_on, today + timedelta(days=due), "Dicatat di rembug, dibacakan ulang", issue
        )
        made = record_commitment(by=scene.actor(Role.COORDINATOR), community=scene.community, promise=facts)
        if who == "Dinas air minum":
            day = today - timedelta(days=42)
            scene.clock.set(day, 10)
            answer = Answer("kept", day, "Pompa menyala lagi, disaksikan ketua RT 03.")
            answer_commitment(by=scene.actor(Role.COORDINATOR), commitment=made, answer=answer)
