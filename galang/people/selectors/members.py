"""Who holds which role, here and for one account everywhere."""

from dataclasses import dataclass

from galang.community.models import Community
from galang.people.anywhere import own_memberships
from galang.people.models import Account, Membership, Role


@dataclass(frozen=True)
class RoleGroup:
    """A role and its holders; each holder's name as the reader may see it."""

    role: str
    words: str
    holders: tuple[tuple[Membership, str], ...]


def role_groups(full_names: bool) -> list[RoleGroup]:
    """The roles that somebody holds, leaders first; residents are only counted elsewhere. One query."""
    rows = Membership.objects.filter(until__isnull=True).exclude(role=Role.RESIDENT).select_related("account")
    held: dict[str, list[tuple[Membership, str]]] = {}
    for row in rows.order_by("since", "pk"):
        name = str(row.account) if full_names else row.account.initials
        held.setdefault(row.role, []).append((row, name))
    order = [
        Role.COORDINATOR,
        Role.SECRETARY,
        *(role for role in Role if role not in (Role.COORDINATOR, Role.SECRETARY)),
    ]
    return [RoleGroup(role, str(role.label), tuple(held[role])) for role in order if role in held]


def resident_members() -> int:
    """How many accounts are members as residents."""
    count: int = Membership.objects.filter(until__isnull=True, role=Role.RESIDENT).count()
    return count


@dataclass(frozen=True)
class OwnPlace:
    """A community that an account belongs to, with its roles there in words."""

    community: Community
    roles: tuple[str, ...]


def own_places(account: Account) -> list[OwnPlace]:
    """The communities of one's own account, in order of name; only the account's own rows are read."""
    held: dict[int, tuple[Community, list[str]]] = {}
    for row in own_memberships(account):
        held.setdefault(row.community_id, (row.community, []))[1].append(str(Role(row.role).label))
    return [OwnPlace(community, tuple(roles)) for community, roles in held.values()]
