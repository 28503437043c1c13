"""Forms that residents fill in about their own place, and the assets they name."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area, Numbered, Scoped
from galang.people.models import Household


class Form(Scoped):
    """A sheet of questions; a changed sheet is a new version."""

    slug = models.SlugField(_("kode"), max_length=40)
    title = models.CharField(_("judul"), max_length=160)
    version = models.PositiveIntegerField(_("versi"), default=1)
    questions = models.JSONField(_("pertanyaan"))
    is_open = models.BooleanField(_("dibuka"), default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("formulir")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "slug", "version"], name="form_version_once")
        ]

    def __str__(self) -> str:
        return self.title


class Submission(Numbered):
    """One filled-in sheet (D-001), kept as it was given."""

    form = models.ForeignKey(Form, models.PROTECT, related_name="submissions")
    instance_id = models.UUIDField(_("nomor isian"))
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    household = models.ForeignKey(Household, models.PROTECT, null=True, blank=True, related_name="+")
    answers = models.JSONField(_("jawaban"))
    taken_on = models.DateField(_("tanggal kunjungan"))
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta(Numbered.Meta):
        verbose_name = _("isian")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Numbered.Meta.constraints,
            models.UniqueConstraint(fields=["community", "instance_id"], name="submission_instance_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "-id"], name="submission_newest")
        ]

    def __str__(self) -> str:
        return f"{self.form.title} {self.number}"


class Asset(Numbered):
    """Something the community has (A-001), under one of the seven capitals."""

    class Capital(models.TextChoices):
        NATURAL = "natural", _("alam")
        CULTURAL = "cultural", _("budaya")
        HUMAN = "human", _("manusia")
        SOCIAL = "social", _("sosial")
        POLITICAL = "political", _("pengaruh")
        FINANCIAL = "financial", _("keuangan")
        BUILT = "built", _("bangunan")

    name = models.CharField(_("nama"), max_length=160)
    capital = models.CharField(_("jenis modal"), max_length=12, choices=Capital.choices)
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.TextField(_("keterangan"), blank=True)
    submission = models.ForeignKey(Submission, models.PROTECT, null=True, blank=True, related_name="assets")

    class Meta(Numbered.Meta):
        verbose_name = _("potensi")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "capital", "name", "id"], name="asset_by_capital")
        ]

    def __str__(self) -> str:
        return self.name
