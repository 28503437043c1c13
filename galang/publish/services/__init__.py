"""Issuing a bulletin and writing down how it reached people."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from galang.community.models import Community, Round
from galang.community.services import Actor, Tie, next_number, record_deed, threads_of, tie
from galang.core.refusal import Refusal
from galang.people.services import require_right
from galang.publish.models import Bulletin, BulletinItem, Delivery
from galang.publish.rules import why_not_issue

__all__ = ["Story", "issue_bulletin", "record_delivery"]


@dataclass(frozen=True)
class Story:
    """One story: about a record by its number (or none), with words and perhaps a sum in rupiah."""

    title: str
    text: str
    number: str = ""
    amount_rupiah: int | None = None


@transaction.atomic
def issue_bulletin(
    *, by: Actor, community: Community, title: str, lead: str, stories: list[Story], on: date
) -> Bulletin:
    """The next bulletin (KB-001). It stays as it is; a correction is a story in the next one."""
    require_right(by, "issue_bulletin")
    if refusal := why_not_issue(len(stories), title + lead):
        raise refusal
    bulletin: Bulletin = Bulletin.objects.create(
        community=community,
        number=next_number(community, "KB"),
        title=title,
        lead=lead,
        round=Round.objects.filter(closed_on__isnull=True).order_by("-order").first(),
        issued_on=on,
    )
    BulletinItem.objects.bulk_create(
        BulletinItem(community=community, bulletin=bulletin, position=position, **vars(story))
        for position, story in enumerate(stories, start=1)
    )
    told = threads_of(*(story.number for story in stories if story.number))
    tie(threads=told, record=bulletin, tie=Tie(title=title))
    record_deed(by=by, verb="issue_bulletin", subject=bulletin, details={"stories": len(stories)})
    return bulletin


@transaction.atomic
def record_delivery(
    *, by: Actor, bulletin: Bulletin, channel: str, place: str, copies: int, on: date
) -> Delivery:
    """So many copies went there by this way."""
    require_right(by, "record_delivery")
    if on < bulletin.issued_on:
        raise Refusal("bulletin.not_issued", number=bulletin.number, field="delivered_on")
    delivery: Delivery = Delivery.objects.create(
        community=bulletin.community,
        bulletin=bulletin,
        channel=channel,
        place=place,
        copies=copies,
        delivered_on=on,
    )
    record_deed(
        by=by, verb="record_delivery", subject=bulletin, details={"copies": copies, "channel": channel}
    )
    return delivery
