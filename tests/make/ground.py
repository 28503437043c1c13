"""A small community with people in every role, and browsers signed in as them."""

from dataclasses import dataclass, field
from datetime import date
from itertools import count

from django.test import Client

from galang.community.models import Area, Community, Round
from galang.community.services import Actor, add_areas, open_community, scope_of, start_round
from galang.people.models import Account, Person, Role
from galang.people.services import (
    HouseholdFacts,
    PersonFacts,
    SignInFacts,
    actor_of,
    join,
    open_account,
    register_households,
)

TODAY = date(2026, 4, 26)
FOUNDER = Actor(account_id=None, name="", role_words="pendiri", roles=frozenset(Role.values))
PASSWORD = "kata-sandi-uji"
_serial = count(1)


@dataclass
class Village:
    """One community with its areas, persons, round, and an account per role."""

    community: Community
    areas: list[Area]
    round: Round
    accounts: dict[str, Account] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)

    def actor(self, role: str) -> Actor:
        """The actor who holds this role."""
        with scope_of(self.community):
            return actor_of(self.accounts[role], self.community, TODAY)

    def client(self, role: str | None) -> Client:
        """A browser signed in as this role; nobody when None."""
        client = Client()
        if role:
            client.force_login(self.accounts[role], backend="galang.people.signin.PhoneOrNameBackend")
        return client

    def url(self, path: str) -> str:
        """An address of this community: "dengar/" -> "/kali-bening/dengar/"."""
        return f"/{self.community.slug}/{path}"


def make_village(
    name: str = "Kali Bening",
    *,
    households: int = 12,
    roles: tuple[str, ...] = tuple(Role.values),
    sample: bool = True,
) -> Village:
    """A village of 2 RW and 4 RT; a household is a woman, a man and a child; each third is on the PS-2 list.

    Sample communities ask no second factor; pass sample=False to test that they do.
    """
    community = open_community(
        by=FOUNDER, name=name, kind_name="Kelurahan", on=date(2026, 1, 1), is_sample=sample
    )
    with scope_of(community):
        tree = [("RW", "01", [("RT", "01"), ("RT", "02")]), ("RW", "02", [("RT", "03"), ("RT", "04")])]
        areas = add_areas(by=FOUNDER, community=community, tree=tree)
        lists = [
            HouseholdFacts(
                code=f"KK-{index:03d}",
                area=areas[index % len(areas)],
                on_poor_list=index % 3 == 0,
                members=(
                    PersonFacts(f"Warga Perempuan {index}", "f", date(1985, 3, 1 + index % 27)),
                    PersonFacts(
                        f"Warga Laki {index}",
                        "m",
                        date(1979, 8, 1 + index % 27),
                        has_disability=index % 5 == 0,
                    ),
                    PersonFacts(f"Anak {index}", "f" if index % 2 else "m", date(2015, 1, 1 + index % 27)),
                ),
            )
            for index in range(households)
        ]
        register_households(by=FOUNDER, community=community, households=lists)
        village = Village(
            community,
            areas,
            start_round(
                by=FOUNDER,
                community=community,
                name="Putaran 1",
                blueprint="p2kp_1",
                starts_on=date(2026, 1, 5),
            ),
        )
        adults = list(
            Person.objects.filter(born_on__lt=date(2000, 1, 1)).select_related("household").order_by("pk")
        )
        for role, person in zip(roles, adults, strict=False):
            _entrust(village, role, person)
    return village


def _entrust(village: Village, role: str, person: Person) -> None:
    serial = next(_serial)
    account = open_account(SignInFacts(username=f"{role}-{serial}", password=PASSWORD, name=person.name))
    join(account, village.community, role, date(2026, 1, 1))
    village.accounts[role] = account
    if role not in (Role.FACILITATOR, Role.PROGRAMME_COORDINATOR, Role.OBSERVER):
        person.account = account
        person.save(update_fields=["account"])
        village.persons[role] = person
