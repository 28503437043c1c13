"""Pages of organise: bodies as a tree, mandates, and changing the charter."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.services import charter_in_force
from galang.organise import pages, selectors, services
from galang.organise.forms import BodyForm, CertifyForm, CharterForm, EndForm, OfficeForm
from galang.organise.models import Body, Mandate
from galang.people.models import Role
from galang.people.selectors import person_words, station_line_of
from galang.ui.forms import run


def _page(request: Any, name: str, **context: object) -> HttpResponse:
    """The page; a form that comes back is a 422, because nothing was stored."""
    status = 422 if request.method == "POST" else 200
    return render(request, f"organise/{name}.html", {"room": "organise", **context}, status=status)


def _data(request: Any) -> Any:
    return request.POST if request.method == "POST" else None


def home(request: Any, community: str) -> HttpResponse:
    """All bodies as a tree, with offices, holders and terms."""
    organs = pages.organ_views(selectors.organs(timezone.localdate()), request.actor, community)
    return _page(request, "home", organs=organs)


def body_new(request: Any, community: str) -> HttpResponse:
    """Write down a body."""
    form = BodyForm(_data(request), initial={"parent": _pk(request.GET.get("di", ""))})
    if form.is_valid() and (
        body := run(
            form,
            lambda: services.found_body(by=request.actor, community=request.community, facts=form.facts()),
        )
    ):
        messages.success(request, _("Lembaga %(number)s dicatat.") % {"number": body.number})
        return redirect("organise:body_page", community, body.number)
    return _page(request, "body_new", form=form)


def _pk(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 10 else None


def body_page(request: Any, community: str, number: str) -> HttpResponse:
    """One body: its offices, who held them before, the bodies under it."""
    body = get_object_or_404(Body.objects.select_related("parent", "decision"), number=number)
    today = timezone.localdate()
    seats = selectors.seats_of(body, today)
    past = [
        (one, person_words(one.person, request.actor)) for one in selectors.past_mandates(body, today)[:60]
    ]
    return _page(
        request,
        "body_page",
        body=body,
        seats=seats,
        rows=pages.seat_rows(seats, request.actor, community),
        vacant=sum(one.vacant for one in seats),
        past=past,
        children=body.children.order_by("name"),
        stations=station_line_of(request, body.decision) if body.decision else (),
    )


def office_new(request: Any, community: str, number: str) -> HttpResponse:
    """Add an office to a body."""
    body = get_object_or_404(Body, number=number)
    form = OfficeForm(_data(request))
    if form.is_valid() and (
        made := run(form, lambda: services.add_office(by=request.actor, body=body, facts=form.facts()))
    ):
        messages.success(request, _("Jabatan %(title)s ditambahkan.") % {"title": made.title})
        return redirect("organise:body_page", community, number)
    return _page(request, "office_new", form=form, body=body)


def election_certify(request: Any, community: str, number: str) -> HttpResponse:
    """Turn the result of an election into mandates."""
    body = get_object_or_404(Body, number=number)
    form = CertifyForm(_data(request), body=body)
    if form.is_valid() and (
        made := run(form, lambda: services.certify_election(by=request.actor, **form.cleaned_data))
    ):
        messages.success(request, _("%(count)s mandat diberikan.") % {"count": len(made)})
        return redirect("organise:body_page", community, number)
    return _page(request, "election_certify", form=form, body=body)


def _mandate(number: str) -> Mandate:
    found = Mandate.objects.select_related("office__body", "person", "decision")
    return get_object_or_404(found, number=number)


def mandate_page(request: Any, community: str, number: str) -> HttpResponse:
    """One mandate: office, holder, term, and the decision that gave it."""
    mandate, today = _mandate(number), timezone.localdate()
    mark, words = pages.mandate_state(mandate, today)
    return _page(
        request,
        "mandate_page",
        mandate=mandate,
        holder=person_words(mandate.person, request.actor),
        mark=mark,
        words=words,
        runs=selectors.runs_on(mandate, today),
        role_words=Role(mandate.office.role).label if mandate.office.role else "",
        stations=station_line_of(request, mandate.decision) if mandate.decision else (),
    )


def mandate_end(request: Any, community: str, number: str) -> HttpResponse:
    """End a mandate before its time, with the reason."""
    mandate = _mandate(number)
    form = EndForm(_data(request))
    if form.is_valid() and (
        ended := run(
            form, lambda: services.end_mandate(by=request.actor, mandate=mandate, **form.cleaned_data)
        )
    ):
        messages.success(request, _("Mandat %(number)s diakhiri.") % {"number": ended.number})
        return redirect("organise:mandate_page", community, number)
    holder = person_words(mandate.person, request.actor)
    return _page(request, "mandate_end", form=form, mandate=mandate, holder=holder)


def charter_change(request: Any, community: str) -> HttpResponse:
    """The next version of the charter, on the ground of a decision."""
    charter = charter_in_force(request.community, timezone.localdate())
    form = CharterForm(_data(request), charter=charter, initial={"in_force_from": timezone.localdate()})
    if form.is_valid() and (made := run(form, lambda: _adopt(request, form))):
        messages.success(request, _("Tata tertib versi %(version)s disahkan.") % {"version": made.version})
        return redirect("community:charter_page", community)
    return _page(request, "charter_change", form=form, charter=charter)


def _adopt(request: Any, form: CharterForm) -> Any:
    return services.adopt_charter(
        by=request.actor,
        community=request.community,
        changes=form.wanted(),
        decision=form.cleaned_data["decision"],
        in_force_from=form.cleaned_data["in_force_from"],
    )
