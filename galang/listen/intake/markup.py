"""Streams one XML part of a workbook: bounded, no document types, no entities, no tree in memory."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from xml.parsers import expat

from galang.core.refusal import Refusal

CHUNK = 1 << 16
LONGEST_TOKEN = 2_000_000

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def stream_part(case: zipfile.ZipFile, name: str, start: Start, end: End, text: Text) -> Iterator[None]:
    """Feed part ``name`` to the handlers, pausing after each chunk. Element names come without namespace.

    Refuses a document type (entities can be made to grow without end) and a single tag of megabytes.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = lambda tag, attributes: start(tag.rpartition(" ")[2], attributes)
    parser.EndElementHandler = lambda tag: end(tag.rpartition(" ")[2])
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse_document_type
    fed = 0
    with case.open(name) as part:
        while chunk := part.read(CHUNK):
            parser.Parse(chunk, False)
            fed += len(chunk)
            if fed - parser.CurrentByteIndex > LONGEST_TOKEN:
                raise Refusal("import.unreadable", kind="XLSX")
            yield
        parser.Parse(b"", True)
        yield


def _refuse_document_type(*_: object) -> None:
    raise Refusal("import.unsafe_xml")


def relative_key(attributes: dict[str, str], name: str) -> str:
    """The value of a namespaced attribute such as r:id, whatever its namespace; "" when there is none."""
    for key, value in attributes.items():
        if key.rpartition(" ")[2] == name and " " in key:
            return value
    return ""
