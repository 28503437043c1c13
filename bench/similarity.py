"""How well and how fast look-alike wishes are found, and odd entries asked about, on real proposals.

Reads the cases from the folder in ``GALANG_CASES`` (default: ``../shared/cases`` beside the repository),
prints the true figures, good or bad, and says how many cases it left out when the folder is not there. The
pairs are labelled D (the same proposal twice), P (perhaps: ask), R (same kind, other place or group: group,
never merge), N (different).
"""

from __future__ import annotations

import csv
import gzip
import os
import random
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from galang.core.doubts import Entry, questions_about
from galang.core.money import parse_number
from galang.core.refusal import Refusal
from galang.core.similarity import Wish, group, judge, suggest

LABELS = {"same": "D", "perhaps": "P", "same_kind": "R", "different": "N"}
PAIRS, ODD_ROWS, PROPOSALS = 77, 36, 644

Row = Mapping[str, str]


@dataclass(frozen=True)
class Cases:
    """The real proposals by id, the labelled pairs ``(a, b, label)``, and the ids of rows known to be odd."""

    rows: Mapping[str, Row]
    wishes: Mapping[str, Wish]
    pairs: tuple[tuple[str, str, str], ...]
    odd: frozenset[str]


def cases_folder() -> Path:
    """Where the real documents are, whether they are there or not."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "cases"
    return Path(os.environ.get("GALANG_CASES", beside))


def read_cases(folder: Path) -> Cases | None:
    """The cases under ``folder``, or ``None`` when they are not there."""
    real = folder / "real_docs"
    if not (real / "usulan_kulonprogo_2024.csv").exists():
        return None
    rows = {row["id"]: row for row in _table(real / "usulan_kulonprogo_2024.csv")}
    names = _names_of_areas(
        folder / "wilayah" / "wilayah_2025.csv.gz", {row["kode_kalurahan"] for row in rows.values()}
    )
    return Cases(
        rows=rows,
        wishes={key: _wish(row, names) for key, row in rows.items()},
        pairs=tuple(
            (p["id_a"], p["id_b"], p["label"]) for p in _table(real / "usulan_pasangan_berlabel.csv")
        ),
        odd=frozenset(row["id"] for row in _table(real / "usulan_anomali.csv")),
    )


def _table(path: Path) -> Iterator[Row]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        yield from csv.DictReader(file)


def _names_of_areas(path: Path, codes: set[str]) -> dict[str, str]:
    """Names of the villages ``codes`` and of the areas above them; empty without the table of regions."""
    if not path.exists():
        return {}
    wanted = {code[:length] for code in codes for length in (5, 8, 13)}
    with gzip.open(path, "rt", newline="", encoding="utf-8") as file:
        return {row[0]: row[1].removeprefix("Kabupaten ") for row in csv.reader(file) if row[0] in wanted}


def _wish(row: Row, names: Mapping[str, str]) -> Wish:
    code = row["kode_kalurahan"]
    above = (names[code[:length]] for length in (8, 5) if code[:length] in names)
    return Wish(
        key=row["id"],
        work=row["usulan"],
        place=row["lokasi"],
        area=code,
        wider=(row["kalurahan"], *above),
        about=row["permasalahan"],
        volume=_volume(row),
        unit=row["satuan"],
        cost=int(row["biaya_rp"]) if row["biaya_rp"] else None,
    )


def _volume(row: Row) -> Fraction | None:
    try:
        return parse_number(row["volume"])
    except Refusal:
        return None


def confusion(cases: Cases) -> Counter[tuple[str, str]]:
    """Count (label by hand, label given) over the labelled pairs."""
    return Counter(
        (label, LABELS[judge(cases.wishes[a], cases.wishes[b]).kind]) for a, b, label in cases.pairs
    )


def same_against_kind(counts: Counter[tuple[str, str]]) -> tuple[int, int, int]:
    """Among pairs labelled D or R: rightly "same", wrongly "same", and D that were missed."""
    right, wrong = counts["D", "D"], counts["R", "D"]
    return right, wrong, sum(n for (label, _), n in counts.items() if label == "D") - right


def odd_entries(cases: Cases) -> tuple[set[str], set[str]]:
    """Ids of rows that are asked about: those known to be odd, and all others."""
    asked = {key for key, row in cases.rows.items() if questions_about(_entry(row))}
    return asked & cases.odd, asked - cases.odd


def _entry(row: Row) -> Entry:
    volume = _volume(row)
    return Entry(
        title=row["usulan"],
        about=row["permasalahan"],
        place=row["lokasi"],
        volume=volume,
        unit=row["satuan"],
        cost=int(row["biaya_rp"]) if row["biaya_rp"] else None,
        volume_text="" if volume is not None else row["volume"],
    )


_WORKS = tuple(
    """rabat beton jalan lingkungan,pengaspalan jalan,perbaikan talud,pembangunan drainase,sumur resapan,
    pemasangan lampu jalan,perbaikan jembatan,pengadaan bibit alpukat,pelatihan menjahit,rehab posyandu,
    pembangunan pos kamling,bantuan kambing,perbaikan saluran irigasi,jamban sehat,bank sampah""".split(",")
)
_FIRST = "kali karang sumber tegal wono kedung gunung sido".split()
_SECOND = "rejo sari mulyo agung tirto gede wangi pucang".split()
_HAMLETS = tuple(first + second for first in _FIRST for second in _SECOND)


def made_wishes(count: int, *, areas: int, seed: int = 2026) -> list[Wish]:
    """Made-up wishes in the writing of the real ones, a tenth of them written twice in other words."""
    chance = random.Random(seed)
    made: list[Wish] = []
    for number in range(count):
        if made and chance.random() < 0.1:
            again = chance.choice(made)
            made.append(
                Wish(
                    f"W{number:05d}",
                    again.work.upper(),
                    again.place.replace("RT ", "Rt."),
                    again.area,
                    again.wider,
                )
            )
            continue
        hamlet, rt, rw = chance.choice(_HAMLETS).title(), chance.randint(1, 40), chance.randint(1, 12)
        place = f"Padukuhan {hamlet} RT {rt:02d} RW {rw:02d}, Sukamaju"
        volume = Fraction(chance.randint(2, 60) * 10)
        area = f"desa {chance.randrange(areas)}"
        made.append(
            Wish(f"W{number:05d}", chance.choice(_WORKS), place, area, ("Sukamaju",), "", volume, "m")
        )
    return made


def _print_quality(cases: Cases) -> None:
    counts = confusion(cases)
    right, wrong, missed = same_against_kind(counts)
    print("labelled pairs (rows: by hand, columns: given)      D    P    R    N")
    for label in "DPRN":
        print(f"{label:>46} " + "".join(f"{counts[label, given]:5d}" for given in "DPRN"))
    print(
        f'"same" (D) against "same kind, other place" (R): precision {right}/{right + wrong},'
        f" recall {right}/{right + missed}"
    )
    print(f'"same" given to any other pair: {sum(counts[label, "D"] for label in "PRN")}')
    found, alarms = odd_entries(cases)
    others = len(cases.rows) - len(cases.odd)
    print(
        f"odd entries asked about: {len(found)}/{len(cases.odd)};"
        f" asked about though not listed as odd: {len(alarms)}/{others}"
    )


def _print_speed(name: str, wishes: list[Wish]) -> None:
    start = time.perf_counter()
    suggestions = suggest(wishes)
    taken = time.perf_counter() - start
    kinds = Counter(suggestion.verdict.kind for suggestion in suggestions)
    print(
        f"{name}: {len(wishes):6d} texts in {taken:6.2f} s: {kinds['same']} same, {kinds['perhaps']} perhaps"
    )


def main() -> None:
    """Print quality on the real cases and the time for 644 real and 10,000 made-up texts."""
    cases = read_cases(cases_folder())
    if cases is None:
        print(
            f"no cases found (set GALANG_CASES): left out {PAIRS} pairs, {ODD_ROWS} odd rows"
            f" and {PROPOSALS} proposals"
        )
    else:
        _print_quality(cases)
        _print_speed("real proposals", list(cases.wishes.values()))
        print(f"groups of one kind: {len(group(list(cases.wishes.values())))}")
    _print_speed("made up, 20 villages", made_wishes(10_000, areas=20))
    _print_speed("made up, one village", made_wishes(10_000, areas=1))


if __name__ == "__main__":
    main()
