"""Lookers: visitors with two windows, as nobody or in a role of the sample."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from demo.signins import NAMES, PASSWORD
from tests.browser.looking import Looker
from tests.journeys.visitor import Visitor

Lookers = Callable[..., Looker]


@pytest.fixture(scope="module")
def looker_as(browser, live_site) -> Iterator[Lookers]:
    """Make a looker: nobody, or somebody of the sample by role, or by name and password; in one language."""
    with ExitStack() as doors:

        def make(role: str = "", *, name: str = "", password: str = PASSWORD, language: str = "") -> Looker:
            context = doors.enter_context(browser.new_context(base_url=live_site, locale="id-ID"))
            if language:
                context.add_cookies([{"name": "bahasa", "value": language, "url": live_site}])
            if role or name:
                visitor = Visitor(context, role or name).signs_in(name or NAMES[role], password)
                visitor.page.close()
            return Looker(context, live_site, whole_words=not name)

        yield make
