"""The tables of the bench, and which limits were kept."""

from typing import Any

BARE_MS = (
    2.5  # what the bare view costs on the machine for which the limits were set; judged by the ratio to it
)
LIMITS: dict[str, tuple[int | None, float]] = {
    "daftar usulan": (12, 12.0),
    "suara": (None, 8.0),
    "isu": (None, 8.0),
    "usulan": (None, 8.0),
    "pemungutan": (None, 8.0),
    "keputusan": (None, 8.0),
    "kegiatan": (None, 8.0),
    "benang": (None, 10.0),
}
LIST, SPREAD_PERCENT, MOST_MB = "daftar usulan", 15, 400
COLUMNS = ("queries", "CPU ms", "x bare", "p50 ms", "p95 ms", "req/s", "under load")

Found = dict[str, Any]


def show(title: str, found: Found) -> list[str]:
    """Print one table; returns what it says about each limit."""
    print(f"\n{title}; server {found['memory_mb']} MB, filled in {found['filled_s']} s")
    print(f"{'page':<16}" + "".join(f"{name:>11}" for name in COLUMNS) + "  limit")
    bare = found["bare"]
    _line("bare view", {"queries": 1, "ratio": 1.0, **bare}, "")
    said = []
    for name, row in found["pages"].items():
        queries, most = LIMITS.get(name, (None, None))
        words = ""
        if most is not None:
            kept = row["ratio"] <= most / BARE_MS and (queries is None or row["queries"] <= queries)
            limit = f"x{most / BARE_MS:.1f}" + (f", {queries} queries" if queries else "")
            words = f"{limit} {'kept' if kept else 'MISSED'}"
            said.append(_verdict(kept, f"{title}, {name}: x{row['ratio']}, {row['queries']} queries", limit))
        _line(name, row, words)
    kept = found["memory_mb"] <= MOST_MB
    said.append(_verdict(kept, f"{title}: {found['memory_mb']} MB", f"{MOST_MB} MB"))
    return said


def _line(name: str, row: Found, limit: str) -> None:
    keys = ("queries", "cpu_ms", "ratio", "p50_ms", "p95_ms", "per_s", "load_cpu_ms")
    print(f"{name:<16}" + "".join(f"{row[key]:>11}" for key in keys) + f"  {limit}", flush=True)


def _verdict(kept: bool, words: str, limit: str) -> str:
    return f"  {'kept  ' if kept else 'MISSED'}  {words} (limit {limit})"


def compared(kind: str, by_size: dict[tuple[int, int], Found]) -> list[str]:
    """The long list against itself: at ten times as many rows, and among two hundred communities."""
    said = []
    for name, (one, other) in {
        "10,000 beside 1,000 proposals": ((1, 1000), (1, 10_000)),
        "200 communities beside 1": ((1, 10_000), (200, 10_000)),
    }.items():
        if one in by_size and other in by_size:
            before, after = (by_size[size]["pages"][LIST]["ratio"] for size in (one, other))
            percent = round(100 * (after / before - 1))
            words = f"{kind}, {LIST}, {name}: {percent:+d} %"
            said.append(_verdict(abs(percent) <= SPREAD_PERCENT, words, f"±{SPREAD_PERCENT} %"))
    return said
