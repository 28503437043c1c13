"""Pages of act: days of work, progress, and promises."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from galang.act import pages, selectors, services
from galang.act.forms import ActionForm, AnswerForm, HoldForm, ProgressForm, PromiseForm
from galang.act.models import Action, Participation
from galang.act.papers import attendance_list
from galang.people.selectors import heard_box, sees_persons, station_line_of
from galang.plan.models import Activity
from galang.ui.forms import run
from galang.ui.paging import keyset


def _page(request: Any, name: str, **context: object) -> HttpResponse:
    """The page; a form that comes back is a 422, because nothing was stored."""
    status = 422 if request.method == "POST" else 200
    return render(request, f"act/{name}.html", {"room": "act", **context}, status=status)


def _data(request: Any) -> Any:
    return request.POST if request.method == "POST" else None


def home(request: Any, community: str) -> HttpResponse:
    """The next days of work, what was not written down yet, how far the work is, promises that wait."""
    today = timezone.localdate()
    return _page(
        request,
        "home",
        coming=pages.call_bars(selectors.coming_actions(), community),
        unwritten=selectors.unwritten_actions(),
        held=selectors.held_actions(),
        work=pages.progress_bars(selectors.activities_with_progress(), community),
        promises=[pages.promise_line(one, today) for one in selectors.open_commitments()],
    )


def action_list(request: Any, community: str) -> HttpResponse:
    """All days of work, newest first."""
    sheet = keyset(selectors.actions(), request, by=("-starts_at", "-pk"))
    lines = [(action, *pages.action_mark(action)) for action in sheet.rows]
    return _page(request, "action_list", lines=lines, pages=sheet.pages)


def action_new(request: Any, community: str) -> HttpResponse:
    """Call people to a day of work."""
    activity = Activity.objects.filter(number=request.GET.get("kegiatan", "")[:16].replace("\0", "")).first()
    first = {"activity": activity, "place": activity.place[:200] if activity else ""}
    form = ActionForm(_data(request), initial=first)
    if form.is_valid() and (made := run(form, lambda: _call(request, form))):
        messages.success(request, _("Ajakan %(number)s dibuat. Sebarkan kabarnya.") % {"number": made.number})
        return redirect("act:action_page", community, made.number)
    return _page(request, "action_new", form=form)


def _call(request: Any, form: ActionForm) -> Action:
    activity, invitation = form.cleaned_data["activity"], form.invitation()
    return services.call_action(by=request.actor, activity=activity, invitation=invitation)


def _action(number: str) -> Any:
    return get_object_or_404(selectors.actions().select_related("activity__goal", "community"), number=number)


def action_page(request: Any, community: str, number: str) -> HttpResponse:
    """One day of work: who said yes, who came, what was done, whose voice."""
    action = _action(number)
    mark, words = pages.action_mark(action)
    rows = list(selectors.participants(action))
    came = selectors.those_who_came(action)
    public = not sees_persons(request.actor)
    box = (
        heard_box(came, public=public, what=_("%(count)s relawan") % {"count": action.came})
        if action.came
        else None
    )
    return _page(
        request,
        "action_page",
        action=action,
        mark=mark,
        words=words,
        hands=pages.hand_lines(rows, request.actor),
        mine=next((row for row in rows if row.person_id == request.actor.person_id), None),
        may_join=action.held_at is None and action.starts_at > timezone.now(),
        begun=action.starts_at <= timezone.now(),
        box=box,
        stations=station_line_of(request, action),
    )


@require_POST
def action_join(request: Any, community: str, number: str) -> HttpResponse:
    """I will come."""
    services.sign_up(by=request.actor, action=get_object_or_404(Action, number=number))
    messages.success(request, _("Anda terdaftar. Sampai jumpa di sana."))
    return redirect("act:action_page", community, number)


@require_POST
def action_leave(request: Any, community: str, number: str) -> HttpResponse:
    """I can't come after all."""
    services.withdraw(by=request.actor, action=get_object_or_404(Action, number=number))
    messages.success(request, _("Pendaftaran Anda dibatalkan."))
    return redirect("act:action_page", community, number)


def action_hold(request: Any, community: str, number: str) -> HttpResponse:
    """Copy the attendance list, and say what was done."""
    action = _action(number)
    if action.held_at and request.method == "GET":
        return redirect("act:action_page", community, number)
    joined = Participation.objects.filter(action=action).values_list("person_id", flat=True)
    form = HoldForm(
        _data(request), action=action, by=request.actor, initial={"came": [str(pk) for pk in joined]}
    )
    if form.is_valid() and (
        run(form, lambda: services.hold_action(by=request.actor, action=action, report=form.report()))
        is not None
    ):
        messages.success(request, _("Hasil %(number)s dicatat.") % {"number": number})
        return redirect("act:action_page", community, number)
    return _page(request, "action_hold", form=form, action=action)


def sheet_attendance(request: Any, community: str, number: str) -> HttpResponse:
    """Lembar G-1: the attendance list of a day."""
    return HttpResponse(attendance_list(request, _action(number)), content_type="application/pdf")


def progress_new(request: Any, community: str, number: str) -> HttpResponse:
    """Measure how far an activity is, and see the earlier measures."""
    activity = get_object_or_404(Activity, number=number)
    form = ProgressForm(_data(request))
    if form.is_valid() and (run(form, lambda: _measure(request, activity, form)) is not None):
        messages.success(request, _("Kemajuan %(number)s dicatat.") % {"number": number})
        return redirect("plan:activity_page", community, number)
    history = selectors.progress_history(activity)[:30]
    return _page(
        request,
        "progress_new",
        form=form,
        activity=activity,
        history=history,
        stations=station_line_of(request, activity),
    )


def _measure(request: Any, activity: Activity, form: ProgressForm) -> Any:
    given = form.cleaned_data
    return services.measure_progress(
        by=request.actor,
        activity=activity,
        done_permille=given["done"] * 10,
        note=given["note"],
        on=given["on"],
    )


def commitment_list(request: Any, community: str) -> HttpResponse:
    """All promises, newest first."""
    sheet = keyset(selectors.commitments(), request, by=("-pk",))
    today = timezone.localdate()
    lines = [pages.promise_line(one, today) for one in sheet.rows]
    return _page(request, "commitment_list", lines=lines, pages=sheet.pages)


def commitment_new(request: Any, community: str) -> HttpResponse:
    """Write a promise down in its own words."""
    first = {
        "issue_number": request.GET.get("isu", "")[:16],
        "activity_number": request.GET.get("kegiatan", "")[:16],
    }
    form = PromiseForm(_data(request), initial=first)
    if form.is_valid() and (
        made := run(
            form,
            lambda: services.record_commitment(
                by=request.actor, community=request.community, promise=form.promise()
            ),
        )
    ):
        messages.success(request, _("Janji %(number)s dicatat.") % {"number": made.number})
        return redirect("act:commitment_page", community, made.number)
    return _page(request, "commitment_new", form=form)


def commitment_page(request: Any, community: str, number: str) -> HttpResponse:
    """One promise: its words, the day, and what became of it."""
    commitment = get_object_or_404(selectors.commitments(), number=number)
    about = commitment.issue or commitment.activity
    return _page(
        request,
        "commitment_page",
        commitment=commitment,
        line=pages.promise_line(commitment, timezone.localdate()),
        answers=[(one, pages.ANSWER_MARKS[one.state]) for one in commitment.answers.all()],
        stations=station_line_of(request, about) if about else (),
        about=about,
    )


def commitment_answer(request: Any, community: str, number: str) -> HttpResponse:
    """Say what became of a promise."""
    commitment = get_object_or_404(selectors.commitments(), number=number)
    form = AnswerForm(_data(request))
    if form.is_valid() and (
        run(
            form,
            lambda: services.answer_commitment(by=request.actor, commitment=commitment, answer=form.answer()),
        )
        is not None
    ):
        messages.success(request, _("Jawaban untuk %(number)s dicatat.") % {"number": number})
        return redirect("act:commitment_page", community, number)
    return _page(request, "commitment_answer", form=form, commitment=commitment)
