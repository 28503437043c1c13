"""A ballot: its options, roll, votes and paper counts, and the decision it ends in.

A vote keeps no voter, time or order; the roll keeps who took part and the day. That hides a choice from
other residents, not from the server's keeper, and the screen says so (docs/why/secrecy.md).
"""

import secrets
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area, Numbered, Round, Scoped
from galang.deliberate.models.meetings import Meeting
from galang.deliberate.models.proposals import Proposal
from galang.deliberate.rules.ways import Way, way_of
from galang.people.models import Heard, Person


def random_key() -> int:
    """A key that says nothing of when it was given: 62 random bits."""
    return secrets.randbits(62) + 1


class Ballot(Numbered):
    """A vote among options (P-001) by a rule that was fixed when it opened."""

    class Rule(models.TextChoices):
        APPROVAL = "approval", way_of("approval").title
        APPROVAL_BUDGET = "approval_budget", way_of("approval_budget").title
        EQUAL_SHARES = "equal_shares", way_of("equal_shares").title
        PHRAGMEN = "phragmen", way_of("phragmen").title
        SCORE = "score", way_of("score").title
        BORDA = "borda", way_of("borda").title
        IRV = "irv", way_of("irv").title
        SCHULZE = "schulze", way_of("schulze").title
        RANKED_PAIRS = "ranked_pairs", way_of("ranked_pairs").title
        STV = "stv", way_of("stv").title
        MAJORITY = "majority", way_of("majority").title

    class Purpose(models.TextChoices):
        PROPOSALS = "proposals", _("memilih usulan")
        ELECTION = "election", _("memilih orang")
        QUESTION = "question", _("menjawab pertanyaan")

    title = models.CharField(_("pemungutan suara"), max_length=200)
    purpose = models.CharField(_("untuk"), max_length=10, choices=Purpose.choices, default=Purpose.PROPOSALS)
    rule = models.CharField(_("cara hitung"), max_length=20, choices=Rule.choices, default=Rule.APPROVAL)
    seats = models.PositiveIntegerField(_("jumlah terpilih"), null=True, blank=True)
    max_choices = models.PositiveIntegerField(_("pilihan terbanyak"), null=True, blank=True)
    budget_rupiah = models.BigIntegerField(_("dana"), null=True, blank=True)
    min_turnout_permille = models.PositiveIntegerField(_("batas ikut serta"), default=0)
    threshold_permille = models.PositiveIntegerField(_("batas setuju"), default=500)
    lot_seed = models.CharField(_("benih undian"), max_length=40, blank=True)
    charter_version = models.PositiveIntegerField(_("versi tata tertib"))
    meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="ballots")
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="+")
    opens_at = models.DateTimeField(_("dibuka"))
    closes_at = models.DateTimeField(_("ditutup"))
    closed_at = models.DateTimeField(_("dihitung"), null=True, blank=True)
    electorate = models.PositiveIntegerField(_("hak pilih"), default=0)
    online = models.BooleanField(_("boleh lewat HP"), default=True)
    once = models.UUIDField(_("sekali kirim"), null=True, unique=True, editable=False)

    class Meta(Numbered.Meta):
        verbose_name = _("pemungutan suara")
        ordering: ClassVar[list[str]] = ["-id"]

    def __str__(self) -> str:
        return self.title

    @property
    def way(self) -> Way:
        """How it is counted: what a paper asks for, and what the count needs."""
        return way_of(self.rule)


class Option(Scoped):
    """One thing that can be chosen."""

    ballot = models.ForeignKey(Ballot, models.PROTECT, related_name="options")
    position = models.PositiveIntegerField(_("urutan"))
    title = models.CharField(_("pilihan"), max_length=200)
    proposal = models.ForeignKey(Proposal, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    cost_rupiah = models.BigIntegerField(_("biaya"), null=True, blank=True)

    class Meta(Scoped.Meta):
        verbose_name = _("pilihan")
        ordering: ClassVar[list[str]] = ["position"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["ballot", "position"], name="option_position_once")
        ]

    def __str__(self) -> str:
        return self.title


class RollEntry(Scoped, Heard):
    """A person who may vote, frozen when the ballot opens; the day they took part, never what they chose."""

    ballot = models.ForeignKey(Ballot, models.PROTECT, related_name="roll")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    voted_on = models.DateField(_("ikut memilih"), null=True, blank=True)
    on_paper = models.BooleanField(_("di kertas"), default=False)

    class Meta(Scoped.Meta):
        verbose_name = _("daftar pemilih")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["ballot", "person"], name="roll_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields="community ballot voted_on sex age_band rt poor disabled first_time".split(),
                name="roll_turnout",
            )
        ]


class Vote(Scoped):
    """Choices without a voter, time or order.

    The key is a random whole number and not a UUID, because on SQLite a whole-number key *is* the place of
    the row; beside any other key it keeps a hidden number that counts up.
    """

    id = models.BigAutoField(primary_key=True, default=random_key, editable=False)
    ballot = models.ForeignKey(Ballot, models.PROTECT, related_name="votes")
    choices = models.JSONField(_("pilihan"))

    class Meta(Scoped.Meta):
        verbose_name = _("surat suara")


class PaperCount(Scoped):
    """What one clerk copied from one count sheet. Two clerks must agree; earlier copies are kept."""

    ballot = models.ForeignKey(Ballot, models.PROTECT, related_name="counts")
    station = models.ForeignKey(Area, models.PROTECT, related_name="+")
    clerk = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    slot = models.PositiveSmallIntegerField(_("petugas ke"))
    received = models.PositiveIntegerField(_("diterima"))
    used = models.PositiveIntegerField(_("terpakai"))
    spoiled = models.PositiveIntegerField(_("rusak"))
    unused = models.PositiveIntegerField(_("sisa"))
    votes = models.JSONField(_("suara tiap pilihan"))
    papers = models.JSONField(_("kertas satu per satu"), default=list, blank=True)
    replaced_at = models.DateTimeField(_("diganti"), null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("hitungan kertas")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["ballot", "station", "slot"],
                condition=models.Q(replaced_at__isnull=True),
                name="paper_count_slot_once",
            ),
            models.CheckConstraint(
                condition=models.Q(received=models.F("used") + models.F("spoiled") + models.F("unused")),
                name="paper_count_adds_up",
            ),
        ]


class CountPhoto(Scoped):
    """A photo of a filled-in count sheet, kept beside what the clerks copied from it."""

    ballot = models.ForeignKey(Ballot, models.PROTECT, related_name="count_photos")
    station = models.ForeignKey(Area, models.PROTECT, related_name="+")
    file = models.FileField(_("foto lembar hitung"), upload_to="hitung/")
    digest = models.CharField(_("sidik berkas"), max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("foto lembar hitung")
        ordering: ClassVar[list[str]] = ["id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["ballot", "digest"], name="count_photo_once")
        ]


class Decision(Numbered):
    """What was decided (K-001), how, and why it came out so. Never edited."""

    class Method(models.TextChoices):
        CONSENSUS = "consensus", _("mufakat")
        BALLOT = "ballot", _("pemungutan suara")

    title = models.CharField(_("keputusan"), max_length=200)
    method = models.CharField(_("cara"), max_length=10, choices=Method.choices)
    ballot = models.OneToOneField(Ballot, models.PROTECT, null=True, blank=True, related_name="decision")
    meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="decisions")
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(_("tanggal"))
    is_valid = models.BooleanField(_("sah"), default=True)
    outcome = models.JSONField(_("hasil"), default=dict)
    explanation = models.JSONField(_("penjelasan"), default=list)
    dissent = models.TextField(_("pendapat berbeda"), blank=True)
    charter_version = models.PositiveIntegerField(_("versi tata tertib"))

    class Meta(Numbered.Meta):
        verbose_name = _("keputusan")
        ordering: ClassVar[list[str]] = ["-id"]

    def __str__(self) -> str:
        return self.title


class DecisionItem(Scoped):
    """One proposal or person in a decision: chosen, refused or waiting, always with a reason."""

    class Result(models.TextChoices):
        CHOSEN = "chosen", _("dikerjakan")
        REFUSED = "refused", _("ditolak")
        WAITING = "waiting", _("menunggu")

    decision = models.ForeignKey(Decision, models.PROTECT, related_name="items")
    proposal = models.ForeignKey(
        Proposal, models.PROTECT, null=True, blank=True, related_name="decision_items"
    )
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    result = models.CharField(_("hasil"), max_length=8, choices=Result.choices)
    reason = models.TextField(_("alasan"))
    opens_again_on = models.DateField(_("dibuka lagi"), null=True, blank=True)

    class Meta(Scoped.Meta):
        verbose_name = _("butir keputusan")
