"""Rounds from a blueprint, and the steps in them as data that the community edits."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, count
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from galang.community.models import Community, Round, Step
from galang.community.rules import why_not_document, why_not_period
from galang.community.services.deeds import Actor, record_deed
from galang.community.services.numbers import check_given_number
from galang.core.refusal import Refusal

BLUEPRINTS = Path(__file__).resolve().parent.parent / "blueprints"


def blueprint_names() -> list[str]:
    """The blueprints that ship with the app: file names without .json."""
    return sorted(path.stem for path in BLUEPRINTS.glob("*.json"))


def read_blueprint(name: str) -> dict[str, Any]:
    """A blueprint: title, about, for (kinds of community) and steps, each with code, stage (1-5), name, why,
    output_name, sheet, from_day and to_day (days after the first day of the round)."""
    if name not in blueprint_names():
        raise Refusal("round.unknown_blueprint", blueprint=name, field="blueprint")
    blueprint: dict[str, Any] = json.loads((BLUEPRINTS / f"{name}.json").read_text(encoding="utf-8"))
    return blueprint


@transaction.atomic
def start_round(*, by: Actor, community: Community, name: str, blueprint: str, starts_on: date) -> Round:
    """A new round with the steps of a blueprint, dated from its first day; earlier rounds may still run."""
    steps = read_blueprint(blueprint)["steps"]
    Community.objects.select_for_update().get(pk=community.pk)  # one round at a time gets the next order
    if Round.objects.filter(name=name, closed_on__isnull=True).exists():
        raise Refusal("round.already_open", field="name", name=name)
    last = Round.objects.order_by("-order").first()
    made: Round = Round.objects.create(
        community=community,
        order=last.order + 1 if last else 1,
        name=name,
        blueprint=blueprint,
        starts_on=starts_on,
        ends_on=starts_on + timedelta(days=max(step["to_day"] for step in steps)),
    )
    Step.objects.bulk_create(
        Step(
            community=community,
            round=made,
            position=position,
            starts_on=starts_on + timedelta(days=step["from_day"]),
            ends_on=starts_on + timedelta(days=step["to_day"]),
            **{key: step[key] for key in ("code", "stage", "name", "why", "output_name", "sheet")},
        )
        for position, step in enumerate(steps, start=1)
    )
    record_deed(by=by, verb="start_round", subject=made)
    return made


def _check_open(round: Round) -> None:
    if round.closed_on:
        raise Refusal("round.closed", number=str(round.order))


@dataclass(frozen=True)
class StepChange:
    """What a community may change in a step: its words, dates, sheet and stage (1-5)."""

    name: str
    stage: int
    output_name: str
    why: str = ""
    sheet: str = ""
    starts_on: date | None = None
    ends_on: date | None = None


@transaction.atomic
def change_step(*, by: Actor, step: Step, change: StepChange) -> Step:
    """Edit a step of an open round; the deed keeps what it was before."""
    _check_open(step.round)
    if refusal := why_not_period(change.starts_on, change.ends_on):
        raise refusal
    before = {
        name: str(getattr(step, name))
        for name in vars(change)
        if getattr(step, name) != getattr(change, name)
    }
    for name, value in vars(change).items():
        setattr(step, name, value)
    step.save()
    record_deed(by=by, verb="change_step", subject=step, details={"before": before})
    return step


@transaction.atomic
def add_step(*, by: Actor, round: Round, change: StepChange, code: str = "") -> Step:
    """A step of the community's own, after the last one; without a code it gets one from its name."""
    _check_open(round)
    if refusal := why_not_period(change.starts_on, change.ends_on):
        raise refusal
    last = Step.objects.filter(round=round).order_by("-position").first()
    step: Step = Step.objects.create(
        community=round.community,
        round=round,
        code=code or _free_code(round, change.name),
        position=last.position + 1 if last else 1,
        **vars(change),
    )
    record_deed(by=by, verb="add_step", subject=step)
    return step


def _free_code(round: Round, name: str) -> str:
    """A code made from a step's name, free in the round and in its addresses."""
    wanted = slugify(name)[:34] or "langkah"
    taken = set(Step.objects.filter(round=round).values_list("code", flat=True)) | {"tutup", "langkah-baru"}
    return next(code for code in chain([wanted], (f"{wanted}-{n}" for n in count(2))) if code not in taken)


@transaction.atomic
def set_document(
    *, by: Actor, step: Step, wanted: str, meeting_number: str = "", on: date | None = None
) -> Step:
    """Move a step's output document on: draft, agreed in a named meeting on a day, superseded."""
    if refusal := why_not_document(step.name, step.document, wanted):
        raise refusal
    if wanted == Step.Document.AGREED:
        if not meeting_number or on is None:
            raise Refusal("step.needs_meeting", step=step.name, field="meeting_number")
        step.agreed_in = check_given_number(
            meeting_number, "M", field="meeting_number", expected=_("nomor rembug, misalnya M-001")
        )
        step.agreed_on = on
    step.document = wanted
    step.save()
    record_deed(by=by, verb=f"document_{wanted}", subject=step, details={"in": meeting_number})
    return step


@transaction.atomic
def close_round(*, by: Actor, round: Round, on: date) -> Round:
    """Close a round on a day; its records stay, the next round goes on."""
    _check_open(round)
    round.closed_on = on
    round.save(update_fields=["closed_on"])
    record_deed(by=by, verb="close_round", subject=round)
    return round
