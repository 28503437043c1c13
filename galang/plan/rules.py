"""What may stand in a plan, judged without the database."""

from datetime import date
from decimal import Decimal

from galang.core.money import LIMIT_RUPIAH
from galang.core.refusal import Refusal


def why_not_goal(number: str, *, is_valid: bool, was_chosen: bool) -> Refusal | None:
    """A goal follows from a valid decision that chose the proposal."""
    return None if is_valid and was_chosen else Refusal("plan.no_decision", number=number, field="proposal")


def why_not_dates(starts_on: date, ends_on: date) -> Refusal | None:
    """Work does not end before it begins."""
    if ends_on < starts_on:
        return Refusal("plan.dates_reversed", starts_on=starts_on, ends_on=ends_on, field="ends_on")
    return None


def why_not_responsible(number: str, *, has_person: bool, has_body: bool, is_staff: bool) -> Refusal | None:
    """Somebody of the community answers for the work; outside staff never does."""
    if is_staff:
        return Refusal("right.facilitator", verb="memegang kegiatan", field="responsible")
    return None if has_person or has_body else Refusal("plan.no_person", number=number, field="responsible")


def amount_of(volume: Decimal, unit_price_rupiah: int) -> int | None:
    """volume x unit price in whole rupiah; None when it does not come out whole."""
    exact = volume * unit_price_rupiah
    whole = int(exact)
    return whole if whole == exact else None


def why_not_line(volume: Decimal, unit_price_rupiah: int) -> Refusal | None:
    """A line has a volume and a price above zero and comes out in whole rupiah."""
    if volume <= 0:
        return Refusal("proposal.no_volume", field="volume")
    if unit_price_rupiah <= 0:
        return Refusal("proposal.no_cost", field="unit_price_rupiah")
    amount = amount_of(volume, unit_price_rupiah)
    if amount is None:
        return Refusal("money.fraction", text=f"{volume} x {unit_price_rupiah}", field="unit_price_rupiah")
    if amount > LIMIT_RUPIAH:
        return Refusal("money.too_big", text=str(amount), limit_rupiah=LIMIT_RUPIAH, field="unit_price_rupiah")
    return None


def why_not_pledge(number: str, cost_rupiah: int, funded_rupiah: int, amount_rupiah: int) -> Refusal | None:
    """Funding is above zero and does not exceed what the activity costs."""
    if amount_rupiah <= 0:
        return Refusal("payment.not_positive", amount_rupiah=amount_rupiah, field="amount_rupiah")
    if cost_rupiah == 0:
        return Refusal("plan.no_cost_lines", number=number)
    over = funded_rupiah + amount_rupiah - cost_rupiah
    return Refusal("plan.overfunded", number=number, over_rupiah=over, field="amount_rupiah") if over > 0 else None
