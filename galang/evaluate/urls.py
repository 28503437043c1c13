"""Addresses of the room, under /<community>/."""

from django.urls import path

from galang.evaluate import views

app_name = "evaluate"
urlpatterns = [
    path("nilai/", views.home, name="home"),
    path("nilai/baru/", views.review_new, name="review_new"),
    path("nilai/temuan/<str:number>/", views.finding_page, name="finding_page"),
    path("nilai/temuan/<str:number>/suarakan/", views.finding_raise, name="finding_raise"),
    path("nilai/<str:number>/", views.review_page, name="review_page"),
]
