"""The words on screen: gather them into locale/, compile them, and check that English is complete."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import polib
from ensure import need_gettext
from workshop import PYTHON, ROOT, begin, must, quietly

GATHER = ("-m", "django", "makemessages", "-l", "en", "--no-location", "--no-wrap", "--no-obsolete", "-v0")
ENGLISH = Path("locale/en/LC_MESSAGES/django.po")
HEADER = {  # and no dates: else every gathering would look like a change
    "Language": "en",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
SOURCES = ("galang", "config", "demo", "locale")


def gather(place: Path) -> None:
    """Bring the catalogue under `place`/locale up to date with the sources under `place`."""
    need_gettext()
    (place / "locale").mkdir(exist_ok=True)
    done = quietly("env", "-C", place, PYTHON, *GATHER, DJANGO_SETTINGS_MODULE="")
    must(done, "Kata-kata di layar tidak dapat dikumpulkan.", "makemessages failed.")


def gathered_copy(place: Path) -> None:
    """Copy the sources to `place` and gather there, so that nothing outside it is touched."""
    unwanted = shutil.ignore_patterns("static", "__pycache__", "*.mo")
    for name in SOURCES:
        if (ROOT / name).exists():
            shutil.copytree(ROOT / name, place / name, ignore=unwanted)
    gather(place)


def catalogue(place: Path) -> polib.POFile:
    """Read the English catalogue under `place`."""
    file = place / ENGLISH
    return polib.pofile(str(file), wrapwidth=-1) if file.exists() else polib.POFile()


def update() -> int:
    """Gather the words into the project's own catalogue and list those without English."""
    with tempfile.TemporaryDirectory() as folder:
        gathered_copy(Path(folder))
        words = catalogue(Path(folder))
    words.header, words.metadata, words.metadata_is_fuzzy = "", HEADER, False
    (ROOT / ENGLISH).parent.mkdir(parents=True, exist_ok=True)
    words.save(str(ROOT / ENGLISH))
    return missing()


def missing() -> int:
    """List what has no English yet; 1 when there is any."""
    entries = [e for e in catalogue(ROOT) if not e.obsolete and not e.translated()]
    for entry in entries:
        print(f"locale/en: belum ada bahasa Inggris untuk: {entry.msgid!r} [no English]")
    return 1 if entries else 0


def check() -> int:
    """1 unless the catalogue holds exactly the words of the sources, each with its English."""
    with tempfile.TemporaryDirectory() as folder:
        gathered_copy(Path(folder))
        now = {(e.msgctxt, e.msgid, e.msgid_plural) for e in catalogue(Path(folder)) if not e.obsolete}
    kept = {(e.msgctxt, e.msgid, e.msgid_plural) for e in catalogue(ROOT) if not e.obsolete}
    for _, msgid, _ in sorted(now - kept, key=str):
        print(f"locale/en: belum dikumpulkan: {msgid!r} [not gathered: make messages]")
    for _, msgid, _ in sorted(kept - now, key=str):
        print(f"locale/en: tidak dipakai lagi: {msgid!r} [no longer used: make messages]")
    return missing() or int(now != kept)


def compile_all() -> int:
    """Write each .po of locale/ as .mo."""
    for po in ROOT.glob("locale/*/LC_MESSAGES/*.po"):
        polib.pofile(str(po)).save_as_mofile(str(po.with_suffix(".mo")))
    return 0


def main() -> int:
    """Do what the first word says."""
    acts = {"update": update, "check": check, "compile": compile_all}
    return acts[sys.argv[1]]()


if __name__ == "__main__":
    begin(main)
