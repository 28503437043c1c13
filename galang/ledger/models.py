"""The open ledger: requested, approved by another, posted in two columns that balance, never edited."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from galang.community.models import Numbered, Scoped
from galang.organise.models import Mandate
from galang.plan.models import Activity, CostLine, Funding


class BookAccount(Scoped):
    """A line of the chart of accounts."""

    class Kind(models.TextChoices):
        ASSET = "asset", _("harta")
        LIABILITY = "liability", _("utang")
        EQUITY = "equity", _("modal")
        INCOME = "income", _("pemasukan")
        EXPENSE = "expense", _("pengeluaran")

    code = models.CharField(_("kode"), max_length=12)
    name = models.CharField(_("nama akun"), max_length=120)
    kind = models.CharField(_("jenis"), max_length=10, choices=Kind.choices)
    is_cash = models.BooleanField(_("kas atau bank"), default=False)
    is_in_kind = models.BooleanField(_("swadaya, bukan uang"), default=False)

    class Meta(Scoped.Meta):
        verbose_name = _("akun buku")
        ordering: ClassVar[list[str]] = ["code"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "code"], name="book_account_code_once")
        ]

    def __str__(self) -> str:
        return f"{self.code} {gettext(self.name)}"


class Transaction(Numbered):
    """Money asked for, received or given in kind (T-0001)."""

    class Kind(models.TextChoices):
        PAYMENT = "payment", _("pengeluaran")
        RECEIPT = "receipt", _("pemasukan")
        IN_KIND = "in_kind", _("swadaya")
        REVERSAL = "reversal", _("pembalikan")

    kind = models.CharField(_("jenis"), max_length=8, choices=Kind.choices)
    description = models.CharField(_("uraian"), max_length=200)
    amount_rupiah = models.BigIntegerField(_("nilai"))
    happened_on = models.DateField(_("tanggal kejadian"))
    counterparty = models.CharField(_("dibayar kepada / diterima dari"), max_length=160)
    debit = models.ForeignKey(BookAccount, models.PROTECT, related_name="+")
    credit = models.ForeignKey(BookAccount, models.PROTECT, related_name="+")
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, blank=True, related_name="transactions")
    cost_line = models.ForeignKey(
        CostLine, models.PROTECT, null=True, blank=True, related_name="transactions"
    )
    funding = models.ForeignKey(Funding, models.PROTECT, null=True, blank=True, related_name="transactions")
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    mandate = models.ForeignKey(Mandate, models.PROTECT, null=True, blank=True, related_name="+")
    reversal_of = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="reversal")
    request_key = models.UUIDField(_("kunci isian"))

    class Meta(Numbered.Meta):
        verbose_name = _("transaksi")
        ordering: ClassVar[list[str]] = ["-id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Numbered.Meta.constraints,
            models.UniqueConstraint(fields=["community", "request_key"], name="transaction_request_once"),
            models.CheckConstraint(
                condition=models.Q(amount_rupiah__gt=0) & models.Q(amount_rupiah__lte=10**13),
                name="transaction_amount_in_range",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["community", "-id"], name="transaction_newest")
        ]

    def __str__(self) -> str:
        return self.description


class Approval(Scoped):
    """Another person said yes or no to a transaction."""

    transaction = models.ForeignKey(Transaction, models.PROTECT, related_name="approvals")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    is_approved = models.BooleanField(_("disetujui"))
    reason = models.TextField(_("alasan"), blank=True)
    by_words = models.CharField(_("penyetuju"), max_length=160)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("persetujuan")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["transaction", "account"], name="approval_once")
        ]


class Entry(Scoped):
    """A posted transaction in the book: gapless serial and a digest that chains to the one before."""

    transaction = models.OneToOneField(Transaction, models.PROTECT, related_name="entry")
    serial = models.PositiveIntegerField(_("nomor buku"))
    posted_at = models.DateTimeField(_("dibukukan"), auto_now_add=True)
    posted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    digest = models.CharField(_("sidik"), max_length=64)

    class Meta(Scoped.Meta):
        verbose_name = _("pembukuan")
        ordering: ClassVar[list[str]] = ["-serial"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "serial"], name="entry_serial_once")
        ]


class Posting(Scoped):
    """One column of an entry; the postings of an entry add up to zero."""

    entry = models.ForeignKey(Entry, models.PROTECT, related_name="postings")
    account = models.ForeignKey(BookAccount, models.PROTECT, related_name="postings")
    amount_rupiah = models.BigIntegerField(_("nilai, debit positif"))

    class Meta(Scoped.Meta):
        verbose_name = _("baris buku")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=~models.Q(amount_rupiah=0), name="posting_not_zero")
        ]


class Receipt(Scoped):
    """The photo of a receipt and the digest of its bytes."""

    transaction = models.ForeignKey(Transaction, models.PROTECT, related_name="receipts")
    file = models.FileField(_("foto bukti"), upload_to="kas/")
    digest = models.CharField(_("sidik berkas"), max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("bukti")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["community", "digest"], name="receipt_photo_once")
        ]
