"""Bulletins, what they could tell, and their text for a phone."""

from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.models import Knot
from galang.ledger.selectors import fingerprint_of_books, purse
from galang.publish.models import Bulletin
from galang.ui.formats import date_words, rupiah


def bulletins() -> QuerySet[Bulletin]:
    """All bulletins with what a list row needs."""
    return Bulletin.objects.prefetch_related("items", "deliveries")


def suggestions(today: date, days: int = 90, limit: int = 12) -> list[Knot]:
    """What happened lately and could be told: newest state of decisions, work, money and reviews. One query."""
    since = timezone.now() - timedelta(days=days)
    knots = Knot.objects.filter(station__in=(4, 5, 6, 7, 8), at__gte=since, state=Knot.State.DONE).order_by(
        "-id"
    )
    seen: dict[str, Knot] = {}
    for knot in knots[:200]:
        seen.setdefault(knot.number, knot)
    return list(seen.values())[:limit]


def bulletin_cash(bulletin: Bulletin) -> dict[str, str]:
    """The purse and the fingerprint as they stand today, for the sheet."""
    fingerprint, _serial = fingerprint_of_books()
    return {"balance": rupiah(purse(bulletin.issued_on.year).balance), "fingerprint": fingerprint or "–"}


def message_of(request: Any, bulletin: Bulletin, address: str) -> tuple[str, str]:
    """The bulletin as plain words for WhatsApp, and the wa.me link that opens it with these words."""
    lines = [
        f"*{bulletin.title}*",
        _("Kabar %(number)s · %(place)s · %(day)s")
        % {"number": bulletin.number, "place": bulletin.community, "day": date_words(bulletin.issued_on)},
        "",
        bulletin.lead,
        "",
    ]
    for item in bulletin.items.all():
        amount = f" ({rupiah(item.amount_rupiah)})" if item.amount_rupiah else ""
        lines.append(f"• *{item.title}*{amount}: {item.text}")
    lines += ["", _("Baca lengkap: %(address)s") % {"address": address}]
    text = "\n".join(line.replace("\u00a0", " ") for line in lines)
    return text, "https://wa.me/?text=" + quote(text)
