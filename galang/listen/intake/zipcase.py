"""Looks at the case of an XLSX before anything is unpacked: how many parts, how big, what kind."""

from __future__ import annotations

import struct
import zipfile
from typing import BinaryIO

from galang.core.refusal import Refusal
from galang.listen.intake.limits import Limits

END_RECORD = b"PK\x05\x06"
END_SEARCH = 66_000
BYTES_PER_ENTRY = 400
ENCRYPTED_FLAG = 0x1
KINDS = (
    ("word/document.xml", "DOCX"),
    ("ppt/presentation.xml", "PPTX"),
    ("xl/workbook.bin", "XLSB"),
    ("index/document.iwa", "Numbers"),
    ("content.xml", "ODS"),
)


def refuse_old_office(file: BinaryIO, size: int) -> Refusal:
    """The refusal for an OLE file: a locked new workbook, or an old .xls under any name."""
    file.seek(0)
    name = "EncryptedPackage".encode("utf-16-le")
    locked = name in file.read(200_000)
    if not locked and size > 200_000:
        file.seek(size - 200_000)
        locked = name in file.read(200_000)
    return Refusal("import.locked") if locked else Refusal("import.old_excel")


def open_case(file: BinaryIO, size: int, limits: Limits) -> zipfile.ZipFile:
    """The ZIP file, once its table of contents has been found small, plain and honest enough to open."""
    _check_contents_table(file, size, limits)
    file.seek(0)
    case = zipfile.ZipFile(file)
    entries = case.infolist()
    if len(entries) > limits.zip_entries:
        raise Refusal("import.zip_parts", count=len(entries), most=limits.zip_entries)
    _check_kind({entry.filename for entry in entries})
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.unzipped_bytes:
        most = limits.unzipped_bytes // 1_000_000
        raise Refusal("import.unzipped_too_big", megabytes=unpacked // 1_000_000, most=most)
    for entry in entries:
        _check_entry(entry, limits)
    return case


def _check_contents_table(file: BinaryIO, size: int, limits: Limits) -> None:
    """Read the end record by hand: opening a table of a million entries would already cost too much."""
    start = max(size - END_SEARCH, 0)
    file.seek(start)
    tail = file.read(END_SEARCH)
    at = tail.rfind(END_RECORD)
    if at < 0 or len(tail) < at + 22:
        raise Refusal("import.unreadable", kind="XLSX")
    count, table_size = struct.unpack_from("<HL", tail, at + 10)
    if count > limits.zip_entries or table_size > limits.zip_entries * BYTES_PER_ENTRY:
        raise Refusal(
            "import.zip_parts", count=max(count, table_size // BYTES_PER_ENTRY), most=limits.zip_entries
        )


def _check_kind(names: set[str]) -> None:
    lower = {name.lower() for name in names}
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in lower):
        raise Refusal("import.macros")
    if any(name.startswith("xl/") and name.endswith(".xml") for name in lower):
        return
    for part, kind in KINDS:
        if part in lower:
            raise Refusal("import.not_a_table", kind=kind)
    raise Refusal("import.not_a_table", kind="ZIP")


def _check_entry(entry: zipfile.ZipInfo, limits: Limits) -> None:
    if entry.flag_bits & ENCRYPTED_FLAG:
        raise Refusal("import.locked")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refusal("import.unreadable", kind="XLSX")
    ratio = entry.file_size // max(entry.compress_size, 1)
    if ratio > limits.zip_ratio and entry.file_size > limits.zip_small_bytes:
        raise Refusal("import.zip_bomb", ratio=ratio)
