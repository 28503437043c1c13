"""Sheets of the room: the bulletin on one A4 page, and as a square card for WhatsApp."""

from pathlib import Path
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from galang.act.models import Action
from galang.listen.models import Voice
from galang.people.selectors import heard_box, latest_census
from galang.publish.models import Bulletin
from galang.publish.selectors import bulletin_cash
from galang.publish.selectors.home import promises
from galang.ui import paper
from galang.ui.formats import date_words, moment_words, rupiah, thousands
from galang.ui.pictures import VoiceRow

TEMPLATE = Path(__file__).with_name("bulletin.typ")


def _address(request: Any, bulletin: Bulletin) -> str:
    return request.build_absolute_uri(
        reverse("publish:bulletin_page", args=[request.community.slug, bulletin.number])
    )


def _heard(bulletin: Bulletin) -> list[list[Any]]:
    """Rows of (words, per mille heard, per mille living) that the public may see."""
    box = heard_box(
        Voice.objects.filter(round=bulletin.round), public=True, what=_("suara"), census=latest_census()
    )
    return [_bar(row) for row in box.rows if row.heard is not None and row.heard_of and row.living_of][:4]


def _bar(row: VoiceRow) -> list[Any]:
    heard = (row.heard or 0) * 1000 // row.heard_of
    living = row.living * 1000 // row.living_of
    words = _("%(group)s: %(a)s%% dari suara, %(b)s%% dari warga")
    return [words % {"group": row.label, "a": (heard + 5) // 10, "b": (living + 5) // 10}, heard, living]


def bulletin_pdf(request: Any, bulletin: Bulletin) -> bytes:
    """The bulletin as one A4 page with stories, whose voice, the purse, the next work day and promises."""
    day = bulletin.issued_on
    actions = Action.objects.filter(starts_at__date__gte=day).order_by("starts_at")[:3]
    data = {
        "community": str(request.community),
        "is_sample": request.community.is_sample,
        "title": bulletin.title,
        "code": _("Kabar no. %(n)s") % {"n": bulletin.order},
        "short_code": paper.sheet_code("K-8", bulletin.number),
        "address": _address(request, bulletin),
        "lead": bulletin.lead,
        "day": _("%(day)s · untuk ditempel dan dibagikan") % {"day": date_words(day)},
        "stories": [
            [item.title, item.text, rupiah(item.amount_rupiah) if item.amount_rupiah else "", item.number]
            for item in bulletin.items.all()
        ],
        "heard_words": _("Suara siapa?"),
        "heard": _heard(bulletin),
        "cash_words": _("Kas warga"),
        "cash_note": _("Sidik laporan: cocokkan dengan lembar di papan."),
        **bulletin_cash(bulletin),
        "next_words": _("Ikut dua jam?"),
        "next": [[moment_words(one.starts_at), f"{one.title}, {one.place}"] for one in actions],
        "promise_words": _("Janji yang ditunggu"),
        "promises": [[one.it.who, str(one.it), date_words(one.it.due_on)] for one in promises(day)],
    }
    return paper.pdf(TEMPLATE, data)


def bulletin_card(request: Any, bulletin: Bulletin) -> bytes:
    """A square of 1080 pixels that stands alone in a WhatsApp group."""
    items = list(bulletin.items.all())
    total = sum(item.amount_rupiah or 0 for item in items)
    return paper.card(
        {
            "community": str(request.community),
            "is_sample": request.community.is_sample,
            "kicker": _("Kabar no. %(n)s · %(place)s")
            % {"n": bulletin.order, "place": request.community.name},
            "title": bulletin.title,
            "amount": thousands(total) if total else "",
            "rows": [
                [item.title, rupiah(item.amount_rupiah) if item.amount_rupiah else ""] for item in items[:4]
            ],
            "note": bulletin.lead[:160],
            "address": _address(request, bulletin),
        }
    )
