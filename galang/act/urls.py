"""Addresses of the room, under /<community>/."""

from django.urls import URLPattern

app_name = "act"
urlpatterns: list[URLPattern] = []
