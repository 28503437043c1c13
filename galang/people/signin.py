"""Signing in with a user name or a phone number, and a password or PIN."""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest, HttpResponse

from galang.core.refusal import Refusal
from galang.people.models import Account
from galang.ui.fields import read_phone
from galang.ui.views import refused


class PhoneOrNameBackend(BaseBackend):
    """Finds the account by user name or phone; a wrong name costs the same time as a wrong password."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **_: Any
    ) -> Account | None:
        if not username or password is None:
            return None
        typed = username.strip().lower()
        phone = _phone(typed)
        found = Account.objects.filter(username=typed).first()
        if found is None and phone:
            found = Account.objects.filter(phone=phone).first()
        if found is None:
            Account().set_password(password)
            return None
        return found if found.check_password(password) and found.is_active else None

    def get_user(self, user_id: int) -> Account | None:
        return Account.objects.filter(pk=user_id, is_active=True).first()


def _phone(typed: str) -> str:
    """The typed name as a phone number, "" when it is none."""
    try:
        return read_phone(typed)
    except Refusal:
        return ""


def locked_out(request: HttpRequest, original: Any = None, credentials: Any = None) -> HttpResponse:
    """After too many wrong tries: wait a quarter of an hour, or ask the secretary for a new code."""
    return refused(request, Refusal("signin.throttled", minutes=15, status=429))
