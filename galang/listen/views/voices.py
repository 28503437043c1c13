"""Pages of voices: the room's home, the list, raising one, its receipt, its own page."""

from fractions import Fraction
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from galang.community.selectors import current_round
from galang.core.money import format_number
from galang.core.refusal import Refusal
from galang.listen import selectors
from galang.listen.forms import AnswerForm, AssistedVoiceForm, VoiceFilter, VoiceForm
from galang.listen.models import Issue, Voice
from galang.listen.pages import (
    data,
    fate_lines,
    is_able,
    issue_bars,
    page,
    voice_items,
    voice_line,
    voice_rows,
)
from galang.listen.papers import voices_sheet
from galang.listen.rules import SHORT
from galang.listen.selectors import Wanted
from galang.listen.services import answer_question, nameless_allowed, raise_voice, support_voice
from galang.listen.throttle import count_nameless
from galang.people.selectors import sees_persons
from galang.ui.forms import run
from galang.ui.paging import keyset
from galang.ui.refusals import sentence

NEWEST = 5


def home(request: HttpRequest, community: str) -> HttpResponse:
    """What people say: the newest voices, where they come from, whose they are, the most supported issues."""
    total = selectors.voice_total()
    round = current_round()
    here, areas = selectors.voices_by_area(round) if total else (0, [])
    newest = list(selectors.voices().order_by("-pk")[:NEWEST]) if total else []
    what = ngettext("%(count)s suara", "%(count)s suara", here) % {"count": here}
    return page(
        request,
        "home",
        total=total,
        round=round,
        in_round=here,
        grouped=selectors.grouped_total() if total else 0,
        asked=selectors.asked_total() if total and is_able(request, "answer_question") else 0,
        rows=voice_items(voice_rows(request, newest)),
        areas=areas,
        bars=issue_bars(request, selectors.most_supported()) if total else [],
        box=selectors.box_of_round(round, request.actor, what) if here else None,
    )


def sheet_voices(request: HttpRequest, community: str) -> HttpResponse:
    """Lembar S-1: an empty page on which a volunteer writes down what people say."""
    response = HttpResponse(voices_sheet(request), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="S-1.pdf"'
    return response


def voice_list(request: HttpRequest, community: str) -> HttpResponse:
    """All voices, newest first, by words, RT and state."""
    entry = VoiceFilter(request.GET)
    wanted = entry.wanted()
    sheet = keyset(selectors.voices(wanted), request)
    rows = voice_items(voice_rows(request, sheet.rows))
    new_url = reverse("listen:voice_new", args=[community]) + (f"?rt={wanted.area.pk}" if wanted.area else "")
    return page(
        request,
        "voice_list",
        entry,
        entry=entry,
        wanted=wanted,
        rows=rows,
        pages=sheet.pages,
        is_filtered=wanted != Wanted(),
        new_url=new_url,
    )


def voice_new(request: HttpRequest, community: str) -> HttpResponse:
    """Raise a voice: with a name, without one, or (volunteers) somebody else's."""
    asks = "untuk" in request.GET or "isian" in request.GET
    assisted = asks and is_able(request, "raise_voice_for")
    entry = _assisted_form(request) if assisted else _own_form(request)
    if entry.is_valid() and (voice := run(entry, lambda: _raise(request, entry))):
        return redirect("listen:voice_receipt", community, voice.number)
    return page(
        request,
        "voice_new",
        entry,
        is_staff=not assisted and bool(request.actor.roles) and not is_able(request, "raise_voice"),
        entry=entry,
        assisted=assisted,
        nameless=nameless_allowed(request.community),
    )


def _own_form(request: HttpRequest) -> VoiceForm:
    speaks = is_able(request, "raise_voice")
    initial = {"origin": request.GET.get("temuan", ""), "area": request.GET.get("rt", "")}
    return VoiceForm(
        data(request), signed_in=speaks, nameless=nameless_allowed(request.community), initial=initial
    )


def _assisted_form(request: HttpRequest) -> AssistedVoiceForm:
    initial = {name: request.GET.get(asked, "") for name, asked in (("origin", "isian"), ("area", "rt"))}
    return AssistedVoiceForm(data(request), find_by_name=sees_persons(request.actor), initial=initial)


def _raise(request: HttpRequest, entry: VoiceForm) -> Voice:
    if isinstance(entry, AssistedVoiceForm):
        return raise_voice(
            by=request.actor, community=request.community, said=entry.said(), behalf=entry.behalf()
        )
    if entry.anonymous:
        count_nameless(request)
    return raise_voice(
        by=request.actor, community=request.community, said=entry.said(), anonymous=entry.anonymous
    )


def voice_receipt(request: HttpRequest, community: str, number: str) -> HttpResponse:
    """The number of a voice that was just raised, and how to follow it."""
    voice = get_object_or_404(selectors.voice_pages(), number=number)
    address = request.build_absolute_uri(request.path.removesuffix("terima/"))
    return page(request, "voice_receipt", voice=voice, address=address)


def voice_page(request: HttpRequest, community: str, number: str) -> HttpResponse:
    """One voice: what was said, who stands behind it, what a file left open, what became of it."""
    return _voice_page(request, get_object_or_404(selectors.voice_pages(), number=number))


def _voice_page(request: HttpRequest, voice: Voice, answered: AnswerForm | None = None) -> HttpResponse:
    issue = _issue_of(voice)
    row = voice_rows(request, [selectors.line_of(voice)])[0]
    stations = voice_line(request, voice, issue)
    what = ngettext("%(count)s pendukung", "%(count)s pendukung", row.supporters) % {"count": row.supporters}
    return page(
        request,
        "voice_page",
        answered,
        voice=voice,
        row=row,
        issue=issue,
        stations=stations,
        fate=fate_lines(stations),
        questions=_questions(request, voice, answered),
        is_own=voice.person_id is not None and voice.person_id == request.actor.person_id,
        supported=selectors.has_supported(request.actor, voice),
        is_long=len(voice.text) > SHORT,
        volume=format_number(Fraction(voice.volume)) if voice.volume is not None else "",
        box=selectors.box_of_voice(voice, row.supporters, request.actor, what) if row.supporters else None,
    )


def _issue_of(voice: Voice) -> Issue | None:
    grouping = getattr(voice, "grouping", None)
    return grouping.issue if grouping else None


def _questions(request: HttpRequest, voice: Voice, answered: AnswerForm | None) -> list[dict[str, Any]]:
    """The questions of a voice, each with its form while it is open and the reader may answer."""
    able = is_able(request, "answer_question")
    told = []
    for question in selectors.questions_of(voice):
        form = None
        if able and not question.answer:
            same = answered is not None and answered.question.position == question.position
            form = answered if same else _answer_form(voice, question)
        told.append({"about": question, "form": form})
    return told


def _answer_form(voice: Voice, question: selectors.QuestionView, sent: Any = None) -> AnswerForm:
    return AnswerForm(
        sent, question=question, value=getattr(voice, question.field, None) if question.field else None
    )


@require_POST
def voice_support(request: HttpRequest, community: str, number: str) -> HttpResponse:
    """Stand behind a voice."""
    voice = get_object_or_404(selectors.voice_pages(), number=number)
    try:
        support_voice(by=request.actor, voice=voice)
        messages.success(request, _("Anda mendukung %(number)s.") % {"number": voice.number})
    except Refusal as refusal:
        if refusal.code not in ("voice.already_supported", "voice.own"):
            raise
        messages.info(request, sentence(refusal))
    return redirect("listen:voice_page", community, voice.number)


@require_POST
def voice_answer(request: HttpRequest, community: str, number: str) -> HttpResponse:
    """Answer a question that the file left open."""
    voice = get_object_or_404(selectors.voice_pages(), number=number)
    questions = selectors.questions_of(voice)
    position = request.POST.get("position", "")
    at = int(position) if position.isdecimal() and len(position) < 4 else len(questions)
    if at >= len(questions):
        raise Refusal("form.stale", status=409, number=voice.number)
    entry = _answer_form(voice, questions[at], request.POST)
    if entry.is_valid() and run(entry, lambda: _answer(request, voice, entry)):
        messages.success(request, _("Jawaban dicatat."))
        return redirect("listen:voice_page", community, voice.number)
    return _voice_page(request, voice, entry)


def _answer(request: HttpRequest, voice: Voice, entry: AnswerForm) -> Voice:
    given = entry.cleaned_data
    return answer_question(
        by=request.actor,
        voice=voice,
        position=given["position"],
        answer=given["answer"],
        value=entry.corrected(),
    )
