"""What each role may do: one table, shown in the app at /hak/, asked by every service.

A facilitator helps; they can never vote, sign, approve or hold office. A test holds that line.
"""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from galang.core.refusal import Refusal
from galang.people.models import Role

RESIDENT, VOLUNTEER, DELEGATE, COMMITTEE = Role.RESIDENT, Role.VOLUNTEER, Role.DELEGATE, Role.COMMITTEE
BOARD, COORDINATOR, SECRETARY = Role.BOARD_MEMBER, Role.COORDINATOR, Role.SECRETARY
FINANCE, ENVIRONMENT, SOCIAL = Role.FINANCE_UNIT, Role.ENVIRONMENT_UNIT, Role.SOCIAL_UNIT
SUPERVISOR, FACILITATOR = Role.SUPERVISOR, Role.FACILITATOR
PROGRAMME, OBSERVER = Role.PROGRAMME_COORDINATOR, Role.OBSERVER

LEADERS = (COORDINATOR, SECRETARY)
UNITS = (FINANCE, ENVIRONMENT, SOCIAL)
LOCALS = (RESIDENT, VOLUNTEER, DELEGATE, COMMITTEE, BOARD, *LEADERS, *UNITS, SUPERVISOR)
CADRE = (VOLUNTEER, COMMITTEE, BOARD, *LEADERS, *UNITS, FACILITATOR)

RIGHTS: dict[str, tuple[str, ...]] = {
    # hear
    "raise_voice": LOCALS,
    "raise_voice_for": CADRE,
    "support_voice": LOCALS,
    "import_voices": (*LEADERS, FACILITATOR),
    "group_voices": CADRE,
    "answer_question": CADRE,
    # map
    "open_form": (*LEADERS, COMMITTEE),
    "receive_submission": CADRE,
    "name_asset": (*LOCALS, FACILITATOR),
    # deliberate
    "submit_proposal": (*LOCALS, FACILITATOR),
    "appraise": (*UNITS, BOARD, COORDINATOR),
    "call_meeting": (SECRETARY, COORDINATOR, COMMITTEE, BOARD),
    "record_attendance": (SECRETARY, COORDINATOR, COMMITTEE, VOLUNTEER, FACILITATOR),
    "close_meeting": (SECRETARY, COORDINATOR, COMMITTEE),
    "open_ballot": (SECRETARY, COORDINATOR, COMMITTEE),
    "cast_vote": LOCALS,
    "mark_paper_voter": (COMMITTEE, SECRETARY),
    "enter_paper_count": (COMMITTEE, SECRETARY, VOLUNTEER),
    "close_ballot": (SECRETARY, COORDINATOR, COMMITTEE),
    "recount": (SUPERVISOR, OBSERVER, FACILITATOR, PROGRAMME, COMMITTEE, *LEADERS),
    "decide_by_consensus": (SECRETARY, COORDINATOR),
    # organise
    "found_body": (SECRETARY, COORDINATOR),
    "certify_election": (COMMITTEE, SECRETARY),
    "end_mandate": LEADERS,
    "hold_office": LOCALS,
    "adopt_charter": (SECRETARY, COORDINATOR),
    # plan
    "open_plan": (BOARD, *LEADERS, *UNITS),
    "adopt_goal": (BOARD, *LEADERS, *UNITS),
    "plan_activity": (BOARD, *LEADERS, *UNITS),
    "set_cost_line": (BOARD, *LEADERS, *UNITS),
    "pledge_funding": (BOARD, *LEADERS, *UNITS),
    # act
    "call_action": (VOLUNTEER, BOARD, *LEADERS, *UNITS),
    "sign_up": (*LOCALS, FACILITATOR),
    "hold_action": (VOLUNTEER, BOARD, *LEADERS, *UNITS),
    "measure_progress": (BOARD, *LEADERS, *UNITS, SUPERVISOR),
    "record_commitment": (BOARD, *LEADERS, *UNITS, VOLUNTEER),
    # money
    "request_payment": UNITS,
    "approve_payment": (BOARD, COORDINATOR),
    "post_payment": (FINANCE, SECRETARY),
    "record_income": (FINANCE, SECRETARY),
    "see_receipts": (*LOCALS, FACILITATOR, PROGRAMME, OBSERVER),
    # judge
    "hold_review": (BOARD, *LEADERS, *UNITS, SUPERVISOR, VOLUNTEER),
    # tell
    "issue_bulletin": (*LEADERS, SOCIAL),
    "record_delivery": (*LEADERS, SOCIAL, VOLUNTEER),
    # people and ground
    "see_persons": (SECRETARY, COORDINATOR, VOLUNTEER, COMMITTEE),
    "register_person": (SECRETARY, VOLUNTEER, COMMITTEE),
    "set_poor_list": (SECRETARY, COORDINATOR),
    "record_consent": (SECRETARY, VOLUNTEER, COMMITTEE),
    "invite": (SECRETARY, COORDINATOR),
    "give_role": (COORDINATOR, SECRETARY),
    "change_round": (SECRETARY, COORDINATOR),
    "add_area": (SECRETARY, COORDINATOR),
    "print_sheet": (*CADRE, DELEGATE, SUPERVISOR),
}
SIGNING = frozenset(
    (
        "cast_vote approve_payment post_payment decide_by_consensus close_ballot close_meeting "
        "certify_election hold_office adopt_charter appraise request_payment record_income give_role "
        "set_poor_list"
    ).split()
)
SECOND_FACTOR = frozenset(
    (
        "request_payment approve_payment post_payment record_income register_person see_persons invite "
        "give_role set_poor_list record_consent"
    ).split()
)
RIGHT_WORDS = {
    "raise_voice": _("menyampaikan suara"),
    "raise_voice_for": _("menuliskan suara orang lain (dibantu)"),
    "support_voice": _("mendukung suara"),
    "import_voices": _("memasukkan berkas usulan"),
    "group_voices": _("mengelompokkan suara menjadi isu"),
    "answer_question": _("menjawab pertanyaan isian yang ganjil"),
    "open_form": _("membuka lembar pemetaan"),
    "receive_submission": _("mengisi lembar pemetaan"),
    "name_asset": _("mencatat potensi"),
    "submit_proposal": _("mengajukan usulan"),
    "appraise": _("memeriksa kelayakan"),
    "call_meeting": _("mengundang rembug"),
    "record_attendance": _("mencatat yang hadir"),
    "close_meeting": _("menutup rembug dan menandatangani berita acara"),
    "open_ballot": _("membuka pemungutan suara"),
    "cast_vote": _("memilih"),
    "mark_paper_voter": _("menandai pemilih di kertas"),
    "enter_paper_count": _("menyalin hasil hitung kertas"),
    "close_ballot": _("menutup dan mengesahkan hitungan"),
    "recount": _("mengunduh isi surat suara untuk dihitung ulang"),
    "decide_by_consensus": _("mencatat mufakat"),
    "found_body": _("mencatat lembaga baru"),
    "certify_election": _("mengesahkan hasil pemilihan"),
    "end_mandate": _("mengakhiri mandat"),
    "hold_office": _("memegang jabatan"),
    "adopt_charter": _("mencatat tata tertib yang disahkan"),
    "open_plan": _("membuka rencana"),
    "adopt_goal": _("menetapkan tujuan"),
    "plan_activity": _("merencanakan kegiatan"),
    "set_cost_line": _("menyusun baris biaya"),
    "pledge_funding": _("mencatat sumber dana"),
    "call_action": _("mengajak aksi bersama"),
    "sign_up": _("mendaftar ikut aksi"),
    "hold_action": _("mencatat hasil aksi"),
    "measure_progress": _("mengukur kemajuan"),
    "record_commitment": _("mencatat janji"),
    "request_payment": _("meminta pembayaran"),
    "approve_payment": _("menyetujui pembayaran"),
    "post_payment": _("membukukan"),
    "record_income": _("mencatat pemasukan dan swadaya"),
    "see_receipts": _("melihat foto bukti"),
    "hold_review": _("mengadakan tinjauan"),
    "issue_bulletin": _("menerbitkan kabar"),
    "record_delivery": _("mencatat penyampaian kabar"),
    "see_persons": _("membuka data warga"),
    "register_person": _("mendaftarkan warga"),
    "set_poor_list": _("mengubah daftar PS-2"),
    "record_consent": _("mencatat persetujuan"),
    "invite": _("membuat undangan"),
    "give_role": _("memberi peran"),
    "change_round": _("mengatur putaran dan langkah"),
    "add_area": _("menambah wilayah"),
    "print_sheet": _("mencetak lembar"),
}
SECTIONS: tuple[tuple[Promise, tuple[str, ...]], ...] = (
    (
        _("Dengar"),
        tuple("raise_voice raise_voice_for support_voice group_voices import_voices answer_question".split()),
    ),
    (_("Peta"), ("receive_submission", "name_asset")),
    (
        _("Musyawarah"),
        (
            *("submit_proposal", "appraise", "call_meeting", "record_attendance", "close_meeting"),
            *("open_ballot", "cast_vote", "mark_paper_voter", "enter_paper_count", "close_ballot"),
            "decide_by_consensus",
        ),
    ),
    (_("Lembaga"), ("found_body", "certify_election", "hold_office", "adopt_charter")),
    (_("Rencana"), ("adopt_goal", "plan_activity", "set_cost_line", "pledge_funding")),
    (_("Gerak"), tuple("call_action sign_up hold_action measure_progress record_commitment".split())),
    (_("Kas"), tuple("request_payment approve_payment post_payment record_income see_receipts".split())),
    (_("Nilai dan kabar"), ("hold_review", "issue_bulletin", "record_delivery")),
    (
        _("Warga dan tanah bersama"),
        (
            *("see_persons", "register_person", "set_poor_list", "record_consent", "invite", "give_role"),
            *("change_round", "add_area", "print_sheet"),
        ),
    ),
)
INCOMPATIBLE = (
    (FACILITATOR, LOCALS),
    (SUPERVISOR, (BOARD, *LEADERS, *UNITS)),
    (FINANCE, (COORDINATOR, SECRETARY, SUPERVISOR, BOARD)),
)


EASY_PINS = frozenset([str(digit) * 6 for digit in range(10)]) | frozenset(
    "123456 654321 112233 121212 123123 012345 543210 111222 789456 147258".split()
)


def why_not_password(password: str) -> Refusal | None:
    """Digits alone are a PIN of at least six, not an obvious row; anything else needs eight letters."""
    if password.isdigit():
        if len(password) < 6:
            return Refusal("signin.pin_needs_digits", field="password", digits=6)
        return Refusal("signin.pin_too_easy", field="password") if password in EASY_PINS else None
    return Refusal("signin.password_too_short", field="password", least=8) if len(password) < 8 else None


def sections() -> list[tuple[Promise, tuple[str, ...]]]:
    """The rights by room, in the order of the page; what no section names stands at the end."""
    named = {verb for _title, verbs in SECTIONS for verb in verbs}
    rest = tuple(verb for verb in RIGHTS if verb not in named)
    return [*SECTIONS, (_("Lainnya"), rest)] if rest else list(SECTIONS)


def may(roles: Iterable[str], verb: str) -> bool:
    """Whether any of these roles has the right."""
    allowed = RIGHTS[verb]
    return any(role in allowed for role in roles)


def why_not_may(roles: frozenset[str], verb: str, signed_in: bool) -> Refusal | None:
    """A refusal that names the right and the roles that have it; None when these roles may."""
    if may(roles, verb):
        return None
    if not signed_in:
        return Refusal("right.not_signed_in", verb=RIGHT_WORDS[verb])
    if Role.FACILITATOR in roles and verb in SIGNING:
        return Refusal("right.facilitator", verb=RIGHT_WORDS[verb])
    words = ", ".join(str(Role(role).label) for role in RIGHTS[verb][:6])
    return Refusal("right.missing", verb=RIGHT_WORDS[verb], roles=words)


def why_not_role(held: frozenset[str], role: str) -> Refusal | None:
    """Roles that one person may not hold together: staff beside any own role, purse beside signature."""
    for one, others in INCOMPATIBLE:
        clash = next((other for other in held if (role == one and other in others)), None) or (
            one if role in others and one in held else None
        )
        if clash:
            return Refusal("membership.role_conflict", role=Role(role).label, other_role=Role(clash).label)
    return None
