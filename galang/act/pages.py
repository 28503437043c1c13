"""What the pages of act show, made of plain values: hands needed and promised, work done, state marks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.act.models import Participation
from galang.act.rules import promise_state
from galang.community.services import Actor
from galang.people.selectors import person_words
from galang.ui.formats import date_words, day_words, percent, time_words
from galang.ui.pictures import BarRow


def call_bars(actions: Iterable[Any], slug: str) -> tuple[BarRow, ...]:
    """One bar a coming day: those who said yes, of those needed."""
    return tuple(_call_bar(action, slug) for action in actions)


def _call_bar(action: Any, slug: str) -> BarRow:
    local = timezone.localtime(action.starts_at)
    enough = action.needed and action.signed >= action.needed
    return BarRow(
        label=action.title,
        small=f"{day_words(local.date())}, {time_words(action.starts_at)} · {action.place}",
        per_mille=min(action.signed * 1000 // action.needed, 1000) if action.needed else 0,
        value=str(action.signed),
        more=_("dari %(needed)s orang") % {"needed": action.needed} if action.needed else _("orang"),
        tone="ok" if enough else "",
        url=reverse("act:action_page", args=[slug, action.number]),
    )


def progress_bars(activities: Iterable[Any], slug: str) -> tuple[BarRow, ...]:
    """One bar an activity: the work done; hatched where nobody measured."""
    return tuple(
        BarRow(
            label=activity.title,
            small=_("%(number)s · sampai %(day)s")
            % {"number": activity.number, "day": date_words(activity.ends_on)},
            per_mille=activity.done or 0,
            value=_("belum diukur") if activity.done is None else percent(activity.done),
            tone="hatch" if activity.done is None else "",
            url=reverse("plan:activity_page", args=[slug, activity.number]),
        )
        for activity in activities
    )


@dataclass(frozen=True)
class PromiseLine:
    """A promise in a list, with its state mark and words."""

    commitment: Any
    mark: str
    words: str


def promise_line(commitment: Any, today: date) -> PromiseLine:
    """A promise from `selectors.commitments()` with its state mark: waiting, late, kept, partly, broken."""
    state = promise_state(commitment.last_state, commitment.due, today)
    mark, words = {
        "kept": ("agreed", _("Ditepati")),
        "partly": ("waiting", _("Ditepati sebagian")),
        "broken": ("refused", _("Tidak ditepati")),
        "late": ("late", _("Lewat %(days)s hari") % {"days": (today - commitment.due).days}),
        "waiting": ("waiting", _("Menunggu sampai %(day)s") % {"day": date_words(commitment.due)}),
    }[state]
    return PromiseLine(commitment, mark, words)


def action_mark(action: Any) -> tuple[str, str]:
    """(state mark, words) of a day of work."""
    if action.held_at:
        return "agreed", _("Sudah dilaksanakan")
    if action.starts_at < timezone.now():
        return "late", _("Hasilnya belum dicatat")
    return "waiting", _("Menunggu harinya")


ANSWER_MARKS = {"kept": "agreed", "partly": "waiting", "broken": "refused", "moved": "old"}


def hand_lines(rows: Iterable[Participation], actor: Actor) -> list[tuple[str, str]]:
    """(person as this reader may see them, what became of their yes) for everybody on the list."""
    return [(person_words(row.person, actor), _came(row)) for row in rows]


def _came(row: Participation) -> str:
    if row.came is None:
        return _("mendaftar")
    return _("datang, %(hours)s jam") % {"hours": row.hours} if row.came else _("mendaftar, tidak datang")
