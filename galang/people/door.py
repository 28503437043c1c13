"""The door: which community, who asks, may they enter. Everything not named in config/access.py is refused.

For an address of a community the door loads it, opens its scope, finds the actor's roles and compares them
with the access table. Foreign and missing are the same 404. Refusals raised behind the door become a page.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django_otp import user_has_device

from galang.community.models import Community
from galang.community.services import Actor, scope_of
from galang.core.refusal import Refusal
from galang.people.rules import RIGHTS
from galang.people.services import NOBODY, actor_of, why_not_now
from galang.ui.views import refused

ANYONE, SIGNED_IN, MEMBER = "anyone", "signed in", "member"


class DoorMiddleware:
    """Last before the view; see the module's words."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.community = None  # type: ignore[attr-defined]
        request.actor = NOBODY  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> HttpResponse | None:
        match = request.resolver_match
        name = match.view_name if match else ""
        entry = settings.ACCESS.get(name)
        if entry is None:
            if name.startswith("static") or match is None:
                return None
            raise ImproperlyConfigured(f"{name or request.path}: no entry in config/access.py")
        wanted = entry.get("GET" if request.method == "HEAD" else str(request.method))
        if wanted is None:
            return refused(request, Refusal("request.wrong_method", method=request.method, status=405))
        slug = kwargs.get("community")
        if slug is None:
            return self._enter(request, wanted, lambda: view(request, *args, **kwargs))
        community = Community.objects.filter(slug=slug).first()
        if community is None:
            raise Http404
        request.community = community  # type: ignore[attr-defined]
        with scope_of(community), timezone.override(ZoneInfo(community.time_zone)):
            if request.user.is_authenticated:
                request.actor = _actor_at_the_door(request, community)  # type: ignore[attr-defined]
            return self._enter(request, wanted, lambda: view(request, *args, **kwargs))

    def _enter(self, request: HttpRequest, wanted: str, view: Callable[[], HttpResponse]) -> HttpResponse:
        refusal = why_not_enter(request, wanted)
        if refusal and not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if refusal:
            return _said_no(request, refusal)
        try:
            response = view()
            if hasattr(response, "render") and callable(response.render):
                response.render()
            return response
        except Refusal as no:
            return _said_no(request, no)


def _actor_at_the_door(request: Any, community: Community) -> Actor:
    """The actor in their roles here, and whether the second factor of this visit is still missing."""
    actor = actor_of(request.user, community, timezone.localdate())
    missing = bool(actor.roles) and not community.is_sample and not request.user.is_verified()
    return replace(actor, second_factor_missing=missing)


def _said_no(request: Any, refusal: Refusal) -> HttpResponse:
    """The page of a refusal; a missing second factor leads on to where it is given or set up."""
    if refusal.code != "right.second_factor_needed":
        return refused(request, refusal)
    back = request.get_full_path() if request.method in ("GET", "HEAD") else ""
    context = {"has_device": user_has_device(request.user), "back": back}
    return render(request, "people/second_factor_needed.html", context, status=403)


def why_not_enter(request: Any, wanted: str) -> Refusal | None:
    """Compare what the access table asks (anyone, signed in, member, or a right) with the actor."""
    actor = request.actor
    if wanted == ANYONE:
        return None
    if wanted == SIGNED_IN:
        return (
            None
            if request.user.is_authenticated
            else Refusal("right.not_signed_in", verb=_("membuka halaman ini"))
        )
    if wanted == MEMBER:
        if actor.roles:
            return None
        return Refusal("right.missing", verb=_("membuka halaman ini"), roles=_("anggota komunitas ini"))
    if wanted not in RIGHTS:
        raise ImproperlyConfigured(
            f"config/access.py names the right {wanted!r}, which people/rules.py does not have"
        )
    return why_not_now(actor, wanted)
