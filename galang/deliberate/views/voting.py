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
    why_not_now,
)
from galang.deliberate.rules.marks import marks_of_boxes, split
from galang.deliberate.rules.ways import MOST_POINTS, POINT, RANK
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
    step = request.POST.get("langkah", "") if request.method == "POST" else ""
    chosen, fault = _marks(request, ballot, choices)
    if step == SEND:
        cast_vote(by=request.actor, ballot=ballot, chosen=chosen)
        return redirect("deliberate:ballot_receipt", community, ballot.number)
    fault = fault or (ask.why_not_paper(ballot, choices, chosen) if step else None)
    if step == CHECK and fault is None:
        return _check(request, ballot, choices, chosen)
    context = {
        "fault": sentence(fault) if fault and step == CHECK else "",
        "purse": _purse(ballot, choices, chosen),
    }
    rows = _rows(request, ballot, options, choices, chosen)
    context["places"] = range(1, len(rows) + 1) if ballot.way.marks == RANK else range(MOST_POINTS + 1)
    return page(request, "ballot_vote", ballot=ballot, rows=rows, count=len(chosen), **context)


def _marks(request: Any, ballot: Ballot, choices: list[Choice]) -> tuple[list[str], Refusal | None]:
    """The marks that were sent: ready ones, or one box an option, and what can't be read of them."""
    ready = [mark[:LONGEST_KEY] for mark in request.POST.getlist("p")[:100]]
    if ready or ballot.way.marks not in (RANK, POINT):
        return ready, None
    try:
        return marks_of_boxes(ballot.way, [one.key for one in choices], _boxes(request, choices)), None
    except Refusal as refusal:
        return [], refusal


def _boxes(request: Any, choices: list[Choice]) -> dict[str, str]:
    """What was typed for each option, as it was typed."""
    return {one.key: request.POST.get(f"n-{one.key}", "") for one in choices}


def _values(request: Any, ballot: Ballot, choices: list[Choice], chosen: list[str]) -> dict[str, str]:
    """What stands in each option's box: what was typed, or what the marks say."""
    if not chosen:
        return _boxes(request, choices)
    pairs = [split(mark) for mark in chosen]
    if ballot.way.marks == RANK:
        return {key: str(place) for place, (key, _one) in enumerate(pairs, start=1)}
    return {key: str(points) for key, points in pairs}


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
) -> list[tuple[Choice, Option, Any]]:
    """(choice, option, chosen? or what its box says) in this person's own order; answers keep theirs."""
    lines: list[tuple[Choice, Option, Any]]
    if ballot.way.marks in (RANK, POINT):
        said = _values(request, ballot, choices, chosen)
        lines = [(one, option, said.get(one.key, "")) for one, option in zip(choices, options, strict=True)]
    else:
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
    by_key = {one.key: one for one in choices}
    picked = [(mark, by_key[split(mark)[0]], split(mark)[1]) for mark in _spoken(ballot, choices, chosen)]
    purse: Purse | None = None
    fits: list[Choice] = []
    if ballot.budget_rupiah:
        purse = spent(choices, chosen, ballot.budget_rupiah)
        fits = still_fits(choices, chosen, purse)
    response = page(request, "ballot_check", ballot=ballot, picked=picked, purse=purse, fits=fits[:5])
    response.status_code = 200
    return response


def _spoken(ballot: Ballot, choices: list[Choice], chosen: list[str]) -> list[str]:
    """The marks in the order in which a person reads them: an order as it is, others as on the paper."""
    if ballot.way.marks == RANK:
        return chosen
    place = {one.key: at for at, one in enumerate(choices)}
    return sorted(chosen, key=lambda mark: place[split(mark)[0]])


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
