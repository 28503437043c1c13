"""Money for tests: a cost line, requests, approvals, entries, all by the ledger's services."""

from datetime import date
from uuid import uuid4

from galang.ledger.models import Transaction
from galang.ledger.services import (
    IncomeFacts,
    PaymentRequest,
    answer_payment,
    post_payment,
    record_income,
    request_payment,
)
from galang.plan.models import Activity, CostLine, Goal, Plan
from tests.make.ground import TODAY, Village

RECEIPT = b"\xff\xd8\xff\xe0 nota toko "


def make_cost_line(village: Village, *, amount: int = 5_000_000, kind: str = "material") -> CostLine:
    """A planned activity with one cost line of this sum."""
    community = village.community
    plan, _ = Plan.objects.get_or_create(
        community=community, title="Renta 2026", kind="annual", first_year=2026, last_year=2026
    )
    serial = Activity.objects.count() + 1
    goal = Goal.objects.create(
        community=community,
        number=f"R-9{serial:02d}",
        plan=plan,
        title="Saluran lancar",
        result_wanted="120 m",
    )
    activity = Activity.objects.create(
        community=community,
        number=f"G-9{serial:02d}",
        goal=goal,
        title="Gali saluran Gang Melati",
        starts_on=date(2026, 3, 1),
        ends_on=date(2026, 4, 30),
    )
    return CostLine.objects.create(
        community=community,
        activity=activity,
        position=1,
        kind=kind,
        name="Semen dan pasir",
        volume=1,
        unit="paket",
        unit_price_rupiah=amount,
        amount_rupiah=amount,
    )


def make_income(
    village: Village, amount: int = 20_000_000, *, source: str = "grant", purse: str = "1101"
) -> Transaction:
    """Money in the purse, booked by the finance unit."""
    facts = IncomeFacts(source, amount, "Termin 1", "Satker BLM", TODAY, uuid4(), purse)
    return record_income(by=village.actor("finance_unit"), community=village.community, facts=facts)


def make_request(
    village: Village, line: CostLine, amount: int = 1_000_000, *, receipt: bytes | None = None
) -> Transaction:
    """A payment asked for by the environment unit, with a receipt unless b"" is given."""
    photo = RECEIPT + uuid4().bytes if receipt is None else receipt
    asked = PaymentRequest(line, amount, "Semen 40 sak", "Toko Bangun Jaya", TODAY, uuid4(), receipt=photo)
    return request_payment(by=village.actor("environment_unit"), community=village.community, request=asked)


def make_payment(village: Village, line: CostLine, amount: int = 1_000_000) -> Transaction:
    """Asked for, approved by the coordinator, posted by the finance unit."""
    asked = make_request(village, line, amount)
    answer_payment(by=village.actor("coordinator"), transaction=asked, is_approved=True)
    if amount >= 10_000_000:
        answer_payment(by=village.actor("board_member"), transaction=asked, is_approved=True)
    post_payment(by=village.actor("finance_unit"), transaction=asked)
    return Transaction.objects.get(pk=asked.pk)
