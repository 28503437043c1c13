"""What every page knows: the community one stands in, and who one is there."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from galang.people.rules import may


@dataclass(frozen=True)
class Me:
    """The one who looks at the page."""

    name: str
    role_words: str
    roles: frozenset[str]


class Can:
    """What the actor may do, for templates: {% if can.request_payment %}. The service asks again."""

    def __init__(self, roles: frozenset[str]) -> None:
        self._roles = roles

    def __getitem__(self, verb: str) -> bool:
        return may(self._roles, verb)


def here(request: HttpRequest) -> dict[str, Any]:
    """`here` (Community or None), `me` (Me or None) and `actor` for the templates; no queries."""
    actor = getattr(request, "actor", None)
    user = getattr(request, "user", None)
    me = None
    if actor is not None and user is not None and user.is_authenticated:
        me = Me(name=actor.name or str(user), role_words=actor.role_words, roles=actor.roles)
    return {
        "here": getattr(request, "community", None),
        "me": me,
        "actor": actor,
        "can": Can(actor.roles if actor else frozenset()),
    }
