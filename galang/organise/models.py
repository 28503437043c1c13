"""Bodies the residents founded, offices in them, and mandates given by an election or decision."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Numbered, Scoped
from galang.deliberate.models import Decision
from galang.people.models import Person


class Body(Numbered):
    """A board, unit, group, committee or partner (L-001). Its kind is the community's own word."""

    class Kind(models.TextChoices):
        BOARD = "board", _("dewan (BKM/LKM)")
        UNIT = "unit", _("unit pelaksana")
        GROUP = "group", _("kelompok swadaya (KSM)")
        COMMITTEE = "committee", _("panitia")
        SUPERVISORS = "supervisors", _("pengawas")
        PARTNER = "partner", _("mitra")

    name = models.CharField(_("nama"), max_length=160)
    kind = models.CharField(_("jenis"), max_length=12, choices=Kind.choices)
    purpose = models.TextField(_("tugas"), blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    founded_on = models.DateField(_("dibentuk"), null=True, blank=True)
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Numbered.Meta):
        verbose_name = _("lembaga")
        ordering: ClassVar[list[str]] = ["kind", "name"]

    def __str__(self) -> str:
        return self.name


class Office(Scoped):
    """A seat in a body: member, coordinator, treasurer."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="offices")
    title = models.CharField(_("jabatan"), max_length=120)
    seats = models.PositiveIntegerField(_("kursi"), default=1)
    role = models.CharField(_("peran di aplikasi"), max_length=24, blank=True)

    class Meta(Scoped.Meta):
        verbose_name = _("jabatan")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["body", "title"], name="office_title_once")
        ]

    def __str__(self) -> str:
        return self.title


class Mandate(Numbered):
    """A person holds an office from a day to a day (J-001), because residents decided so."""

    office = models.ForeignKey(Office, models.PROTECT, related_name="mandates")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="mandates")
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("selesai"))
    ended_early_on = models.DateField(_("berhenti"), null=True, blank=True)
    end_reason = models.TextField(_("alasan berhenti"), blank=True)

    class Meta(Numbered.Meta):
        verbose_name = _("mandat")
        ordering: ClassVar[list[str]] = ["-starts_on", "-id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")), name="mandate_ends_after_start"
            ),
            models.UniqueConstraint(fields=["office", "decision", "person"], name="mandate_once"),
        ]

    def __str__(self) -> str:
        return f"{self.office.title} {self.number}"
