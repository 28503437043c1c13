"""The room's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EvaluateConfig(AppConfig):
    name = "galang.evaluate"
    label = "evaluate"
    verbose_name = _("Nilai")
