"""What the pages of organise show, made of plain values: rows of seats, the tree of organs."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from galang.community.services import Actor
from galang.organise.models import Body, Mandate
from galang.organise.rules import last_day
from galang.organise.selectors import Holder, Organ, Seats, runs_on
from galang.people.selectors import person_words
from galang.ui.formats import date_words
from galang.ui.pictures import BarRow


@dataclass(frozen=True)
class OrganView:
    """A body on the page of all bodies: its rows of seats and the bodies under it."""

    body: Body
    slug: str
    rows: tuple[BarRow, ...]
    vacant: int
    children: tuple["OrganView", ...]


def organ_views(organs: list[Organ], actor: Actor, slug: str) -> tuple[OrganView, ...]:
    """The tree of bodies, ready to be shown."""
    return tuple(
        OrganView(
            body=organ.body,
            slug=slug,
            rows=seat_rows(organ.seats, actor, slug),
            vacant=sum(seats.vacant for seats in organ.seats),
            children=organ_views(organ.children, actor, slug),
        )
        for organ in organs
    )


def seat_rows(all_seats: tuple[Seats, ...] | list[Seats], actor: Actor, slug: str) -> tuple[BarRow, ...]:
    """One row for each holder with the meter of the term, and one for the vacant seats of an office."""
    rows = []
    for seats in all_seats:
        rows += [_holder_row(seats, holder, actor, slug) for holder in seats.holders]
        if seats.vacant:
            note = _("%(count)s kursi kosong") % {"count": seats.vacant}
            rows.append(BarRow(label=seats.office.title, per_mille=0, value="–", note=note))
    return tuple(rows)


def _holder_row(seats: Seats, holder: Holder, actor: Actor, slug: str) -> BarRow:
    mandate = holder.mandate
    return BarRow(
        label=f"{seats.office.title}: {person_words(mandate.person, actor)}",
        per_mille=holder.gone_per_mille,
        value=left_words(holder.months_left),
        tone="am" if holder.months_left < 3 else "",
        url=reverse("organise:mandate_page", args=[slug, mandate.number]),
        small=_("sampai %(day)s") % {"day": date_words(mandate.ends_on)},
    )


def left_words(months: int) -> str:
    """How long a term still runs: "14 bulan lagi"."""
    return _("%(months)s bulan lagi") % {"months": months} if months else _("hampir selesai")


def mandate_state(mandate: Mandate, today: date) -> tuple[str, str]:
    """(state mark, words) of a mandate on a day."""
    if runs_on(mandate, today):
        return "agreed", _("Sedang bertugas")
    if today < mandate.starts_on:
        return "waiting", _("Mulai %(day)s") % {"day": date_words(mandate.starts_on)}
    last = last_day(mandate.ends_on, mandate.ended_early_on)
    return "old", _("Selesai %(day)s") % {"day": date_words(last)}
