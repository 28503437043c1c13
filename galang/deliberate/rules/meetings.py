"""Meetings: what each level promises, the quorum, and when a meeting may decide or close."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from galang.core.refusal import Refusal
from galang.core.tally import ConsentOutcome, ConsentProfile, consent

PROMISES = {
    "inform": _("Kami memberi tahu Anda apa yang terjadi. Di sini belum ada yang diputuskan."),
    "consult": _("Kami mendengar pendapat Anda dan memberi tahu apa yang kami lakukan dengannya."),
    "involve": _("Keinginan Anda masuk ke dalam pilihan yang disusun. Anda melihat pengaruhnya."),
    "collaborate": _("Kami menyusun jalan keluar bersama Anda. Nasihat Anda dipakai sejauh mungkin."),
    "empower": _("Warga yang memutuskan. Kami mengerjakan apa yang diputuskan."),
}
DECIDING = frozenset({"collaborate", "empower"})
MOST_HEADS = 2000


class Heads(NamedTuple):
    """A line of a paper attendance list: how many of an area, a sex ("f", "m"), on the poor list or not."""

    area_id: int
    sex: str
    poor: bool


def quorum_for(invited: int, permille: int) -> int:
    """More than so many thousandths of the invited, at most all; 0 where the charter asks none."""
    if permille <= 0 or invited <= 0:
        return 0
    return min(invited, invited * permille // 1000 + 1)


def why_not_record(number: str, *, closed: bool, held_on: date, today: date) -> Refusal | None:
    """Attendance is taken from the day of the meeting until it is closed."""
    if closed:
        return Refusal("meeting.already_closed", number=number)
    if held_on > today:
        return Refusal("meeting.in_future", number=number, held_on=held_on)
    return None


def why_not_heads(
    heads: Mapping[Heads, int], residents: Mapping[int, int], labels: Mapping[int, str]
) -> Refusal | None:
    """Counts from a paper list are not negative, and an area sends no more people than live there."""
    totals: dict[int, int] = {}
    for line, count in heads.items():
        label = labels.get(line.area_id, "?")
        if count < 0:
            return Refusal("meeting.count_negative", group=label)
        totals[line.area_id] = totals.get(line.area_id, 0) + count
    for area_id, count in totals.items():
        living = residents.get(area_id, MOST_HEADS)
        if count > min(living, MOST_HEADS):
            label = labels.get(area_id, "?")
            return Refusal("meeting.count_over_residents", group=label, count=count, residents=living)
    return None


def why_not_quorate(number: str, present: int, quorum: int) -> Refusal | None:
    """Somebody came, and enough of them."""
    if present <= 0:
        return Refusal("meeting.no_attendance", number=number)
    if present < quorum:
        return Refusal("meeting.quorum_missing", number=number, present=present, needed=quorum)
    return None


def why_not_decide(number: str, *, level: str, level_words: str, present: int, quorum: int) -> Refusal | None:
    """A meeting that promised only to inform or to listen does not decide."""
    if level not in DECIDING:
        return Refusal("meeting.level_decides_not", number=number, level=level_words)
    return why_not_quorate(number, present, quorum)


def consent_of(number: str, present: int, *, stand_aside: int, objections: int) -> ConsentOutcome:
    """Consent of those present: nobody objects any more. Those who stand aside are counted, not hidden."""
    consenting = present - stand_aside - objections
    if consenting < 0:
        given = stand_aside + objections
        raise Refusal("meeting.more_than_present", number=number, given=given, present=present)
    outcome = consent(ConsentProfile(consenting, stand_aside, objections))
    if outcome.reason == "objected":
        raise Refusal("meeting.objected", number=number, objections=objections, field="objections")
    if not outcome.carried:
        raise Refusal("meeting.nobody_consents", number=number, field="stand_aside")
    return outcome
