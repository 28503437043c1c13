"""Tables for everybody: what each role may do, and who lives here."""

from dataclasses import dataclass

from django.utils.translation import pgettext

from galang.core.inclusion import for_public, whose_voice
from galang.people.models import Census, Role
from galang.people.rules import LOCALS, RIGHT_WORDS, RIGHTS, SIGNING, sections
from galang.people.selectors.voices import DIMENSIONS, LEAST, all_groups, group_words
from galang.ui.pictures import BarRow


@dataclass(frozen=True)
class RightRow:
    """One right: its words, who has it, whether all residents do, and what holds for facilitators."""

    words: str
    roles: tuple[str, ...]
    for_all: bool
    facilitator: str
    marked: bool


def rights_table(role: str = "") -> list[tuple[str, list[RightRow]]]:
    """The whole table by section; `role` marks the rights of one role. facilitator: may, barred or no."""
    return [(str(title), [_right(verb, role) for verb in verbs]) for title, verbs in sections()]


def _right(verb: str, role: str) -> RightRow:
    roles = RIGHTS[verb]
    for_all = set(LOCALS) <= set(roles)
    named = [one for one in Role if one in roles and not (for_all and one in LOCALS)]
    facilitator = "may" if Role.FACILITATOR in roles else "barred" if verb in SIGNING else "no"
    words = tuple(str(one.label) for one in named)
    return RightRow(str(RIGHT_WORDS[verb]), words, for_all, facilitator, bool(role) and role in roles)


def residents_table(census: Census | None, *, public: bool) -> list[tuple[str, list[BarRow]]]:
    """Who lives here, dimension by dimension, as rows of bars; in public no count under ten is shown."""
    if census is None:
        return []
    counts = {name: census.counts[name] for name in DIMENSIONS if census.counts.get(name)}
    voice = whose_voice(counts, {})
    shown = for_public(voice, least=LEAST) if public else voice
    labels = census.counts.get("rt_labels", {})
    table: dict[str, list[BarRow]] = {}
    for group in all_groups(shown, labels):
        table.setdefault(group.dimension, []).append(
            _bar(
                group_words(group.dimension, group.key, labels),
                group.heard,
                voice.total(group.dimension).heard or 0,
            )
        )
    return list(table.items())


def _bar(label: str, count: int | None, whole: int) -> BarRow:
    if count is None:
        return BarRow(label, 0, pgettext("angka", "ditutup"), tone="hatch")
    percent = (200 * count + whole) // (2 * whole) if whole else 0
    return BarRow(label, percent * 10, f"{count:,}".replace(",", "."), f"{percent}%")
