"""Money that comes in, and labour or goods given by residents."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction as database
from django.utils import timezone

from galang.community.models import Community
from galang.community.services import Actor, Tie, next_number, record_deed, threads_of, tie
from galang.core.refusal import Refusal
from galang.ledger.models import Transaction
from galang.ledger.rules import why_not_amount, why_not_date
from galang.ledger.services.books import INCOME_OF, account_by_code, write_entry
from galang.people.services import require_right
from galang.plan.models import Activity, Funding


@dataclass(frozen=True)
class IncomeFacts:
    """A source (Funding.Source), a sum or value in rupiah, from whom, when; in kind goes past the purse."""

    source: str
    amount_rupiah: int
    description: str
    counterparty: str
    happened_on: date
    key: UUID
    purse: str = "1102"
    activity: Activity | None = None
    funding: Funding | None = None

    @property
    def is_in_kind(self) -> bool:
        """Labour and goods."""
        return self.source in (Funding.Source.LABOUR, Funding.Source.GOODS)


@database.atomic
def record_income(*, by: Actor, community: Community, facts: IncomeFacts) -> Transaction:
    """Book what came in (T-0001): money into a purse, or labour and goods given and used at once."""
    require_right(by, "record_income")
    if before := Transaction.objects.filter(request_key=facts.key).first():
        if before.amount_rupiah != facts.amount_rupiah:
            raise Refusal("form.sent_twice", status=409)
        same: Transaction = before
        return same
    for refusal in (
        why_not_amount(facts.amount_rupiah),
        why_not_date(facts.happened_on, timezone.localdate()),
    ):
        if refusal:
            raise refusal
    made: Transaction = Transaction.objects.create(
        community=community,
        number=next_number(community, "T"),
        kind=Transaction.Kind.IN_KIND if facts.is_in_kind else Transaction.Kind.RECEIPT,
        description=facts.description,
        amount_rupiah=facts.amount_rupiah,
        happened_on=facts.happened_on,
        counterparty=facts.counterparty,
        debit=account_by_code(community, "5901" if facts.is_in_kind else facts.purse),
        credit=account_by_code(community, INCOME_OF[Funding.Source(facts.source)]),
        activity=facts.activity,
        funding=facts.funding,
        requested_by_id=by.account_id,
        request_key=facts.key,
    )
    write_entry(by=by, transaction=made)
    if facts.activity:
        tie(threads=threads_of(facts.activity.number), record=made, tie=Tie(amount=made.amount_rupiah))
    record_deed(by=by, verb="record_income", subject=made, details={"rupiah": made.amount_rupiah})
    return made
