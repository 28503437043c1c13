"""`galang import voices FILE`: the check and the store of the browser, with progress and a report."""

import argparse
import json
import os
import sys
import time
from pathlib import Path
from typing import Any, TextIO

from galang.community.models import Community
from galang.community.services import Actor, scope_of
from galang.listen import selectors
from galang.listen.intake import (
    Findings,
    Matching,
    Report,
    RowProblem,
    Table,
    dry_run,
    judged_chunks,
    open_table,
    problem_lines,
    propose,
)
from galang.listen.services import Incoming, import_voices
from galang.people.models import Role
from galang.ui.formats import thousands

KEEPER = Actor(
    account_id=None, name="", roles=frozenset({Role.SECRETARY.value}), role_words="pengelola server"
)
DONE, REFUSED, WRONG_USE = 0, 1, 2
SHOWN = 20


class WrongUse(Exception):
    """The command was called in a way that cannot work; the text says how it can."""


def run(options: argparse.Namespace) -> int:
    """Check a file and store its rows as voices. 0 done, 1 refused with a reason, 2 wrong use."""
    try:
        community = _community(options.community)
        wishes = _wishes(options.match)
        path = Path(options.file)
        if not path.is_file():
            raise WrongUse(f"Berkas tidak ada: {path}. Periksa namanya.")
    except WrongUse as problem:
        print(problem, file=sys.stderr)
        return WRONG_USE
    with scope_of(community), open(path, "rb") as stream:
        table = open_table(stream, path.name)
        try:
            return _bring(options, community, table, propose(table.columns, table.sample()).override(wishes))
        finally:
            table.close()


def _community(slug: str | None) -> Community:
    """The community that was named, or the only one there is."""
    found = list(Community.objects.filter(slug=slug) if slug else Community.objects.order_by("slug")[:50])
    if len(found) == 1:
        return found[0]
    if slug:
        raise WrongUse(f"Tidak ada komunitas dengan alamat {slug}.")
    if not found:
        raise WrongUse("Belum ada komunitas. Buat dulu di browser, atau jalankan: galang demo")
    names = ", ".join(community.slug for community in found)
    raise WrongUse(f"Ada beberapa komunitas. Pilih dengan --community: {names}")


def _wishes(text: str) -> dict[str, str]:
    """--match "text=usulan,place=lokasi" as target -> column."""
    pairs = [part.split("=", 1) for part in text.split(",") if part.strip()]
    if any(len(pair) != 2 for pair in pairs):
        raise WrongUse("--match berbentuk arti=kolom, dipisah koma. Misalnya: text=usulan,place=lokasi")
    return {target.strip(): column.strip() for target, column in pairs}


def _bring(options: argparse.Namespace, community: Community, table: Table, matching: Matching) -> int:
    """With --yes everything in one reading; else a look first, then a question, then the import."""
    if options.report:
        _write_report(Path(options.report), table, matching)
    if options.yes and not options.dry_run:
        return _store(options, community, table, matching)
    told = _told(options, matching, _look(table, matching))
    if options.dry_run or not options.json:
        _print_report(options, told)
    if options.dry_run:
        return DONE
    if told["good"] and not _confirmed(told["good"]):
        print("Belum ada yang disimpan. Jalankan lagi dengan --yes untuk menyimpan.", file=sys.stderr)
        return REFUSED
    return _store(options, community, table, matching, is_told=not options.json)


def _look(table: Table, matching: Matching) -> Report:
    """What the file holds; nothing is stored."""
    meter = Meter("diperiksa", sys.stderr)
    report = dry_run(
        table, matching, selectors.frame(), stored=selectors.stored(), first=SHOWN, progress=meter
    )
    meter.end()
    return report


def _store(
    options: argparse.Namespace, community: Community, table: Table, matching: Matching, is_told: bool = False
) -> int:
    """Read, check and store in one transaction; the report comes from the same reading."""
    meter, findings = Meter("disimpan", sys.stderr), Findings(SHOWN)
    rows = judged_chunks(table, matching, selectors.frame(), stored=selectors.stored(), progress=meter)
    incoming = Incoming(Path(options.file).name, table.fingerprint, matching, findings.watch(rows))
    stored = 0
    try:
        stored = import_voices(by=KEEPER, community=community, incoming=incoming).stored
    finally:
        meter.end()
        told = _told(options, matching, findings.report(table, matching)) | {"stored": stored}
        if not is_told:
            _print_report(options, told)
    if not options.json:
        print(f"{thousands(stored)} suara tersimpan.")
    return DONE


def _confirmed(count: int) -> bool:
    """Ask at a terminal; anything else needs --yes."""
    if not sys.stdin.isatty():
        return False
    return input(f"Simpan {thousands(count)} suara? Ketik ya: ").strip().lower() in ("y", "ya", "yes")


def _told(options: argparse.Namespace, matching: Matching, report: Report) -> dict[str, Any]:
    """The report as the command says it, for people and for programs."""
    counts = {
        name: getattr(report, name) for name in ("rows", "good", "bad", "asked", "already", "questions")
    }
    return {
        "file": Path(options.file).name,
        "fingerprint": report.fingerprint,
        "columns": matching.as_dict(),
        **counts,
        "by_code": report.by_code,
        "problems": [_plain(found) for found in report.problems],
        "asks": [_plain(found) for found in report.asks],
        "dry_run": bool(options.dry_run),
        "stored": 0,
    }


def _plain(found: RowProblem) -> dict[str, Any]:
    said = {"reason": found.reason, "cure": found.cure}
    return {"row": found.row, "cell": found.cell, "column": found.column, "shown": found.shown, **said}


def _print_report(options: argparse.Namespace, told: dict[str, Any]) -> None:
    if options.json:
        print(json.dumps(told, ensure_ascii=False))
        return
    columns = ", ".join(f"{target}={column}" for target, column in told["columns"].items())
    print(f"Berkas {told['file']}: {thousands(told['rows'])} baris")
    print(f"Kolom: {columns}")
    print(
        f"  dapat disimpan       {thousands(told['good']):>10}\n"
        f"    perlu ditanyakan   {thousands(told['asked']):>10}\n"
        f"  tidak dapat disimpan {thousands(told['bad']):>10}\n"
        f"  sudah ada            {thousands(told['already']):>10}"
    )
    for title, name in (("Tidak dapat disimpan", "problems"), ("Perlu ditanyakan", "asks")):
        if told[name]:
            print(f"{title} (paling banyak {SHOWN} yang pertama; semuanya dengan --report):")
        for found in told[name]:
            print(f"  {found['cell']} {found['column']}: {found['reason']} {found['cure']}")
    if options.dry_run:
        print("Tidak ada yang disimpan.")


def _write_report(path: Path, table: Table, matching: Matching) -> None:
    """Every problem and question as CSV; the file appears only when it is whole."""
    draft = path.with_name(path.name + ".tmp")
    with open(draft, "w", encoding="utf-8", newline="") as file:
        file.writelines(problem_lines(table, matching, selectors.frame(), stored=selectors.stored()))
    os.replace(draft, path)


class Meter:
    """How far a long work is: a line that moves on a terminal, else one line each ten per cent."""

    def __init__(self, word: str, out: TextIO, every: float = 0.5) -> None:
        self.word, self.out, self.every = word, out, every
        self.moves = out.isatty()
        self.last, self.tenth = 0.0, -1

    def __call__(self, done: int, expected: int) -> None:
        share = min(100 * done // expected, 100) if expected else 100
        now = time.monotonic()
        if (now - self.last < self.every) if self.moves else (share // 10 <= self.tenth):
            return
        self.last, self.tenth = now, share // 10
        line = f"{thousands(done)} dari {thousands(expected)} baris {self.word} ({share}%)"
        self.out.write(f"\r{line}\033[K" if self.moves else f"{line}\n")
        self.out.flush()

    def end(self) -> None:
        """Leave the line that moved."""
        if self.moves:
            self.out.write("\r\033[K")
            self.out.flush()
