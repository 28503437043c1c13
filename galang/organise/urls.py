"""Addresses of the room, under /<community>/."""

from django.urls import path

from galang.organise import views

app_name = "organise"
urlpatterns = [
    path("lembaga/", views.home, name="home"),
    path("lembaga/baru/", views.body_new, name="body_new"),
    path("lembaga/tata-tertib/ubah/", views.charter_change, name="charter_change"),
    path("lembaga/mandat/<slug:number>/", views.mandate_page, name="mandate_page"),
    path("lembaga/mandat/<slug:number>/akhiri/", views.mandate_end, name="mandate_end"),
    path("lembaga/<slug:number>/", views.body_page, name="body_page"),
    path("lembaga/<slug:number>/jabatan-baru/", views.office_new, name="office_new"),
    path("lembaga/<slug:number>/sahkan/", views.election_certify, name="election_certify"),
]
