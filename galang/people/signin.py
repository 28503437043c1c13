"""Signing in with a user name or a phone number, and a password or PIN."""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest, HttpResponse

from galang.core.refusal import Refusal
from galang.people.models import Account
from galang.ui.fields import read_phone
from galang.ui.views import refused


def find_account(typed: str) -> Account | None:
    """The account of a user name or of a phone number in any spelling."""
    name = typed.strip().lower()
    found: Account | None = Account.objects.filter(username=name).first()
    if found is not None:
        return found
    try:
        return Account.objects.filter(phone=read_phone(name)).first()
    except Refusal:
        return None


def sign_in_name(typed: str) -> str:
    """The name that tries are counted under: one per account, however it is spelled."""
    found = find_account(typed)
    return found.username if found else typed.strip().lower()


class PhoneOrNameBackend(BaseBackend):
    """Finds the account by user name or phone; a wrong name costs the same time as a wrong password."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **_: Any
    ) -> Account | None:
        if not username or password is None:
            return None
        found = find_account(username)
        if found is None:
            Account().set_password(password)
            return None
        return found if found.check_password(password) and found.is_active else None

    def get_user(self, user_id: int) -> Account | None:
        return Account.objects.filter(pk=user_id, is_active=True).first()


def locked_out(request: HttpRequest, original: Any = None, credentials: Any = None) -> HttpResponse:
    """After too many wrong tries: wait a quarter of an hour, or ask the secretary for a new code."""
    return refused(request, Refusal("signin.throttled", minutes=15, status=429))
