"""Opening the scope of one community for code that has no web request."""

from contextlib import AbstractContextManager

from django_scopes import scope, scopes_disabled

from galang.community.models import Community


def scope_of(community: Community) -> AbstractContextManager[None]:
    """`with scope_of(community): …` lets the room's queries answer for that community alone."""
    return scope(community=community)


def across_communities() -> AbstractContextManager[None]:
    """For the keeper's own work over the whole installation (backup, checks); never in a page."""
    return scopes_disabled()
