"""The sentences of refusals of budgets and of files with costs, in both languages.

Code -> language -> text with named gaps; what is wrong, where, how to mend it. Their codes stand in
``galang.core.refusal_codes.counting``.
"""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {}
