"""Opening an installation: its folder, its database, and a look at its health."""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path


def open_django() -> None:
    """Set Django up once for a command."""
    import django

    django.setup()


def migrate() -> bool:
    """Bring the database to the newest form; True when something had to be done."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    waiting = bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    if waiting:
        call_command("migrate", verbosity=0, interactive=False)
    return waiting


def with_database(work: Callable[[], int]) -> int:
    """Run a command's work on a migrated database; a refusal becomes one plain line and exit code 1."""
    from django.db import DatabaseError

    from galang.core.refusal import Refusal

    try:
        open_django()
        migrate()
        return work()
    except Refusal as refusal:
        from galang.ui.refusals import sentence

        print(sentence(refusal), file=sys.stderr)
        return 1
    except (DatabaseError, OSError) as problem:
        print(plain_reason(problem), file=sys.stderr)
        return 1


def plain_reason(problem: Exception) -> str:
    """One line for what the machine refused: a full disk, a locked or unreachable database, a missing file."""
    text = str(problem).splitlines()[0] if str(problem) else type(problem).__name__
    if "disk is full" in text or getattr(problem, "errno", None) == 28:
        return "Cakram penuh. Kosongkan tempat di folder data, lalu jalankan lagi. (Disk full.)"
    if "locked" in text:
        return "Basis data sedang dipakai perintah lain. Tunggu sebentar, lalu jalankan lagi. (Database is locked.)"
    if isinstance(problem, FileNotFoundError):
        return f"Berkas tidak ada: {problem.filename}. Periksa namanya. (File not found.)"
    return (
        f"Tidak dapat membuka basis data atau berkas: {text}. Periksa GALANG_DATA atau GALANG_DATABASE_URL."
    )


def doctor(options: argparse.Namespace) -> int:
    """Check folder, space, database, migrations, append-only tables and built pages; exit 1 when one fails."""
    open_django()
    from django.conf import settings

    checks: list[tuple[str, bool, str]] = []
    folder = Path(settings.DATA_DIR)
    checks.append(("folder data dapat ditulis", os.access(folder, os.W_OK), str(folder)))
    free = shutil.disk_usage(folder).free // 2**20
    checks.append(("ruang cakram di atas 200 MB", free > 200, f"{free} MB"))
    checks += _database_checks()
    built = (Path(settings.BASE_DIR) / "galang/ui/static/ui/app.css").exists()
    checks.append(("tampilan sudah dibangun", built, "make setup" if not built else "ya"))
    if options.json:
        print(json.dumps([{"check": name, "ok": ok, "seen": seen} for name, ok, seen in checks]))
    else:
        for name, ok, seen in checks:
            print(f"{'baik ' if ok else 'BURUK'}  {name}: {seen}")
    return 0 if all(ok for _, ok, _ in checks) else 1


def _database_checks() -> list[tuple[str, bool, str]]:
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    from galang.community.append_only import PROTECTED, missing_guards

    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
        found = [
            ("basis data mutakhir", not waiting, f"{connection.vendor}, {len(waiting)} perubahan menunggu")
        ]
        if not waiting:
            missing = missing_guards(connection)
            found.append(
                ("buku hanya bertambah", not missing, ", ".join(missing) or f"{len(PROTECTED)} tabel dijaga")
            )
        return found
    except DatabaseError as problem:
        return [("basis data terbuka", False, plain_reason(problem))]
