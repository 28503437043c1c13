"""Tables for everybody: rights, who lives here, what the keeper can see."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from galang.people import selectors
from galang.people.models import Role
from galang.people.seen import FEATURES


def rights(request: Any, community: str) -> HttpResponse:
    """What each role may do; the facilitator's column says what is barred."""
    asked = request.GET.get("peran", "")
    role = asked if asked in Role.values else ""
    context = {
        "room": "organise",
        "sections": selectors.rights_table(role),
        "roles": Role.choices,
        "role": role if role != Role.FACILITATOR else "",
        "chosen": role,
        "role_words": Role(role).label if role else "",
    }
    return render(request, "people/rights.html", context)


def residents(request: Any, community: str) -> HttpResponse:
    """Who lives here, in numbers."""
    census = selectors.latest_census()
    public = not selectors.sees_persons(request.actor)
    titles = {
        "sex": _("Jenis kelamin"),
        "age": _("Umur"),
        "rt": _("Wilayah"),
        "poor": _("Keluarga miskin (PS-2)"),
        "disability": _("Disabilitas"),
    }
    table = [(titles[name], rows) for name, rows in selectors.residents_table(census, public=public)]
    context = {"room": "home", "census": census, "table": table, "public": public}
    return render(request, "people/residents.html", context)


def what_is_seen(request: Any, community: str) -> HttpResponse:
    """What others, the board and the keeper of the server can see, feature by feature."""
    return render(request, "people/what_is_seen.html", {"room": "home", "features": FEATURES})
