"""A proposal and what the feasibility team said of it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area, Numbered, Round, Scoped
from galang.listen.models import Issue
from galang.people.models import Person


class Proposal(Numbered):
    """What residents want done (U-001): volume, unit, cost and place.

    `state` and `checked_rupiah` are folded from the newest appraisal, ballot and decision by the services
    that make those, so that a list of thousands can be asked by state; a test compares both.
    """

    class State(models.TextChoices):
        NEW = "new", _("belum diperiksa")
        FEASIBLE = "feasible", _("layak")
        NOT_FEASIBLE = "not_feasible", _("tidak layak")
        ON_BALLOT = "on_ballot", _("sedang dipilih")
        CHOSEN = "chosen", _("dikerjakan")
        WAITING = "waiting", _("menunggu")
        REFUSED = "refused", _("ditolak")

    issue = models.ForeignKey(Issue, models.PROTECT, related_name="proposals")
    title = models.CharField(_("usulan"), max_length=200)
    what = models.TextField(_("uraian"), blank=True)
    volume = models.DecimalField(_("volume"), max_digits=14, decimal_places=2)
    unit = models.CharField(_("satuan"), max_length=40)
    cost_rupiah = models.BigIntegerField(_("biaya"))
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    place = models.CharField(_("tempat"), max_length=600, blank=True)
    beneficiaries = models.PositiveIntegerField(_("penerima manfaat"), null=True, blank=True)
    proposer = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="+")
    once = models.UUIDField(_("sekali kirim"), null=True, unique=True, editable=False)
    questions = models.JSONField(_("perlu ditanyakan"), default=list, blank=True)
    checked_rupiah = models.BigIntegerField(_("harga yang diperiksa"), null=True, blank=True)
    state = models.CharField(_("keadaan"), max_length=12, choices=State.choices, default=State.NEW)

    class Meta(Numbered.Meta):
        verbose_name = _("usulan")
        ordering: ClassVar[list[str]] = ["-id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Numbered.Meta.constraints,
            models.CheckConstraint(condition=models.Q(cost_rupiah__gt=0), name="proposal_cost_positive"),
            models.CheckConstraint(condition=models.Q(volume__gt=0), name="proposal_volume_positive"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "-id"], name="proposal_newest"),
            models.Index(fields=["community", "state", "-id"], name="proposal_by_state"),
            models.Index(fields=["community", "area", "-id"], name="proposal_by_area"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def price_rupiah(self) -> int:
        """The price that counts: the checked one, else the proposer's."""
        return self.cost_rupiah if self.checked_rupiah is None else self.checked_rupiah


class Appraisal(Scoped):
    """Feasible? At what price? Why not? The newest one of a proposal counts."""

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="appraisals")
    is_feasible = models.BooleanField(_("layak"))
    price_rupiah = models.BigIntegerField(_("harga yang diperiksa"), null=True, blank=True)
    reason = models.TextField(_("alasan"))
    findings = models.JSONField(_("yang diperiksa"), default=list, blank=True)
    appraised_on = models.DateField(_("tanggal periksa"))
    by_words = models.CharField(_("pemeriksa"), max_length=160)
    assisted = models.BooleanField(_("dibantu"), default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("pemeriksaan kelayakan")
        ordering: ClassVar[list[str]] = ["-id"]
