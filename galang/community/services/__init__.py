"""Verbs of the ground, for every room: deeds, numbers, threads, areas, charter, rounds."""

from galang.community.scoping import across_communities, scope_of
from galang.community.services.charters import write_charter
from galang.community.services.deeds import Actor, record_deed
from galang.community.services.ground import (
    add_area,
    add_areas,
    charter_in_force,
    open_community,
    rule_in_force,
    unlist_community,
)
from galang.community.services.numbers import hold_numbers, next_number, next_numbers
from galang.community.services.rounds import (
    StepChange,
    add_step,
    blueprint_names,
    change_step,
    close_round,
    read_blueprint,
    set_document,
    start_round,
)
from galang.community.services.threads import Tie, join_threads, open_thread, threads_of, tie

__all__ = [
    "Actor",
    "StepChange",
    "Tie",
    "across_communities",
    "add_area",
    "add_areas",
    "add_step",
    "blueprint_names",
    "change_step",
    "charter_in_force",
    "close_round",
    "hold_numbers",
    "join_threads",
    "next_number",
    "next_numbers",
    "open_community",
    "open_thread",
    "read_blueprint",
    "record_deed",
    "rule_in_force",
    "scope_of",
    "set_document",
    "start_round",
    "threads_of",
    "tie",
    "unlist_community",
    "write_charter",
]
