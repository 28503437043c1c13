"""Founding bodies and giving them offices."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.models import Community
from galang.community.services import Actor, next_number, record_deed, rule_in_force
from galang.core.refusal import Refusal
from galang.deliberate.models import Decision
from galang.organise.models import Body, Office
from galang.people.models import Role
from galang.people.services import require_right

MOST_SEATS = 200
ROLES_BY_OFFICE = (
    Role.BOARD_MEMBER,
    Role.COORDINATOR,
    Role.SECRETARY,
    Role.FINANCE_UNIT,
    Role.ENVIRONMENT_UNIT,
    Role.SOCIAL_UNIT,
    Role.SUPERVISOR,
    Role.COMMITTEE,
    Role.DELEGATE,
    Role.VOLUNTEER,
)


@dataclass(frozen=True)
class BodyFacts:
    """A body: name, kind (Body.Kind), what it is for, the body above it, the decision that founded it."""

    name: str
    kind: str
    purpose: str = ""
    parent: Body | None = None
    founded_on: date | None = None
    decision: Decision | None = None


@transaction.atomic
def found_body(*, by: Actor, community: Community, facts: BodyFacts) -> Body:
    """A board, unit, group, committee, supervisors or partner (L-001)."""
    require_right(by, "found_body")
    name = " ".join(facts.name.split())
    if not name:
        raise Refusal("form.required", field="name", label=_("Nama"))
    if facts.kind not in Body.Kind.values:
        raise Refusal("form.bad_choice", field="kind", label=_("Jenis"), text=facts.kind[:40])
    if facts.decision and not facts.decision.is_valid:
        raise Refusal("mandate.not_decided", field="decision", number=facts.decision.number)
    if twin := Body.objects.filter(name__iexact=name).first():
        raise Refusal("body.name_taken", field="name", name=name, number=twin.number)
    body: Body = Body.objects.create(
        community=community,
        number=next_number(community, "L"),
        name=name,
        kind=facts.kind,
        purpose=facts.purpose.strip(),
        parent=facts.parent,
        founded_on=facts.founded_on or (facts.decision.decided_on if facts.decision else None),
        decision=facts.decision,
    )
    record_deed(by=by, verb="found_body", subject=body, details={"kind": facts.kind})
    return body


@dataclass(frozen=True)
class OfficeFacts:
    """A seat in a body: its title, how many seats, and the role in the app that comes with it."""

    title: str
    seats: int = 1
    role: str = ""


@transaction.atomic
def add_office(*, by: Actor, body: Body, facts: OfficeFacts) -> Office:
    """An office in a body: member, coordinator, treasurer. Offices are held by residents, never by staff."""
    require_right(by, "found_body")
    title = " ".join(facts.title.split())
    if not title:
        raise Refusal("form.required", field="title", label=_("Jabatan"))
    most = _most_seats(body)
    if not 1 <= facts.seats <= most:
        raise Refusal("form.out_of_range", field="seats", label=_("Kursi"), least=1, most=most)
    if facts.role and facts.role not in ROLES_BY_OFFICE:
        raise Refusal("form.bad_choice", field="role", label=_("Peran di aplikasi"), text=facts.role[:40])
    if Office.objects.filter(body=body, title__iexact=title).exists():
        raise Refusal("office.title_taken", field="title", title=title, name=body.name)
    office: Office = Office.objects.create(
        community=body.community, body=body, title=title, seats=facts.seats, role=facts.role
    )
    record_deed(by=by, verb="add_office", subject=body, details={"office": title, "seats": facts.seats})
    return office


def _most_seats(body: Body) -> int:
    """The charter says how many sit on the board; other bodies are as large as they need."""
    if body.kind != Body.Kind.BOARD:
        return MOST_SEATS
    return int(rule_in_force(body.community, "council_size", timezone.localdate()))
