"""Every no has a reason: one catalogue of refusals, codes and value names without any text.

The sentences (what is wrong, where, how to mend it) belong to the screen and stand in
``galang.ui.refusals``; a test holds that both lists have the same codes. The codes and the values that they
need are in ``refusal_codes``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from galang.core.refusal_codes import CODES as CODES

FORBIDDEN_CODES: frozenset[str] = frozenset(code for code in CODES if code.startswith("right."))


class Refusal(Exception):
    """A no with a reason, meant for a person; what a programmer did wrong is a plain exception instead.

    ``code`` is a key of ``CODES``; ``values`` are the named values its sentence needs (more are kept, fewer
    raise ``ValueError``); ``field`` names the form field to mend, if there is one; ``status`` is the HTTP
    status that a page of its own should carry: 403 for ``right.*``, else 422, unless given (409 for
    "somebody was there before").
    """

    def __init__(
        self, _code: str, /, *, field: str | None = None, status: int | None = None, **values: Any
    ) -> None:
        missing = [name for name in names_of(_code) if name not in values]
        if missing:
            raise ValueError(f"refusal {_code!r} lacks {', '.join(missing)}")
        super().__init__(_code)
        self.code: str = _code
        self.values: dict[str, Any] = dict(values)
        self.field: str | None = field
        self.status: int = status or (403 if _code in FORBIDDEN_CODES else 422)

    def __str__(self) -> str:
        """The code with its values, for logs and test output only; never shown to a person."""
        return f"{self.code} {self.values}" if self.values else self.code

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by code and values, so that a refusal survives the way back from another process."""
        return (_rebuilt, (self.code, self.values, self.field, self.status))

    def at(self, field: str) -> Refusal:
        """The same refusal, pointing at the form field ``field``."""
        return Refusal(self.code, field=field, status=self.status, **self.values)


def names_of(code: str) -> tuple[str, ...]:
    """The value names that ``code`` needs; an unknown code raises ``ValueError``."""
    if code not in CODES:
        raise ValueError(f"unknown refusal code {code!r}; add it to galang.core.refusal_codes")
    return CODES[code]


def _rebuilt(code: str, values: Mapping[str, Any], field: str | None, status: int) -> Refusal:
    return Refusal(code, field=field, status=status, **values)
