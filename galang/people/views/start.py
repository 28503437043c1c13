"""Starting a community of one's own, in one step."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from galang.community.models import Community
from galang.people import services
from galang.people.forms.start import StartForm
from galang.people.models import Account
from galang.people.views.pages import form_page
from galang.people.views.sign_in import enter
from galang.ui.forms import run
from galang.ui.rooms import address
from galang.ui.throttle import count_request

MOST_FOUNDED = 6  # an hour and address: a class of founders, not a machine


@never_cache
@sensitive_post_parameters("password", "again")
def start(request: Any) -> HttpResponse:
    """One form: the community, its parts, its first round, and an account for its founder."""
    founder = request.user if request.user.is_authenticated else None
    form = StartForm(request.POST or None, signed_in=founder is not None, sample=_may_leave(founder))
    if request.method == "POST" and form.is_valid():
        count_request(request, "people.start", MOST_FOUNDED)
        made = run(form, lambda: _found(form, founder))
        if made:
            community, account = made
            home = address("publish:home", community.slug) or "/"
            messages.success(
                request,
                _("%(name)s sudah berdiri, dan Anda sekretarisnya. Daftarkan warga, lalu undang mereka.")
                % {"name": community.name},
            )
            return redirect(home) if founder else enter(request, account, home)
    return form_page(request, "people/start.html", {"form": form, "signed_in": founder is not None})


def _found(form: StartForm, founder: Account | None) -> tuple[Community, Account]:
    facts = None if founder else form.facts()
    founding, today = form.founding(), timezone.localdate()
    return services.found_community(founding=founding, account=founder, facts=facts, on=today)


def _may_leave(founder: Account | None) -> bool:
    listed = Community.objects.filter(is_sample=True, is_listed=True).exists()
    return listed and services.can_leave_sample(founder)
