"""Pages of reviews and findings."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from galang.evaluate import selectors, services
from galang.evaluate.forms import RaiseForm, ReviewForm
from galang.evaluate.models import Finding
from galang.people.selectors import heard_box, station_line_of
from galang.plan.models import Activity
from galang.ui.forms import run
from galang.ui.paging import keyset


def home(request: Any, community: str) -> HttpResponse:
    """Reviews, newest first, and what still waits to be looked back at."""
    sheet = keyset(selectors.reviews(), request, size=20)
    context = {
        "room": "evaluate",
        "rows": sheet.rows,
        "pages": sheet.pages,
        "unreviewed": selectors.unreviewed(),
    }
    return render(request, "evaluate/home.html", context)


def review_new(request: Any, community: str) -> HttpResponse:
    """Write down a review."""
    activity = Activity.objects.filter(number=request.GET.get("activity", "")).first()
    initial: dict[str, Any] = {}
    if activity:
        initial = {"activity": activity, "title": (_("Tinjauan %(title)s") % {"title": activity.title})[:200]}
    form = ReviewForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        made = run(
            form,
            lambda: services.hold_review(by=request.actor, community=request.community, facts=_facts(form)),
        )
        if made:
            return redirect("evaluate:review_page", community, made.number)
    return render(
        request,
        "evaluate/review_new.html",
        {"room": "evaluate", "form": form},
        status=422 if form.is_bound else 200,
    )


def _facts(form: ReviewForm) -> services.ReviewFacts:
    facts = form.cleaned_data
    plain = {name: facts[name] for name in ("title", "held_on", "activity", "summary", "meeting")}
    return services.ReviewFacts(**plain, findings=form.findings(), readings=form.readings())


def review_page(request: Any, community: str, number: str) -> HttpResponse:
    """One review: the result as the work tells it, readings, findings and what became of them."""
    review = get_object_or_404(selectors.reviews().select_related("activity__goal", "meeting"), number=number)
    findings = list(review.findings.all())
    raised = selectors.voices_from(findings)
    box = None
    if review.meeting:
        came = review.meeting.attendances.all()
        box = heard_box(came, public=True, what=f"{review.meeting.number}")
    context = {
        "room": "evaluate",
        "it": review,
        "findings": [(one, raised.get(one.number, "")) for one in findings],
        "bars": selectors.reading_bars(list(review.readings.all())),
        "result": selectors.result_of(review.activity) if review.activity else None,
        "stations": station_line_of(request, review),
        "box": box,
    }
    return render(request, "evaluate/review_page.html", context)


def finding_page(request: Any, community: str, number: str) -> HttpResponse:
    """A finding leads to its review."""
    finding = get_object_or_404(Finding.objects.select_related("review"), number=number)
    return redirect("evaluate:review_page", community, finding.review.number)


@require_POST
def finding_raise(request: Any, community: str, number: str) -> HttpResponse:
    """A finding becomes a voice of the next turn."""
    finding = get_object_or_404(Finding.objects.select_related("community"), number=number)
    form = RaiseForm(request.POST)
    text = form.cleaned_data["text"] if form.is_valid() else finding.text
    voice = services.raise_finding(by=request.actor, finding=finding, text=text)
    return redirect("listen:voice_page", community, voice.number)
