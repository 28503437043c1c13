"""Streams one XML part of a workbook: bounded, no document types, no entities, no tree in memory."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from xml.parsers import expat

from galang.core.refusal import Refusal

CHUNK = 1 << 16
LONGEST_TOKEN = 2_000_000
_PREFIXED_ROOT = re.compile(rb"<\w+:(worksheet|sst|workbook|styleSheet|Relationships)\b")

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def stream_part(case: zipfile.ZipFile, name: str, start: Start, end: End, text: Text) -> Iterator[None]:
    """Feed part ``name`` to the handlers, pausing after each chunk. Element names come without their prefix.

    Refuses a document type (entities can be made to grow without end) and a single tag of megabytes.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_document_type
    fed = 0
    with case.open(name) as part:
        while chunk := part.read(CHUNK):
            if not fed and _PREFIXED_ROOT.search(chunk):
                parser.StartElementHandler = lambda tag, has: start(tag.rpartition(":")[2], has)
                parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
            parser.Parse(chunk, False)
            fed += len(chunk)
            if fed - parser.CurrentByteIndex > LONGEST_TOKEN:
                raise Refusal("import.unreadable", kind="XLSX")
            yield
        parser.Parse(b"", True)
        yield


def _refuse_document_type(*_: object) -> None:
    raise Refusal("import.unsafe_xml")


def prefixed_key(attributes: dict[str, str], name: str) -> str:
    """The value of an attribute such as r:id, whatever its prefix; "" when there is none."""
    for key, value in attributes.items():
        if key.endswith(":" + name):
            return value
    return ""
