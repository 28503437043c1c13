"""Invitations and roles."""

from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from galang.community.selectors import read_number
from galang.core.refusal import Refusal
from galang.people.models import Person, Role
from galang.ui.fields import LazyBox, LazyChoiceField
from galang.ui.forms import Form

DAYS = ((7, _("7 hari")), (14, _("14 hari")), (30, _("30 hari")), (90, _("90 hari")))


def person_of(text: str) -> Person:
    """The person who lives here with this number (W-0001); refuses others."""
    number = read_number(text)
    person: Person | None = (
        Person.objects.filter(number=number, left_on__isnull=True).first() if number else None
    )
    if person is None:
        raise Refusal("person.unknown")
    return person


class InvitationForm(Form):
    """Whom to invite, as what, and how long the code is good."""

    role = forms.ChoiceField(label=_("Sebagai"), choices=Role.choices, initial=Role.RESIDENT)
    person = LazyChoiceField(
        label=_("Untuk warga"),
        resolve=person_of,
        required=False,
        help_text=_("Ketik nama atau nomornya, misalnya W-0012. Kosongkan bila belum terdaftar."),
    )
    days = forms.TypedChoiceField(label=_("Berlaku"), choices=DAYS, coerce=int, initial=30)

    def __init__(self, *args: Any, community: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].widget = LazyBox(reverse("people:person_search", args=[community]))


class RoleForm(Form):
    """Who gets which role."""

    name = forms.CharField(label=_("Nama pengguna atau nomor HP"), max_length=60)
    role = forms.ChoiceField(label=_("Peran"), choices=Role.choices)


class CodeForm(Form):
    """The code on the paper."""

    code = forms.CharField(
        label=_("Kode undangan"),
        max_length=24,
        help_text=_("8 huruf dan angka, misalnya K7R4 92MD"),
        widget=forms.TextInput(attrs={"autocapitalize": "characters", "autocomplete": "off"}),
    )

    def clean_code(self) -> str:
        """Letters and digits only."""
        return "".join(sign for sign in str(self.cleaned_data["code"]).upper() if sign.isalnum())


def code_form(data: Any = None) -> CodeForm:
    """The form, with ids that do not clash with a second form on the page."""
    return CodeForm(data, auto_id="undangan_%s")
