"""Planning activities: dates, place, and a resident or body that is responsible."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.models import Area
from galang.community.services import Actor, Tie, next_number, record_deed, threads_of, tie
from galang.core.refusal import Refusal
from galang.organise.models import Body
from galang.organise.selectors import staff_among
from galang.people.models import Person
from galang.people.services import require_right
from galang.plan.models import Activity, Goal
from galang.plan.rules import why_not_beneficiaries, why_not_dates
from galang.ui.formats import date_words


@dataclass(frozen=True)
class ActivityFacts:
    """Work with dates. `beneficiaries` and their parts are None as long as nobody counted them."""

    title: str
    starts_on: date
    ends_on: date
    responsible: Person | None = None
    body: Body | None = None
    area: Area | None = None
    place: str = ""
    beneficiaries: int | None = None
    beneficiaries_women: int | None = None
    beneficiaries_poor: int | None = None


@transaction.atomic
def plan_activity(*, by: Actor, goal: Goal, facts: ActivityFacts, at: datetime | None = None) -> Activity:
    """Work towards a goal (G-001), dated within the plan; a resident or body answers for it, never staff."""
    require_right(by, "plan_activity")
    title = " ".join(facts.title.split())
    if not title:
        raise Refusal("form.required", field="title", label=_("Kegiatan"))
    if refusal := _why_not(goal, facts):
        raise refusal
    same = Activity.objects.filter(goal=goal, starts_on=facts.starts_on, ends_on=facts.ends_on)
    if twin := same.filter(title__iexact=title).first():
        raise Refusal("plan.activity_twice", title=title, number=twin.number, status=409)
    activity: Activity = Activity.objects.create(
        community=goal.community,
        number=next_number(goal.community, "G"),
        goal=goal,
        **{**vars(facts), "title": title, "place": facts.place.strip()},
    )
    dates = f"{date_words(facts.starts_on)} – {date_words(facts.ends_on)}"
    says = Tie(note=dates, at=at or timezone.now())
    tie(threads=threads_of(goal.number), record=activity, tie=says)
    record_deed(by=by, verb="plan_activity", subject=activity, details={"goal": goal.number})
    return activity


def _why_not(goal: Goal, facts: ActivityFacts) -> Refusal | None:
    plan = goal.plan
    refusal = why_not_dates(
        facts.starts_on, facts.ends_on, plan.first_year, plan.last_year
    ) or why_not_beneficiaries(facts.beneficiaries, facts.beneficiaries_women, facts.beneficiaries_poor)
    if refusal:
        return refusal
    if facts.responsible is None and facts.body is None:
        return Refusal("plan.no_person", number=goal.number, field="responsible")
    if facts.responsible and facts.responsible.left_on:
        return Refusal("person.moved_away", moved_on=facts.responsible.left_on, field="responsible")
    if facts.responsible and staff_among([facts.responsible]):
        return Refusal("plan.responsible_outside", field="responsible")
    return None
