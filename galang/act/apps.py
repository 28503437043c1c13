"""The room's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ActConfig(AppConfig):
    name = "galang.act"
    label = "act"
    verbose_name = _("Gerak")
