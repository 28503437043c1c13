"""Addresses of the room, under /<community>/."""

from django.urls import path

from galang.act import views

app_name = "act"
urlpatterns = [
    path("gerak/", views.home, name="home"),
    path("gerak/aksi/", views.action_list, name="action_list"),
    path("gerak/aksi/baru/", views.action_new, name="action_new"),
    path("gerak/janji/", views.commitment_list, name="commitment_list"),
    path("gerak/janji/baru/", views.commitment_new, name="commitment_new"),
    path("gerak/janji/<slug:number>/", views.commitment_page, name="commitment_page"),
    path("gerak/janji/<slug:number>/jawab/", views.commitment_answer, name="commitment_answer"),
    path("gerak/kemajuan/<slug:number>/", views.progress_new, name="progress_new"),
    path("gerak/<slug:number>/", views.action_page, name="action_page"),
    path("gerak/<slug:number>/ikut/", views.action_join, name="action_join"),
    path("gerak/<slug:number>/batal/", views.action_leave, name="action_leave"),
    path("gerak/<slug:number>/hasil/", views.action_hold, name="action_hold"),
    path("gerak/<slug:number>/daftar-hadir/", views.sheet_attendance, name="sheet_attendance"),
]
