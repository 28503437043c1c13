"""Bodies, offices, decisions that chose persons, and mandates for tests."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from galang.deliberate.models import Ballot, Decision, DecisionItem, Option
from galang.organise.models import Body, Mandate, Office
from galang.organise.services import BodyFacts, OfficeFacts, add_office, certify_election, found_body
from galang.people.models import Person, Role
from tests.make.ground import Village

DECIDED_ON = date(2026, 4, 20)
OPENS_AT = datetime(2026, 4, 19, 8, tzinfo=ZoneInfo("Asia/Jakarta"))


def make_body(village: Village, name: str = "BKM Kali Bening", **facts: object) -> Body:
    """A board of residents."""
    given = {"kind": Body.Kind.BOARD, **facts}
    return found_body(
        by=village.actor("secretary"), community=village.community, facts=BodyFacts(name=name, **given)
    )


def make_office(
    body: Body, village: Village, title: str = "Anggota", *, seats: int = 9, role: str = ""
) -> Office:
    """An office in a body."""
    return add_office(by=village.actor("secretary"), body=body, facts=OfficeFacts(title, seats, role))


def make_election(
    village: Village, persons: list[Person], *, number: str = "K-901", valid: bool = True
) -> Decision:
    """The decision of an election ballot that chose these persons, as deliberate leaves it behind."""
    ballot = Ballot.objects.create(
        community=village.community,
        number=number.replace("K", "P"),
        title="Pemilihan BKM",
        purpose=Ballot.Purpose.ELECTION,
        seats=len(persons) or 1,
        charter_version=1,
        opens_at=OPENS_AT,
        closes_at=OPENS_AT + timedelta(hours=6),
        closed_at=OPENS_AT + timedelta(hours=7),
    )
    decision = make_decision(village, number=number, valid=valid, ballot=ballot)
    for place, person in enumerate(persons, start=1):
        Option.objects.create(
            community=village.community, ballot=ballot, position=place, title=person.name, person=person
        )
        DecisionItem.objects.create(
            community=village.community, decision=decision, person=person, result="chosen", reason="Terpilih."
        )
    return decision


def make_decision(
    village: Village, *, number: str = "K-900", valid: bool = True, ballot: Ballot | None = None
) -> Decision:
    """A decision, as deliberate leaves it behind."""
    return Decision.objects.create(
        community=village.community,
        number=number,
        title="Hasil rembug warga",
        method=Decision.Method.BALLOT if ballot else Decision.Method.CONSENSUS,
        ballot=ballot,
        decided_on=DECIDED_ON,
        is_valid=valid,
        charter_version=1,
    )


def make_mandate(village: Village, person: Person | None = None, *, role: str = "") -> Mandate:
    """One person elected into a new office."""
    body = make_body(village, name=f"Lembaga {Body.objects.count() + 1}")
    decision = make_election(village, [person or _resident(village)], number=f"K-8{body.pk % 90 + 10}")
    office = make_office(body, village, role=role)
    return certify_election(by=village.actor("committee"), decision=decision, office=office)[0]


def _resident(village: Village) -> Person:
    return village.persons[Role.RESIDENT]
