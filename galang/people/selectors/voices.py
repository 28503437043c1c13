"""Whose voice: counts of `Heard` rows beside the newest census, small cells closed for the public."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from django.core.cache import cache
from django.db.models import Count, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from galang.community.models import Numbered
from galang.core.inclusion import UNKNOWN, Group, WhoseVoice, band_keys, for_public, whose_voice
from galang.people.models import Census
from galang.ui.pictures import VoiceBox, VoiceRow

KEPT_SECONDS = 3600
NUMBER = re.compile(r"(\d+)")
LEAST = 10
MOST_AREAS = 3
COLUMNS = ("sex", "age_band", "rt", "poor", "disabled", "first_time")
DIMENSIONS = ("sex", "age", "rt", "poor", "disability", "first_timer")
TELLING = (("sex", "f"), ("poor", "yes"), ("age", "17-30"), ("disability", "yes"), ("first_timer", "yes"))
_ANSWERS = {None: UNKNOWN, True: "yes", False: "no", "": UNKNOWN}

Counts = Mapping[str, Mapping[str, int]]


def latest_census() -> Census | None:
    """The newest count of who lives here; None before anybody was registered. One query."""
    census: Census | None = Census.objects.first()
    return census


def heard_counts(rows: QuerySet[Any]) -> dict[str, dict[str, int]]:
    """Dimension -> key -> people, from rows with the columns of `Heard`. One query."""
    counts: dict[str, Counter[str]] = {dimension: Counter() for dimension in DIMENSIONS}
    for *values, people in rows.order_by().values_list(*COLUMNS).annotate(people=Count("pk")):
        for dimension, value in zip(DIMENSIONS, values, strict=True):
            counts[dimension][_key(value)] += people
    return {dimension: dict(counter) for dimension, counter in counts.items()}


def _key(value: object) -> str:
    if isinstance(value, bool) or not value:
        return _ANSWERS[value]  # type: ignore[index]
    return str(value)


def heard_box(
    rows: QuerySet[Any], *, public: bool, what: str, census: Census | None = None, full: bool = False
) -> VoiceBox:
    """The box "whose voice" for rows with the columns of `Heard`, at most two queries.

    `what` says who was counted ("68 pendukung"). `public` closes counts under ten. `full` gives every group
    instead of the most telling ones. Hand in a `census` that was read already to spare its query.
    """
    return box_of_counts(heard_counts(rows), public=public, what=what, census=census, full=full)


def box_of_counts(
    heard: Counts, *, public: bool, what: str, census: Census | None = None, full: bool = False
) -> VoiceBox:
    """The same for people who were counted by hand (an attendance list): dimension -> key -> people.

    Dimensions: sex (f, m), age (bands of core.inclusion), rt (area ids as text), poor, disability and
    first_timer (yes, no); "unknown" everywhere.
    """
    census = census or latest_census()
    counts = census.counts if census else {}
    residents = {name: counts[name] for name in DIMENSIONS if name in counts}
    open_voice = whose_voice(heard, residents)
    voice = for_public(open_voice, least=LEAST) if public else open_voice
    labels = counts.get("rt_labels", {})
    chosen = all_groups(voice, labels) if full else _telling_groups(voice)
    rows = tuple(_row(group, voice, open_voice, labels) for group in chosen)
    return VoiceBox(
        rows=rows if any(sum(keys.values()) for keys in heard.values()) else (),
        what=what,
        public=public,
        absent=() if public else _absent_words(voice, labels),
        partial=not voice.judged(),
    )


def _absent_words(voice: WhoseVoice, labels: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the groups of whom nobody was heard; children are not asked, so they are not missed."""
    children = band_keys()[0]
    return tuple(group_words(one.dimension, one.key, labels) for one in voice.absent() if one.key != children)


def kept_box(record: Numbered, counts: str, *, public: bool, made: Callable[[], VoiceBox]) -> VoiceBox:
    """A box kept for an hour: who was heard is frozen, so the same counts always make the same picture.

    The key names all that the box depends on: the record (by its key and birth, so that no other one is ever
    taken for it), its `counts`, the census, the reader's right, and the language. One query when it is kept.
    """
    census = Census.objects.values_list("pk", flat=True).first()
    about = f"{type(record).__name__}.{record.pk}.{record.created_at.timestamp()}.{counts}"
    key = f"people.box.{about}.{census}.{public}.{get_language()}"
    box: VoiceBox | None = cache.get(key)
    if box is None:
        box = made()
        cache.set(key, box, KEPT_SECONDS)
    return box


def _telling_groups(voice: WhoseVoice) -> list[Group]:
    """Women, poor list, the young, disability, first-timers, and the areas far below their share."""
    by_key = {(group.dimension, group.key): group for group in voice.groups}
    chosen = [by_key[key] for key in TELLING if key in by_key]
    areas = [group for group in voice.of("rt") if group.far_below]
    return chosen + sorted(areas, key=lambda group: (group.ratio or 0, group.key))[:MOST_AREAS]


def all_groups(voice: WhoseVoice, labels: Mapping[str, str]) -> list[Group]:
    """Every group, dimension by dimension, in the order in which people read them; areas by their numbers."""
    order = {key: place for place, key in enumerate(("f", "m", "yes", "no", *band_keys()))}
    groups = [group for name in DIMENSIONS for group in voice.groups if group.dimension == name]
    order |= {key: place for place, key in enumerate(sorted(labels, key=lambda key: _in_order(labels[key])))}
    return sorted(groups, key=lambda group: (DIMENSIONS.index(group.dimension), order.get(group.key, 0)))


def _in_order(label: str) -> list[tuple[str, int]]:
    """A key that puts RT 02 / RW 01 before RT 01 / RW 02, and RT 9 before RT 10."""
    pieces = [piece for part in reversed(label.split(" / ")) for piece in NUMBER.split(part)]
    return [("", int(piece)) if piece.isdecimal() else (piece, 0) for piece in pieces]


def _row(group: Group, voice: WhoseVoice, open_voice: WhoseVoice, labels: Mapping[str, str]) -> VoiceRow:
    total = open_voice.total(group.dimension)
    lives_of = total.residents or 0
    return VoiceRow(
        label=group_words(group.dimension, group.key, labels),
        heard=_heard(group, voice, open_voice),
        heard_of=total.heard or 0,
        living=group.residents or 0,
        living_of=lives_of if group.residents is not None else 0,
        group=group.dimension,
        low=None if group.suppressed else group.far_below,
    )


def _heard(group: Group, voice: WhoseVoice, open_voice: WhoseVoice) -> int | None:
    """The count, or None ("closed") where it is hidden.

    A hidden count is called "fewer than ten" only where that tells nothing that the sums do not tell already:
    when fewer than ten were heard at all, or when one of two groups is small among at least twenty.
    """
    if group.heard is not None:
        return group.heard
    siblings = open_voice.of(group.dimension)
    own = next(one.heard for one in siblings if one.key == group.key) or 0
    whole = open_voice.total(group.dimension).heard or 0
    obvious = whole < voice.least or (len(siblings) == 2 and own < voice.least and whole >= 2 * voice.least)
    return own if obvious else None


def group_words(dimension: str, key: str, area_labels: Mapping[str, str]) -> str:
    """The name of a group on screen: ("age", "17-30") -> "Umur 17–30"."""
    if dimension == "rt":
        return area_labels.get(key, _("wilayah lain"))
    if dimension == "age":
        low, _dash, high = key.partition("-")
        if not high:
            return _("Umur %(low)s ke atas") % {"low": low.rstrip("+")}
        return _("Umur %(low)s–%(high)s") % {"low": low, "high": high}
    words = {
        ("sex", "f"): _("Perempuan"),
        ("sex", "m"): _("Laki-laki"),
        ("poor", "yes"): _("Keluarga miskin (PS-2)"),
        ("poor", "no"): _("Keluarga lain"),
        ("disability", "yes"): _("Penyandang disabilitas"),
        ("disability", "no"): _("Bukan penyandang disabilitas"),
        ("first_timer", "yes"): _("Baru pertama kali"),
        ("first_timer", "no"): _("Sudah pernah"),
    }
    return words.get((dimension, key), key)
