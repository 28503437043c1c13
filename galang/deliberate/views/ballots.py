"""Pages of ballots: the list, opening one, how far it is, closing it into a decision."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.community.selectors import read_number
from galang.deliberate.forms import BallotForm, ElectionForm, ProposalBallotForm, QuestionForm
from galang.deliberate.models import Ballot, Decision
from galang.deliberate.rules.ballots import turnout_permille
from galang.deliberate.selectors import ballots as ask
from galang.deliberate.selectors.proposals import ready_for_ballot
from galang.deliberate.selectors.voices import voters_box
from galang.deliberate.services import close_ballot, open_ballot
from galang.deliberate.views.pages import ballot_or_404, newest_deeds, page, posted
from galang.ui.formats import rupiah
from galang.ui.forms import Form, run
from galang.ui.paging import keyset

KINDS: dict[str, type[BallotForm]] = {
    "usulan": ProposalBallotForm,
    "orang": ElectionForm,
    "pertanyaan": QuestionForm,
}


def mark_of(phase: str) -> tuple[str, str]:
    """(state key, word) of a phase, in the reader's language."""
    marks = {
        "before": ("draft", _("Belum dibuka")),
        "open": ("here", _("Sedang dibuka")),
        "over": ("waiting", _("Menunggu hitungan")),
        "counted": ("agreed", _("Sudah dihitung")),
    }
    return marks[phase]


def ballot_list(request: Any, community: str) -> HttpResponse:
    """All ballots, newest first."""
    now = timezone.now()
    sheet = keyset(Ballot.objects.all(), request, by=("-pk",))
    rows = [(one, mark_of(ask.phase(one, now))) for one in sheet.rows]
    return page(request, "ballot_list", rows=rows, pages=sheet.pages)


def ballot_new(request: Any, community: str) -> HttpResponse:
    """Open a ballot: among proposals, among persons, or a question."""
    if before := ask.opened_with(request.POST.get("once", "")):
        return redirect("deliberate:ballot_page", community, before.number)
    kind = request.GET.get("untuk", "usulan")
    kind = kind if kind in KINDS else "usulan"
    now = timezone.localtime().replace(minute=0, second=0, microsecond=0)
    first: dict[str, Any] = {"opens_at": now, "closes_at": now + timedelta(days=7)}
    extra: dict[str, Any] = {}
    if kind == "usulan":
        ready = ready_for_ballot()
        extra = {"ready": ready, "words": {one.number: _option_words(one) for one in ready}}
        asked = read_number(request.GET.get("usulan", ""))
        first["proposals"] = [asked] if asked else []
    form = KINDS[kind](posted(request), initial=first, **extra)
    if form.is_valid() and (made := run(form, lambda: _open(request, form))):
        messages.success(
            request, _("%(number)s dibuka. Daftar pemilihnya dibekukan.") % {"number": made.number}
        )
        return redirect("deliberate:ballot_page", community, made.number)
    return page(
        request, "ballot_new", form=form, kind=kind, nothing_ready=kind == "usulan" and not extra["ready"]
    )


def _option_words(proposal: Any) -> str:
    return f"{proposal.title} · {proposal.number} · {rupiah(proposal.price_rupiah)}"


def _open(request: Any, form: BallotForm) -> Ballot:
    return open_ballot(
        by=request.actor,
        community=request.community,
        question=form.question(),
        candidates=form.candidates(),
        meeting=form.cleaned_data["meeting"],
    )


def ballot_page(request: Any, community: str, number: str) -> HttpResponse:
    """One ballot: what stands on the paper, until when, how many took part, what comes next."""
    ballot = ballot_or_404(number)
    now = timezone.now()
    phase = ask.phase(ballot, now)
    turnout = ask.turnout_of(ballot)
    entry = ask.entry_of(ballot, request.actor.person_id)
    options = ask.spoken_options(ballot, request.actor)
    what = _("%(count)s pemilih") % {"count": turnout.cast}
    return page(
        request,
        "ballot_page",
        ballot=ballot,
        phase=phase,
        mark=mark_of(phase),
        options=options,
        stations=ask.line_of(ballot, [option for _key, option, _words in options]),
        turnout=turnout,
        permille=turnout_permille(turnout.cast, turnout.electorate),
        bar=_turnout_bar(ballot, turnout),
        entry=entry,
        may_vote=phase == "open" and ballot.online and entry is not None and entry.voted_on is None,
        box=voters_box(ballot, turnout.cast, request.actor, what) if turnout.cast else None,
        decision=Decision.objects.filter(ballot=ballot).only("number", "title").first(),
        deeds=newest_deeds(request, ballot.number),
    )


def _turnout_bar(ballot: Ballot, turnout: ask.Turnout) -> dict[str, str]:
    permille = turnout_permille(turnout.cast, turnout.electorate)
    return {
        "width": f"{permille / 10:g}%",
        "tick": f"{ballot.min_turnout_permille / 10:g}%" if ballot.min_turnout_permille else "",
        "tone": "ok" if permille >= ballot.min_turnout_permille else "am",
    }


def ballot_close(request: Any, community: str, number: str) -> HttpResponse:
    """Declare the result; equal votes that decide are settled by the seed that was published at the start."""
    ballot = ballot_or_404(number)
    form = Form(posted(request))
    if form.is_valid() and (made := run(form, lambda: close_ballot(by=request.actor, ballot=ballot))):
        messages.success(request, _("Hasil %(number)s ditetapkan.") % {"number": ballot.number})
        return redirect("deliberate:decision_page", community, made.number)
    stations = ask.stations_of(ballot)
    return page(
        request,
        "ballot_close",
        ballot=ballot,
        form=form,
        phase=ask.phase(ballot, timezone.now()),
        turnout=ask.turnout_of(ballot),
        stations=stations,
        progress=ask.progress(stations),
        decision=Decision.objects.filter(ballot=ballot).only("number", "title").first(),
    )
