"""Photos of paper: what kind a file is, and a JPEG without what the camera wrote beside the picture.

A phone writes into each photo where and when it was taken, with which device. Only JPEG is cleaned: its notes
stand in segments of their own, which can be left out without touching the picture. PNG, WEBP and PDF stay as
they are.
"""

import struct

_MAGIC = {b"\xff\xd8\xff": "jpg", b"\x89PNG": "png", b"%PDF": "pdf"}
_NOTES = frozenset({0xE1, 0xED, 0xFE})  # EXIF and XMP, IPTC, comments
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})  # markers without a length
_START_OF_SCAN, _ORIENTATION = 0xDA, 0x0112


def kind_of_file(head: bytes) -> str:
    """jpg, png, webp or pdf by the first bytes of a file; "" for anything else."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), "")


def without_notes(content: bytes) -> bytes:
    """A JPEG without EXIF (place, time, device), XMP, IPTC and comments; which way is up is kept.

    Any other file, and a JPEG whose segments do not add up, comes back as it is.
    """
    if kind_of_file(content[:16]) != "jpg":
        return content
    kept, turned, at = [content[:2]], 1, 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF or marker in _ALONE:
            at += 1 if marker == 0xFF else 2
            continue
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4])
        if marker == _START_OF_SCAN:
            notes = [_upright(turned)] if turned != 1 else []
            return b"".join([kept[0], *notes, *kept[1:], content[at:]])
        if end < at + 4 or end > len(content):
            return content
        if marker not in _NOTES:
            kept.append(content[at:end])
        elif marker == 0xE1:
            turned = _turned(content[at + 4 : end]) or turned
        at = end
    return content


def _turned(segment: bytes) -> int:
    """The orientation 2-8 that an EXIF segment tells; 0 when it tells none."""
    tiff = segment[6:]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if segment[:6] != b"Exif\0\0" or order is None or len(tiff) < 10:
        return 0
    (first,) = struct.unpack_from(f"{order}I", tiff, 4)
    if first + 2 > len(tiff):
        return 0
    (count,) = struct.unpack_from(f"{order}H", tiff, first)
    for place in range(first + 2, min(first + 2 + 12 * count, len(tiff) - 11), 12):
        tag, kind, _count, value = struct.unpack_from(f"{order}HHIH", tiff, place)
        if tag == _ORIENTATION and kind == 3 and 2 <= value <= 8:
            return int(value)
    return 0


def _upright(turned: int) -> bytes:
    """An EXIF segment that says nothing but which way is up."""
    tiff = b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, turned, 0, 0)
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2) + body
