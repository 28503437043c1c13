"""Pages of the ground: what happened, rounds and their steps, the charter, areas, and the region search."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control

from galang.community import selectors, services
from galang.community.forms import AgreedForm, AreaForm, DeedFilter, RoundForm, StepForm, step_values
from galang.community.models import Area, Charter, Deed, Round, Step
from galang.community.spans import due_of, frame_of, place_of, spans_of
from galang.ui.forms import run
from galang.ui.paging import keyset

DAY_IN_SECONDS = 24 * 3600


def _form_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The page; a form that comes back is a 422, because nothing was stored."""
    return render(request, template, context, status=422 if request.method == "POST" else 200)


def deed_list(request: Any, community: str) -> HttpResponse:
    """What happened here, newest first."""
    form = DeedFilter(request.GET or None)
    chosen = form.cleaned_data if form.is_valid() else {}
    deeds = Deed.objects.all()
    if chosen.get("perbuatan"):
        deeds = deeds.filter(verb=chosen["perbuatan"])
    if chosen.get("dibantu"):
        deeds = deeds.filter(assisted=True)
    sheet = keyset(deeds, request, by=("-pk",), size=50)
    lines = selectors.deed_lines(request.community, sheet.rows)
    context = {
        "room": "home",
        "form": form,
        "lines": lines,
        "pages": sheet.pages,
        "filtered": any(chosen.values()),
    }
    return render(request, "community/deed_list.html", context)


def deeds_of(request: Any, community: str, number: str) -> HttpResponse:
    """What happened to one record, newest first."""
    written = selectors.read_number(number)
    if not written or selectors.prefix_of(written) == "W":
        raise Http404
    sheet = keyset(selectors.deeds_of(written), request, by=("-pk",), size=100)
    if not sheet.rows:
        raise Http404
    context = {
        "room": "home",
        "number": written,
        "title": next((deed.subject_title for deed in sheet.rows if deed.subject_title), ""),
        "lines": selectors.deed_lines(request.community, sheet.rows),
        "page": selectors.page_of(request.community, written),
        "of_persons": selectors.is_of_persons(written),
        "pages": sheet.pages,
    }
    return render(request, "community/deeds_of.html", context)


def round_list(request: Any, community: str) -> HttpResponse:
    """The rounds, and the way to start one."""
    return render(request, "community/round_list.html", {"room": "home", "rounds": selectors.round_tallies()})


def round_new(request: Any, community: str) -> HttpResponse:
    """Start a round from a blueprint."""
    order = Round.objects.count() + 1
    first = {"starts_on": timezone.localdate(), "name": _("Putaran %(order)s") % {"order": order}}
    form = RoundForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        made = run(
            form,
            lambda: services.start_round(by=request.actor, community=request.community, **form.cleaned_data),
        )
        if made:
            return redirect("community:round_page", community, made.order)
    context = {"room": "home", "form": form, "blueprints": selectors.blueprints_shown()}
    return _form_page(request, "community/round_new.html", context)


def round_page(request: Any, community: str, order: int) -> HttpResponse:
    """A round with its steps, their dates and their documents."""
    one = get_object_or_404(Round, order=order)
    steps = list(selectors.steps_of(one))
    first, last = frame_of(one, steps)
    today = timezone.localdate()
    context = {
        "room": "home",
        "round": one,
        "spans": spans_of(one, steps, today),
        "today": place_of(today, first, last),
        "first": first,
        "last": last,
        "agreed": sum(step.document == Step.Document.AGREED for step in steps),
    }
    return render(request, "community/round_page.html", context)


def round_close(request: Any, community: str, order: int) -> HttpResponse:
    """Close a round today."""
    one = get_object_or_404(Round, order=order)
    services.close_round(by=request.actor, round=one, on=timezone.localdate())
    messages.success(request, _("%(name)s ditutup. Catatannya tetap dapat dibaca.") % {"name": one.name})
    return redirect("community:round_page", community, order)


def step_new(request: Any, community: str, order: int) -> HttpResponse:
    """Add a step of the community's own."""
    one = get_object_or_404(Round, order=order)
    form = StepForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        step = run(form, lambda: services.add_step(by=request.actor, round=one, change=form.change()))
        if step:
            return redirect("community:step_page", community, order, step.code)
    return _form_page(request, "community/step_new.html", {"room": "home", "round": one, "form": form})


def step_page(request: Any, community: str, order: int, code: str) -> HttpResponse:
    """One step: why, when, its sheet and its document; those who may can change it here."""
    step = get_object_or_404(Step.objects.select_related("round"), round__order=order, code=code)
    form = StepForm(request.POST or None, initial=step_values(step))
    if request.method == "POST" and form.is_valid():
        changed = run(form, lambda: services.change_step(by=request.actor, step=step, change=form.change()))
        if changed:
            messages.success(request, _("Langkah disimpan."))
            return redirect("community:step_page", community, order, code)
        step.refresh_from_db()
    return _step_page(request, step, form, AgreedForm(initial={"agreed_on": timezone.localdate()}))


def _step_page(request: Any, step: Step, form: StepForm, agreed: AgreedForm) -> HttpResponse:
    meeting = selectors.page_of(request.community, step.agreed_in) if step.agreed_in else ""
    context = {
        "room": "home",
        "due": due_of(step, timezone.localdate()),
        "step": step,
        "round": step.round,
        "form": form,
        "agreed": agreed,
        "meeting": meeting,
    }
    return _form_page(request, "community/step_page.html", context)


def step_document(request: Any, community: str, order: int, code: str) -> HttpResponse:
    """Move the document of a step on; "agreed" asks in which meeting."""
    step = get_object_or_404(Step.objects.select_related("round"), round__order=order, code=code)
    wanted = request.POST.get("keadaan", "")
    agreed = AgreedForm(request.POST)
    meeting: dict[str, Any] = {}
    if wanted == Step.Document.AGREED:
        if not agreed.is_valid():
            return _step_page(request, step, StepForm(initial=step_values(step)), agreed)
        meeting = {
            "meeting_number": agreed.cleaned_data["meeting_number"],
            "on": agreed.cleaned_data["agreed_on"],
        }
    if run(agreed, lambda: services.set_document(by=request.actor, step=step, wanted=wanted, **meeting)):
        messages.success(request, _("Keadaan dokumen dicatat."))
        return redirect("community:step_page", community, order, code)
    step.refresh_from_db()
    return _step_page(request, step, StepForm(initial=step_values(step)), agreed)


def charter_page(request: Any, community: str) -> HttpResponse:
    """The rules in force today, or those of an earlier version, with their sources and history."""
    versions = list(Charter.objects.all())
    today = services.charter_in_force(request.community, timezone.localdate())
    asked = request.GET.get("versi", "")
    shown = next((one for one in versions if str(one.version) == asked), None if asked else today)
    if shown is None:
        raise Http404
    rows = [(one, selectors.page_of(request.community, one.adopted_in)) for one in versions]
    context = {
        "room": "organise",
        "shown": shown,
        "in_force": shown.version == today.version,
        "today": today,
        "lines": selectors.charter_lines(shown, versions),
        "versions": rows,
    }
    return render(request, "community/charter_page.html", context)


def area_list(request: Any, community: str) -> HttpResponse:
    """The parts of the community as a tree of any depth."""
    region = selectors.region_by_code(request.community.region_code)
    areas = list(Area.objects.all())
    context = {"room": "mapping", "tree": selectors.area_tree(areas), "count": len(areas), "region": region}
    return render(request, "community/area_list.html", context)


def area_new(request: Any, community: str) -> HttpResponse:
    """Add a part."""
    form = AreaForm(request.POST or None, initial={"is_base": True, "parent": request.GET.get("di")})
    if request.method == "POST" and form.is_valid():
        area = run(
            form,
            lambda: services.add_area(by=request.actor, community=request.community, **form.cleaned_data),
        )
        if area:
            messages.success(request, _("%(area)s ditambahkan.") % {"area": area})
            return redirect("community:area_list", community)
    return _form_page(request, "community/area_new.html", {"room": "mapping", "form": form})


@cache_control(public=True, max_age=DAY_IN_SECONDS)
def region_search(request: HttpRequest) -> HttpResponse:
    """JSON for the lazily searched box: ?q=depok sleman."""
    found = selectors.find_regions(request.GET.get("q", ""))
    return JsonResponse({"results": [{"value": one.code, "label": one.words} for one in found]})
