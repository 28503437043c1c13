"""Files that wait between two steps of bringing them in: in the data folder, under a random name, for a day.

Each belongs to the account and the community that brought it: nobody else can open it. Nothing in it becomes
a voice before somebody confirms.
"""

import json
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from galang.core.refusal import Refusal
from galang.listen.intake import LIMITS, Choice, Matching, Table, open_table, propose

KEPT_SECONDS = 24 * 3600
_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,40}")
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Held:
    """A file that waits: its name as brought, and what was decided about it so far."""

    token: str
    file_name: str
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """Where its bytes are."""
        return _folder() / f"{self.token}.bin"


def _folder() -> Path:
    return Path(settings.DATA_DIR) / "titipan"


def hold(upload: UploadedFile, *, account_id: int, community_id: int) -> Held:
    """Keep an uploaded file for the next step. Refuses import.too_big, import.empty_file, storage.full."""
    sweep()
    size = upload.size or 0
    if size > LIMITS.bytes:
        most = LIMITS.bytes // MEGABYTE
        raise Refusal("import.too_big", field="file", megabytes=-(-size // MEGABYTE), most=most)
    if not size:
        raise Refusal("import.empty_file", field="file")
    held = Held(secrets.token_urlsafe(20), Path(upload.name or "").name[:200] or "berkas")
    try:
        _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        with _private(held.path) as file:
            for chunk in upload.chunks():
                file.write(chunk)
        remember(held, account=account_id, community=community_id)
    except OSError as error:
        discard(held)
        raise Refusal("storage.full") from error
    return held


@contextmanager
def _private(path: Path) -> Iterator[Any]:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        yield file


def remember(held: Held, **facts: Any) -> Held:
    """Write down more of what was decided about a file that waits."""
    known = {**held.facts, **facts}
    with _private(_folder() / f"{held.token}.json") as file:
        file.write(json.dumps({"file_name": held.file_name, "facts": known}).encode())
    return Held(held.token, held.file_name, known)


def find(token: str, *, account_id: int | None, community_id: int) -> Held:
    """The file of this account and community. Refuses import.expired: gone, too old, or somebody else's."""
    known: dict[str, Any] = {}
    notes = _folder() / f"{token}.json"
    if _TOKEN.fullmatch(token) and notes.exists() and not _is_old(notes):
        known = json.loads(notes.read_text())
    facts = known.get("facts", {})
    if account_id is None or facts.get("account") != account_id or facts.get("community") != community_id:
        raise Refusal("import.expired")
    return Held(token, known["file_name"], facts)


def discard(held: Held) -> None:
    """Throw a file that waited away."""
    for path in (held.path, _folder() / f"{held.token}.json"):
        path.unlink(missing_ok=True)


def sweep() -> None:
    """Throw away what waits for more than a day."""
    for path in _folder().glob("*"):
        if _is_old(path):
            path.unlink(missing_ok=True)


def _is_old(path: Path) -> bool:
    try:
        return timezone.now().timestamp() - path.stat().st_mtime > KEPT_SECONDS
    except FileNotFoundError:
        return True


@contextmanager
def opened(held: Held) -> Iterator[tuple[Table, Matching]]:
    """The file as a table, with the matching chosen so far (the proposed one at first)."""
    choice = Choice(**held.facts.get("choice", {}))
    if not held.path.exists():
        raise Refusal("import.expired")
    with open(held.path, "rb") as stream:
        table = open_table(stream, held.file_name, choice=choice)
        try:
            yield table, _matching(held, table)
        finally:
            table.close()


def _matching(held: Held, table: Table) -> Matching:
    chosen: dict[str, int] | None = held.facts.get("columns")
    if chosen is None:
        return propose(table.columns, table.sample())
    return Matching(table.columns, ()).override(chosen)
