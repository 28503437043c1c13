"""Lines of plain numbers read at once: weight, candidates, 0. What is out of the ordinary is left to the
careful readers, which know how to say where.
"""

from __future__ import annotations

import numpy as np

from galang.core.tally.ranked.ballots import Written, written_lines
from galang.core.tally.ranked.papers import END, MOST_BALLOTS, Papers, check_size, merged


def table_of(lines: bytes, options: int) -> tuple[Papers, Written] | None:
    """Papers, and the lines as written, from lines such as ``b"12 3 1 2 0\\n"`` (12 ballots: third, first, second option).

    ``None`` when any line is anything else: other signs, a weight of 0, a number above ``options``, a repeat.
    """
    lines = lines.replace(b" \n", b"\n")
    if lines.translate(None, b"0123456789 \n") or not lines.endswith(b"\n"):
        return None
    numbers = np.fromstring(lines, dtype=np.int64, sep=" ")
    ends = np.flatnonzero(numbers == 0)
    if not len(ends) or not len(ends) == lines.count(b" 0\n") == lines.count(b"\n"):
        return None
    starts = np.empty_like(ends)
    starts[0] = 0
    starts[1:] = ends[:-1] + 1
    lengths = ends - starts - 1
    width = max(1, int(lengths.max()))
    if lengths.min() < 0 or width > options:
        return None
    weights = numbers[starts]
    keep = np.ones(len(numbers), dtype=bool)
    keep[starts] = False
    keep[ends] = False
    chosen = numbers[keep]
    if chosen.max(initial=0) > options or weights.max() > MOST_BALLOTS or weights.sum() > MOST_BALLOTS:
        return None
    check_size(len(ends), width)
    places = np.full((len(ends), width), END, dtype=np.int16)
    places[np.arange(width) < lengths[:, None]] = chosen - 1
    ordered = np.sort(places, axis=1)
    if ((ordered[:, 1:] == ordered[:, :-1]) & (ordered[:, 1:] >= 0)).any():
        return None
    papers, kinds = merged(places, weights)
    return papers, written_lines(kinds, weights)
