"""Intake: files that people bring (CSV, XLSX) become drafts of voices; a doubt is asked about, never guessed.

Nouns: Table, Matching, RowProblem, VoiceDraft, Report.
Pure: no database, no clock, no settings but the language.
Needs: core (money, doubts, refusal) and gettext.
"""

from galang.listen.intake.check import check_row
from galang.listen.intake.draft import TEXT_LENGTHS, Checked, RowProblem, VoiceDraft
from galang.listen.intake.headers import TARGETS
from galang.listen.intake.limits import LIMITS, Choice, Limits
from galang.listen.intake.match import Guess, Matching, propose
from galang.listen.intake.output import csv_line, safe_cell
from galang.listen.intake.pipeline import (
    Findings,
    Report,
    Stored,
    chunks,
    dry_run,
    judged_chunks,
    problem_lines,
)
from galang.listen.intake.plan import Frame, Plan, plan_for
from galang.listen.intake.rows import Column, Note, Notice, Row
from galang.listen.intake.source import ENCODINGS
from galang.listen.intake.table import Table, open_table
from galang.listen.intake.words import target_label

__all__ = [
    "ENCODINGS",
    "LIMITS",
    "TARGETS",
    "TEXT_LENGTHS",
    "Checked",
    "Choice",
    "Column",
    "Findings",
    "Frame",
    "Guess",
    "Limits",
    "Matching",
    "Note",
    "Notice",
    "Plan",
    "Report",
    "Row",
    "RowProblem",
    "Stored",
    "Table",
    "VoiceDraft",
    "check_row",
    "chunks",
    "csv_line",
    "dry_run",
    "judged_chunks",
    "open_table",
    "plan_for",
    "problem_lines",
    "propose",
    "safe_cell",
    "target_label",
]
