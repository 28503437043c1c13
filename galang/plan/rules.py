"""Years, dates, sums and origins of a plan, judged without the database. All sums are whole rupiah."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext_lazy as _

from galang.core.money import check_limit, format_number
from galang.core.refusal import Refusal

MEDIUM, ANNUAL = "medium", "annual"
FIRST_YEAR, LAST_YEAR = 1990, 2200
MOST_YEARS = {MEDIUM: 5, ANNUAL: 1}
OWN_SOURCES = ("labour", "goods", "cash")
COUNTED_SOURCES = ("labour", "goods")
LARGEST_VOLUME = Decimal("999999999999.99")


def why_not_years(kind: str, first: int, last: int) -> Refusal | None:
    """A yearly plan has one year, a medium-term plan up to five, in order."""
    for field, year in (("first_year", first), ("last_year", last)):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            least, most = str(FIRST_YEAR), str(LAST_YEAR)
            return Refusal("form.out_of_range", label=_("Tahun"), least=least, most=most, field=field)
    if last < first:
        return Refusal("plan.years_reversed", first_year=str(first), last_year=str(last), field="last_year")
    most_years = MOST_YEARS[kind]
    if last - first + 1 > most_years:
        return Refusal("plan.years_too_many", most=most_years, field="last_year")
    return None


@dataclass(frozen=True)
class Origin:
    """Where a goal comes from: the proposal, the decision, and what it said."""

    proposal_number: str
    decision_number: str
    is_valid: bool
    is_chosen: bool
    goal_number: str = ""


def why_not_adopt(origin: Origin) -> Refusal | None:
    """A goal comes from a valid decision that chose the proposal, once in a plan."""
    if not origin.is_valid:
        return Refusal("plan.not_decided", number=origin.decision_number)
    if not origin.is_chosen:
        return Refusal(
            "plan.not_chosen", number=origin.proposal_number, decision_number=origin.decision_number
        )
    if origin.goal_number:
        return Refusal(
            "plan.goal_already", number=origin.proposal_number, goal_number=origin.goal_number, status=409
        )
    return None


def why_not_dates(starts_on: date, ends_on: date, first_year: int, last_year: int) -> Refusal | None:
    """An activity lies within the years of its plan, its end not before its start."""
    if ends_on < starts_on:
        return Refusal("plan.dates_reversed", starts_on=starts_on, ends_on=ends_on, field="ends_on")
    first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    if starts_on < first or ends_on > last:
        field = "starts_on" if starts_on < first else "ends_on"
        return Refusal("plan.outside_period", starts_on=first, ends_on=last, field=field)
    return None


def why_not_beneficiaries(whole: int | None, women: int | None, poor: int | None) -> Refusal | None:
    """A part that was counted is not more than the whole, and has a whole."""
    for field, part in (("beneficiaries_women", women), ("beneficiaries_poor", poor)):
        if part is not None and part > (whole or 0):
            return Refusal("plan.part_over_whole", part=part, whole=whole or 0, field=field)
    return None


def amount_of(volume: Decimal, unit_price_rupiah: int) -> int:
    """Volume × unit price in whole rupiah, exactly; refuses what is not whole, not positive or too big."""
    if not volume.is_finite() or not 0 < volume <= LARGEST_VOLUME or volume != round(volume, 2):
        raise Refusal(
            "form.out_of_range", label=_("Volume"), least="0,01", most="999.999.999.999,99", field="volume"
        )
    if unit_price_rupiah <= 0:
        raise Refusal("payment.not_positive", amount_rupiah=unit_price_rupiah, field="unit_price_rupiah")
    amount = Fraction(volume) * unit_price_rupiah
    if amount.denominator != 1:
        raise Refusal(
            "plan.line_fraction",
            volume=format_number(Fraction(volume)),
            unit_price_rupiah=unit_price_rupiah,
            field="unit_price_rupiah",
        )
    return check_limit(int(amount))


def why_not_pledge(source: str, amount_rupiah: int, how_counted: str) -> Refusal | None:
    """A pledge is a positive sum; labour and goods say how they were turned into rupiah."""
    if amount_rupiah <= 0:
        return Refusal("payment.not_positive", amount_rupiah=amount_rupiah, field="amount_rupiah")
    if source in COUNTED_SOURCES and not how_counted.strip():
        return Refusal("plan.how_counted", field="how_counted")
    check_limit(amount_rupiah)
    return None


@dataclass(frozen=True)
class Balance:
    """What something costs, and what was pledged for it, in rupiah."""

    cost: int = 0
    funded: int = 0
    own: int = 0

    def __add__(self, other: "Balance") -> "Balance":
        return Balance(self.cost + other.cost, self.funded + other.funded, self.own + other.own)

    @property
    def gap(self) -> int:
        """What is missing (positive) or too much (negative)."""
        return self.cost - self.funded

    @property
    def state(self) -> str:
        """ "empty" (nothing planned), "uncosted", "short", "over" or "even"."""
        if not self.cost:
            return "uncosted" if self.funded else "empty"
        return "even" if not self.gap else "short" if self.gap > 0 else "over"

    @property
    def per_mille(self) -> int:
        """Pledged of the cost, in whole thousandths, not above 1000."""
        return min(self.funded * 1000 // self.cost, 1000) if self.cost else 0
