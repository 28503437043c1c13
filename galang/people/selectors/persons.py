"""Questions about persons, and how much of a person each reader may see."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from galang.community.models import Area, Deed
from galang.community.selectors import prefix_of, read_number
from galang.community.services import Actor
from galang.people.models import Consent, Household, Person, initials_of
from galang.people.services.rights import may_now


def sees_persons(actor: Actor) -> bool:
    """Whether this reader may open people's records; for names and small counts all others are public."""
    return may_now(actor, "see_persons")


def person_words(person: Person | None, actor: Actor) -> str:
    """A person on screen: the full name for those who may see it and for the person, else initials."""
    if person is None:
        return ""
    return name_words(person.pk, person.name, actor)


def name_words(person_id: int, name: str, actor: Actor) -> str:
    """The same for a person of a list, read as plain values."""
    return name if sees_persons(actor) or actor.person_id == person_id else initials_of(name)


def persons_matching(text: str = "", area: Area | None = None) -> QuerySet[Person]:
    """Persons who live here, by a part of the name or by number, of one area or of the areas inside it."""
    found = Person.objects.filter(left_on__isnull=True).select_related("area", "household")
    number = read_number(text) if text else None
    if number and prefix_of(number) == "W":
        found = found.filter(number=number)
    else:
        for word in text.split()[:4]:
            found = found.filter(name__icontains=word)
    if area:
        found = found.filter(Q(area=area) | Q(area__path__startswith=f"{area.path}>"))
    return found


@dataclass(frozen=True)
class PurposeLine:
    """One purpose a person may agree to, and the consent that stands for it."""

    purpose: str
    words: str
    consent: Consent | None


def purposes_of(person: Person) -> list[PurposeLine]:
    """Every purpose with the person's standing consent, or None."""
    standing = {one.purpose: one for one in Consent.objects.filter(person=person, withdrawn_at__isnull=True)}
    return [PurposeLine(key, str(words), standing.get(key)) for key, words in Consent.Purpose.choices]


def poor_list_history(household: Household | None) -> list[Deed]:
    """The changes of a household on the poor list, newest first; only for those who may see persons."""
    if household is None:
        return []
    deeds = Deed.objects.filter(verb="set_poor_list", details__household=household.code)
    return list(deeds[:20])
