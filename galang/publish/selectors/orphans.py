"""Nothing is an orphan: decisions without an origin, plan lines without a decision, money without a plan line,
promises without an answer."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from galang.act.models import Commitment, CommitmentAnswer
from galang.deliberate.models import Decision, DecisionItem
from galang.ledger.models import Transaction
from galang.plan.models import Goal

LIMIT = 100


@dataclass(frozen=True)
class Orphans:
    """The four lists, each cut at a hundred, and how many there are of each."""

    decisions: list[Decision]
    goals: list[Goal]
    payments: list[Transaction]
    promises: list[Commitment]
    totals: dict[str, int]

    @property
    def count(self) -> int:
        """How many hang loose."""
        return sum(self.totals.values())


def decisions_without_origin() -> QuerySet[Decision]:
    """Decisions that no proposal or person stands behind."""
    items = DecisionItem.objects.filter(decision=OuterRef("pk"))
    return Decision.objects.exclude(Exists(items))


def promises_without_answer(today: date) -> QuerySet[Commitment]:
    """Promises whose day has passed and nobody wrote what became of them."""
    answers = CommitmentAnswer.objects.filter(commitment=OuterRef("pk"))
    return Commitment.objects.filter(due_on__lt=today).exclude(Exists(answers)).order_by("due_on")


def orphans(today: date) -> Orphans:
    """All four lists; four queries, and one more for each that is cut."""
    loose: dict[str, QuerySet[Any]] = {
        "decisions": decisions_without_origin(),
        "goals": Goal.objects.filter(decision__isnull=True),
        "payments": Transaction.objects.filter(kind=Transaction.Kind.PAYMENT, cost_line__isnull=True),
        "promises": promises_without_answer(today),
    }
    lists = {name: list(rows[:LIMIT]) for name, rows in loose.items()}
    totals = {name: len(rows) if len(rows) < LIMIT else loose[name].count() for name, rows in lists.items()}
    return Orphans(**lists, totals=totals)
