"""Paper: the sheets as PDF, and the short code on a sheet that leads back to its entry screen."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from galang.community.selectors import page_of, read_number
from galang.core.refusal import Refusal
from galang.deliberate import papers
from galang.deliberate.selectors import ballots as ask
from galang.deliberate.views.pages import ballot_or_404, decision_or_404, meeting_or_404, proposal_or_404
from galang.mapping.selectors import form_of_sheet
from galang.ui.paper import SheetCode, read_sheet_code

ENTRY = {"M-1": "meeting_paper", "M-2": "meeting_page", "M-4": "meeting_page", "P-1": "ballot_roll"}
RECORD = {"M-1": "M-", "M-2": "M-", "M-4": "M-", "P-1": "P-", "H-2": "P-"}


def _file(made: bytes, name: str) -> HttpResponse:
    """A PDF that opens in the browser."""
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response


def sheet_appraisal(request: Any, community: str, number: str) -> HttpResponse:
    """Lembar U-3."""
    proposal = proposal_or_404(number)
    return _file(papers.appraisal_sheet(request, proposal), f"U-3-{proposal.number}")


def sheet_attendance(request: Any, community: str, number: str) -> HttpResponse:
    """Lembar M-1."""
    meeting = meeting_or_404(number)
    return _file(papers.attendance_list(request, meeting), f"M-1-{meeting.number}")


def sheet_invitation(request: Any, community: str, number: str) -> HttpResponse:
    """Lembar M-2."""
    meeting = meeting_or_404(number)
    return _file(papers.invitation(request, meeting), f"M-2-{meeting.number}")


def sheet_minutes(request: Any, community: str, number: str) -> HttpResponse:
    """Lembar M-4 of a meeting."""
    meeting = meeting_or_404(number)
    return _file(papers.minutes(request, meeting), f"M-4-{meeting.number}")


def sheet_result(request: Any, community: str, number: str) -> HttpResponse:
    """Lembar M-4 of a decision that a ballot made."""
    decision = decision_or_404(number)
    if decision.ballot is None and decision.meeting is not None:
        return redirect("deliberate:sheet_minutes", community, decision.meeting.number)
    return _file(papers.result_minutes(request, decision), f"M-4-{decision.number}")


def sheet_ballot(request: Any, community: str, number: str) -> HttpResponse:
    """Lembar P-1."""
    ballot = ballot_or_404(number)
    return _file(papers.ballot_paper(request, ballot), f"P-1-{ballot.number}")


def sheet_count(request: Any, community: str, number: str, station: int) -> HttpResponse:
    """Lembar H-2 of one station."""
    ballot = ballot_or_404(number)
    found = ask.stations_of(ballot, only=station)
    if not found:
        raise Http404
    return _file(papers.count_sheet(request, ballot, found[0]), f"H-2-{ballot.number}-{station}")


def sheet(request: Any, community: str, code: str) -> HttpResponse:
    """The short code on a sheet of paper leads to the screen where it is entered."""
    read = read_sheet_code(code)
    number = read_number(read.number)
    if number is None:
        raise Refusal("sheet.unknown_code", code=code[:40])
    if blank := _blank(community, read):
        return redirect(blank)
    if number.startswith(RECORD.get(read.sheet, "?")):
        return _entry(community, read, number)
    where = page_of(request.community, number)
    if not where:
        raise Refusal("sheet.unknown_code", code=code[:40])
    return redirect(where)


def _entry(community: str, read: SheetCode, number: str) -> HttpResponse:
    """The entry screen of one of our own sheets."""
    if read.sheet in ENTRY:
        return redirect(f"deliberate:{ENTRY[read.sheet]}", community, number)
    ballot = ballot_or_404(number)
    area = ask.station_with(int(read.part)) if read.part.isdecimal() else None
    if area is None:
        raise Refusal("ballot.station_unknown", number=ballot.number)
    return redirect("deliberate:ballot_count", community, ballot.number, area.pk)


def _blank(community: str, read: SheetCode) -> str:
    """The entry screen of a sheet that belongs to no record: a voice (S-1), a questionnaire (D-1); else ""."""
    if read.sheet == "S-1":
        return f"{reverse('listen:voice_new', args=[community])}?untuk=orang-lain"
    if read.sheet == "D-1" and (form := form_of_sheet(read.number)):
        entry = reverse("mapping:submission_new", args=[community, form.slug])
        return f"{entry}?versi={form.version}"
    return ""
