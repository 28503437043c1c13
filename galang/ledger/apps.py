"""The room's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LedgerConfig(AppConfig):
    name = "galang.ledger"
    label = "ledger"
    verbose_name = _("Kas")
