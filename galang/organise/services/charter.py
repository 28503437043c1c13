"""Adopting the charter: a new version, only through a decision of residents."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from galang.community.models import Charter, Community
from galang.community.services import Actor, record_deed, write_charter
from galang.core.refusal import Refusal
from galang.deliberate.models import Decision
from galang.organise.rules import Adoption, fitting_changes, why_not_adopt
from galang.people.services import require_right


@transaction.atomic
def adopt_charter(
    *, by: Actor, community: Community, changes: Mapping[str, Any], decision: Decision, in_force_from: date
) -> Charter:
    """The next version of the charter with `changes` {rule: value}; earlier versions stay as they are.

    The decision is the source of every changed rule. It is valid, and was not used for a charter before.
    """
    require_right(by, "adopt_charter")
    newest = Charter.objects.select_for_update().order_by("-version").first()
    if newest is None:
        raise Refusal("charter.not_adopted")
    used = Charter.objects.filter(adopted_in=decision.number).first()
    adoption = Adoption(
        number=decision.number,
        decided_on=decision.decided_on,
        is_valid=decision.is_valid,
        used_in_version=used.version if used else None,
        in_force_from=in_force_from,
    )
    changed = fitting_changes(newest.rules, changes)
    if refusal := why_not_adopt(adoption, changed):
        raise refusal
    rules = {key: dict(rule) for key, rule in newest.rules.items()}
    before = {key: rules[key]["value"] for key in changed}
    for key, value in changed.items():
        rules[key] |= {"value": value, "source": decision.number}
    charter = write_charter(
        community=community, rules=rules, in_force_from=in_force_from, adopted_in=decision.number
    )
    details = {"decision": decision.number, "before": before, "after": changed}
    record_deed(by=by, verb="adopt_charter", subject=charter, details=details)
    return charter
