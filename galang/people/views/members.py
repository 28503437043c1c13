"""Who holds which role, giving and ending roles."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from galang.people import selectors, services
from galang.people.forms.members import RoleForm
from galang.people.models import Membership
from galang.people.views.pages import form_page
from galang.ui.forms import run


def member_list(request: Any, community: str) -> HttpResponse:
    """Roles and their holders; the public reads initials."""
    groups = selectors.role_groups(selectors.sees_persons(request.actor))
    context = {"room": "organise", "groups": groups, "residents": selectors.resident_members()}
    return render(request, "people/member_list.html", context)


def role_give(request: Any, community: str) -> HttpResponse:
    """Give somebody a role."""
    form = RoleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = run(
            form,
            lambda: services.give_role_to(by=request.actor, community=request.community, **form.cleaned_data),
        )
        if given:
            messages.success(request, _("Peran %(role)s diberikan.") % {"role": given.get_role_display()})
            return redirect("people:member_list", community)
    return form_page(request, "people/role_give.html", {"room": "organise", "form": form})


def role_end(request: Any, community: str, pk: int) -> HttpResponse:
    """End a role today."""
    membership = get_object_or_404(Membership, pk=pk, until__isnull=True)
    services.end_role(by=request.actor, membership=membership)
    messages.success(
        request, _("Peran %(role)s diakhiri hari ini.") % {"role": membership.get_role_display()}
    )
    return redirect("people:member_list", community)
