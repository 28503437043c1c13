"""What a clerk types: a filled-in sheet made from its questions, a new version of a sheet, an asset."""

import re
from typing import Any
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area
from galang.community.selectors import base_areas
from galang.core.refusal import Refusal
from galang.mapping.models import Asset
from galang.mapping.rules import MOST_LETTERS, Question
from galang.mapping.services import AssetFacts, Visit
from galang.people.models import Household
from galang.ui.fields import DateField, SentenceField, TallyField
from galang.ui.forms import Form, add_refusal

KIND_WORDS = {
    "one": _("pilih satu"),
    "many": _("boleh pilih banyak"),
    "number": _("angka"),
    "text": _("tulisan"),
    "note": _("keterangan, bukan pertanyaan"),
}
NEW_ROWS = 3


class AreaField(forms.ModelChoiceField):
    """One of the smallest areas; the list is read when the form is made, inside the community's scope."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Wilayah"))
        kwargs.setdefault("empty_label", _("Pilih wilayah"))
        super().__init__(queryset=None, **kwargs)

    def label_from_instance(self, area: Area) -> str:
        """RT 07 / RW 02."""
        return area.label


def question_field(question: Question) -> forms.Field:
    """The form field of one question; whether it must be answered is judged by the service too."""
    words: dict[str, Any] = {
        "label": question.label,
        "help_text": question.hint,
        "required": question.required,
    }
    if question.kind == "number":
        return TallyField(most=question.most, **words)
    if question.kind == "one":
        return forms.ChoiceField(choices=question.choices, widget=forms.RadioSelect, **words)
    if question.kind == "many":
        return forms.MultipleChoiceField(
            choices=question.choices, widget=forms.CheckboxSelectMultiple, **words
        )
    return SentenceField(max_length=MOST_LETTERS, rows=2, **words)


class VisitForm(Form):
    """The entry form of a sheet: the household, the day, and the questions in their order."""

    instance_id = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput)
    household = forms.CharField(
        label=_("Nomor rumah tangga"),
        required=False,
        max_length=24,
        help_text=_("Tertulis di lembar, misalnya KK-012. Kosongkan bila rumah ini belum terdaftar."),
    )
    area = AreaField(required=False, help_text=_("Perlu diisi bila nomor rumah tangga kosong."))
    taken_on = DateField(label=_("Tanggal kunjungan"))

    def __init__(self, *args: Any, questions: tuple[Question, ...], version: int, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "instance_id": uuid4(),
            "version": version,
            "taken_on": timezone.localdate(),
            **(kwargs.get("initial") or {}),
        }
        asked = {question.field: question_field(question) for question in questions if question.is_asked}
        self.base_fields = self.base_fields | asked  # type: ignore[misc]
        super().__init__(*args, **kwargs)
        self.questions = questions
        self.fields["area"].queryset = base_areas()  # type: ignore[attr-defined]

    def lines(self) -> list[tuple[Question, Any]]:
        """(question, bound field) in the order of the sheet; None for notes."""
        return [(one, self[one.field] if one.is_asked else None) for one in self.questions]

    def clean_household(self) -> Household | None:
        """The household with this number."""
        code = self.cleaned_data["household"].strip()
        found = Household.objects.filter(code__iexact=code).select_related("area").first() if code else None
        if code and found is None:
            add_refusal(self, Refusal("household.unknown", number=code, field="household"))
        return found

    def clean(self) -> dict[str, Any]:
        """A hidden field that was tampered with is no field to mend: the page is too old."""
        for name in ("instance_id", "version"):
            if self.errors.pop(name, None):
                add_refusal(self, Refusal("form.expired"))
        return self.cleaned_data

    def visit(self) -> Visit:
        """What the service wants; only after the form was found valid."""
        given = {q.code: self.cleaned_data.get(q.field) for q in self.questions if q.is_asked}
        return Visit(
            instance_id=self.cleaned_data["instance_id"],
            taken_on=self.cleaned_data["taken_on"],
            answers={code: value for code, value in given.items() if value not in (None, "", [])},
            household=self.cleaned_data.get("household"),
            area=self.cleaned_data.get("area"),
        )


class AssetForm(Form):
    """Something the community has."""

    name = forms.CharField(label=_("Nama potensi"), max_length=160, help_text=_("Misalnya: sumur bor RT 03."))
    capital = forms.ChoiceField(
        label=_("Jenis modal"), choices=Asset.Capital.choices, widget=forms.RadioSelect
    )
    area = AreaField(required=False)
    note = SentenceField(
        label=_("Keterangan"),
        required=False,
        max_length=1000,
        help_text=_("Siapa yang memakai, bagaimana keadaannya. Jangan tulis data pribadi orang."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].queryset = base_areas()  # type: ignore[attr-defined]

    def facts(self) -> AssetFacts:
        """What the service wants."""
        return AssetFacts(**{name: self.cleaned_data[name] for name in ("name", "capital", "area", "note")})


class SheetForm(Form):
    """A new version of a sheet: each question on its own row, and a few empty rows at the end."""

    title = forms.CharField(label=_("Judul lembar"), max_length=160)

    def __init__(self, *args: Any, questions: tuple[Question, ...], **kwargs: Any) -> None:
        self.rows: list[Question | None] = [*questions, *[None] * NEW_ROWS]
        added = {name: one for at, row in enumerate(self.rows) for name, one in _row_fields(at, row).items()}
        self.base_fields = self.base_fields | added  # type: ignore[misc]
        super().__init__(*args, **kwargs)

    def lines(self) -> list[dict[str, Any]]:
        """The bound fields of each row, with its place and kind in words."""
        return [
            {
                "place": at + 1,
                "question": question,
                "kind_words": KIND_WORDS[question.kind] if question else "",
                "label": self[f"label_{at}"],
                "kind": self[f"kind_{at}"] if question is None else None,
                "choices": self[f"choices_{at}"] if f"choices_{at}" in self.fields else None,
                "required": self[f"required_{at}"] if f"required_{at}" in self.fields else None,
            }
            for at, question in enumerate(self.rows)
        ]

    def questions(self) -> list[dict[str, Any]]:
        """The questions as typed; a row whose words were deleted is left out."""
        typed = [self._typed(at, question) for at, question in enumerate(self.rows)]
        return [one for one in typed if one["label"]]

    def _typed(self, at: int, question: Question | None) -> dict[str, Any]:
        given = self.cleaned_data
        label = given[f"label_{at}"].strip()
        kept = dict(question.choices) if question else {}
        keys = {words: key for key, words in kept.items()}
        lines = [line.strip() for line in given.get(f"choices_{at}", "").splitlines() if line.strip()]
        return {
            "code": question.code if question else f"tambahan_{_code_of(label)}_{at + 1}",
            "kind": question.kind if question else given[f"kind_{at}"],
            "label": label,
            "hint": question.hint if question else "",
            "required": given.get(f"required_{at}", False),
            "choices": [(keys.get(line, _code_of(line)), line) for line in dict.fromkeys(lines)],
            "most": question.most if question else None,
        }


def _row_fields(at: int, question: Question | None) -> dict[str, forms.Field]:
    label = gettext("Pertanyaan %(place)s") % {"place": at + 1}
    fields: dict[str, forms.Field] = {
        f"label_{at}": forms.CharField(
            label=label, required=False, max_length=300, initial=question.label if question else ""
        )
    }
    if question is None:
        fields[f"kind_{at}"] = forms.ChoiceField(label=_("Jenis"), choices=KIND_WORDS.items(), initial="text")
    if question is None or question.choices:
        lines = "\n".join(words for _key, words in question.choices) if question else ""
        hint = _("Satu pilihan satu baris.")
        fields[f"choices_{at}"] = SentenceField(
            label=pgettext_lazy("banyak", "Pilihan"), required=False, rows=3, initial=lines, help_text=hint
        )
    if question is None or question.is_asked:
        fields[f"required_{at}"] = forms.BooleanField(
            label=_("Harus dijawab"), required=False, initial=bool(question and question.required)
        )
    return fields


def _code_of(text: str) -> str:
    """A short code from words: "Sumur bor" -> "sumur_bor"."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")[:24] or "x"
