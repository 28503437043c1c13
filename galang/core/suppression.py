"""Which small numbers a public table must hide, so that no hidden one can be worked out from those that
stay.

One row of counts whose sum everybody knows. Hiding only what is small is not enough: a single hidden number
is the sum minus the rest; and a reader who knows this very rule may rule out answers that the rule would
have shown otherwise. Both are met: the extra numbers to hide are taken in an order that does not depend on
the numbers themselves, at least one extra is always hidden, and what is hidden together is more than a
small number. A test tries every small table against such a reader.

What it cannot know: who else publishes what, what the same table showed yesterday (a difference of one
person between two days tells about that person), and what neighbours know anyway. Source of the idea:
primary and secondary cell suppression, Hundepool et al., "Statistical Disclosure Control", 2012, ch. 4.
"""

from __future__ import annotations

from collections.abc import Sequence


def cells_to_hide(counts: Sequence[int], *, least: int, order: Sequence[int] | None = None) -> frozenset[int]:
    """Positions of ``counts`` to hide: all under ``least`` (0 too), and enough others in ``order``.

    ``order`` lists all positions in the order in which extras are taken; it must not depend on ``counts``
    (say, the number of residents); by default the order of the row. Nothing is hidden where nothing is
    small or nobody counted. ``least`` below 3 raises ``ValueError``: there the rule cannot protect.
    """
    if least < 3:
        raise ValueError("a number under 3 cannot be protected by hiding others")
    small = {position for position, count in enumerate(counts) if count < least}
    if not small or sum(counts) == 0:
        return frozenset()
    hidden = set(small)
    for position in order if order is not None else range(len(counts)):
        if position in small:
            continue
        hidden.add(position)
        if sum(counts[p] for p in hidden) > least:
            break
    return frozenset(hidden)
