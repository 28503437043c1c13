"""Who lives in the sample: 10 RW, 33 RT, 2,276 households, 9,101 people (4,616 men and boys, 4,485 women and girls).

The figures are those of Kelurahan Situ Gede in 2009 (docs/reference/sample.md); names and lives are by chance.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.names import MEN, SECOND, STREETS, WOMEN
from galang.community.models import Area, Community
from galang.community.services import Actor, add_areas
from galang.people.services import HouseholdFacts, PersonFacts, register_households

RT_PER_RW = (4, 3, 3, 4, 3, 3, 4, 3, 3, 3)
HOUSEHOLDS, PERSONS, MALES = 2276, 9101, 4616
POOR_IN_THOUSAND, DISABLED_IN_THOUSAND = 205, 21


@dataclass(frozen=True)
class Size:
    """How large the sample is; the small one is for quick tests."""

    rt_per_rw: tuple[int, ...]
    households: int
    persons: int
    males: int


FULL = Size(RT_PER_RW, HOUSEHOLDS, PERSONS, MALES)
SMALL = Size((2, 2), 60, 240, 121)


def lay_out(by: Actor, community: Community, size: Size) -> list[Area]:
    """RW 01-10 with RT numbered through, 01-33."""
    tree, serial = [], 0
    for order, count in enumerate(size.rt_per_rw, start=1):
        names = [("RT", f"{serial + step:02d}") for step in range(1, count + 1)]
        serial += count
        tree.append(("RW", f"{order:02d}", names))
    return add_areas(by=by, community=community, tree=tree)


def household_sizes(chance: Random, size: Size) -> list[int]:
    """As many sizes as households, between 1 and 8, adding up to the persons."""
    sizes = [1 + min(chance.randrange(4) + chance.randrange(4), 7) for _ in range(size.households)]
    step = 1 if sum(sizes) < size.persons else -1
    while sum(sizes) != size.persons:
        at = chance.randrange(len(sizes))
        if 1 <= sizes[at] + step <= 8:
            sizes[at] += step
    return sizes


def sexes(chance: Random, size: Size) -> list[str]:
    """Exactly as many m and f as the kelurahan had, in random order."""
    letters = ["m"] * size.males + ["f"] * (size.persons - size.males)
    chance.shuffle(letters)
    return letters


def name_for(chance: Random, sex: str) -> str:
    """One name in four is a single word."""
    first = chance.choice(WOMEN if sex == "f" else MEN)
    return first if chance.randrange(4) == 0 else f"{first} {chance.choice(SECOND)}"


def member(chance: Random, sex: str, place: int, today: date) -> PersonFacts:
    """The first one or two are adults, the others mostly their children, now and then a grandparent."""
    if place < 2:
        years = 22 + min(chance.randrange(26) + chance.randrange(26), 50)
    elif chance.randrange(12) == 0:
        years = 60 + chance.randrange(25)
    else:
        years = chance.randrange(26)
    born = today - timedelta(days=years * 365 + chance.randrange(365))
    return PersonFacts(
        name=name_for(chance, sex),
        sex=sex,
        born_on=born,
        is_married=place < 2 or years > 26,
        has_disability=chance.randrange(1000) < DISABLED_IN_THOUSAND + (40 if years > 60 else 0),
    )


def households(chance: Random, areas: list[Area], size: Size, today: date) -> list[HouseholdFacts]:
    """All households, spread over the RT as evenly as life does."""
    counts, letters = household_sizes(chance, size), iter(sexes(chance, size))
    facts = []
    for serial, count in enumerate(counts, start=1):
        area = areas[(serial * 7 + chance.randrange(3)) % len(areas)]
        poor = chance.randrange(1000) < POOR_IN_THOUSAND
        facts.append(
            HouseholdFacts(
                code=f"KB-{serial:04d}",
                area=area,
                address=f"Gang {STREETS[serial % len(STREETS)]} no. {1 + chance.randrange(80)}",
                on_poor_list=poor,
                members=tuple(member(chance, next(letters), place, today) for place in range(count)),
            )
        )
    return facts


def settle(
    by: Actor, community: Community, areas: list[Area], size: Size, chance: Random, today: date
) -> int:
    """Register everybody; returns the number of persons."""
    return register_households(by=by, community=community, households=households(chance, areas, size, today))
