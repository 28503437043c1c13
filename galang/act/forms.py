"""What people type about days of work, progress and promises."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from galang.act.models import Action, CommitmentAnswer
from galang.act.rules import MOST_HOURS
from galang.act.selectors import participants, persons_by_lines
from galang.act.services import Answer, DayReport, Invitation, Promise
from galang.community.services import Actor
from galang.core.refusal import Refusal
from galang.listen.models import Issue
from galang.people.models import Person
from galang.people.selectors import person_words
from galang.plan.models import Activity
from galang.ui.fields import DateField, MomentField, SentenceField, TallyField
from galang.ui.formats import cut_words
from galang.ui.forms import Form, add_refusal

MOST_LINES = 400
MOST_ACTIVITIES = 200


class ActionForm(Form):
    """An invitation to a day of work."""

    activity: Any = forms.ModelChoiceField(None, label=_("Kegiatan"), empty_label=_("Pilih kegiatan"))
    title = forms.CharField(
        label=_("Aksi"), max_length=200, help_text=_("Misalnya: kerja bakti gali saluran.")
    )
    starts_at = MomentField(label=_("Hari dan jam mulai"))
    place = forms.CharField(label=_("Tempat berkumpul"), max_length=200)
    needed = TallyField(label=_("Orang dibutuhkan"), most=5000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = Activity.objects.order_by("-ends_on", "-pk")
        keys = [activity.pk for activity in found[:MOST_ACTIVITIES]]
        if asked := self.initial.get("activity"):
            keys.append(asked.pk)
        self.fields["activity"].queryset = Activity.objects.filter(pk__in=keys)  # type: ignore[attr-defined]
        if len(keys) >= MOST_ACTIVITIES:
            self.fields["activity"].help_text = cut_words(MOST_ACTIVITIES, found.count())

    def invitation(self) -> Invitation:
        """What the service wants."""
        return Invitation(**{name: value for name, value in self.cleaned_data.items() if name != "activity"})


class HoldForm(Form):
    """The attendance list of a day, as on Lembar G-1: who had signed up, then everybody else by line."""

    came = forms.MultipleChoiceField(
        label=_("Sudah mendaftar, dan datang"), required=False, widget=forms.CheckboxSelectMultiple
    )
    others = SentenceField(
        label=_("Datang tanpa mendaftar"),
        required=False,
        rows=6,
        max_length=20_000,
        help_text=_("Satu orang satu baris: nomor atau nama lengkap. Bila jamnya lain: W-0012; 6"),
    )
    hours = TallyField(label=_("Jam kerja tiap orang"), most=MOST_HOURS, initial=4)
    result = SentenceField(label=_("Hasil hari itu"), max_length=2000, rows=3)

    def __init__(self, *args: Any, action: Action, by: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = list(participants(action).select_related("person__household", "person__area"))
        self.signed = {str(row.person_id): row.person for row in rows}
        choices = [(key, _who(person, by)) for key, person in self.signed.items()]
        self.fields["came"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The lines of the list as persons, with their own hours where they have some."""
        self.listed: list[Person] = []
        self.hours_of: dict[int, int] = {}
        lines = [line for line in self.cleaned_data.get("others", "").splitlines() if line.strip()]
        try:
            if len(lines) > MOST_LINES:
                label = str(self.fields["others"].label)
                raise Refusal("form.out_of_range", label=label, least=0, most=MOST_LINES, field="others")
            pairs = [line.partition(";") for line in lines]
            self.listed = persons_by_lines(name for name, _sign, _hours in pairs)
            for person, (_name, sign, hours) in zip(self.listed, pairs, strict=True):
                if sign:
                    self.hours_of[person.pk] = _hours(hours)
        except Refusal as refusal:
            add_refusal(self, refusal)
        return self.cleaned_data

    def report(self) -> DayReport:
        """What the service wants."""
        given = self.cleaned_data
        came = [self.signed[key] for key in given["came"]] + self.listed
        return DayReport(came, given["hours"], given["result"], self.hours_of)


def _who(person: Person, by: Actor) -> str:
    words = person_words(person, by)
    return gettext("%(name)s · %(number)s · %(area)s") % {
        "name": words,
        "number": person.number,
        "area": person.area.label,
    }


def _hours(text: str) -> int:
    typed = text.strip()
    if not typed.isdecimal() or len(typed) > 2 or int(typed) > MOST_HOURS:
        raise Refusal("action.hours_bad", hours=typed[:20], field="others")
    return int(typed)


class ProgressForm(Form):
    """How far the work is."""

    done = TallyField(
        label=_("Selesai (persen)"),
        most=100,
        help_text=_("Ukur pekerjaannya, bukan uangnya. 60 dari 120 m berarti 50."),
    )
    on = DateField(label=_("Tanggal ukur"))
    note = SentenceField(label=_("Keterangan"), required=False, max_length=600, rows=3)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"on": timezone.localdate()})
        super().__init__(*args, **kwargs)


class PromiseForm(Form):
    """A promise in the words in which it was made."""

    who = forms.CharField(
        label=_("Yang berjanji"),
        max_length=160,
        help_text=_("Jabatannya, bukan nama pribadi. Misalnya: Lurah."),
    )
    words = SentenceField(
        label=_("Bunyi janji"), max_length=1000, rows=4, help_text=_("Tulis tepat seperti diucapkan.")
    )
    made_on = DateField(label=_("Dijanjikan"))
    due_on = DateField(label=_("Harus ditepati"))
    evidence = forms.CharField(
        label=_("Bukti"),
        required=False,
        max_length=200,
        help_text=_("Misalnya: berita acara M-003, rekaman rapat."),
    )
    issue_number = forms.CharField(label=_("Nomor isu"), required=False, max_length=16)
    activity_number = forms.CharField(label=_("Nomor kegiatan"), required=False, max_length=16)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"made_on": timezone.localdate(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """The issue and the activity behind their numbers."""
        for field, name, model in (
            ("issue_number", "issue", Issue),
            ("activity_number", "activity", Activity),
        ):
            typed = self.cleaned_data.pop(field, "").strip().upper()
            found = model.objects.filter(number=typed).first() if typed else None
            if typed and found is None:
                add_refusal(self, Refusal("number.unknown", number=typed, field=field))
            self.cleaned_data[name] = found
        return self.cleaned_data

    def promise(self) -> Promise:
        """What the service wants."""
        return Promise(**self.cleaned_data)


class AnswerForm(Form):
    """What became of a promise."""

    state = forms.ChoiceField(
        label=_("Apa yang terjadi?"), choices=CommitmentAnswer.State.choices, widget=forms.RadioSelect
    )
    answered_on = DateField(label=_("Tanggal"))
    new_due_on = DateField(
        label=_("Tanggal baru"), required=False, help_text=_("Hanya bila dijadwalkan ulang.")
    )
    note = SentenceField(
        label=_("Keterangan"), max_length=1000, rows=3, help_text=_("Apa yang dilihat warga.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"answered_on": timezone.localdate()})
        super().__init__(*args, **kwargs)

    def answer(self) -> Answer:
        """What the service wants."""
        return Answer(**self.cleaned_data)
