"""Verbs of organise: bodies and offices, mandates from elections, the charter."""

from galang.organise.services.bodies import BodyFacts, OfficeFacts, add_office, found_body
from galang.organise.services.charter import adopt_charter
from galang.organise.services.mandates import certify_election, end_mandate

__all__ = [
    "BodyFacts",
    "OfficeFacts",
    "add_office",
    "adopt_charter",
    "certify_election",
    "end_mandate",
    "found_body",
]
