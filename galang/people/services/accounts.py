"""Accounts and roles. What concerns an account alone leaves no deed: deeds belong to a community."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.models import Community
from galang.community.services import Actor, record_deed
from galang.core.refusal import Refusal
from galang.people.models import Account, Membership, Role
from galang.people.rules import why_not_password, why_not_role
from galang.people.services.persons import Named
from galang.people.services.rights import require_right
from galang.people.signin import find_account

LEADING = (Role.COORDINATOR, Role.SECRETARY)


@dataclass(frozen=True)
class SignInFacts:
    """What a new account signs in with: user name or phone number, and PIN (6+ digits) or password (8+)."""

    username: str
    password: str
    phone: str = ""
    name: str = ""


def open_account(facts: SignInFacts) -> Account:
    """A new account; user name and phone number are free in the whole installation."""
    if refusal := why_not_password(facts.password):
        raise refusal
    username = facts.username.strip().lower() or facts.phone
    if not username:
        raise Refusal("form.required", field="username", label=_("Nama pengguna"))
    if Account.objects.filter(username=username).exists():
        raise Refusal("signin.name_taken", field="username", name=username)
    if facts.phone and Account.objects.filter(phone=facts.phone).exists():
        raise Refusal("signin.phone_taken", field="phone")
    return Account.objects.create_user(
        username, facts.password, phone=facts.phone or None, name=facts.name or username
    )


@transaction.atomic
def change_password(*, account: Account, password: str) -> Account:
    """A new password or PIN; every other session ends by itself. Not a deed: an account is in no community."""
    if refusal := why_not_password(password):
        raise refusal
    account.set_password(password)
    account.save(update_fields=["password"])
    return account


@transaction.atomic
def choose_language(*, account: Account, language: str) -> Account:
    """The language in which the account reads from now on: id or en. Not a deed of any community."""
    if language not in ("id", "en"):
        raise Refusal("form.bad_choice", field="language", label=_("Bahasa"), text=language[:20])
    account.language = language
    account.save(update_fields=["language"])
    return account


def join(account: Account, community: Community, role: str, since: date) -> Membership:
    """The bare membership: for founders and invitations; everybody else comes through give_role."""
    held = Membership.objects.filter(account=account, until__isnull=True).values_list("role", flat=True)
    if refusal := why_not_role(frozenset(held), role):
        raise refusal
    membership: Membership = Membership.objects.get_or_create(
        community=community, account=account, role=role, until=None, defaults={"since": since}
    )[0]
    return membership


@transaction.atomic
def give_role(*, by: Actor, community: Community, account: Account, role: str) -> Membership:
    """Give a role from today on; nobody gives one to themselves."""
    require_right(by, "give_role")
    if by.account_id == account.pk:
        raise Refusal("right.other_person_needed", verb=Role(role).label)
    if Membership.objects.filter(account=account, role=role, until__isnull=True).exists():
        raise Refusal("membership.already", field="role", role=Role(role).label)
    membership = join(account, community, role, timezone.localdate())
    record_deed(
        by=by,
        verb="give_role",
        subject=Named(community, title=str(Role(role).label)),
        details={"role": role, "account": account.pk},
    )
    return membership


def give_role_to(*, by: Actor, community: Community, name: str, role: str) -> Membership:
    """Give a role to whoever signs in with this name or number. Not a deed of its own: give_role is."""
    require_right(by, "give_role")
    account = find_account(name)
    if account is None or not account.is_active:
        raise Refusal("signin.unknown_account", field="name")
    return give_role(by=by, community=community, account=account, role=role)


@transaction.atomic
def end_role(*, by: Actor, membership: Membership) -> Membership:
    """End a role today. The last coordinator or secretary stays until another is there."""
    require_right(by, "give_role")
    others = Membership.objects.filter(role__in=LEADING, until__isnull=True).exclude(pk=membership.pk)
    if membership.role in LEADING and not others.exists():
        raise Refusal("membership.last_coordinator")
    if membership.until is None:
        membership.until = timezone.localdate()
        membership.save(update_fields=["until"])
        record_deed(
            by=by,
            verb="end_role",
            subject=Named(membership.community, title=str(Role(membership.role).label)),
            details={"role": membership.role, "account": membership.account_id},
        )
    return membership
