"""Reasons for a no on opinion maps: files of votes, and votes that tell nothing.

Code -> names of the values that its sentence needs; one line per code.
"""

from __future__ import annotations

CODES: dict[str, tuple[str, ...]] = {
    # the file
    "opinion.empty_file": (),
    "opinion.file_too_big": ("most",),
    "opinion.bad_encoding": ("line",),
    "opinion.no_header": ("column",),
    "opinion.repeated_column": ("column",),
    "opinion.no_statements": (),
    "opinion.ragged_line": ("line", "found", "expected"),
    "opinion.unreadable_line": ("line",),
    "opinion.empty_id": ("line", "column"),
    "opinion.long_id": ("line", "column", "most"),
    "opinion.unknown_vote": ("line", "text"),
    "opinion.bad_moderation": ("column",),
    # the votes
    "opinion.no_votes": (),
    "opinion.one_person": (),
    "opinion.one_statement": (),
    "opinion.too_many_people": ("people", "most"),
    "opinion.too_many_statements": ("statements", "most"),
    "opinion.nobody_voted_enough": ("least",),
    "opinion.too_few_people": ("people", "least"),
    # the groups
    "opinion.groups_out_of_range": ("groups", "least", "most"),
    "opinion.cannot_part": ("groups", "least"),
}
