"""Shapes of a bulletin and its deliveries."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from galang.community.selectors import read_number
from galang.publish.models import Delivery
from galang.publish.services import Story
from galang.ui.fields import DateField, RupiahField, SentenceField, TallyField
from galang.ui.forms import Form

STORIES = 5


class BulletinForm(Form):
    """A title, an opening and up to five stories; empty stories are left out."""

    title = forms.CharField(
        label=_("Judul"), max_length=160, help_text=_("Satu kalimat: apa yang sudah tercapai?")
    )
    lead = SentenceField(label=_("Pembuka"), max_length=600)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for n in range(1, STORIES + 1):
            words = {"n": n}
            self.fields[f"title_{n}"] = forms.CharField(
                label=_("Berita %(n)s") % words, max_length=160, required=False
            )
            self.fields[f"text_{n}"] = SentenceField(
                label=_("Isi berita %(n)s") % words, max_length=800, required=False
            )
            self.fields[f"number_{n}"] = forms.CharField(
                label=_("Nomor catatan"), max_length=16, required=False
            )
            self.fields[f"amount_{n}"] = RupiahField(label=pgettext_lazy("uang", "Nilai"), required=False)

    def clean(self) -> dict[str, object]:
        """A story needs a title and words; a number is brought into its written form."""
        facts: dict[str, object] = super().clean() or self.cleaned_data
        for n in range(1, STORIES + 1):
            title, text = facts.get(f"title_{n}"), facts.get(f"text_{n}")
            if text and not title:
                self.add_error(f"title_{n}", _("Beri judul untuk berita ini."))
            if title and not text:
                self.add_error(f"text_{n}", _("Tulis satu kalimat isi berita ini."))
            if number := str(facts.get(f"number_{n}") or ""):
                written = read_number(number)
                if written is None:
                    self.add_error(f"number_{n}", _("Nomor seperti K-002 atau G-014."))
                facts[f"number_{n}"] = written or ""
        return facts

    def stories(self) -> list[Story]:
        """The stories that were filled in."""
        facts = self.cleaned_data
        return [
            Story(
                facts[f"title_{n}"],
                facts[f"text_{n}"],
                facts.get(f"number_{n}") or "",
                facts.get(f"amount_{n}"),
            )
            for n in range(1, STORIES + 1)
            if facts.get(f"title_{n}")
        ]

    def groups(self) -> list[list[forms.BoundField]]:
        """The fields of each story together."""
        return [
            [self[f"{name}_{n}"] for name in ("title", "text", "number", "amount")]
            for n in range(1, STORIES + 1)
        ]


class DeliveryForm(Form):
    """So many copies went there."""

    channel = forms.ChoiceField(label=_("Cara"), choices=Delivery.Channel.choices)
    place = forms.CharField(label=_("Tempat atau grup"), max_length=160)
    copies = TallyField(label=pgettext_lazy("banyak", "Jumlah"))
    delivered_on = DateField(label=_("Tanggal"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("initial", {"delivered_on": timezone.localdate()})  # type: ignore[attr-defined]
        super().__init__(*args, **kwargs)
