"""Paper: marking those who vote at the station, and copying the count sheets, two clerks a station."""

from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from galang.core.refusal import Refusal
from galang.deliberate.forms import CountForm, PhotoForm, StackForm
from galang.deliberate.models import Ballot, CountPhoto, RollEntry
from galang.deliberate.rules.ballots import MAJORITY, Choice
from galang.deliberate.rules.counts import MARKS, PAPERS, Difference
from galang.deliberate.rules.marks import line_of
from galang.deliberate.selectors import ballots as ask
from galang.deliberate.services import enter_paper_count, mark_paper_voter
from galang.deliberate.views.pages import ballot_or_404, page, posted
from galang.ui.forms import run
from galang.ui.paging import keyset
from galang.ui.refusals import sentence

MOST_FOUND = 200
PAPER_WORDS = {
    "received": gettext_lazy("Diterima"),
    "used": gettext_lazy("Terpakai"),
    "spoiled": gettext_lazy("Rusak"),
    "unused": gettext_lazy("Sisa"),
}


def ballot_roll(request: Any, community: str, number: str) -> HttpResponse:
    """The roll by RT or name; tick those who take a paper, so that nobody votes twice."""
    ballot = ballot_or_404(number)
    stations = ask.stations_of(ballot)
    station = next((one for one in stations if str(one.area.pk) == request.GET.get("rt")), None)
    words = request.GET.get("cari", "").replace("\0", "")[:80].strip()
    fault = ""
    if request.method == "POST":
        try:
            marked = mark_paper_voter(by=request.actor, ballot=ballot, entries=_ticked(request, ballot))
        except Refusal as refusal:
            fault = sentence(refusal)
        else:
            told = ngettext("%(count)s pemilih ditandai.", "%(count)s pemilih ditandai.", marked)
            messages.success(request, told % {"count": marked})
            return redirect(request.get_full_path())
    matching = _found(ballot, words, station.area.pk if station else None)
    sheet = keyset(matching, request, by=("person__name", "pk"), size=MOST_FOUND)
    phase = ask.phase(ballot, timezone.now())
    return page(
        request,
        "ballot_roll",
        ballot=ballot,
        stations=stations,
        station=station,
        words=words,
        found=sheet.rows,
        matching=matching.count(),
        pages=sheet.pages,
        fault=fault,
        open=phase in ("open", "over"),
        turnout=ask.turnout_of(ballot),
    )


def _ticked(request: Any, ballot: Ballot) -> list[RollEntry]:
    keys = [key for key in request.POST.getlist("pemilih")[:MOST_FOUND] if key.isdecimal() and len(key) < 19]
    return list(RollEntry.objects.filter(ballot=ballot, pk__in=keys))


def _found(ballot: Ballot, words: str, area: int | None) -> QuerySet[RollEntry]:
    """Rows of the roll in one RT or with these words in the name; none when nothing was asked."""
    if not words and area is None:
        return RollEntry.objects.none()
    rows = RollEntry.objects.filter(ballot=ballot).select_related("person", "rt")
    if area is not None:
        rows = rows.filter(rt=area)
    for word in words.split()[:4]:
        rows = rows.filter(Q(person__name__icontains=word) | Q(person__number__iexact=word))
    return rows


def ballot_counts(request: Any, community: str, number: str) -> HttpResponse:
    """All stations of a ballot and how far each one is."""
    ballot = ballot_or_404(number)
    stations = ask.stations_of(ballot)
    return page(
        request,
        "ballot_counts",
        ballot=ballot,
        stations=[(one, *_station_mark(one)) for one in stations],
        progress=ask.progress(stations),
        phase=ask.phase(ballot, timezone.now()),
    )


def _station_mark(station: ask.Station) -> tuple[str, str]:
    words = {
        "none": ("old", _("Tidak ada kertas")),
        "empty": ("draft", _("Belum disalin")),
        "one": ("waiting", _("Menunggu petugas kedua")),
        "differ": ("late", pgettext("hitungan", "Berbeda")),
        "same": ("agreed", pgettext("hitungan", "Sama")),
    }
    return words[station.state]


def ballot_count(request: Any, community: str, number: str, station: int) -> HttpResponse:
    """Lembar H-2 on screen; the other clerk's figures appear only when both have saved."""
    ballot = ballot_or_404(number)
    mine = _station(ballot, station)
    choices = ask.choices_of(ballot)
    own = mine.copy_of(request.actor.account_id)
    correcting = own is not None and (request.GET.get("betulkan") == "1" or mine.state == "differ")
    form = _count_form(request, ballot, choices, _figures(ballot, own, choices) | {"correcting": correcting})
    if form.is_valid():
        if run(form, lambda: _enter(request, ballot, mine, form)):
            return redirect(_after(request, ballot, station))
        mine = _station(ballot, station)
    locked = own is not None and not correcting and request.method != "POST"
    others = [one for one in ask.stations_of(ballot) if one.area.pk != mine.area.pk]
    return page(
        request,
        "ballot_count",
        ballot=ballot,
        station=mine,
        place=ask.station_number(mine.area),
        form=form,
        rows=_count_rows(form, mine, request.actor.account_id),
        own=own,
        other=mine.other_than(request.actor.account_id),
        locked=locked,
        correcting=correcting,
        gaps=[(_gap_words(ballot, gap.key, choices), *_sides(gap, own)) for gap in mine.gaps],
        stack=form["stack"] if ballot.way.whole else None,
        numbered=list(enumerate(choices, start=1)),
        is_question=ballot.rule == MAJORITY,
        others=others,
        photos=list(CountPhoto.objects.filter(ballot=ballot, station=mine.area)),
        photo_form=PhotoForm(),
        progress=ask.progress(others),
        phase=ask.phase(ballot, timezone.now()),
    )


def _count_form(request: Any, ballot: Ballot, choices: list[Choice], first: dict[str, Any]) -> CountForm:
    """One box a figure, or one line a paper where sums are not enough."""
    if not ballot.way.whole:
        return CountForm(posted(request), choices=choices, initial=first)
    most = ballot.max_choices
    return StackForm(posted(request), choices=choices, way=ballot.way, most=most, initial=first)


def _station(ballot: Ballot, key: int) -> ask.Station:
    found = ask.stations_of(ballot, only=key)
    if not found:
        raise Http404
    return found[0]


def _enter(request: Any, ballot: Ballot, station: ask.Station, form: CountForm) -> Any:
    return enter_paper_count(
        by=request.actor,
        ballot=ballot,
        station=station.area,
        sheet=form.sheet(),
        correcting=form.cleaned_data["correcting"],
    )


def _after(request: Any, ballot: Ballot, station: int) -> str:
    """Back to the sheet, with what it needs next."""
    now = _station(ballot, station)
    if now.state == "same":
        messages.success(request, _("Kedua salinan sama. Hitungan TPS ini selesai."))
    elif now.state == "one":
        messages.success(request, _("Salinan Anda tersimpan. Sekarang petugas kedua menyalin sendiri."))
    return str(request.path)


def _figures(ballot: Ballot, copy: Any, choices: list[Choice]) -> dict[str, Any]:
    """The boxes filled with a clerk's own copy."""
    if copy is None:
        return {}
    if ballot.way.whole:
        keys = [one.key for one in choices]
        lines = [line_of(ballot.way, keys, marks, many) for marks, many in copy.papers]
        return {name: getattr(copy, name) for name in PAPERS} | {"stack": "\n".join(lines)}
    votes = {f"v{at}": copy.votes.get(one.key, 0) for at, one in enumerate(choices, start=1)}
    return {name: getattr(copy, name) for name in PAPERS} | votes


def _count_rows(form: CountForm, station: ask.Station, clerk: int | None) -> list[dict[str, Any]]:
    """Part B: each option with its box, and the other clerk's figure once both copies are there."""
    other, own = station.other_than(clerk), station.copy_of(clerk)
    gaps = {gap.key: gap for gap in station.gaps}
    return [
        {
            "key": one.key,
            "box": form[name],
            "other": other.votes.get(one.key, 0) if other else None,
            "mine": own.votes.get(one.key, 0) if own else None,
            "gap": gaps.get(one.key),
        }
        for name, one in form.names.items()
    ]


def _sides(gap: Difference, own: Any) -> tuple[int, int]:
    """(the clerk's own figure, the other's) of one difference."""
    return (gap.second, gap.first) if own is not None and own.slot == 2 else (gap.first, gap.second)


def _gap_words(ballot: Ballot, key: str, choices: list[Choice]) -> str:
    if key in PAPER_WORDS:
        return str(PAPER_WORDS[key])
    if key.startswith(MARKS):
        marks = key.removeprefix(MARKS).split()
        words = line_of(ballot.way, [one.key for one in choices], marks)
        return _("kertas %(marks)s") % {"marks": words or "–"}
    return next((f"{one.title} ({one.key})" for one in choices if one.key == key), key)
