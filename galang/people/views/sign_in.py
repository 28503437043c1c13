"""Signing in and out. A wrong pair says the same whatever was wrong; tries are counted per account."""

from typing import Any

from django.contrib.auth import login, logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django_otp import user_has_device

from galang.people.forms.accounts import SignInForm
from galang.people.forms.members import code_form
from galang.people.models import Account
from galang.people.selectors import own_places
from galang.people.views.pages import form_page
from galang.ui.middleware import COOKIE
from galang.ui.rooms import address

BACKEND = "galang.people.signin.PhoneOrNameBackend"
YEAR = 365 * 24 * 3600


@never_cache
@sensitive_post_parameters("password")
def sign_in(request: Any) -> HttpResponse:
    """The form; who is signed in already goes on."""
    back = safe_back(request)
    if request.user.is_authenticated and request.method == "GET":
        return redirect(back or first_page(request.user))
    form = SignInForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid() and form.account:
        return enter(request, form.account, back)
    return form_page(request, "people/sign_in.html", {"form": form, "code": code_form(), "back": back})


def enter(request: Any, account: Account, back: str = "") -> HttpResponse:
    """Begin a fresh session for the account, then the second factor if it has one, then on."""
    login(request, account, backend=BACKEND)
    onward = back or first_page(account)
    if user_has_device(account):
        onward = f"{reverse('people:second_factor')}?next={onward}"
    response = redirect(onward)
    if COOKIE not in request.COOKIES and account.language != "id":
        response.set_cookie(
            COOKIE, account.language, max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True
        )
    return response


def forgotten(request: Any) -> HttpResponse:
    """What to do when the password is gone: a new code on paper, from the secretary."""
    return render(request, "people/forgotten.html")


def sign_out(request: Any) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("/")


def safe_back(request: Any) -> str:
    """Where the visitor wanted to go, if it is an address of this site; else empty."""
    back = request.POST.get("next") or request.GET.get("next") or ""
    own = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return back if own else ""


def first_page(account: Account) -> str:
    """The home of the only community one belongs to; with several or none, one's account page."""
    places = own_places(account)
    if len(places) == 1:
        return address("publish:home", places[0].community.slug) or reverse("people:account")
    return reverse("people:account")
