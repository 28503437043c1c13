"""The main tasks with keys alone: Tab to go, Space to tick, Enter to send; one always sees where one is."""

import pytest
from playwright.sync_api import Locator, Page, expect

from demo.signins import NAMES, PASSWORD
from galang.people.models import Role
from tests.journeys.village import moment
from tests.journeys.visitor import Visitor

SEEN = """(here) => {
    const shown = (one) => {
        const style = getComputedStyle(one);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    };
    for (let one = here, up = 0; one && up < 3; one = one.parentElement, up += 1) if (shown(one)) return true;
    return false;
}"""
FARTHEST = 150


@pytest.fixture
def page(phone):
    opened = phone.new_page()
    opened.set_default_timeout(8_000)
    return opened


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the focus is there; it has to be seen there."""
    expect(wanted.first).to_be_attached()
    for _ in range(FARTHEST):
        if wanted.first.evaluate("(one) => one === document.activeElement"):
            assert wanted.first.evaluate(SEEN), f"the focus on {wanted} cannot be seen"
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no way to {wanted} with Tab")


def write(page: Page, label: str, words: str) -> None:
    """Go to a box and type."""
    tab_to(page, page.get_by_label(label))
    page.keyboard.type(words)


def send(page: Page, name: str) -> None:
    """Go to a button or a link and press Enter."""
    tab_to(page, page.get_by_role("button", name=name).or_(page.get_by_role("link", name=name)))
    page.keyboard.press("Enter")
    page.wait_for_load_state()


def sign_in(page: Page, role: str) -> None:
    """Sign in with keys alone."""
    page.goto("/masuk/")
    write(page, "Nomor HP atau nama pengguna", NAMES[role])
    write(page, "Kata sandi atau PIN", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/kali-bening/")


def test_the_first_tab_skips_to_the_content(page):
    page.goto("/kali-bening/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#isi")


def test_a_voice_is_raised_and_supported_by_keys(page):
    sign_in(page, Role.RESIDENT)
    page.goto("/kali-bening/dengar/")
    send(page, "Sampaikan suara")
    write(page, "Apa yang terjadi", "Lampu jalan di depan pos ronda mati sejak Senin.")
    write(page, "Di mana?", "Depan pos ronda")
    send(page, "Kirim suara saya")
    expect(page.locator("h1")).to_contain_text("sudah diterima")
    page.goto("/kali-bening/dengar/suara/")
    page.locator(".list a", has_not_text="Lampu jalan di depan pos ronda").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    send(page, "Saya juga")
    expect(page.locator("main")).to_contain_text("Anda mendukung suara ini")


def test_a_vote_is_cast_by_keys(page):
    sign_in(page, Role.RESIDENT)
    page.goto("/kali-bening/musyawarah/pemungutan/")
    tab_to(page, page.locator("main li", has_text="sedang dibuka").get_by_role("link"))
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    send(page, "Buka surat suara")
    tab_to(page, page.locator(".choice input").last)
    page.keyboard.press("Space")
    expect(page.locator(".choice input:checked")).to_have_count(1)
    send(page, "Periksa pilihan")
    send(page, "Kirim suara saya")
    expect(page.locator("main")).to_contain_text("Suara Anda sudah masuk")


def test_attendance_is_confirmed_by_keys(page, desk):
    secretary = Visitor(desk, "sekretaris").signs_in(NAMES[Role.SECRETARY], PASSWORD)
    secretary.open("/kali-bening/musyawarah/rembug/baru/").writes({"Rembug apa?": "Rembug pos ronda"})
    secretary.writes({"Kapan?": moment(minutes=-5), "Di mana?": "Pos ronda", "Acara": "Jadwal"})
    meeting = secretary.press("Undang rembug").path
    sign_in(page, Role.VOLUNTEER)
    page.goto(meeting)
    send(page, "Catat yang hadir")
    write(page, "Nama", "a")
    send(page, "Cari")
    name = page.locator("main form input[type=checkbox]").first
    tab_to(page, name)
    page.keyboard.press("Space")
    expect(name).to_be_checked()
    send(page, "Catat yang bertanda")
    expect(page.locator("main")).to_contain_text("Tercatat dengan nama")


def test_a_payment_is_asked_for_by_keys_and_approved_by_keys(page, desk):
    sign_in(page, Role.ENVIRONMENT_UNIT)
    page.goto("/kali-bening/kas/minta/")
    tab_to(page, page.get_by_label("Baris rencana"))
    page.keyboard.press("ArrowDown")
    write(page, "Jumlah", "1.000")
    write(page, "Untuk apa", "Paku")
    write(page, "Dibayar kepada", "Toko")
    send(page, "Kirim permintaan")
    expect(page.locator("main")).to_contain_text("Menunggu persetujuan")
    board = desk.new_page()
    sign_in(board, Role.COORDINATOR)
    board.goto(page.url)
    tab_to(board, board.get_by_label("Saya setuju"))
    board.keyboard.press("Space")
    send(board, "Kirim jawaban")
    expect(board.locator("main")).to_contain_text("Setuju")
