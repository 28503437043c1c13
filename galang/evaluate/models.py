"""Reviews held together, what was found, and what was measured."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Numbered, Round, Scoped
from galang.deliberate.models import Meeting
from galang.plan.models import Activity, Goal


class Review(Numbered):
    """A participatory review (N-001) of an activity, a goal or a whole round."""

    title = models.CharField(_("tinjauan"), max_length=200)
    held_on = models.DateField(_("tanggal"))
    meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="reviews")
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, blank=True, related_name="reviews")
    goal = models.ForeignKey(Goal, models.PROTECT, null=True, blank=True, related_name="reviews")
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="+")
    summary = models.TextField(_("ringkasan"))

    class Meta(Numbered.Meta):
        verbose_name = _("tinjauan")
        ordering: ClassVar[list[str]] = ["-held_on", "-id"]

    def __str__(self) -> str:
        return self.title


class Finding(Numbered):
    """What worked, what to change, what to do next (F-001)."""

    class Kind(models.TextChoices):
        PLUS = "plus", _("berjalan baik")
        CHANGE = "change", _("perlu diubah")
        LESSON = "lesson", _("pelajaran")

    review = models.ForeignKey(Review, models.PROTECT, related_name="findings")
    kind = models.CharField(_("jenis"), max_length=8, choices=Kind.choices)
    text = models.TextField(_("temuan"))
    next_step = models.TextField(_("tindak lanjut"), blank=True)

    class Meta(Numbered.Meta):
        verbose_name = _("temuan")
        ordering: ClassVar[list[str]] = ["id"]

    def __str__(self) -> str:
        return self.text if len(self.text) <= 90 else self.text[:89].rsplit(" ", 1)[0] + "…"


class Reading(Scoped):
    """One measured value: a whole number out of a whole number."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="readings")
    name = models.CharField(_("ukuran"), max_length=160)
    reached = models.DecimalField(_("tercapai"), max_digits=16, decimal_places=2)
    wanted = models.DecimalField(_("sasaran"), max_digits=16, decimal_places=2, null=True, blank=True)
    unit = models.CharField(_("satuan"), max_length=40, blank=True)

    class Meta(Scoped.Meta):
        verbose_name = _("hasil ukur")
