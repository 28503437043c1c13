"""The room's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliberateConfig(AppConfig):
    name = "galang.deliberate"
    label = "deliberate"
    verbose_name = _("Musyawarah")
