"""A round-by-round picture of a count as SVG, with a table of all its figures beside it.

The picture prints in black and white (solid, white and hatched bars), carries a title and a description, and
has neither styles nor scripts: only classes (``tally-…``) and presentation attributes, so that a strict content
policy lets it through.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from typing import Literal

from galang.core.sentence import Sentence, written
from galang.core.tally.counting import Exact
from galang.core.tally.frames import Bar, Drawable, Frame, frames_of, summary_of
from galang.core.tally.sentences import WORDS
from galang.core.tally.telling import exact, say

Language = Literal["id", "en"]
MOST_ROUNDS = 40
WIDTH, NAMES, BARS, ROW, HEAD, GAP = 720, 240, 360, 26, 46, 18
LONGEST_NAME = 28
HALO = ' stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'  # over the quota's line


def svg_of(outcome: Drawable, language: Language = "id") -> str:
    """The picture of ``outcome`` as one SVG element; of more than 40 rounds the first and the last are drawn."""
    frames = frames_of(outcome)
    shown = _shown(frames)
    rule = getattr(outcome, "rule", "")
    name = rule if isinstance(rule, str) else "majority"
    title = _words(say("picture.title", rule=name), language)
    desc = _words(say("picture.desc", **summary_of(outcome, frames)), language)
    if len(shown) < len(frames):
        desc += " " + _words(say("picture.shortened", shown=len(shown), rounds=len(frames)), language)
    mark = hashlib.sha256((title + desc + str(len(frames))).encode()).hexdigest()[:8]
    heights = [HEAD + ROW * len(frame.bars) + GAP for _, frame in shown]
    top = max((_size(bar.total) for frame in frames for bar in frame.bars), default=Fraction(1)) or Fraction(
        1
    )
    top = max([top, *(Fraction(frame.line) for frame in frames if frame.line is not None)])
    body, y = [], 0
    for (number, frame), height in zip(shown, heights, strict=True):
        body.append(_round(number, frame, top, y, mark, language))
        y += height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="tally" viewBox="0 0 {WIDTH} {max(y, 1)}" role="img"'
        f' aria-labelledby="t{mark} d{mark}" font-family="sans-serif" font-size="14">'
        f'<title id="t{mark}">{escape(title)}</title><desc id="d{mark}">{escape(desc)}</desc>'
        f'<defs><pattern id="h{mark}" width="6" height="6" patternUnits="userSpaceOnUse">'
        '<path d="M0 6L6 0" stroke="#000" stroke-width="1"/></pattern></defs>'
        f"{''.join(body)}</svg>"
    )


def _shown(frames: tuple[Frame, ...]) -> list[tuple[int, Frame]]:
    numbered = list(enumerate(frames, 1))
    return numbered if len(numbered) <= MOST_ROUNDS else [*numbered[: MOST_ROUNDS - 1], numbered[-1]]


def _size(total: Exact | None) -> Fraction:
    return Fraction(total or 0)


def _round(number: int, frame: Frame, top: Fraction, y: int, mark: str, language: Language) -> str:
    """The heading and the bars of one round, and the line of the quota over them."""
    what = _words(frame.title, language)
    heading = _words(say("picture.round", number=number, what=what), language)
    parts = [
        f'<g class="tally-round" transform="translate(0 {y})">'
        f'<text x="0" y="20" font-weight="700">{escape(_cut(heading, 90))}</text>'
    ]
    bars = [_bar(bar, top, HEAD + ROW * place, mark, language) for place, bar in enumerate(frame.bars)]
    if frame.line is not None:
        x = NAMES + _width(Fraction(frame.line), top)
        word = _words(say("picture.line", votes_exact=exact(frame.line)), language)
        end = HEAD + ROW * len(frame.bars)
        parts.append(
            f'<path class="tally-line" d="M{x} {HEAD - 6}V{end}" stroke="#000" stroke-width="1.5"'
            f' stroke-dasharray="4 3" fill="none"/>'
            f'<text class="tally-quota" x="{x + 4}" y="{HEAD - 8}" font-size="11">{escape(word)}</text>'
        )
    return "".join([*parts, *bars]) + "</g>"


def _bar(bar: Bar, top: Fraction, y: int, mark: str, language: Language) -> str:
    fill = {"elected": "#000", "in": "#fff", "out": f"url(#h{mark})"}[bar.mark]
    value = "–" if bar.total is None else _number(bar.total, language)
    width = _width(_size(bar.total), top)
    weight = ' font-weight="700"' if bar.mark == "elected" else ""
    shape = (
        f'<rect class="tally-{bar.mark}" x="{NAMES}" y="{y}" width="{width}" height="{ROW - 8}" fill="{fill}"'
        ' stroke="#000" stroke-width="1"/>'
    )
    return (
        f'<text x="0" y="{y + 14}"{weight}>{escape(_cut(bar.label, LONGEST_NAME))}</text>'
        f'{shape if width else ""}<text x="{NAMES + width + 8}" y="{y + 14}"{weight}{HALO}>{escape(value)}</text>'
    )


def _width(total: Fraction, top: Fraction) -> int:
    """Whole units: drawing may round, counting may not."""
    return int(total * BARS / top)


def _number(number: Exact, language: Language) -> str:
    text = exact(number)
    return text.replace(".", ",") if language == "id" else text


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _words(said: Sentence, language: Language) -> str:
    return written([said], WORDS, language)[0]


def _word(code: str, language: Language) -> str:
    return _words(say(f"picture.{code}"), language)


@dataclass(frozen=True)
class Table:
    """All figures of a picture: heads, one row per option (label, total per round, result), the votes that ran
    out.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    foot: tuple[str, ...]


def table_of(outcome: Drawable, language: Language = "id") -> Table:
    """The figures of every round, written as people of ``language`` write numbers."""
    frames = frames_of(outcome)
    columns = [_words(say("picture.column", number=number), language) for number in range(1, len(frames) + 1)]
    rows = []
    for place, bar in enumerate(frames[-1].bars if frames else ()):
        totals = [frame.bars[place].total for frame in frames]
        cells = ["–" if total is None else _number(total, language) for total in totals]
        rows.append(
            (bar.label, *cells, _word("elected" if bar.mark == "elected" else "not_elected", language))
        )
    spent = [_number(frame.exhausted, language) for frame in frames]
    foot = (_word("exhausted", language), *spent, "") if any(frame.exhausted for frame in frames) else ()
    return Table((_word("option", language), *columns, _word("result", language)), tuple(rows), foot)


def html_table(table: Table) -> str:
    """The table as an HTML element with row and column heads."""
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.heads)
    body = "".join(f"<tr>{_cells(row)}</tr>" for row in table.rows)
    foot = f"<tfoot><tr>{_cells(table.foot)}</tr></tfoot>" if table.foot else ""
    return f'<table class="table tally"><thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table>'


def _cells(row: tuple[str, ...]) -> str:
    first, *rest = row
    return f'<th scope="row">{escape(first)}</th>' + "".join(f"<td>{escape(cell)}</td>" for cell in rest)
