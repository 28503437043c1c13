"""Files as careless and as hostile people make them, built in memory so that a test shows what is odd."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence

from openpyxl import Workbook

HEADER = ("id", "usulan", "permasalahan", "lokasi", "kalurahan", "biaya_rp", "volume", "satuan", "tahun")
ROW = (
    "W1",
    "Perbaikan jalan",
    "Jalan berlubang",
    "RT 07 Kranggan",
    "Kranggan",
    "150000000",
    "300",
    "m",
    "2024",
)
NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def csv_bytes(rows: Iterable[Sequence[str]], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    """A CSV of ``rows`` under the usual header, as a spreadsheet writes it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([HEADER, *rows])
    return text.getvalue().encode(encoding)


def with_cell(**cells: str) -> list[str]:
    """The usual row with some cells replaced, by header."""
    return [cells.get(header, cell) for header, cell in zip(HEADER, ROW, strict=True)]


def xlsx_bytes(rows: Iterable[Sequence[object]], prepare: Callable[[Workbook], None] | None = None) -> bytes:
    """An XLSX written by a real library, so that our reader is judged by somebody else's writer."""
    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    if prepare is not None:
        prepare(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def raw_xlsx(
    sheet: str, *, strings: str = "", styles: str = "", more: dict[str, bytes] | None = None
) -> bytes:
    """An XLSX from bare XML: whatever no honest program would write."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{REL}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>'
        ),
        "xl/workbook.xml": (
            f'<workbook xmlns="{NS}" xmlns:r="{REL}"><sheets><sheet name="Usulan" sheetId="1" r:id="r1"/>'
            "</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{REL}/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>'
        ),
        "xl/worksheets/sheet1.xml": sheet,
    }
    if strings:
        parts["xl/sharedStrings.xml"] = strings
    if styles:
        parts["xl/styles.xml"] = styles
    return zipped({**{name: text.encode() for name, text in parts.items()}, **(more or {})})


def sheet_xml(rows: Iterable[Iterable[str]], after: str = "", before: str = "") -> str:
    """A worksheet whose cells are given as XML (``text_cell``, ``number_cell`` …)."""
    body = "".join(f"<row>{''.join(cells)}</row>" for cells in rows)
    return f'<worksheet xmlns="{NS}">{before}<sheetData>{body}</sheetData>{after}</worksheet>'


def text_cell(text: str) -> str:
    """A cell with its text inside."""
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def text_cells(texts: Iterable[str]) -> list[str]:
    """Cells with their texts inside."""
    return [text_cell(text) for text in texts]


def number_cell(value: str, style: int = 0) -> str:
    """A typed number exactly as written in the file."""
    return f'<c s="{style}"><v>{value}</v></c>'


def formula_cell(formula: str, value: str = "") -> str:
    """A formula with the value that it had when last saved."""
    return f"<c><f>{formula}</f>{f'<v>{value}</v>' if value else ''}</c>"


def zipped(parts: dict[str, bytes]) -> bytes:
    """A ZIP of ``parts``."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as case:
        for name, data in parts.items():
            case.writestr(name, data)
    return file.getvalue()


def bomb(unpacked_bytes: int) -> bytes:
    """A small XLSX whose sheet unpacks to ``unpacked_bytes`` of blanks."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as case:
        case.writestr("xl/workbook.xml", "<workbook/>")
        with case.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(unpacked_bytes // 1_000_000):
                part.write(b" " * 1_000_000)
    return file.getvalue()


def lying_bomb(unpacked_bytes: int) -> bytes:
    """A sheet that says it is small and unpacks to much more: both size fields are overwritten."""
    body = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = body.compress(b"<worksheet>" + b" " * unpacked_bytes) + body.flush()
    good = raw_xlsx("<worksheet/>")
    with zipfile.ZipFile(io.BytesIO(good)) as case:
        parts = {name: case.read(name) for name in case.namelist()}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as case:
        for name, data in parts.items():
            if name != "xl/worksheets/sheet1.xml":
                case.writestr(name, data)
        case.writestr("xl/worksheets/sheet1.xml", packed)
    data = bytearray(file.getvalue())
    for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = _entry(data, mark, b"xl/worksheets/sheet1.xml")
        data[at + offset : at + offset + 2] = (8).to_bytes(2, "little")
        size_at = at + (22 if mark == b"PK\x03\x04" else 24)
        data[size_at : size_at + 4] = (1_000).to_bytes(4, "little")
    return bytes(data)


def _entry(data: bytearray, mark: bytes, name: bytes) -> int:
    header = 30 if mark == b"PK\x03\x04" else 46
    at = data.find(mark)
    while data[at + header : at + header + len(name)] != name:
        at = data.find(mark, at + 1)
    return at


class Lazy(io.RawIOBase):
    """A stream that makes its lines while it is read and cannot go back; ``given`` counts its bytes."""

    def __init__(self, lines: Iterator[bytes]) -> None:
        self._lines = lines
        self._left = b""
        self.given = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        parts, length = [self._left], len(self._left)
        while length < size and (line := next(self._lines, b"")):
            parts.append(line)
            length += len(line)
        data = b"".join(parts)
        self._left = data[size:]
        self.given += len(data[:size])
        return data[:size]


def lazy_rows(count: int) -> Lazy:
    """A CSV of ``count`` rows that nobody ever holds in memory."""
    header = (",".join(HEADER) + "\n").encode()

    def lines() -> Iterator[bytes]:
        yield header
        for number in range(count):
            yield b"W%d,Perbaikan jalan %d,Berlubang,RT 07,Kranggan,150000000,300,m,2024\n" % (number, number)

    return Lazy(lines())
