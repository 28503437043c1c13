"""What planners type: plans, goals, activities, cost lines, sources."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from galang.community.selectors import base_areas
from galang.core.refusal import Refusal
from galang.organise.models import Body
from galang.people.models import Person
from galang.plan.models import Activity, CostLine, Funding, Plan
from galang.plan.selectors import person_by_words
from galang.plan.services import ActivityFacts, GoalFacts, LineFacts, PlanFacts, PledgeFacts
from galang.ui.fields import DateField, QuantityField, RupiahField, SentenceField, TallyField
from galang.ui.forms import Form, add_refusal


class YearField(forms.IntegerField):
    """A year in four figures."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 4}))
        super().__init__(min_value=1990, max_value=2200, **kwargs)


class PlanForm(Form):
    """A medium-term or yearly plan."""

    title = forms.CharField(label=_("Nama rencana"), max_length=160, help_text=_("Misalnya: Renta 2026."))
    kind = forms.ChoiceField(label=_("Jenis"), choices=Plan.Kind.choices, widget=forms.RadioSelect)
    first_year = YearField(label=_("Tahun mulai"))
    last_year = YearField(label=_("Tahun selesai"), required=False, help_text=_("Untuk Renta boleh kosong."))

    def facts(self) -> PlanFacts:
        """What the service wants; a yearly plan ends in the year it starts."""
        given = self.cleaned_data
        last = given["last_year"] or given["first_year"]
        return PlanFacts(given["title"], given["kind"], given["first_year"], last)


class GoalForm(Form):
    """A chosen proposal as a goal of a plan."""

    plan: Any = forms.ModelChoiceField(None, label=_("Masuk rencana"), empty_label=_("Pilih rencana"))
    title = forms.CharField(label=_("Tujuan"), max_length=200)
    result_wanted = SentenceField(
        label=_("Hasil yang diharapkan"),
        max_length=1000,
        rows=3,
        help_text=_("Apa yang berubah bagi warga bila ini selesai."),
    )
    target_volume = QuantityField(label=_("Sasaran"), required=False)
    target_unit = forms.CharField(label=_("Satuan"), required=False, max_length=40)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plan"].queryset = Plan.objects.all()  # type: ignore[attr-defined]

    def facts(self) -> GoalFacts:
        """What the service wants."""
        return GoalFacts(**{name: value for name, value in self.cleaned_data.items() if name != "plan"})


class PersonField(forms.CharField):
    """A resident by number or exact name; the form finds the person."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Nama lengkap seperti di daftar warga, atau nomornya: W-0012."))
        super().__init__(max_length=120, **kwargs)


class ActivityForm(Form):
    """Work with dates, a place and somebody who answers for it."""

    title = forms.CharField(label=_("Kegiatan"), max_length=200)
    starts_on = DateField(label=_("Mulai"))
    ends_on = DateField(label=_("Selesai"))
    responsible = PersonField(label=_("Penanggung jawab"), required=False)
    body: Any = forms.ModelChoiceField(
        None,
        label=_("atau lembaga"),
        required=False,
        empty_label=_("Tidak ada"),
        help_text=_("Isi salah satu."),
    )
    area: Any = forms.ModelChoiceField(
        None, label=_("Wilayah"), required=False, empty_label=_("Seluruh komunitas")
    )
    place = forms.CharField(label=_("Tempat"), required=False, max_length=300)
    beneficiaries = TallyField(
        label=_("Penerima manfaat"),
        required=False,
        help_text=_("Jumlah orang, hanya bila sudah dihitung dari rumah ke rumah."),
    )
    beneficiaries_women = TallyField(label=_("di antaranya perempuan"), required=False)
    beneficiaries_poor = TallyField(label=_("di antaranya keluarga PS-2"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].queryset = Body.objects.order_by("name")  # type: ignore[attr-defined]
        self.fields["area"].queryset = base_areas()  # type: ignore[attr-defined]

    def clean_responsible(self) -> Person | None:
        """The person with this name or number."""
        typed = self.cleaned_data["responsible"].strip()
        try:
            return person_by_words(typed) if typed else None
        except Refusal as refusal:
            add_refusal(self, refusal.at("responsible"))
            return None

    def facts(self) -> ActivityFacts:
        """What the service wants."""
        return ActivityFacts(**self.cleaned_data)


class LineForm(Form):
    """One cost line; the amount is worked out."""

    kind = forms.ChoiceField(label=_("Jenis"), choices=CostLine.Kind.choices)
    name = forms.CharField(label=_("Uraian"), max_length=160, help_text=_("Misalnya: semen 50 kg."))
    volume = QuantityField(label=_("Volume"), help_text=_("Misalnya 120 atau 2,5."))
    unit = forms.CharField(label=_("Satuan"), max_length=40, help_text=_("Misalnya: sak, m³, hari kerja."))
    unit_price_rupiah = RupiahField(label=_("Harga satuan"))

    def facts(self) -> LineFacts:
        """What the service wants."""
        return LineFacts(**self.cleaned_data)


class PledgeForm(Form):
    """One source, with residents' own labour and goods counted openly."""

    source = forms.ChoiceField(label=_("Sumber"), choices=Funding.Source.choices, widget=forms.RadioSelect)
    source_name = forms.CharField(
        label=_("Nama sumber"),
        required=False,
        max_length=160,
        help_text=_("Misalnya: BLM tahap 1, warga RT 07."),
    )
    amount_rupiah = RupiahField(label=_("Nilai dalam rupiah"))
    how_counted = forms.CharField(
        label=_("Cara menghitung"),
        required=False,
        max_length=200,
        help_text=_("Wajib untuk tenaga dan bahan. Misalnya: 60 hari kerja × Rp75.000."),
    )

    def facts(self) -> PledgeFacts:
        """What the service wants."""
        return PledgeFacts(**self.cleaned_data)


def first_values(activity: Activity, made: CostLine | Funding | None) -> dict[str, Any]:
    """What a form starts with when a line or source is changed."""
    if made is None:
        return {}
    names = LineForm.base_fields if isinstance(made, CostLine) else PledgeForm.base_fields
    return {name: getattr(made, name) for name in names}
