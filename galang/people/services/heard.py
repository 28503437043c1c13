"""Freezing who a person was on the day of an act, and counting who lives here."""

from calendar import isleap
from collections import Counter
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from galang.community.models import Area, Community
from galang.community.services import charter_in_force
from galang.core.inclusion import age_on, band_of
from galang.people.models import Census, Household, Person


def frozen(person: Person | None, on: date, *, first_time: bool | None = None) -> dict[str, Any]:
    """The columns of `Heard` for a person on a day; all unknown for nobody. Select its household before."""
    if person is None:
        return {
            "sex": "",
            "age_band": "",
            "rt_id": None,
            "poor": None,
            "disabled": None,
            "first_time": first_time,
        }
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
    """Who may vote on a day under the charter in force, with household, in order of area and name."""
    living = _entitled(community, on).select_related("household")
    return list(living.order_by("area__path", "name", "pk"))


def _entitled(community: Community, on: date) -> QuerySet[Person]:
    """The persons who live here and may vote on a day; one born on 29 February grows older on 1 March."""
    rules = charter_in_force(community, on).rules
    year = on.year - int(rules["voter_min_age"]["value"])
    born_by = (
        date(year, 2, 28) if (on.month, on.day) == (2, 29) and not isleap(year) else on.replace(year=year)
    )
    entitled = Q(born_on__lte=born_by)
    if rules["voter_married_counts"]["value"]:
        entitled |= Q(is_married=True)
    return Person.objects.filter(entitled, left_on__isnull=True)


def _labels_of(areas: Counter[str]) -> dict[str, str]:
    """Area ids as text -> label, kept with the census so that no page has to ask for them."""
    labels = Area.objects.filter(pk__in=[int(area) for area in areas]).values_list("pk", "label")
    return {str(area): label for area, label in labels}


@transaction.atomic
def take_census(community: Community, on: date | None = None) -> Census:
    """Count who lives here today, per dimension of 'whose voice'. Not a deed: it changes no record."""
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
        eligible=_entitled(community, today).count(),
        counts={name: dict(counter) for name, counter in counts.items()}
        | {"rt_labels": _labels_of(counts["rt"])},
    )
    return census
