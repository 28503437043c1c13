"""The photo of a count sheet."""

from django import forms
from django.utils.translation import gettext_lazy as _

from galang.ui.forms import Form


class PhotoForm(Form):
    """One photo of the filled-in sheet H-2."""

    photo = forms.FileField(
        label=_("Foto lembar H-2"),
        help_text=_("Foto atau PDF, paling besar 5 MB. Pastikan angkanya terbaca."),
    )
