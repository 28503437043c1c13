"""Terms of office, who may be certified, which charter values make sense; no database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from galang.core.refusal import Refusal


def term_end(starts_on: date, years: int) -> date:
    """The last day of a term: the day before the anniversary. From 26 April 2026, 3 years: 25 April 2029."""
    is_leap_day = (starts_on.month, starts_on.day) == (2, 29)
    anniversary = (
        date(starts_on.year + years, 3, 1) if is_leap_day else starts_on.replace(year=starts_on.year + years)
    )
    return anniversary - timedelta(days=1)


def last_day(ends_on: date, ended_early_on: date | None) -> date:
    """The day a mandate really ends."""
    return min(ends_on, ended_early_on) if ended_early_on else ends_on


def is_running(starts_on: date, last: date, today: date) -> bool:
    """Whether a mandate is in force on a day; its last day counts."""
    return starts_on <= today <= last


def gone_per_mille(starts_on: date, ends_on: date, today: date) -> int:
    """How much of a term has passed, in whole thousandths: 0 on the first day, 1000 after the last."""
    whole = (ends_on - starts_on).days + 1
    return min(max((today - starts_on).days * 1000 // whole, 0), 1000)


def months_left(ends_on: date, today: date) -> int:
    """Whole months until the last day, 0 when it is nearer than a month or past."""
    months = (ends_on.year - today.year) * 12 + ends_on.month - today.month - (ends_on.day < today.day)
    return max(months, 0)


@dataclass(frozen=True)
class Election:
    """What a decision says about persons, as far as a certification must know it."""

    number: str
    decided_on: date
    is_valid: bool
    chooses_persons: bool
    chosen: int
    is_certified: bool


def why_not_certify(election: Election, *, office: str, free: int, starts_on: date) -> Refusal | None:
    """A valid decision that chose persons, not used before, with enough free seats, from its day on."""
    number = election.number
    if not election.chooses_persons:
        return Refusal("mandate.no_election", office=office, field="decision")
    if not election.is_valid:
        return Refusal("mandate.not_decided", number=number, field="decision")
    if election.is_certified:
        return Refusal("mandate.certified_already", number=number, field="decision", status=409)
    if not election.chosen:
        return Refusal("mandate.nobody_chosen", number=number, field="decision")
    if starts_on < election.decided_on:
        return Refusal(
            "mandate.too_early", starts_on=starts_on, decided_on=election.decided_on, field="starts_on"
        )
    if election.chosen > free:
        return Refusal(
            "mandate.too_many_chosen", office=office, chosen=election.chosen, free=free, field="office"
        )
    return None


def why_not_end(number: str, starts_on: date, ends_on: date, *, ended: bool, on: date) -> Refusal | None:
    """A mandate ends once, on a day of its term."""
    if ended:
        return Refusal("mandate.ended_already", number=number, status=409)
    if not starts_on <= on <= ends_on:
        return Refusal("mandate.end_outside", starts_on=starts_on, ends_on=ends_on, field="on")
    return None


# key of a rule, or the end of it -> least and most
LIMITS: dict[str, tuple[int, int]] = {
    "council_size": (1, 101),
    "council_term_years": (1, 10),
    "voter_min_age": (10, 30),
    "names_on_rt_ballot": (1, 20),
    "approvals_needed": (1, 9),
    "objection_days": (0, 365),
    "yearly_assembly_month": (1, 12),
}
LIMITS_BY_UNIT: dict[str, tuple[int, int]] = {
    "_permille": (0, 1000),
    "_rupiah": (0, 10**13),
    "_years": (0, 100),
    "_days": (0, 3650),
    "_month": (1, 12),
}


def limits_of(key: str) -> tuple[int, int]:
    """The least and most that a whole-number rule may be."""
    by_unit = next((limits for end, limits in LIMITS_BY_UNIT.items() if key.endswith(end)), (0, 1_000_000))
    return LIMITS.get(key, by_unit)


def fitting_changes(rules: Mapping[str, Mapping[str, Any]], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The values that really change; refuses unknown rules, values of another kind or out of their limits."""
    changes: dict[str, Any] = {}
    for key, value in wanted.items():
        if key not in rules:
            raise Refusal("charter.unknown_rule", rule=key[:40])
        old, words = rules[key]["value"], str(rules[key].get("words", key))
        if type(value) is not type(old):
            expected = "ya/tidak" if isinstance(old, bool) else "1, 2, 3 …"
            raise Refusal(
                "charter.bad_value", rule=words, value=str(value)[:40], expected=expected, field=key
            )
        least, most = limits_of(key)
        if isinstance(value, int) and not isinstance(value, bool) and not least <= value <= most:
            raise Refusal("charter.bad_value", rule=words, value=value, expected=f"{least}–{most}", field=key)
        if value != old:
            changes[key] = value
    return changes


@dataclass(frozen=True)
class Adoption:
    """The decision that a charter change stands on, and the day it takes force."""

    number: str
    decided_on: date
    is_valid: bool
    used_in_version: int | None
    in_force_from: date


def why_not_adopt(adoption: Adoption, changes: Mapping[str, Any]) -> Refusal | None:
    """A valid decision, not used for a charter before; in force from its day on; something changes."""
    if not adoption.is_valid:
        return Refusal("charter.not_decided", number=adoption.number, field="decision")
    if adoption.used_in_version:
        version = adoption.used_in_version
        return Refusal(
            "charter.decision_used", number=adoption.number, version=version, field="decision", status=409
        )
    if adoption.in_force_from < adoption.decided_on:
        return Refusal(
            "charter.too_early",
            in_force_on=adoption.in_force_from,
            decided_on=adoption.decided_on,
            field="in_force_from",
        )
    return None if changes else Refusal("charter.unchanged")
