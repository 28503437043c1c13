"""Verbs of mapping: open a sheet, take in what was filled in, name what the community has."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.models import Area, Community
from galang.community.services import Actor, next_number, record_deed
from galang.core.refusal import Refusal
from galang.mapping.models import Asset, Form, Submission
from galang.mapping.rules import HOUSEHOLD, fitting_answers, read_questions, to_data, why_not_visit
from galang.people.models import Household
from galang.people.services import require_right

SHEETS = Path(__file__).resolve().parent / "sheets"


def household_sheet() -> dict[str, Any]:
    """The household sheet of the self-survey, as it ships with the app: {"slug", "title", "questions"}."""
    sheet: dict[str, Any] = json.loads((SHEETS / f"{HOUSEHOLD}.json").read_text(encoding="utf-8"))
    return sheet


@transaction.atomic
def open_form(
    *, by: Actor, community: Community, slug: str, title: str, questions: Sequence[Mapping[str, Any]]
) -> Form:
    """A sheet for the community; with a known slug its next version. Filled-in sheets keep their version."""
    require_right(by, "open_form")
    if not title.strip():
        raise Refusal("form.required", field="title", label=_("Judul"))
    asked = to_data(read_questions(questions))
    last = Form.objects.select_for_update().filter(slug=slug).order_by("-version").first()
    if last and (last.questions, last.title) == (asked, title.strip()):
        raise Refusal("questions.unchanged", version=last.version)
    form: Form = Form.objects.create(
        community=community,
        slug=slug,
        title=title.strip(),
        version=last.version + 1 if last else 1,
        questions=asked,
    )
    record_deed(by=by, verb="open_form", subject=form, details={"slug": slug, "version": form.version})
    return form


def open_household_form(*, by: Actor, community: Community) -> Form:
    """The built-in household sheet, opened for the community."""
    return open_form(by=by, community=community, **household_sheet())


@dataclass(frozen=True)
class Visit:
    """One filled-in sheet as it came: the phone's or page's own id, where, when, and {question code: answer}.

    With a household its area is taken over; without one the area must be given.
    """

    instance_id: UUID
    taken_on: date
    answers: Mapping[str, Any] = field(default_factory=dict)
    household: Household | None = None
    area: Area | None = None


@transaction.atomic
def receive_submission(*, by: Actor, form: Form, visit: Visit) -> Submission:
    """Keep a filled-in sheet. The same id and answers are the same sheet; other answers are refused."""
    require_right(by, "receive_submission")
    answers = fitting_answers(read_questions(form.questions), visit.answers)
    if known := Submission.objects.filter(instance_id=visit.instance_id).first():
        if (known.form_id, known.answers) != (form.pk, answers):
            raise Refusal("submission.changed", number=known.number, status=409)
        return known  # type: ignore[no-any-return]
    area = visit.household.area if visit.household else visit.area
    if refusal := why_not_visit(visit.taken_on, timezone.localdate(), area is not None):
        raise refusal
    submission: Submission = Submission.objects.create(
        community=form.community,
        number=next_number(form.community, "D"),
        form=form,
        instance_id=visit.instance_id,
        area=area,
        household=visit.household,
        answers=answers,
        taken_on=visit.taken_on,
        taken_by_id=by.account_id,
    )
    record_deed(by=by, verb="receive_submission", subject=submission, details={"answers": len(answers)})
    return submission


@dataclass(frozen=True)
class AssetFacts:
    """Something the community has: a spring, a hall, a skill, an arisan."""

    name: str
    capital: str
    area: Area | None = None
    note: str = ""
    submission: Submission | None = None


@transaction.atomic
def name_asset(*, by: Actor, community: Community, facts: AssetFacts) -> Asset:
    """Write down something the community has, under one of the seven capitals."""
    require_right(by, "name_asset")
    name = " ".join(facts.name.split())
    if not name:
        raise Refusal("form.required", field="name", label=_("Nama"))
    if facts.capital not in Asset.Capital.values:
        raise Refusal("form.bad_choice", field="capital", label=_("Jenis modal"), text=facts.capital[:40])
    if twin := Asset.objects.filter(name__iexact=name, area=facts.area).first():
        raise Refusal("asset.named_already", field="name", name=name, number=twin.number)
    asset: Asset = Asset.objects.create(
        community=community,
        number=next_number(community, "A"),
        name=name,
        capital=facts.capital,
        area=facts.area,
        note=facts.note.strip(),
        submission=facts.submission,
    )
    record_deed(by=by, verb="name_asset", subject=asset, details={"capital": facts.capital})
    return asset
