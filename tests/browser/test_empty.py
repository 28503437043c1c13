"""A community on its first day: every list is empty, and says so to everybody alike."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.urls import NoReverseMatch, reverse

from galang.people.models import Role
from galang.people.rules import RIGHTS
from tests.browser.looking import Looker
from tests.journeys.village import Village, found

LISTS = ("home", "_list", ":book", ":coach", ":orphans", ":residents", "look_alikes", "_new")


@pytest.fixture
def founded(browser, live_site):
    village = Village(browser, live_site, "Tanjung Baru", script=True)
    found(village)
    yield village
    village.close()


def empty_pages(slug: str) -> Iterator[str]:
    """Every list, every room's home and every form that its founder may open."""
    for name, entry in settings.ACCESS.items():
        wanted = entry.get("GET", "")
        if name.endswith(LISTS) and (wanted == "anyone" or Role.SECRETARY in RIGHTS.get(wanted, ())):
            try:
                yield reverse(name, kwargs={"community": slug})
            except NoReverseMatch:  # a page of one record: there is none yet
                continue


def test_every_empty_list_holds_and_says_what_comes_first(founded, live_site):
    looker = Looker(founded["sekretaris"].context, live_site)
    pages = list(empty_pages(founded.slug))
    assert len(pages) > 35
    looker.look_at(pages[:4], axe=1).look_at(pages[4:], axe=1, colours=0)
    assert looker.faults == []
