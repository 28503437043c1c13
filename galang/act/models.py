"""Action days with those who came, progress of the work, and promises of decision makers."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Numbered, Scoped
from galang.listen.models import Issue
from galang.people.models import Heard, Person
from galang.plan.models import Activity


class Action(Numbered):
    """A day of work together (H-001)."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="actions")
    title = models.CharField(_("aksi"), max_length=200)
    place = models.CharField(_("tempat berkumpul"), max_length=200)
    starts_at = models.DateTimeField(_("mulai"))
    needed = models.PositiveIntegerField(_("orang dibutuhkan"), default=0)
    held_at = models.DateTimeField(_("dilaksanakan"), null=True, blank=True)
    result = models.TextField(_("hasil hari itu"), blank=True)

    class Meta(Numbered.Meta):
        verbose_name = _("aksi")
        ordering: ClassVar[list[str]] = ["-starts_at"]

    def __str__(self) -> str:
        return self.title


class Participation(Scoped, Heard):
    """Somebody said yes, and came or did not."""

    action = models.ForeignKey(Action, models.PROTECT, related_name="participations")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    signed_up_at = models.DateTimeField(_("mendaftar"), null=True, blank=True)
    came = models.BooleanField(_("datang"), null=True, blank=True)
    hours = models.PositiveIntegerField(_("jam"), default=0)

    class Meta(Scoped.Meta):
        verbose_name = _("keikutsertaan")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["action", "person"], name="participation_once")
        ]


class Progress(Scoped):
    """How far the work of an activity is, measured in its own unit."""

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="progress")
    measured_on = models.DateField(_("tanggal ukur"))
    done_permille = models.PositiveIntegerField(_("selesai (per seribu)"))
    note = models.TextField(_("keterangan"), blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("kemajuan")
        ordering: ClassVar[list[str]] = ["-measured_on", "-id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(done_permille__lte=1000), name="progress_at_most_whole")
        ]


class Commitment(Numbered):
    """A promise of a decision maker (C-001) in their own words."""

    who = models.CharField(_("yang berjanji (jabatan)"), max_length=160)
    words = models.TextField(_("bunyi janji"))
    made_on = models.DateField(_("dijanjikan"))
    due_on = models.DateField(_("untuk"))
    evidence = models.CharField(_("bukti"), max_length=200, blank=True)
    issue = models.ForeignKey(Issue, models.PROTECT, null=True, blank=True, related_name="commitments")
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, blank=True, related_name="commitments")

    class Meta(Numbered.Meta):
        verbose_name = _("janji")
        ordering: ClassVar[list[str]] = ["due_on"]

    def __str__(self) -> str:
        return self.words if len(self.words) <= 90 else self.words[:89].rsplit(" ", 1)[0] + "…"


class CommitmentAnswer(Scoped):
    """What became of a promise."""

    class State(models.TextChoices):
        KEPT = "kept", _("ditepati")
        PARTLY = "partly", _("sebagian")
        BROKEN = "broken", _("diingkari")
        MOVED = "moved", _("dijadwalkan ulang")

    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="answers")
    state = models.CharField(_("keadaan"), max_length=8, choices=State.choices)
    answered_on = models.DateField(_("tanggal"))
    new_due_on = models.DateField(_("tanggal baru"), null=True, blank=True)
    note = models.TextField(_("keterangan"))
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("jawaban janji")
        ordering: ClassVar[list[str]] = ["-id"]
