"""Pages of proposals: the long list, one of them, submitting, appraising, answering."""

from fractions import Fraction
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from galang.community.selectors import read_number
from galang.core.doubts import questions_in_words
from galang.core.doubts.asking import Question
from galang.core.money import format_number
from galang.deliberate import pictures
from galang.deliberate.forms import AnswerForm, FindingsForm, ProposalForm
from galang.deliberate.models import Proposal
from galang.deliberate.rules.proposals import ANSWER_MARKS, ANSWERS, CHECKS, STATE_MARKS
from galang.deliberate.selectors import proposals as ask
from galang.deliberate.selectors.voices import supporters_box
from galang.deliberate.services import answer_proposal_question, appraise, questions_of, submit_proposal
from galang.deliberate.services.proposals import open_questions
from galang.deliberate.views.pages import newest_deeds, page, posted, proposal_or_404, way
from galang.listen.models import Issue, Voice
from galang.people.selectors import station_line_of
from galang.ui.forms import run
from galang.ui.paging import keyset

MOST_LETTERS = 80


def proposal_list(request: Any, community: str) -> HttpResponse:
    """All proposals, newest first, by state, area and words; as quick at ten thousand as at ten."""
    places = ask.places()
    chosen = next((one for one in places if str(one.pk) == request.GET.get("wilayah")), None)
    state_key = request.GET.get("keadaan", "")
    wanted = ask.Wanted(
        words=request.GET.get("cari", "").replace("\0", "").strip()[:MOST_LETTERS],
        state=state_key if state_key in Proposal.State.values else "",
        areas=ask.below(places, chosen),
    )
    sheet = keyset(ask.find_proposals(wanted), request, by=("-pk",))
    return page(
        request,
        "proposal_list",
        rows=pictures.proposal_rows(sheet.rows, way(request, "proposal_list")),
        pages=sheet.pages,
        places=pictures.options([(one.pk, one.label) for one in places], chosen.pk if chosen else None),
        states=pictures.options(Proposal.State.choices, wanted.state),
        wanted=wanted,
        filtered=bool(wanted.words or wanted.state or wanted.areas),
    )


def proposal_page(request: Any, community: str, number: str) -> HttpResponse:
    """One proposal with its issue, what was found and decided, and whose voice stands behind it."""
    proposal = proposal_or_404(number)
    return _page_of(request, proposal, AnswerForm())


def _page_of(request: Any, proposal: Proposal, answer: AnswerForm) -> HttpResponse:
    settled = proposal.state in ("chosen", "waiting", "refused")
    count = proposal.issue.supporter_count
    what = ngettext("%(count)s pendukung", "%(count)s pendukung", count) % {"count": count}
    new = proposal.state == Proposal.State.NEW
    return page(
        request,
        "proposal_page",
        proposal=proposal,
        stations=station_line_of(request, proposal),
        mark=(STATE_MARKS[proposal.state], pictures.capital(proposal.get_state_display())),
        volume=quantity(proposal),
        appraisals=[] if new else [(one, _findings(one.findings)) for one in ask.appraisals_of(proposal)],
        items=ask.items_of(proposal) if settled else [],
        ballot=ask.ballot_of(proposal) if proposal.state == Proposal.State.ON_BALLOT else None,
        box=supporters_box(proposal, request.actor, what) if proposal.issue.supporter_count else None,
        deeds=newest_deeds(request, proposal.number),
        questions=_asked(proposal),
        answer=answer,
        own=proposal.proposer_id is not None and proposal.proposer_id == request.actor.person_id,
    )


def quantity(proposal: Proposal) -> str:
    """120 meter."""
    return f"{format_number(Fraction(proposal.volume))} {proposal.unit}"


def _findings(stored: list[dict[str, str]]) -> list[tuple[str, str, str, str]]:
    """(question, words, mark, answer) of an appraisal."""
    return [
        (
            str(CHECKS[one["check"]]),
            one["words"],
            ANSWER_MARKS.get(one["answer"], ""),
            str(ANSWERS.get(one["answer"], "")),
        )
        for one in stored
        if one.get("check") in CHECKS
    ]


def _asked(proposal: Proposal) -> list[tuple[int, str, dict[str, Any]]]:
    """(position, sentence, what was stored) of the questions that were asked about an entry."""
    asked = [Question(one["code"], dict(one["values"]), one["field"]) for one in proposal.questions]
    return list(zip(range(len(asked)), in_language(asked), proposal.questions, strict=True))


def in_language(asked: Any) -> tuple[str, ...]:
    """Questions as sentences in the reader's language."""
    return questions_in_words(tuple(asked), "en" if (get_language() or "id").startswith("en") else "id")


def proposal_new(request: Any, community: str) -> HttpResponse:
    """An issue becomes a proposal; what looks odd is asked before it is stored."""
    number = read_number(request.GET.get("issue") or request.GET.get("isu") or "")
    issue = (
        Issue.objects.select_related("area", "thread", "merged_into").filter(number=number).first()
        if number
        else None
    )
    if issue is None:
        issues = Issue.objects.filter(merged_into__isnull=True).order_by("-supporter_count", "-pk")[:20]
        return page(request, "proposal_choose_issue", issues=list(issues))
    form = ProposalForm(posted(request), initial=_from_voices(issue))
    asked: tuple[Question, ...] = ()
    if form.is_valid():
        wish, codes = form.wish(), form.codes()
        asked = questions_of(wish)
        made = run(form, lambda: submit_proposal(by=request.actor, issue=issue, wish=wish, confirmed=codes))
        if made:
            messages.success(request, _("Usulan %(number)s tersimpan.") % {"number": made.number})
            return redirect("deliberate:proposal_page", community, made.number)
    codes_now = " ".join(one.code for one in asked)
    return page(request, "proposal_new", issue=issue, form=form, asked=in_language(asked), codes=codes_now)


def _from_voices(issue: Issue) -> dict[str, Any]:
    """What the voices of the issue already said about place, volume and cost."""
    voice = Voice.objects.filter(grouping__issue=issue, cost_rupiah__isnull=False).order_by("pk").first()
    first = {"title": issue.title, "what": issue.summary, "area": issue.area_id}
    if voice is None:
        return first
    told = {"volume": voice.volume, "unit": voice.unit, "cost_rupiah": voice.cost_rupiah}
    return first | told | {"place": voice.place_words}


def proposal_appraise(request: Any, community: str, number: str) -> HttpResponse:
    """Lembar U-3 on screen."""
    proposal = proposal_or_404(number)
    form = FindingsForm(posted(request))
    if form.is_valid():
        verdict = form.findings()
        if run(form, lambda: appraise(by=request.actor, proposal=proposal, verdict=verdict)):
            messages.success(request, _("Hasil periksa %(number)s tersimpan.") % {"number": number})
            return redirect("deliberate:proposal_page", community, number)
    return page(
        request,
        "proposal_appraise",
        proposal=proposal,
        form=form,
        volume=quantity(proposal),
        waiting=len(open_questions(proposal)),
    )


def proposal_answer(request: Any, community: str, number: str) -> HttpResponse:
    """Answer one open question."""
    proposal = proposal_or_404(number)
    form = AnswerForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        if run(form, lambda: answer_proposal_question(by=request.actor, proposal=proposal, **given)):
            messages.success(request, _("Jawaban tersimpan."))
            return redirect(reverse("deliberate:proposal_page", args=[community, number]) + "#tanya")
    return _page_of(request, proposal, form)
