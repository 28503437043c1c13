"""What may happen to the ground, judged without the database."""

import re
from datetime import date

from galang.community.models import Step
from galang.core.refusal import Refusal

RESERVED = frozenset(
    (
        "masuk keluar bahasa ui mulai hak wilayah static berkas akun undangan u tentang cari api odk sw "
        "favicon k s l robots sehat admin galang"
    ).split()
)

DAY_ONLY = frozenset({"cast_vote"})
"""Verbs whose deed keeps the day and no time, so that it cannot be put beside a nameless record."""


def why_not_slug(slug: str) -> Refusal | None:
    """An address is 3-60 small letters, digits and hyphens, and not a word the site itself uses."""
    if slug in RESERVED or not re.fullmatch(r"[a-z0-9][a-z0-9-]{2,59}", slug):
        return Refusal("community.slug_bad", slug=slug)
    return None


def why_not_document(step: str, document: str, wanted: str) -> Refusal | None:
    """none -> draft -> agreed -> superseded -> draft (the next version); nothing else."""
    allowed = {("none", "draft"), ("draft", "agreed"), ("agreed", "superseded"), ("superseded", "draft")}
    if (document, wanted) not in allowed:
        state, next_state = (str(dict(Step.Document.choices).get(key, key)) for key in (document, wanted))
        return Refusal("step.bad_state", step=step, state=state, wanted=next_state)
    return None


def why_not_period(starts_on: date | None, ends_on: date | None) -> Refusal | None:
    """The end of a period is not before its start."""
    if starts_on and ends_on and ends_on < starts_on:
        return Refusal("round.dates_reversed", field="ends_on", starts_on=starts_on, ends_on=ends_on)
    return None
