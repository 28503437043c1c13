"""Addresses of the room, under /<community>/."""

from django.urls import path

from galang.deliberate.views import (
    ballots,
    counting,
    decisions,
    home,
    meetings,
    photos,
    proposals,
    sheets,
    voting,
    ways,
)

app_name = "deliberate"
ROOM = "musyawarah/"
PROPOSALS, MEETINGS = f"{ROOM}usulan/", f"{ROOM}rembug/"
BALLOTS, DECISIONS = f"{ROOM}pemungutan/", f"{ROOM}keputusan/"
WAYS = f"{ROOM}cara-hitung/"
ONE = "<str:number>/"
urlpatterns = [
    path(ROOM, home.home, name="home"),
    path(PROPOSALS, proposals.proposal_list, name="proposal_list"),
    path(f"{PROPOSALS}baru/", proposals.proposal_new, name="proposal_new"),
    path(f"{PROPOSALS}{ONE}", proposals.proposal_page, name="proposal_page"),
    path(f"{PROPOSALS}{ONE}periksa/", proposals.proposal_appraise, name="proposal_appraise"),
    path(f"{PROPOSALS}{ONE}jawab/", proposals.proposal_answer, name="proposal_answer"),
    path(MEETINGS, meetings.meeting_list, name="meeting_list"),
    path(f"{PROPOSALS}{ONE}lembar/kelayakan.pdf", sheets.sheet_appraisal, name="sheet_appraisal"),
    path(f"{MEETINGS}baru/", meetings.meeting_new, name="meeting_new"),
    path(f"{MEETINGS}{ONE}", meetings.meeting_page, name="meeting_page"),
    path(f"{MEETINGS}{ONE}layar/", meetings.meeting_wall, name="meeting_wall"),
    path(f"{MEETINGS}{ONE}hadir/", meetings.meeting_attend, name="meeting_attend"),
    path(f"{MEETINGS}{ONE}hadir/batal/", meetings.attendance_strike, name="attendance_strike"),
    path(f"{MEETINGS}{ONE}hadir/kertas/", meetings.meeting_paper, name="meeting_paper"),
    path(f"{MEETINGS}{ONE}tutup/", meetings.meeting_close, name="meeting_close"),
    path(f"{MEETINGS}{ONE}mufakat/", decisions.decision_new, name="decision_new"),
    path(f"{MEETINGS}{ONE}lembar/daftar-hadir.pdf", sheets.sheet_attendance, name="sheet_attendance"),
    path(f"{MEETINGS}{ONE}lembar/undangan.pdf", sheets.sheet_invitation, name="sheet_invitation"),
    path(f"{MEETINGS}{ONE}lembar/berita-acara.pdf", sheets.sheet_minutes, name="sheet_minutes"),
    path(BALLOTS, ballots.ballot_list, name="ballot_list"),
    path(f"{BALLOTS}baru/", ballots.ballot_new, name="ballot_new"),
    path(f"{BALLOTS}{ONE}", ballots.ballot_page, name="ballot_page"),
    path(f"{BALLOTS}{ONE}surat-suara/", voting.ballot_vote, name="ballot_vote"),
    path(f"{BALLOTS}{ONE}sudah/", voting.ballot_receipt, name="ballot_receipt"),
    path(f"{BALLOTS}{ONE}kode/", voting.ballot_receipts, name="ballot_receipts"),
    path(f"{BALLOTS}{ONE}pemilih/", counting.ballot_roll, name="ballot_roll"),
    path(f"{BALLOTS}{ONE}hitung/", counting.ballot_counts, name="ballot_counts"),
    path(f"{BALLOTS}{ONE}hitung/<int:station>/", counting.ballot_count, name="ballot_count"),
    path(f"{BALLOTS}{ONE}hitung/<int:station>/foto/", photos.count_photo_new, name="count_photo_new"),
    path(f"{BALLOTS}{ONE}hitung/<int:station>/foto/<str:digest>/", photos.count_photo, name="count_photo"),
    path(f"{BALLOTS}{ONE}tutup/", ballots.ballot_close, name="ballot_close"),
    path(f"{BALLOTS}{ONE}lembar/surat-suara.pdf", sheets.sheet_ballot, name="sheet_ballot"),
    path(f"{BALLOTS}{ONE}lembar/hitung-<int:station>.pdf", sheets.sheet_count, name="sheet_count"),
    path(WAYS, ways.way_list, name="way_list"),
    path(f"{WAYS}coba/", ways.way_try, name="way_try"),
    path(f"{WAYS}coba/orang/", ways.way_try_orders, name="way_try_orders"),
    path(DECISIONS, decisions.decision_list, name="decision_list"),
    path(f"{DECISIONS}{ONE}", decisions.decision_page, name="decision_page"),
    path(f"{DECISIONS}{ONE}isi-surat-suara/", decisions.decision_papers, name="decision_papers"),
    path(f"{DECISIONS}{ONE}hasil.csv", decisions.decision_csv, name="decision_csv"),
    path(f"{DECISIONS}{ONE}lembar/berita-acara.pdf", sheets.sheet_result, name="sheet_result"),
    path("l/<str:code>/", sheets.sheet, name="sheet"),
]
