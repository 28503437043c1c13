"""Shapes of a review and of a finding that is raised again."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from galang.deliberate.models import Meeting
from galang.evaluate.models import Finding
from galang.evaluate.services import FindingFacts, ReadingFacts
from galang.plan.models import Activity
from galang.ui.fields import DateField, QuantityField, SentenceField
from galang.ui.forms import Form

FINDINGS = 4


class ReviewForm(Form):
    """What was looked at, what was measured, and up to four findings."""

    activity = forms.ModelChoiceField(None, label=_("Kegiatan yang ditinjau"))
    title = forms.CharField(label=_("Judul tinjauan"), max_length=200)
    held_on = DateField(label=_("Tanggal tinjauan"))
    meeting = forms.ModelChoiceField(None, label=_("Dalam rembug"), required=False)
    summary = SentenceField(
        label=_("Ringkasan"), max_length=2000, help_text=_("Apa jadinya, dengan kata warga?")
    )
    reached = QuantityField(label=_("Volume yang tercapai"), required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("initial", {})  # type: ignore[attr-defined]
        kwargs["initial"].setdefault("held_on", timezone.localdate())  # type: ignore[index]
        super().__init__(*args, **kwargs)
        self.fields["activity"].queryset = Activity.objects.order_by("-id")  # type: ignore[attr-defined]
        self.fields["meeting"].queryset = Meeting.objects.order_by("-starts_at")  # type: ignore[attr-defined]
        for n in range(1, FINDINGS + 1):
            words = {"n": n}
            kinds = Finding.Kind.choices
            self.fields[f"kind_{n}"] = forms.ChoiceField(label=_("Jenis temuan %(n)s") % words, choices=kinds)
            self.fields[f"text_{n}"] = SentenceField(
                label=_("Temuan %(n)s") % words, max_length=600, required=n == 1
            )
            self.fields[f"next_{n}"] = SentenceField(label=_("Tindak lanjut"), max_length=300, required=False)

    def findings(self) -> tuple[FindingFacts, ...]:
        """The findings that were written."""
        facts = self.cleaned_data
        return tuple(
            FindingFacts(facts[f"kind_{n}"], facts[f"text_{n}"], facts.get(f"next_{n}") or "")
            for n in range(1, FINDINGS + 1)
            if facts.get(f"text_{n}")
        )

    def readings(self) -> tuple[ReadingFacts, ...]:
        """The reached volume beside the goal's own target, when it was measured."""
        reached, goal = self.cleaned_data.get("reached"), self.cleaned_data["activity"].goal
        if reached is None:
            return ()
        return (ReadingFacts(str(_("Volume")), reached, goal.target_volume, goal.target_unit),)

    def groups(self) -> list[list[forms.BoundField]]:
        """The fields of each finding together."""
        return [[self[f"{name}_{n}"] for name in ("kind", "text", "next")] for n in range(1, FINDINGS + 1)]


class RaiseForm(Form):
    """A finding in the words of a voice."""

    text = SentenceField(label=_("Suara baru"), max_length=2000)
