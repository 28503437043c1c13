"""Mandates: given by a decision of residents, ended by time or with a reason."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from galang.community.services import Actor, next_numbers, record_deed, rule_in_force
from galang.core.refusal import Refusal
from galang.deliberate.models import Ballot, Decision, DecisionItem
from galang.organise.models import Mandate, Office
from galang.organise.rules import Election, term_end, why_not_certify, why_not_end
from galang.organise.selectors import staff_among
from galang.people.models import Membership, Person
from galang.people.services import end_role, join, require_right


@transaction.atomic
def certify_election(
    *, by: Actor, decision: Decision, office: Office, starts_on: date | None = None
) -> list[Mandate]:
    """Everyone whom a valid decision chose holds the office for a term of the charter in force.

    The role of the office comes with it for those who have an account. Facilitators, programme staff and
    observers never hold office. A decision is certified once.
    """
    require_right(by, "certify_election")
    decision = Decision.objects.select_for_update(of=("self",)).select_related("ballot").get(pk=decision.pk)
    locked = Office.objects.select_for_update(of=("self",)).select_related("body").get(pk=office.pk)
    starts = starts_on or decision.decided_on
    chosen = _chosen(decision)
    election = _election(decision, len(chosen))
    if refusal := why_not_certify(
        election, office=locked.title, free=_free_seats(locked, starts), starts_on=starts
    ):
        raise refusal
    _check_persons(chosen, locked, starts)
    years = int(rule_in_force(locked.community, "council_term_years", starts))
    numbers = next_numbers(locked.community, "J", len(chosen))
    mandates: list[Mandate] = [
        Mandate.objects.create(
            community=locked.community,
            number=number,
            office=locked,
            person=person,
            decision=decision,
            starts_on=starts,
            ends_on=term_end(starts, years),
        )
        for number, person in zip(numbers, chosen, strict=True)
    ]
    for person in chosen:
        if locked.role and person.account:
            join(person.account, locked.community, locked.role, starts)
    details = {"decision": decision.number, "office": locked.title, "mandates": numbers}
    record_deed(by=by, verb="certify_election", subject=locked.body, details=details)
    return mandates


def _chosen(decision: Decision) -> list[Person]:
    """The persons whom a decision chose, in its order."""
    items = DecisionItem.objects.filter(
        decision=decision, person__isnull=False, result=DecisionItem.Result.CHOSEN
    )
    return [item.person for item in items.select_related("person__account").order_by("pk") if item.person]


def _election(decision: Decision, chosen: int) -> Election:
    is_ballot = decision.ballot is not None and decision.ballot.purpose == Ballot.Purpose.ELECTION
    return Election(
        number=decision.number,
        decided_on=decision.decided_on,
        is_valid=decision.is_valid,
        chooses_persons=is_ballot or (decision.ballot is None and chosen > 0),
        chosen=chosen,
        is_certified=Mandate.objects.filter(decision=decision).exists(),
    )


def _held_on(office: Office, day: date) -> Q:
    still = Q(ended_early_on__isnull=True) | Q(ended_early_on__gte=day)
    return Q(office=office, ends_on__gte=day) & still


def _free_seats(office: Office, day: date) -> int:
    return max(office.seats - Mandate.objects.filter(_held_on(office, day)).count(), 0)


def _check_persons(chosen: Sequence[Person], office: Office, starts: date) -> None:
    """Residents who live here, who are no outsiders in the app, and who do not hold this seat already."""
    if staff_among(chosen):
        raise Refusal("right.facilitator", verb=_("memegang jabatan"), field="decision")
    for person in chosen:
        if person.left_on and person.left_on <= starts:
            raise Refusal("person.moved_away", moved_on=person.left_on, field="decision")
    held = (
        Mandate.objects.filter(_held_on(office, starts), person__in=chosen).select_related("person").first()
    )
    if held:
        raise Refusal("mandate.already_held", office=office.title, name=held.person.initials, field="office")


@transaction.atomic
def end_mandate(*, by: Actor, mandate: Mandate, on: date, reason: str) -> Mandate:
    """A mandate ends before its time: resigned, moved, died, recalled. Its role in the app ends too."""
    require_right(by, "end_mandate")
    locked: Mandate = (
        Mandate.objects.select_for_update(of=("self",))
        .select_related("office", "person__account")
        .get(pk=mandate.pk)
    )
    ended = locked.ended_early_on is not None
    if refusal := why_not_end(locked.number, locked.starts_on, locked.ends_on, ended=ended, on=on):
        raise refusal
    if not reason.strip():
        raise Refusal("form.required", field="reason", label=_("Alasan"))
    locked.ended_early_on, locked.end_reason = on, reason.strip()
    locked.save(update_fields=["ended_early_on", "end_reason"])
    _take_role_back(by, locked, on)
    record_deed(by=by, verb="end_mandate", subject=locked, details={"on": str(on), "reason": reason.strip()})
    return locked


def _take_role_back(by: Actor, mandate: Mandate, on: date) -> None:
    """End the role in the app, unless another running mandate of the person brings the same one."""
    role, account = mandate.office.role, mandate.person.account
    if not role or account is None:
        return
    others = Mandate.objects.filter(person=mandate.person, office__role=role, ended_early_on__isnull=True)
    held = Membership.objects.filter(account=account, role=role, until__isnull=True).first()
    if held and not others.filter(ends_on__gt=on).exists():
        end_role(by=by, membership=held)
