"""Addresses of the room, under /<community>/."""

from django.urls import path

from galang.plan import views

app_name = "plan"
urlpatterns = [
    path("rencana/", views.home, name="home"),
    path("rencana/baru/", views.plan_new, name="plan_new"),
    path("rencana/tujuan-baru/", views.goal_new, name="goal_new"),
    path("rencana/<int:plan>/", views.plan_page, name="plan_page"),
    path("rencana/<int:plan>/poster/", views.sheet_plan, name="sheet_plan"),
    path("rencana/kegiatan/<slug:number>/", views.activity_page, name="activity_page"),
    path("rencana/kegiatan/<slug:number>/biaya/", views.line_set, name="line_new"),
    path("rencana/kegiatan/<slug:number>/biaya/<int:position>/", views.line_set, name="line_change"),
    path("rencana/kegiatan/<slug:number>/biaya/<int:position>/hapus/", views.line_drop, name="line_drop"),
    path("rencana/kegiatan/<slug:number>/dana/", views.funding_set, name="funding_new"),
    path("rencana/kegiatan/<slug:number>/dana/<int:funding>/", views.funding_set, name="funding_change"),
    path("rencana/<slug:number>/", views.goal_page, name="goal_page"),
    path("rencana/<slug:number>/kegiatan-baru/", views.activity_new, name="activity_new"),
    path("rencana/<slug:number>/poster/", views.sheet_poster, name="sheet_poster"),
]
