"""The one trace that every change leaves."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone

from galang.community.models import Community, Deed
from galang.community.rules import DAY_ONLY


@dataclass(frozen=True)
class Actor:
    """Who acts: an account in its roles in one community; `assisted` when staff do it for somebody."""

    account_id: int | None
    name: str
    roles: frozenset[str] = field(default_factory=frozenset)
    person_id: int | None = None
    assisted: bool = False
    mandate: str = ""
    role_words: str = ""
    second_factor_missing: bool = False

    @property
    def words(self) -> str:
        """How the deed names the actor: the role, with initials; never the full name."""
        initials = " ".join(f"{part[0].upper()}." for part in self.name.split()[:3])
        return (
            f"{self.role_words} ({initials})" if self.role_words and initials else self.role_words or initials
        )


def record_deed(
    *,
    by: Actor,
    verb: str,
    subject: Any,
    community: Community | None = None,
    details: dict[str, Any] | None = None,
) -> Deed:
    """Write down one deed; the subject's number and title are copied, so that the trace reads on its own."""
    deed: Deed = Deed.objects.create(
        community=community or subject.community,
        at=_at(verb),
        account_id=by.account_id,
        actor_words=by.words[:160],
        verb=verb,
        subject_number=getattr(subject, "number", ""),
        subject_title=str(subject)[:200],
        mandate=by.mandate,
        assisted=by.assisted,
        details=details or {},
    )
    return deed


def _at(verb: str) -> datetime:
    """Now; for a deed that keeps its day only, the midnight with which the day began."""
    now = timezone.localtime()
    return now.replace(hour=0, minute=0, second=0, microsecond=0) if verb in DAY_ONLY else now
