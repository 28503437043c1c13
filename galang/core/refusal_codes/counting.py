"""Reasons for a no of the counting engine: files of votes, ballots that no rule can count, lots, the command.

Code -> names of the values that its sentence needs; the sentences stand in ``galang.core.tally.refused`` in
both languages, so that the command line can say them without Django.
"""

from __future__ import annotations

CODES: dict[str, tuple[str, ...]] = {
    # any file of votes
    "votes.empty_file": (),
    "votes.not_text": ("line",),
    "votes.too_big": ("megabytes", "most"),
    "votes.cut_short": ("line", "missing"),
    "votes.unknown_kind": ("file", "kinds"),
    "votes.too_many_options": ("options", "most"),
    "votes.too_many_ballots": ("ballots", "most"),
    "votes.too_long": ("line", "length", "most"),
    "votes.no_ballots": (),
    "votes.not_a_number": ("line", "text"),
    "votes.bad_weight": ("line", "text"),
    "votes.name_missing": ("line",),
    "votes.name_twice": ("line", "option"),
    "votes.left_over": ("line", "text"),
    # ballots of ranks
    "votes.no_such_number": ("line", "number", "options"),
    "votes.unknown_name": ("line", "option"),
    "votes.named_twice": ("line", "option"),
    "votes.all_withdrawn": (),
    "votes.equal_ranks": (),
    "votes.negative_weight": ("ballot", "weight"),
    "votes.different_lengths": ("ballots", "weights"),
    # .blt
    "votes.blt_header": ("line", "text"),
    "votes.blt_seats": ("line", "seats", "options"),
    "votes.blt_names": ("line", "found", "options"),
    "votes.blt_quotes": ("line",),
    "votes.blt_id": ("line",),
    "votes.blt_equal": ("line",),
    # PrefLib
    "votes.preflib_header": ("name",),
    "votes.preflib_line": ("line", "text"),
    "votes.preflib_brace": ("line",),
    "votes.preflib_tie": ("line", "kind"),
    "votes.preflib_incomplete": ("line", "kind", "options", "ranked"),
    "votes.preflib_sum": ("name", "stated", "found"),
    # tables and matrices
    "votes.table_head": ("line",),
    "votes.table_cells": ("line", "cells", "columns"),
    "votes.table_rank": ("line", "column", "text"),
    "votes.table_gap": ("line", "column"),
    "votes.table_score": ("line", "column", "text", "least", "most"),
    "votes.matrix_shape": ("rows", "options"),
    "votes.matrix_cell": ("row", "column", "text"),
    "votes.matrix_json": ("line",),
    # a rule and what it is given
    "votes.wrong_ballots": ("rule", "kinds"),
    "votes.unknown_rule": ("rule", "rules"),
    "votes.rule_missing": ("rules",),
    "votes.seats_missing": ("rule",),
    "votes.bad_scale": ("least", "most"),
    "votes.bad_consent": ("name", "count"),
    "votes.bad_ties": ("text",),
    "votes.file_missing": ("file",),
    "votes.cannot_write": ("file",),
    # a committee by lot
    "lot.no_seed": (),
    "lot.too_few": ("seats", "people"),
    "lot.unknown_quota": ("kind", "group"),
    "lot.bad_quota": ("kind", "group", "least", "most"),
    "lot.no_attribute": ("person", "kind"),
    "lot.person_twice": ("person",),
    "lot.impossible": ("seats",),
    "lot.too_hard": ("tries",),
}
