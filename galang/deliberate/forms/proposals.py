"""What people type about proposals: the proposal, its appraisal, answers to questions."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area
from galang.community.selectors import base_areas
from galang.deliberate.rules.proposals import ANSWERS, CHECKS
from galang.deliberate.services import Findings, Wish
from galang.ui.fields import OnceField, QuantityField, RupiahField, SentenceField, TallyField
from galang.ui.forms import Form

MOST_PEOPLE = 100_000


class AreaField(forms.ModelChoiceField):
    """One of the smallest areas; the list is read when the form is made, inside the community's scope."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(queryset=None, **kwargs)

    def label_from_instance(self, area: Area) -> str:
        """RT 07 / RW 02."""
        return area.label


class ProposalForm(Form):
    """A proposal out of an issue; `asked` carries the codes of the questions that were on screen."""

    title = forms.CharField(
        label=_("Apa yang diusulkan?"),
        help_text=_("Pekerjaan dan tempatnya, misalnya: Perbaikan saluran Gang Melati"),
        max_length=200,
    )
    what = SentenceField(label=_("Mengapa perlu, dan seperti apa?"), max_length=2000, rows=4, required=False)
    volume = QuantityField(label=_("Berapa banyak?"), help_text=_("Angka saja, misalnya 120 atau 2,5"))
    unit = forms.CharField(
        label=_("Satuan"), help_text=_("Misalnya meter, unit, orang, paket"), max_length=40
    )
    cost_rupiah = RupiahField(label=_("Perkiraan biaya seluruhnya"))
    place = forms.CharField(label=_("Di mana?"), help_text=_("Gang, RT, atau nama tempat"), max_length=600)
    area = AreaField(label=_("RT tempat itu"), empty_label=_("Lebih dari satu RT"))
    beneficiaries = TallyField(
        label=_("Berapa orang yang terbantu?"),
        most=MOST_PEOPLE,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    once = OnceField()
    asked = forms.CharField(widget=forms.HiddenInput, required=False, max_length=2000)
    confirmed = forms.BooleanField(
        label=_("Saya sudah membaca pertanyaan ini. Isiannya memang begitu."), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = base_areas()  # type: ignore[attr-defined]

    def wish(self) -> Wish:
        """What the service wants; only after the form was found valid."""
        skip = ("asked", "confirmed")
        return Wish(**{name: value for name, value in self.cleaned_data.items() if name not in skip})

    def codes(self) -> list[str]:
        """The questions that the person saw and stands by."""
        return self.cleaned_data["asked"].split() if self.cleaned_data["confirmed"] else []


class FindingsForm(Form):
    """Lembar U-3: what the feasibility team looked at, and what it says."""

    is_feasible = forms.ChoiceField(
        label=_("Layak dikerjakan?"),
        choices=(("ya", _("Ya, layak")), ("tidak", _("Tidak, belum layak"))),
        widget=forms.RadioSelect,
    )
    price_rupiah = RupiahField(
        label=_("Harga sesudah diperiksa"),
        help_text=_("Kosongkan bila sama dengan perkiraan pengusul"),
        required=False,
    )
    reason = SentenceField(
        label=_("Alasan"),
        help_text=_("Dibaca semua warga. Bila tidak layak, sebutkan apa yang kurang."),
        max_length=1000,
        rows=3,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        asked: dict[str, forms.Field] = {}
        for check in CHECKS:
            asked[f"{check}_answer"] = forms.ChoiceField(
                label=_("Hasil"), choices=(("", _("tidak diperiksa")), *ANSWERS.items()), required=False
            )
            asked[f"{check}_words"] = forms.CharField(label=_("Temuan"), max_length=200, required=False)
        self.base_fields = asked | self.base_fields  # type: ignore[misc]
        super().__init__(*args, **kwargs)

    def lines(self) -> list[tuple[str, Any, Any]]:
        """(question, answer field, words field) in the order of the sheet."""
        return [
            (str(words), self[f"{check}_answer"], self[f"{check}_words"]) for check, words in CHECKS.items()
        ]

    def findings(self) -> Findings:
        """What the service wants."""
        given = self.cleaned_data
        return Findings(
            is_feasible=given["is_feasible"] == "ya",
            reason=given["reason"],
            price_rupiah=given["price_rupiah"],
            findings={check: (given[f"{check}_answer"], given[f"{check}_words"]) for check in CHECKS},
        )


class AnswerForm(Form):
    """The answer to one open question of a proposal."""

    position = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=99)
    answer = SentenceField(label=_("Jawaban"), max_length=500, rows=2)
