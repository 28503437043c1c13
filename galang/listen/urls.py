"""Addresses of the room, under /<community>/."""

from django.urls import path

from galang.listen.views import files, issues, voices

app_name = "listen"
urlpatterns = [
    path("dengar/", voices.home, name="home"),
    path("dengar/suara/", voices.voice_list, name="voice_list"),
    path("dengar/suara/baru/", voices.voice_new, name="voice_new"),
    path("dengar/lembar/suara.pdf", voices.sheet_voices, name="sheet_voices"),
    path("dengar/suara/<slug:number>/", voices.voice_page, name="voice_page"),
    path("dengar/suara/<slug:number>/terima/", voices.voice_receipt, name="voice_receipt"),
    path("dengar/suara/<slug:number>/dukung/", voices.voice_support, name="voice_support"),
    path("dengar/suara/<slug:number>/jawab/", voices.voice_answer, name="voice_answer"),
    path("dengar/isu/", issues.issue_list, name="issue_list"),
    path("dengar/isu/baru/", issues.issue_new, name="issue_new"),
    path("dengar/isu/<slug:number>/", issues.issue_page, name="issue_page"),
    path("dengar/isu/<slug:number>/dukung/", issues.issue_support, name="issue_support"),
    path("dengar/isu/<slug:number>/tambah/", issues.issue_add, name="issue_add"),
    path("dengar/isu/<slug:number>/gabung/", issues.issue_merge, name="issue_merge"),
    path("dengar/mirip/", issues.look_alikes, name="look_alikes"),
    path("dengar/berkas/", files.file_new, name="file_new"),
    path("dengar/berkas/masuk/<int:pk>/", files.batch_page, name="batch_page"),
    path("dengar/berkas/<slug:token>/", files.file_match, name="file_match"),
    path("dengar/berkas/<slug:token>/periksa/", files.file_check, name="file_check"),
    path("dengar/berkas/<slug:token>/masalah.csv", files.file_problems, name="file_problems"),
    path("dengar/berkas/<slug:token>/buang/", files.file_discard, name="file_discard"),
]
