"""What an activity costs, and who pledged to carry it."""

from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.db.models import Max, ProtectedError
from django.utils.translation import gettext as _

from galang.community.services import Actor, record_deed
from galang.core.refusal import Refusal
from galang.people.services import require_right
from galang.plan.models import Activity, CostLine, Funding
from galang.plan.rules import amount_of, why_not_pledge


@dataclass(frozen=True)
class LineFacts:
    """One cost: how much (`volume` of `unit`) at which price; the amount is worked out, never typed."""

    kind: str
    name: str
    volume: Decimal
    unit: str
    unit_price_rupiah: int


@transaction.atomic
def set_cost_line(
    *, by: Actor, activity: Activity, facts: LineFacts, line: CostLine | None = None
) -> CostLine:
    """Add a cost line, or change one: amount = volume × unit price, exactly, in whole rupiah."""
    require_right(by, "set_cost_line")
    amount = amount_of(facts.volume, facts.unit_price_rupiah)
    if facts.kind not in CostLine.Kind.values:
        raise Refusal("form.bad_choice", field="kind", label=_("Jenis"), text=facts.kind[:40])
    for field, label in (("name", _("Uraian")), ("unit", _("Satuan"))):
        if not getattr(facts, field).strip():
            raise Refusal("form.required", field=field, label=label)
    locked = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    same = CostLine.objects.filter(
        activity=locked, unit_price_rupiah=facts.unit_price_rupiah, kind=facts.kind
    )
    same = same.filter(name__iexact=facts.name.strip(), volume=facts.volume).exclude(
        pk=line.pk if line else None
    )
    if same.exists():
        raise Refusal("plan.line_twice", name=facts.name.strip(), field="name", status=409)
    kept = line or CostLine(community=locked.community, activity=locked, position=_next_position(locked))
    before = kept.amount_rupiah
    kept.kind, kept.name, kept.unit = facts.kind, facts.name.strip(), facts.unit.strip()
    kept.volume, kept.unit_price_rupiah, kept.amount_rupiah = facts.volume, facts.unit_price_rupiah, amount
    kept.save()
    details = {"line": kept.name, "before_rupiah": before, "amount_rupiah": amount}
    record_deed(by=by, verb="set_cost_line", subject=locked, details=details)
    return kept


def _next_position(activity: Activity) -> int:
    last = CostLine.objects.filter(activity=activity).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


@transaction.atomic
def drop_cost_line(*, by: Actor, line: CostLine) -> None:
    """Take a cost line out of the plan; one that the ledger has used stays."""
    require_right(by, "set_cost_line")
    activity, details = line.activity, {"line": line.name, "before_rupiah": line.amount_rupiah}
    try:
        line.delete()
    except ProtectedError:
        raise Refusal("plan.line_used", name=line.name, status=409) from None
    record_deed(by=by, verb="drop_cost_line", subject=activity, details=details)


@dataclass(frozen=True)
class PledgeFacts:
    """Who carries how much; labour and goods say how they were turned into rupiah."""

    source: str
    amount_rupiah: int
    source_name: str = ""
    how_counted: str = ""


@transaction.atomic
def pledge_funding(
    *, by: Actor, activity: Activity, facts: PledgeFacts, funding: Funding | None = None
) -> Funding:
    """Add a source of money, labour or goods to an activity, or change one."""
    require_right(by, "pledge_funding")
    if facts.source not in Funding.Source.values:
        raise Refusal("plan.unknown_source", field="source", source=facts.source[:40])
    if refusal := why_not_pledge(facts.source, facts.amount_rupiah, facts.how_counted):
        raise refusal
    locked = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    same = Funding.objects.filter(activity=locked, source=facts.source, amount_rupiah=facts.amount_rupiah)
    same = same.filter(source_name__iexact=facts.source_name.strip(), how_counted=facts.how_counted.strip())
    if same.exclude(pk=funding.pk if funding else None).exists():
        raise Refusal("plan.pledge_twice", source=Funding.Source(facts.source).label, status=409)
    kept = funding or Funding(community=locked.community, activity=locked)
    before = kept.amount_rupiah
    kept.source, kept.amount_rupiah = facts.source, facts.amount_rupiah
    kept.source_name, kept.how_counted = facts.source_name.strip(), facts.how_counted.strip()
    kept.save()
    details = {"source": facts.source, "before_rupiah": before, "amount_rupiah": facts.amount_rupiah}
    record_deed(by=by, verb="pledge_funding", subject=locked, details=details)
    return kept
