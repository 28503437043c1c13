"""Loads for the bench: one community of any size, or two hundred of 5,000 persons, written straight to the tables.

The rows look as the services leave them; going through a million services would time the filling, not the pages.
One decision (K-001) is made by the services themselves, with phone votes, paper and money; see bench.deciding.
"""

import time
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from django.db import transaction

from bench.pouring import NOW, Keys, pour
from galang.community.models import Community, Counter, Deed, Knot, Round, Thread
from galang.community.services import Actor, add_areas, open_community, scope_of, start_round
from galang.deliberate.models import Appraisal, Proposal
from galang.listen.models import Grouping, Issue, Support, Voice
from galang.people.models import Household, Person, Role
from galang.people.services import take_census

ALL = Actor(account_id=None, name="", role_words="bench", roles=frozenset(Role.values))
BANDS = ("17-30", "31-45", "46-59", "60+")
RTS, HOME = 33, 4
FINDINGS = [
    {"check": "doable", "answer": "yes", "words": "Warga sanggup mengerjakan sendiri dalam empat hari."},
    {"check": "price", "answer": "yes", "words": "Sesuai daftar harga toko di kecamatan."},
    {"check": "land", "answer": "not_yet", "words": "Dua pemilik sudah setuju, satu belum menjawab."},
    {"check": "upkeep", "answer": "yes", "words": "Pengurus RT bergiliran tiap bulan."},
]


class Place(NamedTuple):
    """One community while it is filled."""

    community: Community
    areas: list[int]
    round: Round
    people: range
    keys: Keys
    threads: range = range(1)

    def thread_of(self, n: int) -> int:
        """The key of the thread that the n-th proposal hangs on."""
        return self.threads[n % len(self.threads)]


def ground(slug: str, persons: int, keys: Keys) -> Place:
    """A community with 33 RT, persons in households of four, a census and a round."""
    chance = Random(slug)
    community = open_community(by=ALL, name=f"Desa {slug}", kind_name="Desa", slug=slug, on=date(2025, 1, 1))
    with scope_of(community):
        tree = [("RW", f"{rw:02d}", [("RT", f"{rt:02d}") for rt in range(1, 4)]) for rw in range(1, 12)]
        areas = [area.pk for area in add_areas(by=ALL, community=community, tree=tree)]
        began = date(2026, 1, 1)
        round = start_round(
            by=ALL, community=community, name="Putaran 1", blueprint="p2kp_1", starts_on=began
        )
        at, homes = community.pk, max(persons // HOME, 1)
        first = next(keys.of(Household))
        pour(Household, (_home(at, first + n, n, areas) for n in range(homes)))
        keys.forget()
        born = [date(1950, 1, 1) + timedelta(days=day) for day in range(26_000)]
        who = next(keys.of(Person))
        pour(
            Person,
            (
                {
                    "id": who + n,
                    "community_id": at,
                    "number": f"W-{n + 1:04d}",
                    "name": f"Warga {n}",
                    "sex": "fm"[n % 2],
                    "born_on": chance.choice(born),
                    "area_id": areas[n // HOME % RTS],
                    "household_id": first + n // HOME % homes,
                }
                for n in range(persons)
            ),
        )
        keys.forget()
        count_up(community, {"W": persons})
        take_census(community, date(2026, 11, 1))
    return Place(community, areas, round, range(who, who + persons), keys)


def _home(community: int, key: int, n: int, areas: list[int]) -> dict[str, Any]:
    poor = n % 5 == 0
    return {
        "id": key,
        "community_id": community,
        "code": f"KK-{n:05d}",
        "area_id": areas[n % RTS],
        "on_poor_list": poor,
    }


def count_up(community: Community, given: dict[str, int]) -> None:
    """The last number given for each prefix."""
    for prefix, last in given.items():
        Counter.objects.update_or_create(community=community, prefix=prefix, defaults={"last": last})


def talk(place: Place, proposals: int) -> Place:
    """`proposals` proposals in as many tenths of issues; three voices and nine supporters per issue, appraisals,
    knots and deeds."""
    keys, at, issues = place.keys, place.community.pk, max(proposals // 10, 1)
    thread, issue, voice, proposal = (next(keys.of(model)) for model in (Thread, Issue, Voice, Proposal))
    own = {"community_id": at}
    pour(
        Thread,
        (
            {**own, "id": thread + n, "number": f"B-{n + 1:04d}", "title": f"Urusan {n}", "opened_at": NOW}
            for n in range(issues)
        ),
    )
    pour(Issue, (_issue(place, issue + n, thread + n, n) for n in range(issues)))
    pour(Voice, (_voice(place, voice + n, n) for n in range(issues * 3)))
    pour(
        Grouping,
        (
            {**own, "id": key, "voice_id": voice + n, "issue_id": issue + n // 3}
            for n, key in few(keys, Grouping, issues * 3)
        ),
    )
    pour(Support, (_support(place, key, voice + n // 2, n) for n, key in few(keys, Support, issues * 6)))
    pour(Proposal, (_proposal(place, proposal + n, issue + n % issues, n) for n in range(proposals)))
    pour(Appraisal, _appraisals(place, proposal, proposals))
    pour(Knot, _knots(place, thread, issues, proposals))
    pour(Deed, _deeds(place, issues, proposals))
    count_up(place.community, {"S": issues * 3, "I": issues, "U": proposals, "B": issues})
    keys.forget()
    return place._replace(threads=range(thread, thread + issues))


def few(keys: Keys, model: Any, many: int) -> Iterator[tuple[int, int]]:
    """(0, key), (1, key) … for so many new rows."""
    return zip(range(many), keys.of(model), strict=False)


def heard(place: Place, n: int) -> dict[str, Any]:
    """Who somebody was on the day they spoke."""
    return {
        "sex": "fm"[n % 2],
        "age_band": BANDS[n % 4],
        "rt_id": place.areas[n % RTS],
        "poor": n % 5 == 0,
        "disabled": n % 40 == 0,
        "first_time": n % 2 == 0,
    }


def _issue(place: Place, key: int, thread: int, n: int) -> dict[str, Any]:
    return {
        "id": key,
        "community_id": place.community.pk,
        "number": f"I-{n + 1:03d}",
        "title": f"Saluran Gang {n} mampet",
        "summary": "Air masuk rumah setiap kali hujan lebih dari satu jam.",
        "thread_id": thread,
        "area_id": place.areas[n % RTS],
        "round_id": place.round.pk,
        "voice_count": 3,
        "supporter_count": 9,
    }


def _voice(place: Place, key: int, n: int) -> dict[str, Any]:
    return {
        **heard(place, n),
        "id": key,
        "community_id": place.community.pk,
        "number": f"S-{n + 1:04d}",
        "text": f"Saluran di Gang {n // 3} mampet, air masuk rumah kalau hujan.",
        "place": f"Gang {n // 3}",
        "area_id": place.areas[n // 3 % RTS],
        "round_id": place.round.pk,
        "person_id": place.people[n % len(place.people)] if n % 3 else None,
        "said_on": date(2026, 3, 1),
    }


def _support(place: Place, key: int, voice: int, n: int) -> dict[str, Any]:
    person = place.people[(n * 7 + 1) % len(place.people)]
    return {
        **heard(place, n),
        "id": key,
        "community_id": place.community.pk,
        "voice_id": voice,
        "person_id": person,
    }


def state_of(n: int) -> str:
    """Of every hundred proposals twenty stand on a ballot (bench.deciding), twenty-six are judged, the rest is new."""
    return "new" if n % 100 >= 46 else "not_feasible" if n % 100 >= 40 else "feasible"


def _proposal(place: Place, key: int, issue: int, n: int) -> dict[str, Any]:
    cost = 12_000_000 + n % 97 * 100_000
    return {
        "id": key,
        "community_id": place.community.pk,
        "number": f"U-{n + 1:03d}",
        "issue_id": issue,
        "title": f"Perbaikan saluran Gang {n}",
        "what": "Saluran dilebarkan menjadi 60 cm dan diberi tutup yang bisa diangkat.",
        "volume": 100 + n % 50,
        "unit": "m",
        "cost_rupiah": cost,
        "checked_rupiah": cost - 500_000 if state_of(n) == "feasible" else None,
        "area_id": place.areas[n % RTS],
        "place": f"Gang {n}",
        "beneficiaries": 40 + n % 60,
        "proposer_id": place.people[n % len(place.people)],
        "round_id": place.round.pk,
        "state": state_of(n),
    }


def _appraisals(place: Place, first: int, proposals: int) -> Iterator[dict[str, Any]]:
    """Two of each judged proposal: not yet, then the one that counts."""
    judged = (n for n in range(proposals) if state_of(n) != "new")
    for n, turn, key in zip(
        (n for one in judged for n in (one, one)), _turns(), place.keys.of(Appraisal), strict=False
    ):
        yield {
            "id": key,
            "community_id": place.community.pk,
            "proposal_id": first + n,
            "is_feasible": turn == 1 and state_of(n) == "feasible",
            "price_rupiah": 11_500_000 + n % 97 * 100_000,
            "reason": "Lahan jelas dan warga siap." if turn else "Pemilik lahan belum ditemui.",
            "findings": FINDINGS,
            "appraised_on": date(2026, 5, 1 + turn),
            "by_words": "UPL (R. S.)",
        }


def _turns() -> Iterator[int]:
    while True:
        yield from (0, 1)


def _knots(place: Place, thread: int, issues: int, proposals: int) -> Iterator[dict[str, Any]]:
    own, key = {"community_id": place.community.pk, "at": NOW}, place.keys.of(Knot)
    for n in range(issues):
        said = {"number": f"S-{n * 3 + 1:04d}", "title": "3 suara", "amount": 3, "station": 1}
        grouped = {"number": f"I-{n + 1:03d}", "title": f"Saluran Gang {n} mampet", "station": 2}
        for says in (said, grouped):
            yield {**own, **says, "id": next(key), "thread_id": thread + n}
    for n in range(proposals):
        says = {"number": f"U-{n + 1:03d}", "title": f"Perbaikan saluran Gang {n}", "station": 3}
        state = state_of(n)
        for reason in ("",) if state == "new" else ("", "Lahan belum jelas." if state != "feasible" else ""):
            told = {"state": "refused", "reason": reason} if reason else {}
            yield {**own, **says, **told, "id": next(key), "thread_id": thread + n % issues}


def _deeds(place: Place, issues: int, proposals: int) -> Iterator[dict[str, Any]]:
    own = {"community_id": place.community.pk, "at": NOW, "actor_words": "Sekretaris (R. S.)"}
    key = place.keys.of(Deed)
    told = [("raise_voice", f"S-{n + 1:04d}", f"Saluran di Gang {n // 3} mampet") for n in range(issues * 3)]
    told += [("group_voices", f"I-{n + 1:03d}", f"Saluran Gang {n} mampet") for n in range(issues)]
    for n in range(proposals):
        about = (f"U-{n + 1:03d}", f"Perbaikan saluran Gang {n}")
        told += [("submit_proposal", *about)] + [("appraise", *about)] * (2 if state_of(n) != "new" else 0)
    for verb, number, title in told:
        yield {**own, "id": next(key), "verb": verb, "subject_number": number, "subject_title": title}


def fill(communities: int, persons: int, proposals: int) -> Community:
    """So many communities; the first one carries the proposals, every other a hundred. Returns the first."""
    from bench.deciding import decide

    keys, pattern = Keys(), None
    first, began = None, time.monotonic()
    for n in range(communities):
        many = proposals if n == 0 else 100
        with transaction.atomic():
            place = ground(f"desa-{n + 1:03d}", persons, keys)
            with scope_of(place.community):
                pattern = decide(talk(place, many), many, pattern)
        first = first or place.community
        if n % 20 == 19:
            print(f"  {n + 1} communities, {time.monotonic() - began:.0f} s", flush=True)
    assert first is not None
    return first
