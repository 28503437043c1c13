"""A community that its own people found by the forms: register, invitations on paper, a sign-in for every role."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser

from tests.journeys.visitor import Visitor, Words

SECRET = "gotong-royong-7"
TWICE: dict[Words, str] = {"PIN atau kata sandi": SECRET, "Tulis sekali lagi": SECRET}
RESIDENTS = (("Warga Satu", "Perempuan"), ("Warga Dua", "Laki-laki"), ("Warga Tiga", "Perempuan"))
ROLES = {
    "warga": "Warga",
    "relawan": "Relawan",
    "panitia": "Panitia",
    "pimpinan": "Anggota BKM",
    "koordinator": "Koordinator BKM",
    "upk": "UPK",
    "upl": "UPL",
    "pengawas": "Pengawas",
}
HERE = ZoneInfo("Asia/Jakarta")
Numbers = dict[str, str]  # what a record is called in the story -> its public number
TOUCH_MONEY_OR_PERSONS = ("relawan", "panitia", "koordinator", "upk", "upl")


def moment(**later: int) -> str:
    """A time as the datetime box wants it."""
    return f"{datetime.now(HERE) + timedelta(**later):%Y-%m-%dT%H:%M}"


def day(**later: int) -> str:
    """A day as the date box wants it."""
    return f"{datetime.now(HERE) + timedelta(**later):%Y-%m-%d}"


class Village:
    """The people of one community, each at their own phone."""

    def __init__(self, browser: Browser, site: str, name: str, *, script: bool) -> None:
        self.browser, self.site, self.name, self.script = browser, site, name, script
        self.tag = re.sub(r"[^a-z]", "", name.lower())
        self.people: dict[str, Visitor] = {}
        self.slug = ""

    def somebody(self, who: str) -> Visitor:
        """Somebody who has not signed in, at a phone of 360 pixels."""
        context = self.browser.new_context(
            base_url=self.site,
            viewport={"width": 360, "height": 740},
            has_touch=True,
            locale="id-ID",
            timezone_id="Asia/Jakarta",
            java_script_enabled=self.script,
        )
        return Visitor(context, who)

    def url(self, path: str = "") -> str:
        """An address of this community."""
        return f"/{self.slug}/{path}"

    def __getitem__(self, role: str) -> Visitor:
        return self.people[role]

    def at(self, role: str, path: str = "") -> Visitor:
        """The one in this role, who opens an address of this community."""
        return self[role].open(self.url(path))

    def close(self) -> None:
        """Everybody closes their browser."""
        for one in self.people.values():
            one.context.close()


def found(village: Village) -> None:
    """Start the community: one form, and its founder is the secretary."""
    founder = village.people["sekretaris"] = village.somebody("sekretaris")
    founder.open("/masuk/").follow("Mulai komunitas sendiri").picks({"Jenis": "Kelurahan"})
    founder.writes({"Nama komunitas": village.name, "Bagian-bagiannya": "1 RW, 2 RT"})
    if founder.offers("Sembunyikan komunitas contoh"):  # only to an installation's first community
        founder.unticks("Sembunyikan komunitas contoh")
    founder.writes({"Nama Anda": "Sekretaris Uji", "Nama pengguna": f"{village.tag}.sekretaris", **TWICE})
    founder.press("Mulai komunitas ini").reads(village.name, "sudah berdiri")
    village.slug = founder.path.strip("/")
    founder.open(village.url("warga/baru/"), status=403).reads("kode kedua")
    founder.sets_up_second_factor(SECRET)


def register(village: Village) -> None:
    """Three residents; the household of the last is on the poor list."""
    secretary = village["sekretaris"]
    for at, (name, sex) in enumerate(RESIDENTS, start=1):
        secretary.open(village.url("warga/baru/")).ticks(sex).picks({"Tinggal di": "RT 01"})
        secretary.writes({"Nama": name, "Tanggal lahir": f"1980-05-0{at}", "Nomor rumah tangga": f"KK-{at}"})
        secretary.press("Daftarkan").reads(f"W-000{at} terdaftar.", name)
    secretary.unfolds("PS-2").writes({"Alasan": "Disepakati rembug RT 01."})
    secretary.press("Masukkan ke PS-2").reads("Daftar PS-2 diubah")


def invite_all(village: Village) -> None:
    """A code on paper for every role; each chooses a name and a password, leaves, and signs in again."""
    for role, words in ROLES.items():
        secretary = village.at("sekretaris", "undangan/baru/").picks({"Sebagai": re.compile(f"^{words}")})
        secretary.writes({"Untuk warga": "W-0001" if role == "warga" else ""}).press("Buat kode")
        one = village.people[role] = village.somebody(role)
        _join(village, one, secretary.page.locator(".num.big").inner_text())


def _join(village: Village, one: Visitor, code: str) -> None:
    name = f"{village.tag}.{one.who}"
    one.open("/undangan/").writes({"Kode undangan": code.lower()}).press("Pakai kode")
    one.reads(f"Anda diundang ke {village.name}").writes({"Nama pengguna": name, **TWICE})
    one.press("Buat akun dan masuk").reads("Selamat datang").signs_out()
    one.signs_in(name, SECRET).reads(village.name)
    if one.who in TOUCH_MONEY_OR_PERSONS:
        one.sets_up_second_factor(SECRET)


@contextmanager
def founded(browser: Browser, site: str, name: str, *, script: bool) -> Iterator[Village]:
    """The community with everybody in it, until their browsers close."""
    village = Village(browser, site, name, script=script)
    try:
        found(village)
        register(village)
        invite_all(village)
        yield village
    finally:
        village.close()
