"""Proposals: which states there are, what the feasibility team looks at, and what a proposal must say."""

from collections.abc import Collection
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from galang.core.refusal import Refusal

CHECKS = {
    "doable": _("Dapat dikerjakan?"),
    "price": _("Harga wajar?"),
    "land": _("Izin lahan?"),
    "upkeep": _("Siapa merawat?"),
}
ANSWERS = {"yes": _("Ya"), "not_yet": _("Belum"), "no": _("Tidak")}
ANSWER_MARKS = {"yes": "agreed", "not_yet": "waiting", "no": "refused"}
STATE_MARKS = {
    "new": "draft",
    "feasible": "agreed",
    "not_feasible": "refused",
    "on_ballot": "here",
    "chosen": "agreed",
    "waiting": "waiting",
    "refused": "refused",
}
READY_FOR_BALLOT = frozenset({"feasible", "waiting"})
SETTLED = frozenset({"on_ballot", "chosen"})
LARGEST_VOLUME = Decimal("999999999999.99")


def why_not_wish(volume: Decimal | None, unit: str, cost_rupiah: int | None, place: str) -> Refusal | None:
    """A proposal says how much, of what, for how much money and where; each missing part is asked by name."""
    if volume is None or volume <= 0 or volume > LARGEST_VOLUME:
        return Refusal("proposal.no_volume", field="volume")
    if not unit.strip():
        return Refusal("proposal.no_unit", field="unit")
    if cost_rupiah is None or cost_rupiah <= 0:
        return Refusal("proposal.no_cost", field="cost_rupiah")
    if not place.strip():
        return Refusal("proposal.no_place", field="place")
    return None


def why_not_confirmed(asked: Collection[str], confirmed: Collection[str]) -> Refusal | None:
    """What looks odd is asked; it is stored only after a person has seen each question (their codes)."""
    unseen = set(asked) - set(confirmed)
    return Refusal("proposal.questions_unseen", field="confirmed", count=len(unseen)) if unseen else None


def why_not_appraise(
    number: str, *, state: str, own: bool, open_questions: int, feasible: bool
) -> Refusal | None:
    """Another person than the proposer appraises; a ballot or a decision is not overtaken by an appraisal."""
    if own:
        return Refusal("proposal.own_appraisal", number=number, status=403)
    if state in SETTLED:
        return Refusal("proposal.settled", number=number)
    if feasible and open_questions:
        return Refusal("proposal.questions_open", count=open_questions, field="is_feasible")
    return None


def why_not_choose(number: str, state: str, reason: str = "") -> Refusal | None:
    """Only what was found feasible can be put to a vote or chosen."""
    if state in READY_FOR_BALLOT:
        return None
    if state == "not_feasible":
        return Refusal("proposal.not_feasible", number=number, reason=reason)
    return Refusal("proposal.settled" if state in SETTLED else "proposal.not_appraised", number=number)
