"""100,000 voices from one CSV by the real command: rows a second and peak memory, on both databases.

The rows are the 644 real proposals of tests/data/intake over and over, each with its own number, RT, sum and
volume, so that no two rows are alike. `python -m bench.import_voices` measures SQLite, and PostgreSQL as well
when GALANG_DATABASE_URL or GALANG_TEST_POSTGRES_URL names one; each on an empty database of its own.
"""

import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg

ROWS = int(os.environ.get("GALANG_BENCH_ROWS", "100000"))
WANTED = 5_000
MOST_MORE_MB = 64  # the keys of the file's own rows are held to find doubles among them
SOURCE = Path(__file__).resolve().parent.parent / "tests" / "data" / "intake" / "usulan_kulonprogo_2024.csv"
PREPARE = """
from datetime import date
from config import installing
installing.open_django()
installing.migrate()
from config.importing import KEEPER
from galang.community.services import open_community
open_community(by=KEEPER, name="Uji Cepat", kind_name="Kelurahan", on=date(2026, 1, 1))
"""
COMMAND = "import sys; from config.cli import main; sys.exit(main(sys.argv[1:]))"


def write_rows(path: Path, rows: int, seed: int = 1998) -> None:
    """The real proposals over and over, each row with its own number, RT, volume and cost."""
    chance = random.Random(seed)
    with open(SOURCE, encoding="utf-8", newline="") as source:
        real = list(csv.DictReader(source))
    with open(path, "w", encoding="utf-8", newline="") as file:
        sheet = csv.DictWriter(file, list(real[0]))
        sheet.writeheader()
        for at in range(rows):
            row = dict(real[at % len(real)])
            row["id"] = f"U{at:07d}"
            row["lokasi"] = f"{row['lokasi']} RT {at // len(real) + 1:03d}".strip()
            if row["biaya_rp"].isdigit():
                row["biaya_rp"] = str(int(row["biaya_rp"]) + chance.randrange(1_000) * 1_000)
            sheet.writerow(row)


def measure(data: Path, file: Path, url: str = "") -> dict[str, Any]:
    """Run the command on an empty installation: seconds, rows a second, seconds of CPU, peak memory in MB."""
    place = {"GALANG_DATA": str(data), "GALANG_DATABASE_URL": url}
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", **place}
    subprocess.run([sys.executable, "-c", PREPARE], env=environment, check=True)
    command = [sys.executable, "-c", COMMAND, "import", "voices", str(file), "--yes", "--json"]
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout is not None
    told = json.loads(process.stdout.read())
    _pid, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    assert status == 0 and told["stored"] == told["rows"], told
    return {
        "rows": told["rows"],
        "seconds": round(seconds, 1),
        "rows_a_second": int(told["rows"] / seconds),
        "cpu_seconds": round(used.ru_utime + used.ru_stime, 1),
        "rows_a_cpu_second": int(told["rows"] / (used.ru_utime + used.ru_stime)),
        "peak_mb": used.ru_maxrss // 1024,
    }


def on_postgres(folder: Path, file: Path, given: str) -> dict[str, Any]:
    """The same on an empty database beside the given one."""
    name = f"galang_import_{os.getpid()}"
    with psycopg.connect(given, autocommit=True) as door:
        door.execute(f'CREATE DATABASE "{name}"')
        try:
            return measure(folder / "pg", file, urlsplit(given)._replace(path=f"/{name}").geturl())
        finally:
            door.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def run(rows: int = ROWS) -> dict[str, dict[str, Any]]:
    """Figures per database; also one with a tenth of the rows, to see that memory does not grow with them."""
    given = os.environ.get("GALANG_DATABASE_URL") or os.environ.get("GALANG_TEST_POSTGRES_URL", "")
    with tempfile.TemporaryDirectory(prefix="galang-bench-") as name:
        folder = Path(name)
        small, large = folder / "small.csv", folder / "large.csv"
        write_rows(small, rows // 10)
        write_rows(large, rows)
        found = {
            "sqlite, a tenth": measure(folder / "small", small),
            "sqlite": measure(folder / "large", large),
        }
        if given:
            found["postgresql"] = on_postgres(folder, large, given)
        return found


def main() -> None:
    """Print the figures; on a shared machine the rows per second of CPU tell more than those by the clock."""
    print(f"Import of voices (wanted: {WANTED} rows a second, flat memory)")
    found = run()
    for name, told in found.items():
        clock, work = told["rows_a_second"] >= WANTED, told["rows_a_cpu_second"] >= WANTED
        print(
            f"  {name:<16} {told['rows']:>7} rows {told['seconds']:>6} s  {told['rows_a_second']:>6} rows/s "
            f"{_kept(clock)}  CPU {told['cpu_seconds']:>5} s: {told['rows_a_cpu_second']:>6} rows a second of CPU "
            f"{_kept(work)}  peak {told['peak_mb']} MB"
        )
    more = found["sqlite"]["peak_mb"] - found["sqlite, a tenth"]["peak_mb"]
    print(f"  ten times the rows took {more} MB more: {_kept(more <= MOST_MORE_MB)}")


def _kept(kept: bool) -> str:
    return "kept" if kept else "MISSED"


if __name__ == "__main__":
    main()
