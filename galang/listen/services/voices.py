"""Raising a voice, for oneself, without a name or for somebody else; and standing behind one."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from galang.community.models import Area, Community, Counter
from galang.community.selectors import current_round, prefix_of
from galang.community.services import Actor, charter_in_force, next_number, record_deed
from galang.core.refusal import Refusal
from galang.listen.models import Issue, Support, Voice
from galang.listen.rules import why_not_open, why_not_text
from galang.listen.selectors import stands_behind
from galang.listen.services.counting import recount
from galang.mapping.models import Submission
from galang.people.models import Person
from galang.people.services import frozen, require_right

NAMELESS = Actor(account_id=None, name="", role_words=gettext_noop("tanpa nama"))


@dataclass(frozen=True)
class Said:
    """What somebody says, and where it comes from: a filled-in sheet (D-0001) or a finding's number (F-001).

    `once` names one sending of a form; the same name again gives back the voice that is there already.
    """

    text: str
    problem: str = ""
    place: str = ""
    area: Area | None = None
    field: str = ""
    said_on: date | None = None
    channel: str = Voice.Channel.WEB
    submission: Submission | None = None
    finding_number: str = ""
    once: str = ""


@dataclass(frozen=True)
class Speaker:
    """Somebody whose voice another person writes down: a resident, or what is known of an unknown one."""

    person: Person | None = None
    sex: str = ""
    age_band: str = ""
    rt: Area | None = None


@transaction.atomic
def raise_voice(
    *, by: Actor, community: Community, said: Said, anonymous: bool = False, behalf: Speaker | None = None
) -> Voice:
    """Store a voice (S-0001) with who spoke as they were on that day.

    Without a name neither the voice nor its deed knows the account. For somebody else (`behalf`) both are
    marked assisted. Refuses right.*, voice.empty, voice.too_long, voice.personal_data, number.*.
    """
    actor = _actor_for(by, community, anonymous, behalf)
    if refusal := _why_not_said(said):
        raise refusal
    if stored := _stored(said.once):
        return stored
    day = said.said_on or timezone.localdate()
    voice = _store(community, said, day, _speaker_columns(by, day, anonymous, behalf))
    record_deed(by=actor, verb="raise_voice", subject=voice, details={"channel": voice.channel})
    return voice


def _stored(once: str) -> Voice | None:
    """The voice that this sending of a form has made already; two sendings at the same moment wait here."""
    if not once:
        return None
    Counter.objects.select_for_update().filter(prefix="S").first()
    voice: Voice | None = Voice.objects.filter(fingerprint=once).first()
    return voice


def _actor_for(by: Actor, community: Community, anonymous: bool, behalf: Speaker | None) -> Actor:
    """The actor that the deed names, after checking that this way of speaking is open to them."""
    if behalf is not None:
        require_right(by, "raise_voice_for")
        return replace(by, assisted=True)
    if anonymous:
        if by.roles:  # who has a role here speaks as that role may
            require_right(by, "raise_voice")
        if not nameless_allowed(community):
            raise Refusal("voice.name_needed", field="anonymous")
        return NAMELESS
    require_right(by, "raise_voice")
    return by


def nameless_allowed(community: Community) -> bool:
    """Whether the charter in force today takes voices without a name; it does unless it says no."""
    rule = charter_in_force(community, timezone.localdate()).rules.get("anonymous_voices", {"value": True})
    return bool(rule["value"])


def _why_not_said(said: Said) -> Refusal | None:
    if said.finding_number and prefix_of(said.finding_number) != "F":
        return Refusal(
            "number.wrong_kind", field="finding_number", number=said.finding_number, expected="F-001"
        )
    if said.said_on and said.said_on > timezone.localdate():
        return Refusal("voice.in_future", field="said_on", said_on=said.said_on)
    return (
        why_not_text(said.text)
        or why_not_open(said.problem, "problem")
        or why_not_open(said.place, "place")
        or why_not_open(said.field, "field")
    )


def _speaker_columns(by: Actor, day: date, anonymous: bool, behalf: Speaker | None) -> dict[str, Any]:
    """The columns of `Heard`, person and marks: all unknown for one who speaks without a name."""
    marks: dict[str, Any] = {"is_anonymous": anonymous, "assisted": behalf is not None, "person": None}
    if behalf is None and anonymous:
        return marks | frozen(None, day)
    person = behalf.person if behalf else person_of(by)
    if person is not None:
        first = not Voice.objects.filter(person=person).exists()
        return marks | frozen(person, day, first_time=first) | {"person": None if anonymous else person}
    heard = frozen(None, day)
    if behalf:
        heard |= {
            "sex": behalf.sex,
            "age_band": behalf.age_band,
            "rt_id": behalf.rt.pk if behalf.rt else None,
        }
    return marks | heard


def person_of(by: Actor) -> Person | None:
    """The resident behind an actor, with household; None for an account that is in no list of residents."""
    if by.person_id is None:
        return None
    return Person.objects.select_related("household").filter(pk=by.person_id).first()  # type: ignore[no-any-return]


def _store(community: Community, said: Said, day: date, speaker: dict[str, Any]) -> Voice:
    voice: Voice = Voice.objects.create(
        community=community,
        number=next_number(community, "S"),
        text=said.text.strip(),
        problem=said.problem.strip(),
        place=said.place.strip(),
        field=said.field.strip(),
        area=said.area,
        round=current_round(),
        channel=said.channel,
        said_on=day,
        submission=said.submission,
        finding_number=said.finding_number,
        fingerprint=said.once or None,
        **speaker,
    )
    return voice


@transaction.atomic
def support_voice(*, by: Actor, voice: Voice) -> Support:
    """A resident stands behind a voice, once. Refuses right.*, person.unknown, voice.own and
    voice.already_supported.
    """
    require_right(by, "support_voice")
    support = _stand_behind(by, voice)
    record_deed(by=by, verb="support_voice", subject=voice)
    return support


@transaction.atomic
def support_issue(*, by: Actor, issue: Issue) -> Support:
    """A resident stands behind an issue, once, through its first voice. Refuses what support_voice refuses."""
    require_right(by, "support_voice")
    if stands_behind(by, issue):
        raise Refusal("voice.already_supported", status=409, number=issue.number)
    voice = Voice.objects.filter(grouping__issue=issue).order_by("pk").first()
    if voice is None:
        raise Refusal("issue.already_merged", status=409, number=issue.number, into=str(issue.merged_into))
    support = _stand_behind(by, voice)
    record_deed(by=by, verb="support_voice", subject=voice)
    return support


def _stand_behind(by: Actor, voice: Voice) -> Support:
    """One person behind one voice, as they are today; the issue of the voice is counted again."""
    person = person_of(by)
    if person is None:
        raise Refusal("person.unknown")
    if voice.person_id == person.pk:
        raise Refusal("voice.own", status=409, number=voice.number)
    is_first = not (
        Voice.objects.filter(person=person).exists() or Support.objects.filter(person=person).exists()
    )
    columns = {"community": voice.community, **frozen(person, timezone.localdate(), first_time=is_first)}
    support, made = Support.objects.get_or_create(voice=voice, person=person, defaults=columns)
    if not made:
        raise Refusal("voice.already_supported", status=409, number=voice.number)
    recount(voice)
    return support  # type: ignore[no-any-return]
