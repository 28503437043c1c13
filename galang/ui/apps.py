"""The ui room as a Django app: templates, tags and static files, no tables."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UiConfig(AppConfig):
    """How it looks."""

    name = "galang.ui"
    label = "ui"
    verbose_name = _("Tampilan")
