"""Tables that can only grow: triggers in the database, so that no code, console or role edits history.

SQLite drops triggers when Django rebuilds a table, so a later migration of a protected table must protect it
again; tests/house checks that every protected table still refuses UPDATE and DELETE.
"""

from collections.abc import Callable
from typing import Any

PROTECTED = ("community_deed", "ledger_entry", "ledger_posting", "ledger_approval")

_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} can only grow'); END
"""
_POSTGRES = """
CREATE OR REPLACE FUNCTION only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% can only grow', TG_TABLE_NAME; END $$;
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION only_grow();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION only_grow();
ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_no_change;
ALTER TABLE {table} ENABLE ALWAYS TRIGGER {table}_no_truncate;
"""


def protect(table: str) -> Callable[[Any, Any], None]:
    """For RunPython: from now on the table refuses UPDATE, DELETE and TRUNCATE."""

    def forwards(_apps: Any, editor: Any) -> None:
        if editor.connection.vendor == "sqlite":
            for verb in ("UPDATE", "DELETE"):
                editor.execute(_SQLITE.format(table=table, verb=verb))
        else:
            editor.execute(_POSTGRES.format(table=table), params=None)  # the text has a % of its own

    return forwards


def unprotect(table: str) -> Callable[[Any, Any], None]:
    """The way back, for a migration that must rebuild the table."""

    def backwards(_apps: Any, editor: Any) -> None:
        if editor.connection.vendor == "sqlite":
            for verb in ("UPDATE", "DELETE"):
                editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{verb}")
        else:
            for name in ("change", "truncate"):
                editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{name} ON {table}")

    return backwards


def missing_guards(connection: Any) -> list[str]:
    """Protected tables whose triggers are not there (a rebuilt table loses them on SQLite)."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT tbl_name, count(*) FROM sqlite_master WHERE type = 'trigger' GROUP BY tbl_name"
            )
        else:
            cursor.execute(
                "SELECT tgrelid::regclass::text, count(*) FROM pg_trigger WHERE tgenabled = 'A' GROUP BY 1"
            )
        guards = dict(cursor.fetchall())
    return [table for table in PROTECTED if guards.get(table, 0) < 2]
