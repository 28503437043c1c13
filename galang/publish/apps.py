"""The room's name for Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishConfig(AppConfig):
    name = "galang.publish"
    label = "publish"
    verbose_name = _("Kabar")
