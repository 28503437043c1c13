"""What comes after a form: refusals, faults beside their fields, receipts, the steps of bringing a file, invitations."""

import re

import pytest
from playwright.sync_api import Page

from demo.signins import NAMES, PASSWORD
from galang.people.models import Role
from tests.browser.looking import Looker, Visit
from tests.journeys.visitor import Visitor

HOME = "/kali-bening/"
SEND_TO = """(to) => {
    const form = document.querySelector("main form[method=post], footer form[method=post]");
    form.action = to;
    form.noValidate = true;
    form.submit();
}"""
FILE = "usulan;tempat;biaya\nTalud longsor;RT 01;12 juta\nJalan gelap;RT 02;dua sapi\n;;\n"


@pytest.fixture
def at_desk(browser, live_site):
    """Somebody of the sample with a browser of their own, and the one who looks over their shoulder."""
    contexts = []

    def sit(role: str = "") -> tuple[Visitor, Looker]:
        contexts.append(browser.new_context(base_url=live_site, locale="id-ID"))
        visitor = Visitor(contexts[-1], role)
        if role:
            visitor.signs_in(NAMES[role], PASSWORD)
        return visitor, Looker(contexts[-1], live_site)

    yield sit
    for context in contexts:
        context.close()


def send_nothing_to(page: Page, address: str) -> int:
    """Send the form of the open page, empty, to another address; the status of the answer."""
    with page.expect_navigation() as going:
        page.evaluate(SEND_TO, address)
    assert going.value is not None
    return going.value.status


def test_what_is_not_there_is_said_kindly(at_desk):
    _visitor, looker = at_desk()
    lost = ("/tidak/ada/", "/desa-lain/", f"{HOME}musyawarah/usulan/U-999/", f"{HOME}cari/?nomor=xyz")
    looker.look(*(Visit(address, 404, 1) for address in lost))
    assert looker.faults == []


def test_a_refusal_is_a_page_like_the_others(at_desk):
    visitor, looker = at_desk(Role.RESIDENT)
    looker.look(Visit(f"{HOME}warga/baru/", 403), Visit(f"{HOME}l/H2-P02-RT07-XX/", 422))
    answers = {"dengar/suara/S-0001/jawab/": 403, "dengar/suara/": 405}
    for path, status in answers.items():
        visitor.open("/akun/")
        assert send_nothing_to(visitor.page, HOME + path) == status
        looker.as_it_stands(visitor.page)
    assert looker.faults == []


def test_a_form_that_somebody_else_overtook_says_so(at_desk):
    visitor, looker = at_desk(Role.SECRETARY)
    visitor.open("/akun/")
    assert send_nothing_to(visitor.page, f"{HOME}dengar/suara/S-0001/jawab/") == 409
    looker.as_it_stands(visitor.page)
    assert looker.faults == []


@pytest.mark.parametrize(
    ("role", "path"),
    [
        (Role.SECRETARY, "musyawarah/rembug/baru/"),
        (Role.SECRETARY, "warga/baru/"),
        (Role.SECRETARY, "kabar/baru/"),
        (Role.FINANCE_UNIT, "kas/minta/"),
        (Role.RESIDENT, "dengar/suara/baru/"),
    ],
)
def test_an_empty_form_says_beside_each_field_what_is_missing(at_desk, role, path):
    visitor, looker = at_desk(role)
    visitor.open(HOME + path)
    assert send_nothing_to(visitor.page, HOME + path) == 422
    assert visitor.page.locator("[aria-invalid=true]").count() > 0
    looker.as_it_stands(visitor.page)
    assert looker.faults == []


def test_a_wrong_password_is_told_on_the_form(at_desk):
    visitor, looker = at_desk()
    visitor.open("/masuk/").writes({"Nomor HP atau nama pengguna": "x", "Kata sandi atau PIN": "y"})
    visitor.press(re.compile("^Masuk$")).reads("tidak cocok")
    looker.as_it_stands(visitor.page)
    assert looker.faults == []


def test_a_voice_gets_a_receipt(at_desk):
    visitor, looker = at_desk(Role.RESIDENT)
    visitor.open(f"{HOME}dengar/suara/baru/").writes({"Apa yang terjadi": "Selokan RT 02 berbau."})
    visitor.press("Kirim suara saya").reads("sudah diterima")
    looker.as_it_stands(visitor.page)
    assert looker.faults == []


def test_a_file_goes_in_step_by_step(at_desk):
    visitor, looker = at_desk(Role.SECRETARY)
    visitor.open(f"{HOME}dengar/berkas/").brings(
        "Berkas CSV atau XLSX", "usulan.csv", "text/csv", FILE.encode()
    )
    for button in ("Buka berkas", "Periksa isinya", "Simpan sebagai suara"):
        visitor.press(button)
        looker.as_it_stands(visitor.page)
    visitor.reads("suara tersimpan")
    assert looker.faults == []


def test_an_invitation_on_paper_opens_a_page_of_its_own(at_desk):
    secretary, looker = at_desk(Role.SECRETARY)
    secretary.open(f"{HOME}undangan/baru/").picks({"Sebagai": re.compile("^Relawan")}).press("Buat kode")
    looker.as_it_stands(secretary.page)
    guest, beside = at_desk()
    guest.open("/undangan/").writes({"Kode undangan": secretary.page.locator(".num.big").inner_text()})
    guest.press("Pakai kode").reads("Anda diundang")
    beside.as_it_stands(guest.page)
    assert looker.faults + beside.faults == []
