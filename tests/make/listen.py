"""Voices and issues for tests, made by the services."""

from collections.abc import Iterable
from hashlib import sha1

from galang.community.models import Area
from galang.listen.intake import VoiceDraft
from galang.listen.intake.pipeline import Judged
from galang.listen.models import Issue, Voice
from galang.listen.services import IssueFacts, Said, Speaker, group_voices, raise_voice
from tests.make.ground import Village

TEXT = "Saluran di Gang Melati mampat, setiap hujan air masuk rumah."


def make_voice(
    village: Village, role: str = "resident", *, text: str = TEXT, place: str = "Gang Melati", **more: object
) -> Voice:
    """A voice of the person in a role; more: area, anonymous, behalf, once, finding_number."""
    ways = {name: more.pop(name) for name in ("anonymous", "behalf") if name in more}
    said = Said(text=text, place=place, **{"area": village.areas[0], **more})
    return raise_voice(by=village.actor(role), community=village.community, said=said, **ways)


def make_voices(village: Village, count: int) -> list[Voice]:
    """Voices of nameless people, written down by a volunteer, spread over the RT."""
    by = village.actor("volunteer")
    return [
        raise_voice(
            by=by,
            community=village.community,
            said=Said(text=f"Lampu nomor {at} mati", place=f"Gang {at}", area=village.areas[at % 4]),
            behalf=Speaker(sex="fm"[at % 2], rt=village.areas[at % 4]),
        )
        for at in range(count)
    ]


def make_issue(village: Village, voices: Iterable[Voice], title: str = "Saluran mampat") -> Issue:
    """An issue of these voices, opened by the volunteer."""
    facts = IssueFacts(title)
    return group_voices(by=village.actor("volunteer"), voices=list(voices), facts=facts, reason="tempat sama")


def area_named(village: Village, name: str) -> Area:
    """The RT with this name."""
    return next(area for area in village.areas if area.name == name)


def judged(*texts: str, asked: tuple = (), already: bool = False) -> list[Judged]:
    """Rows as the check of a file hands them on; a fingerprint tells rows apart."""
    return [
        Judged(at, VoiceDraft(at, "", text), (), asked, sha1(text.encode()).hexdigest(), already)
        for at, text in enumerate(texts, start=2)
    ]
