"""Pages of decisions: the list, the result with reasons and pictures, consensus, a table to take."""

import csv
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from galang.community.models import Charter
from galang.community.selectors import read_number
from galang.deliberate import pictures
from galang.deliberate.forms import ConsensusForm
from galang.deliberate.lines import ItemLine, item_lines, station_lines
from galang.deliberate.models import Attendance, Ballot, Decision, Proposal
from galang.deliberate.recount import file_of
from galang.deliberate.rounds import is_counted, unit_of
from galang.deliberate.rules.ballots import ABSTAIN, NO, YES
from galang.deliberate.rules.meetings import DECIDING
from galang.deliberate.selectors import decisions as ask
from galang.deliberate.selectors.ballots import choices_of, spoken_options
from galang.deliberate.selectors.voices import attendance_box, voters_box
from galang.deliberate.services import Consensus, Verdict, decide_by_consensus
from galang.deliberate.views.pages import (
    decision_or_404,
    meeting_or_404,
    newest_deeds,
    page,
    posted,
    way,
)
from galang.deliberate.words import named, result_word, said, sentences
from galang.people.selectors import person_words, sees_persons, station_line_of
from galang.ui.forms import run
from galang.ui.paging import keyset

ANSWERS = {YES: "yes", NO: "no", ABSTAIN: "abstain"}
KEPT_SECONDS = 3600
RISKY = ("=", "+", "-", "@", "\t", "\r")
MOST_PROPOSALS = 30
RESULT_MARKS = {"chosen": "agreed", "waiting": "waiting", "refused": "refused"}


def decision_list(request: Any, community: str) -> HttpResponse:
    """All decisions, newest first."""
    sheet = keyset(ask.all_decisions(), request, by=("-pk",))
    return page(request, "decision_list", rows=sheet.rows, pages=sheet.pages)


def decision_page(request: Any, community: str, number: str) -> HttpResponse:
    """What was decided, how, and why it came out so: in words and in pictures."""
    decision = decision_or_404(number)
    ballot, outcome = decision.ballot, decision.outcome
    context: dict[str, Any] = {}
    if ballot:
        cast = outcome["cast"]
        who = ngettext("%(n)s pemilih", "%(n)s pemilih", cast) % {"n": cast}
        context = {
            "box": voters_box(ballot, cast, request.actor, who),
            "permille": outcome["cast"] * 1000 // max(1, outcome["electorate"]),
        }
    elif decision.meeting:
        what = _("%(n)s orang hadir") % {"n": outcome.get("present", 0)}
        context = {"box": attendance_box(decision.meeting, request.actor, what)}
    return page(
        request,
        "decision_page",
        decision=decision,
        ballot=ballot,
        outcome=outcome,
        stations_line=station_line_of(request, decision),
        objections=_objections_until(decision),
        deeds=newest_deeds(request, decision.number),
        **_kept_result(request, decision),
        **context,
    )


def _kept_result(request: Any, decision: Decision) -> dict[str, Any]:
    """The result, kept for an hour for readers without a role: a count of proposals never changes.

    Where persons stand in it nothing is kept, so that a name that is erased is gone at once.
    """
    ballot = decision.ballot
    if ballot is None or ballot.purpose == Ballot.Purpose.ELECTION or request.actor.roles:
        return _result(request, decision)
    born = f"{decision.pk}.{decision.created_at.timestamp()}"
    key = f"deliberate.result.{request.community.slug}.{born}.{get_language()}"
    kept: dict[str, Any] | None = cache.get(key)
    if kept is None:
        kept = _result(request, decision)
        cache.set(key, kept, KEPT_SECONDS)
    return kept


def _result(request: Any, decision: Decision) -> dict[str, Any]:
    """What was counted and why it came out so, in words and pictures, as this reader may see it."""
    ballot, outcome = decision.ballot, decision.outcome
    names = _names(request, decision)
    spoken = {key: named.label for key, named in names.items()}
    told = sentences(decision.explanation)
    result: dict[str, Any] = {
        "items": item_lines(_items(request, decision, spoken)),
        "whys": pictures.answers_to_why(told, outcome, names),
        "told": [said(one, spoken) for one in told],
    }
    if ballot is None:
        return result
    public = not sees_persons(request.actor)
    stations = ask.station_results(ballot, outcome.get("phones", 0), public=public)
    return result | {
        "rows": pictures.result_rows(outcome, names),
        "unit": unit_of(outcome) if is_counted(outcome) else _("pendukung · biaya"),
        "counted": is_counted(outcome),
        "rounds": pictures.money_rounds(outcome, names),
        "stations": station_lines(stations),
        "merged": sum(one.sheet is None for one in stations),
    }


def _names(request: Any, decision: Decision) -> dict[str, pictures.Named]:
    """Option key -> what this reader may call it, and its page."""
    if decision.ballot is None:
        return {}
    base = way(request, "proposal_list")
    return {
        key: pictures.Named(words, f"{base}{option.proposal.number}/" if option.proposal else "")
        for key, option, words in spoken_options(decision.ballot, request.actor)
    }


def _items(request: Any, decision: Decision, spoken: dict[str, str]) -> list[ItemLine]:
    """The lines of a decision as this reader may see them."""
    base = way(request, "proposal_list")
    lines = []
    for item in ask.items_of_decision(decision):
        person, proposal = item.person, item.proposal
        words = proposal.title if proposal else ""
        if person is not None:
            words = person.name if request.actor.roles else person_words(person, request.actor)
        lines.append(
            ItemLine(
                words=words,
                url=f"{base}{proposal.number}/" if proposal else "",
                mark=RESULT_MARKS[item.result],
                result=pictures.capital(result_word(item)),
                reason=named(item.reason, spoken),
                opens_again_on=item.opens_again_on,
            )
        )
    return lines


def _objections_until(decision: Decision) -> Any:
    """The last day for objections, by the charter version that was in force."""
    versions = Charter.objects.filter(version=decision.charter_version).order_by()
    rules = next(iter(versions.values_list("rules", flat=True)), {})
    days = int(rules.get("objection_days", {}).get("value", 0))
    return decision.decided_on + timedelta(days=days) if days else None


def decision_csv(request: Any, community: str, number: str) -> HttpResponse:
    """The result as a table: key, words, cost, votes, result, reason."""
    decision = decision_or_404(number)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{decision.number}.csv"'
    response.write("\ufeff")
    write = csv.writer(response)
    write.writerow(
        [_("nomor"), _("pilihan"), _("biaya_rupiah"), pgettext("pilihan", "suara"), _("hasil"), _("alasan")]
    )
    for cells in _lines(request, decision):
        write.writerow([_safe(cell) for cell in cells])
    return response


def decision_papers(request: Any, community: str, number: str) -> HttpResponse:
    """The papers themselves as a file, so that a stranger can count them again."""
    decision = decision_or_404(number)
    if decision.ballot is None:
        raise Http404
    given = file_of(decision.ballot, choices_of(decision.ballot))
    response = HttpResponse(given.text, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{given.name}"'
    return response


def _lines(request: Any, decision: Decision) -> list[list[object]]:
    """One line per option of the ballot; of a consensus, one per proposal."""
    items = ask.items_of_decision(decision)
    if decision.ballot is None:
        return [
            [one.proposal.number, one.proposal.title, None, None, one.get_result_display(), one.reason]
            for one in items
            if one.proposal
        ]
    by_thing = {(one.proposal_id, one.person_id): one for one in items}
    outcome = decision.outcome
    counted = {one["key"]: (one["cost"], one["votes"]) for one in outcome.get("options", [])}
    answers = {key: (None, outcome.get(name)) for key, name in ANSWERS.items()}
    lines: list[list[object]] = []
    every = spoken_options(decision.ballot, request.actor)
    spoken = {key: words for key, _option, words in every}
    for key, option, words in every:
        item = by_thing.get((option.proposal_id, option.person_id))
        result = [result_word(item), named(item.reason, spoken)] if item else ["", ""]
        lines.append([key, words, *(counted.get(key) or answers.get(key, (None, None))), *result])
    return lines


def _safe(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if cell is None else cell
    return f"'{text}" if isinstance(text, str) and text.startswith(RISKY) else text


def decision_new(request: Any, community: str, number: str) -> HttpResponse:
    """Mufakat: write down what the meeting agreed on."""
    meeting = meeting_or_404(number)
    asked = [read_number(part) for part in request.GET.get("usulan", "").split(",")[:MOST_PROPOSALS]]
    open_states = ("new", "feasible", "not_feasible", "waiting", "refused")
    rows = Proposal.objects.filter(state__in=open_states).order_by("-pk")
    wanted = rows.filter(number__in=asked) if any(asked) else rows.filter(state__in=("feasible", "waiting"))
    form = ConsensusForm(posted(request), proposals=list(wanted[:MOST_PROPOSALS]))
    if form.is_valid():
        made = run(
            form,
            lambda: decide_by_consensus(by=request.actor, meeting=meeting, consensus=_consensus(form)),
        )
        if made:
            messages.success(request, _("Keputusan %(number)s tercatat.") % {"number": made.number})
            return redirect("deliberate:decision_page", community, made.number)
    present = Attendance.objects.filter(meeting=meeting).count()
    return page(
        request,
        "decision_new",
        meeting=meeting,
        form=form,
        present=present,
        decides=meeting.level in DECIDING,
        today=timezone.localdate(),
    )


def _consensus(form: ConsensusForm) -> Consensus:
    """What the service wants."""
    given = form.cleaned_data
    verdicts = [
        Verdict(one, given[f"r{one.pk}"], given[f"a{one.pk}"], given[f"k{one.pk}"])
        for one in form.proposals
        if given[f"r{one.pk}"]
    ]
    return Consensus(
        given["title"], verdicts, given["dissent"], given["stand_aside"] or 0, given["objections"] or 0
    )
