"""Goals, activities, cost lines, sources and the open ledger behind the chosen proposals of the bench."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from bench.filling import ALL, Place, count_up
from bench.pouring import NOW, pour
from galang.community.models import Deed, Knot
from galang.core.books import GENESIS, link_hash
from galang.ledger.models import Approval, BookAccount, Entry, Posting, Transaction
from galang.ledger.services import open_books
from galang.people.models import Account
from galang.plan.models import Activity, CostLine, Funding, Goal, Plan

SPACE = UUID("c0a0f4b4-58a0-4b6c-8c0b-0d6a4a3f7e11")
ON = date(2026, 6, 1)
LINES = (
    ("material", "Semen dan batu kali", 40, "sak", 90_000, "5101"),
    ("wage", "Tukang", 20, "hari", 150_000, "5102"),
    ("tool", "Sewa molen", 4, "hari", 350_000, "5103"),
)
SOURCES = (("grant", "BLM tahap 1", 6_000_000, "4101"), ("cash", "Iuran warga", 2_000_000, "4102"))


class Chosen(NamedTuple):
    """A proposal that a decision chose: keys of both, and the place of the proposal among all, from 0."""

    decision: int
    proposal: int
    n: int


class Move(NamedTuple):
    """One transaction of an activity: what, how much, and the accounts it moves between."""

    kind: str
    words: str
    amount: int
    debit: str
    credit: str
    link: dict[str, int]


def work(place: Place, chosen: list[tuple[int, int, int]]) -> None:
    """A goal and an activity for each chosen proposal, with three cost lines, two sources and five transactions."""
    keys, own = place.keys, {"community_id": place.community.pk}
    open_books(by=ALL, community=place.community)
    keys.forget()
    goal, activity, line, source = (next(keys.of(model)) for model in (Goal, Activity, CostLine, Funding))
    plan = next(keys.of(Plan))
    whole = {"title": "Renta 2026", "kind": "annual", "first_year": 2026, "last_year": 2026}
    pour(Plan, [{**own, **whole, "id": plan, "round_id": place.round.pk}])
    todo = [Chosen(*one) for one in chosen]
    pour(Goal, (_goal(own, goal + at, plan, at, one) for at, one in enumerate(todo)))
    pour(Activity, (_activity(place, activity + at, goal + at, at, one) for at, one in enumerate(todo)))
    pour(CostLine, (_line(own, line + at, activity + at // 3, at % 3) for at in range(3 * len(todo))))
    pour(Funding, (_source(own, source + at, activity + at // 2, at % 2) for at in range(2 * len(todo))))
    moves = [
        (at, move)
        for at in range(len(todo))
        for move in _moves(activity + at, line + 3 * at, source + 2 * at)
    ]
    _book(place, moves)
    pour(Knot, _knots(place, todo, moves))
    pour(Deed, _deeds(place, todo, moves))
    count_up(place.community, {"R": len(todo), "G": len(todo), "T": len(moves)})
    keys.forget()


def _goal(own: dict[str, int], key: int, plan: int, at: int, one: Chosen) -> dict[str, Any]:
    return {
        **own,
        "id": key,
        "number": f"R-{at + 1:03d}",
        "plan_id": plan,
        "decision_id": one.decision,
        "proposal_id": one.proposal,
        "title": f"Perbaikan saluran Gang {one.n}",
        "result_wanted": "Air tidak masuk rumah lagi.",
        "target_volume": 100 + one.n % 50,
        "target_unit": "m",
    }


def _activity(place: Place, key: int, goal: int, at: int, one: Chosen) -> dict[str, Any]:
    return {
        "community_id": place.community.pk,
        "id": key,
        "number": f"G-{at + 1:03d}",
        "goal_id": goal,
        "title": f"Perbaikan saluran Gang {one.n}",
        "area_id": place.areas[one.n % len(place.areas)],
        "place": f"Gang {one.n}",
        "starts_on": date(2026, 6, 1 + at % 28),
        "ends_on": date(2026, 7, 1 + at % 28),
        "responsible_id": place.people[one.n % len(place.people)],
        "beneficiaries": 40 + one.n % 60,
        "beneficiaries_women": 20 + one.n % 30,
        "beneficiaries_poor": 8,
    }


def _line(own: dict[str, int], key: int, activity: int, at: int) -> dict[str, Any]:
    kind, name, volume, unit, price, _code = LINES[at]
    amounts = {"volume": volume, "unit_price_rupiah": price, "amount_rupiah": volume * price}
    rest = {"activity_id": activity, "position": at + 1, "kind": kind, "name": name, "unit": unit}
    return {**own, "id": key, **rest, **amounts}


def _source(own: dict[str, int], key: int, activity: int, at: int) -> dict[str, Any]:
    source, name, amount, _code = SOURCES[at]
    return {
        **own,
        "id": key,
        "activity_id": activity,
        "source": source,
        "source_name": name,
        "amount_rupiah": amount,
    }


def _moves(activity: int, line: int, source: int) -> Iterator[Move]:
    """What came in from two sources, and what was paid on three cost lines."""
    for at, (_source, name, amount, code) in enumerate(SOURCES):
        link = {"activity_id": activity, "funding_id": source + at}
        yield Move("receipt", name, amount, "1101", code, link)
    for at, (_kind, name, volume, _unit, price, code) in enumerate(LINES):
        link = {"activity_id": activity, "cost_line_id": line + at}
        yield Move("payment", name, volume * price // 2, code, "1101", link)


def _book(place: Place, moves: list[tuple[int, Move]]) -> None:
    """The transactions, approvals of another person, entries in one chain, and their postings."""
    keys, own = place.keys, {"community_id": place.community.pk}
    codes = dict(BookAccount.objects.values_list("code", "pk"))
    asks, answers = Account.objects.order_by("pk").values_list("pk", flat=True)[:2]
    first, entry = next(keys.of(Transaction)), next(keys.of(Entry))
    rows, entries, postings, digest = [], [], [], GENESIS
    for at, (_activity, move) in enumerate(moves):
        number = f"T-{at + 1:04d}"
        rows.append(
            {
                **own,
                **move.link,
                "id": first + at,
                "number": number,
                "kind": move.kind,
                "description": move.words,
                "amount_rupiah": move.amount,
                "happened_on": ON,
                "counterparty": "Toko Maju" if move.kind == "payment" else "Satker",
                "debit_id": codes[move.debit],
                "credit_id": codes[move.credit],
                "requested_by_id": asks,
                "request_key": uuid5(SPACE, f"{place.community.pk}.{at}"),
            }
        )
        digest = link_hash(digest, _sealed(at + 1, number, move))
        of = {**own, "transaction_id": first + at, "posted_by_id": asks, "posted_at": NOW}
        entries.append({**of, "id": entry + at, "serial": at + 1, "digest": digest})
        for code, amount in ((move.debit, move.amount), (move.credit, -move.amount)):
            postings.append(
                {**own, "entry_id": entry + at, "account_id": codes[code], "amount_rupiah": amount}
            )
    yes = {**own, "account_id": answers, "is_approved": True, "by_words": "Koordinator BKM (S. T.)"}
    asked = [row["id"] for row in rows if row["kind"] == "payment"]
    pour(Transaction, rows)
    pour(
        Approval,
        ({**yes, "id": key, "transaction_id": of} for of, key in zip(asked, keys.of(Approval), strict=False)),
    )
    pour(Entry, entries)
    pour(Posting, ({**row, "id": key} for row, key in zip(postings, keys.of(Posting), strict=False)))


def _sealed(serial: int, number: str, move: Move) -> dict[str, Any]:
    """What the digest of an entry covers, as the ledger seals it."""
    return {
        "serial": serial,
        "number": number,
        "kind": move.kind,
        "happened_on": ON.isoformat(),
        "postings": [[move.debit, move.amount], [move.credit, -move.amount]],
    }


def _knots(place: Place, todo: list[Chosen], moves: list[tuple[int, Move]]) -> Iterator[dict[str, Any]]:
    keys, own = place.keys.of(Knot), {"community_id": place.community.pk, "at": NOW}
    for at, one in enumerate(todo):
        for number in (f"R-{at + 1:03d}", f"G-{at + 1:03d}"):
            says = {"number": number, "title": f"Perbaikan saluran Gang {one.n}", "station": 5}
            yield {**own, **says, "id": next(keys), "thread_id": place.thread_of(one.n)}
    for serial, (at, move) in enumerate(moves, 1):
        says = {"number": f"T-{serial:04d}", "title": move.words, "amount": move.amount, "station": 7}
        waits = {"state": "waiting", "reason": "menunggu persetujuan orang lain"}
        for told in (waits, {}) if move.kind == "payment" else ({},):
            yield {**own, **says, **told, "id": next(keys), "thread_id": place.thread_of(todo[at].n)}


def _deeds(place: Place, todo: list[Chosen], moves: list[tuple[int, Move]]) -> Iterator[dict[str, Any]]:
    own = {"community_id": place.community.pk, "at": NOW, "actor_words": "UPK (R. S.)"}
    told = []
    for at, one in enumerate(todo):
        title = f"Perbaikan saluran Gang {one.n}"
        told += [("adopt_goal", f"R-{at + 1:03d}", title), ("plan_activity", f"G-{at + 1:03d}", title)]
    for serial, (_at, move) in enumerate(moves, 1):
        verbs = ("request_payment", "approve_payment", "post_payment")
        for verb in verbs if move.kind == "payment" else ("record_income",):
            told.append((verb, f"T-{serial:04d}", move.words))
    for (verb, number, title), key in zip(told, place.keys.of(Deed), strict=False):
        yield {**own, "id": key, "verb": verb, "subject_number": number, "subject_title": title}
