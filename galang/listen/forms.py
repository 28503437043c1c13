"""What people type: a voice (one's own, or somebody else's), a search, an issue, an answer to a question."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area
from galang.community.selectors import base_areas, read_number
from galang.core.inclusion import DEFAULT_BANDS, band_keys
from galang.core.refusal import Refusal
from galang.listen.models import Issue, Voice
from galang.listen.rules import CORRECT, CORRECTABLE, EMPTY, KEEP, LEAVE_OUT, LONGEST, LONGEST_TEXT
from galang.listen.selectors import ASKED, UNGROUPED, QuestionView, Wanted, by_numbers, issues
from galang.listen.services import IssueFacts, Said, Speaker
from galang.mapping.models import Submission
from galang.people.models import Person, Sex
from galang.people.selectors import group_words
from galang.ui.fields import DateField, QuantityField, RupiahField, SentenceField
from galang.ui.forms import Form, add_refusal
from galang.ui.selects import QuickSelect

NAMED, NAMELESS = "nama", "tanpa"
LISTED, UNLISTED = "terdaftar", "tidak"


class AreaField(forms.ModelChoiceField):
    """One of the smallest areas; the list is read when the form is made, inside the community's scope."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(queryset=None, **kwargs)

    def label_from_instance(self, area: Area) -> str:
        """RT 07 / RW 02."""
        return area.label


class VoiceForm(Form):
    """A voice of one's own, with a name or without; visitors who did not sign in speak without one."""

    text = SentenceField(
        label=_("Apa yang terjadi, atau apa yang Anda harapkan?"),
        help_text=_("Satu hal, satu suara. Tulis dengan kata sendiri."),
        max_length=LONGEST_TEXT,
    )
    place = forms.CharField(
        label=_("Di mana?"),
        help_text=_("Misalnya: Gang Melati, dekat pos ronda"),
        max_length=LONGEST["place"],
        required=False,
    )
    area = AreaField(label=_("RT tempat itu"), empty_label=_("Tidak tahu, atau seluruh kampung"))
    sign = forms.ChoiceField(
        label=_("Dengan nama Anda?"),
        help_text=_("Bagi warga lain nama Anda hanya tampak sebagai huruf awal."),
        choices=((NAMED, _("Ya, dengan nama saya")), (NAMELESS, _("Tidak, tanpa nama"))),
        widget=forms.RadioSelect,
        initial=NAMED,
    )
    website = forms.CharField(label=_("Kosongkan kotak ini"), max_length=200, required=False)
    once = forms.UUIDField(widget=forms.HiddenInput)
    origin = forms.CharField(max_length=16, required=False, widget=forms.HiddenInput)
    takes_sheets = False

    def __init__(self, *args: Any, signed_in: bool, nameless: bool, **kwargs: Any) -> None:
        kwargs["initial"] = {"once": uuid4(), **kwargs.get("initial", {})}
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = base_areas()
        self.signed_in = signed_in
        if not (signed_in and nameless):
            del self.fields["sign"]

    def clean(self) -> dict[str, Any]:
        """A box that people do not see stays empty; a machine, or an all too eager browser, fills it in."""
        given = super().clean() or self.cleaned_data
        if given.get("website"):
            self.add_error(
                None, gettext("Kotak tersembunyi terisi sendiri. Kirim lagi, kali ini kotak itu kosong.")
            )
        try:
            self._read_origin(given.get("origin", ""))
        except Refusal as refusal:
            add_refusal(self, refusal)
        return given

    def _read_origin(self, text: str) -> None:
        """Where the voice comes from: a finding (F-001), or for volunteers a filled-in sheet (D-0001)."""
        self.finding_number, self.submission = "", None
        if not text:
            return
        number = read_number(text) or ""
        if self.takes_sheets and number.startswith("D-"):
            self.submission = Submission.objects.filter(number=number).first()
        elif number.startswith("F-"):
            self.finding_number = number
        if not (self.submission or self.finding_number):
            raise Refusal("number.unknown", number=text)

    @property
    def anonymous(self) -> bool:
        """Whether the voice is to be stored without a name."""
        return not self.signed_in or self.cleaned_data.get("sign") == NAMELESS

    def said(self) -> Said:
        """What the service stores."""
        given = self.cleaned_data
        return Said(
            text=given["text"],
            place=given["place"],
            area=given["area"],
            finding_number=self.finding_number,
            submission=self.submission,
            said_on=given.get("said_on"),
            channel=given.get("channel") or Voice.Channel.WEB,
            once=f"form-{given['once']}",
        )


class AssistedVoiceForm(VoiceForm):
    """Somebody else's voice, written down by a volunteer: a listed resident's, or that of a nameless one."""

    speaker = forms.ChoiceField(
        label=_("Suara siapa?"),
        choices=(
            (UNLISTED, _("Warga yang tidak perlu disebut namanya")),
            (LISTED, _("Warga yang terdaftar")),
        ),
        widget=forms.RadioSelect,
        initial=UNLISTED,
    )
    person = forms.CharField(
        label=_("Nomor atau nama warga"),
        help_text=_("Untuk warga terdaftar: nomor seperti W-0012, atau nama lengkap."),
        max_length=120,
        required=False,
    )
    sex = forms.ChoiceField(
        label=_("Laki-laki atau perempuan?"), choices=Sex.choices, widget=forms.RadioSelect, required=False
    )
    age_band = forms.ChoiceField(label=_("Kelompok umur"), required=False)
    rt = AreaField(label=_("RT tempat tinggalnya"), empty_label=_("Tidak dicatat"))
    channel = forms.ChoiceField(
        label=_("Disampaikan lewat"),
        choices=[
            (kind.value, kind.label)
            for kind in (Voice.Channel.VISIT, Voice.Channel.MEETING, Voice.Channel.PAPER)
        ],
        initial=Voice.Channel.VISIT,
    )
    said_on = DateField(label=_("Tanggal disampaikan"))
    takes_sheets = True

    def __init__(self, *args: Any, find_by_name: bool, **kwargs: Any) -> None:
        kwargs["initial"] = {"said_on": timezone.localdate(), **kwargs.get("initial", {})}
        super().__init__(*args, signed_in=True, nameless=False, **kwargs)
        self.find_by_name = find_by_name
        self.fields["rt"].queryset = self.fields["area"].queryset
        bands = [(band, group_words("age", band, {})) for band in band_keys(DEFAULT_BANDS)]
        self.fields["age_band"].choices = [("", _("Tidak dicatat")), *bands]

    @property
    def anonymous(self) -> bool:
        """Whose voice it is was said in the other fields."""
        return False

    def clean(self) -> dict[str, Any]:
        """A listed resident has to be found."""
        given = super().clean() or self.cleaned_data
        if given.get("speaker") == LISTED:
            try:
                given["found"] = self._resident(given.get("person", ""))
            except Refusal as refusal:
                add_refusal(self, refusal.at("person"))
        return given

    def _resident(self, text: str) -> Person:
        if not text:
            raise Refusal("voice.behalf_unknown")
        residents = Person.objects.filter(left_on__isnull=True).select_related("household")
        number = read_number(text)
        matching = residents.filter(number=number) if number else residents.filter(name__iexact=text.strip())
        found = list(matching[:2]) if number or self.find_by_name else []
        if len(found) != 1:
            raise Refusal("person.unknown")
        return found[0]  # type: ignore[no-any-return]

    def behalf(self) -> Speaker:
        """Who speaks, for the service."""
        given = self.cleaned_data
        if given["speaker"] == LISTED:
            return Speaker(person=given["found"])
        return Speaker(sex=given["sex"], age_band=given["age_band"], rt=given["rt"])


class VoiceFilter(Form):
    """The search above the list of voices."""

    q = forms.CharField(label=_("Kata atau nomor"), max_length=100, required=False)
    rt = AreaField(label=_("RT"), empty_label=_("Semua RT"), widget=QuickSelect)
    keadaan = forms.ChoiceField(
        label=_("Keadaan"),
        choices=(
            ("", _("Semua suara")),
            (UNGROUPED, _("Belum masuk isu")),
            (ASKED, _("Ada yang perlu ditanyakan")),
        ),
        required=False,
        widget=QuickSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rt"].queryset = base_areas().only("label", "path")
        for field in self.fields.values():
            field.widget.attrs["class"] = "input"

    def wanted(self) -> Wanted:
        """What the selector looks for; a part that cannot be read is left away, with its fault beside it."""
        self.is_valid()
        given = self.cleaned_data
        return Wanted(given.get("q", ""), given.get("rt"), given.get("keadaan", ""))


class NumbersForm(Form):
    """A form that names voices: ticked in a list (`suara`, several) and typed as numbers."""

    numbers = forms.CharField(
        label=_("Nomor suara lain"),
        help_text=_("Bila tidak ada di daftar. Misalnya: S-0004, S-0011"),
        max_length=2_000,
        required=False,
    )
    reason = forms.CharField(
        label=_("Mengapa digabung?"),
        help_text=_("Misalnya: tempatnya sama, pekerjaannya sama"),
        max_length=200,
        required=False,
    )

    def ticked(self) -> list[str]:
        """The numbers ticked in the list."""
        return list(self.data.getlist("suara")) if hasattr(self.data, "getlist") else []

    def clean(self) -> dict[str, Any]:
        """Every number has to be a voice of this community."""
        given = super().clean() or self.cleaned_data
        typed = given.get("numbers", "").replace(";", ",").replace("\n", ",").split(",")
        wanted = dict.fromkeys(part.strip() for part in (*self.ticked(), *typed) if part.strip())
        read = {text: read_number(text[:20]) or "" for text in wanted}
        voices = by_numbers(read.values())
        there = {voice.number for voice in voices}
        for text, number in read.items():
            if number not in there:
                add_refusal(self, Refusal("number.unknown", field="numbers", number=text[:20]))
        given["voices"] = voices
        return given


class IssueForm(NumbersForm):
    """A new issue made of voices."""

    title = forms.CharField(
        label=_("Nama isu"), help_text=_("Masalahnya, bukan jalan keluarnya. Satu baris."), max_length=200
    )
    summary = SentenceField(label=_("Ringkasan"), max_length=2_000, rows=3, required=False)
    area = AreaField(label=_("RT"), empty_label=_("Lebih dari satu RT"))
    field_order = ("title", "summary", "area", "numbers", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = base_areas()

    def facts(self) -> IssueFacts:
        """What the service stores."""
        given = self.cleaned_data
        return IssueFacts(given["title"], given["summary"], given["area"])


class MergeForm(Form):
    """Which issue this one becomes part of, and why."""

    into = forms.CharField(
        label=_("Digabung ke isu nomor"),
        help_text=_("Misalnya: I-001. Isu itu yang diteruskan."),
        max_length=20,
    )
    reason = forms.CharField(label=_("Alasan"), help_text=_("Misalnya: masalahnya sama"), max_length=200)

    def clean_into(self) -> Issue:
        """The issue with this number."""
        text = self.cleaned_data["into"]
        found = issues().filter(number=read_number(text) or "").first()
        if found is None:
            add_refusal(self, Refusal("number.unknown", field="into", number=text))
        return found


ANSWER_WORDS = {
    KEEP: _("Sudah benar, biarkan"),
    CORRECT: _("Betulkan menjadi"),
    LEAVE_OUT: _("Kosongkan, nilainya tidak diketahui"),
}


class AnswerForm(Form):
    """The answer to one question; the field of the corrected value is that of the value itself."""

    answer = forms.ChoiceField(label=_("Jawaban"), widget=forms.RadioSelect)
    position = forms.IntegerField(min_value=0, max_value=999, widget=forms.HiddenInput)

    def __init__(self, *args: Any, question: QuestionView, value: Any = None, **kwargs: Any) -> None:
        initial = {"position": question.position, "value": value}
        super().__init__(*args, initial=initial, auto_id=f"jawab-{question.position}-%s", **kwargs)
        self.question = question
        field = question.field
        open_ways = {KEEP: True, CORRECT: field in CORRECTABLE, LEAVE_OUT: field in EMPTY}
        self.fields["answer"].choices = [(way, ANSWER_WORDS[way]) for way in ANSWER_WORDS if open_ways[way]]
        if field in CORRECTABLE:
            self.fields["value"] = _value_field(field)

    @property
    def value_box(self) -> forms.BoundField | None:
        """The box for the corrected value, None where nothing can be corrected."""
        return self["value"] if "value" in self.fields else None

    def corrected(self) -> Any:
        """The corrected value, None when it was not corrected."""
        return self.cleaned_data.get("value") if self.cleaned_data["answer"] == CORRECT else None


def _value_field(field: str) -> forms.Field:
    words: dict[str, Any] = {"label": _("Nilai yang benar"), "required": False}
    if field == "cost_rupiah":
        return RupiahField(**words)
    if field == "volume":
        return QuantityField(**words)
    if field == "said_on":
        return DateField(**words)
    if field in ("text", "problem"):
        return SentenceField(max_length=LONGEST_TEXT, rows=3, **words)
    return forms.CharField(max_length=LONGEST.get(field, 200), **words)
