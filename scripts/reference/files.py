"""Bringing in files of voices: columns, limits, what keeps a row out, what is asked about."""

from __future__ import annotations

import re

from galang.core.doubts.sentences import WORDS
from galang.listen.intake.headers import SYNONYMS, TARGETS
from galang.listen.intake.limits import LIMITS
from galang.listen.intake.words import DOUBT_CURES, LABELS, PROBLEMS
from galang.ui.formats import thousands
from scripts.reference.markdown import code, table

GAP = re.compile(r"%\((\w+)\)s")
MEANING = {
    "rows": "rows in one file",
    "bytes": "bytes of a file",
    "columns": "columns",
    "cell_chars": "characters in a cell",
    "line_chars": "characters in a line of CSV",
    "unzipped_bytes": "bytes of a workbook after unpacking",
    "zip_entries": "parts of a workbook",
    "zip_ratio": "times a part may grow when unpacked",
    "zip_small_bytes": "bytes under which a part may grow as it likes",
    "header_search": "rows from the top among which the header is looked for",
}


def columns() -> str:
    """What a column can say, and the headers by which it is found."""
    rows = [(code(target), LABELS[target], ", ".join(SYNONYMS[target])) for target in TARGETS]
    return table(("Meaning", "On screen", "Headers that are known"), rows)


def limits() -> str:
    """The upper bounds of a file."""
    rows = [(MEANING[name], thousands(value)) for name, value in vars(LIMITS).items()]
    return table(("At most", "Limit"), rows)


def problems() -> str:
    """What can be the matter with a row, and how to mend it."""
    rows = [
        (code(name), GAP.sub(r"{\1}", str(reason)), GAP.sub(r"{\1}", str(cure)))
        for name, (reason, cure) in PROBLEMS.items()
    ]
    return table(("Code", "Reason", "Cure"), rows)


def doubts() -> str:
    """What is asked about an odd row, and how to mend it."""
    rows = [
        (code(name), said["id"], DOUBT_CURES.get(name.partition("_")[0], "")) for name, said in WORDS.items()
    ]
    return table(("Code", "Question", "Cure"), rows)
