"""Addresses of the room outside any community."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
