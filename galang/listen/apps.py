"""The room's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ListenConfig(AppConfig):
    name = "galang.listen"
    label = "listen"
    verbose_name = _("Dengar")
