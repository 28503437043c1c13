"""Addresses of the room, outside a community and inside one."""

from django.urls import path

from galang.people.views import account, invitations, members, persons, sign_in, start, tables

app_name = "people"
HERE = "<slug:community>/"
PERSON = HERE + "warga/<str:number>/"
founding = [path("mulai/", start.start, name="start")]  # community:start, see config/urls.py
urlpatterns = [
    path("masuk/", sign_in.sign_in, name="sign_in"),
    path("masuk/lupa/", sign_in.forgotten, name="forgotten"),
    path("keluar/", sign_in.sign_out, name="sign_out"),
    path("akun/", account.account, name="account"),
    path("akun/sandi/", account.password, name="password"),
    path("akun/bahasa/", account.language, name="language"),
    path("akun/faktor/", account.second_factor, name="second_factor"),
    path("akun/faktor/siapkan/", account.second_factor_new, name="second_factor_new"),
    path("akun/faktor/cadangan/", account.recovery_codes, name="recovery_codes"),
    path("undangan/", invitations.invitation_enter, name="invitation_enter"),
    path("u/<str:code>/", invitations.invitation_page, name="invitation_page"),
    path(HERE + "undangan/baru/", invitations.invitation_new, name="invitation_new"),
    path(HERE + "undangan/lembar/", invitations.invitation_sheet, name="invitation_sheet"),
    path(HERE + "anggota/", members.member_list, name="member_list"),
    path(HERE + "anggota/baru/", members.role_give, name="role_give"),
    path(HERE + "anggota/<int:pk>/akhiri/", members.role_end, name="role_end"),
    path(HERE + "warga/", persons.person_list, name="person_list"),
    path(HERE + "warga/baru/", persons.person_new, name="person_new"),
    path(HERE + "warga/cari/", persons.person_search, name="person_search"),
    path(PERSON, persons.person_page, name="person_page"),
    path(PERSON + "ubah/", persons.person_edit, name="person_edit"),
    path(PERSON + "persetujuan/", persons.person_consent, name="person_consent"),
    path(PERSON + "ps2/", persons.person_poor_list, name="person_poor_list"),
    path(PERSON + "pindah/", persons.person_moved, name="person_moved"),
    path(PERSON + "pin/", persons.person_pin, name="person_pin"),
    path(HERE + "hak/", tables.rights, name="rights"),
    path(HERE + "siapa/", tables.residents, name="residents"),
    path(HERE + "yang-terlihat/", tables.what_is_seen, name="what_is_seen"),
]
