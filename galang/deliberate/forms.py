"""What people type here: proposals, appraisals, calls, minutes, ballots, counts, a consensus."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from galang.community.models import Area, Step
from galang.community.selectors import base_areas
from galang.core.refusal import Refusal
from galang.deliberate.models import Ballot, Meeting, Proposal
from galang.deliberate.rules.ballots import Choice
from galang.deliberate.rules.counts import PAPERS, CountSheet
from galang.deliberate.rules.proposals import ANSWERS, CHECKS
from galang.deliberate.services import Call, Candidates, Findings, Minutes, Question, Wish
from galang.people.models import Person
from galang.ui.fields import DateField, MomentField, QuantityField, RupiahField, SentenceField, TallyField
from galang.ui.forms import Form, add_refusal

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
        help_text=_("Dibaca semua warga. Tidak harus ada alasannya."),
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
    rule = forms.ChoiceField(
        label=_("Cara hitung"),
        choices=(
            (Ballot.Rule.APPROVAL_BUDGET, _("Paling banyak pendukung, sampai dana habis")),
            (Ballot.Rule.APPROVAL, _("Paling banyak pendukung, sejumlah tempat")),
        ),
        widget=forms.RadioSelect,
        initial=Ballot.Rule.APPROVAL_BUDGET,
    )
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
        """A budget goes with the rule that spends it, places with the other."""
        given = super().clean() or self.cleaned_data
        unused = "seats" if given.get("rule") == Ballot.Rule.APPROVAL_BUDGET else "budget_rupiah"
        given[unused] = None
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
    seats = TallyField(label=_("Berapa orang terpilih?"), most=60)
    max_choices = TallyField(
        label=_("Berapa nama boleh dipilih?"), help_text=_("Misalnya 3"), most=60, required=False
    )
    field_order = ("title", "persons", "seats", "max_choices")

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


class CountForm(Form):
    """Lembar H-2: papers and the votes of each option, one box a figure."""

    received = TallyField(label=_("Diterima"), most=MOST_PEOPLE)
    used = TallyField(label=_("Terpakai"), most=MOST_PEOPLE)
    spoiled = TallyField(label=_("Rusak"), most=MOST_PEOPLE)
    unused = TallyField(label=_("Sisa"), most=MOST_PEOPLE)
    correcting = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, choices: list[Choice], **kwargs: Any) -> None:
        self.names = {f"v{at}": one for at, one in enumerate(choices, start=1)}
        boxes = {name: TallyField(label=one.title, most=MOST_PEOPLE) for name, one in self.names.items()}
        self.base_fields = self.base_fields | boxes  # type: ignore[misc]
        super().__init__(*args, **kwargs)

    def papers(self) -> list[Any]:
        """The four boxes of part A."""
        return [self[name] for name in PAPERS]

    def sheet(self) -> CountSheet:
        """What the service wants."""
        given = self.cleaned_data
        votes = {one.key: given[name] for name, one in self.names.items()}
        return CountSheet(**{name: given[name] for name in PAPERS}, votes=votes)


class ConsensusForm(Form):
    """A decision by mufakat: its words, the verdict on each proposal, the dissent."""

    title = forms.CharField(
        label=_("Apa yang diputuskan?"), help_text=_("Satu kalimat, dibaca semua warga"), max_length=200
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
