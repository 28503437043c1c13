"""Signing in, choosing a password or PIN, the second factor."""

from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from django import forms
from django.conf import settings
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from galang.core.refusal import Refusal
from galang.people.models import Account
from galang.people.rules import why_not_password
from galang.people.services import SignInFacts
from galang.people.signin import sign_in_name
from galang.ui.fields import PhoneField
from galang.ui.forms import Form, add_refusal
from galang.ui.refusals import sentence

LONGEST_PASSWORD = 128


def password_field(label: Any, *, new: bool = False, **kwargs: Any) -> forms.CharField:
    """A box for a password or PIN, as typed, with blanks."""
    attrs = {"autocomplete": "new-password" if new else "current-password"}
    return forms.CharField(
        label=label,
        strip=False,
        max_length=LONGEST_PASSWORD,
        widget=forms.PasswordInput(attrs=attrs),
        **kwargs,
    )


class SignInForm(Form):
    """User name or phone, and password or PIN. A wrong pair says how many tries are left, no more."""

    name = forms.CharField(
        label=_("Nomor HP atau nama pengguna"),
        max_length=60,
        help_text=_("Contoh: 0812 3456 7890"),
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    password = password_field(_("Kata sandi atau PIN"))

    def __init__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        self.account: Account | None = None

    def clean(self) -> dict[str, Any]:
        """Find the account; each wrong pair counts against the account it names."""
        given = self.cleaned_data
        if not self.errors:
            name = sign_in_name(given["name"])
            self.account = authenticate(self.request, username=name, password=given["password"])  # type: ignore[assignment]
            if self.account is None:
                self.add_error("password", wrong_words(self.request, name))
        return given


def wrong_words(request: HttpRequest, name: str) -> str:
    """The one sentence for every wrong pair, with the number of tries that are left."""
    left = settings.AXES_FAILURE_LIMIT - AxesProxyHandler.get_failures(request, {"username": name})
    said = sentence(Refusal("signin.wrong"))
    tries = gettext("Anda masih punya %(left)s kali.") % {"left": left}
    return f"{said} {tries}" if left > 0 else said


class NewPassword(Form):
    """A new password or PIN, typed twice."""

    password = password_field(
        _("PIN atau kata sandi"),
        new=True,
        help_text=_("PIN: paling sedikit 6 angka. Kata sandi: 8 huruf atau angka."),
    )
    again = password_field(_("Tulis sekali lagi"), new=True)

    def clean(self) -> dict[str, Any]:
        """Both the same, and not too easy."""
        given = self.cleaned_data
        if "password" in given and (refusal := why_not_password(given["password"])):
            add_refusal(self, refusal)
        elif "password" in given and given.get("again") not in (None, given["password"]):
            self.add_error("again", _("Kedua isian berbeda. Tulis yang sama dua kali."))
        return given


class ChangePassword(NewPassword):
    """A new password in exchange for the old one."""

    old = password_field(_("Kata sandi atau PIN sekarang"))
    field_order = ("old", "password", "again")

    def __init__(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean(self) -> dict[str, Any]:
        """The old one is checked, and counted when wrong, like a sign-in."""
        given = super().clean()
        if not self.errors:
            check_own_password(self, self.request, "old")
        return given


def check_own_password(form: Form, request: Any, field: str) -> None:
    """Put an error on the form when this is not the password of the one who is signed in."""
    said = form.cleaned_data.get(field, "")  # type: ignore[attr-defined]
    if authenticate(request, username=request.user.get_username(), password=said) is None:
        add_refusal(form, Refusal("signin.old_wrong", field=field))  # type: ignore[arg-type]


class AccountFields(NewPassword):
    """What a new account needs: a user name or a phone number, and a PIN."""

    username = forms.CharField(
        label=_("Nama pengguna"),
        max_length=40,
        required=False,
        help_text=_("Huruf kecil dan angka, misalnya siti.rt07. Boleh kosong bila nomor HP diisi."),
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )
    phone = PhoneField(label=_("Nomor HP"), required=False)
    field_order = ("username", "phone", "password", "again")

    def clean_username(self) -> str:
        """Small letters, digits, dots and hyphens; never a phone number in disguise."""
        name: str = self.cleaned_data["username"].strip().lower()
        if name and (
            not all(sign.isalnum() or sign in "._-" for sign in name) or name.strip("+-._").isdigit()
        ):
            raise ValidationError(_("Pakai huruf dan angka, tanpa spasi. Nomor HP ditulis di bawahnya."))
        return name

    def clean(self) -> dict[str, Any]:
        """At least one of the two names."""
        given = super().clean()
        if not self.errors and not (given.get("username") or given.get("phone")):
            self.add_error("username", _("Isi nama pengguna atau nomor HP, salah satu cukup."))
        return given

    def facts(self, name: str = "") -> SignInFacts:
        """The cleaned answers for open_account."""
        given = self.cleaned_data
        return SignInFacts(
            given["username"], given["password"], given["phone"], name or given.get("name", "")
        )


class TokenForm(Form):
    """A six-digit code of the phone, or a recovery code."""

    token = forms.CharField(
        label=_("Kode"),
        max_length=32,
        help_text=_("6 angka dari aplikasi di HP, atau satu kode cadangan dari kertas."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autocapitalize": "none"}),
    )


class SetUpSecondFactor(TokenForm):
    """The first code of a new device, with one's password: a phone left on the table must not be enough."""

    password = password_field(_("Kata sandi atau PIN Anda"))

    def __init__(self, request: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean(self) -> dict[str, Any]:
        """The password is checked first."""
        if not self.errors:
            check_own_password(self, self.request, "password")
        return self.cleaned_data
