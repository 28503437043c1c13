"""Somebody at a browser: opens pages, reads words, fills boxes by their labels, presses buttons by their names."""

import re
from base64 import b32decode
from urllib.parse import urlsplit

from django_otp.oath import totp
from playwright.sync_api import BrowserContext, FilePayload, Locator, Page, expect

Words = str | re.Pattern[str]


class Visitor:
    """One person with one browser of their own; every page they see has to sit well on their screen."""

    def __init__(self, context: BrowserContext, who: str) -> None:
        self.context, self.who = context, who
        self.page: Page = context.new_page()
        self.page.set_default_timeout(8_000)
        self.faults: list[str] = []
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))

    def _listen(self, message) -> None:
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"{self.page.url}: {message.text}")

    # going and looking

    def open(self, address: str, status: int = 200) -> "Visitor":
        """Type an address, or follow one that a page gave."""
        answer = self.page.goto(address)
        assert answer is not None and answer.status == status, (
            f"{self.who}: {address} answers {answer and answer.status}"
        )
        return self.looks_well()

    def follow(self, words: Words, nth: int = 0) -> "Visitor":
        """Follow the link with these words."""
        self.page.get_by_role("link", name=words).nth(nth).click()
        return self.looks_well()

    def press(self, words: Words, nth: int = 0) -> "Visitor":
        """Press the button with these words, and look at the page that comes."""
        self.page.get_by_role("button", name=words).nth(nth).click()
        return self.looks_well()

    def looks_well(self) -> "Visitor":
        """No page is wider than the screen, and each has exactly one title."""
        self.page.wait_for_load_state()
        size = self.page.viewport_size
        assert size is not None
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size["width"], f"{self.who}: {self.page.url} is {wide} wide"
        assert self.page.locator("h1").count() == 1, f"{self.who}: {self.page.url} has not one h1"
        assert self.faults == []
        return self

    def reads(self, *words: Words) -> "Visitor":
        """These words stand on the page."""
        for each in words:
            expect(self.page.locator("body")).to_contain_text(each, ignore_case=True)
        return self

    def reads_not(self, *words: Words) -> "Visitor":
        """These words stand nowhere on the page."""
        for each in words:
            expect(self.page.locator("body")).not_to_contain_text(each)
        return self

    @property
    def title(self) -> str:
        """The h1 of the page, with plain blanks."""
        return " ".join(self.page.locator("h1").inner_text().split())

    @property
    def path(self) -> str:
        """Where the visitor is, without the host."""
        return urlsplit(self.page.url).path

    @property
    def number(self) -> str:
        """The public number in the address: /x/dengar/suara/S-0001/ -> S-0001."""
        found = re.findall(r"\b[A-Z]{1,2}-\d+", self.path)
        assert found, f"no number in {self.path}"
        return found[-1]

    def link(self, words: Words) -> str:
        """Where the link with these words leads."""
        return self.page.get_by_role("link", name=words).first.get_attribute("href") or ""

    def get(self, address: str) -> int:
        """Fetch something that is not a page, with this visitor's session; its status."""
        return self.context.request.get(address, max_redirects=0).status

    def posts(self, address: str, **form: str) -> int:
        """Send a form that the page does not offer, as an impatient person might; its status."""
        token = self.page.locator("[name=csrfmiddlewaretoken]").first.input_value()
        answer = self.context.request.post(
            address,
            form={"csrfmiddlewaretoken": token, **form},
            headers={"Referer": self.page.url},
            max_redirects=0,
        )
        return answer.status

    def photo(self) -> bytes:
        """A photo: of the own screen, for want of paper."""
        return self.page.screenshot(type="jpeg", quality=40)

    # filling in

    def writes(self, boxes: dict[Words, str]) -> "Visitor":
        """Type into the boxes with these labels."""
        for label, value in boxes.items():
            self._box(label).fill(value)
        return self

    def picks(self, boxes: dict[Words, Words]) -> "Visitor":
        """Choose from the lists with these labels the lines that contain these words."""
        for label, words in boxes.items():
            line = self._box(label).locator("option").filter(has_text=words).first
            self._box(label).select_option(value=line.get_attribute("value") or "")
        return self

    def ticks(self, *words: Words) -> "Visitor":
        """Tick the boxes or the round buttons whose labels contain these words."""
        for each in words:
            self._touches(each, True)
        return self

    def unticks(self, words: Words) -> "Visitor":
        """Take the tick away."""
        return self._touches(words, False)

    def _touches(self, words: Words, wanted: bool) -> "Visitor":
        if self._choice(words).is_checked() != wanted:
            self.page.locator("label").filter(has_text=words).first.click()
        expect(self._choice(words)).to_be_checked(checked=wanted)
        return self

    def offers(self, words: str) -> bool:
        """Whether there is something to tick with these words."""
        return self._choice(words).count() > 0

    def _box(self, label: Words) -> Locator:
        return self.page.get_by_label(label).and_(self.page.locator("input, textarea, select")).first

    def _choice(self, words: Words) -> Locator:
        return (
            self.page.locator("label")
            .filter(has_text=words)
            .locator("input[type=checkbox], input[type=radio]")
            .first
        )

    def brings(self, label: str, name: str, kind: str, body: bytes) -> "Visitor":
        """Choose a file."""
        file: FilePayload = {"name": name, "mimeType": kind, "buffer": body}
        self._box(label).set_input_files(file)
        return self

    def unfolds(self, words: str) -> "Visitor":
        """Open a folded part."""
        self.page.locator("summary").filter(has_text=words).first.click()
        return self

    # coming and going

    def signs_in(self, name: str, password: str) -> "Visitor":
        """Sign in by the form."""
        self.open("/masuk/")
        self.writes({"Nomor HP atau nama pengguna": name, "Kata sandi atau PIN": password})
        return self.press(re.compile("^Masuk$"))

    def signs_out(self) -> "Visitor":
        """Sign out by the button of the account page."""
        return self.open("/akun/").press("Keluar")

    def sets_up_second_factor(self, password: str) -> "Visitor":
        """Put the key into the phone's code app and write its first six digits."""
        self.open("/akun/faktor/siapkan/").unfolds("Tidak dapat memindai?")
        code = phone_code(self.page.locator(".secret").inner_text())
        self.writes({"Kode": code, "Kata sandi atau PIN Anda": password}).press("Aktifkan kode kedua")
        return self.reads("Kode kedua aktif").follow("Sudah saya tulis")


def phone_code(secret: str) -> str:
    """What a code app shows now for a key in base 32."""
    plain = "".join(secret.split())
    return f"{totp(b32decode(plain + '=' * (-len(plain) % 8)), t0=0, step=30, digits=6, drift=0):06d}"
