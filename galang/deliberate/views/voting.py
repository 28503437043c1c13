"""The ballot paper on a phone: choose, check, send; every step works without script.

Choices travel only in the body of a request, never in an address, and are shown nowhere after they were sent.
"""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from galang.core.refusal import Refusal
from galang.deliberate.models import Ballot, Option, RollEntry
from galang.deliberate.rules.ballots import (
    MAJORITY,
    Choice,
    Purse,
    shuffled,
    spent,
    still_fits,
    why_not_chosen,
    why_not_now,
)
from galang.deliberate.selectors import ballots as ask
from galang.deliberate.services import cast_vote, receipt_of
from galang.deliberate.views.pages import ballot_or_404, page
from galang.ui.refusals import sentence

CHECK, SEND = "periksa", "kirim"
LONGEST_KEY = 20


def ballot_vote(request: Any, community: str, number: str) -> HttpResponse:
    """Surat suara: choose with the purse in sight, check, send."""
    ballot = ballot_or_404(number)
    entry = ask.entry_of(ballot, request.actor.person_id)
    if entry is not None and entry.voted_on is not None:
        return redirect("deliberate:ballot_receipt", community, ballot.number)
    if refusal := _why_not_here(ballot, entry):
        raise refusal
    options = ask.options_of(ballot)
    choices = ask.choices_of(ballot, options)
    chosen = [key[:LONGEST_KEY] for key in request.POST.getlist("p")[:100]]
    step = request.POST.get("langkah", "") if request.method == "POST" else ""
    if step == SEND:
        cast_vote(by=request.actor, ballot=ballot, chosen=chosen)
        return redirect("deliberate:ballot_receipt", community, ballot.number)
    most, budget = ballot.max_choices, ballot.budget_rupiah
    fault = why_not_chosen(ballot.number, choices, chosen, most=most, budget_rupiah=budget) if step else None
    if step == CHECK and fault is None:
        return _check(request, ballot, choices, chosen)
    context = {
        "fault": sentence(fault) if fault and step == CHECK else "",
        "purse": _purse(ballot, choices, chosen),
    }
    rows = _rows(request, ballot, options, choices, chosen)
    return page(request, "ballot_vote", ballot=ballot, rows=rows, count=len(chosen), **context)


def _why_not_here(ballot: Ballot, entry: RollEntry | None) -> Refusal | None:
    """Closed, not open yet, on paper only, or not on the roll."""
    phase = ask.phase(ballot, timezone.now())
    if refusal := why_not_now(ballot.number, phase, ballot.closes_at):
        return refusal
    if not ballot.online:
        return Refusal("ballot.not_online", number=ballot.number, status=409)
    if entry is None:
        reason = _("nama Anda tidak ada ketika daftar dibekukan")
        return Refusal("ballot.not_eligible", number=ballot.number, reason=reason, status=403)
    return None


def _rows(
    request: Any, ballot: Ballot, options: list[Option], choices: list[Choice], chosen: list[str]
) -> list[tuple[Choice, Option, bool]]:
    """(choice, option, chosen?) in this person's own order; the answers to a question keep theirs."""
    lines = [(one, option, one.key in chosen) for one, option in zip(choices, options, strict=True)]
    if ballot.rule == MAJORITY:
        return lines
    pairs = [(line[0].key, line) for line in lines]
    return shuffled(pairs, ballot=ballot.number, person=request.actor.person_id)


def _purse(ballot: Ballot, choices: list[Choice], chosen: list[str]) -> dict[str, Any] | None:
    """The purse and its picture: one part for each choice, in per cent of the budget."""
    if not ballot.budget_rupiah:
        return None
    purse = spent(choices, chosen, ballot.budget_rupiah)
    parts, at = [], 0
    for one in choices:
        if one.key in chosen and one.cost_rupiah and at < 1000:
            width = min(one.cost_rupiah * 1000 // ballot.budget_rupiah, 1000 - at)
            parts.append((f"{at / 10:g}%", f"{width / 10:g}%"))
            at += width
    return {"purse": purse, "parts": parts}


def _check(request: Any, ballot: Ballot, choices: list[Choice], chosen: list[str]) -> HttpResponse:
    """The choices once more, and what still fits, before they are sent."""
    picked = [one for one in choices if one.key in chosen]
    purse: Purse | None = None
    fits: list[Choice] = []
    if ballot.budget_rupiah:
        purse = spent(choices, chosen, ballot.budget_rupiah)
        fits = still_fits(choices, chosen, purse)
    response = page(request, "ballot_check", ballot=ballot, picked=picked, purse=purse, fits=fits[:5])
    response.status_code = 200
    return response


def ballot_receipt(request: Any, community: str, number: str) -> HttpResponse:
    """That this person took part: the day and a code, never what they chose."""
    ballot = ballot_or_404(number)
    entry = ask.entry_of(ballot, request.actor.person_id)
    if entry is None or entry.voted_on is None:
        return redirect("deliberate:ballot_page", community, ballot.number)
    return page(request, "ballot_receipt", ballot=ballot, entry=entry, code=receipt_of(entry))


def ballot_receipts(request: Any, community: str, number: str) -> HttpResponse:
    """The codes of all who voted by phone, in the order of the alphabet, once the ballot is closed."""
    ballot = ballot_or_404(number)
    codes = []
    if ballot.closed_at is not None:
        codes = sorted(receipt_of(entry) for entry in ask.voters(ballot).filter(on_paper=False))
    return page(request, "ballot_receipts", ballot=ballot, codes=codes)
