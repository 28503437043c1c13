"""Whose voice: who was heard beside who lives here, with small cells closed in public.

A cell under ten is never shown, nor one that could be worked out from its neighbours; shares and bar widths
are whole per cents, so that a hidden number cannot be measured from the picture either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from galang.ui.formats import said
from galang.ui.pictures.bars import BarRow, bars, key

LEAST = 10
SHOWN, SMALL, CLOSED = "shown", "small", "closed"
NAMED_AT_MOST = 4


@dataclass(frozen=True)
class VoiceRow:
    """One group: ``heard`` of ``heard_of`` people who took part, ``living`` of ``living_of`` who live here.

    Rows with the same ``group`` divide the same people among them (age bands, RT); a row without stands
    alone. ``heard`` None: closed by whoever counted. ``low``: whether it is far below its share, when whoever
    counted has judged that.
    """

    label: str
    heard: int | None
    heard_of: int
    living: int
    living_of: int
    group: str = ""
    low: bool | None = None


@dataclass(frozen=True)
class VoiceBox:
    """The rows of one picture; ``public`` closes small cells, ``what`` says what was counted.

    ``absent``: groups of whom nobody was heard, among the rows or not; never given to the public, for whom
    nought is a small cell too. ``partial``: some group is hidden, or too small to be judged.
    """

    rows: tuple[VoiceRow, ...]
    what: str = ""
    public: bool = True
    absent: tuple[str, ...] = ()
    partial: bool = False


def visibility(rows: Sequence[VoiceRow]) -> list[str]:
    """Per row: "shown", "small" (fewer than ten) or "closed" (would give a small cell away)."""
    seen = [_sight(row) for row in rows]
    groups: dict[str, list[int]] = {}
    for at, row in enumerate(rows):
        groups.setdefault(row.group or f"\0{at}", []).append(at)
    for members in groups.values():
        _close(rows, members, seen)
    return seen


def _sight(row: VoiceRow) -> str:
    if row.heard is None:
        return CLOSED
    return SMALL if row.heard < LEAST else SHOWN


def _close(rows: Sequence[VoiceRow], members: list[int], seen: list[str]) -> None:
    """Close the smallest open rows until what can be worked out is nothing or at least ten people."""
    whole = max(rows[at].heard_of for at in members)
    while True:
        open_rows = [at for at in members if seen[at] == SHOWN]
        left = whole - sum(rows[at].heard or 0 for at in open_rows)
        hidden = len(open_rows) < len(members)
        if not open_rows or left >= LEAST or (left <= 0 and not hidden):
            return
        seen[min(open_rows, key=lambda at: rows[at].heard or 0)] = CLOSED


def whose_voice(box: VoiceBox) -> SafeString:
    """The table of bars with its key and one sentence: who is still less heard."""
    inside = [CLOSED if row.heard is None else SHOWN for row in box.rows]
    seen = visibility(box.rows) if box.public else inside
    if not box.rows:
        too_little = escape(_("Belum cukup data"))
        return mark_safe(f'<p class="soft">{too_little}</p>')
    rows = [_row(row, sight, box.public) for row, sight in zip(box.rows, seen, strict=True)]
    caption = _("Suara siapa: yang didengar dibanding warga yang tinggal di sini")
    table = bars(rows, caption=caption, head=_("Kelompok"), unit=_("didengar · warga"))
    return mark_safe(table + _key(rows) + _sentence(box, seen))


def _row(row: VoiceRow, sight: str, public: bool) -> BarRow:
    if sight == SMALL:
        return BarRow(row.label, 0, _("kurang dari %(least)s") % {"least": LEAST}, tone="hatch")
    if sight == CLOSED:
        return BarRow(row.label, 0, pgettext("angka", "ditutup"), tone="hatch")
    heard, living = _whole_percent(row.heard or 0, row.heard_of), _whole_percent(row.living, row.living_of)
    known = row.living_of > 0 and not (public and row.living < LEAST)
    tone = "am" if known and _far_below(row.heard or 0, row) else ""
    more = f"{living}%" if known else ""
    return BarRow(row.label, heard * 10, f"{heard}%", more, tone, living * 10 if known else None)


def _whole_percent(part: int, whole: int) -> int:
    return (200 * part + whole) // (2 * whole) if whole > 0 else 0


def _far_below(heard: int, row: VoiceRow) -> bool:
    """Under four fifths of its share among those who live here, unless whoever counted has judged it."""
    if row.low is not None:
        return row.low
    return _can_tell(row) and 5 * heard * row.living_of < 4 * row.living * row.heard_of


def _can_tell(row: VoiceRow) -> bool:
    """Whether at least ten of this group were to be expected; with fewer, chance alone explains a gap."""
    return row.living_of > 0 and row.heard_of * row.living >= LEAST * row.living_of


def _less_heard(row: VoiceRow, sight: str, public: bool) -> bool:
    """Certainly less heard, judged only by what the reader may see: for a small cell by its upper limit."""
    if public and row.living < LEAST:
        return False
    if sight == SMALL:
        return _far_below(LEAST - 1, row)
    return sight == SHOWN and _far_below(row.heard or 0, row)


def _key(rows: Sequence[BarRow]) -> str:
    entries = [("", _("yang didengar"))]
    if any(row.tone == "am" for row in rows):
        entries.append(("am", _("jauh di bawah bagiannya")))
    if any(row.tick is not None for row in rows):
        entries.append(("tick", _("bagian dari seluruh warga")))
    if any(row.tone == "hatch" for row in rows):
        entries.append(("hatch", _("terlalu sedikit untuk ditampilkan")))
    return key(entries)


def _sentence(box: VoiceBox, seen: Sequence[str]) -> str:
    """Who is less heard or missing; it reassures only when everybody could be judged and nobody is."""
    pairs = list(zip(box.rows, seen, strict=True))
    few = [row.label for row, sight in pairs if _less_heard(row, sight, box.public)]
    absent = [label for label in box.absent if label not in few]
    told = []
    if few:
        told.append(_("%(groups)s masih kurang didengar.") % {"groups": _listed(few)})
    elif SHOWN not in seen:
        told.append(_("Baru sedikit yang didengar. Gambaran ini terisi bila sudah 10 orang."))
    elif not any(_can_tell(row) for row, sight in pairs if sight == SHOWN):
        told.append(_("Baru sedikit yang didengar, jadi belum dapat dinilai siapa yang kurang."))
    if absent:
        told.append(_("Belum ada yang tercatat dari %(groups)s.") % {"groups": _listed(absent, inside=True)})
    if not told:
        whole = not box.partial and all(sight == SHOWN and _can_tell(row) for row, sight in pairs)
        told.append(_nobody_below(box, seen, whole=whole))
    return f'<p class="small mt3"><b>{said(" ".join(told))}</b></p>'


def _nobody_below(box: VoiceBox, seen: Sequence[str], *, whole: bool) -> str:
    """Nothing stands out among what can be seen; how much that says."""
    if whole:
        return _("Tidak ada kelompok yang jauh di bawah bagiannya.")
    if box.public or any(sight != SHOWN for sight in seen):
        return _(
            "Kelompok yang kecil tidak ditampilkan, jadi belum dapat dikatakan bahwa semua kelompok terwakili."
        )
    return _(
        "Kelompok yang cukup besar untuk dinilai tidak ada yang jauh di bawah bagiannya. Yang kecil belum dapat "
        "dinilai."
    )


def _listed(labels: Sequence[str], *, inside: bool = False) -> str:
    first = _inside(labels[0]) if inside else labels[0]
    named = [first, *(_inside(label) for label in labels[1:NAMED_AT_MOST])]
    rest = len(labels) - len(named)
    if rest > 0:
        named.append(_("%(count)s kelompok lain") % {"count": rest})
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} {_('dan')} {named[-1]}"


def _inside(label: str) -> str:
    """A label within a sentence: "Umur 17–30" -> "umur 17–30", but "RT 07" stays."""
    return label[0].lower() + label[1:] if len(label) > 1 and label[1].islower() else label
