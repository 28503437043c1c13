"""Photos lose what the camera wrote beside the picture, and nothing else."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.core.photos import kind_of_file, without_notes

QUANT = b"\xff\xdb\x00\x05abc"
JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
SCAN = b"\xff\xda\x00\x04ab\x12\x34\xff\x00\x56\xff\xd9"


def segment(marker: int, body: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + (len(body) + 2).to_bytes(2) + body


def exif(turned: int = 1, order: str = "<", words: bytes = b"-6.9 107.6 Samsung") -> bytes:
    tiff = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    tiff += struct.pack(f"{order}H", 2)
    tiff += struct.pack(f"{order}HHII", 0x010F, 2, 8, 50)
    tiff += struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turned, 0) + struct.pack(f"{order}I", 0)
    return segment(0xE1, b"Exif\0\0" + tiff + words)


def photo(*notes: bytes) -> bytes:
    return b"\xff\xd8" + JFIF + b"".join(notes) + QUANT + SCAN


def test_place_time_and_device_are_left_out_and_the_picture_stays() -> None:
    notes = (
        exif(),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/ 107.6"),
        segment(0xED, b"Photoshop Bandung"),
        segment(0xFE, b"Bu Sri"),
    )
    assert without_notes(photo(*notes)) == photo()
    assert without_notes(photo()) == photo()


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("turned", [3, 6, 8])
def test_which_way_is_up_is_kept(turned: int, order: str) -> None:
    clean = without_notes(photo(exif(turned, order)))
    assert b"Samsung" not in clean and b"Exif" in clean
    assert without_notes(clean) == clean, "cleaning again changes nothing"
    assert clean.replace(clean[2:38], b"", 1).endswith(SCAN)
    assert struct.pack("<HHIH", 0x0112, 3, 1, turned) in clean


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0 nota toko ",
        b"\xff\xd8" + b"\xff\xe1\xff\xff" + b"x" * 20,
        b"\xff\xd8" + b"\xff\xe1\x00\x00" + SCAN,
        b"\xff\xd8" + JFIF + b"no marker here",
        b"\x89PNG eXIf",
        b"%PDF-1.7",
    ],
)
def test_what_is_no_whole_jpeg_comes_back_as_it_is(broken: bytes) -> None:
    assert without_notes(broken) == broken


@pytest.mark.parametrize(
    "bad", [b"Exif\0\0", b"Exif\0\0II*\0\xff\xff\xff\xff\0\0", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff"]
)
def test_broken_notes_are_left_out_too(bad: bytes) -> None:
    assert without_notes(photo(segment(0xE1, bad))) == photo()


@given(st.binary(max_size=300))
def test_no_bytes_make_it_stumble(tail: bytes) -> None:
    for content in (tail, b"\xff\xd8\xff" + tail, photo(segment(0xE1, b"Exif\0\0" + tail))):
        clean = without_notes(content)
        assert len(clean) <= len(content) + 36
        assert kind_of_file(clean) == kind_of_file(content)
