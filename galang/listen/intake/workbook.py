"""The parts of a workbook that are not rows: sheets, number formats, and the shelf of shared texts.

Read here and not by openpyxl because that gives a formula or its last value never both, hides merged cells
in its streaming mode, keeps all shared texts in memory, and is half as fast.
"""

from __future__ import annotations

import posixpath
import re
import tempfile
import zipfile
from array import array
from dataclasses import dataclass

from galang.core.refusal import Refusal
from galang.listen.intake.markup import prefixed_key, stream_part

IN_MEMORY = 8_000_000
LONGEST_TEXT = 131_072
BUILT_IN_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_NOT_DATE_CODE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Sheet:
    """One worksheet: its name, the part that holds it, and whether it is shown."""

    name: str
    part: str
    visible: bool


@dataclass(frozen=True)
class Formats:
    """Per cell style: "date", "zeros:5" (five digits with leading zeros) or ""."""

    kinds: tuple[str, ...] = ()

    def of(self, style: str) -> str:
        """What a number in this style stands for."""
        index = int(style) if style.isdecimal() and len(style) < 7 else 0
        return self.kinds[index] if index < len(self.kinds) else ""


class Shelf:
    """Shared texts kept in a spooled temporary file, so that memory stays flat however many there are."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115
        self._ends = array("Q", [0])

    def put(self, text: str) -> None:
        """Add the next text."""
        data = text.encode("utf-8", "surrogatepass")
        self._file.write(data)
        self._ends.append(self._ends[-1] + len(data))

    def get(self, index: int) -> str:
        """Text number ``index``; "" for one that does not exist."""
        if not 0 <= index < len(self._ends) - 1:
            return ""
        start = self._ends[index]
        self._file.seek(start)
        return self._file.read(self._ends[index + 1] - start).decode("utf-8", "surrogatepass")


class Workbook:
    """Sheets, formats and shared texts of an opened case."""

    def __init__(self, case: zipfile.ZipFile) -> None:
        self.case = case
        self._names = {name.lower(): name for name in case.namelist()}
        self.dates_from_1904 = False
        book = self._workbook_part()
        targets = self._targets(book)
        self.sheets = self._sheets(book, targets)
        self.formats = self._formats(self._kin(targets, "/styles", "xl/styles.xml"))
        self.shelf = self._texts(self._kin(targets, "/sharedStrings", "xl/sharedstrings.xml"))

    def _workbook_part(self) -> str:
        for kind, target in self._relations("_rels/.rels", "").values():
            if kind.endswith("/officeDocument") and target.lower() in self._names:
                return target
        if "xl/workbook.xml" in self._names:
            return self._names["xl/workbook.xml"]
        raise Refusal("import.unreadable", kind="XLSX")

    def _targets(self, book: str) -> dict[str, tuple[str, str]]:
        folder, name = posixpath.split(book)
        return self._relations(f"{folder}/_rels/{name}.rels".lstrip("/"), folder)

    def _relations(self, part: str, folder: str) -> dict[str, tuple[str, str]]:
        """Relation id -> (type, part)."""
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, has: dict[str, str]) -> None:
            if tag == "Relationship" and has.get("TargetMode") != "External" and len(found) < 10_000:
                target = has.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                found[has.get("Id", "")] = (has.get("Type", ""), posixpath.normpath(path))

        self._read(part, start)
        return found

    def _sheets(self, book: str, targets: dict[str, tuple[str, str]]) -> tuple[Sheet, ...]:
        sheets: list[Sheet] = []

        def start(tag: str, has: dict[str, str]) -> None:
            if tag == "workbookPr":
                self.dates_from_1904 = has.get("date1904", "") in ("1", "true")
            elif tag == "sheet" and len(sheets) < 1_000:
                kind, part = targets.get(prefixed_key(has, "id"), ("", ""))
                if kind.endswith("/worksheet") and part.lower() in self._names:
                    shown = has.get("state", "visible") == "visible"
                    sheets.append(Sheet(has.get("name", ""), self._names[part.lower()], shown))

        self._read(book, start)
        if not sheets:
            raise Refusal("import.unreadable", kind="XLSX")
        return tuple(sheets)

    def _kin(self, targets: dict[str, tuple[str, str]], ending: str, usual: str) -> str:
        for kind, part in targets.values():
            if kind.endswith(ending):
                return part
        return usual

    def _formats(self, part: str) -> Formats:
        codes: dict[str, str] = {}
        kinds: list[str] = []
        inside = [False]

        def start(tag: str, has: dict[str, str]) -> None:
            if tag == "numFmt":
                codes[has.get("numFmtId", "")] = has.get("formatCode", "")[:200]
            elif tag == "cellXfs":
                inside[0] = True
            elif tag == "xf" and inside[0] and len(kinds) < 100_000:
                kinds.append(_format_kind(has.get("numFmtId", "0"), codes))

        def end(tag: str) -> None:
            if tag == "cellXfs":
                inside[0] = False

        self._read(part, start, end)
        return Formats(tuple(kinds))

    def _texts(self, part: str) -> Shelf:
        shelf = Shelf()
        reader = TextReader()

        def end(tag: str) -> None:
            if reader.end(tag) and tag == "si":
                shelf.put(reader.take())

        self._read(part, lambda tag, _: reader.start(tag), end, reader.text)
        return shelf

    def _read(self, part: str, start=None, end=None, text=None) -> None:  # type: ignore[no-untyped-def]
        """Stream a whole part if it is there; missing parts read as empty."""
        name = self._names.get(part.lower())
        if name is None:
            return
        for _ in stream_part(self.case, name, start or _pass, end or _pass, text or _pass):
            pass


class TextReader:
    """Gathers the text of one <si> or <is>: rich runs are joined, phonetic hints left out, length bounded."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._in_text = False
        self._in_hint = False

    def start(self, tag: str) -> None:
        """An element begins."""
        if tag == "t":
            self._in_text = True
        elif tag == "rPh":
            self._in_hint = True

    def end(self, tag: str) -> bool:
        """An element ends; true when it is the whole text."""
        if tag == "t":
            self._in_text = False
        elif tag == "rPh":
            self._in_hint = False
        return tag in ("si", "is")

    def text(self, data: str) -> None:
        """Characters arrive."""
        if self._in_text and not self._in_hint and self._length <= LONGEST_TEXT:
            self._parts.append(data)
            self._length += len(data)

    def take(self) -> str:
        """The whole text so far; the reader starts anew."""
        text = unescape("".join(self._parts))
        self._parts.clear()
        self._length = 0
        return text


def unescape(text: str) -> str:
    """Undo the workbook's own escapes (_x000D_)."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _format_kind(number: str, codes: dict[str, str]) -> str:
    code = codes.get(number)
    if code is None:
        return "date" if number.isdecimal() and len(number) < 5 and int(number) in BUILT_IN_DATES else ""
    if code and not code.strip("0"):
        return f"zeros:{len(code)}" if len(code) > 1 else ""
    return "date" if re.search(r"[ymdhsYMDHS]", _NOT_DATE_CODE.sub("", code).replace("General", "")) else ""


def _pass(*_: object) -> None:
    """Nothing to do with this event."""
