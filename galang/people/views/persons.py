"""People's records: closed to all but those who may see persons."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from galang.community.selectors import deeds_of, read_number
from galang.core.inclusion import age_on
from galang.core.refusal import Refusal
from galang.people import selectors, services
from galang.people.forms.persons import PersonFields, PersonForm, PersonSearch, PoorListForm, person_values
from galang.people.models import Consent, Person
from galang.people.views.invitations import show_code
from galang.people.views.pages import form_page
from galang.ui.forms import run
from galang.ui.paging import keyset


@never_cache
def person_list(request: Any, community: str) -> HttpResponse:
    """Who lives here, by name; searched by name, number or area."""
    form = PersonSearch(request.GET or None)
    asked = form.cleaned_data if form.is_valid() else {}
    found = selectors.persons_matching(asked.get("cari", ""), asked.get("wilayah"))
    sheet = keyset(found, request, by=("name", "pk"), size=50)
    context = {"room": "home", "form": form, "persons": sheet.rows, "pages": sheet.pages}
    return render(request, "people/person_list.html", {**context, "asked": any(asked.values())})


@never_cache
@sensitive_post_parameters("nik")
def person_new(request: Any, community: str) -> HttpResponse:
    """Register a person."""
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        person = run(
            form,
            lambda: services.register_person(
                by=request.actor,
                community=request.community,
                area=given["area"],
                facts=form.facts(),
                home_code=given["home_code"],
            ),
        )
        if person:
            messages.success(request, _("%(number)s terdaftar.") % {"number": person.number})
            return redirect("people:person_page", community, person.number)
    return form_page(request, "people/person_new.html", {"room": "home", "form": form})


@never_cache
def person_search(request: Any, community: str) -> JsonResponse:
    """JSON for a lazily searched box of persons: ?q=sit gives numbers with names."""
    asked = request.GET.get("q", "")[:80].replace("\0", "")
    found = selectors.persons_matching(asked).order_by("name", "pk")[:12] if len(asked.strip()) > 1 else []
    results = [{"value": one.number, "label": f"{one.name}, {one.area.label}"} for one in found]
    return JsonResponse({"results": results})


def _person(number: str) -> Person:
    persons = Person.objects.select_related("area", "household", "account")
    person: Person = get_object_or_404(persons, number=read_number(number) or "")
    return person


@never_cache
def person_page(request: Any, community: str, number: str) -> HttpResponse:
    """One person: what is recorded, what was agreed to, who shares the kitchen, what happened."""
    return _person_page(request, _person(number), PoorListForm())


def _person_page(request: Any, person: Person, poor_form: PoorListForm) -> HttpResponse:
    home = person.household
    family = Person.objects.filter(household=home, left_on__isnull=True).exclude(pk=person.pk) if home else []
    context = {
        "room": "home",
        "person": person,
        "age": age_on(person.born_on, timezone.localdate()),
        "family": family,
        "purposes": selectors.purposes_of(person),
        "channels": Consent.Channel.choices,
        "poor_form": poor_form,
        "poor_history": selectors.poor_list_history(home),
        "deeds": deeds_of(person.number),
    }
    return form_page(request, "people/person_page.html", context)


@never_cache
def person_edit(request: Any, community: str, number: str) -> HttpResponse:
    """Correct what is written of a person."""
    person = _person(number)
    form = PersonFields(request.POST or None, initial=person_values(person))
    if request.method == "POST" and form.is_valid():
        area = form.cleaned_data["area"]
        if run(
            form,
            lambda: services.change_person(by=request.actor, person=person, area=area, facts=form.facts()),
        ):
            messages.success(request, _("Catatan diperbaiki."))
            return redirect("people:person_page", community, person.number)
        person = _person(number)
    return form_page(request, "people/person_edit.html", {"room": "home", "person": person, "form": form})


def person_consent(request: Any, community: str, number: str) -> HttpResponse:
    """Give or withdraw the consent to one purpose."""
    person, withdrawn = _person(number), request.POST.get("tarik", "")
    if withdrawn:
        standing = Consent.objects.filter(purpose__in=Consent.Purpose.values, withdrawn_at__isnull=True)
        consent = get_object_or_404(standing, person=person, purpose=withdrawn)
        services.withdraw_consent(by=request.actor, consent=consent)
        messages.success(request, _("Persetujuan ditarik. Keperluan itu berhenti sekarang."))
    else:
        purpose, channel = request.POST.get("purpose", ""), request.POST.get("channel", "")
        services.record_consent(by=request.actor, person=person, purpose=purpose, channel=channel)
        messages.success(request, _("Persetujuan dicatat."))
    return redirect("people:person_page", community, person.number)


def person_poor_list(request: Any, community: str, number: str) -> HttpResponse:
    """Put the person's household on the poor list or take it off, with a reason."""
    person, form = _person(number), PoorListForm(request.POST)
    home = person.household
    if home is None:
        raise Refusal("household.unknown", number="–")
    on_list = request.POST.get("masuk") == "ya"
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        if run(
            form,
            lambda: services.set_poor_list(by=request.actor, household=home, on_list=on_list, reason=reason),
        ):
            messages.success(request, _("Daftar PS-2 diubah. Alasannya tersimpan."))
            return redirect("people:person_page", community, person.number)
    return _person_page(request, person, form)


def person_moved(request: Any, community: str, number: str) -> HttpResponse:
    """The person moved away today, or lives here after all; everything recorded stays."""
    person = _person(number)
    if request.POST.get("kembali"):
        services.move_back(by=request.actor, person=person)
        messages.success(request, _("%(number)s tinggal di sini lagi.") % {"number": person.number})
    else:
        services.move_away(by=request.actor, person=person, on=timezone.localdate())
        messages.success(request, _("%(number)s dicatat pindah.") % {"number": person.number})
    return redirect("people:person_page", community, person.number)


@never_cache
def person_pin(request: Any, community: str, number: str) -> HttpResponse:
    """A code with which the person chooses a new PIN."""
    person = _person(number)
    made = services.invite_back(by=request.actor, community=request.community, person=person)
    return show_code(request, *made)
