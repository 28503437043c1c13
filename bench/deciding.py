"""The first decision of the bench, made by the services from the roll to the reasons, and its like, row by row.

All later decisions carry the same result over to proposals of their own, so that the tables are as full as after
many rounds without a hundred thousand calls.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from bench.filling import ALL, Place, count_up, few, heard
from bench.paying import work
from bench.pouring import NOW, pour
from galang.community.models import Area, Knot
from galang.deliberate.models import (
    Ballot,
    Decision,
    DecisionItem,
    Option,
    PaperCount,
    Proposal,
    RollEntry,
    Vote,
)
from galang.deliberate.rules.counts import CountSheet
from galang.deliberate.services import (
    Candidates,
    Question,
    cast_vote,
    close_ballot,
    enter_paper_count,
    mark_paper_voter,
    open_ballot,
)
from galang.people.models import Account
from galang.people.services.rights import NOBODY

ON_A_BALLOT, STEP = 20, 100
PHONES, PAPERS_EACH, ROLL, VOTES = 100, 12, 400, 100


@dataclass(frozen=True)
class Pattern:
    """A result that the services made, for all that are like it: columns, items in the order of the paper."""

    ballot: Mapping[str, Any]
    decision: Mapping[str, Any]
    items: tuple[tuple[str, str], ...]  # (result, reason)
    sheets: tuple[tuple[int, Mapping[str, Any]], ...]  # (place of the station, columns)


def decide(place: Place, proposals: int, pattern: Pattern | None) -> Pattern:
    """One decision for every hundred proposals; the very first one by the services."""
    first_of = Proposal.objects.order_by("pk").values_list("pk", flat=True)[0]
    done = 0
    if pattern is None:
        pattern = pattern_of(place, first_decision(place))
        place.keys.forget()
        done = 1
    decisions = max(proposals // STEP, 1)
    for at in range(done, decisions):
        _one_more(place, pattern, at, first_of + at * STEP)
    count_up(place.community, {"P": decisions, "K": decisions})
    chosen = [n for n, (result, _reason) in enumerate(pattern.items) if result == "chosen"]
    keys = Decision.objects.order_by("pk").values_list("pk", flat=True)
    work(
        place, [(key, first_of + at * STEP + n, at * STEP + n) for at, key in enumerate(keys) for n in chosen]
    )
    place.keys.forget()
    return pattern


def clerks() -> list[Account]:
    """Two accounts that copy count sheets and answer for money."""
    return [Account.objects.get_or_create(username=f"petugas-{n}", name=f"Petugas {n}")[0] for n in (1, 2)]


def first_decision(place: Place) -> Decision:
    """K-001: twenty proposals, a hundred phones, twelve papers in each of 33 RT, counted twice."""
    now = timezone.now()
    proposals = list(Proposal.objects.order_by("pk")[:ON_A_BALLOT])
    question = Question(
        title="Pilih usulan putaran 1",
        rule=Ballot.Rule.APPROVAL_BUDGET,
        budget_rupiah=100_000_000,
        opens_at=now - timedelta(hours=1),
        closes_at=now + timedelta(hours=1),
        min_turnout_permille=0,
    )
    ballot = open_ballot(
        by=ALL, community=place.community, question=question, candidates=Candidates(proposals=proposals)
    )
    _vote(ballot, [one.number for one in proposals])
    later = ballot.closes_at + timedelta(minutes=5)
    for area in Area.objects.filter(is_base=True).order_by("pk"):
        waiting = RollEntry.objects.filter(ballot=ballot, rt=area, voted_on__isnull=True).order_by("pk")
        mark_paper_voter(by=ALL, ballot=ballot, entries=list(waiting[:PAPERS_EACH]))
        votes = {one.number: (n * 5 + area.pk) % PAPERS_EACH for n, one in enumerate(proposals)}
        sheet = CountSheet(PAPERS_EACH, PAPERS_EACH, 0, 0, votes)
        for clerk in clerks():
            by = _as(clerk.pk)
            enter_paper_count(by=by, ballot=ballot, station=area, sheet=sheet, at=later)
    return close_ballot(by=ALL, ballot=ballot, at=later)


def _as(account: int | None, person: int | None = None) -> Any:
    """Everybody's rights, for one account or person."""
    return type(NOBODY)(account, "Warga", ALL.roles, person_id=person, role_words="bench")


def _vote(ballot: Ballot, numbers: list[str]) -> None:
    roll = RollEntry.objects.filter(ballot=ballot).order_by("pk").values_list("person_id", flat=True)
    for n, person in enumerate(roll[:PHONES]):
        chosen = [numbers[(n * 3 + step * 7) % len(numbers)] for step in range(4)]
        cast_vote(by=_as(None, person), ballot=ballot, chosen=list(dict.fromkeys(chosen)))


def pattern_of(place: Place, decision: Decision) -> Pattern:
    """What the services made, as columns to be written again for others."""
    ballot = decision.ballot
    assert ballot is not None
    item = {
        one.proposal_id: (one.result, one.reason) for one in DecisionItem.objects.filter(decision=decision)
    }
    options = Option.objects.filter(ballot=ballot).order_by("position")
    stations = {key: at for at, key in enumerate(place.areas)}
    return Pattern(
        ballot=_columns(ballot, "meeting", "round"),
        decision=_columns(decision, "ballot", "meeting", "round"),
        items=tuple(item[one.proposal_id] for one in options),
        sheets=tuple(
            (stations[one.station_id], _columns(one, "ballot", "station") | {"clerk_id": one.clerk_id})
            for one in PaperCount.objects.filter(ballot=ballot).order_by("pk")
        ),
    )


def _columns(record: Any, *others: str) -> dict[str, Any]:
    """The columns of a record, without its keys."""
    unfit = {"id", "community", "number", "clerk", *others}
    names = [field.name for field in record._meta.concrete_fields if field.name not in unfit]
    return {name: getattr(record, name) for name in names}


def _one_more(place: Place, pattern: Pattern, at: int, proposal: int) -> None:
    """The same result for the twenty proposals from number `at` * 100 + 1 on."""
    keys, own = place.keys, {"community_id": place.community.pk}
    ballot, decision = next(keys.of(Ballot)), next(keys.of(Decision))
    of = {**own, "ballot_id": ballot}
    pour(Ballot, [{**pattern.ballot, **own, "id": ballot, "number": f"P-{at + 1:03d}"}])
    made = {name: _moved(value, at) for name, value in pattern.decision.items()}
    pour(Decision, [{**made, **of, "id": decision, "number": f"K-{at + 1:03d}"}])
    pour(Option, (_option(of, key, n, at, proposal + n) for n, key in few(keys, Option, ON_A_BALLOT)))
    pour(
        RollEntry, (_roll(place, of, key, n) for n, key in few(keys, RollEntry, min(ROLL, len(place.people))))
    )
    pour(Vote, (_ballot_paper(of, n, at) for n in range(VOTES)))
    copies = zip(pattern.sheets, keys.of(PaperCount), strict=False)
    pour(
        PaperCount,
        (
            {**sheet, **of, "id": key, "station_id": place.areas[rt], "votes": _moved(sheet["votes"], at)}
            for (rt, sheet), key in copies
        ),
    )
    pour(DecisionItem, _items(own, pattern, keys.of(DecisionItem), decision, proposal))
    pour(Knot, _knots(place, pattern, at))
    _settle(pattern, proposal)


def _moved(value: Any, at: int) -> Any:
    """A stored result, its numbers and lanes moved on by `at` hundreds."""
    if not isinstance(value, (dict, list)):
        return value
    text = re.sub(r"U-(\d+)", lambda found: f"U-{int(found[1]) + at * STEP:03d}", json.dumps(value))
    return json.loads(re.sub(r"Gang (\d+)", lambda found: f"Gang {int(found[1]) + at * STEP}", text))


def _option(of: Mapping[str, Any], key: int, n: int, at: int, proposal: int) -> dict[str, Any]:
    title = f"Perbaikan saluran Gang {at * STEP + n}"
    cost = 11_500_000 + (at * STEP + n) % 97 * 100_000
    return {**of, "id": key, "position": n + 1, "title": title, "proposal_id": proposal, "cost_rupiah": cost}


def _roll(place: Place, of: Mapping[str, Any], key: int, n: int) -> dict[str, Any]:
    voted = {"voted_on": NOW.date(), "on_paper": n % 2 == 0} if n % 4 else {}
    return {**heard(place, n), **of, **voted, "id": key, "person_id": place.people[n]}


def _ballot_paper(of: Mapping[str, Any], n: int, at: int) -> dict[str, Any]:
    choices = [f"U-{at * STEP + (n + step) % ON_A_BALLOT + 1:03d}" for step in range(3)]
    return {**of, "id": Vote._meta.pk.get_default(), "choices": choices}


def _items(
    own: Mapping[str, Any], pattern: Pattern, keys: Iterator[int], decision: int, proposal: int
) -> Iterator[dict[str, Any]]:
    for n, (result, reason) in enumerate(pattern.items):
        thing = {"decision_id": decision, "proposal_id": proposal + n, "result": result, "reason": reason}
        yield {**own, **thing, "id": next(keys)}


def _knots(place: Place, pattern: Pattern, at: int) -> Iterator[dict[str, Any]]:
    """The decision on the thread of each of its proposals."""
    keys = place.keys.of(Knot)
    states = {"chosen": "done", "waiting": "waiting", "refused": "refused"}
    for n, (result, reason) in enumerate(pattern.items):
        yield {
            "id": next(keys),
            "community_id": place.community.pk,
            "thread_id": place.thread_of(at * STEP + n),
            "station": 4,
            "number": f"K-{at + 1:03d}",
            "title": f"Perbaikan saluran Gang {at * STEP + n}: {result}",
            "at": NOW,
            "state": states[result],
            "reason": "" if result == "chosen" else reason,
            "holder": f"P-{at + 1:03d}",
        }


def _settle(pattern: Pattern, proposal: int) -> None:
    """The state of each proposal, as the decision left it."""
    for state in ("chosen", "waiting", "refused"):
        keys = [proposal + n for n, (result, _reason) in enumerate(pattern.items) if result == state]
        Proposal.objects.filter(pk__in=keys).update(state=state)
