"""What is chosen about a file that comes in: which one, what its columns say, what becomes of doubts."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from galang.core.refusal import Refusal
from galang.listen.intake import ENCODINGS, TARGETS, Matching, Table, target_label
from galang.ui.forms import Form, add_refusal

DELIMITERS = {",": _("koma"), ";": _("titik koma"), "\t": _("tab"), "|": _("garis tegak")}
KEEP_ASKED, LEAVE_ASKED = "simpan", "tinggal"


class UploadForm(Form):
    """The file itself."""

    file = forms.FileField(
        label=_("Berkas CSV atau XLSX"),
        help_text=_("Baris pertama berisi judul kolom. Paling banyak 200.000 baris."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx"}),
    )


class ReadingForm(Form):
    """How a file is read that was read wrongly at first: its sheet, sign between columns, letters."""

    sheet = forms.ChoiceField(label=_("Lembar"), required=False)
    delimiter = forms.ChoiceField(label=_("Pemisah kolom"), required=False, choices=list(DELIMITERS.items()))
    encoding = forms.ChoiceField(
        label=_("Jenis huruf"), required=False, choices=[(one, one) for one in ENCODINGS]
    )
    header_row = forms.IntegerField(
        label=_("Judul kolom di baris"), min_value=1, max_value=20, required=False
    )

    def __init__(self, *args: Any, table: Table, **kwargs: Any) -> None:
        initial = {name: getattr(table, name) for name in ("sheet", "delimiter", "encoding", "header_row")}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["sheet"].choices = [(name, name) for name in table.sheets]
        unused = ("delimiter", "encoding") if table.kind == "xlsx" else ("sheet",)
        for name in unused:
            del self.fields[name]

    def choice(self) -> dict[str, Any]:
        """What was set by hand, as intake.Choice takes it."""
        return {name: value for name, value in self.cleaned_data.items() if value}


class MatchForm(Form):
    """For each column of the file what it says; "" leaves the column out."""

    def __init__(self, *args: Any, matching: Matching, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.matching = matching
        said = {index: target for target, index in matching.columns.items()}
        choices = [("", _("tidak dipakai")), *((target, target_label(target)) for target in TARGETS)]
        for column in matching.all_columns:
            field = forms.ChoiceField(
                label=column.name, choices=choices, required=False, initial=said.get(column.index, "")
            )
            words = gettext("Arti kolom %(name)s") % {"name": column.name}
            field.widget.attrs |= {"class": "input", "aria-label": words}
            self.fields[f"kolom_{column.index}"] = field

    def clean(self) -> dict[str, Any]:
        """Each meaning is given to one column only, and one column holds the voice itself."""
        given = super().clean() or self.cleaned_data
        chosen: dict[str, int] = {}
        for column in self.matching.all_columns:
            target = given.get(f"kolom_{column.index}", "")
            if target in chosen:
                add_refusal(self, Refusal("import.column_twice", column=str(target_label(target))))
            elif target:
                chosen[target] = column.index
        if not {"text", "problem"} & set(chosen):
            add_refusal(self, Refusal("import.no_text_column"))
        given["columns"] = chosen
        return given


class ConfirmForm(Form):
    """The last word: what happens to rows that leave a question open."""

    asked = forms.ChoiceField(
        label=_("Baris yang perlu ditanyakan"),
        widget=forms.RadioSelect,
        choices=(
            (KEEP_ASKED, _("Simpan. Pertanyaannya tetap tampak di samping suara.")),
            (LEAVE_ASKED, _("Jangan simpan dulu. Perbaiki di berkas, lalu masukkan lagi.")),
        ),
        initial=KEEP_ASKED,
    )

    @property
    def keep_asked(self) -> bool:
        """Whether rows with a question are stored."""
        return self.cleaned_data["asked"] == KEEP_ASKED
