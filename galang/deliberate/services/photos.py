"""Keeping a photo of a filled-in count sheet, so that anybody inside can hold the copies against the paper."""

import hashlib

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from galang.community.models import Area
from galang.community.services import Actor, record_deed
from galang.core.photos import kind_of_file, without_notes
from galang.core.refusal import Refusal
from galang.deliberate.models import Ballot, CountPhoto, RollEntry
from galang.deliberate.rules.ballots import phase_of, why_not_now
from galang.deliberate.rules.counts import why_not_photo
from galang.people.services import require_right

MOST_PHOTOS = 8


@transaction.atomic
def keep_count_photo(*, by: Actor, ballot: Ballot, station: Area, content: bytes) -> CountPhoto:
    """One photo of the sheet H-2 of a station, without the camera's notes; the same photo is kept once."""
    require_right(by, "enter_paper_count")
    locked: Ballot = Ballot.objects.select_for_update(no_key=True).get(pk=ballot.pk)
    phase = phase_of(locked.opens_at, locked.closes_at, locked.closed_at, timezone.now())
    if phase == "before" and (refusal := why_not_now(locked.number, phase, locked.closes_at)):
        raise refusal
    if not RollEntry.objects.filter(ballot=locked, rt=station).exists():
        raise Refusal("ballot.station_unknown", number=locked.number)
    kept = CountPhoto.objects.filter(ballot=locked, station=station)
    if refusal := why_not_photo(content[:16], len(content), kept=kept.count(), most=MOST_PHOTOS):
        raise refusal
    clean = without_notes(content)
    digest = hashlib.sha256(clean).hexdigest()
    if CountPhoto.objects.filter(ballot=locked, digest=digest).exists():
        raise Refusal("form.sent_twice", status=409)
    photo = CountPhoto(community=locked.community, ballot=locked, station=station, digest=digest)
    name = f"{locked.community.slug}/{digest[:24]}.{kind_of_file(clean[:16])}"
    photo.file.save(name, ContentFile(clean), save=False)
    photo.save(force_insert=True)
    details = {"station": station.label, "sha256": digest}
    record_deed(by=by, verb="keep_count_photo", subject=locked, details=details)
    return photo
