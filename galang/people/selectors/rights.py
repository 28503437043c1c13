"""What the reader of a page may do there, so that the page offers no act that the door would refuse."""

from galang.community.services import Actor
from galang.people.rules import may


def may_do(actor: Actor, *verbs: str) -> dict[str, bool]:
    """{verb: whether one of the actor's roles has the right}; for templates: {% if may.plan_activity %}."""
    return {verb: may(actor.roles, verb) for verb in verbs}
