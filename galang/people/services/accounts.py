"""Accounts, roles and invitations by single-use code."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from galang.community.models import Community
from galang.community.services import Actor, record_deed
from galang.core.refusal import Refusal
from galang.people.models import Account, Invitation, Membership, Person, Role
from galang.people.rules import why_not_role
from galang.people.services.persons import Named
from galang.people.services.rights import require_right

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
EASY_PINS = frozenset(
    [str(digit) * 6 for digit in range(10)] + ["123456", "654321", "112233", "121212", "123123"]
)


@dataclass(frozen=True)
class SignInFacts:
    """What a new account signs in with: user name or phone number, and PIN (6+ digits) or password (8+)."""

    username: str
    password: str
    phone: str = ""
    name: str = ""


def why_not_password(password: str) -> Refusal | None:
    """Digits alone are a PIN of at least six, not an obvious row; anything else needs eight letters."""
    if password.isdigit():
        if len(password) < 6:
            return Refusal("signin.pin_needs_digits", field="password", digits=6)
        return Refusal("signin.pin_too_easy", field="password") if password in EASY_PINS else None
    return Refusal("signin.password_too_short", field="password", least=8) if len(password) < 8 else None


def open_account(facts: SignInFacts) -> Account:
    """A new account; user name and phone number are free in the whole installation."""
    if refusal := why_not_password(facts.password):
        raise refusal
    username = facts.username.strip().lower() or facts.phone
    if Account.objects.filter(username=username).exists():
        raise Refusal("signin.name_taken", field="username", name=username)
    if facts.phone and Account.objects.filter(phone=facts.phone).exists():
        raise Refusal("signin.phone_taken", field="phone")
    return Account.objects.create_user(
        username, facts.password, phone=facts.phone or None, name=facts.name or username
    )


def join(account: Account, community: Community, role: str, since: date) -> Membership:
    """The bare membership: for the founder and for invitations; everybody else comes through give_role."""
    held = Membership.objects.filter(account=account, until__isnull=True).values_list("role", flat=True)
    if refusal := why_not_role(frozenset(held), role):
        raise refusal
    membership, _ = Membership.objects.get_or_create(
        community=community, account=account, role=role, until=None, defaults={"since": since}
    )
    return membership


@transaction.atomic
def give_role(*, by: Actor, community: Community, account: Account, role: str) -> Membership:
    """Give a role from today on; nobody gives one to themselves."""
    require_right(by, "give_role")
    if by.account_id == account.pk:
        raise Refusal("right.other_person_needed", verb=Role(role).label)
    membership = join(account, community, role, timezone.localdate())
    record_deed(by=by, verb="give_role", subject=community, community=community, details={"role": role})
    return membership


@transaction.atomic
def end_role(*, by: Actor, membership: Membership) -> Membership:
    """End a role today. The last coordinator or secretary stays until another is there."""
    require_right(by, "give_role")
    others = Membership.objects.filter(role__in=(Role.COORDINATOR, Role.SECRETARY), until__isnull=True)
    if (
        membership.role in (Role.COORDINATOR, Role.SECRETARY)
        and others.exclude(pk=membership.pk).count() == 0
    ):
        raise Refusal("membership.last_coordinator")
    membership.until = timezone.localdate()
    membership.save(update_fields=["until"])
    record_deed(
        by=by,
        verb="end_role",
        subject=membership.community,
        community=membership.community,
        details={"role": membership.role},
    )
    return membership


def code_digest(code: str) -> str:
    """What is kept of an invitation code: letters upper, look-alikes and spaces gone, hashed."""
    plain = (
        code.upper().replace(" ", "").replace("-", "").replace("O", "0").replace("I", "1").replace("L", "1")
    )
    return hashlib.sha256(f"invitation:{plain}".encode()).hexdigest()


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
    letters = "".join(secrets.choice(ALPHABET) for _ in range(8))
    invitation = Invitation.objects.create(
        community=community,
        code_hash=code_digest(letters),
        role=role,
        person=person,
        expires_at=timezone.now() + timedelta(days=days),
    )
    subject = Named(community, person.number if person else "")
    record_deed(by=by, verb="invite", subject=subject, details={"role": role})
    return invitation, f"{letters[:4]} {letters[4:]}"


def why_not_invitation(invitation: Invitation | None) -> Refusal | None:
    """Unknown, used and expired codes are three different sentences."""
    if invitation is None:
        return Refusal("invite.unknown", field="code")
    if invitation.used_at:
        return Refusal("invite.used", field="code", used_on=timezone.localdate(invitation.used_at))
    if invitation.expires_at < timezone.now():
        return Refusal("invite.expired", field="code", expired_on=timezone.localdate(invitation.expires_at))
    return None


@transaction.atomic
def accept_invitation(
    *, invitation: Invitation, account: Account | None, facts: SignInFacts | None
) -> Account:
    """Use a code once, with a new account (`facts`) or one that exists; in the invitation's scope."""
    locked = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if refusal := why_not_invitation(locked):
        raise refusal
    if account is None:
        if facts is None:
            raise ValueError("an invitation needs an account or the facts for one")
        account = open_account(facts)
    locked.used_at, locked.used_by = timezone.now(), account
    locked.save(update_fields=["used_at", "used_by"])
    join(account, locked.community, locked.role, timezone.localdate())
    if locked.person and locked.person.account_id is None:
        Person.objects.filter(pk=locked.person_id).update(account=account)
    actor = Actor(account_id=account.pk, name=account.name, role_words=str(Role(locked.role).label))
    record_deed(by=actor, verb="accept_invitation", subject=locked, details={"role": locked.role})
    return account
