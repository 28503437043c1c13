"""Addresses of the ui room: the language switch, and in debug the components page."""

from django.conf import settings
from django.urls import path

from galang.ui import views

app_name = "ui"
urlpatterns = [path("bahasa/", views.language_switch, name="language")]
if settings.DEBUG:
    urlpatterns.append(path("ui/", views.components, name="components"))
