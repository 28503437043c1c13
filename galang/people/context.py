"""What every page knows: the community one stands in, and who one is there."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest


@dataclass(frozen=True)
class Me:
    """The one who looks at the page."""

    name: str
    role_words: str
    roles: frozenset[str]


def here(request: HttpRequest) -> dict[str, Any]:
    """`here` (Community or None), `me` (Me or None) and `actor` for the templates; no queries."""
    actor = getattr(request, "actor", None)
    user = getattr(request, "user", None)
    me = None
    if actor is not None and user is not None and user.is_authenticated:
        me = Me(name=actor.name or str(user), role_words=actor.role_words, roles=actor.roles)
    return {"here": getattr(request, "community", None), "me": me, "actor": actor}
