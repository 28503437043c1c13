"""Plans: goals taken from decisions, activities with dates and a responsible person, cost and funding."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area, Numbered, Round, Scoped
from galang.deliberate.models import Decision, Proposal
from galang.organise.models import Body, Mandate
from galang.people.models import Person


class Plan(Scoped):
    """A medium-term plan (PJM) or its yearly slice (Renta)."""

    class Kind(models.TextChoices):
        MEDIUM = "medium", _("PJM (3 tahun)")
        ANNUAL = "annual", _("Renta (tahunan)")

    title = models.CharField(_("rencana"), max_length=160)
    kind = models.CharField(_("jenis"), max_length=8, choices=Kind.choices)
    first_year = models.PositiveIntegerField(_("tahun mulai"))
    last_year = models.PositiveIntegerField(_("tahun selesai"))
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("rencana")
        ordering: ClassVar[list[str]] = ["-first_year", "kind"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(last_year__gte=models.F("first_year")), name="plan_years_in_order"
            )
        ]

    def __str__(self) -> str:
        return self.title


class Goal(Numbered):
    """A result that residents want (R-001), because a decision chose a proposal."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="goals")
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="goals")
    proposal = models.ForeignKey(Proposal, models.PROTECT, null=True, blank=True, related_name="goals")
    mandate = models.ForeignKey(Mandate, models.PROTECT, null=True, blank=True, related_name="+")
    title = models.CharField(_("tujuan"), max_length=200)
    result_wanted = models.TextField(_("hasil yang diharapkan"))
    target_volume = models.DecimalField(_("sasaran"), max_digits=14, decimal_places=2, null=True, blank=True)
    target_unit = models.CharField(_("satuan"), max_length=40, blank=True)

    class Meta(Numbered.Meta):
        verbose_name = _("tujuan")
        ordering: ClassVar[list[str]] = ["-id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Numbered.Meta.constraints,
            models.UniqueConstraint(fields=["plan", "proposal"], name="goal_of_proposal_once"),
        ]

    def __str__(self) -> str:
        return self.title


class Activity(Numbered):
    """Work with dates and somebody responsible (G-001)."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="activities")
    title = models.CharField(_("kegiatan"), max_length=200)
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    place = models.CharField(_("tempat"), max_length=300, blank=True)
    starts_on = models.DateField(_("mulai"))
    ends_on = models.DateField(_("selesai"))
    responsible = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    body = models.ForeignKey(Body, models.PROTECT, null=True, blank=True, related_name="+")
    beneficiaries = models.PositiveIntegerField(_("penerima manfaat"), null=True, blank=True)
    beneficiaries_women = models.PositiveIntegerField(_("di antaranya perempuan"), null=True, blank=True)
    beneficiaries_poor = models.PositiveIntegerField(_("di antaranya PS-2"), null=True, blank=True)

    class Meta(Numbered.Meta):
        verbose_name = _("kegiatan")
        ordering: ClassVar[list[str]] = ["starts_on", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")), name="activity_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class CostLine(Scoped):
    """What one part costs: volume x unit price, in whole rupiah."""

    class Kind(models.TextChoices):
        MATERIAL = "material", _("bahan")
        WAGE = "wage", _("upah")
        TOOL = "tool", _("sewa alat")
        TRAINING = "training", _("pelatihan")
        LOAN = "loan", _("pinjaman bergulir")
        ADMIN = "admin", _("administrasi")
        OTHER = "other", _("lain-lain")

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="cost_lines")
    position = models.PositiveIntegerField(_("urutan"))
    kind = models.CharField(_("jenis"), max_length=10, choices=Kind.choices)
    name = models.CharField(_("uraian"), max_length=160)
    volume = models.DecimalField(_("volume"), max_digits=14, decimal_places=2)
    unit = models.CharField(_("satuan"), max_length=40)
    unit_price_rupiah = models.BigIntegerField(_("harga satuan"))
    amount_rupiah = models.BigIntegerField(_("jumlah"))
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("baris biaya")
        ordering: ClassVar[list[str]] = ["position"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(amount_rupiah__gt=0), name="cost_line_positive")
        ]

    def __str__(self) -> str:
        return self.name


class Funding(Scoped):
    """Where the money, labour or goods for an activity come from."""

    class Source(models.TextChoices):
        GRANT = "grant", _("BLM")
        LABOUR = "labour", _("swadaya tenaga")
        GOODS = "goods", _("swadaya bahan")
        CASH = "cash", _("swadaya uang")
        BUDGET = "budget", _("APBD/APBDes")
        PRIVATE = "private", _("perusahaan")
        OTHER = "other", _("lain-lain")

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="funding")
    source = models.CharField(_("sumber"), max_length=8, choices=Source.choices)
    source_name = models.CharField(_("nama sumber"), max_length=160, blank=True)
    amount_rupiah = models.BigIntegerField(_("nilai"))
    how_counted = models.CharField(_("cara menghitung"), max_length=200, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("sumber dana")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=models.Q(amount_rupiah__gt=0), name="funding_positive")
        ]
