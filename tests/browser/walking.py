"""Walking along the links of the site, nearest pages first, until nothing new is met."""

import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import islice
from urllib.parse import parse_qsl, urlsplit

from django.urls import Resolver404, resolve

from tests.browser.looking import Looker, Visit, own_links

HREF = re.compile(r"<a\b[^>]*\bhref=\"([^\"]*)\"")
SELECTIONS = {"sesudah", "sebelum", "rt", "keadaan", "modal", "versi", "peran", "issue", "isu", "butir", "di"}
MOST = 250  # pages of one walk; a walk that is longer met addresses without end


def kind_of(address: str) -> str:
    """The view behind an address with the names of its questions: listen:voice_list?q; "" when there is none."""
    parts = urlsplit(address)
    try:
        name = resolve(parts.path).view_name
    except Resolver404:
        return ""
    asked = "&".join(sorted({key for key, _value in parse_qsl(parts.query)}))
    return f"{name}?{asked}" if asked else name


def name_of(kind: str) -> str:
    """The URL name of a kind."""
    return kind.partition("?")[0]


def is_sheet(kind: str) -> bool:
    """Whether behind this kind stands paper, a picture or a list of lines, and not a page."""
    name = name_of(kind).partition(":")[2]
    return (
        name.startswith(("sheet", "card_"))
        or name.endswith(("_csv", "_photo", "_papers"))
        or name in ("receipt_file", "file_problems")
    )


@dataclass
class Walk:
    """One record of each kind with all eyes, a second one only for its width; of a sheet only that it is there.

    Axe judges a page on `screens` screens (the phone first) and its colours on `colours`. Of the `known` kinds,
    which somebody else has looked at before, axe judges all but the colours, on `again` screens; with again=-1
    only their links are read. By URL name: `only`: whether to open it at all; `judged`: whether axe judges it.
    """

    looker: Looker
    slug: str
    known: frozenset[str] = frozenset()
    again: int = 1
    screens: int = 2
    colours: int = 1
    only: Callable[[str], bool] = bool
    judged: Callable[[str], bool] = bool
    seen: dict[str, int] = field(default_factory=dict)

    def go(self, *starts: str) -> "Walk":
        """Walk from these addresses as far as anything new is met."""
        queue, met = deque(starts), set(starts)
        while queue:
            found: list[str] = []
            visits = list(islice(self._next(queue, found), 2))
            found += self.looker.look(*visits)
            new = {link for link in found if self._wanted(link)} - met
            met |= new
            queue.extend(sorted(new, key=lambda link: ("?" in link, link)))
        return self

    def _next(self, queue: deque[str], found: list[str]) -> Iterator[Visit]:
        """Take addresses from the queue until there is a page to open; put into `found` where the others lead."""
        while queue:
            address = queue.popleft()
            kind = kind_of(address)
            if not kind:
                self.looker.faults.append(f"{address}: leads to no page")
                continue
            times = self.seen.get(kind, 0)
            if times == (2 if kind.endswith("_page") and kind not in self.known else 1):
                continue
            self.seen[kind] = times + 1
            assert sum(self.seen.values()) <= MOST, "the walk does not end"
            screens = self.again if kind in self.known else self.screens
            if is_sheet(kind) or screens < 0 or (kind in self.known and self._like_another(kind)):
                found += self._read(address)
            else:
                colours = 0 if kind in self.known else self.colours
                seen = times or self._like_another(kind) or not self.judged(name_of(kind))
                yield Visit(address, axe=0 if seen else screens, colours=colours)

    def _like_another(self, kind: str) -> bool:
        """Whether this is but another leaf or selection of a list that was met."""
        name, _mark, asked = kind.partition("?")
        return bool(asked) and name in self.seen and set(asked.split("&")) <= SELECTIONS

    def _wanted(self, link: str) -> bool:
        try:
            there = resolve(urlsplit(link).path)
        except Resolver404:
            return not link.startswith("/static/")
        here = there.kwargs.get("community", self.slug) == self.slug
        return here and self.only(there.view_name)

    def _read(self, address: str) -> list[str]:
        """Fetch without opening a window: where a page leads; of a sheet only that it is there."""
        answer = self.looker.context.request.get(address)
        if not answer.ok:
            self.looker.faults.append(f"{address}: answers {answer.status}")
        if not answer.headers["content-type"].startswith("text/html"):
            return []
        return own_links(self.looker.site, answer.url, map(unescape, HREF.findall(answer.text())))

    @property
    def kinds(self) -> frozenset[str]:
        """What was met."""
        return frozenset(self.seen)
