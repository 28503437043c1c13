"""Pages of issues: the list, one issue, making one of voices, joining two, and voices that look alike."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from galang.core.refusal import Refusal
from galang.listen import selectors
from galang.listen.forms import IssueForm, MergeForm, NumbersForm, VoiceFilter
from galang.listen.models import Issue, PairAnswer, Voice
from galang.listen.pages import data, fate_lines, has_proposal, issue_bars, page, voice_items, voice_rows
from galang.listen.selectors import UNGROUPED, Wanted
from galang.listen.services import answer_pair, group_voices, merge_issues, support_issue
from galang.people.selectors import station_line_of
from galang.ui.forms import run
from galang.ui.paging import keyset
from galang.ui.refusals import sentence

SHOWN = 20
PICKABLE = 20


def issue_list(request: HttpRequest, community: str) -> HttpResponse:
    """All issues, those with most people behind them first."""
    entry = VoiceFilter(request.GET)
    wanted = entry.wanted()
    found = selectors.issues(wanted.words, wanted.area)
    sheet = keyset(found, request, by=("-supporter_count", "-pk"))
    bars, is_filtered = issue_bars(request, sheet.rows), wanted != Wanted()
    return page(
        request, "issue_list", entry, entry=entry, bars=bars, pages=sheet.pages, is_filtered=is_filtered
    )


def issue_page(request: HttpRequest, community: str, number: str) -> HttpResponse:
    """One issue: its voices, who stands behind them, what became of it."""
    issue = get_object_or_404(selectors.issue_pages(), number=number)
    sheet = keyset(selectors.voices_of(issue), request, size=SHOWN)
    count = issue.supporter_count
    what = ngettext("%(count)s pendukung", "%(count)s pendukung", count) % {"count": count}
    stations = station_line_of(request, issue)
    return page(
        request,
        "issue_page",
        issue=issue,
        thread=issue.thread.joined_to or issue.thread,
        stations=stations,
        rows=voice_items(voice_rows(request, sheet.rows), issues=False),
        pages=sheet.pages,
        fate=fate_lines(stations),
        has_proposal=has_proposal(stations),
        merged=selectors.merged_from(issue),
        similar=selectors.similar_elsewhere(issue),
        supported=selectors.stands_behind(request.actor, issue),
        box=selectors.box_of_issue(issue, request.actor, what) if issue.voice_count else None,
    )


@require_POST
def issue_support(request: HttpRequest, community: str, number: str) -> HttpResponse:
    """Stand behind an issue; its proposals are supported through it."""
    issue = get_object_or_404(selectors.issue_pages(), number=number)
    try:
        support_issue(by=request.actor, issue=issue)
        messages.success(request, _("Anda mendukung %(number)s.") % {"number": issue.number})
    except Refusal as refusal:
        if refusal.code not in ("voice.already_supported", "voice.own"):
            raise
        messages.info(request, sentence(refusal))
    return redirect("listen:issue_page", community, issue.number)


def issue_new(request: HttpRequest, community: str) -> HttpResponse:
    """Make an issue of voices: tick them in the list or type their numbers."""
    entry = IssueForm(data(request))
    if entry.is_valid() and (issue := run(entry, lambda: _group(request, entry))):
        messages.success(request, _("Isu %(number)s dibuka.") % {"number": issue.number})
        return redirect("listen:issue_page", community, issue.number)
    return page(request, "issue_new", entry, entry=entry, **_pickable(request, entry))


def _group(request: HttpRequest, entry: IssueForm) -> Issue:
    given = entry.cleaned_data
    return group_voices(by=request.actor, voices=given["voices"], facts=entry.facts(), reason=given["reason"])


def issue_add(request: HttpRequest, community: str, number: str) -> HttpResponse:
    """Put more voices into an issue."""
    issue = get_object_or_404(selectors.issue_pages(), number=number)
    entry = NumbersForm(data(request))
    if entry.is_valid() and run(entry, lambda: _add(request, issue, entry)):
        messages.success(request, _("Suara masuk isu %(number)s.") % {"number": issue.number})
        return redirect("listen:issue_page", community, issue.number)
    return page(request, "issue_add", entry, entry=entry, issue=issue, **_pickable(request, entry))


def _add(request: HttpRequest, issue: Issue, entry: NumbersForm) -> Issue:
    given = entry.cleaned_data
    return group_voices(by=request.actor, voices=given["voices"], into=issue, reason=given["reason"])


def _pickable(request: HttpRequest, entry: NumbersForm) -> dict[str, object]:
    """Voices to tick: those ticked already (or named in the address), then ungrouped ones that fit."""
    search = VoiceFilter(request.GET)
    wanted = search.wanted()
    ticked = selectors.by_numbers((entry.ticked() or request.GET.getlist("suara"))[:200])
    found = selectors.voices(Wanted(wanted.words, wanted.area, UNGROUPED)).exclude(
        pk__in=[voice.pk for voice in ticked]
    )
    others = list(found.order_by("-pk")[:PICKABLE])
    rows = voice_rows(request, [*map(selectors.line_of, ticked), *others])
    return {
        "rows": rows,
        "ticked": {voice.number for voice in ticked},
        "search": search,
        "shown": len(others),
        "total": found.count(),
    }


def issue_merge(request: HttpRequest, community: str, number: str) -> HttpResponse:
    """Make an issue part of another one."""
    issue = get_object_or_404(selectors.issue_pages(), number=number)
    entry = MergeForm(data(request), initial={"into": request.GET.get("ke", "")})
    if entry.is_valid() and (kept := run(entry, lambda: _merge(request, issue, entry))):
        messages.success(
            request, _("%(number)s digabung ke %(into)s.") % {"number": issue.number, "into": kept.number}
        )
        return redirect("listen:issue_page", community, kept.number)
    return page(request, "issue_merge", entry, entry=entry, issue=issue)


def _merge(request: HttpRequest, issue: Issue, entry: MergeForm) -> Issue:
    given = entry.cleaned_data
    return merge_issues(by=request.actor, issue=issue, into=given["into"], reason=given["reason"])


def look_alikes(request: HttpRequest, community: str) -> HttpResponse:
    """Voices that may be about the same thing: a person says yes or no, nothing happens by itself."""
    if request.method == "POST":
        return _answer(request, community)
    return page(request, "look_alikes", pairs=selectors.look_alikes(request.community))


def _answer(request: HttpRequest, community: str) -> HttpResponse:
    first, second = (_voice(request.POST.get(name, "")) for name in ("first", "second"))
    verdict = request.POST.get("verdict", "")
    answer_pair(by=request.actor, first=first, second=second, verdict=verdict)
    if verdict == PairAnswer.Verdict.SAME:
        number = _voice(first.number).grouping.issue.number
        messages.success(request, _("Keduanya kini dalam isu %(number)s.") % {"number": number})
    elif verdict == PairAnswer.Verdict.SIMILAR:
        messages.success(
            request, _("Dicatat: sejenis, lain tempat. Keduanya boleh dikelompokkan dalam satu isu.")
        )
        way = reverse("listen:issue_new", args=[community])
        return redirect(f"{way}?suara={first.number}&suara={second.number}")
    else:
        messages.success(request, _("Dicatat: berbeda. Pasangan ini tidak ditanyakan lagi."))
    return redirect("listen:look_alikes", community)


def _voice(number: str) -> Voice:
    found = selectors.by_numbers([number[:20]])
    if not found:
        raise Refusal("number.unknown", number=number[:20])
    return found[0]
