"""Shapes of what a treasurer types."""

import uuid

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from galang.ledger.selectors import next_line
from galang.plan.models import Activity, CostLine, Funding
from galang.ui.fields import DateField, RupiahField
from galang.ui.formats import rupiah
from galang.ui.forms import Form

PURSES = [("1101", _("Kas tunai")), ("1102", _("Bank"))]


class LineChoice(forms.ModelChoiceField):
    """A cost line with its activity and sum."""

    def label_from_instance(self, obj: CostLine) -> str:
        return f"{obj.activity.number} {obj.activity.title}: {obj.name} ({rupiah(obj.amount_rupiah)})"


class PaymentForm(Form):
    """Ask for a payment."""

    cost_line = LineChoice(None, label=_("Baris rencana"))
    amount_rupiah = RupiahField(label=pgettext_lazy("uang", "Jumlah"))
    description = forms.CharField(label=_("Untuk apa"), max_length=200, help_text=_("Misalnya: semen 40 sak"))
    counterparty = forms.CharField(
        label=_("Dibayar kepada"), max_length=160, help_text=_("Nama toko atau tukang")
    )
    happened_on = DateField(label=_("Tanggal"))
    purse = forms.ChoiceField(label=_("Diambil dari"), choices=PURSES)
    receipt = forms.FileField(
        label=_("Foto bukti"),
        required=False,
        help_text=_("Foto nota atau PDF, paling besar 5 MB. Boleh menyusul."),
    )
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: object, activity: Activity | None = None, **kwargs: object) -> None:
        kwargs.setdefault("initial", {"happened_on": timezone.localdate(), "key": uuid.uuid4()})  # type: ignore[attr-defined]
        super().__init__(*args, **kwargs)
        lines = CostLine.objects.select_related("activity").order_by("-activity__id", "position")
        self.fields["cost_line"].queryset = lines.filter(activity=activity) if activity else lines  # type: ignore[attr-defined]
        if activity:
            self.initial.setdefault("cost_line", next_line(activity))


class IncomeForm(Form):
    """Write down what came in."""

    source = forms.ChoiceField(label=_("Sumber"), choices=Funding.Source.choices)
    amount_rupiah = RupiahField(label=pgettext_lazy("uang", "Nilai"))
    description = forms.CharField(label=_("Untuk apa"), max_length=200)
    counterparty = forms.CharField(label=_("Diterima dari"), max_length=160)
    happened_on = DateField(label=_("Tanggal"))
    purse = forms.ChoiceField(
        label=_("Masuk ke"), choices=PURSES, help_text=_("Swadaya tenaga dan bahan tidak masuk kas.")
    )
    activity = forms.ModelChoiceField(None, label=_("Untuk kegiatan"), required=False)
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("initial", {"happened_on": timezone.localdate(), "key": uuid.uuid4()})  # type: ignore[attr-defined]
        super().__init__(*args, **kwargs)
        self.fields["activity"].queryset = Activity.objects.order_by("-id")  # type: ignore[attr-defined]


class AnswerForm(Form):
    """Approve, or refuse with a reason."""

    answer = forms.ChoiceField(
        label=_("Jawaban"),
        choices=[("yes", _("Saya setuju")), ("no", _("Saya menolak"))],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Alasan"), max_length=500, required=False, help_text=_("Wajib bila menolak.")
    )


class ReceiptForm(Form):
    """Bring the receipt later."""

    receipt = forms.FileField(label=_("Foto bukti"), help_text=_("Foto nota atau PDF, paling besar 5 MB."))


class ReversalForm(Form):
    """Take a posted transaction back."""

    reason = forms.CharField(label=_("Mengapa dibalik"), max_length=200)
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("initial", {"key": uuid.uuid4()})  # type: ignore[attr-defined]
        super().__init__(*args, **kwargs)
