"""Writing the next version of the charter; who may and why is judged by `adopt_charter`."""

from datetime import date
from typing import Any

from galang.community.models import Charter, Community


def write_charter(
    *, community: Community, rules: dict[str, Any], in_force_from: date, adopted_in: str
) -> Charter:
    """The version after the newest one. Runs inside the transaction of the caller, which records the deed."""
    newest = Charter.objects.select_for_update().filter(community=community).order_by("-version").first()
    charter: Charter = Charter.objects.create(
        community=community,
        version=newest.version + 1 if newest else 1,
        rules=rules,
        in_force_from=in_force_from,
        adopted_in=adopted_in,
    )
    return charter
