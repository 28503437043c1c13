"""What opens a ballot: among proposals, among persons, or a question."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from galang.core.refusal import Refusal
from galang.deliberate.models import Ballot, Meeting, Proposal
from galang.deliberate.rules.ways import way_of, ways_for
from galang.deliberate.services import Candidates, Question
from galang.people.models import Person
from galang.ui.fields import MomentField, OnceField, RupiahField, SentenceField, TallyField
from galang.ui.forms import Form, add_refusal


class WayField(forms.ChoiceField):
    """The ways of counting that fit a purpose, as cards: a name, when it fits, what it costs."""

    def __init__(self, purpose: str, **kwargs: Any) -> None:
        choices = [(way.key, way) for way in ways_for(purpose)]
        super().__init__(label=_("Cara hitung"), choices=choices, widget=forms.RadioSelect, **kwargs)


class BallotForm(Form):
    """What every ballot needs; the three kinds below add what stands on the paper."""

    purpose = Ballot.Purpose.PROPOSALS
    title = forms.CharField(label=_("Judul"), max_length=200)
    opens_at = MomentField(label=pgettext_lazy("jadwal", "Dibuka"))
    closes_at = MomentField(label=pgettext_lazy("jadwal", "Ditutup"))
    meeting = forms.ModelChoiceField(
        label=_("Dalam rembug"), queryset=None, empty_label=_("Tidak dalam rembug"), required=False
    )
    online = forms.BooleanField(label=_("Boleh lewat HP, selain di kertas"), required=False, initial=True)
    once = OnceField()
    lot_seed = forms.CharField(
        label=_("Benih undian bila suara sama"),
        help_text=_(
            "Diumumkan sekarang dan tidak dapat diubah, misalnya enam angka dadu di depan saksi. Bila kosong, "
            "Galang mengundi angkanya saat dibuka."
        ),
        max_length=40,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        newest = Meeting.objects.order_by("-starts_at").values_list("pk", flat=True)[:20]
        self.fields["meeting"].queryset = Meeting.objects.filter(pk__in=list(newest))  # type: ignore[attr-defined]

    def question(self) -> Question:
        """What the service wants to know about rule and window."""
        names = Question.__dataclass_fields__
        given = {name: value for name, value in self.cleaned_data.items() if name in names}
        return Question(**{"purpose": self.purpose, **given})

    def candidates(self) -> Candidates:
        """What stands on the paper."""
        raise TypeError("one of the three kinds of ballot")


class ProposalBallotForm(BallotForm):
    """A vote among feasible proposals, with a budget or for a number of them."""

    proposals = forms.MultipleChoiceField(
        label=_("Usulan di surat suara"), widget=forms.CheckboxSelectMultiple
    )
    rule = WayField(Ballot.Purpose.PROPOSALS, initial=Ballot.Rule.APPROVAL_BUDGET)
    budget_rupiah = RupiahField(label=_("Dana yang dibagi"), required=False)
    seats = TallyField(
        label=_("Berapa usulan terpilih?"),
        help_text=_("Hanya bila tidak memakai dana"),
        most=60,
        required=False,
    )
    field_order = ("title", "proposals", "rule", "budget_rupiah", "seats")

    def __init__(self, *args: Any, ready: list[Proposal], words: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ready = {one.number: one for one in ready}
        self.fields["proposals"].choices = [(number, words[number]) for number in self.ready]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A budget goes with the rules that spend it, places with the others."""
        given = super().clean() or self.cleaned_data
        if given.get("rule"):
            given["seats" if way_of(given["rule"]).needs == "budget" else "budget_rupiah"] = None
        return given

    def candidates(self) -> Candidates:
        """The proposals that were ticked."""
        return Candidates(proposals=[self.ready[number] for number in self.cleaned_data["proposals"]])


class ElectionForm(BallotForm):
    """A vote among persons."""

    purpose = Ballot.Purpose.ELECTION
    persons = SentenceField(
        label=_("Nama di surat suara"),
        help_text=_("Satu baris satu orang: nama lengkap atau nomor warga, misalnya W-0012"),
        rows=6,
    )
    rule = WayField(Ballot.Purpose.ELECTION, initial=Ballot.Rule.APPROVAL)
    seats = TallyField(
        label=_("Berapa orang terpilih?"),
        help_text=_("Kosongkan bila caranya memilih satu orang saja"),
        most=60,
        required=False,
    )
    max_choices = TallyField(
        label=_("Berapa nama boleh dipilih?"),
        help_text=_("Bila kosong, sebanyak yang ditulis tata tertib"),
        most=60,
        required=False,
    )
    field_order = ("title", "persons", "rule", "seats", "max_choices")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["online"].initial = False
        self.fields["online"].help_text = _(
            "Untuk memilih orang sebaiknya kertas saja: di bilik tidak ada yang melihat, dan semua menyaksikan "
            "hitungannya."
        )

    def clean_persons(self) -> list[Person]:
        """Each line is one resident, found by number or by full name."""
        found: list[Person] = []
        lines = [line.strip() for line in self.cleaned_data["persons"].splitlines() if line.strip()]
        for line in lines[:60]:
            rows = list(Person.objects.filter(left_on__isnull=True, number__iexact=line)[:2]) or list(
                Person.objects.filter(left_on__isnull=True, name__iexact=line)[:3]
            )
            if len(rows) != 1:
                unclear = Refusal("ballot.person_unclear", text=line[:60], count=len(rows), field="persons")
                add_refusal(self, unclear)
            elif rows[0] not in found:
                found += rows
        return found

    def candidates(self) -> Candidates:
        """The persons on the paper."""
        return Candidates(persons=self.cleaned_data["persons"])


class QuestionForm(BallotForm):
    """A question that is answered with yes, no or abstain."""

    purpose = Ballot.Purpose.QUESTION
    field_order = ("title",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].label = _("Pertanyaan")
        self.fields["title"].help_text = _("Dijawab setuju, tidak setuju, atau abstain")
        del self.fields["lot_seed"]

    def question(self) -> Question:
        """A question is always counted by majority."""
        return Question(**{**vars(super().question()), "purpose": self.purpose, "rule": Ballot.Rule.MAJORITY})

    def candidates(self) -> Candidates:
        """Nothing but the answers stands on the paper."""
        return Candidates()
