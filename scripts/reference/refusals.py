"""Every no of the app: its code and the sentence that a person reads."""

from __future__ import annotations

import re
from itertools import groupby

from galang.core.refusal import FORBIDDEN_CODES
from galang.core.refusal_codes import CODES
from galang.ui.refusals import TEXTS
from scripts.reference.markdown import code
from scripts.reference.markdown import table as markdown_table

GAP = re.compile(r"%\((\w+)\)s")


def _subject(name: str) -> str:
    return name.partition(".")[0]


def table() -> str:
    """One table a subject, in the order of the catalogue; gaps of a sentence stand in braces."""
    parts = []
    for subject, names in groupby(CODES, key=_subject):
        rows = [(code(name), GAP.sub(r"{\1}", str(TEXTS[name]))) for name in names]
        status = " (403)" if rows and f"{subject}.missing" in FORBIDDEN_CODES else ""
        parts.append(f"## {subject}{status}\n\n" + markdown_table(("Code", "Sentence"), rows))
    return "\n\n".join(parts)
