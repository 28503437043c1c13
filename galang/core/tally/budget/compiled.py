"""The loops, compiled. Needs the optional extra ``fast``; the only module that knows the compiler.

Without it, or where a vote is too small to be worth waiting for the compiler, ``arrays`` does the work.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from types import FunctionType
from typing import Any

from galang.core.tally.budget import loops
from galang.core.tally.budget.board import Board, Run

ORDER = (
    "sums_below unaffordable is_fair set_line refine price_above set_prices may_be_cheaper rivals best_of_fair"
    " pay go"
).split()


def is_there() -> bool:
    """Whether the extra ``fast`` is installed."""
    return find_spec("numba") is not None


@cache
def compiled_go() -> Callable[[Board, Run], int]:
    """``loops.go`` as machine code; made once, and kept on disk where a folder for it can be written."""
    try:
        return _compiled(keep=True)
    except RuntimeError:  # no such folder
        return _compiled(keep=False)


def _compiled(*, keep: bool) -> Callable[[Board, Run], int]:
    import numba

    names: dict[str, Any] = dict(vars(loops))
    for name in ORDER:
        plain: FunctionType = getattr(loops, name)
        names[name] = numba.njit(cache=keep)(FunctionType(plain.__code__, names, name, plain.__defaults__))
    go: Callable[[Board, Run], int] = names["go"]
    return go
