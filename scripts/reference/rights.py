"""Roles, what each may do, and which roles one person may not hold together."""

from __future__ import annotations

from galang.people.models import Role
from galang.people.rules import INCOMPATIBLE, RIGHT_WORDS, RIGHTS, SECOND_FACTOR, SIGNING, sections
from scripts.reference.markdown import code, table

STAFF = {Role.FACILITATOR, Role.PROGRAMME_COORDINATOR, Role.OBSERVER}


def roles() -> str:
    """The roles and their words."""
    rows = [(code(role.value), role.label, "from outside" if role in STAFF else "resident") for role in Role]
    return table(("Role", "On screen", "Who"), rows)


def rights() -> str:
    """One table a section: the right, its words and roles, whether it signs and needs a second factor."""
    parts = []
    for title, verbs in sections():
        rows = [
            (
                code(verb),
                RIGHT_WORDS[verb],
                ", ".join(str(Role(role).label) for role in RIGHTS[verb]),
                "yes" if verb in SIGNING else "",
                "yes" if verb in SECOND_FACTOR else "",
            )
            for verb in verbs
        ]
        head = ("Right", "In words", "Roles", "Signs", "Second factor")
        parts.append(f"### {title}\n\n" + table(head, rows))
    return "\n\n".join(parts)


def apart() -> str:
    """Roles that one person may not hold together."""
    rows = [
        (Role(one).label, ", ".join(str(Role(other).label) for other in others))
        for one, others in INCOMPATIBLE
    ]
    return table(("Who is", "may not also be"), rows)
