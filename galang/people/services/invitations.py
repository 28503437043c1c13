"""Invitations: single-use codes, shown once, kept only as a hash, that really expire."""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from galang.community.models import Community
from galang.community.services import Actor, record_deed
from galang.core.refusal import Refusal
from galang.people.anywhere import belongs_elsewhere, invitation_by_hash
from galang.people.models import Account, Invitation, Person, Role
from galang.people.services.accounts import SignInFacts, change_password, join, open_account
from galang.people.services.persons import Named
from galang.people.services.rights import require_right

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LONGEST_DAYS = 90


def code_digest(code: str) -> str:
    """What is kept of an invitation code: letters upper, spaces and hyphens gone, hashed."""
    plain = "".join(sign for sign in code.upper() if sign.isalnum())
    return hashlib.sha256(f"invitation:{plain}".encode()).hexdigest()


def invitation_of(code: str) -> Invitation | None:
    """The invitation of a code, in whatever community."""
    return invitation_by_hash(code_digest(code))


@transaction.atomic
def invite(
    *,
    by: Actor,
    community: Community,
    role: str = Role.RESIDENT,
    person: Person | None = None,
    days: int = 30,
) -> tuple[Invitation, str]:
    """A single-use invitation and its code, eight letters that are shown once: ("K7R4 92MD")."""
    require_right(by, "invite")
    if person and person.account_id:
        raise Refusal("invite.person_has_account", field="person")
    invitation, code = _written(by, community, days, role=role, person=person)
    subject = Named(community, person.number if person else "", "" if person else str(Role(role).label))
    record_deed(by=by, verb="invite", subject=subject, details={"role": role})
    return invitation, code


@transaction.atomic
def invite_back(*, by: Actor, community: Community, person: Person, days: int = 3) -> tuple[Invitation, str]:
    """A code with which a person who forgot the PIN chooses a new one for the account.

    Not for accounts that have a role in another community, nor for one's own: that would be a back door.
    """
    require_right(by, "invite")
    account = person.account
    if account is None or account.pk == by.account_id:
        raise Refusal("invite.own", field="person")
    if account.is_operator or belongs_elsewhere(account, community):
        raise Refusal("invite.member_elsewhere", field="person")
    invitation, code = _written(by, community, days, person=person, renews=account)
    record_deed(by=by, verb="invite_back", subject=Named(community, person.number))
    return invitation, code


def _written(
    by: Actor,
    community: Community,
    days: int,
    *,
    role: str = Role.RESIDENT,
    person: Person | None,
    renews: Account | None = None,
) -> tuple[Invitation, str]:
    letters = "".join(secrets.choice(ALPHABET) for _ in range(8))
    invitation: Invitation = Invitation.objects.create(
        community=community,
        code_hash=code_digest(letters),
        role=role,
        person=person,
        invited_by_id=by.account_id,
        renews=renews,
        expires_at=timezone.now() + timedelta(days=min(max(days, 1), LONGEST_DAYS)),
    )
    return invitation, f"{letters[:4]} {letters[4:]}"


def why_not_invitation(invitation: Invitation | None) -> Refusal | None:
    """Unknown, used and expired codes are three different sentences."""
    if invitation is None:
        return Refusal("invite.unknown", field="code")
    if invitation.used_at:
        return Refusal("invite.used", field="code", used_on=timezone.localdate(invitation.used_at))
    if invitation.expires_at <= timezone.now():
        return Refusal("invite.expired", field="code", expired_on=timezone.localdate(invitation.expires_at))
    return None


@transaction.atomic
def accept_invitation(
    *, invitation: Invitation, account: Account | None, facts: SignInFacts | None
) -> Account:
    """Use a code once, with a new account (`facts`) or one that exists; in the invitation's scope."""
    locked: Invitation = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if refusal := why_not_invitation(locked):
        raise refusal
    account = _renewed(locked, facts) if locked.renews else _joined(locked, account, facts)
    locked.used_at, locked.used_by = timezone.now(), account
    locked.save(update_fields=["used_at", "used_by"])
    role = str(Role(locked.role).label)
    record_deed(
        by=Actor(account_id=account.pk, name=account.name, role_words="" if locked.renews else role),
        verb="renew_pin" if locked.renews else "accept_invitation",
        subject=Named(locked.community, locked.person.number if locked.person else "", role),
        details={} if locked.renews else {"role": locked.role},
    )
    return account


def _joined(invitation: Invitation, account: Account | None, facts: SignInFacts | None) -> Account:
    if account is None and facts is None:
        raise Refusal("invite.needs_account", field="username")
    if account is not None and account.pk == invitation.invited_by_id:
        raise Refusal("invite.own", field="code")
    if account is None and facts is not None:
        account = open_account(facts)
    assert account is not None
    if invitation.person:
        _link(invitation.person, account)
    join(account, invitation.community, invitation.role, timezone.localdate())
    return account


def _link(person: Person, account: Account) -> None:
    """Tie a person to an account, one to one in this community."""
    if person.account_id not in (None, account.pk):
        raise Refusal("invite.person_has_account", field="code")
    if Person.objects.filter(account=account).exclude(pk=person.pk).exists():
        raise Refusal("invite.other_person", field="code")
    person.account = account
    person.save(update_fields=["account"])


def _renewed(invitation: Invitation, facts: SignInFacts | None) -> Account:
    if facts is None or invitation.renews is None:
        raise Refusal("invite.needs_account", field="password")
    return change_password(account=invitation.renews, password=facts.password)
