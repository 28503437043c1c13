"""Persons, their household, consents and the poor list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area
from galang.people.models import Consent, Person, Sex
from galang.people.services import PersonFacts
from galang.ui.fields import DateField, PhoneField, SentenceField
from galang.ui.forms import Form
from galang.ui.selects import QuickSelect

YES_NO = (("", _("tidak dicatat")), ("yes", _("ya")), ("no", _("tidak")))
ANSWER = {"": None, "yes": True, "no": False}


class PersonSearch(Form):
    """Find a person by name, number or area."""

    cari = forms.CharField(label=_("Nama atau nomor"), max_length=80, required=False)
    wilayah = forms.ModelChoiceField(
        label=_("Wilayah"), queryset=None, required=False, empty_label=_("Semua"), widget=QuickSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wilayah"].queryset = Area.objects.all()  # type: ignore[attr-defined]


class PersonFields(Form):
    """What is asked of every person."""

    name = forms.CharField(
        label=_("Nama"), max_length=120, help_text=_("Seperti biasa dipanggil; satu kata boleh.")
    )
    sex = forms.ChoiceField(
        label=_("Jenis kelamin"), choices=Sex.choices, widget=forms.RadioSelect, required=False
    )
    born_on = DateField(label=_("Tanggal lahir"), required=False)
    is_married = forms.BooleanField(label=_("Sudah kawin"), required=False)
    disability = forms.ChoiceField(label=_("Penyandang disabilitas"), choices=YES_NO, required=False)
    area = forms.ModelChoiceField(
        label=_("Tinggal di"), queryset=None, empty_label=_("pilih RT"), widget=QuickSelect
    )
    phone = PhoneField(label=_("Nomor HP"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = Area.objects.filter(is_base=True)  # type: ignore[attr-defined]

    def facts(self) -> PersonFacts:
        """The cleaned answers as facts."""
        given = self.cleaned_data
        return PersonFacts(
            name=given["name"],
            sex=given["sex"],
            born_on=given["born_on"],
            is_married=given["is_married"],
            has_disability=ANSWER[given["disability"]],
            phone=given["phone"],
            nik=given.get("nik", ""),
            consents=tuple(given.get("consents", ())),
            channel=given.get("channel") or Consent.Channel.PAPER,
        )


class PersonForm(PersonFields):
    """A new person, with household and consents."""

    home_code = forms.CharField(
        label=_("Nomor rumah tangga"),
        max_length=24,
        required=False,
        help_text=_(
            "Nomor urut di daftar warga, bukan nomor Kartu Keluarga. Yang sama berarti satu rumah tangga."
        ),
    )
    nik = forms.CharField(
        label=_("NIK"),
        max_length=24,
        required=False,
        help_text=_(
            "Hampir tidak pernah perlu. Bila diisi, hanya empat angka terakhir yang dapat dibaca lagi."
        ),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    consents = forms.MultipleChoiceField(
        label=_("Ia setuju bahwa"),
        choices=Consent.Purpose.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    channel = forms.ChoiceField(
        label=_("Persetujuan diberikan"),
        choices=Consent.Channel.choices,
        widget=forms.RadioSelect,
        initial="paper",
    )


def person_values(person: Person) -> dict[str, Any]:
    """A person's present values for the form."""
    disability = {None: "", True: "yes", False: "no"}[person.has_disability]
    names = ("name", "sex", "born_on", "is_married", "area", "phone")
    return {name: getattr(person, name) for name in names} | {"disability": disability}


class PoorListForm(Form):
    """Why a household goes on the poor list, or off it."""

    reason = SentenceField(
        label=_("Alasan"),
        max_length=500,
        rows=2,
        help_text=_("Misalnya: disepakati rembug RT 07, M-012. Hanya dibaca yang berhak."),
    )
