"""Photos of receipts for the sample: small pictures that carry the word CONTOH, drawn without a drawing library."""

import struct
import zlib
from datetime import date

WIDTH, HEIGHT = 120, 160
LETTERS = {
    "C": "111100100100111",
    "O": "111101101101111",
    "N": "101111111111101",
    "T": "111010010010010",
    "H": "101101111101101",
}


def receipt_photo(words: str, amount: int, day: date) -> bytes:
    """A PNG of a slip of paper with lines whose lengths follow the words, so that no two are the same."""
    rows = [bytearray([235]) * WIDTH for _ in range(HEIGHT)]
    _word(rows, "CONTOH", 14, 10)
    seed = zlib.crc32(f"{words}|{amount}|{day}".encode())
    for line in range(9):
        length = 30 + (seed >> line) % 60
        for y in (44 + line * 11, 45 + line * 11):
            rows[y][14 : 14 + length] = bytes([70]) * length
    for bit in range(32):
        shade = 40 if seed >> bit & 1 else 200
        for y in range(148, 154):
            rows[y][14 + bit * 2 : 16 + bit * 2] = bytes([shade]) * 2
    return _png(rows)


def _word(rows: list[bytearray], word: str, left: int, top: int, scale: int = 4) -> None:
    for order, letter in enumerate(word):
        for place in (at for at, bit in enumerate(LETTERS[letter]) if bit == "1"):
            x, y = left + order * 16 + place % 3 * scale, top + place // 3 * scale
            for row in range(y, y + scale):
                rows[row][x : x + scale] = bytes([30]) * scale


def _png(rows: list[bytearray]) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows), 6)
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
