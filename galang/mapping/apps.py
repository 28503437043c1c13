"""The room's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MappingConfig(AppConfig):
    name = "galang.mapping"
    label = "mapping"
    verbose_name = _("Peta")
