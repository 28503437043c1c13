"""Voices, who supports them, and the issues they are grouped into."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Area, Numbered, Round, Scoped, Thread
from galang.listen.rules import closed_numbers, shortened
from galang.mapping.models import Submission
from galang.people.models import Heard, Person


class ImportBatch(Scoped):
    """One file whose rows became voices; the same file again finds its own rows and adds nothing."""

    file_name = models.CharField(_("nama berkas"), max_length=200)
    fingerprint = models.CharField(_("sidik berkas"), max_length=64)
    rows = models.PositiveIntegerField(_("baris"))
    stored = models.PositiveIntegerField(_("disimpan"))
    asked = models.PositiveIntegerField(_("disimpan dengan pertanyaan"), default=0)
    already = models.PositiveIntegerField(_("sudah ada"), default=0)
    left_out = models.PositiveIntegerField(_("tidak disimpan"), default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("berkas masuk")
        ordering: ClassVar[list[str]] = ["-id"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "fingerprint"], name="batch_of_file")
        ]

    def __str__(self) -> str:
        return self.file_name


class Voice(Numbered, Heard):
    """What somebody said (S-0001): signed in, anonymous, or written down for somebody.

    Keys without an index of their own are asked for through the indexes below, or never in bulk; a file of
    100,000 rows pays for every index. None of them is partial: SQLite does not use those for asked values.
    """

    class Channel(models.TextChoices):
        WEB = "web", _("HP atau komputer")
        PAPER = "paper", _("lembar kertas")
        MEETING = "meeting", _("rembug")
        VISIT = "visit", _("kunjungan kader")
        FILE = "file", _("berkas")
        REVIEW = "review", _("tinjauan")

    text = models.TextField(_("suara"))
    problem = models.TextField(_("masalah"), blank=True)
    place = models.CharField(_("tempat"), max_length=600, blank=True)
    field = models.CharField(_("bidang"), max_length=80, blank=True)
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    region_code = models.CharField(_("kode wilayah"), max_length=13, blank=True)
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    channel = models.CharField(_("cara"), max_length=8, choices=Channel.choices, default=Channel.WEB)
    person = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    is_anonymous = models.BooleanField(_("tanpa nama"), default=False)
    assisted = models.BooleanField(_("dibantu"), default=False)
    said_on = models.DateField(_("tanggal"))
    only_year_known = models.BooleanField(_("hanya tahunnya diketahui"), default=False)
    cost_rupiah = models.BigIntegerField(_("perkiraan biaya"), null=True, blank=True)
    volume = models.DecimalField(_("volume"), max_digits=14, decimal_places=2, null=True, blank=True)
    unit = models.CharField(_("satuan"), max_length=40, blank=True)
    agency = models.CharField(_("instansi yang dituju"), max_length=160, blank=True)
    questions = models.JSONField(_("perlu ditanyakan"), default=list, blank=True)
    open_questions = models.PositiveSmallIntegerField(_("belum dijawab"), default=0)
    external_id = models.CharField(_("nomor asal"), max_length=60, blank=True)
    fingerprint = models.CharField(max_length=64, null=True, default=None, editable=False)
    batch = models.ForeignKey(
        ImportBatch, models.PROTECT, null=True, blank=True, related_name="voices", db_index=False
    )
    submission = models.ForeignKey(
        Submission, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    finding_number = models.CharField(_("dari temuan"), max_length=16, blank=True)

    class Meta(Numbered.Meta):
        verbose_name = _("suara")
        ordering: ClassVar[list[str]] = ["-id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Numbered.Meta.constraints,
            models.UniqueConstraint(fields=["community", "fingerprint"], name="voice_row_once"),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "-id"], name="voice_newest"),
            models.Index(
                fields=["community", "round", "sex", "age_band", "poor", "rt", "disabled", "first_time"],
                name="voice_heard",
            ),
            models.Index(fields=["community", "person"], name="voice_of_person"),
            models.Index(fields=["community", "round", "area"], name="voice_by_area"),
            models.Index(fields=["community", "open_questions", "-id"], name="voice_with_questions"),
            models.Index(fields=["community", "external_id"], name="voice_by_origin"),
        ]

    def __str__(self) -> str:
        return shortened(closed_numbers(self.text))

    @property
    def words(self) -> str:
        """The text as everybody may read it: identity and phone numbers closed."""
        return closed_numbers(self.text)

    @property
    def problem_words(self) -> str:
        """The problem as everybody may read it."""
        return closed_numbers(self.problem)

    @property
    def place_words(self) -> str:
        """The place as everybody may read it."""
        return closed_numbers(self.place)


class Support(Scoped, Heard):
    """A resident stands behind a voice; merging voices keeps every supporter."""

    voice = models.ForeignKey(Voice, models.PROTECT, related_name="supports")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("dukungan")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["voice", "person"], name="support_once")
        ]


class Issue(Numbered):
    """Voices about the same thing (I-001), with one thread."""

    title = models.CharField(_("isu"), max_length=200)
    summary = models.TextField(_("ringkasan"), blank=True)
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="+")
    thread = models.ForeignKey(Thread, models.PROTECT, related_name="+")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    voice_count = models.PositiveIntegerField(_("banyak suara"), default=0)
    supporter_count = models.PositiveIntegerField(_("banyak pendukung"), default=0)

    class Meta(Numbered.Meta):
        verbose_name = _("isu")
        ordering: ClassVar[list[str]] = ["-id"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "-id"], name="issue_newest"),
            models.Index(
                fields=["community", "-supporter_count", "-id"],
                condition=models.Q(merged_into__isnull=True),
                name="issue_most_supported",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Grouping(Scoped):
    """This voice belongs to that issue, and why."""

    voice = models.OneToOneField(Voice, models.PROTECT, related_name="grouping")
    issue = models.ForeignKey(Issue, models.PROTECT, related_name="groupings")
    reason = models.CharField(_("alasan"), max_length=200, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("pengelompokan")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["issue", "-voice"], name="grouping_of_issue")
        ]


class PairAnswer(Scoped):
    """What a person said about two voices that look alike, so that nobody is asked twice."""

    class Verdict(models.TextChoices):
        SAME = "same", _("sama")
        SIMILAR = "similar", _("sejenis, lain tempat")
        DIFFERENT = "different", _("berbeda")

    first = models.ForeignKey(Voice, models.PROTECT, related_name="+")
    second = models.ForeignKey(Voice, models.PROTECT, related_name="+")
    verdict = models.CharField(_("jawaban"), max_length=10, choices=Verdict.choices)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("jawaban kemiripan")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["first", "second"], name="pair_once")
        ]
