"""Questions about the people behind voices and issues: each is counted once, however often they spoke."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Count, Min, Q, QuerySet
from django.utils.translation import gettext as _

from galang.community.models import Round
from galang.community.services import Actor
from galang.listen.models import Issue, Support, Voice
from galang.people.selectors import box_of_counts, heard_box, heard_counts, kept_box, name_words, sees_persons
from galang.ui.pictures import VoiceBox


def speakers_of(issue: Issue) -> QuerySet[Voice]:
    """One voice for each person who spoke about an issue, and every voice without a known person."""
    voices = Voice.objects.filter(grouping__issue=issue).order_by()
    first = voices.filter(person__isnull=False).values("person").annotate(first=Min("pk")).values("first")
    return voices.filter(Q(person__isnull=True) | Q(pk__in=first))  # type: ignore[no-any-return]


def backers_of(issue: Issue) -> QuerySet[Support]:
    """One support for each person who stands behind an issue without having spoken about it."""
    spoke = Voice.objects.filter(grouping__issue=issue, person__isnull=False).order_by().values("person")
    supports = Support.objects.filter(voice__grouping__issue=issue).exclude(person__in=spoke).order_by()
    first = supports.values("person").annotate(first=Min("pk")).values("first")
    return supports.filter(pk__in=first)  # type: ignore[no-any-return]


def box_of_issue(issue: Issue, reader: Actor, what: str) -> VoiceBox:
    """Whose voice stands behind an issue: speakers and backers together. Three queries, one when it is kept."""
    public = not sees_persons(reader)
    counts = f"{issue.voice_count}.{issue.supporter_count}"
    return kept_box(issue, counts, public=public, made=lambda: _box_of_issue(issue, public, what))


def _box_of_issue(issue: Issue, public: bool, what: str) -> VoiceBox:
    counts: dict[str, Counter[str]] = {}
    for rows in (heard_counts(speakers_of(issue)), heard_counts(backers_of(issue))):
        for dimension, groups in rows.items():
            counts.setdefault(dimension, Counter()).update(groups)
    return box_of_counts(counts, public=public, what=what)


def box_of_round(round: Round | None, reader: Actor, what: str) -> VoiceBox:
    """Whose voices were raised in a round (in no round when None). Two queries."""
    return heard_box(Voice.objects.filter(round=round), public=not sees_persons(reader), what=what)


def box_of_voice(voice: Voice, supporters: int, reader: Actor, what: str) -> VoiceBox:
    """Whose support stands behind one voice. Two queries, one when it is kept."""
    public = not sees_persons(reader)

    def made() -> VoiceBox:
        return heard_box(Support.objects.filter(voice=voice), public=public, what=what)

    return kept_box(voice, str(supporters), public=public, made=made)


def speaker_words(line: Mapping[str, Any], reader: Actor) -> str:
    """Who raised a voice of a list, as this reader may see it: initials, "tanpa nama", or how it came in."""
    if line["is_anonymous"]:
        return _("Tanpa nama")
    if line["person_id"] is not None:
        return name_words(line["person_id"], line["person__name"], reader)
    if line["channel"] == Voice.Channel.FILE:
        return _("Dari berkas")
    return _("Warga")


def supporter_counts(voices: Iterable[int]) -> dict[int, int]:
    """Voice id -> how many others stand behind it; voices without any are absent. One query."""
    counted = Support.objects.filter(voice__in=list(voices)).order_by()
    return dict(counted.values_list("voice").annotate(people=Count("pk")))


def has_supported(reader: Actor, voice: Voice) -> bool:
    """Whether the reader stands behind this voice already."""
    if reader.person_id is None:
        return False
    return Support.objects.filter(voice=voice, person_id=reader.person_id).exists()  # type: ignore[no-any-return]


def stands_behind(reader: Actor, issue: Issue) -> bool:
    """Whether the reader spoke about this issue or supports one of its voices. Up to two queries."""
    if reader.person_id is None:
        return False
    spoke = Voice.objects.filter(grouping__issue=issue, person_id=reader.person_id)
    backed = Support.objects.filter(voice__grouping__issue=issue, person_id=reader.person_id)
    return bool(spoke.exists() or backed.exists())
