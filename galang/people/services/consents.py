"""What persons agreed to, and which households stand on the poor list."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.services import Actor, record_deed
from galang.core.refusal import Refusal
from galang.people.models import Consent, Household, Person
from galang.people.services.heard import take_census
from galang.people.services.persons import Named
from galang.people.services.rights import require_right

# what goes when a consent is withdrawn: the purpose has ended, so nothing kept for it may stay
KEPT_FOR = {Consent.Purpose.NIK: ("nik_hash", "nik_last4"), Consent.Purpose.CONTACT: ("phone",)}


@transaction.atomic
def set_poor_list(*, by: Actor, household: Household, on_list: bool, reason: str) -> Household:
    """Put a household on the poor list or take it off, with a reason that only the circle may read."""
    require_right(by, "set_poor_list")
    if not reason.strip():
        raise Refusal("form.required", field="reason", label=_("Alasan"))
    household.on_poor_list = on_list
    household.save(update_fields=["on_poor_list"])
    details = {"household": household.code, "on_list": on_list, "reason": reason.strip()}
    record_deed(by=by, verb="set_poor_list", subject=Named(household.community), details=details)
    take_census(household.community)
    return household


@transaction.atomic
def record_consent(*, by: Actor, person: Person, purpose: str, channel: str) -> Consent:
    """A person agreed to one purpose; agreeing twice is the same consent."""
    require_right(by, "record_consent")
    if purpose not in Consent.Purpose.values:
        raise Refusal("consent.unknown_purpose", field="purpose", purpose=purpose[:40])
    if channel not in Consent.Channel.values:
        raise Refusal("form.bad_choice", field="channel", label=_("Cara"), text=channel[:40])
    consent: Consent
    consent, made = Consent.objects.get_or_create(
        community=person.community,
        person=person,
        purpose=purpose,
        withdrawn_at=None,
        defaults={"channel": channel, "given_at": timezone.now()},
    )
    if made:
        subject = Named(person.community, person.number)
        record_deed(by=by, verb="record_consent", subject=subject, details={"purpose": purpose})
    return consent


@transaction.atomic
def withdraw_consent(*, by: Actor, consent: Consent) -> Consent:
    """A person takes a consent back: the purpose is closed and what was kept for it alone is erased."""
    if by.person_id != consent.person_id:
        require_right(by, "record_consent")
    if consent.withdrawn_at is None:
        consent.withdrawn_at = timezone.now()
        consent.save(update_fields=["withdrawn_at"])
        if kept := KEPT_FOR.get(Consent.Purpose(consent.purpose)):
            Person.objects.filter(pk=consent.person_id).update(**dict.fromkeys(kept, ""))
        subject = Named(consent.community, consent.person.number)
        record_deed(by=by, verb="withdraw_consent", subject=subject, details={"purpose": consent.purpose})
    return consent
