"""Handing out public numbers without gaps."""

from django.db import transaction

from galang.community.models import Community, Counter
from galang.community.numbers import written


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
