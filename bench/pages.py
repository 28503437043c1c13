"""Fifteen main pages: queries, server CPU, latency and requests a second, each beside a bare Django view.

`python -m bench.pages` fills an SQLite installation (and a PostgreSQL one when GALANG_TEST_POSTGRES_URL is set) with
one community, then with two hundred of 5,000 persons, and measures in fresh processes. CPU is the median of
process time through the whole stack (middleware, door, view, template); latency and requests a second come from a
running server under four visitors at once. Numbers of different machines or runs must not be compared.
"""

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HERE = "/desa-001/"
PAGES: dict[str, str] = {
    "beranda": "",
    "dengar": "dengar/",
    "daftar suara": "dengar/suara/",
    "suara": "dengar/suara/S-0010/",
    "daftar isu": "dengar/isu/",
    "isu": "dengar/isu/I-010/",
    "musyawarah": "musyawarah/",
    "daftar usulan": "musyawarah/usulan/",
    "usulan": "musyawarah/usulan/U-010/",
    "daftar rembug": "musyawarah/rembug/",
    "lembaga": "lembaga/",
    "rencana": "rencana/",
    "kas": "kas/",
    "benang": "benang/B-0010/",
    "jejak": "jejak/",
}
LIMITS = {
    "daftar usulan": (12, 12.0),
    "usulan": (None, 8.0),
    "suara": (None, 8.0),
    "isu": (None, 8.0),
    "benang": (None, 10.0),
}
TURNS, VISITORS, SECONDS = 60, 4, 3


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


def in_process() -> dict[str, dict[str, float]]:
    """Queries and CPU of every page in this process; the database is already filled."""
    import django

    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, seen = Client(), {}
    for name, path in PAGES.items():
        answer = client.get(HERE + path)
        assert answer.status_code == 200, f"{path}: {answer.status_code}"
        with CaptureQueriesContext(connection) as queries:
            client.get(HERE + path)
        asked, spent = len(queries), []
        for _turn in range(TURNS):
            begun = time.process_time()
            client.get(HERE + path)
            spent.append(time.process_time() - begun)
        seen[name] = {
            "queries": asked,
            "cpu_ms": round(sorted(spent)[TURNS // 2] * 1000, 2),
            "bytes": len(answer.content),
        }
    return seen


def fill_here(communities: int, persons: int, proposals: int) -> None:
    """Migrate and fill the database of this process."""
    from config import installing

    installing.open_django()
    installing.migrate()
    from bench.filling import fill

    fill(communities, persons, proposals)
    from django.core.management import call_command
    from django.db import connection

    call_command("collectstatic", interactive=False, verbosity=0)

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def load(port: int, path: str) -> dict[str, float]:
    """Four visitors for some seconds: median and 95th percentile in ms, requests a second."""
    times: list[float] = []
    end = time.perf_counter() + SECONDS

    def visit() -> None:
        door = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        while time.perf_counter() < end:
            begun = time.perf_counter()
            door.request("GET", path)
            answer = door.getresponse()
            answer.read()
            assert answer.status == 200, (path, answer.status)
            times.append((time.perf_counter() - begun) * 1000)

    visitors = [threading.Thread(target=visit) for _ in range(VISITORS)]
    for one in visitors:
        one.start()
    for one in visitors:
        one.join()
    times.sort()
    return {
        "p50_ms": round(times[len(times) // 2], 1),
        "p95_ms": round(times[int(len(times) * 0.95)], 1),
        "per_s": round(len(times) / SECONDS, 1),
    }


def memory_of(process: int) -> int:
    """Resident memory of a process and its children in MB."""
    total, todo = 0, [process]
    while todo:
        one = todo.pop()
        try:
            status = Path(f"/proc/{one}/status").read_text()
            total += next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
            todo += [int(child) for child in Path(f"/proc/{one}/task/{one}/children").read_text().split()]
        except (OSError, StopIteration):
            continue
    return total // 1024


def measure(folder: Path, database: str, communities: int, proposals: int) -> dict[str, object]:
    """Fill one installation, measure it in a fresh process, then under load."""
    env = environment(folder, database)
    persons = 5000
    run = [sys.executable, "-m", "bench.pages"]
    subprocess.run([*run, "--fill", f"{communities},{persons},{proposals}"], env=env, check=True)
    output = subprocess.run([*run, "--here"], env=env, check=True, capture_output=True, text=True).stdout
    pages = json.loads(output.splitlines()[-1])
    port = 18400 + os.getpid() % 500
    serve = [sys.executable, "-m", "config.cli", "serve", "--port", str(port)]
    server = subprocess.Popen(serve, env=env, stdout=subprocess.DEVNULL)
    try:
        _wait(port)
        for name, path in PAGES.items():
            pages[name] |= load(port, HERE + path)
        used = memory_of(server.pid)
    finally:
        server.terminate()
        server.wait(20)
    return {"pages": pages, "memory_mb": used}


def _wait(port: int) -> None:
    for _turn in range(240):
        try:
            door = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            door.request("GET", HERE)
            door.getresponse().read()
            return
        except OSError:
            time.sleep(0.25)
    raise SystemExit("the server did not answer")


def show(title: str, found: dict, bare: float) -> None:  # type: ignore[type-arg]
    """One table, with limits where there are any."""
    print(f"\n{title}; whole server under load {found['memory_mb']} MB (limit 400)")
    print(
        f"{'page':<16}{'queries':>8}{'CPU ms':>8}{'x bare':>8}{'p50 ms':>8}{'p95 ms':>8}{'req/s':>8}  limit"
    )
    for name, row in found["pages"].items():
        queries, cpu = LIMITS.get(name, (None, None))
        limit = f"<= {cpu} ms" + (f", <= {queries} queries" if queries else "") if cpu else ""
        missed = cpu and (row["cpu_ms"] > cpu or (queries and row["queries"] > queries))
        print(
            f"{name:<16}{row['queries']:>8}{row['cpu_ms']:>8}{row['cpu_ms'] / bare:>8.1f}"
            f"{row['p50_ms']:>8}{row['p95_ms']:>8}{row['per_s']:>8}  {limit}{'  MISSED' if missed else ''}"
        )


def main() -> None:
    """Measure what was asked for; see the module's words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fill")
    parser.add_argument("--here", action="store_true")
    parser.add_argument("--communities", default="1,200")
    options = parser.parse_args()
    if options.fill:
        fill_here(*(int(part) for part in options.fill.split(",")))
        return
    if options.here:
        print(json.dumps(in_process()))
        return
    with tempfile.TemporaryDirectory() as name:
        bare = json.loads(subprocess.check_output([sys.executable, "-m", "bench.bare", name]))["cpu_ms"]
    print(f"bare Django view, 50 rows: {bare} ms CPU")
    for url, kind in (
        (url, kind)
        for kind, url in (("SQLite", ""), ("PostgreSQL", os.environ.get("GALANG_TEST_POSTGRES_URL", "")))
    ):
        if kind == "PostgreSQL" and not url:
            print("\nPostgreSQL: not measured, GALANG_TEST_POSTGRES_URL is empty")
            continue
        for communities in (int(part) for part in options.communities.split(",")):
            for proposals in (1000, 10000) if communities == 1 else (10000,):
                with tempfile.TemporaryDirectory() as name, own_database(url) as database:
                    found = measure(Path(name), database, communities, proposals)
                show(f"{kind}, {communities} communities, {proposals} proposals", found, bare)


class own_database:
    """A database of its own beside the given PostgreSQL one; nothing for SQLite."""

    def __init__(self, url: str) -> None:
        self.url = url

    def __enter__(self) -> str:
        if not self.url:
            return ""
        import psycopg

        self.name = f"galang_bench_{time.time_ns()}"
        with psycopg.connect(self.url, autocommit=True) as door:
            door.execute(f'CREATE DATABASE "{self.name}"')
        from urllib.parse import urlsplit

        return urlsplit(self.url)._replace(path=f"/{self.name}").geturl()

    def __exit__(self, *_: object) -> None:
        if self.url:
            import psycopg

            with psycopg.connect(self.url, autocommit=True) as door:
                door.execute(f'DROP DATABASE "{self.name}" WITH (FORCE)')


if __name__ == "__main__":
    main()
