"""The ground: a community, its areas, charter, rounds, public numbers, deeds and the red thread.

size: nine nouns; Counter is only the row that hands out numbers (docs/decisions/0003).
"""

from functools import lru_cache
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_scopes import get_scope
from django_scopes.exceptions import ScopeError


class ScopedManager(models.Manager[Any]):
    """Answers only for the community whose scope is open; raises ScopeError outside one."""

    def get_queryset(self) -> models.QuerySet[Any]:
        current = get_scope()
        if current.get("_enabled", True) is False:
            return super().get_queryset()
        if current.get("community") is None:
            raise ScopeError(f"{self.model.__name__}: open a community's scope before asking for records.")
        model: Any = self.model
        return _of_community(model, self._db, current["community"].pk).all()


@lru_cache(maxsize=1024)
def _of_community(model: Any, using: str | None, community: int) -> models.QuerySet[Any]:
    """The records of one community, before any question: a copy of it is cheaper than asking anew."""
    return models.QuerySet(model, using=using).filter(community_id=community)


class Scoped(models.Model):
    """A record that belongs to one community and can be read only inside its scope."""

    community = models.ForeignKey("community.Community", models.PROTECT, related_name="+")
    objects: ClassVar[ScopedManager] = ScopedManager()

    class Meta:
        abstract = True
        default_manager_name = "objects"


class Numbered(Scoped):
    """A record with a public number such as U-014, unique in its community and never used twice."""

    number = models.CharField(_("nomor"), max_length=16, editable=False)
    created_at = models.DateTimeField(_("dicatat"), auto_now_add=True)

    class Meta(Scoped.Meta):
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "number"], name="%(class)s_number_once")
        ]


class Community(models.Model):
    """A kelurahan, village, union or cooperative: the one that everything else belongs to."""

    slug = models.SlugField(_("alamat"), max_length=60, unique=True)
    name = models.CharField(_("nama"), max_length=120)
    kind_name = models.CharField(_("jenis"), max_length=60, default="Kelurahan")
    region_code = models.CharField(_("kode wilayah"), max_length=13, blank=True)
    time_zone = models.CharField(_("zona waktu"), max_length=40, default="Asia/Jakarta")
    words = models.JSONField(_("sebutan"), default=dict, blank=True)
    contact = models.CharField(_("tempat bertanya"), max_length=200, blank=True)
    is_sample = models.BooleanField(_("contoh"), default=False)
    is_listed = models.BooleanField(_("tampak di halaman depan"), default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("komunitas")

    def __str__(self) -> str:
        return self.name


class Area(Scoped):
    """A part of the community, of any name and depth: RW, RT, dusun, banjar, branch of a union."""

    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    kind = models.CharField(_("jenis"), max_length=40)
    name = models.CharField(_("nama"), max_length=80)
    label = models.CharField(_("sebutan lengkap"), max_length=160)
    path = models.CharField(max_length=200, editable=False)
    is_base = models.BooleanField(_("satuan terkecil"), default=False)

    class Meta(Scoped.Meta):
        verbose_name = _("wilayah")
        ordering: ClassVar[list[str]] = ["path"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "path"], name="area_path_once")
        ]

    def __str__(self) -> str:
        return self.label


class Charter(Scoped):
    """The rules in force from a day on: key -> {value, source}. A new version never changes an old one."""

    version = models.PositiveIntegerField(_("versi"))
    rules = models.JSONField(_("aturan"))
    in_force_from = models.DateField(_("berlaku mulai"))
    adopted_in = models.CharField(_("disahkan dalam"), max_length=16, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("tata tertib")
        ordering: ClassVar[list[str]] = ["-version"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "version"], name="charter_version_once")
        ]

    def __str__(self) -> str:
        return f"v{self.version}"


class Round(Scoped):
    """One turn of the cycle. Rounds and their steps may overlap; nothing locks the next step."""

    order = models.PositiveIntegerField(_("putaran ke"))
    name = models.CharField(_("nama"), max_length=120)
    blueprint = models.CharField(_("pola"), max_length=40)
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("selesai"), null=True, blank=True)
    closed_on = models.DateField(_("ditutup"), null=True, blank=True)

    class Meta(Scoped.Meta):
        verbose_name = _("putaran")
        ordering: ClassVar[list[str]] = ["-order"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "order"], name="round_order_once")
        ]

    def __str__(self) -> str:
        return self.name


class Step(Scoped):
    """A step of a round: its stage, dates, sheet, and its output document with a state."""

    class Document(models.TextChoices):
        NONE = "none", _("belum ada")
        DRAFT = "draft", _("rancangan")
        AGREED = "agreed", _("disepakati")
        SUPERSEDED = "superseded", _("diganti")

    round = models.ForeignKey(Round, models.PROTECT, related_name="steps")
    position = models.PositiveIntegerField(_("urutan"))
    code = models.SlugField(_("kode"), max_length=40)
    stage = models.PositiveSmallIntegerField(_("tahap"))
    name = models.CharField(_("langkah"), max_length=120)
    why = models.TextField(_("mengapa"), blank=True)
    output_name = models.CharField(_("dokumen hasil"), max_length=160)
    sheet = models.CharField(_("lembar"), max_length=12, blank=True)
    starts_on = models.DateField(_("mulai"), null=True, blank=True)
    ends_on = models.DateField(_("selesai"), null=True, blank=True)
    document = models.CharField(_("keadaan"), max_length=12, choices=Document.choices, default=Document.NONE)
    agreed_in = models.CharField(_("disepakati dalam"), max_length=16, blank=True)
    agreed_on = models.DateField(_("tanggal sepakat"), null=True, blank=True)

    class Meta(Scoped.Meta):
        verbose_name = _("langkah")
        ordering: ClassVar[list[str]] = ["position"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["round", "code"], name="step_code_once")
        ]

    def __str__(self) -> str:
        return self.name


class Counter(Scoped):
    """The last public number given for a prefix."""

    prefix = models.CharField(max_length=4)
    last = models.PositiveIntegerField(default=0)

    class Meta(Scoped.Meta):
        verbose_name = _("penghitung nomor")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "prefix"], name="counter_prefix_once")
        ]


class Deed(Scoped):
    """Who did what, when, on whose mandate, assisted or not. Written once; no role may change it."""

    at = models.DateTimeField(_("waktu"), default=timezone.now)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor_words = models.CharField(_("sebagai"), max_length=160)
    verb = models.CharField(_("perbuatan"), max_length=40)
    subject_number = models.CharField(_("nomor"), max_length=16, blank=True)
    subject_title = models.CharField(_("perihal"), max_length=200, blank=True)
    mandate = models.CharField(_("mandat"), max_length=60, blank=True)
    assisted = models.BooleanField(_("dibantu"), default=False)
    details = models.JSONField(_("rincian"), default=dict)

    class Meta(Scoped.Meta):
        verbose_name = _("jejak")
        ordering: ClassVar[list[str]] = ["-id"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "-id"], name="deed_newest"),
            models.Index(fields=["community", "subject_number", "-id"], name="deed_of_record"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject_number}"


class Thread(Scoped):
    """One concern from its first mention to its end. B-0142 keeps the digits of its first voice S-0142."""

    number = models.CharField(_("nomor"), max_length=16)
    title = models.CharField(_("perihal"), max_length=200)
    opened_at = models.DateTimeField(_("dibuka"))
    joined_to = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="joined")

    class Meta(Scoped.Meta):
        verbose_name = _("benang")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "number"], name="thread_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class Knot(Scoped):
    """A record tied to a thread at one of the nine stations. The newest knot of a number is its state."""

    class State(models.TextChoices):
        DONE = "done", _("selesai")
        REFUSED = "refused", _("ditolak")
        WAITING = "waiting", _("menunggu")

    thread = models.ForeignKey(Thread, models.PROTECT, related_name="knots")
    station = models.PositiveSmallIntegerField(_("stasiun"))
    number = models.CharField(_("nomor"), max_length=16)
    title = models.CharField(_("perihal"), max_length=200)
    note = models.TextField(_("keterangan"), blank=True)
    at = models.DateTimeField(_("waktu"))
    state = models.CharField(_("keadaan"), max_length=8, choices=State.choices, default=State.DONE)
    reason = models.TextField(_("alasan"), blank=True)
    holder = models.CharField(_("pemegang"), max_length=120, blank=True)
    opens_again = models.CharField(_("dibuka lagi"), max_length=80, blank=True)
    amount = models.BigIntegerField(_("jumlah"), null=True, blank=True)

    class Meta(Scoped.Meta):
        verbose_name = _("simpul")
        ordering: ClassVar[list[str]] = ["id"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["thread", "id"], name="knot_of_thread"),
            models.Index(fields=["community", "number"], name="knot_of_record"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
