"""Leafing through long lists by key: as quick on page 200 as on page 1, no row skipped or told twice."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

from galang.ui.pictures.pieces import Pages

AFTER, BEFORE = "sesudah", "sebelum"
LONGEST_KEY = 600


@dataclass(frozen=True)
class Sheet:
    """One page of a list: its rows and where to leaf to."""

    rows: list[Any]
    pages: Pages


def keyset(
    queryset: QuerySet[Any], request: HttpRequest, *, by: Sequence[str] = ("-pk",), size: int = 50
) -> Sheet:
    """The rows of the page that ``request`` asks for by ``?sesudah=`` or ``?sebelum=``.

    ``by`` are fields, all ascending or all descending ("-"), the last one unique, none ever empty.
    An address that was tampered with shows the first page.
    """
    down = by[0].startswith("-")
    names = [name.lstrip("-") for name in by]
    back = BEFORE in request.GET
    edge = _read(request.GET.get(BEFORE if back else AFTER, ""), names, queryset.model)
    if edge is None:
        back = False
    forward = down if back else not down
    rows = list(_beyond(queryset, names, edge, up=forward).order_by(*_order(names, up=forward))[: size + 1])
    more = len(rows) > size
    rows = rows[:size]
    if back:
        rows.reverse()
    if not rows:
        return Sheet([], Pages(before=_address(request, {}) if edge else ""))
    has_before = more if back else edge is not None
    has_after = edge is not None if back else more
    return Sheet(
        rows,
        Pages(
            before=_address(request, {BEFORE: _key(rows[0], names)}) if has_before else "",
            after=_address(request, {AFTER: _key(rows[-1], names)}) if has_after else "",
        ),
    )


def _order(names: Sequence[str], *, up: bool) -> list[str]:
    return [name if up else f"-{name}" for name in names]


def _beyond(
    queryset: QuerySet[Any], names: Sequence[str], edge: list[Any] | None, *, up: bool
) -> QuerySet[Any]:
    """Rows after the edge in the order of ``names``: the first differing name decides."""
    if edge is None:
        return queryset
    sign = "gt" if up else "lt"
    beyond = Q()
    for at, name in enumerate(names):
        same = Q(**dict(zip(names[:at], edge[:at], strict=True)))
        beyond |= same & Q(**{f"{name}__{sign}": edge[at]})
    if len(names) > 1:
        beyond &= Q(**{f"{names[0]}__{sign}e": edge[0]})
    return queryset.filter(beyond)


def _key(row: Any, names: Sequence[str]) -> str:
    values = [_plain(row, name) for name in names]
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode().rstrip("=")


def _plain(row: Any, name: str) -> Any:
    value = row[name] if isinstance(row, dict) else row
    if not isinstance(row, dict):
        for part in name.split("__"):
            value = getattr(value, part)
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return value if isinstance(value, (int, str)) else str(value)


def _read(text: str, names: Sequence[str], model: type[Model]) -> list[Any] | None:
    """The edge out of an address, or None when it is missing or not one of ours."""
    if not text or len(text) > LONGEST_KEY:
        return None
    try:
        values = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if not isinstance(values, list) or len(values) != len(names) or not all(map(_is_plain, values)):
            return None
        for name, value in zip(names, values, strict=True):
            _field(model, name).to_python(value)
    except (ValueError, TypeError, OverflowError, RecursionError, ValidationError):
        return None
    return values


def _is_plain(value: object) -> bool:
    """Whether a value from an address may reach the database at all."""
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return False
    return abs(value) < 2**63 if isinstance(value, int) else "\0" not in value


def _field(model: type[Model], name: str) -> Any:
    """The model field that ``name`` (with ``__`` through relations) leads to."""
    *way, last = name.split("__")
    for step in way:
        model = model._meta.get_field(step).related_model  # type: ignore[assignment]
    return model._meta.pk if last == "pk" else model._meta.get_field(last)


def _address(request: HttpRequest, extra: dict[str, str]) -> str:
    kept = request.GET.copy()
    for name in (AFTER, BEFORE):
        kept.pop(name, None)
    for name, value in extra.items():
        kept[name] = value
    return f"{request.path}?{kept.urlencode()}" if kept else request.path
