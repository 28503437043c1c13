"""Pages that belong to no other room: refusals, errors, the language switch, the components page."""

from __future__ import annotations

import logging
import secrets

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import get_template
from django.utils.html import escape
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from galang.core.refusal import Refusal
from galang.ui import showroom
from galang.ui.middleware import COOKIE, LANGUAGES
from galang.ui.refusals import sentence, status_of

log = logging.getLogger("galang.error")
YEAR = 365 * 24 * 3600
READABLE = "ACDEFGHJKLMNPQRTUVWXY34679"


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page of a refusal that no form caught: its number, its sentence, the way back."""
    status = status_of(refusal)
    template = {403: "ui/403.html", 409: "ui/409.html"}.get(status, "ui/422.html")
    context = {"sentence": sentence(refusal), "code": refusal.code, "status": status}
    return render(request, template, context, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the address or the form could not be read."""
    return render(request, "ui/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: not this person's right."""
    return render(request, "ui/403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form is too old or did not come from here; it says how to send it again."""
    return render(request, "ui/403.html", {"sentence": sentence(Refusal("form.expired"))}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: the same for what is not there and for what belongs to another community."""
    return render(request, "ui/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: no context processor and no database, for either may be what broke; the code is in the log too."""
    code = "G-" + "".join(secrets.choice(READABLE) for _ in range(4))
    log.error("error %s at %s", code, request.path)
    try:
        page = get_template("ui/500.html").render({"code": code})
    except Exception:
        log.exception("error page %s", code)
        page = f"<!doctype html><title>Galang</title><h1>Galang</h1><p>Galat 500. Kode: {escape(code)}</p>"
    return HttpResponse(page, status=500)


@csrf_exempt
@require_POST
def language_switch(request: HttpRequest) -> HttpResponse:
    """Remember the language in a cookie and go back; harmless, therefore free of the form token."""
    chosen = request.POST.get("bahasa", "id")
    back = request.POST.get("next", "/")
    own = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(back if own else "/")
    if chosen in LANGUAGES:
        response.set_cookie(
            COOKIE, chosen, max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True
        )
    return response


def components(request: HttpRequest) -> HttpResponse:
    """Each part in each state, for those who build pages; only in debug."""
    if request.method not in ("GET", "HEAD", "POST"):
        raise Http404
    return render(request, "ui/components.html", showroom.everything(request.POST or None))
