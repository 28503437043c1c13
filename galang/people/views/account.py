"""One's own account: password, language, roles, and the second factor."""

from base64 import b32encode
from typing import Any

import segno
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django_otp import login as otp_login
from django_otp import user_has_device

from galang.people import services
from galang.people.forms.accounts import ChangePassword, SetUpSecondFactor, TokenForm
from galang.people.selectors import own_places
from galang.people.views.pages import form_page
from galang.people.views.sign_in import YEAR, first_page, safe_back
from galang.ui.forms import run
from galang.ui.middleware import COOKIE


@never_cache
def account(request: Any) -> HttpResponse:
    """Who I am here, where I belong, and how safely I sign in."""
    context = {
        "account": request.user,
        "places": own_places(request.user),
        "has_device": user_has_device(request.user),
        "is_verified": request.user.is_verified(),
    }
    return render(request, "people/account.html", context)


@never_cache
@sensitive_post_parameters("old", "password", "again")
def password(request: Any) -> HttpResponse:
    """Change the password or PIN; this session goes on, all others end."""
    form = ChangePassword(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        new = form.cleaned_data["password"]
        if run(form, lambda: services.change_password(account=request.user, password=new)):
            update_session_auth_hash(request, request.user)
            messages.success(request, _("Kata sandi diganti. HP lain yang masih masuk sudah dikeluarkan."))
            return redirect("people:account")
    return form_page(request, "people/password.html", {"form": form})


def language(request: Any) -> HttpResponse:
    """Keep the language with the account and read on in it."""
    services.choose_language(account=request.user, language=request.POST.get("bahasa", ""))
    response = redirect("people:account")
    response.set_cookie(
        COOKIE, request.user.language, max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True
    )
    return response


@never_cache
@sensitive_post_parameters("token")
def second_factor(request: Any) -> HttpResponse:
    """Give the second factor for this visit; who has none is led to setting it up."""
    back = safe_back(request)
    if not user_has_device(request.user):
        return redirect("people:second_factor_new")
    form = TokenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["token"]
        device = run(form, lambda: services.check_second_factor(account=request.user, token=token))
        if device:
            verify(request, device)
            return redirect(back or first_page(request.user))
    return form_page(request, "people/second_factor.html", {"form": form, "back": back})


def verify(request: Any, device: Any) -> None:
    """Mark this visit as verified, under a new session key."""
    otp_login(request, device)
    request.session.cycle_key()


@never_cache
@sensitive_post_parameters("token", "password")
def second_factor_new(request: Any) -> HttpResponse:
    """Set up the second factor: a code to scan, the first six digits, then recovery codes on paper."""
    if user_has_device(request.user) and not request.user.is_verified():
        return redirect("people:second_factor")
    device = services.pending_device(request.user)
    form = SetUpSecondFactor(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["token"]
        done = run(form, lambda: services.confirm_device(account=request.user, token=token))
        if done:
            verify(request, done[0])
            return render(request, "people/recovery_codes.html", {"codes": done[1], "fresh": True})
    picture = segno.make(device.config_url, error="m").svg_inline(
        scale=4, border=2, light="#fff", omitsize=True
    )
    secret = " ".join(_in_fours(device))
    context = {"form": form, "picture": mark_safe(picture), "secret": secret}
    return form_page(request, "people/second_factor_new.html", context)


def _in_fours(device: Any) -> list[str]:
    """The secret as an app wants it typed, in groups of four."""
    text = b32encode(device.bin_key).decode().rstrip("=")
    return [text[at : at + 4] for at in range(0, len(text), 4)]


@never_cache
def recovery_codes(request: Any) -> HttpResponse:
    """New recovery codes in place of the old ones, for a visit that gave its second factor."""
    if not request.user.is_verified():
        return redirect("people:second_factor")
    codes = services.new_recovery_codes(account=request.user)
    return render(request, "people/recovery_codes.html", {"codes": codes, "fresh": False})
