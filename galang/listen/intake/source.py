"""One pass over the bytes before anything is read: how many, their hash, what encoding, is it text."""

from __future__ import annotations

import codecs
import hashlib
import io
import tempfile
from collections.abc import Iterator
from typing import BinaryIO

from galang.core.refusal import Refusal
from galang.listen.intake.limits import Limits
from galang.listen.intake.rows import Notice, notice
from galang.listen.intake.words import more_than

CHUNK = 1 << 18
IN_MEMORY = 4_000_000
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252")
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNATURES = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3", "SQLite"),
)
MARKUP = ("<html", "<!doctype", "<table", "<?xml", "<meta")
_CONTROL = bytes([*range(9), 11, 12, *range(14, 32), 127])


class Source:
    """A stream that can be read again from its start; what cannot go back is kept in a temporary file."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._kept: BinaryIO | None = None
        self._first = True
        if not _can_seek(stream):
            self._kept = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # type: ignore[assignment]  # noqa: SIM115

    def first_pass(self) -> Iterator[bytes]:
        """The bytes in chunks, from the start; keeps a copy when the stream cannot go back."""
        if self._kept is None:
            self._stream.seek(0)
        while chunk := self._stream.read(CHUNK):
            if self._kept is not None:
                self._kept.write(chunk)
            yield chunk

    def file(self) -> BinaryIO:
        """The seekable file itself, set to its start."""
        file = self._kept if self._kept is not None else self._stream
        file.seek(0)
        return file

    def buffered(self) -> io.BufferedReader:
        """A reader from the start that never closes the stream it reads from."""
        return io.BufferedReader(_Again(self.file()), CHUNK)

    def close(self) -> None:
        """Throw the temporary copy away; the stream itself belongs to the caller."""
        if self._kept is not None:
            self._kept.close()


class _Again(io.RawIOBase):
    """Reads from its own place in a shared file, so that two readers do not disturb each other."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._at = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]
        self._file.seek(self._at)
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)


def _can_seek(stream: BinaryIO) -> bool:
    try:
        return bool(stream.seekable())
    except AttributeError:
        return False


class Survey:
    """What one pass over the bytes tells: ``size``, ``sha256``, ``lines``, and the encoding with notices."""

    def __init__(self, source: Source, limits: Limits) -> None:
        self.size = 0
        self.lines = 0
        self.head = b""
        self._limits = limits
        self._hash = hashlib.sha256()
        self._text: _TextTally | None = None
        for chunk in source.first_pass():
            self._take(chunk)
        if not self.size:
            raise Refusal("import.empty_file")
        self.sha256 = self._hash.hexdigest()

    def _take(self, chunk: bytes) -> None:
        if not self.size:
            self.head = chunk
            if not is_zip(chunk) and not is_ole(chunk):
                self._text = _TextTally(chunk)
        self.size += len(chunk)
        self._hash.update(chunk)
        if self._text is not None:
            self._text.take(chunk)
            self.lines = self._text.lines
        if self.lines > self._limits.rows + self._limits.header_search:
            most = self._limits.rows
            raise Refusal("import.too_many_rows", rows=more_than(most), most=most)
        if self.size > self._limits.bytes:
            most = self._limits.bytes // 1_000_000
            raise Refusal("import.too_big", megabytes=more_than(most), most=most)

    def encoding(self, wanted: str | None) -> tuple[str, tuple[Notice, ...]]:
        """The encoding to read with, and notices about it; refuses what is no text at all."""
        if self._text is None:
            return "", ()
        if wanted is not None:
            if wanted not in ENCODINGS:
                raise Refusal("import.bad_encoding", row=1)
            return wanted, ()
        return self._text.verdict(self.size)


class _TextTally:
    """Counts lines outside quotes, control bytes and broken UTF-8, without keeping the text."""

    def __init__(self, head: bytes) -> None:
        refuse_known_kinds(head)
        self.lines = 0
        self._quoted = False
        self._control = 0
        self._marked = next((name for mark, name in BYTE_ORDER_MARKS if head.startswith(mark)), "")
        self._wide = self._marked or _wide_without_mark(head)
        self._decoder = codecs.getincrementaldecoder("utf-8")("strict")
        self._broken = 0
        self._sound = 0
        self._strict = True

    def take(self, chunk: bytes) -> None:
        self._count_lines(chunk)
        if self._wide.startswith("utf-16"):
            return
        self._control += len(chunk) - len(chunk.translate(None, _CONTROL))
        self._decode(chunk)

    def _count_lines(self, chunk: bytes) -> None:
        parts = chunk.split(b'"')
        outside = parts[1 if self._quoted else 0 :: 2]
        self.lines += max(
            sum(part.count(b"\n") for part in outside), sum(part.count(b"\r") for part in outside)
        )
        if len(parts) % 2 == 0:
            self._quoted = not self._quoted

    def _decode(self, chunk: bytes) -> None:
        if self._strict:
            try:
                self._sound += len(chunk) - len(self._decoder.decode(chunk))
                return
            except UnicodeDecodeError:
                self._strict = False
                self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        text = self._decoder.decode(chunk)
        self._broken += text.count("\ufffd")
        self._sound += max(len(chunk) - len(text), 0)

    def verdict(self, size: int) -> tuple[str, tuple[Notice, ...]]:
        if self._wide == "utf-32":
            raise Refusal("import.bad_encoding", row=1)
        if self._wide.startswith("utf-16"):
            return self._wide, () if self._marked else (notice("guessed_encoding", encoding=self._wide),)
        if self._control > max(8, size // 50):
            raise Refusal("import.not_a_table", kind="biner")
        if self._strict and not self._decoder.getstate()[0]:
            return self._marked or "utf-8", ()
        broken = self._broken + 1
        if self._marked or self._sound > 4 * broken:
            return self._marked or "utf-8", (notice("broken_characters", count=broken),)
        return "cp1252", (notice("old_encoding"),)


def _wide_without_mark(head: bytes) -> str:
    """UTF-16 without a mark shows as a NUL beside nearly every letter."""
    sample = head[:4096]
    pairs = len(sample) // 2
    if pairs < 4:
        return ""
    if sample[1::2].count(0) * 10 > pairs * 8 and sample[0::2].count(0) * 10 < pairs:
        return "utf-16-le"
    if sample[0::2].count(0) * 10 > pairs * 8 and sample[1::2].count(0) * 10 < pairs:
        return "utf-16-be"
    return ""


def is_zip(head: bytes) -> bool:
    """Whether the bytes begin as a ZIP file does (every XLSX is one)."""
    return head[:4] in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


def is_ole(head: bytes) -> bool:
    """Whether the bytes begin as an old Office file or a locked new one does."""
    return head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def refuse_known_kinds(head: bytes) -> None:
    """Refuse pictures, PDF, packed files and web pages by their first bytes, naming what they are."""
    for mark, kind in SIGNATURES:
        if head.startswith(mark):
            raise Refusal("import.not_a_table", kind=kind)
    start = head[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().decode("latin-1")
    if start.startswith(MARKUP):
        raise Refusal("import.not_a_table", kind="HTML/XML")
