"""Verbs of the room."""

from galang.act.services.actions import (
    DayReport,
    Invitation,
    call_action,
    hold_action,
    sign_up,
    withdraw,
)
from galang.act.services.commitments import Answer, Promise, answer_commitment, record_commitment
from galang.act.services.progress import measure_progress

__all__ = [
    "Answer",
    "DayReport",
    "Invitation",
    "Promise",
    "answer_commitment",
    "call_action",
    "hold_action",
    "measure_progress",
    "record_commitment",
    "sign_up",
    "withdraw",
]
