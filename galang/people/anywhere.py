"""The three questions that no community can answer: whose code is this, where do I belong, does somebody belong
elsewhere. Nothing else of this room looks over the fence; tests/house names this file and no other."""

from galang.community.models import Community
from galang.community.services import across_communities
from galang.people.models import Account, Invitation, Membership


def invitation_by_hash(code_hash: str) -> Invitation | None:
    """The invitation of a code's hash, in whatever community: whoever holds the paper is not inside one yet."""
    with across_communities():
        found: Invitation | None = (
            Invitation.objects.filter(code_hash=code_hash)
            .select_related("community", "person", "renews")
            .first()
        )
    return found


def own_memberships(account: Account) -> list[Membership]:
    """The roles that one's own account holds today, everywhere, in order of the community's name."""
    with across_communities():
        rows = Membership.objects.filter(account=account, until__isnull=True).select_related("community")
        return list(rows.order_by("community__name", "pk"))


def belongs_elsewhere(account: Account, community: Community) -> bool:
    """Whether an account holds a role in another community."""
    with across_communities():
        held = Membership.objects.filter(account=account, until__isnull=True)
        return bool(held.exclude(community=community).exists())
