"""Names without end, names of one letter, forty proposals, all the money there is: every page holds them."""

import json
import subprocess
import sys

import pytest

from galang.people.models import Role
from tests.browser.looking import Looker
from tests.browser.walking import Walk

MAKE = "from tests.browser.odd_village import make; make()"


@pytest.fixture(scope="module")
def odd(live_site, live_settings):
    """The odd community in the live site: its slug, the user names of its roles, their password."""
    shell = [sys.executable, "-m", "django", "shell", "-v0", "-c", MAKE]
    settings = {**live_settings, "DJANGO_SETTINGS_MODULE": "config.settings"}
    made = subprocess.run(shell, env=settings, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(made.stdout.splitlines()[-1])


@pytest.fixture
def walk_as(odd, looker_as):
    """Walk through the odd community in a role, without the kinds that are known; axe does not judge the forms."""

    def walk(role: str, known: frozenset[str] = frozenset()) -> tuple[Looker, frozenset[str]]:
        looker = looker_as(name=odd["names"][role], password=odd["password"])
        walk = Walk(looker, odd["slug"], known, screens=1, colours=0, again=-1, judged=is_told)
        return looker, walk.go(f"/{odd['slug']}/").kinds

    return walk


def is_told(name: str) -> bool:
    """Whether this is a page to read, or the ballot."""
    return name.endswith(("_page", "_list", "home", "_wall", "ballot_vote"))


def test_whatever_people_type_no_page_is_pushed_aside(walk_as):
    looker, met = walk_as(Role.SECRETARY)
    assert looker.faults == []
    expected = {
        "meeting_wall",
        "meeting_attend",
        "meeting_close",
        "decision_new",
        "ballot_vote",
        "ballot_count",
    }
    assert {f"deliberate:{name}" for name in expected} <= met
    for role in (Role.ENVIRONMENT_UNIT, Role.VOLUNTEER):
        other, _kinds = walk_as(role, met)
        assert other.faults == [], role
