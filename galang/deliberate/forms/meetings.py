"""What people type about meetings: the call, the minutes, a decision by mufakat."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area, Step
from galang.deliberate.forms.proposals import MOST_PEOPLE, AreaField
from galang.deliberate.models import Meeting, Proposal
from galang.deliberate.services import Call, Minutes
from galang.ui.fields import DateField, MomentField, OnceField, SentenceField, TallyField
from galang.ui.forms import Form


class MeetingForm(Form):
    """The call to a meeting."""

    title = forms.CharField(label=_("Rembug apa?"), max_length=200)
    starts_at = MomentField(label=_("Kapan?"))
    place = forms.CharField(label=_("Di mana?"), max_length=200)
    invited = TallyField(
        label=_("Berapa orang diundang?"),
        help_text=_("Kuorum dihitung dari sini. Kosongkan bila undangannya terbuka."),
        most=MOST_PEOPLE,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    level = forms.ChoiceField(
        label=_("Apa yang dijanjikan kepada warga?"), choices=Meeting.Level.choices, widget=forms.RadioSelect
    )
    agenda = SentenceField(label=_("Acara"), help_text=_("Satu baris satu acara"), max_length=2000, rows=5)
    area = AreaField(label=_("Untuk warga mana?"), empty_label=_("Seluruh warga"))
    step = forms.ModelChoiceField(
        label=_("Langkah putaran"), queryset=None, empty_label=_("Tidak terikat langkah"), required=False
    )
    once = OnceField()

    def __init__(self, *args: Any, steps: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = Area.objects.order_by("path")  # type: ignore[attr-defined]
        self.fields["step"].queryset = steps  # type: ignore[attr-defined]
        self.fields["step"].label_from_instance = Step.__str__  # type: ignore[attr-defined]

    def call(self) -> Call:
        """What the service wants."""
        return Call(**{**self.cleaned_data, "invited": self.cleaned_data["invited"] or 0})


class MinutesForm(Form):
    """Lembar M-4: the minutes."""

    chair = forms.CharField(label=_("Pemimpin rembug"), max_length=120)
    minute_taker = forms.CharField(label=_("Notulis"), max_length=120)
    minutes = SentenceField(
        label=_("Jalannya rembug"),
        help_text=_("Siapa bicara tentang apa, dan apa yang disepakati. Dibaca semua warga."),
        max_length=8000,
        rows=8,
    )

    def said(self) -> Minutes:
        """What the service wants."""
        given = self.cleaned_data
        return Minutes(given["chair"], given["minute_taker"], given["minutes"])


class ConsensusForm(Form):
    """A decision by mufakat: its words, the verdict on each proposal, the dissent."""

    title = forms.CharField(
        label=_("Apa yang diputuskan?"), help_text=_("Satu kalimat, dibaca semua warga"), max_length=200
    )
    stand_aside = TallyField(
        label=_("Berapa yang menepi?"),
        help_text=_("Tidak mendukung, tetapi tidak menghalangi. Kosongkan bila tidak ada."),
        most=MOST_PEOPLE,
        required=False,
    )
    objections = TallyField(
        label=_("Berapa keberatan yang belum terjawab?"),
        help_text=_("Satu keberatan yang beralasan menahan mufakat. Kosongkan bila tidak ada."),
        most=MOST_PEOPLE,
        required=False,
    )
    dissent = SentenceField(
        label=_("Pendapat berbeda"),
        help_text=_("Tulis bila ada yang tidak setuju, dan mengapa"),
        max_length=2000,
        rows=3,
        required=False,
    )

    def __init__(self, *args: Any, proposals: list[Proposal], **kwargs: Any) -> None:
        results = (
            ("", _("tidak dibahas")),
            ("chosen", _("dikerjakan")),
            ("waiting", _("menunggu")),
            ("refused", _("ditolak")),
        )
        rows: dict[str, forms.Field] = {}
        for one in proposals:
            rows[f"r{one.pk}"] = forms.ChoiceField(label=one.title, choices=results, required=False)
            rows[f"a{one.pk}"] = forms.CharField(label=_("Alasan"), max_length=500, required=False)
            rows[f"k{one.pk}"] = DateField(label=_("Dibuka lagi"), required=False)
        self.base_fields = self.base_fields | rows  # type: ignore[misc]
        self.proposals = proposals
        super().__init__(*args, **kwargs)

    def lines(self) -> list[tuple[Proposal, Any, Any, Any]]:
        """(proposal, result, reason, day) for the table."""
        return [(one, self[f"r{one.pk}"], self[f"a{one.pk}"], self[f"k{one.pk}"]) for one in self.proposals]
