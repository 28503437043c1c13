"""Questions about bodies, offices and mandates."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from galang.community.models import Charter
from galang.deliberate.models import Ballot, Decision, DecisionItem
from galang.organise.models import Body, Mandate, Office
from galang.organise.rules import gone_per_mille, is_running, last_day, months_left
from galang.people.models import Membership, Person, Role

MOST_DECISIONS = 60
STAFF = (Role.FACILITATOR, Role.PROGRAMME_COORDINATOR, Role.OBSERVER)


@dataclass(frozen=True)
class Holder:
    """A running mandate: how much of its term has passed and how much is left."""

    mandate: Mandate
    gone_per_mille: int
    months_left: int


@dataclass(frozen=True)
class Seats:
    """An office with those who hold it today."""

    office: Office
    holders: tuple[Holder, ...]

    @property
    def vacant(self) -> int:
        """Seats that nobody holds today."""
        return max(self.office.seats - len(self.holders), 0)


@dataclass(frozen=True)
class Organ:
    """A body in the tree, with its offices and the bodies under it."""

    body: Body
    seats: tuple[Seats, ...]
    children: list["Organ"] = field(default_factory=list)


def holder_of(mandate: Mandate, today: date) -> Holder:
    """A mandate with the meter of its term."""
    gone = gone_per_mille(mandate.starts_on, mandate.ends_on, today)
    return Holder(mandate, gone, months_left(mandate.ends_on, today))


def runs_on(mandate: Mandate, today: date) -> bool:
    """Whether a mandate is in force on a day."""
    return is_running(mandate.starts_on, last_day(mandate.ends_on, mandate.ended_early_on), today)


def running(today: date) -> QuerySet[Mandate]:
    """Mandates in force on a day, with office, body and person."""
    early = Q(ended_early_on__isnull=True) | Q(ended_early_on__gte=today)
    found = Mandate.objects.filter(early, starts_on__lte=today, ends_on__gte=today)
    return found.select_related("office__body", "person").order_by("office_id", "person__name", "pk")


def mandate_of(person_id: int | None, today: date) -> Mandate | None:
    """The newest mandate a person holds today; None when there is none."""
    if person_id is None:
        return None
    found: Mandate | None = running(today).filter(person_id=person_id).order_by("-pk").first()
    return found


def _seats(offices: Iterable[Office], today: date, mandates: QuerySet[Mandate]) -> dict[int, list[Seats]]:
    held: dict[int, list[Holder]] = defaultdict(list)
    for mandate in mandates:
        held[mandate.office_id].append(holder_of(mandate, today))
    by_body: dict[int, list[Seats]] = defaultdict(list)
    for office in offices:
        by_body[office.body_id].append(Seats(office, tuple(held[office.pk])))
    return by_body


def organs(today: date) -> list[Organ]:
    """The bodies as a tree, each with its offices and who holds them. Three queries."""
    seats = _seats(Office.objects.order_by("pk"), today, running(today))
    bodies = list(Body.objects.order_by("pk"))
    nodes = {body.pk: Organ(body, tuple(seats[body.pk])) for body in bodies}
    top: list[Organ] = []
    for body in bodies:
        above = nodes.get(body.parent_id or 0)
        (above.children if above else top).append(nodes[body.pk])
    return top


def seats_of(body: Body, today: date) -> list[Seats]:
    """The offices of one body with who holds them. Two queries."""
    return _seats(body.offices.order_by("pk"), today, running(today).filter(office__body=body))[body.pk]


def past_mandates(body: Body, today: date) -> QuerySet[Mandate]:
    """Mandates of a body that are over, newest first."""
    over = Q(ends_on__lt=today) | Q(ended_early_on__lt=today)
    return Mandate.objects.filter(over, office__body=body).select_related("office", "person").order_by("-pk")


def elections_to_certify() -> list[Decision]:
    """Valid decisions that chose persons and gave no mandate yet, newest first."""
    chosen = DecisionItem.objects.filter(
        decision=OuterRef("pk"), person__isnull=False, result=DecisionItem.Result.CHOSEN
    )
    right_kind = Q(ballot__isnull=True) | Q(ballot__purpose=Ballot.Purpose.ELECTION)
    unused = ~Exists(Mandate.objects.filter(decision=OuterRef("pk")))
    found = Decision.objects.filter(right_kind, Exists(chosen), unused, is_valid=True)
    return list(found.select_related("ballot").order_by("-pk")[:MOST_DECISIONS])


def staff_among(persons: Iterable[Person]) -> list[Person]:
    """Those who are facilitators, programme staff or observers here: they hold no office and lead no work."""
    by_account = {person.account_id: person for person in persons if person.account_id}
    held = Membership.objects.filter(account_id__in=by_account, role__in=STAFF, until__isnull=True)
    return [by_account[account] for account in set(held.values_list("account_id", flat=True))]


def decisions_for_charter() -> list[Decision]:
    """Valid decisions that no charter version stands on yet, newest first."""
    used = [number for number in Charter.objects.values_list("adopted_in", flat=True) if number]
    found = Decision.objects.filter(is_valid=True).exclude(number__in=used)
    return list(found.order_by("-pk")[:MOST_DECISIONS])
