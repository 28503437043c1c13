"""Questions about persons, and how much of a person each reader may see."""

from galang.community.services import Actor
from galang.people.models import Person
from galang.people.rules import may


def sees_persons(actor: Actor) -> bool:
    """Whether this reader may open people's records; for names and small counts all others are public."""
    return may(actor.roles, "see_persons")


def person_words(person: Person | None, actor: Actor) -> str:
    """A person on screen: the full name for those who may see it and for the person, else initials."""
    if person is None:
        return ""
    return person.name if sees_persons(actor) or actor.person_id == person.pk else person.initials
