"""Copying count sheets: one figure a box, or the whole stack of papers line by line."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from galang.core.refusal import Refusal
from galang.deliberate.rules.ballots import Choice
from galang.deliberate.rules.counts import PAPERS, CountSheet
from galang.deliberate.rules.marks import Stack, read_stack, summary
from galang.deliberate.rules.ways import POINT, RANK, TICK, Way
from galang.ui.fields import TallyField
from galang.ui.forms import Form
from galang.ui.refusals import sentence

MOST_PEOPLE = 100_000


HOW_TO_COPY = {
    TICK: _("Nomor pilihan yang dicentang, misalnya 1 3. Tiga kertas yang sama: 3x 1 3"),
    RANK: _("Nomor pilihan mulai dari yang pertama, misalnya 2 1 5. Tiga kertas yang sama: 3x 2 1 5"),
    POINT: _("Nilai tiap pilihan menurut urutan di kertas, misalnya 5 0 3. Yang kosong ditulis 0."),
}


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


class StackForm(CountForm):
    """Lembar H-2 where sums are not enough: papers are copied one by one, a line each."""

    stack = forms.CharField(
        label=_("Isi kertas, satu baris satu kertas"),
        widget=forms.Textarea(attrs={"rows": 10, "autocomplete": "off", "spellcheck": "false"}),
        max_length=200_000,
        required=False,
    )

    def __init__(self, *args: Any, choices: list[Choice], way: Way, most: int | None, **kwargs: Any) -> None:
        self.keys, self.way, self.most = [one.key for one in choices], way, most
        super().__init__(*args, choices=[], **kwargs)
        self.fields["stack"].help_text = HOW_TO_COPY[way.marks]

    def clean_stack(self) -> Stack:
        """The papers with their marks; a line that can't be one is named."""
        try:
            return read_stack(self.way, self.keys, self.cleaned_data["stack"], most=self.most)
        except Refusal as refusal:
            raise forms.ValidationError(sentence(refusal)) from None

    def sheet(self) -> CountSheet:
        """What the service wants; the votes are what the public may see of the stack."""
        given = self.cleaned_data
        votes = summary(self.way, self.keys, given["stack"])
        return CountSheet(**{name: given[name] for name in PAPERS}, votes=votes, papers=given["stack"])
