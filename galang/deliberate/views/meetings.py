"""Pages of meetings: the call, the list of those who came, the wall, closing."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from galang.community.models import Area, Step
from galang.community.selectors import base_areas, current_round
from galang.community.services import rule_in_force
from galang.core.refusal import Refusal
from galang.deliberate.forms import MeetingForm, MinutesForm
from galang.deliberate.models import Attendance, Ballot, Decision, Meeting
from galang.deliberate.rules.meetings import MOST_HEADS, PROMISES, Heads
from galang.deliberate.selectors import meetings as ask
from galang.deliberate.selectors.ballots import line_to
from galang.deliberate.selectors.voices import attendance_box
from galang.deliberate.services import (
    call_meeting,
    close_meeting,
    record_attendance,
    record_paper_list,
    strike_attendance,
)
from galang.deliberate.views.pages import meeting_or_404, newest_deeds, page, posted
from galang.people.models import Person
from galang.people.selectors import sees_persons
from galang.ui.forms import run
from galang.ui.paging import keyset
from galang.ui.pictures import BarRow
from galang.ui.refusals import sentence

LINES = (("f", True), ("f", False), ("m", True), ("m", False))
MOST_TICKED = 200


def meeting_list(request: Any, community: str) -> HttpResponse:
    """All meetings, the latest first."""
    sheet = keyset(ask.all_meetings(), request, by=("-starts_at", "-pk"))
    present = ask.present_counts(sheet.rows)
    rows = [(one, present.get(one.pk, 0), _mark_of(one)) for one in sheet.rows]
    return page(request, "meeting_list", rows=rows, pages=sheet.pages)


def _mark_of(meeting: Meeting) -> tuple[str, str]:
    """(state key, word): announced, running, closed."""
    if meeting.closed_at:
        return "agreed", _("Berita acara ada")
    if timezone.localdate(meeting.starts_at) > timezone.localdate():
        return "draft", _("Diundang")
    return "here", _("Berlangsung")


def meeting_new(request: Any, community: str) -> HttpResponse:
    """Call a meeting."""
    here = current_round()
    steps = Step.objects.filter(round=here) if here else Step.objects.none()
    first = {"level": Meeting.Level.EMPOWER, "step": request.GET.get("langkah") or None}
    form = MeetingForm(posted(request), steps=steps, initial=first)
    if form.is_valid():
        made = run(
            form,
            lambda: call_meeting(by=request.actor, community=request.community, call=form.call(), round=here),
        )
        if made:
            messages.success(
                request, _("Rembug %(number)s diundang. Cetak undangannya.") % {"number": made.number}
            )
            return redirect("deliberate:meeting_page", community, made.number)
    promises = [(label, PROMISES[key]) for key, label in Meeting.Level.choices]
    return page(request, "meeting_new", form=form, promises=promises)


def meeting_page(request: Any, community: str, number: str) -> HttpResponse:
    """A meeting while it runs: who is there, the quorum, who is missing; and afterwards its minutes."""
    meeting = meeting_or_404(number)
    presence = ask.presence_of(meeting)
    what = ngettext("%(count)s orang", "%(count)s orang", presence.total) % {"count": presence.total}
    public = not sees_persons(request.actor)
    return page(
        request,
        "meeting_page",
        meeting=meeting,
        stations=line_to(ask.proposals_at(meeting), meeting.number),
        presence=presence,
        shown=ask.shown_to(presence, public=public),
        women=_women_share(meeting, ask.shown_to(presence, public=public)),
        promise=PROMISES[meeting.level],
        mark=_mark_of(meeting),
        bar=_quorum_bar(meeting, presence.total),
        agenda=_lines(meeting.agenda),
        today=timezone.localdate(meeting.starts_at) <= timezone.localdate(),
        box=attendance_box(meeting, request.actor, what) if presence.total else None,
        ballots=list(Ballot.objects.filter(meeting=meeting).order_by("pk")),
        decisions=list(Decision.objects.filter(meeting=meeting).order_by("pk")),
        deeds=newest_deeds(request, meeting.number),
    )


def _lines(text: str) -> list[str]:
    return [line.strip(" -•\t") for line in text.splitlines() if line.strip()]


def _women_share(meeting: Meeting, shown: ask.Shown) -> dict[str, Any] | None:
    """The share of women beside the one the charter aims at, per mille; None where the counts are closed."""
    if (not shown.women and not shown.men) or shown.women is None or shown.men is None:
        return None
    goal = int(
        rule_in_force(meeting.community, "women_share_permille", timezone.localdate(meeting.starts_at))
    )
    share = shown.women * 1000 // (shown.women + shown.men)
    return {"share": share, "goal": goal, "reached": share >= goal}


def _quorum_bar(meeting: Meeting, present: int) -> dict[str, Any]:
    """Widths in per cent: those present, and the tick of the quorum, of all who were invited."""
    whole = max(meeting.invited, present, 1)
    enough = present >= meeting.quorum and present > 0
    return {
        "width": f"{present * 1000 // whole / 10:g}%",
        "tick": f"{meeting.quorum * 1000 // whole / 10:g}%" if meeting.quorum else "",
        "tone": "ok" if enough else "am",
        "enough": enough,
        "missing": max(0, meeting.quorum - present),
    }


def meeting_wall(request: Any, community: str, number: str) -> HttpResponse:
    """The same for the big screen in the hall; it renews itself every twenty seconds."""
    meeting = meeting_or_404(number)
    presence = ask.presence_of(meeting)
    whole = max(1, presence.women + presence.men)
    sexes = [
        BarRow(_("Perempuan"), presence.women * 1000 // whole, str(presence.women)),
        BarRow(_("Laki-laki"), presence.men * 1000 // whole, str(presence.men)),
    ]
    agenda = _lines(meeting.agenda)
    at = request.GET.get("acara", "")
    now = int(at) if at.isdecimal() and len(at) < 4 else 1
    response = page(
        request,
        "meeting_wall",
        meeting=meeting,
        presence=presence,
        bar=_quorum_bar(meeting, presence.total),
        sexes=sexes,
        now=agenda[now - 1] if 0 < now <= len(agenda) else "",
        after=agenda[now] if 0 <= now < len(agenda) else "",
        next_at=now + 1 if now < len(agenda) else 0,
        clock=timezone.now(),
    )
    response["Refresh"] = "20"
    return response


def meeting_attend(request: Any, community: str, number: str) -> HttpResponse:
    """Search residents by name or RT and tick those who came."""
    meeting = meeting_or_404(number)
    if not sees_persons(request.actor):
        return redirect("deliberate:meeting_paper", community, meeting.number)
    areas = list(base_areas())
    area = next((one for one in areas if str(one.pk) == request.GET.get("rt")), None)
    words = request.GET.get("cari", "").replace("\0", "")[:80]
    fault = ""
    if request.method == "POST":
        try:
            made = record_attendance(by=request.actor, meeting=meeting, persons=_ticked(request))
        except Refusal as refusal:
            fault = sentence(refusal)
        else:
            told = ngettext("%(count)s orang dicatat hadir.", "%(count)s orang dicatat hadir.", len(made))
            messages.success(request, told % {"count": len(made)})
            return redirect(request.get_full_path())
    named = ask.named_of(meeting)
    there = {one.person_id: one.pk for one in named}
    matching = ask.persons_like(words, area)
    sheet = keyset(matching, request, by=("name", "pk"))
    return page(
        request,
        "meeting_attend",
        meeting=meeting,
        areas=areas,
        area=area,
        words=words,
        found=[(one, there.get(one.pk)) for one in sheet.rows],
        matching=matching.count(),
        pages=sheet.pages,
        named=named,
        fault=fault,
        total=Attendance.objects.filter(meeting=meeting).count(),
    )


def _ticked(request: Any) -> list[Person]:
    """The residents whose boxes were ticked."""
    keys = [key for key in request.POST.getlist("orang")[:MOST_TICKED] if key.isdecimal() and len(key) < 19]
    return list(Person.objects.filter(pk__in=keys, left_on__isnull=True).select_related("household"))


def attendance_strike(request: Any, community: str, number: str) -> HttpResponse:
    """Take back one person who was recorded by mistake."""
    meeting = meeting_or_404(number)
    key = request.POST.get("hadir", "")
    if not (key.isdecimal() and len(key) < 19):
        raise Http404
    attendance = get_object_or_404(Attendance.objects.select_related("meeting"), meeting=meeting, pk=key)
    strike_attendance(by=request.actor, attendance=attendance)
    messages.success(request, _("Catatan hadir dibatalkan."))
    return redirect("deliberate:meeting_attend", community, meeting.number)


def meeting_paper(request: Any, community: str, number: str) -> HttpResponse:
    """Lembar M-1 on screen: how many of each RT, women and men, from the poor list and others."""
    meeting = meeting_or_404(number)
    areas = list(base_areas().select_related("parent"))
    stored = ask.heads_of(meeting)
    given = {name: value.strip() for name, value in request.POST.items() if name.startswith("n-")}
    fault = ""
    if request.method == "POST":
        try:
            heads = _heads(areas, given)
            total = record_paper_list(by=request.actor, meeting=meeting, heads=heads)
        except Refusal as refusal:
            fault = sentence(refusal)
        else:
            messages.success(
                request, _("Daftar kertas disalin: %(count)s orang tanpa nama.") % {"count": total}
            )
            return redirect("deliberate:meeting_page", community, meeting.number)
    rows = [
        (area, [(name, given.get(name, _shown(stored.get(line)))) for name, line in _boxes(area)])
        for area in areas
    ]
    return page(
        request, "meeting_paper", meeting=meeting, rows=rows, fault=fault, totals=sum(stored.values())
    )


def _boxes(area: Area) -> list[tuple[str, Heads]]:
    """The four boxes of an RT: (form name, line)."""
    return [(f"n-{area.pk}-{sex}{'p' if poor else 'x'}", Heads(area.pk, sex, poor)) for sex, poor in LINES]


def _shown(count: int | None) -> str:
    return str(count) if count else ""


def _heads(areas: list[Area], given: dict[str, str]) -> dict[Heads, int]:
    """What stands in the boxes; an empty box is nobody. Refuses form.bad_number with the RT it is about."""
    heads: dict[Heads, int] = {}
    for area in areas:
        for name, line in _boxes(area):
            text = given.get(name, "")
            if text and not (text.isascii() and text.isdecimal() and len(text) < 6):
                raise Refusal("form.bad_number", label=area.label, text=text[:20])
            if text and int(text) > MOST_HEADS:
                raise Refusal("form.out_of_range", label=area.label, least=0, most=MOST_HEADS)
            heads[line] = int(text or 0)
    return heads


def meeting_close(request: Any, community: str, number: str) -> HttpResponse:
    """Write the minutes and close."""
    meeting = meeting_or_404(number)
    form = MinutesForm(
        posted(request), initial={"chair": meeting.chair, "minute_taker": meeting.minute_taker}
    )
    if form.is_valid():
        minutes = form.said()
        if run(form, lambda: close_meeting(by=request.actor, meeting=meeting, minutes=minutes)):
            messages.success(request, _("Rembug ditutup. Cetak berita acaranya dan minta tanda tangan."))
            return redirect("deliberate:meeting_page", community, meeting.number)
    presence = ask.presence_of(meeting)
    bar = _quorum_bar(meeting, presence.total)
    return page(request, "meeting_close", meeting=meeting, form=form, presence=presence, bar=bar)
