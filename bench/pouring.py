"""Many rows at once, straight into a table: COPY on PostgreSQL, one long executemany on SQLite.

Rows are given as dictionaries of what differs; every other column gets what its field would have given it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from itertools import chain, count, islice
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection, models
from django.db.models import Max

from galang.community.services import across_communities

NOW = datetime(2026, 11, 1, 9, tzinfo=ZoneInfo("Asia/Jakarta"))
MADE_OF = (
    models.DateField,
    models.DecimalField,
    models.JSONField,
    models.UUIDField,
)  # a DateTimeField is a DateField

Row = Mapping[str, Any]


class Keys:
    """The next free keys of every table; nobody else writes while the bench fills."""

    def __init__(self) -> None:
        self._next: dict[type[models.Model], Iterator[int]] = {}

    def of(self, model: type[models.Model]) -> Iterator[int]:
        """Keys of one table, one by one."""
        if model not in self._next:
            with across_communities():
                newest = model._default_manager.aggregate(newest=Max("pk"))["newest"] or 0
            self._next[model] = count(newest + 1)
        return self._next[model]

    def forget(self) -> None:
        """Before services write again: PostgreSQL is told which keys are taken."""
        settle_keys(*self._next)
        self._next.clear()


def pour(model: type[models.Model], rows: Iterable[Row]) -> None:
    """Write rows (column name -> value, "id" among them) into the table of a model.

    The first row is made before the writing begins: it may ask for the next key, which no open COPY allows.
    """
    waiting = iter(rows)
    ready = list(islice(waiting, 1))
    fields = model._meta.concrete_fields
    given = [_empty(field) for field in fields]
    columns = [(field.attname, plain, _maker(field)) for field, plain in zip(fields, given, strict=True)]
    lines = ([make(row.get(name, plain)) for name, plain, make in columns] for row in chain(ready, waiting))
    names = ", ".join(f'"{field.column}"' for field in fields)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY "{model._meta.db_table}" ({names}) FROM STDIN') as copy:
                for line in lines:
                    copy.write_row(line)
        else:
            marks = ", ".join("?" * len(fields))
            statement = f'INSERT INTO "{model._meta.db_table}" ({names}) VALUES ({marks})'
            cursor.connection.executemany(statement, lines)


def _empty(field: Any) -> Any:
    """What a column holds when nothing is said of it."""
    if getattr(field, "auto_now_add", False):
        return NOW
    return field.get_default()


def _maker(field: Any) -> Any:
    """How a value becomes what the database takes; the same value is worked out once."""
    if not isinstance(field, MADE_OF):
        return _as_it_is
    if isinstance(field, models.JSONField):
        return lambda value: field.get_db_prep_save(value, connection)
    return lru_cache(maxsize=100_000)(lambda value: field.get_db_prep_save(value, connection))


def _as_it_is(value: Any) -> Any:
    return value


def settle_keys(*used: type[models.Model]) -> None:
    """Tell PostgreSQL which keys are taken, so that services can write after the pouring."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for model in used:
            table = model._meta.db_table
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM \"{table}\"))"
            )
