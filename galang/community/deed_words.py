"""What each deed is called on screen. One line per verb; rooms add their own."""

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, Promise] = {
    # the ground
    "open_community": _("Komunitas dibuka"),
    "unlist_community": _("Disembunyikan dari halaman depan"),
    "add_area": _("Wilayah ditambahkan"),
    "add_areas": _("Daftar wilayah ditambahkan"),
    "start_round": _("Putaran dimulai"),
    "close_round": _("Putaran ditutup"),
    "add_step": _("Langkah ditambahkan"),
    "change_step": _("Langkah diubah"),
    "document_draft": _("Dokumen langkah menjadi rancangan"),
    "document_agreed": _("Dokumen langkah disepakati"),
    "document_superseded": _("Dokumen langkah diganti"),
    # people
    "register_person": _("Warga didaftarkan"),
    "change_person": _("Catatan warga diperbaiki"),
    "move_back": _("Warga dicatat tinggal di sini lagi"),
    "move_away": _("Warga dicatat pindah"),
    "register_households": _("Daftar keluarga dimasukkan"),
    "set_poor_list": _("Daftar PS-2 diubah"),
    "record_consent": _("Persetujuan dicatat"),
    "withdraw_consent": _("Persetujuan ditarik"),
    "invite": _("Undangan dibuat"),
    "accept_invitation": _("Undangan dipakai"),
    "invite_back": _("Kode PIN baru dibuat"),
    "renew_pin": _("PIN diganti dengan kode dari sekretaris"),
    "give_role": _("Peran diberikan"),
    "end_role": _("Peran diakhiri"),
    # mapping
    "open_form": _("Lembar pemetaan dibuka"),
    "receive_submission": _("Isian diterima"),
    "name_asset": _("Potensi dicatat"),
    # deliberate
    "submit_proposal": _("Diajukan menjadi usulan"),
    "answer_proposal_question": _("Pertanyaan usulan dijawab"),
    "appraise": _("Kelayakan diperiksa"),
    "call_meeting": _("Rembug diundang"),
    "record_attendance": _("Yang hadir dicatat"),
    "record_paper_list": _("Daftar hadir kertas disalin"),
    "strike_attendance": _("Catatan hadir dibatalkan"),
    "close_meeting": _("Rembug ditutup dengan berita acara"),
    "open_ballot": _("Pemungutan suara dibuka"),
    "cast_vote": _("Satu suara masuk"),
    "mark_paper_voter": _("Pemilih di kertas ditandai"),
    "keep_count_photo": _("Foto lembar hitung disimpan"),
    "enter_paper_count": _("Lembar hitung disalin"),
    "close_ballot": _("Hasil pemungutan suara ditetapkan"),
    "decide_by_consensus": _("Diputuskan secara mufakat"),
    # hear
    "raise_voice": _("Suara disampaikan"),
    "support_voice": _("Suara didukung"),
    "group_voices": _("Suara dikelompokkan"),
    "merge_issues": _("Isu digabung"),
    "answer_question": _("Pertanyaan dijawab"),
    "answer_pair": _("Kemiripan dijawab"),
    "import_voices": _("Berkas usulan dimasukkan"),
    # organise
    "found_body": _("Lembaga dicatat"),
    "add_office": _("Jabatan ditambahkan"),
    "certify_election": _("Hasil pemilihan disahkan"),
    "end_mandate": _("Mandat diakhiri"),
    "adopt_charter": _("Tata tertib disahkan"),
    # plan
    "open_plan": _("Rencana dibuka"),
    "adopt_goal": _("Tujuan ditetapkan"),
    "plan_activity": _("Kegiatan direncanakan"),
    "set_cost_line": _("Baris biaya ditetapkan"),
    "drop_cost_line": _("Baris biaya dihapus"),
    "pledge_funding": _("Sumber dana dicatat"),
    # act
    "call_action": _("Aksi diajak"),
    "sign_up": _("Mendaftar ikut aksi"),
    "withdraw": _("Batal ikut aksi"),
    "hold_action": _("Aksi dilaksanakan"),
    "measure_progress": _("Kemajuan diukur"),
    "record_commitment": _("Janji dicatat"),
    "answer_commitment": _("Jawaban janji dicatat"),
    # money
    "open_books": _("Buku dibuka"),
    "request_payment": _("Pembayaran diminta"),
    "approve_payment": _("Pembayaran disetujui"),
    "refuse_payment": _("Pembayaran ditolak"),
    "add_receipt": _("Foto bukti dikirim"),
    "post_payment": _("Dibukukan"),
    "request_reversal": _("Pembalikan diminta"),
    "record_income": _("Pemasukan atau swadaya dicatat"),
    # telling
    "issue_bulletin": _("Kabar diterbitkan"),
    "record_delivery": _("Penyampaian kabar dicatat"),
    # looking back
    "hold_review": _("Tinjauan dicatat"),
}

# deeds whose details are nobody's business outside the circle that may see persons
PRIVATE_VERBS = frozenset({"set_poor_list", "record_consent", "withdraw_consent"})


def words_of(verb: str) -> str:
    """The words of a verb; the verb itself, spaced, when nobody gave it words."""
    return str(WORDS.get(verb) or verb.replace("_", " "))


def role_of(actor_words: str) -> str:
    """Who did it, as the deed keeps it ("Relawan (P. F.)"), with the role in the reader's language."""
    known = gettext(actor_words) if actor_words else ""
    role, mark, initials = actor_words.rpartition(" (")
    return f"{gettext(role)}{mark}{initials}" if known == actor_words and role else known
