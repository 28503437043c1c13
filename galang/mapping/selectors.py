"""Questions about what is mapped: sheets, visited households per area, assets by capital."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils.translation import gettext as _

from galang.community.models import Area
from galang.community.selectors import base_areas
from galang.mapping.models import Asset, Form, Submission
from galang.mapping.rules import HOUSEHOLD, Question, in_words, read_questions
from galang.people.models import Household, Person
from galang.ui.pictures import VoiceBox, VoiceRow


def newest_forms() -> list[tuple[Form, int]]:
    """The newest open version of each sheet, by title, with how many came in. Two queries."""
    filled = Counter(dict(Submission.objects.values_list("form__slug").annotate(n=Count("pk")).order_by()))
    newest: dict[str, Form] = {}
    for form in Form.objects.filter(is_open=True).order_by("version"):
        newest[form.slug] = form
    return [(form, filled[form.slug]) for form in sorted(newest.values(), key=lambda form: form.title)]


def versions_of(slug: str) -> QuerySet[Form]:
    """Every version of a sheet, newest first."""
    return Form.objects.filter(slug=slug).order_by("-version")


def submissions() -> QuerySet[Submission]:
    """Filled-in sheets with form, area and household."""
    return Submission.objects.select_related("form", "area", "household")


@dataclass(frozen=True)
class AreaCoverage:
    """How far an area is mapped: households visited of households that live there."""

    area: Area
    visited: int
    households: int

    @property
    def per_mille(self) -> int:
        """Visited of all, in whole thousandths; 0 when no household is known."""
        return self.visited * 1000 // self.households if self.households else 0


@dataclass(frozen=True)
class Coverage:
    """The whole picture of the home page."""

    areas: tuple[AreaCoverage, ...]
    box: VoiceBox
    without_household: int

    @property
    def visited(self) -> int:
        """Households visited, over all areas."""
        return sum(area.visited for area in self.areas)

    @property
    def households(self) -> int:
        """Households known, over all areas."""
        return sum(area.households for area in self.areas)

    @property
    def finished(self) -> int:
        """Areas where every household was visited."""
        return sum(1 for area in self.areas if area.households and area.visited >= area.households)


def _visits() -> QuerySet[Submission]:
    return Submission.objects.filter(form__slug=HOUSEHOLD)


def coverage(*, public: bool) -> Coverage:
    """Households visited per smallest area, and whose households they were. Three queries."""
    was_visited = Exists(_visits().filter(household=OuterRef("pk")))
    has_disabled = Exists(Person.objects.filter(household=OuterRef("pk"), has_disability=True, left_on=None))
    rows = (
        Household.objects.annotate(seen=was_visited, disabled=has_disabled)
        .values("area_id", "seen")
        .annotate(
            n=Count("pk"),
            poor=Count("pk", filter=Q(on_poor_list=True)),
            with_disabled=Count("pk", filter=Q(disabled=True)),
        )
        .order_by()
    )
    all_of, seen_of = Counter[int](), Counter[int]()
    sums = {True: Counter[str](), False: Counter[str]()}
    for row in rows:
        all_of[row["area_id"]] += row["n"]
        seen_of[row["area_id"]] += row["n"] if row["seen"] else 0
        sums[bool(row["seen"])].update(n=row["n"], poor=row["poor"], disabled=row["with_disabled"])
    areas = tuple(AreaCoverage(area, seen_of[area.pk], all_of[area.pk]) for area in base_areas())
    return Coverage(areas, _box(sums, public), _visits().filter(household=None).count())


def _box(sums: dict[bool, Counter[str]], public: bool) -> VoiceBox:
    heard, living = sums[True], sums[True] + sums[False]
    groups = {"poor": _("Keluarga miskin (PS-2)"), "disabled": _("Ada penyandang disabilitas")}
    rows = tuple(
        VoiceRow(label, heard[key], heard["n"], living[key], living["n"])
        for key, label in groups.items()
        if living[key]
    )
    return VoiceBox(
        rows if heard["n"] else (), what=_("%(count)s rumah tangga") % {"count": heard["n"]}, public=public
    )


def asset_groups(each: int = 12) -> list[tuple[str, str, int, list[Asset]]]:
    """(key, words, how many, the first of them by name) for each of the seven capitals. Two queries."""
    counts = dict(Asset.objects.values_list("capital").annotate(n=Count("pk")).order_by())
    place = Window(RowNumber(), partition_by=F("capital"), order_by=[F("name"), F("pk")])
    found: dict[str, list[Asset]] = {key: [] for key in Asset.Capital.values}
    for asset in (
        Asset.objects.select_related("area").annotate(place=place).filter(place__lte=each).order_by("place")
    ):
        found[asset.capital].append(asset)
    return [(key, str(words), counts.get(key, 0), found[key]) for key, words in Asset.Capital.choices]


def assets_of(capital: str) -> QuerySet[Asset]:
    """Everything under one capital, with areas."""
    return Asset.objects.filter(capital=capital).select_related("area")


def asset_total() -> int:
    """How many assets are named."""
    return Asset.objects.count()


def form_of(slug: str, version: int = 0) -> Form | None:
    """One version of a sheet, the newest open one for version 0."""
    forms = versions_of(slug).filter(version=version) if version else versions_of(slug).filter(is_open=True)
    found: Form | None = forms.first()
    return found


def form_of_sheet(number: str) -> Form | None:
    """The form and version whose empty sheet has this number in its short code (`sheet_number`)."""
    serial = number.rpartition("-")[2]
    found: Form | None = Form.objects.filter(pk=int(serial)).first() if serial.isdecimal() else None
    return found


def sheet_number(form: Form) -> str:
    """What stands for a form in the short code of its empty sheet: "D-07"."""
    return f"D-{form.pk:02d}"


def answers_in_words(submission: Submission) -> list[tuple[Question, str]]:
    """(question, answer in words) for the whole sheet in its order; notes and unanswered ones with ""."""
    given = submission.answers
    return [
        (question, in_words(question, given[question.code]) if question.code in given else "")
        for question in read_questions(submission.form.questions)
    ]


def filled_of(slug: str) -> int:
    """How many filled-in sheets came in, over all versions."""
    return Submission.objects.filter(form__slug=slug).count()
