"""The front page of the installation, outside any community."""

from django.urls import path

from galang.publish import views

urlpatterns = [path("", views.front, name="front")]
