"""Bulletins: what was reached, told to everyone, and how it reached them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from galang.community.models import Numbered, Round, Scoped


class Bulletin(Numbered):
    """One issue of the community's news (KB-001). Once issued it stays as it is."""

    title = models.CharField(_("judul"), max_length=160)
    lead = models.TextField(_("pembuka"))
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="+")
    issued_on = models.DateField(_("terbit"))

    class Meta(Numbered.Meta):
        verbose_name = _("kabar")
        ordering: ClassVar[list[str]] = ["-id"]

    def __str__(self) -> str:
        return self.title

    @property
    def order(self) -> int:
        """Kabar no. 8 for KB-008."""
        return int(self.number.partition("-")[2])

    @property
    def copies(self) -> int:
        """How many copies went out in all; prefetch deliveries for lists."""
        return sum(delivery.copies for delivery in self.deliveries.all())


class BulletinItem(Scoped):
    """One story of a bulletin, about one record by its public number."""

    bulletin = models.ForeignKey(Bulletin, models.PROTECT, related_name="items")
    position = models.PositiveIntegerField(_("urutan"))
    number = models.CharField(_("nomor"), max_length=16, blank=True)
    title = models.CharField(_("judul"), max_length=160)
    text = models.TextField(_("isi"))
    amount_rupiah = models.BigIntegerField(_("nilai"), null=True, blank=True)

    class Meta(Scoped.Meta):
        verbose_name = _("berita")
        ordering: ClassVar[list[str]] = ["position"]


class Delivery(Scoped):
    """How many copies went where, by which way."""

    class Channel(models.TextChoices):
        PAPER = "paper", _("lembar dibagikan")
        BOARD = "board", _("papan informasi")
        WHATSAPP = "whatsapp", _("WhatsApp")
        MEETING = "meeting", _("dibacakan di rembug")
        LOUDSPEAKER = "loudspeaker", _("pengeras suara")

    bulletin = models.ForeignKey(Bulletin, models.PROTECT, related_name="deliveries")
    channel = models.CharField(_("cara"), max_length=12, choices=Channel.choices)
    place = models.CharField(_("tempat"), max_length=160)
    copies = models.PositiveIntegerField(_("jumlah"))
    delivered_on = models.DateField(_("tanggal"))
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Scoped.Meta):
        verbose_name = _("penyampaian")
