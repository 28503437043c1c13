"""The stage of the sample: the community, its clock and chance, and who acts in which role."""

import sys
from dataclasses import dataclass, field
from datetime import date
from random import Random

from demo.clock import Clock
from demo.signins import NAMES, PASSWORD
from galang.community.models import Area, Community
from galang.community.services import Actor
from galang.people.models import Account, Person, Role
from galang.people.services import SignInFacts, actor_of, join, open_account

STAFF = (Role.FACILITATOR, Role.PROGRAMME_COORDINATOR, Role.OBSERVER)
FOUNDER = Actor(account_id=None, name="", role_words="Pendiri (contoh)", roles=frozenset(Role.values))


@dataclass
class Scene:
    """Everything a chapter of the sample needs."""

    community: Community
    areas: list[Area]
    today: date
    clock: Clock
    chance: Random
    quiet: bool = False
    adults: list[Person] = field(default_factory=list)
    accounts: dict[str, Account] = field(default_factory=dict)

    def say(self, words: str) -> None:
        """Progress on the error stream."""
        if not self.quiet:
            print(f"  {words}", file=sys.stderr, flush=True)

    def actor(self, role: str) -> Actor:
        """The actor in this role, with its own account."""
        return actor_of(self.accounts[role], self.community, self.today)

    def resident(self, person: Person) -> Actor:
        """A resident who acts for themself without having an account in the sample: paper and cadre carry it."""
        return Actor(
            account_id=None,
            name=person.name,
            roles=frozenset({Role.RESIDENT}),
            person_id=person.pk,
            role_words=str(Role.RESIDENT.label),
        )

    def someone(self, area: Area | None = None) -> Person:
        """An adult, of an area when one is given."""
        pool = [one for one in self.adults if one.area_id == area.pk] if area else self.adults
        return self.chance.choice(pool or self.adults)

    def crowd(self, count: int, *, women: int = 52) -> list[Person]:
        """Different adults, about so many women in a hundred."""
        female = [one for one in self.adults if one.sex == "f"]
        male = [one for one in self.adults if one.sex == "m"]
        share = min(count * women // 100, len(female))
        return self.chance.sample(female, share) + self.chance.sample(male, min(count - share, len(male)))


def entrust(scene: Scene) -> None:
    """An account per role; local roles belong to residents of different RT."""
    people = scene.chance.sample(scene.adults, len(NAMES))
    for (role, username), person in zip(NAMES.items(), people, strict=True):
        is_staff = role in STAFF
        facts = SignInFacts(username=username, password=PASSWORD, name="" if is_staff else person.name)
        account = open_account(facts)
        join(account, scene.community, role, scene.today.replace(year=scene.today.year - 2, day=1))
        scene.accounts[role] = account
        if not is_staff:
            Person.objects.filter(pk=person.pk).update(account=account)
