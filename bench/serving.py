"""A production server under load: latency, requests a second, CPU and memory of all its processes."""

import http.client
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VISITORS, SECONDS = 4, 2
GALANG = [sys.executable, "-m", "config.cli", "serve", "--port"]
BARE = [sys.executable, "-m", "bench.bare", "--serve"]


@contextmanager
def server(command: list[str], env: dict[str, str], path: str) -> Iterator[tuple[int, int]]:
    """Start a server on a port of its own; yields (process, port) once `path` answers, and stops it."""
    port = 18400 + (os.getpid() + time.monotonic_ns() // 1_000_000) % 4000
    process = subprocess.Popen([*command, str(port)], env=env, stdout=subprocess.DEVNULL)
    try:
        _wait(port, path)
        yield process.pid, port
    finally:
        process.terminate()
        process.wait(20)


def _wait(port: int, path: str) -> None:
    for _turn in range(240):
        try:
            door = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            door.request("GET", path)
            if door.getresponse().status == 200:
                return
        except OSError:
            pass
        time.sleep(0.25)
    raise SystemExit("the server did not answer")


def load(process: int, port: int, path: str) -> dict[str, float]:
    """Four visitors for some seconds: median and 95th percentile in ms, requests a second, server CPU each in ms."""
    times: list[float] = []
    begun = cpu_of(process)
    end = time.perf_counter() + SECONDS

    def visit() -> None:
        door = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        while time.perf_counter() < end:
            asked = time.perf_counter()
            door.request("GET", path)
            answer = door.getresponse()
            answer.read()
            assert answer.status == 200, (path, answer.status)
            times.append((time.perf_counter() - asked) * 1000)

    visitors = [threading.Thread(target=visit) for _ in range(VISITORS)]
    for one in visitors:
        one.start()
    for one in visitors:
        one.join()
    times.sort()
    return {
        "p50_ms": round(times[len(times) // 2], 1),
        "p95_ms": round(times[int(len(times) * 0.95)], 1),
        "per_s": round(len(times) / SECONDS),
        "load_cpu_ms": round((cpu_of(process) - begun) * 1000 / len(times), 1),
    }


def _family(process: int) -> Iterator[Path]:
    """The folders of a process and of all that it started."""
    todo = [process]
    while todo:
        one = todo.pop()
        here = Path(f"/proc/{one}")
        try:
            for task in (here / "task").iterdir():
                todo += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
        yield here


def cpu_of(process: int) -> float:
    """Seconds of CPU that a process and its children have used."""
    ticks = 0
    for here in _family(process):
        fields = (here / "stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory_of(process: int) -> int:
    """Resident memory of a process and its children in MB; what they share is counted for each."""
    total = 0
    for here in _family(process):
        lines = (here / "status").read_text().splitlines()
        total += next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)
    return total // 1024
