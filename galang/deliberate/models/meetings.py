"""A meeting and who came."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area, Numbered, Round, Scoped, Step
from galang.people.models import Heard, Person


class Meeting(Numbered):
    """A rembug (M-001), from the smallest RT talk to the yearly assembly."""

    class Level(models.TextChoices):
        INFORM = "inform", _("memberi tahu")
        CONSULT = "consult", _("meminta pendapat")
        INVOLVE = "involve", _("melibatkan")
        COLLABORATE = "collaborate", _("bekerja bersama")
        EMPOWER = "empower", _("warga memutuskan")

    title = models.CharField(_("rembug"), max_length=200)
    level = models.CharField(_("tingkat"), max_length=12, choices=Level.choices, default=Level.EMPOWER)
    place = models.CharField(_("tempat"), max_length=200)
    starts_at = models.DateTimeField(_("mulai"))
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="+")
    step = models.ForeignKey(Step, models.PROTECT, null=True, blank=True, related_name="+")
    agenda = models.TextField(_("acara"))
    invited = models.PositiveIntegerField(_("diundang"), default=0)
    quorum = models.PositiveIntegerField(_("kuorum"), default=0)
    chair = models.CharField(_("pemimpin rembug"), max_length=120, blank=True)
    minute_taker = models.CharField(_("notulis"), max_length=120, blank=True)
    minutes = models.TextField(_("catatan"), blank=True)
    once = models.UUIDField(_("sekali kirim"), null=True, unique=True, editable=False)

    class Meta(Numbered.Meta):
        verbose_name = _("rembug")
        ordering: ClassVar[list[str]] = ["-starts_at"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "-starts_at", "-id"], name="meeting_newest")
        ]

    def __str__(self) -> str:
        return self.title


class Attendance(Scoped, Heard):
    """Somebody was there; a name is not needed, sex and RT from the list are enough."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="attendances")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    from_paper = models.BooleanField(_("dari daftar hadir kertas"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("hadir")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["meeting", "person"], condition=models.Q(person__isnull=False), name="attendance_once"
            )
        ]
