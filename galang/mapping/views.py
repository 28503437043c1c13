"""Pages of mapping: how far we are, sheets and what came in, assets."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from galang.mapping import selectors
from galang.mapping.forms import AssetForm, SheetForm, VisitForm
from galang.mapping.models import Asset, Form, Submission
from galang.mapping.papers import questionnaire
from galang.mapping.rules import HOUSEHOLD, read_questions
from galang.mapping.services import name_asset, open_form, open_household_form, receive_submission
from galang.people.selectors import sees_persons
from galang.ui.forms import run
from galang.ui.paging import keyset
from galang.ui.pictures import BarRow


def _page(request: Any, name: str, **context: object) -> HttpResponse:
    """The page; a form that comes back is a 422, because nothing was stored."""
    status = 422 if request.method == "POST" else 200
    return render(request, f"mapping/{name}.html", {"room": "mapping", **context}, status=status)


def _data(request: Any) -> Any:
    return request.POST if request.method == "POST" else None


def _form_or_404(slug: str, version: str | None = None) -> Form:
    readable = not version or (version.isdecimal() and len(version) < 6)
    form = selectors.form_of(slug, int(version or 0)) if readable else None
    if form is None:
        raise Http404
    return form


def home(request: Any, community: str) -> HttpResponse:
    """How far we are per area, whose households were visited, the sheets and the assets."""
    coverage = selectors.coverage(public=not sees_persons(request.actor))
    rows = [
        BarRow(
            label=one.area.label,
            per_mille=one.per_mille,
            value=str(one.visited),
            more=_("dari %(households)s") % {"households": one.households},
            tone="ok" if one.households and one.visited >= one.households else "",
        )
        for one in coverage.areas
    ]
    forms = selectors.newest_forms()
    return _page(
        request,
        "home",
        coverage=coverage,
        rows=rows,
        forms=forms,
        household_form=next((form for form, _filled in forms if form.slug == HOUSEHOLD), None),
        assets=selectors.asset_total(),
    )


@require_POST
def form_open(request: Any, community: str) -> HttpResponse:
    """Open the built-in household sheet."""
    form = open_household_form(by=request.actor, community=request.community)
    messages.success(request, _("Lembar rumah tangga dibuka. Cetak atau isi di layar."))
    return redirect("mapping:form_page", community, form.slug)


def form_page(request: Any, community: str, slug: str) -> HttpResponse:
    """A sheet: its questions, its versions, how many came in."""
    form = _form_or_404(slug, request.GET.get("versi"))
    versions = list(selectors.versions_of(slug))
    filled = selectors.filled_of(slug)
    questions = read_questions(form.questions)
    return _page(request, "form_page", form=form, versions=versions, questions=questions, filled=filled)


def form_change(request: Any, community: str, slug: str) -> HttpResponse:
    """Edit the questions of a sheet into its next version."""
    form = _form_or_404(slug)
    entry = SheetForm(_data(request), questions=read_questions(form.questions), initial={"title": form.title})
    if entry.is_valid() and (made := run(entry, lambda: _next_version(request, slug, entry))):
        messages.success(request, _("Versi %(version)s berlaku mulai sekarang.") % {"version": made.version})
        return redirect("mapping:form_page", community, slug)
    return _page(request, "form_change", form=form, entry=entry)


def _next_version(request: Any, slug: str, entry: SheetForm) -> Form:
    title, questions = entry.cleaned_data["title"], entry.questions()
    return open_form(
        by=request.actor, community=request.community, slug=slug, title=title, questions=questions
    )


def submission_new(request: Any, community: str, slug: str) -> HttpResponse:
    """Copy a filled-in sheet, or fill it in on the phone during the visit."""
    form = _form_or_404(slug, request.POST.get("version") or request.GET.get("versi"))
    entry = VisitForm(_data(request), questions=read_questions(form.questions), version=form.version)
    if entry.is_valid() and (made := run(entry, lambda: _receive(request, form, entry))):
        messages.success(request, _("Isian %(number)s tersimpan.") % {"number": made.number})
        return redirect("mapping:form_page", community, slug)
    return _page(request, "submission_new", form=form, entry=entry)


def _receive(request: Any, form: Form, entry: VisitForm) -> Submission:
    return receive_submission(by=request.actor, form=form, visit=entry.visit())


def submission_list(request: Any, community: str) -> HttpResponse:
    """What came in, newest first."""
    sheet = keyset(selectors.submissions(), request, by=("-pk",))
    return _page(request, "submission_list", sheet=sheet)


def submission_page(request: Any, community: str, number: str) -> HttpResponse:
    """One filled-in sheet; only for those who may open people's records."""
    submission = get_object_or_404(selectors.submissions(), number=number)
    answers = selectors.answers_in_words(submission)
    return _page(request, "submission_page", submission=submission, answers=answers)


def asset_list(request: Any, community: str) -> HttpResponse:
    """What we have, grouped by the seven capitals; one capital in full with ?modal=."""
    capital = request.GET.get("modal", "")
    if capital in Asset.Capital.values:
        sheet = keyset(selectors.assets_of(capital), request, by=("name", "pk"))
        return _page(request, "asset_kind", sheet=sheet, words=Asset.Capital(capital).label)
    groups = selectors.asset_groups()
    return _page(
        request, "asset_list", groups=groups, total=sum(count for _key, _words, count, _few in groups)
    )


def asset_new(request: Any, community: str) -> HttpResponse:
    """Name something we have."""
    entry = AssetForm(_data(request), initial={"capital": request.GET.get("modal", "")})
    if entry.is_valid() and (
        made := run(
            entry, lambda: name_asset(by=request.actor, community=request.community, facts=entry.facts())
        )
    ):
        messages.success(request, _("Potensi %(number)s dicatat.") % {"number": made.number})
        return redirect("mapping:asset_page", community, made.number)
    return _page(request, "asset_new", entry=entry)


def asset_page(request: Any, community: str, number: str) -> HttpResponse:
    """One thing we have."""
    asset = get_object_or_404(Asset.objects.select_related("area", "submission"), number=number)
    return _page(request, "asset_page", asset=asset)


def sheet_questionnaire(request: Any, community: str, slug: str) -> HttpResponse:
    """Lembar D-1: the questions on paper, with boxes to tick."""
    form = _form_or_404(slug, request.GET.get("versi"))
    return HttpResponse(questionnaire(request, form), content_type="application/pdf")
