"""Starting a community of one's own, in one form."""

from typing import Any

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from galang.community.selectors import Region, blueprints_shown, find_regions, region_by_code
from galang.core.refusal import Refusal
from galang.people.forms.accounts import AccountFields
from galang.people.services import Founding
from galang.ui.fields import LazyBox, LazyChoiceField, SentenceField

KINDS = (
    ("Kelurahan", _("Kelurahan")),
    ("Desa", _("Desa")),
    ("Serikat", _("Serikat pekerja")),
    ("Koperasi", _("Koperasi")),
    ("Paguyuban", _("Paguyuban atau perkumpulan")),
)
ZONES = (("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT"))


def region_of(text: str) -> Region:
    """The region of a chosen code or of typed words that mean one place only."""
    if found := region_by_code(text):
        return found
    best = find_regions(text, limit=2)
    if best and (len(best) == 1 or best[0].words.lower() == text.strip().lower()):
        return best[0]
    raise Refusal("community.unknown_region", region_code=text[:40])


class StartForm(AccountFields):
    """Everything a new community begins with, and its founder's account."""

    community_name = forms.CharField(
        label=_("Nama komunitas"), max_length=120, help_text=_("Misalnya Kali Bening")
    )
    kind_name = forms.ChoiceField(label=_("Jenis"), choices=KINDS, initial="Kelurahan")
    region = LazyChoiceField(
        label=_("Wilayah resmi"),
        resolve=region_of,
        required=False,
        help_text=_("Ketik nama kelurahan atau desa dan kotanya, misalnya: dago bandung"),
        widget=LazyBox(reverse_lazy("community:region_search")),
    )
    time_zone = forms.ChoiceField(label=_("Zona waktu"), choices=ZONES)
    parts = SentenceField(
        label=_("Bagian-bagiannya"),
        max_length=20_000,
        rows=4,
        required=False,
        help_text=_(
            "Tulis “3 RW, 4 RT” untuk 3 RW yang masing-masing 4 RT. "
            "Atau satu baris per bagian: Dusun Krajan: RT 01, RT 02"
        ),
    )
    blueprint = forms.ChoiceField(label=_("Pola putaran pertama"), required=False)
    leave_sample = forms.BooleanField(
        label=_("Sembunyikan komunitas contoh dari halaman depan"), required=False, initial=True
    )
    name = forms.CharField(label=_("Nama Anda"), max_length=120)
    field_order = (
        *("community_name", "kind_name", "region", "time_zone", "parts", "blueprint", "leave_sample"),
        *("name", "username", "phone", "password", "again"),
    )

    def __init__(self, *args: Any, signed_in: bool, sample: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        titles = [(one["name"], one["title"]) for one in blueprints_shown()]
        self.fields["blueprint"].choices = [*titles, ("", _("nanti saja"))]  # type: ignore[attr-defined]
        self.fields["blueprint"].initial = "p2kp_1"
        if signed_in:
            for own in ("name", "username", "phone", "password", "again"):
                del self.fields[own]
        if not sample:
            del self.fields["leave_sample"]
        self.signed_in = signed_in

    def clean(self) -> dict[str, Any]:
        """The founder's account is asked for only when nobody is signed in."""
        return self.cleaned_data if self.signed_in else super().clean()

    def founding(self) -> Founding:
        """The cleaned answers as a founding."""
        given = self.cleaned_data
        return Founding(
            name=given["community_name"],
            kind_name=given["kind_name"],
            region_code=given["region"].code if given["region"] else "",
            time_zone=given["time_zone"],
            parts=given["parts"],
            blueprint=given["blueprint"],
            leave_sample=given.get("leave_sample", False),
        )
