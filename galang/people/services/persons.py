"""Registering households and persons, the poor list, and consent."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
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


def nik_digest(nik: str) -> str:
    """Keyed SHA-256 of a NIK: finds the same NIK again, gives nothing to a reader without the key."""
    key = settings.NIK_KEY or "nik:" + settings.SECRET_KEY
    return hmac.new(key.encode(), nik.encode(), hashlib.sha256).hexdigest()


def why_not_nik(nik: str) -> Refusal | None:
    """Sixteen digits with a possible birth date (women: day + 40)."""
    if not nik.isdigit():
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
    *, by: Actor, community: Community, area: Area, facts: PersonFacts, household: Household | None = None
) -> Person:
    """One person who lives here (W-0001)."""
    require_right(by, "register_person")
    person = _person(community, next_number(community, "W"), area, household, facts)
    person.save()
    record_deed(by=by, verb="register_person", subject=Named(community, person.number))
    take_census(community)
    return person


@dataclass(frozen=True)
class Named:
    """A subject that appears in deeds by number alone, because its name is nobody else's business."""

    community: Community
    number: str

    def __str__(self) -> str:
        return ""


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


@transaction.atomic
def set_poor_list(*, by: Actor, household: Household, on_list: bool, reason: str) -> Household:
    """Put a household on the poor list or take it off, with a reason; the deed shows both."""
    require_right(by, "set_poor_list")
    if not reason.strip():
        raise Refusal("form.required", field="reason", label="Alasan")
    household.on_poor_list = on_list
    household.save(update_fields=["on_poor_list"])
    record_deed(
        by=by, verb="set_poor_list", subject=household, details={"on_list": on_list, "reason": reason}
    )
    take_census(household.community)
    return household


@transaction.atomic
def record_consent(*, by: Actor, person: Person, purpose: str, channel: str) -> Consent:
    """A person agreed to one purpose; agreeing twice is the same consent."""
    require_right(by, "record_consent")
    consent, made = Consent.objects.get_or_create(
        community=person.community,
        person=person,
        purpose=purpose,
        withdrawn_at=None,
        defaults={"channel": channel, "given_at": timezone.now()},
    )
    if made:
        record_deed(
            by=by,
            verb="record_consent",
            subject=Named(person.community, person.number),
            details={"purpose": purpose},
        )
    return consent


@transaction.atomic
def withdraw_consent(*, by: Actor, consent: Consent) -> Consent:
    """A person takes a consent back; from now on the purpose is closed."""
    if by.person_id != consent.person_id:
        require_right(by, "record_consent")
    if consent.withdrawn_at is None:
        consent.withdrawn_at = timezone.now()
        consent.save(update_fields=["withdrawn_at"])
        subject = Named(consent.community, consent.person.number)
        record_deed(by=by, verb="withdraw_consent", subject=subject, details={"purpose": consent.purpose})
    return consent
