"""The ring of five stages on a community's home: a cord that enters from the round before and leaves outward.

A cycle repeats but does not close: the line is a spiral, its radius grows a little with the angle.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import cos, pi, radians, sin

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from galang.ui.formats import said
from galang.ui.pictures.signs import state

CENTRE = 200.0
ENTRY, DONE, LEAVE = -152.0, 240.0, 266.0
ANGLES = (-90.0, -20.0, 53.0, 127.0, 199.0)
SHIFTS = (0, 6, 14, -14, -2)
FINISHED = 6
KNOB, KNOB_HERE = 19, 27
WAVE, SWING = 33.0, 5.2


@dataclass(frozen=True)
class RingStage:
    """One stage: its name, what happened last in it, and what comes next."""

    name: str
    happened: str = ""
    coming: str = ""
    url: str = ""


@dataclass(frozen=True)
class Ring:
    """A round: its number and year, and the stage it is in (0 not begun, 1 to 5, 6 finished)."""

    number: int
    year: str
    current: int
    stages: tuple[RingStage, ...]


def ring(round_: Ring) -> SafeString:
    """The picture with the list beside it; picture and list say the same."""
    if len(round_.stages) != len(ANGLES):
        raise ValueError("a ring has five stages")
    items = "".join(_item(stage, at, round_.current) for at, stage in enumerate(round_.stages, start=1))
    return mark_safe(f'<div class="ring">{_picture(round_)}<ol>{items}</ol></div>')


def _item(stage: RingStage, at: int, current: int) -> str:
    name = said(stage.name)
    if stage.url:
        name = f'<a href="{escape(stage.url)}">{name}</a>'
    happened, coming = said(stage.happened), said(stage.coming)
    if at == current:
        last = f'<p class="small">{happened}</p>' if happened else ""
        then = f"<p><b>{coming}</b></p>" if coming else ""
        mark = state("here", _("di sini"))
        return f'<li class="here" aria-current="step"><div><h3>{name} {mark}</h3>{last}{then}</div></li>'
    words = (happened or coming) if at < current else (coming or happened)
    css = "small" if at < current else "small soft"
    told = f'<p class="{css}">{words}</p>' if words else ""
    return f'<li><div class="to"><h3>{name}</h3>{told}</div></li>'


def _picture(round_: Ring) -> str:
    current = round_.current
    label = _label(round_)
    knobs = "".join(_knob(stage, at, current) for at, stage in enumerate(round_.stages, start=1))
    start = f'<circle class="knot" cx="{_n(_x(ENTRY))}" cy="{_n(_y(ENTRY))}" r="4"/>'
    middle = (
        f'<text class="dim" x="200" y="182" font-size="17" text-anchor="middle">{escape(_("Putaran"))}</text>'
        f'<text x="200" y="234" font-size="60" text-anchor="middle">{round_.number}</text>'
        f'<text class="dim" x="200" y="260" font-size="17" text-anchor="middle">{escape(round_.year)}</text>'
    )
    return (
        f'<svg viewBox="30 28 340 330" role="img" aria-label="{escape(label)}">'
        f"{_line(current)}{start}{knobs}{middle}</svg>"
    )


def _label(round_: Ring) -> str:
    if round_.current == 0:
        return _("Lima tahap putaran %(number)s. Belum dimulai.") % {"number": round_.number}
    if round_.current >= FINISHED:
        return _("Lima tahap putaran %(number)s. Semua tahap selesai.") % {"number": round_.number}
    return _("Lima tahap putaran %(number)s. Anda berada di tahap %(at)s, %(stage)s.") % {
        "number": round_.number,
        "at": round_.current,
        "stage": round_.stages[round_.current - 1].name,
    }


def _knob(stage: RingStage, at: int, current: int) -> str:
    angle = ANGLES[at - 1]
    x, y = round(_x(angle)), round(_y(angle))
    here = at == current
    size = KNOB_HERE if here else KNOB
    css = "knob on" if here else ("knob did" if at < current else "knob")
    figure, digits = (26, ' class="on"') if here else (19, "")
    below = y + size + 21 if at > 1 else y - size - 11
    now = ' class="now"' if here else ""
    middle = 'text-anchor="middle"'
    return (
        f'<circle class="{css}" cx="{x}" cy="{y}" r="{size}"/>'
        f'<text{digits} x="{x}" y="{y + figure // 3 + 1}" font-size="{figure}" {middle}>{at}</text>'
        f'<text{now} x="{x + SHIFTS[at - 1]}" y="{below}" font-size="18" {middle}>{escape(stage.name)}</text>'
    )


@lru_cache(maxsize=8)
def _line(current: int) -> str:
    """Two strands up to the stage, running stitch after it."""
    reached = (ENTRY, *ANGLES, DONE)[min(max(current, 0), FINISHED)]
    strands = [("a", SWING), ("b", -SWING)] if reached > ENTRY else []
    cords = [f'<path class="cord {css}" d="{_curve(ENTRY, reached, swing)}"/>' for css, swing in strands]
    return "".join(cords) + f'<path class="stitch" d="{_curve(reached, LEAVE, 0.0, step=8.0)}"/>'


def _curve(start: float, end: float, swing: float, step: float = 2.03) -> str:
    """A smooth line along the spiral that swings in and out by ``swing`` px as it walks."""
    points, walked, angle = [], 0.0, start
    while angle < end:
        points.append(_point(angle, swing * sin(2 * pi * walked / WAVE)))
        walked += _radius(angle) * radians(step)
        angle += step
    points.append(_point(end, swing * sin(2 * pi * walked / WAVE)))
    drawn = [f"M{_n(points[0][0])} {_n(points[0][1])}"]
    for (x1, y1), (x2, y2) in pairwise(points[1:]):
        drawn.append(f"Q{_n(x1)} {_n(y1)} {_n((x1 + x2) / 2)} {_n((y1 + y2) / 2)}")
    drawn.append(f"L{_n(points[-1][0])} {_n(points[-1][1])}")
    return "".join(drawn)


def _radius(angle: float) -> float:
    return 111.0 + (angle - ENTRY) * 0.0588


def _point(angle: float, out: float = 0.0) -> tuple[float, float]:
    length = _radius(angle) + out
    return CENTRE + length * cos(radians(angle)), CENTRE + length * sin(radians(angle))


def _x(angle: float) -> float:
    return _point(angle)[0]


def _y(angle: float) -> float:
    return _point(angle)[1]


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
