"""Registering, correcting and moving persons and their households."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from galang.community.models import Area, Community
from galang.community.services import Actor, next_number, next_numbers, record_deed
from galang.core.refusal import Refusal
from galang.people.models import Consent, Household, Person
from galang.people.services.heard import take_census
from galang.people.services.rights import require_right

OLDEST = 120
CORRECTABLE = ("name", "sex", "born_on", "is_married", "has_disability", "phone", "area_id")


@dataclass(frozen=True)
class PersonFacts:
    """What is asked of a person; the NIK (16 digits) is optional and leaves a keyed hash and four digits."""

    name: str
    sex: str = ""
    born_on: date | None = None
    is_married: bool = False
    has_disability: bool | None = None
    phone: str = ""
    nik: str = ""
    consents: tuple[str, ...] = ()
    channel: str = Consent.Channel.PAPER


def nik_digest(nik: str) -> str:
    """Keyed SHA-256 of a NIK: finds the same NIK again, gives nothing to a reader without the key."""
    key = settings.NIK_KEY or "nik:" + settings.SECRET_KEY
    return hmac.new(key.encode(), nik.encode(), hashlib.sha256).hexdigest()


def why_not_nik(nik: str) -> Refusal | None:
    """Sixteen digits with a possible birth date (women: day + 40)."""
    if not (nik.isascii() and nik.isdigit()):
        return Refusal("person.nik_digits", field="nik")
    if len(nik) != 16:
        return Refusal("person.nik_length", field="nik", length=len(nik))
    day, month = int(nik[6:8]) % 40, int(nik[8:10])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return Refusal("person.nik_birth_date", field="nik")
    return None


def _person(
    community: Community, number: str, area: Area, household: Household | None, facts: PersonFacts
) -> Person:
    nik = facts.nik.replace(" ", "")
    if not facts.name.strip():
        raise Refusal("person.name_missing", field="name")
    if facts.born_on and facts.born_on > timezone.localdate():
        raise Refusal("person.birth_in_future", field="born_on", born_on=facts.born_on)
    if facts.born_on and facts.born_on.year < timezone.localdate().year - OLDEST:
        raise Refusal("person.too_old", field="born_on", born_on=facts.born_on)
    if nik and (refusal := why_not_nik(nik)):
        raise refusal
    if nik and Person.objects.filter(nik_hash=nik_digest(nik)).exists():
        raise Refusal("person.nik_taken", field="nik")
    return Person(
        community=community,
        number=number,
        area=area,
        household=household,
        name=" ".join(facts.name.split()),
        sex=facts.sex,
        born_on=facts.born_on,
        is_married=facts.is_married,
        has_disability=facts.has_disability,
        phone=facts.phone,
        nik_hash=nik_digest(nik) if nik else "",
        nik_last4=nik[-4:] if nik else "",
    )


@transaction.atomic
def register_person(
    *,
    by: Actor,
    community: Community,
    area: Area,
    facts: PersonFacts,
    household: Household | None = None,
    home_code: str = "",
) -> Person:
    """One person who lives here (W-0001), with the consents given; a NIK is stored only with consent.

    A household may be named by its code: the one that is there, or a new one.
    """
    require_right(by, "register_person")
    if facts.nik and Consent.Purpose.NIK not in facts.consents:
        raise Refusal("person.no_consent", field="consents", purpose=Consent.Purpose.NIK.label)
    if Person.objects.filter(
        name__iexact=" ".join(facts.name.split()), area=area, born_on=facts.born_on, left_on__isnull=True
    ).exists():
        raise Refusal("person.duplicate", field="name", name=facts.name.strip(), area=str(area))
    if home_code.strip():
        household = _home(community, area, home_code.strip())
    person = _person(community, next_number(community, "W"), area, household, facts)
    person.save()
    Consent.objects.bulk_create(
        Consent(
            community=community,
            person=person,
            purpose=purpose,
            channel=facts.channel,
            given_at=timezone.now(),
        )
        for purpose in dict.fromkeys(facts.consents)
    )
    details = {"consents": list(facts.consents)} if facts.consents else {}
    record_deed(by=by, verb="register_person", subject=Named(community, person.number), details=details)
    take_census(community)
    return person


def _home(community: Community, area: Area, code: str) -> Household:
    home: Household
    home, _made = Household.objects.select_related("area").get_or_create(
        community=community, code=code, defaults={"area": area}
    )
    if home.area_id != area.pk:
        raise Refusal("household.other_area", field="home_code", number=code, area=str(home.area))
    return home


@transaction.atomic
def change_person(*, by: Actor, person: Person, area: Area, facts: PersonFacts) -> Person:
    """Correct what is written of a person; what was frozen at an act stays as it was."""
    require_right(by, "register_person")
    meant = _person(person.community, person.number, area, person.household, replace(facts, nik=""))
    changed = [name for name in CORRECTABLE if getattr(person, name) != getattr(meant, name)]
    for name in changed:
        setattr(person, name, getattr(meant, name))
    if changed:
        person.save(update_fields=changed)
        subject = Named(person.community, person.number)
        record_deed(by=by, verb="change_person", subject=subject, details={"fields": changed})
        take_census(person.community)
    return person


@transaction.atomic
def move_away(*, by: Actor, person: Person, on: date) -> Person:
    """A person no longer lives here from a day on; the record and everything that was said stay."""
    require_right(by, "register_person")
    if person.left_on:
        raise Refusal("person.moved_away", moved_on=person.left_on)
    person.left_on = on
    person.save(update_fields=["left_on"])
    record_deed(by=by, verb="move_away", subject=Named(person.community, person.number))
    take_census(person.community)
    return person


@transaction.atomic
def move_back(*, by: Actor, person: Person) -> Person:
    """A person who was written off lives here after all, or again."""
    require_right(by, "register_person")
    if person.left_on is not None:
        person.left_on = None
        person.save(update_fields=["left_on"])
        record_deed(by=by, verb="move_back", subject=Named(person.community, person.number))
        take_census(person.community)
    return person


@dataclass(frozen=True)
class Named:
    """A subject that appears in deeds by number or role alone, because its name is nobody else's business."""

    community: Community
    number: str = ""
    title: str = ""

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True)
class HouseholdFacts:
    """A household as it comes from a list: its code, area, poor list mark and members."""

    code: str
    area: Area
    members: tuple[PersonFacts, ...]
    address: str = ""
    on_poor_list: bool = False


@transaction.atomic
def register_households(*, by: Actor, community: Community, households: Iterable[HouseholdFacts]) -> int:
    """A whole list of households with their members; one deed for the list. Returns the number of persons."""
    require_right(by, "register_person")
    facts = list(households)
    rows = Household.objects.bulk_create(
        Household(
            community=community,
            code=one.code,
            area=one.area,
            address=one.address,
            on_poor_list=one.on_poor_list,
        )
        for one in facts
    )
    total = sum(len(one.members) for one in facts)
    numbers = iter(next_numbers(community, "W", total))
    Person.objects.bulk_create(
        (
            _person(community, next(numbers), one.area, row, member)
            for row, one in zip(rows, facts, strict=True)
            for member in one.members
        ),
        batch_size=1000,
    )
    record_deed(
        by=by,
        verb="register_households",
        subject=community,
        community=community,
        details={"households": len(facts), "persons": total},
    )
    take_census(community)
    return total
