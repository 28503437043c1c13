"""Tying records to the red thread (docs/decisions/0002: a ground record, so any page can show it)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from galang.community.models import Community, Knot, Thread
from galang.community.numbers import KINDS, prefix_of


@dataclass(frozen=True)
class Tie:
    """What a knot says: state, reason of a no or a wait, who holds it, when it opens again, an amount (rupiah
    for cas, count of voices for station 1) and the moment (now when left out)."""

    title: str = ""
    note: str = ""
    state: str = "done"
    reason: str = ""
    holder: str = ""
    opens_again: str = ""
    amount: int | None = None
    at: datetime | None = None


def open_thread(*, community: Community, first_voice: str, title: str, at: datetime | None = None) -> Thread:
    """A new thread that keeps the digits of its first voice: S-0142 -> B-0142."""
    number = "B-" + first_voice.partition("-")[2]
    thread: Thread = Thread.objects.create(
        community=community, number=number, title=title[:200], opened_at=at or timezone.now()
    )
    return thread


def tie(*, threads: Iterable[Thread], record: Any, tie: Tie | None = None) -> list[Knot]:
    """Tie a numbered record to its threads; the station follows from the letter of its number."""
    says = tie or Tie()
    knots = [
        Knot(
            community_id=record.community_id,
            thread=thread,
            station=KINDS[prefix_of(record.number)].station,
            number=record.number,
            title=(says.title or str(record))[:200],
            note=says.note,
            at=says.at or timezone.now(),
            state=says.state,
            reason=says.reason,
            holder=says.holder,
            opens_again=says.opens_again,
            amount=says.amount,
        )
        for thread in {thread.pk: thread for thread in threads}.values()
    ]
    return list(Knot.objects.bulk_create(knots))


def threads_of(*numbers: str) -> list[Thread]:
    """The threads that any of these records is tied to, joined threads replaced by what they joined."""
    knots = Knot.objects.filter(number__in=numbers).select_related("thread__joined_to")
    found = {
        (knot.thread.joined_to or knot.thread).pk: knot.thread.joined_to or knot.thread for knot in knots
    }
    return list(found.values())


def join_threads(*, thread: Thread, into: Thread) -> None:
    """One thread becomes part of another: its knots move along, its number keeps leading to the other."""
    Knot.objects.filter(thread=thread).update(thread=into)
    Thread.objects.filter(joined_to=thread).update(joined_to=into)
    Thread.objects.filter(pk=thread.pk).update(joined_to=into)
