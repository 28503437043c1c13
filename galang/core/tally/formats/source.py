"""Where votes are read from: text, bytes, an open stream, or a path; UTF-8 with or without its mark."""

from __future__ import annotations

from pathlib import Path
from typing import IO

from galang.core.refusal import Refusal

Source = str | bytes | Path | IO[str] | IO[bytes]
MOST_BYTES = 64 * 1024 * 1024


def bytes_of(source: Source) -> bytes:
    """The bytes of ``source``, line ends as ``\\n``; a ``str`` is the text itself, a ``Path`` is opened.

    Refuses an empty source and one above 64 MB; a path that cannot be opened raises ``OSError``.
    """
    if isinstance(source, Path):
        with source.open("rb") as stream:
            return bytes_of(stream.read(MOST_BYTES + 1))
    raw = source if isinstance(source, (str, bytes)) else source.read(MOST_BYTES + 1)
    data = raw.encode() if isinstance(raw, str) else raw
    if len(data) > MOST_BYTES:
        raise Refusal("votes.too_big", megabytes=len(data) >> 20, most=MOST_BYTES >> 20)
    data = data.removeprefix(b"\xef\xbb\xbf")
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if not data.strip():
        raise Refusal("votes.empty_file")
    return data


def text_of(source: Source) -> str:
    """The text of ``source``; signs that are not UTF-8, and zero bytes, are refused with their line."""
    return decoded(bytes_of(source))


def decoded(data: bytes) -> str:
    """``data`` as text; refuses what is not UTF-8 text, with the line."""
    if (hole := data.find(b"\0")) >= 0:
        raise Refusal("votes.not_text", line=line_at(data, hole))
    try:
        return data.decode()
    except UnicodeDecodeError as problem:
        raise Refusal("votes.not_text", line=line_at(data, problem.start)) from None


def line_at(data: bytes, position: int) -> int:
    """The number of the line that holds ``position``, from 1."""
    return data.count(b"\n", 0, position) + 1
