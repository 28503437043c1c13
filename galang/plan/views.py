"""Pages of plan: plans with their goals, goals, activities, cost and sources."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from galang.people.selectors import sees_persons, station_line_of
from galang.plan import pages, selectors, services
from galang.plan.forms import ActivityForm, GoalForm, LineForm, PlanForm, PledgeForm, first_values
from galang.plan.models import Activity, Goal, Plan
from galang.plan.papers import poster
from galang.plan.rules import Balance
from galang.ui.forms import run
from galang.ui.paging import keyset


def _page(request: Any, name: str, **context: object) -> HttpResponse:
    """The page; a form that comes back is a 422, because nothing was stored."""
    status = 422 if request.method == "POST" else 200
    return render(request, f"plan/{name}.html", {"room": "plan", **context}, status=status)


def _data(request: Any) -> Any:
    return request.POST if request.method == "POST" else None


def _pk(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 15 else 0


def home(request: Any, community: str) -> HttpResponse:
    """All plans with their goals: what they cost, and what was pledged."""
    views = [(one, pages.goal_bars(one.goals, community)) for one in selectors.plans()]
    waiting = list(selectors.chosen_without_goal()[:6])
    return _page(
        request, "home", plans=views, waiting=waiting, waiting_count=waiting[0].whole if waiting else 0
    )


def plan_new(request: Any, community: str) -> HttpResponse:
    """Open a plan."""
    year = timezone.localdate().year
    form = PlanForm(_data(request), initial={"kind": Plan.Kind.ANNUAL, "first_year": year})
    if form.is_valid() and (
        plan := run(
            form,
            lambda: services.open_plan(by=request.actor, community=request.community, facts=form.facts()),
        )
    ):
        messages.success(request, _("Rencana dibuka."))
        return redirect("plan:plan_page", community, plan.pk)
    return _page(request, "plan_new", form=form)


def plan_page(request: Any, community: str, plan: int) -> HttpResponse:
    """One plan with all its goals."""
    one = get_object_or_404(Plan, pk=plan)
    sheet = keyset(one.goals.all(), request, by=("pk",))
    rows = pages.goal_bars(selectors.goal_lines(sheet.rows), community)
    balance = selectors.plan_balance(one)
    verdict = pages.verdict_of(balance)
    return _page(
        request, "plan_page", plan=one, rows=rows, pages=sheet.pages, balance=balance, verdict=verdict
    )


def goal_new(request: Any, community: str) -> HttpResponse:
    """Choose a proposal that residents chose, then make it a goal."""
    waiting = selectors.chosen_without_goal()
    if not request.GET.get("butir"):
        return _page(request, "goal_choose", waiting=waiting[:60])
    item = get_object_or_404(waiting, pk=_pk(request.GET["butir"]))
    proposal: Any = item.proposal
    form = GoalForm(
        _data(request),
        initial={
            "title": proposal.title,
            "result_wanted": proposal.what,
            "target_volume": proposal.volume,
            "target_unit": proposal.unit,
            "plan": Plan.objects.first(),
        },
    )
    if form.is_valid() and (goal := run(form, lambda: _adopt(request, item, form))):
        messages.success(request, _("Tujuan %(number)s ditetapkan.") % {"number": goal.number})
        return redirect("plan:goal_page", community, goal.number)
    return _page(request, "goal_new", form=form, item=item, has_plans=Plan.objects.exists())


def _adopt(request: Any, item: Any, form: GoalForm) -> Goal:
    return services.adopt_goal(
        by=request.actor,
        plan=form.cleaned_data["plan"],
        decision=item.decision,
        proposal=item.proposal,
        facts=form.facts(),
    )


def goal_page(request: Any, community: str, number: str) -> HttpResponse:
    """One goal: where it comes from, its activities, what it costs and who carries it."""
    goal = get_object_or_404(selectors.goal(number))
    lines = selectors.activity_lines(goal)
    balance = sum((line.balance for line in lines), Balance())
    sources = selectors.funding_by_source([line.activity for line in lines])
    return _page(
        request,
        "goal_page",
        goal=goal,
        rows=pages.activity_bars(lines, request.actor, community),
        balance=balance,
        verdict=pages.verdict_of(balance),
        parts=pages.funding_parts(sources),
        target=pages.quantity(goal.target_volume),
        stations=station_line_of(request, goal),
    )


def activity_new(request: Any, community: str, number: str) -> HttpResponse:
    """Plan an activity towards a goal."""
    goal = get_object_or_404(selectors.goal(number))
    proposal = goal.proposal
    first: dict[str, Any] = {"title": goal.title}
    if proposal:
        first |= {
            "place": proposal.place[:300],
            "area": proposal.area_id,
            "beneficiaries": proposal.beneficiaries,
        }
    form = ActivityForm(_data(request), initial=first)
    if form.is_valid() and (
        made := run(form, lambda: services.plan_activity(by=request.actor, goal=goal, facts=form.facts()))
    ):
        messages.success(
            request, _("Kegiatan %(number)s direncanakan. Susun biayanya.") % {"number": made.number}
        )
        return redirect("plan:activity_page", community, made.number)
    return _page(request, "activity_new", form=form, goal=goal)


def activity_page(request: Any, community: str, number: str) -> HttpResponse:
    """One activity: dates, who answers for it, cost lines, sources, who it is for."""
    activity = get_object_or_404(selectors.activity(number))
    balance = selectors.balance_of([activity])
    sources = selectors.funding_by_source([activity])
    return _page(
        request,
        "activity_page",
        activity=activity,
        period=pages.period(activity),
        answers_for=pages.answers_for(activity, request.actor),
        lines=[(line, pages.quantity(line.volume)) for line in activity.cost_lines.all()],
        sources=list(activity.funding.order_by("pk")),
        balance=balance,
        verdict=pages.verdict_of(balance),
        parts=pages.funding_parts(sources),
        box=pages.beneficiary_box(activity, public=not sees_persons(request.actor)),
        stations=station_line_of(request, activity),
    )


def _activity(number: str) -> Activity:
    return get_object_or_404(selectors.activity(number))


def line_set(request: Any, community: str, number: str, position: int = 0) -> HttpResponse:
    """Add a cost line, or change the one at a position."""
    activity = _activity(number)
    line = get_object_or_404(activity.cost_lines, position=position) if position else None
    form = LineForm(_data(request), initial=first_values(activity, line))
    if form.is_valid() and (
        made := run(
            form,
            lambda: services.set_cost_line(
                by=request.actor, activity=activity, facts=form.facts(), line=line
            ),
        )
    ):
        messages.success(request, _("Baris “%(name)s” disimpan.") % {"name": made.name})
        return redirect("plan:activity_page", community, number)
    return _page(request, "line_set", form=form, activity=activity, line=line)


@require_POST
def line_drop(request: Any, community: str, number: str, position: int) -> HttpResponse:
    """Take a cost line out."""
    line = get_object_or_404(_activity(number).cost_lines.select_related("activity"), position=position)
    services.drop_cost_line(by=request.actor, line=line)
    messages.success(request, _("Baris “%(name)s” dihapus.") % {"name": line.name})
    return redirect("plan:activity_page", community, number)


def funding_set(request: Any, community: str, number: str, funding: int = 0) -> HttpResponse:
    """Add a source, or change one."""
    activity = _activity(number)
    kept = get_object_or_404(activity.funding, pk=funding) if funding else None
    form = PledgeForm(_data(request), initial=first_values(activity, kept))
    if form.is_valid() and (
        made := run(
            form,
            lambda: services.pledge_funding(
                by=request.actor, activity=activity, facts=form.facts(), funding=kept
            ),
        )
    ):
        messages.success(request, _("%(source)s disimpan.") % {"source": made.get_source_display()})
        return redirect("plan:activity_page", community, number)
    return _page(request, "funding_set", form=form, activity=activity, funding=kept)


def sheet_plan(request: Any, community: str, plan: int) -> HttpResponse:
    """Lembar R-1 for a whole plan."""
    one = get_object_or_404(Plan, pk=plan)
    goals = list(one.goals.select_related("plan", "decision").order_by("pk"))
    return HttpResponse(poster(request, one, goals), content_type="application/pdf")


def sheet_poster(request: Any, community: str, number: str) -> HttpResponse:
    """Lembar R-1 for one goal, to hang up where the work is."""
    goal = get_object_or_404(selectors.goal(number))
    return HttpResponse(poster(request, goal.plan, [goal], alone=True), content_type="application/pdf")
