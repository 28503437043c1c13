"""Looking at pages: what a visitor with weak eyes, a small phone or a slow line would stumble on."""

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

HEAVIEST = 100 * 1024  # bytes on the wire of a first visit, styles, script and icons included
PHONE, DESK = (360, 740), (1280, 900)
STRICT = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
)
LOOSE = ("unsafe-inline", "unsafe-eval", "*", "http:", "https:")
WIDTH = "document.documentElement.scrollWidth"
CUT = r"""() => {
    const found = [], range = document.createRange();
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode;
        if (text.parentElement.closest("svg, script, option, .hide")) continue;
        for (const word of text.data.matchAll(/(?<![\p{L}\d])[\p{L}\d.]{3,16}(?![\p{L}\d])/gu)) {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
            if (lines.size > 1) found.push(word[0]);
        }
    }
    return found;
}"""
LINKS = "[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"
AXE = Axe().axe_script
SAME_AGAIN = {"exclude": [["tbody > tr:nth-child(n+16)"], ["main .list > li:nth-child(n+16)"]]}  # rows alike
ENDED = object()
AXE_JUDGES = not os.environ.get(
    "GALANG_DATABASE_URL"
)  # once, on SQLite: no mark of a page hangs on the database
HEAR = "window.told.then((told) => told.violations)"


@dataclass(frozen=True)
class Visit:
    """An address to look at, and the status it should answer.

    On `axe` screens (the phone first) axe judges it by all rules of WCAG 2.2 AA and good practice; on `colours`
    screens by the contrast of colours too, which takes longest and is the same from page to page.
    """

    address: str
    status: int = 200
    axe: int = 2
    colours: int = 1


@dataclass
class Hand:
    """One window of the browser; it tells every fault with the address of the page it shows."""

    page: Page
    site: str
    faults: list[str]
    visit: Visit = Visit("")
    whole_words: bool = True
    weight: int = 0
    links: list[str] = field(default_factory=list)

    def with_open_ears(self) -> "Hand":
        """Hear what the console says and where requests go, and weigh every page as the first of a visit."""
        self.page.set_default_timeout(20_000)
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.note(f"script: {error}"))
        self.page.on("request", self._same_host)
        wire = self.page.context.new_cdp_session(self.page)
        wire.send("Network.enable")
        wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
        wire.on("Network.loadingFinished", self._weigh)
        return self

    def note(self, words: str) -> None:
        """Remember a fault of the open page."""
        self.faults.append(f"{self.visit.address}: {words}")

    def _listen(self, said: ConsoleMessage) -> None:
        announced = self.visit.status != 200 and f"status of {self.visit.status}" in said.text
        if said.type == "error" and not announced:
            self.note(f"console: {said.text}")

    def _same_host(self, request: Request) -> None:
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.note(f"asks another host: {request.url}")

    def _weigh(self, done: dict) -> None:
        self.weight += int(done["encodedDataLength"])

    def look(self, visit: Visit) -> Iterator[None]:
        """Open a page and judge it; pause whenever axe is at work, so that another hand may go on."""
        self.visit, self.weight, self.links = visit, 0, []
        answer = self.page.goto(visit.address)
        if answer is None or answer.status != visit.status:
            return self.note(f"answers {answer and answer.status}")
        self._guards(answer.headers.get("content-security-policy", ""))
        if self.weight > HEAVIEST:
            self.note(f"first load of {self.weight} bytes")
        self.links = own_links(self.site, self.page.url, self.page.evaluate(LINKS))
        yield from self.judge()

    def judge(self) -> Iterator[None]:
        """Judge the page as it stands, on the phone and on the laptop."""
        if (count := self.page.locator("h1").count()) != 1:
            self.note(f"{count} h1")
        for screen, (width, height) in enumerate((PHONE, DESK)):
            self.page.set_viewport_size({"width": width, "height": height})
            if (wide := self.page.evaluate(WIDTH)) > width:
                self.note(f"{wide} wide on a screen of {width}")
            if self.whole_words and (cut := self.page.evaluate(CUT)):
                self.note(f"cut in two at {width}: {cut[:3]}")
            if AXE_JUDGES and screen < self.visit.axe:
                self.page.evaluate(_question(colours=screen < self.visit.colours))
                yield
                self._hear(width)

    def _hear(self, width: int) -> None:
        for found in self.page.evaluate(HEAR):
            where = "; ".join(str(node["target"]) for node in found["nodes"][:3])
            self.note(f"axe at {width}: {found['id']} ({found['help']}) {where}")

    def _guards(self, policy: str) -> None:
        if any(part not in policy for part in STRICT) or any(part in policy for part in LOOSE):
            self.note(f"loose content security policy: {policy}")


def _question(*, colours: bool) -> str:
    """Begin to judge the page; the answer is heard later."""
    rules = {"target-size": {"enabled": True}, "color-contrast": {"enabled": colours}}
    options = {"resultTypes": ["violations"], "rules": rules}
    return f"void (window.told = axe.run({json.dumps(SAME_AGAIN)}, {json.dumps(options)}))"


class Looker:
    """A visitor with two windows, so that one page opens while axe judges the other."""

    def __init__(self, context: BrowserContext, site: str, *, whole_words: bool = True) -> None:
        self.context, self.site = context, site
        self.faults: list[str] = []
        context.add_init_script(AXE)
        pages = (context.new_page(), context.new_page())
        self.hands = [
            Hand(page, site, self.faults, whole_words=whole_words).with_open_ears() for page in pages
        ]

    def look(self, *visits: Visit) -> list[str]:
        """Open these pages with an empty cache and judge them; return where they lead."""
        links: list[str] = []
        for at in range(0, len(visits), len(self.hands)):
            pair = list(zip(self.hands, visits[at : at + len(self.hands)], strict=False))
            take_turns([hand.look(visit) for hand, visit in pair])
            links += [link for hand, _visit in pair for link in hand.links]
        return links

    def look_at(self, addresses: Iterable[str], **how: int) -> "Looker":
        """Look at pages whose links do not matter."""
        self.look(*(Visit(address, **how) for address in addresses))
        return self

    def as_it_stands(self, page: Page) -> "Looker":
        """Judge a page that somebody came to by sending a form."""
        page.evaluate(AXE)
        hand = Hand(page, self.site, self.faults, Visit(page.url))
        take_turns([hand.judge()])
        return self


def take_turns(works: Iterable[Iterator[None]]) -> None:
    """Let each go on to its next pause, in turn, until all have ended."""
    going = deque(works)
    while going:
        work = going.popleft()
        if next(work, ENDED) is not ENDED:
            going.append(work)


def own_links(site: str, base: str, hrefs: Iterable[str]) -> list[str]:
    """Of these links of a page at `base` those that stay on this site, as addresses without fragments."""
    found = (urlsplit(urljoin(base, href)) for href in hrefs)
    host = urlsplit(site).netloc
    return [part.path + (f"?{part.query}" if part.query else "") for part in found if part.netloc == host]
