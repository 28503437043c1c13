"""Asking the table of rights before every change."""

from datetime import date

from galang.community.models import Community
from galang.community.services import Actor
from galang.people.models import Account, Membership, Person, Role
from galang.people.rules import why_not_may

NOBODY = Actor(account_id=None, name="", role_words="")


def require_right(by: Actor, verb: str) -> None:
    """Raise the refusal that names who may do this, unless one of the actor's roles has the right."""
    if refusal := why_not_may(by.roles, verb, signed_in=by.account_id is not None):
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
