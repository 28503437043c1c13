"""Addresses of the ground, inside a community and outside (config/urls.py adds the page that starts one)."""

from django.urls import path

from galang.community import views

app_name = "community"
HERE = "<slug:community>/"
urlpatterns = [
    path("wilayah/cari/", views.region_search, name="region_search"),
    path(HERE + "jejak/", views.deed_list, name="deed_list"),
    path(HERE + "jejak/<str:number>/", views.deeds_of, name="deeds_of"),
    path(HERE + "putaran/", views.round_list, name="round_list"),
    path(HERE + "putaran/baru/", views.round_new, name="round_new"),
    path(HERE + "putaran/<int:order>/", views.round_page, name="round_page"),
    path(HERE + "putaran/<int:order>/tutup/", views.round_close, name="round_close"),
    path(HERE + "putaran/<int:order>/langkah-baru/", views.step_new, name="step_new"),
    path(HERE + "putaran/<int:order>/<slug:code>/", views.step_page, name="step_page"),
    path(HERE + "putaran/<int:order>/<slug:code>/dokumen/", views.step_document, name="step_document"),
    path(HERE + "tata-tertib/", views.charter_page, name="charter_page"),
    path(HERE + "wilayah/", views.area_list, name="area_list"),
    path(HERE + "wilayah/baru/", views.area_new, name="area_new"),
]
