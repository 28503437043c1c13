"""Loads for the bench: one community of any size, or two hundred of 5,000 persons, written straight to the tables.

The rows look as the services leave them; going through a million services would time the filling, not the pages.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import islice
from random import Random
from zoneinfo import ZoneInfo

from django.db import transaction

from galang.community.models import Area, Charter, Community, Counter, Deed, Knot, Round, Thread
from galang.community.services import Actor, add_areas, open_community, scope_of, start_round
from galang.deliberate.models import Appraisal, Proposal
from galang.listen.models import Grouping, Issue, Support, Voice
from galang.people.models import Household, Person, Role
from galang.people.services import take_census

NOW = datetime(2026, 11, 1, 9, tzinfo=ZoneInfo("Asia/Jakarta"))
ALL = Actor(account_id=None, name="", role_words="bench", roles=frozenset(Role.values))
BANDS = ("17-30", "31-45", "46-59", "60+")


def many(model, rows: Iterator, size: int = 2000) -> None:  # type: ignore[no-untyped-def]
    """bulk_create without holding all rows at once."""
    rows = iter(rows)
    while chunk := list(islice(rows, size)):
        model.objects.bulk_create(chunk)


def ground(slug: str, persons: int) -> tuple[Community, list[Area], Round]:
    """A community with 33 RT, persons in households of four, a census and a round."""
    chance = Random(slug)
    community = open_community(by=ALL, name=f"Desa {slug}", kind_name="Desa", slug=slug, on=date(2025, 1, 1))
    with scope_of(community):
        tree = [("RW", f"{rw:02d}", [("RT", f"{rt:02d}") for rt in range(1, 4)]) for rw in range(1, 12)]
        areas = add_areas(by=ALL, community=community, tree=tree)
        round = start_round(
            by=ALL, community=community, name="Putaran 1", blueprint="p2kp_1", starts_on=date(2026, 1, 1)
        )
        homes = max(persons // 4, 1)
        many(
            Household,
            (
                Household(
                    community=community, code=f"KK-{n:05d}", area=areas[n % 33], on_poor_list=n % 5 == 0
                )
                for n in range(homes)
            ),
        )
        keys = list(Household.objects.order_by("pk").values_list("pk", flat=True))
        many(
            Person,
            (
                Person(
                    community=community,
                    number=f"W-{n + 1:04d}",
                    name=f"Warga {n}",
                    sex="fm"[n % 2],
                    born_on=date(1950, 1, 1) + timedelta(days=chance.randrange(26000)),
                    area=areas[(n // 4) % homes % 33],
                    household_id=keys[n // 4 % homes],
                )
                for n in range(persons)
            ),
        )
        Counter.objects.create(community=community, prefix="W", last=persons)
        take_census(community, date(2026, 11, 1))
    return community, areas, round


def talk(community: Community, areas: list[Area], round: Round, proposals: int) -> None:
    """`proposals` proposals in as many tenths of issues; three voices and knots per issue, appraisals, supports, deeds."""
    with scope_of(community):
        issues = max(proposals // 10, 1)
        people = list(Person.objects.order_by("pk").values_list("pk", flat=True)[:500])
        many(
            Thread,
            (
                Thread(community=community, number=f"B-{n:04d}", title=f"Urusan {n}", opened_at=NOW)
                for n in range(1, issues + 1)
            ),
        )
        threads = list(Thread.objects.order_by("pk"))
        many(
            Issue,
            (
                Issue(
                    community=community,
                    number=f"I-{n + 1:03d}",
                    title=f"Saluran Gang {n}",
                    thread=threads[n],
                    area=areas[n % 33],
                    round=round,
                )
                for n in range(issues)
            ),
        )
        found = list(Issue.objects.order_by("pk"))
        many(Voice, _voices(community, areas, round, issues * 3))
        voices = list(Voice.objects.order_by("pk").only("pk", "number"))
        many(
            Grouping,
            (
                Grouping(community=community, voice=voice, issue=found[n % issues])
                for n, voice in enumerate(voices)
            ),
        )
        many(
            Support,
            (
                Support(
                    community=community,
                    voice=voice,
                    person_id=people[n % len(people)],
                    sex="fm"[n % 2],
                    age_band=BANDS[n % 4],
                )
                for n, voice in enumerate(voices)
            ),
        )
        many(Proposal, (_proposal(community, areas, round, found[n % issues], n) for n in range(proposals)))
        made = list(Proposal.objects.order_by("pk").only("pk", "number", "title"))
        many(
            Appraisal,
            (
                Appraisal(
                    community=community,
                    proposal=one,
                    is_feasible=n % 3 > 0,
                    reason="Lahan jelas.",
                    appraised_on=date(2026, 5, 1),
                    by_words="UPL",
                )
                for n, one in enumerate(made)
                if n % 2
            ),
        )
        many(Knot, _knots(community, threads, found, made))
        many(
            Deed,
            (
                Deed(
                    community=community,
                    actor_words="Sekretaris",
                    verb="submit_proposal",
                    subject_number=one.number,
                    subject_title=one.title,
                )
                for one in made
            ),
        )


def _voices(community: Community, areas: list[Area], round: Round, count: int) -> Iterator[Voice]:
    for n in range(count):
        yield Voice(
            community=community,
            number=f"S-{n + 1:04d}",
            text=f"Saluran di Gang {n // 3} mampet, air masuk rumah kalau hujan.",
            place=f"Gang {n // 3}",
            area=areas[n % 33],
            round=round,
            said_on=date(2026, 3, 1),
            sex="fm"[n % 2],
            age_band=BANDS[n % 4],
            rt=areas[n % 33],
            poor=n % 5 == 0,
            first_time=n % 2 == 0,
        )


def _proposal(community: Community, areas: list[Area], round: Round, issue: Issue, n: int) -> Proposal:
    return Proposal(
        community=community,
        number=f"U-{n + 1:03d}",
        issue=issue,
        title=f"Perbaikan saluran Gang {n}",
        what="Dilebarkan dan diberi tutup.",
        volume=Decimal(100 + n % 50),
        unit="m",
        cost_rupiah=20_000_000 + n % 97 * 100_000,
        area=areas[n % 33],
        place=f"Gang {n}",
        round=round,
    )


def _knots(
    community: Community, threads: list[Thread], issues: list[Issue], proposals: list[Proposal]
) -> Iterator[Knot]:
    for n, (thread, issue) in enumerate(zip(threads, issues, strict=True)):
        yield Knot(
            community=community,
            thread=thread,
            station=1,
            number=f"S-{n * 3 + 1:04d}",
            title="3 suara",
            at=NOW,
            amount=3,
        )
        yield Knot(
            community=community, thread=thread, station=2, number=issue.number, title=issue.title, at=NOW
        )
    for n, one in enumerate(proposals):
        state = "refused" if n % 7 == 0 else "done"
        yield Knot(
            community=community,
            thread=threads[n % len(threads)],
            station=3,
            number=one.number,
            title=one.title,
            at=NOW,
            state=state,
            reason="Lahan belum jelas." if state == "refused" else "",
        )


def fill(communities: int, persons: int, proposals: int) -> Community:
    """So many communities; the first one carries the proposals, every other a hundred. Returns the first."""
    first = None
    for n in range(communities):
        with transaction.atomic():
            community, areas, round = ground(f"desa-{n + 1:03d}", persons)
            talk(community, areas, round, proposals if n == 0 else 100)
        first = first or community
    assert first is not None and Charter
    return first
