"""Addresses of the room, under /<community>/: home stands at its root."""

from django.urls import path

from galang.publish import views

app_name = "publish"
urlpatterns = [
    path("", views.home, name="home"),
    path("langkah/", views.coach, name="coach"),
    path("cari/", views.find, name="find"),
    path("benang/", views.thread_list, name="thread_list"),
    path("benang/untuk/<str:number>/", views.thread_of, name="thread_of"),
    path("benang/<str:number>/", views.thread_page, name="thread_page"),
    path("terlepas/", views.orphans, name="orphans"),
    path("kabar/", views.bulletin_list, name="bulletin_list"),
    path("kabar/baru/", views.bulletin_new, name="bulletin_new"),
    path("kabar/<str:number>/", views.bulletin_page, name="bulletin_page"),
    path("kabar/<str:number>/lembar.pdf", views.sheet_bulletin, name="sheet_bulletin"),
    path("kabar/<str:number>/kartu.png", views.card_bulletin, name="card_bulletin"),
    path("kabar/<str:number>/sampaikan/", views.delivery_new, name="delivery_new"),
]
