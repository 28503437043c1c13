"""Asking the table of rights before every change."""

from datetime import date

from galang.community.models import Community
from galang.community.services import Actor
from galang.core.refusal import Refusal
from galang.people.models import Account, Membership, Person, Role
from galang.people.rules import RIGHT_WORDS, SECOND_FACTOR, may, why_not_may

NOBODY = Actor(account_id=None, name="", role_words="")


def may_now(by: Actor, verb: str) -> bool:
    """The same question as why_not_now without its sentences, for pages that ask it once a row."""
    return may(by.roles, verb) and not (by.second_factor_missing and verb in SECOND_FACTOR)


def why_not_now(by: Actor, verb: str) -> Refusal | None:
    """The refusal that names who may do this, unless one of the actor's roles has the right.

    Where the community asks for it, money and people's records need the second factor as well.
    """
    if refusal := why_not_may(by.roles, verb, signed_in=by.account_id is not None):
        return refusal
    if by.second_factor_missing and verb in SECOND_FACTOR:
        return Refusal("right.second_factor_needed", verb=RIGHT_WORDS[verb])
    return None


def require_right(by: Actor, verb: str) -> None:
    """Raise the refusal of why_not_now, if there is one."""
    if refusal := why_not_now(by, verb):
        raise refusal


def actor_of(account: Account, community: Community, on: date, *, assisted: bool = False) -> Actor:
    """The account in the roles it holds in this community on a day. Two queries, inside its scope."""
    held = [
        role
        for role, until in Membership.objects.filter(account=account, since__lte=on).values_list(
            "role", "until"
        )
        if until is None or until > on
    ]
    person = Person.objects.filter(account=account, left_on__isnull=True).values_list("pk", "name").first()
    strongest = next((role for role in reversed(Role.values) if role in held), "")
    return Actor(
        account_id=account.pk,
        name=person[1] if person else account.name,
        roles=frozenset(held),
        person_id=person[0] if person else None,
        assisted=assisted or Role.FACILITATOR in held,
        role_words=str(Role(strongest).label) if strongest else "",
    )
