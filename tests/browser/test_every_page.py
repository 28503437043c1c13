"""Every page of the sample: axe finds nothing, it sits on a phone and a laptop, is light, and asks no other host."""

import pytest
from django.conf import settings

from galang.people.models import Role
from tests.browser.looking import Visit
from tests.browser.walking import Walk, is_sheet, name_of

SLUG = "kali-bening"
OUTSIDE = ("/", "/masuk/", "/mulai/", "/undangan/", "/masuk/lupa/")
ACCOUNT = ("/akun/", "/akun/sandi/", "/akun/faktor/", "/akun/faktor/siapkan/")
OTHERS = (Role.FINANCE_UNIT, Role.RESIDENT, Role.SUPERVISOR, Role.FACILITATOR)
MAIN = ("", "musyawarah/keputusan/K-002/", "kas/", "dengar/suara/", "benang/B-0001/", "rencana/")
ANSWERS_A_SCRIPT = {"community:region_search", "people:person_search"}
DEBUG = {"ui:components"}
LEADS_ON = {"publish:find"}  # from a number typed in to its page
AFTER_A_FORM = {  # tests/browser/test_answers.py and test_odd_data.py look at these
    "people:invitation_page",
    *("listen:voice_receipt", "listen:file_match", "listen:file_check"),
    "listen:batch_page",
    *("deliberate:ballot_receipt", "deliberate:proposal_appraise", "deliberate:decision_new"),
    *("deliberate:meeting_wall", "deliberate:meeting_attend", "deliberate:meeting_paper"),
    "deliberate:meeting_close",
    *("act:action_hold", "evaluate:finding_page"),
}


@pytest.fixture(scope="module")
def walks() -> dict[str, Walk]:
    """Who walked already."""
    return {}


@pytest.fixture
def walk_as(looker_as, walks):
    """Walk as nobody or in a role, once in this module."""

    def walk(role: str, *starts: str, again: int = 1) -> Walk:
        if role not in walks:
            known = frozenset().union(*(walk.kinds for walk in walks.values()))
            walks[role] = Walk(looker_as(role), SLUG, known, again=again).go(f"/{SLUG}/", *starts)
        return walks[role]

    return walk


def test_whoever_passes_by_can_read_every_public_page(walk_as):
    walk = walk_as("", *OUTSIDE)
    assert walk.looker.faults == []
    assert len(walk.kinds) > 70


def test_the_colours_of_a_laptop_can_be_told_apart_too(looker_as):
    looker = looker_as(Role.RESIDENT)
    looker.look(*(Visit(f"/{SLUG}/{path}", colours=2) for path in MAIN))
    assert looker.faults == []


def test_the_secretary_can_work_on_every_page(walk_as):
    walk = walk_as(Role.SECRETARY, *ACCOUNT)
    assert walk.looker.faults == []
    assert len(walk.kinds) > 120


def test_all_others_can_work_on_the_pages_that_only_they_see(walk_as):
    for role in OTHERS:
        walk = walk_as(role, again=-1)
        assert walk.looker.faults == [], role


def test_no_page_was_left_out(walk_as):
    walks = [walk_as("", *OUTSIDE), walk_as(Role.SECRETARY, *ACCOUNT)]
    walks += [walk_as(role, again=-1) for role in OTHERS]
    met = {name_of(kind) for walk in walks for kind in walk.kinds}
    pages = {name for name, entry in settings.ACCESS.items() if "GET" in entry and not is_sheet(name)}
    assert pages - met - AFTER_A_FORM - ANSWERS_A_SCRIPT - DEBUG - LEADS_ON == set()
