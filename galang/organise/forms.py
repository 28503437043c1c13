"""What the secretary and the committee type: bodies, offices, elections, endings, the charter."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from galang.community.models import Charter
from galang.community.selectors import charter_lines, read_number
from galang.core.refusal import Refusal
from galang.deliberate.models import Decision
from galang.organise.models import Body, Office
from galang.organise.rules import limits_of
from galang.organise.selectors import MOST_DECISIONS, decisions_for_charter, elections_to_certify
from galang.organise.services import BodyFacts, OfficeFacts
from galang.organise.services.bodies import ROLES_BY_OFFICE
from galang.ui.fields import DateField, RupiahField, SentenceField, TallyField
from galang.ui.formats import date_words
from galang.ui.forms import Form, add_refusal

UNITS = {
    "_permille": _("Dari seribu: 500 berarti setengah."),
    "_years": _("Dalam tahun."),
    "_days": _("Dalam hari."),
    "_month": _("Bulan ke berapa, 1 sampai 12."),
}


def decision_label(decision: Decision) -> str:
    """K-004 · Pemilihan BKM (10 Mei 2026)."""
    return f"{decision.number} · {decision.title} ({date_words(decision.decided_on)})"


class BodyForm(Form):
    """A body of residents, or a partner."""

    name = forms.CharField(label=_("Nama lembaga"), max_length=160)
    kind = forms.ChoiceField(label=_("Jenis"), choices=Body.Kind.choices)
    purpose = SentenceField(label=_("Tugas"), required=False, max_length=1000, rows=3)
    parent: Any = forms.ModelChoiceField(
        None, label=_("Di bawah"), required=False, empty_label=_("Berdiri sendiri")
    )
    decision = forms.CharField(
        label=_("Nomor keputusan"), required=False, max_length=16, help_text=_("Misalnya K-003, bila ada.")
    )
    founded_on = DateField(label=_("Dibentuk"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = Body.objects.order_by("name")  # type: ignore[attr-defined]

    def clean_decision(self) -> Decision | None:
        """The decision with this number."""
        typed = self.cleaned_data["decision"].strip()
        number = read_number(typed) if typed else ""
        found = Decision.objects.filter(number=number or typed).first() if typed else None
        if typed and found is None:
            add_refusal(self, Refusal("number.unknown", number=typed, field="decision"))
        return found

    def facts(self) -> BodyFacts:
        """What the service wants."""
        return BodyFacts(**self.cleaned_data)


class OfficeForm(Form):
    """A seat in a body."""

    title = forms.CharField(
        label=_("Jabatan"), max_length=120, help_text=_("Misalnya: anggota, koordinator.")
    )
    seats = TallyField(label=_("Jumlah kursi"), most=200, initial=1)
    role = forms.ChoiceField(
        label=_("Peran di aplikasi"),
        required=False,
        choices=[("", _("tidak ada")), *((role.value, role.label) for role in ROLES_BY_OFFICE)],
        help_text=_("Peran ini diberikan bersama mandat, dan dicabut bersamanya."),
    )

    def facts(self) -> OfficeFacts:
        """What the service wants."""
        return OfficeFacts(**self.cleaned_data)


class DecisionChoice(forms.ModelChoiceField):
    """One of the decisions that fit here."""

    def label_from_instance(self, obj: Any) -> str:
        """Number, title and day."""
        return decision_label(obj)


def _offer(field: Any, decisions: list[Decision]) -> None:
    """Let the field choose among these; says so when there are more than are shown."""
    field.queryset = Decision.objects.filter(pk__in=[one.pk for one in decisions]).order_by("-pk")
    if len(decisions) >= MOST_DECISIONS:
        field.help_text = gettext("Hanya %(n)s keputusan terbaru yang ditampilkan.") % {"n": MOST_DECISIONS}


class CertifyForm(Form):
    """Which decision fills which office."""

    decision = DecisionChoice(None, label=_("Hasil pemilihan"), empty_label=_("Pilih keputusan"))
    office: Any = forms.ModelChoiceField(None, label=_("Jabatan yang diisi"), empty_label=_("Pilih jabatan"))
    starts_on = DateField(
        label=_("Mulai bertugas"), required=False, help_text=_("Kosong berarti sejak hari keputusan.")
    )

    def __init__(self, *args: Any, body: Body, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.elections = elections_to_certify()
        _offer(self.fields["decision"], self.elections)
        self.fields["office"].queryset = Office.objects.filter(body=body).order_by("pk")  # type: ignore[attr-defined]


class EndForm(Form):
    """Why a mandate ends before its time."""

    on = DateField(label=_("Berhenti pada"))
    reason = SentenceField(
        label=_("Alasan"),
        max_length=600,
        rows=3,
        help_text=_("Dibaca semua orang. Misalnya: mengundurkan diri karena pindah."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"on": timezone.localdate()})
        super().__init__(*args, **kwargs)


class CharterForm(Form):
    """Every rule of the charter with its value now, the decision, and the day it takes force."""

    decision = DecisionChoice(None, label=_("Keputusan warga"), empty_label=_("Pilih keputusan"))
    in_force_from = DateField(label=_("Berlaku mulai"))

    def __init__(self, *args: Any, charter: Charter, **kwargs: Any) -> None:
        lines = charter_lines(charter, [charter])
        self.names = list(charter.rules)
        rules = {
            key: _rule_field(key, charter.rules[key]["value"], line)
            for key, line in zip(self.names, lines, strict=True)
        }
        self.base_fields = rules | self.base_fields  # type: ignore[misc]
        super().__init__(*args, **kwargs)
        self.decisions = decisions_for_charter()
        _offer(self.fields["decision"], self.decisions)

    def rules(self) -> list[Any]:
        """The bound fields of the rules."""
        return [self[name] for name in self.names]

    def wanted(self) -> dict[str, Any]:
        """Rule -> value as typed; only after the form was found valid."""
        typed = {name: self.cleaned_data[name] for name in self.names}
        return {name: value == "yes" if value in ("yes", "no") else value for name, value in typed.items()}


def _rule_field(key: str, value: Any, line: Any) -> forms.Field:
    unit = next((words for end, words in UNITS.items() if key.endswith(end)), "")
    now = gettext("Sekarang %(value)s (%(source)s).") % {"value": line.value, "source": line.source}
    words: dict[str, Any] = {"label": line.words, "help_text": f"{now} {unit}".strip()}
    if isinstance(value, bool):
        choices = [("yes", _("ya")), ("no", _("tidak"))]
        return forms.ChoiceField(choices=choices, initial="yes" if value else "no", **words)
    if key.endswith("_rupiah"):
        return RupiahField(initial=value, **words)
    if isinstance(value, int):
        return TallyField(initial=value, most=limits_of(key)[1], **words)
    return forms.CharField(initial=value, max_length=200, **words)
