"""The room's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommunityConfig(AppConfig):
    name = "galang.community"
    label = "community"
    verbose_name = _("Tanah bersama")
