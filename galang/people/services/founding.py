"""Starting a community of one's own: its areas, first round and first secretary in one step."""

import re
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from galang.community.models import Community
from galang.community.services import (
    Actor,
    add_areas,
    open_community,
    scope_of,
    start_round,
    unlist_community,
)
from galang.core.refusal import Refusal
from galang.people.models import Account, Role
from galang.people.services.accounts import SignInFacts, join, open_account

MOST_PARTS = 3000
_GRID = re.compile(r"(\d{1,4})\s+([^\d,:]+?)\s*,\s*(\d{1,4})\s+([^\d,:]+)", re.I)
_EACH = re.compile(r"\s+(?:tiap|setiap|per|masing-masing|each)\b.*$", re.I)
Tree = list[tuple[str, str, list[tuple[str, str]]]]


@dataclass(frozen=True)
class Founding:
    """What a new community begins with; `parts` as read by read_parts, `blueprint` may be empty."""

    name: str
    kind_name: str
    region_code: str = ""
    time_zone: str = "Asia/Jakarta"
    parts: str = ""
    blueprint: str = ""
    leave_sample: bool = False


def read_parts(text: str) -> Tree:
    """The first areas as people write them: "3 RW, 4 RT" makes 3 RW with 4 RT each; else one line each,
    "RW 01: RT 01, RT 02" or "Dusun Krajan". Refuses more than 3,000."""
    plain = " ".join(text.split())
    if found := _GRID.fullmatch(_EACH.sub("", plain)):
        outer, inner = int(found[1]), int(found[3])
        _check_count(outer * (inner + 1))
        return [
            (found[2].strip(), f"{at:02}", [(found[4].strip(), f"{n:02}") for n in range(1, inner + 1)])
            for at in range(1, outer + 1)
        ]
    tree: Tree = []
    for line in text.splitlines():
        head, _colon, rest = line.partition(":")
        if head.strip():
            tree.append(
                (*_kind_and_name(head), [_kind_and_name(one) for one in rest.split(",") if one.strip()])
            )
    _check_count(sum(1 + len(children) for _kind, _name, children in tree))
    return tree


def _kind_and_name(text: str) -> tuple[str, str]:
    kind, _space, name = " ".join(text.split()).partition(" ")
    return (kind[:40], name[:80]) if name else ("", kind[:80])


def _check_count(count: int) -> None:
    if count > MOST_PARTS:
        label = _("Jumlah wilayah")
        raise Refusal("form.out_of_range", field="parts", label=label, least=0, most=MOST_PARTS)


def can_leave_sample(account: Account | None) -> bool:
    """The sample leaves the front page for an installation's first community, or its operator."""
    if account is not None and account.is_operator:
        return True
    return not Community.objects.filter(is_sample=False).exists()


@transaction.atomic
def found_community(
    *, founding: Founding, account: Account | None, facts: SignInFacts | None, on: date
) -> tuple[Community, Account]:
    """Open a community, make its founder the secretary, start its first round.

    Not a deed of its own: each part is one.
    """
    leave = founding.leave_sample and can_leave_sample(account)
    if account is None:
        if facts is None:
            raise Refusal("invite.needs_account", field="username")
        account = open_account(facts)
    role = Role.SECRETARY
    by = Actor(account.pk, str(account), frozenset([role]), role_words=str(role.label))
    community = open_community(
        by=by,
        name=founding.name,
        kind_name=founding.kind_name,
        on=on,
        region_code=founding.region_code,
        time_zone=founding.time_zone,
    )
    with scope_of(community):
        join(account, community, role, on)
        _first_steps(by, community, founding, on)
    if leave:
        for sample in Community.objects.filter(is_sample=True, is_listed=True):
            unlist_community(by=by, community=sample)
    return community, account


def _first_steps(by: Actor, community: Community, founding: Founding, on: date) -> None:
    try:
        if tree := read_parts(founding.parts):
            add_areas(by=by, community=community, tree=tree)
    except Refusal as refusal:
        raise refusal.at("parts") from refusal
    if founding.blueprint:
        name = _("Putaran %(order)s") % {"order": 1}
        start_round(by=by, community=community, name=name, blueprint=founding.blueprint, starts_on=on)
