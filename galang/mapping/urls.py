"""Addresses of the room, under /<community>/."""

from django.urls import path

from galang.mapping import views

app_name = "mapping"
urlpatterns = [
    path("peta/", views.home, name="home"),
    path("peta/lembar/buka/", views.form_open, name="form_open"),
    path("peta/lembar/<slug:slug>/", views.form_page, name="form_page"),
    path("peta/lembar/<slug:slug>/ubah/", views.form_change, name="form_change"),
    path("peta/lembar/<slug:slug>/isi/", views.submission_new, name="submission_new"),
    path("peta/lembar/<slug:slug>/cetak/", views.sheet_questionnaire, name="sheet_questionnaire"),
    path("peta/isian/", views.submission_list, name="submission_list"),
    path("peta/isian/<slug:number>/", views.submission_page, name="submission_page"),
    path("peta/potensi/", views.asset_list, name="asset_list"),
    path("peta/potensi/baru/", views.asset_new, name="asset_new"),
    path("peta/potensi/<slug:number>/", views.asset_page, name="asset_page"),
]
