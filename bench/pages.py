"""Fifteen main pages: queries, server CPU, latency and requests a second, each beside a bare Django view.

`python -m bench.pages` fills an SQLite installation (and a PostgreSQL one when GALANG_TEST_POSTGRES_URL is set) with
one community, then with two hundred of 5,000 persons, and measures in fresh processes. CPU is the median of process
time through the whole stack (middleware, door, view, template) for a visitor who did not sign in, after the first
visits, in the quietest of ten batches; the bare view takes its turn between the batches, because a shared machine
is never the same, and the limits are judged by the ratio. Latency and requests a second come from a running server
under four visitors at once. Numbers of different machines or runs must not be compared.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.bare import Bare
from bench.serving import BARE, GALANG, load, memory_of, server
from bench.tables import LIST, Found, compared, show

HERE = "/desa-001/"
PAGES: dict[str, str] = {
    "beranda": "",
    "dengar": "dengar/",
    "daftar suara": "dengar/suara/",
    "suara": "dengar/suara/S-0010/",
    "daftar isu": "dengar/isu/",
    "isu": "dengar/isu/I-010/",
    "daftar usulan": "musyawarah/usulan/",
    "usulan": "musyawarah/usulan/U-010/",
    "pemungutan": "musyawarah/pemungutan/P-001/",
    "keputusan": "musyawarah/keputusan/K-001/",
    "rencana": "rencana/",
    "kegiatan": "rencana/kegiatan/G-001/",
    "kas": "kas/",
    "benang": "benang/B-0010/",
    "jejak": "jejak/",
}
HURRY = {"sqlite": "PRAGMA synchronous = OFF", "postgresql": "SET session_replication_role = replica"}
TURNS, BATCHES, PERSONS = 15, 10, 5000


def environment(folder: Path, database: str) -> dict[str, str]:
    """Settings of one filled installation, as a server would have them."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GALANG_")}
    return {
        **kept,
        "GALANG_DATA": str(folder),
        "GALANG_DATABASE_URL": database,
        "GALANG_HOSTS": "127.0.0.1,testserver",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }


def in_process() -> dict[str, Any]:
    """Queries and CPU of every page in this process, and of the bare view beside them; the database is filled."""
    import django

    django.setup()
    from django.test import Client

    client, seen, alone = Client(), {}, []
    with tempfile.TemporaryDirectory() as name:
        bare = Bare(Path(name))
        for page, path in PAGES.items():
            asked = _queries(client, HERE + path)
            many = BATCHES * 4 if page == LIST else BATCHES  # the list is held against itself, to 15 %
            batches = [(bare.now(), _cpu(client, HERE + path)) for _ in range(many)]
            beside, own = (min(batch) for batch in zip(*batches, strict=True))
            alone.append(beside)
            seen[page] = {"queries": asked, "cpu_ms": round(own, 1), "ratio": round(own / beside, 2)}
        bare.stop()
    return {"pages": seen, "bare": {"cpu_ms": round(sorted(alone)[len(alone) // 2], 1)}}


def _queries(client: Any, path: str) -> int:
    """How many queries the page asks once it has been visited."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for _turn in range(3):
        answer = client.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code}"
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    return len(queries)


def _cpu(client: Any, path: str) -> float:
    """CPU milliseconds of one request, the median of some."""
    spent = []
    for _turn in range(TURNS):
        begun = time.process_time()
        client.get(path)
        spent.append(time.process_time() - begun)
    return sorted(spent)[TURNS // 2] * 1000


def fill_here(communities: int, persons: int, proposals: int) -> None:
    """Migrate and fill the database of this process."""
    from config import installing

    installing.open_django()
    installing.migrate()
    from django.core.management import call_command
    from django.db import ProgrammingError, connection

    from bench.filling import fill

    with connection.cursor() as cursor, suppress(ProgrammingError):
        cursor.execute(
            HURRY[connection.vendor]
        )  # PostgreSQL grants it to a superuser only; then it is slower
    fill(communities, persons, proposals)
    call_command("collectstatic", interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")


def measure(folder: Path, database: str, communities: int, proposals: int) -> Found:
    """Fill one installation, measure it in a fresh process, then under load, the bare view behind the same server."""
    env = environment(folder, database)
    run = [sys.executable, "-m", "bench.pages"]
    begun = time.monotonic()
    subprocess.run([*run, "--fill", f"{communities},{PERSONS},{proposals}"], env=env, check=True)
    filled = round(time.monotonic() - begun)
    output = subprocess.run([*run, "--here"], env=env, check=True, capture_output=True, text=True).stdout
    found = json.loads(output.splitlines()[-1])
    with server(BARE, env, "/") as (process, port):
        found["bare"] |= load(process, port, "/")
    with server(GALANG, env, HERE) as (process, port):
        used = 0
        for name, path in PAGES.items():
            found["pages"][name] |= load(process, port, HERE + path)
            used = max(used, memory_of(process))
    return {**found, "memory_mb": used, "filled_s": filled}


@contextmanager
def own_database(url: str) -> Iterator[str]:
    """A database of its own beside the given PostgreSQL one; nothing for SQLite."""
    if not url:
        yield ""
        return
    import psycopg

    name = f"galang_bench_{time.time_ns()}"
    with psycopg.connect(url, autocommit=True) as door:
        door.execute(f'CREATE DATABASE "{name}"')
        try:
            yield urlsplit(url)._replace(path=f"/{name}").geturl()
        finally:
            door.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def measure_all(kind: str, url: str, communities: list[int]) -> list[str]:
    """Every size on one database, printed as it is found; returns what is said about the limits."""
    said, by_size = [], {}
    for many in communities:
        for proposals in (1000, 10_000) if many == 1 else (10_000,):
            with tempfile.TemporaryDirectory(prefix="galang-bench-") as name, own_database(url) as database:
                found = measure(Path(name), database, many, proposals)
            by_size[many, proposals] = found
            size = f"{many} {'community' if many == 1 else 'communities'}, {proposals:,} proposals"
            said += show(f"{kind}, {size}", found)
    return said + compared(kind, by_size)


def main() -> None:
    """Measure what was asked for; see the module's words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fill")
    parser.add_argument("--here", action="store_true")
    parser.add_argument("--communities", default="1,200")
    parser.add_argument("--only", choices=["SQLite", "PostgreSQL"])
    options = parser.parse_args()
    if options.fill:
        fill_here(*(int(part) for part in options.fill.split(",")))
        return
    if options.here:
        print(json.dumps(in_process()))
        return
    said = []
    sizes = [int(part) for part in options.communities.split(",")]
    for kind, url in {"SQLite": "", "PostgreSQL": os.environ.get("GALANG_TEST_POSTGRES_URL", "")}.items():
        if options.only and options.only != kind:
            continue
        if kind == "PostgreSQL" and not url:
            print("\nPostgreSQL: not measured, GALANG_TEST_POSTGRES_URL is empty")
            continue
        said += measure_all(kind, url, sizes)
    print("\nLimits\n" + "\n".join(said), flush=True)


if __name__ == "__main__":
    main()
