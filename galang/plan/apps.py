"""The room's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanConfig(AppConfig):
    name = "galang.plan"
    label = "plan"
    verbose_name = _("Rencana")
