"""Forms of the ground: rounds, steps, areas, and the filter of the trace."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from galang.community.deed_words import WORDS
from galang.community.models import Area, Step
from galang.community.selectors import blueprints_shown
from galang.community.services import StepChange
from galang.ui.fields import DateField, SentenceField
from galang.ui.forms import Form
from galang.ui.selects import QuickSelect

STAGES = (
    (1, _("Analisis")),
    (2, _("Perancangan")),
    (3, _("Pelaksanaan")),
    (4, _("Evaluasi")),
    (5, _("Penyebaran")),
)


class DeedFilter(Form):
    """Which deeds to show: of one kind, or only those that were done for somebody."""

    perbuatan = forms.ChoiceField(label=_("Perbuatan"), required=False, widget=QuickSelect)
    dibantu = forms.BooleanField(label=_("Hanya yang dibantu"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = sorted(((verb, str(said)) for verb, said in WORDS.items()), key=lambda pair: pair[1])
        self.fields["perbuatan"].choices = [("", _("Semua perbuatan")), *words]  # type: ignore[attr-defined]


def blueprint_choices() -> list[tuple[str, str]]:
    """The blueprints with their titles."""
    return [(one["name"], one["title"]) for one in blueprints_shown()]


class RoundForm(Form):
    """A new round."""

    name = forms.CharField(label=_("Nama putaran"), max_length=120, help_text=_("Misalnya Putaran 2 (2027)"))
    blueprint = forms.ChoiceField(label=_("Pola langkah"), widget=forms.RadioSelect)
    starts_on = DateField(label=_("Mulai"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["blueprint"].choices = blueprint_choices()  # type: ignore[attr-defined]


class StepForm(Form):
    """What a community may change in a step."""

    name = forms.CharField(label=_("Langkah"), max_length=120)
    stage = forms.TypedChoiceField(label=_("Tahap"), choices=STAGES, coerce=int)
    why = SentenceField(label=_("Mengapa langkah ini"), required=False, max_length=1000, rows=3)
    output_name = forms.CharField(label=_("Dokumen hasil"), max_length=160)
    sheet = forms.CharField(
        label=_("Lembar yang dicetak"), max_length=12, required=False, help_text=_("Misalnya M-1")
    )
    starts_on = DateField(label=_("Mulai"), required=False)
    ends_on = DateField(label=_("Selesai"), required=False)

    def change(self) -> StepChange:
        """The cleaned answers as one change."""
        return StepChange(**self.cleaned_data)


class AgreedForm(Form):
    """In which meeting, and when, a document was agreed."""

    meeting_number = forms.CharField(label=_("Nomor rembug"), max_length=16, help_text=_("Misalnya M-001"))
    agreed_on = DateField(label=_("Tanggal sepakat"))

    def clean_agreed_on(self) -> date:
        """Nobody agrees in the future."""
        return not_in_future(self.cleaned_data["agreed_on"])


class AreaForm(Form):
    """A part of the community."""

    parent = forms.ModelChoiceField(
        label=_("Di dalam"),
        queryset=None,
        required=False,
        empty_label=_("langsung di bawah komunitas"),
        widget=QuickSelect,
    )
    kind = forms.CharField(
        label=_("Sebutan"),
        max_length=40,
        required=False,
        help_text=_("Misalnya RW, RT, Dusun, Banjar, Cabang"),
    )
    name = forms.CharField(label=_("Nama atau nomor"), max_length=80, help_text=_("Misalnya 03 atau Krajan"))
    is_base = forms.BooleanField(
        label=_("Ini satuan terkecil"), required=False, help_text=_("Warga dicatat di satuan terkecil.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = Area.objects.all()  # type: ignore[attr-defined]


def step_values(step: Step) -> dict[str, Any]:
    """A step's present values for its form."""
    return {name: getattr(step, name) for name in StepForm.base_fields}


def not_in_future(day: date) -> date:
    """The day, if it is today or earlier."""
    if day > timezone.localdate():
        raise ValidationError(_("Tanggal ini belum datang. Tulis tanggal hari ini atau sebelumnya."))
    return day
