"""Questions about ballots: what stands on the paper, how far voting is, and how far the paper is counted."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from galang.community.models import Area, Knot
from galang.community.selectors import STATIONS
from galang.community.services import Actor
from galang.core.refusal import Refusal
from galang.deliberate.models import Ballot, Option, PaperCount, RollEntry
from galang.deliberate.rules.ballots import ABSTAIN, NO, YES, Choice, phase_of, why_not_chosen
from galang.deliberate.rules.counts import CountSheet, Difference, differences
from galang.deliberate.rules.marks import split, why_not_marks
from galang.people.selectors import person_words
from galang.ui import pictures

ANSWER_KEYS = (YES, NO, ABSTAIN)
DECISION = 4


def opened_with(once: str) -> Ballot | None:
    """The ballot that this sending of the form has opened already; None when there is none."""
    try:
        found: Ballot | None = Ballot.objects.filter(once=UUID(once)).first()
    except ValueError:
        return None
    return found


def options_of(ballot: Ballot) -> list[Option]:
    """The options in the order of the paper, with proposal and person. One query."""
    rows = Option.objects.filter(ballot=ballot).select_related("proposal__area", "person")
    return list(rows.defer("proposal__what", "proposal__questions", "proposal__place", "person__nik_hash"))


def key_of(ballot: Ballot, option: Option) -> str:
    """The public key of an option: U-014, calon-3, or setuju / tidak / abstain."""
    if ballot.purpose == Ballot.Purpose.QUESTION:
        return ANSWER_KEYS[option.position - 1]
    return option.proposal.number if option.proposal else f"calon-{option.position}"


def spoken_options(ballot: Ballot, reader: Actor) -> list[tuple[str, Option, str]]:
    """(key, option, what this reader may call it): persons by name to members, to others by initials."""
    member = bool(reader.roles)
    rows = Option.objects.filter(ballot=ballot).select_related("proposal__area", "person")
    own = ("ballot", "position", "title", "proposal", "person", "cost_rupiah")
    shown = ("proposal__number", "proposal__title", "proposal__area__label", "person__name")
    return [
        (
            key_of(ballot, one),
            one,
            one.title if member or one.person is None else person_words(one.person, reader),
        )
        for one in rows.only(*own, *shown)
    ]


def choices_of(ballot: Ballot, options: Iterable[Option] | None = None) -> list[Choice]:
    """What stands on the paper, as the rules need it."""
    given = options_of(ballot) if options is None else options
    return [Choice(key_of(ballot, one), one.title, one.cost_rupiah) for one in given]


def why_not_paper(ballot: Ballot, choices: Sequence[Choice], marks: Sequence[str]) -> Refusal | None:
    """Why these marks are no valid paper of this ballot, None when they are."""
    return why_not_marks(ballot.way, marks) or why_not_chosen(
        ballot.number,
        choices,
        [split(mark)[0] for mark in marks],
        most=ballot.max_choices,
        budget_rupiah=ballot.budget_rupiah,
    )


def line_of(ballot: Ballot, options: Iterable[Option]) -> list[pictures.Station]:
    """The stations that lead to a ballot: voices, issues and proposals behind its options. Two queries."""
    return line_to([one.proposal.number for one in options if one.proposal], ballot.number)


def line_to(proposals: Sequence[str], number: str) -> list[pictures.Station]:
    """The stations that lead through these proposals to where they are decided (`number`). Two queries."""
    if not proposals:
        return []
    own = Knot.objects.filter(number__in=proposals).values("thread_id")
    knots = Knot.objects.filter(thread_id__in=own, station__lt=DECISION).order_by()
    counts = dict(knots.values_list("station").annotate(count=Count("number", distinct=True)))
    voices = knots.filter(station=1).values("thread").annotate(most=Max("amount"))
    counts[1] = max(counts.get(1, 0), sum(thread["most"] or 1 for thread in voices))
    line = [
        pictures.Station(key, small=f"{counts[place]} {pictures.station_word(key).lower()}")
        for place, key in enumerate(STATIONS[: DECISION - 1], start=1)
        if counts.get(place)
    ]
    return [*line, pictures.Station(STATIONS[DECISION - 1], small=number, status="here")]


def phase(ballot: Ballot, now: datetime) -> str:
    """ "before", "open", "over" or "counted"."""
    return phase_of(ballot.opens_at, ballot.closes_at, ballot.closed_at, now)


def voters(ballot: Ballot) -> QuerySet[RollEntry]:
    """Those of the roll who took part."""
    rows: QuerySet[RollEntry] = RollEntry.objects.filter(ballot=ballot, voted_on__isnull=False)
    return rows


@dataclass(frozen=True)
class Turnout:
    """How many took part, by phone and on paper, of how many who may."""

    online: int
    paper: int
    electorate: int

    @property
    def cast(self) -> int:
        """All who took part."""
        return self.online + self.paper


def turnout_of(ballot: Ballot) -> Turnout:
    """Marks on the roll. One query."""
    counts = voters(ballot).aggregate(online=Count("pk", filter=Q(on_paper=False)), every=Count("pk"))
    return Turnout(counts["online"], counts["every"] - counts["online"], ballot.electorate)


def entry_of(ballot: Ballot, person_id: int | None) -> RollEntry | None:
    """The row of a person on the roll, None when they may not vote here."""
    if person_id is None:
        return None
    entry: RollEntry | None = RollEntry.objects.filter(ballot=ballot, person_id=person_id).first()
    return entry


@dataclass(frozen=True)
class Station:
    """A polling station (the smallest area): its voters, paper marks, and the copies of its count sheet."""

    area: Area
    voters: int
    marked: int
    copies: tuple[PaperCount, ...] = ()
    gaps: tuple[Difference, ...] = ()

    @property
    def state(self) -> str:
        """ "none" nobody used paper, "empty" nothing copied yet, "one" clerk, "differ", or "same"."""
        if len(self.copies) == 2:
            return "differ" if self.gaps else "same"
        if self.copies:
            return "one"
        return "empty" if self.marked else "none"

    def copy_of(self, clerk_id: int | None) -> PaperCount | None:
        """The copy that this clerk made."""
        return next((copy for copy in self.copies if copy.clerk_id == clerk_id), None)

    def other_than(self, clerk_id: int | None) -> PaperCount | None:
        """The other clerk's copy; shown only once both are there."""
        if len(self.copies) < 2:
            return None
        return next((copy for copy in self.copies if copy.clerk_id != clerk_id), None)


def figures(copy: PaperCount) -> CountSheet:
    """The figures of a stored copy."""
    papers = tuple((tuple(marks), many) for marks, many in copy.papers)
    return CountSheet(copy.received, copy.used, copy.spoiled, copy.unused, copy.votes, papers)


def stations_of(ballot: Ballot, only: int | None = None) -> list[Station]:
    """Every area on the roll with its voters, paper marks and live copies. Three queries."""
    if only is not None and only >= 2**63:
        return []
    roll = RollEntry.objects.filter(ballot=ballot, rt__isnull=False)
    live = PaperCount.objects.filter(ballot=ballot, replaced_at__isnull=True).order_by("slot")
    if only is not None:
        roll, live = roll.filter(rt=only), live.filter(station=only)
    per_area: dict[int, tuple[int, int]] = {
        area: (every, paper)
        for area, every, paper in roll.order_by()
        .values_list("rt")
        .annotate(every=Count("pk"), paper=Count("pk", filter=Q(on_paper=True)))
    }
    copies: dict[int, list[PaperCount]] = {}
    for copy in live:
        copies.setdefault(copy.station_id, []).append(copy)
    return [
        Station(area, *per_area[area.pk], *_compared(copies.get(area.pk, [])))
        for area in Area.objects.filter(pk__in=per_area).order_by("path")
    ]


def _compared(copies: list[PaperCount]) -> tuple[tuple[PaperCount, ...], tuple[Difference, ...]]:
    if len(copies) < 2:
        return tuple(copies), ()
    return tuple(copies), differences(figures(copies[0]), figures(copies[1]))


def station_number(area: Area) -> int:
    """The number of a station on sheets: its place among all areas in the order they were added, from 1."""
    return int(Area.objects.filter(pk__lte=area.pk).count())


def station_with(place: int) -> Area | None:
    """The area with this number on sheets."""
    if not 1 <= place <= 99_999:
        return None
    found: list[Area] = list(Area.objects.order_by("pk")[place - 1 : place])
    return found[0] if found else None


def progress(stations: Iterable[Station]) -> Counter[str]:
    """How many stations are in which state of counting."""
    return Counter(station.state for station in stations)
