"""Sheets of paper of this room: U-3 appraisal, M-1 attendance, M-2 invitation, P-1 ballot, H-2 count, M-4 minutes."""

from fractions import Fraction
from pathlib import Path
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from galang.community.selectors import base_areas
from galang.core.money import format_number
from galang.deliberate.models import Ballot, Decision, Meeting, Proposal
from galang.deliberate.rules.ballots import MAJORITY
from galang.deliberate.rules.meetings import PROMISES
from galang.deliberate.rules.proposals import ANSWERS, CHECKS
from galang.deliberate.rules.ways import POINT, RANK
from galang.deliberate.selectors import ballots as ask
from galang.deliberate.selectors.decisions import items_of_decision
from galang.deliberate.selectors.meetings import presence_of, shown_to
from galang.deliberate.words import named, result_word, said, sentences
from galang.people.selectors import sees_persons
from galang.ui.formats import day_words, moment_words, rupiah, thousands, time_words
from galang.ui.paper import pdf, sheet_code

SHEETS = Path(__file__).resolve().parent / "sheets"
ROWS_A_PAGE = 24
MOST_ROWS = 240
LINES_A_SHEET = 40


def _set(request: Any, template: str, sheet: str, number: str, part: str = "", **data: object) -> bytes:
    """The PDF of one sheet: whose it is, its code, and the address that leads back to its entry screen."""
    community = request.community
    code = sheet_code(sheet, number, part)
    address = request.build_absolute_uri(reverse("deliberate:sheet", args=[community.slug, code]))
    given = {
        "community": f"{community.kind_name} {community.name}",
        "is_sample": community.is_sample,
        "code": _("Lembar %(sheet)s") % {"sheet": sheet},
        "short_code": code,
        "address": address,
    }
    return pdf(SHEETS / template, given | data)


def _when(meeting: Meeting) -> str:
    return f"{day_words(meeting.starts_at)}, {time_words(meeting.starts_at)}"


def _facts(meeting: Meeting) -> list[tuple[str, str]]:
    return [
        (_("Rembug"), f"{meeting.number} · {meeting.title}"),
        (_("Waktu"), _when(meeting)),
        (_("Tempat"), meeting.place),
    ]


def appraisal_sheet(request: Any, proposal: Proposal) -> bytes:
    """U-3: what the feasibility team looks at in the field, in the order of the screen."""
    place = proposal.place or (proposal.area.label if proposal.area else "")
    return _set(
        request,
        "appraisal.typ",
        "U-3",
        proposal.number,
        title=_("Periksa kelayakan"),
        facts=[
            (_("Usulan"), f"{proposal.number} · {proposal.title}"),
            (_("Di mana"), place),
            (_("Banyaknya"), f"{format_number(Fraction(proposal.volume))} {proposal.unit}"),
            (_("Perkiraan biaya"), rupiah(proposal.cost_rupiah)),
        ],
        head=[_("Yang diperiksa"), _("Hasil"), _("Temuan")],
        checks=[[str(words), "", ""] for words in CHECKS.values()],
        answers=_("Hasil: %(answers)s.") % {"answers": ", ".join(str(word) for word in ANSWERS.values())},
        verdict=_("Layak dikerjakan?"),
        choices=[_("Ya, layak"), _("Tidak, belum layak")],
        lines=[_("Harga sesudah diperiksa"), _("Alasan")],
        roles=[_("Pemeriksa"), _("Saksi warga")],
    )


def attendance_list(request: Any, meeting: Meeting) -> bytes:
    """M-1: lines to sign, then the count per RT in the shape of the entry screen."""
    wanted = max(meeting.invited, ROWS_A_PAGE)
    rows = min(MOST_ROWS, -(-wanted // ROWS_A_PAGE) * ROWS_A_PAGE)
    return _set(
        request,
        "attendance.typ",
        "M-1",
        meeting.number,
        title=_("Daftar hadir"),
        facts=_facts(meeting),
        head=[_("No."), _("Nama"), _("RT"), _("P / L"), _("PS-2"), _("Tanda tangan")],
        rows=rows,
        lead=_(
            "Tulis P untuk perempuan, L untuk laki-laki. PS-2: beri tanda bila keluarga ada di daftar PS-2."
        ),
        recap=_("Rekap: disalin ke layar"),
        recap_head=[_("RT"), _("P, PS-2"), _("P, lain"), _("L, PS-2"), _("L, lain"), _("Jumlah")],
        areas=[area.label for area in base_areas()],
        total=_("Jumlah"),
        roles=[_("Pencatat"), _("Ketua rembug")],
    )


def invitation(request: Any, meeting: Meeting) -> bytes:
    """M-2: the invitation, with a slip for those who can't come."""
    return _set(
        request,
        "invitation.typ",
        "M-2",
        meeting.number,
        title=_("Undangan rembug"),
        subject=meeting.title,
        to=_("Kepada Bapak, Ibu, Saudara:"),
        facts=_facts(meeting)[1:],
        agenda_head=_("Acara"),
        agenda=[line.strip() for line in meeting.agenda.splitlines() if line.strip()],
        promise_head=_("Yang kami janjikan"),
        promise=str(PROMISES[meeting.level]),
        slip_head=_("Tidak bisa datang? Titipkan suara Anda"),
        slip=_("Sobek, isi, titipkan kepada ketua RT atau panitia. Suara ini dibacakan di rembug."),
        lines=[_("RT:"), _("Suara saya:"), "", ""],
        roles=[_("Pengundang")],
    )


def _rule_words(ballot: Ballot) -> str:
    """How to fill in the paper, in one sentence."""
    if ballot.rule == MAJORITY:
        return _("Beri tanda pada satu jawaban.")
    if ballot.way.marks == RANK:
        return _(
            "Tulis 1 pada pilihan pertama Anda, 2 pada yang kedua, dan seterusnya. Boleh berhenti kapan saja."
        )
    if ballot.way.marks == POINT:
        return _("Tulis nilai 0 sampai 5 pada tiap kotak. Makin tinggi, makin Anda setuju.")
    if ballot.budget_rupiah:
        return _("Beri tanda pada usulan yang Anda pilih. Jumlahnya paling banyak %(budget)s.") % {
            "budget": rupiah(ballot.budget_rupiah)
        }
    if ballot.max_choices:
        return _("Beri tanda pada paling banyak %(most)s pilihan.") % {"most": ballot.max_choices}
    return _("Beri tanda pada semua yang Anda setujui.")


def ballot_paper(request: Any, ballot: Ballot) -> bytes:
    """P-1: two ballot papers on a sheet. Nothing on it tells one paper from another."""
    options = [
        {
            "title": f"{one.position}. {one.title}" if ballot.way.whole else one.title,
            "small": one.proposal.number if one.proposal else "",
            "cost": rupiah(one.cost_rupiah) if one.cost_rupiah else "",
        }
        for one in ask.options_of(ballot)
    ]
    return _set(
        request,
        "ballot.typ",
        "P-1",
        ballot.number,
        title=_("Surat suara %(number)s") % {"number": ballot.number},
        subject=ballot.title,
        how=_rule_words(ballot),
        options=options,
        spoils=_("Jangan tulis nama Anda. Kertas dengan nama, coretan, atau jumlah yang lewat tidak sah."),
        fold=_("Lipat, lalu masukkan sendiri ke kotak."),
        closes=moment_words(ballot.closes_at),
    )


def count_sheet(request: Any, ballot: Ballot, station: ask.Station) -> bytes:
    """H-2: what a station counted, in the shape of the entry screen."""
    part = f"{ask.station_number(station.area):02d}"
    return _set(
        request,
        "count.typ",
        "H-2",
        ballot.number,
        part,
        title=_("Rekap hitung suara"),
        facts=[
            (_("Pemungutan suara"), f"{ballot.number} · {ballot.title}"),
            (_("TPS"), station.area.label),
            (_("Ditutup"), moment_words(ballot.closes_at)),
            (_("Pemilih di daftar"), thousands(station.voters)),
        ],
        papers_head=_("A. Surat suara"),
        papers=[_("Diterima"), _("Terpakai"), _("Rusak"), _("Sisa")],
        papers_rule=_("Diterima = terpakai + rusak + sisa"),
        votes_head=_("B. Isi kertas satu per satu") if ballot.way.whole else _("B. Suara tiap pilihan"),
        head=[_("Pilihan"), _("Turus, lima-lima"), _("Jumlah")],
        options=[
            (
                f"{one.position}. {one.title}" if ballot.way.whole else one.title,
                one.proposal.number if one.proposal else "",
            )
            for one in ask.options_of(ballot)
        ],
        lines=LINES_A_SHEET if ballot.way.whole else 0,
        line_head=[_("No."), _("Nomor atau nilai di kertas, menurut urutannya"), _("Kertas sama")],
        sign_head=_("C. Penghitung dan saksi"),
        roles=[_("Petugas 1"), _("Petugas 2"), _("Saksi 1"), _("Saksi 2")],
        foot=_("Dua petugas menyalin lembar ini ke layar, sendiri-sendiri. Foto dulu lembarnya."),
    )


def minutes(request: Any, meeting: Meeting) -> bytes:
    """M-4: the minutes of a meeting, with who came, what was decided, and lines to sign."""
    presence = presence_of(meeting)
    facts = [
        *_facts(meeting),
        (_("Pemimpin"), meeting.chair or "……………………"),
        (_("Notulis"), meeting.minute_taker or "……………………"),
    ]
    shown = shown_to(presence, public=not sees_persons(request.actor))
    hidden = pgettext("angka", "ditutup")
    came = [
        (_("Diundang"), thousands(meeting.invited) if meeting.invited else _("terbuka")),
        (_("Hadir"), thousands(presence.total)),
        (_("Perempuan"), hidden if shown.women is None else thousands(shown.women)),
        (_("Laki-laki"), hidden if shown.men is None else thousands(shown.men)),
        (_("Dari daftar PS-2"), hidden if shown.poor is None else thousands(shown.poor)),
        (_("Kuorum"), thousands(meeting.quorum) if meeting.quorum else _("tidak disyaratkan")),
    ]
    decided = Decision.objects.filter(meeting=meeting).select_related("ballot").order_by("pk")
    return _set(
        request,
        "minutes.typ",
        "M-4",
        meeting.number,
        title=_("Berita acara"),
        subject=meeting.title,
        facts=facts,
        came_head=_("Yang hadir"),
        came=came,
        agenda_head=_("Acara"),
        agenda=[line.strip() for line in meeting.agenda.splitlines() if line.strip()],
        said_head=_("Jalannya rembug"),
        said=meeting.minutes,
        decided_head=_("Keputusan"),
        decided=[_decided(request, one) for one in decided],
        none=_("Belum ada keputusan yang dicatat."),
        sign=_("Ditandatangani di hadapan warga pada %(day)s.") % {"day": day_words(meeting.starts_at)},
        roles=[_("Pemimpin rembug"), _("Notulis"), _("Saksi warga"), _("Saksi warga"), _("Saksi warga")],
    )


def result_minutes(request: Any, decision: Decision) -> bytes:
    """M-4 of a ballot that was held outside a meeting: the same sheet with the figures of the count."""
    outcome = decision.outcome
    facts = [
        (_("Keputusan"), decision.number),
        (_("Pemungutan suara"), decision.ballot.number if decision.ballot else ""),
        (_("Tanggal"), day_words(decision.decided_on)),
    ]
    came = [
        (_("Hak pilih"), thousands(outcome.get("electorate"))),
        (_("Ikut memilih"), thousands(outcome.get("cast"))),
        (_("Suara kertas"), thousands(outcome.get("papers"))),
        (_("Suara HP"), thousands(outcome.get("phones"))),
        (_("Tidak sah"), thousands(outcome.get("spoiled"))),
    ]
    return _set(
        request,
        "minutes.typ",
        "M-4",
        decision.number,
        title=_("Berita acara pemungutan suara"),
        subject=decision.title,
        facts=facts,
        came_head=_("Yang ikut memilih"),
        came=came,
        agenda=[],
        said="",
        decided_head=_("Hasil"),
        decided=[_decided(request, decision)],
        none="",
        sign=_("Ditandatangani di hadapan saksi pada %(day)s.") % {"day": day_words(decision.decided_on)},
        roles=[_("Ketua panitia"), _("Sekretaris"), _("Saksi warga"), _("Saksi warga")],
    )


def _decided(request: Any, decision: Decision) -> dict[str, Any]:
    """One decision on the minutes: its words, each item with its reason, how it came about, the dissent."""
    names: dict[str, str] = {}
    persons: dict[int | None, str] = {}
    if decision.ballot and decision.ballot.purpose == Ballot.Purpose.ELECTION:
        for key, option, words in ask.spoken_options(decision.ballot, request.actor):
            names[key] = persons[option.person_id] = words
    return {
        "number": decision.number,
        "title": decision.title,
        "how": [said(one, names) for one in sentences(decision.explanation) if "option" not in one.values],
        "items": [
            {
                "words": f"{one.proposal.number} {one.proposal.title}"
                if one.proposal
                else persons[one.person_id],
                "result": result_word(one),
                "reason": named(one.reason, names),
            }
            for one in items_of_decision(decision)
            if one.proposal or one.person_id in persons
        ],
        "dissent": decision.dissent,
        "dissent_word": _("Pendapat berbeda:"),
    }
