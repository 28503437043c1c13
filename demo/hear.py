"""Chapter one of a round: voices at many doors, gathered into issues."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from demo.concerns import CONCERNS, REMARKS, Concern
from demo.names import STREETS
from demo.scene import Scene
from galang.community.models import Area
from galang.listen.models import Issue, Voice
from galang.listen.services import IssueFacts, Said, Speaker, group_voices, raise_voice, support_voice
from galang.people.models import Role


@dataclass
class Matter:
    """A concern at one place, with its voices and later its issue."""

    concern: Concern
    area: Area
    gang: str
    voices: list[Voice] = field(default_factory=list)
    issue: Issue | None = None

    def words(self, text: str) -> str:
        """The text with this place in it."""
        return text.format(gang=self.gang, rt=self.area.label.split(" / ")[0])


def matters(scene: Scene, count: int) -> list[Matter]:
    """So many concerns, each at another place; the last two RT stay silent, as it happens."""
    speaking = scene.areas[: max(len(scene.areas) - 2, 1)]
    picked = [CONCERNS[index % len(CONCERNS)] for index in range(count)]
    return [
        Matter(
            concern,
            speaking[(index * 5 + scene.chance.randrange(2)) % len(speaking)],
            STREETS[index % len(STREETS)],
        )
        for index, concern in enumerate(picked)
    ]


def hear(scene: Scene, found: list[Matter], voices: int, first: date, days: int) -> None:
    """Voices over some weeks: most by cadres at the door, some from phones, some without a name."""
    weights = [4 + scene.chance.randrange(12) for _ in found]
    for serial in range(voices):
        matter = scene.chance.choices(found, weights)[0]
        scene.clock.set(first + timedelta(days=serial * days // voices), 7 + serial % 12, serial % 60)
        _voice(scene, matter, serial)


def _voice(scene: Scene, matter: Matter, serial: int) -> None:
    text = matter.words(scene.chance.choice(matter.concern.said)) + scene.chance.choice(REMARKS)
    near = matter.area if scene.chance.randrange(5) else scene.chance.choice(scene.areas[:-2] or scene.areas)
    person, channel, behalf, by = scene.someone(near), Voice.Channel.WEB, None, None
    dice = scene.chance.randrange(10)
    if dice < 4:
        channel, behalf = Voice.Channel.VISIT, Speaker(person=person, rt=person.area)
        by = scene.actor(Role.FACILITATOR if dice == 0 else Role.VOLUNTEER)
    said = Said(
        text=text, area=matter.area, place=f"Gang {matter.gang}", field=matter.concern.field, channel=channel
    )
    voice = raise_voice(
        by=by or scene.resident(person),
        community=scene.community,
        said=said,
        anonymous=dice == 9,
        behalf=behalf,
    )
    matter.voices.append(voice)
    if serial % 3 == 0:
        supporter = scene.someone(near)
        if supporter.pk != person.pk:
            support_voice(by=scene.resident(supporter), voice=voice)


def gather(scene: Scene, found: list[Matter], on: date) -> None:
    """Each concern with enough voices becomes an issue; the rest waits."""
    for order, matter in enumerate(found):
        if len(matter.voices) < 3:
            continue
        scene.clock.set(on + timedelta(days=order % 9), 19, 30)
        facts = IssueFacts(
            title=matter.words(matter.concern.title), area=matter.area, summary=str(matter.voices[0])
        )
        by = scene.actor(Role.VOLUNTEER if order % 4 else Role.SECRETARY)
        matter.issue = group_voices(
            by=by, voices=matter.voices, facts=facts, reason="rembug RT: hal yang sama"
        )
