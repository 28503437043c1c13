"""Freezing who a person was on the day of an act, and counting who lives here."""

from collections import Counter
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from galang.community.models import Community
from galang.community.services import rule_in_force
from galang.core.inclusion import band_of
from galang.people.models import Census, Household, Person


def age_on(born_on: date | None, on: date) -> int | None:
    """Whole years on a day; None when the birth date is not known."""
    if born_on is None:
        return None
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def frozen(person: Person | None, on: date, *, first_time: bool | None = None) -> dict[str, Any]:
    """The columns of `Heard` for a person on a day; all unknown for nobody. Reads household (select it before)."""
    if person is None:
        return {"sex": "", "age_band": "", "rt_id": None, "poor": None, "disabled": None, "first_time": first_time}
    band = band_of(age_on(person.born_on, on))
    return {
        "sex": person.sex,
        "age_band": "" if band == "unknown" else band,
        "rt_id": person.area_id,
        "poor": person.household.on_poor_list if person.household else None,
        "disabled": person.has_disability,
        "first_time": first_time,
    }


def may_vote(person: Person, on: date, *, min_age: int, married_counts: bool) -> bool:
    """Old enough, or married where the charter says that counts; lives here on the day."""
    age = age_on(person.born_on, on)
    old_enough = age is not None and age >= min_age
    return person.left_on is None and (old_enough or (married_counts and person.is_married))


def electors(community: Community, on: date) -> list[Person]:
    """Everybody who may vote on a day under the charter in force, with household, in order of area and name."""
    min_age = int(rule_in_force(community, "voter_min_age", on))
    married = bool(rule_in_force(community, "voter_married_counts", on))
    born_by = date(on.year - min_age, on.month, min(on.day, 28) if on.month == 2 else on.day)
    entitled = Q(born_on__lte=born_by) | (Q(is_married=True) if married else Q(pk__isnull=True))
    living = Person.objects.filter(entitled, left_on__isnull=True)
    return list(living.select_related("household").order_by("area__path", "name", "pk"))


@transaction.atomic
def take_census(community: Community, on: date | None = None) -> Census:
    """Count who lives here today, per dimension of 'whose voice'. Not a deed: it changes no record of residents."""
    today = on or timezone.localdate()
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("sex", "age", "rt", "poor", "disability")}
    rows = Person.objects.filter(left_on__isnull=True).values_list(
        "sex", "born_on", "area_id", "household__on_poor_list", "has_disability"
    )
    persons = 0
    for sex, born_on, area, poor, disabled in rows.iterator(chunk_size=2000):
        persons += 1
        counts["sex"][sex or "unknown"] += 1
        counts["age"][band_of(age_on(born_on, today))] += 1
        counts["rt"][str(area)] += 1
        counts["poor"][{None: "unknown", True: "yes", False: "no"}[poor]] += 1
        counts["disability"][{None: "unknown", True: "yes", False: "no"}[disabled]] += 1
    households = Household.objects.aggregate(n=Count("pk"))["n"]
    census: Census = Census.objects.create(
        community=community,
        taken_at=timezone.now(),
        persons=persons,
        households=households,
        eligible=len(electors(community, today)),
        counts={name: dict(counter) for name, counter in counts.items()},
    )
    return census
