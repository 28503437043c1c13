"""How votes can be counted: cards that say when a way fits and what it costs, and a page to try them."""

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from galang.core.refusal import Refusal
from galang.deliberate.rules import trying
from galang.deliberate.rules.ways import ANSWER, ELECTION, TALK, WAYS
from galang.deliberate.views.pages import page
from galang.deliberate.words import said
from galang.ui.refusals import sentence


def way_list(request: Any, community: str) -> HttpResponse:
    """Every way of counting as a card, the simplest of its kind first."""
    groups = [
        (_("Membagi dana"), [way for way in WAYS if way.needs == "budget"]),
        (
            _("Memilih orang atau sejumlah usulan"),
            [way for way in WAYS if ELECTION in way.purposes],
        ),
        (_("Menjawab satu pertanyaan"), [way for way in WAYS if way.marks == ANSWER]),
    ]
    return page(request, "way_list", groups=groups, talk=TALK)


def way_try(request: Any, community: str) -> HttpResponse:
    """Twenty neighbours and five wishes: change their ticks, and see what each way makes of them."""
    fault = ""
    votes = trying.WishVotes()
    try:
        ticks = {f"t{at}": request.GET.getlist(f"t{at}")[:5] for at in range(1, trying.NEIGHBOURS + 1)}
        votes = trying.read_wishes(request.GET, ticks)
    except Refusal as refusal:
        fault = sentence(refusal)
    wishes = list(zip(trying.LETTERS, (title for title, _cost in trying.WISHES), votes.costs, strict=True))
    rows = [
        (at, [(letter, letter in letters) for letter in trying.LETTERS])
        for at, letters in enumerate(votes.ticked, start=1)
    ]
    tried = trying.try_wishes(votes)
    results = [(one, [(letter, letter in one.elected) for letter in trying.LETTERS]) for one in tried]
    return page(
        request,
        "way_try",
        fault=fault,
        votes=votes,
        wishes=wishes,
        rows=rows,
        results=results,
        whys=_whys(tried),
        neighbours=trying.NEIGHBOURS,
    )


def way_try_orders(request: Any, community: str) -> HttpResponse:
    """Twenty neighbours rank five persons: change their orders, and see what each way makes of them."""
    fault = ""
    orders = trying.ORDERS
    try:
        orders = trying.read_orders(request.GET)
    except Refusal as refusal:
        fault = sentence(refusal)
    tried = trying.try_orders(orders)
    filled = [*orders, *[("", "")] * (trying.MOST_ORDERS - len(orders))]
    return page(
        request,
        "way_try_orders",
        fault=fault,
        lines=[(at, many, order) for at, (many, order) in enumerate(filled, start=1)],
        results=tried,
        whys=_whys(tried),
        first=trying.most_first(orders),
        people=sum(many for many, _order in orders),
    )


def _whys(tried: list[trying.Tried]) -> list[tuple[trying.Tried, list[str]]]:
    """What each way says of its result."""
    return [(one, [said(line) for line in one.why]) for one in tried]
