"""The room's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganiseConfig(AppConfig):
    name = "galang.organise"
    label = "organise"
    verbose_name = _("Lembaga")
