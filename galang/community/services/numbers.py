"""Handing out public numbers without gaps."""

from django.db import transaction

from galang.community.models import Community, Counter
from galang.community.numbers import prefix_of, read_number, written
from galang.core.refusal import Refusal


def next_numbers(community: Community, prefix: str, count: int) -> list[str]:
    """The next `count` public numbers of a prefix, in order. Call inside the transaction that uses them."""
    with transaction.atomic():
        counter, _ = Counter.objects.select_for_update().get_or_create(community=community, prefix=prefix)
        first = counter.last + 1
        counter.last += count
        counter.save(update_fields=["last"])
    return [written(prefix, serial) for serial in range(first, first + count)]


def next_number(community: Community, prefix: str) -> str:
    """The next public number of a prefix: "U" -> "U-014"."""
    return next_numbers(community, prefix, 1)[0]


def hold_numbers(community: Community, prefix: str) -> None:
    """Let nobody else take a number of this prefix until the transaction ends.

    Two sendings of one form then come one after the other, and the later one sees what the earlier stored.
    """
    Counter.objects.select_for_update().get_or_create(community=community, prefix=prefix)


def check_given_number(text: str, prefix: str, *, field: str, expected: str) -> str:
    """A typed number of a later room's record in written form, if it was ever given out here.

    Refuses no number, another kind (`expected` names the right one), and one not given out yet.
    """
    number = read_number(text)
    if number is None:
        raise Refusal("number.malformed", field=field, number=text[:40])
    if prefix_of(number) != prefix:
        raise Refusal("number.wrong_kind", field=field, number=number, expected=expected)
    given = Counter.objects.filter(prefix=prefix).values_list("last", flat=True).first() or 0
    if int(number.rpartition("-")[2]) not in range(1, given + 1):
        raise Refusal("number.unknown", field=field, number=number)
    return number
