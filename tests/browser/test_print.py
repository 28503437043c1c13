"""Pages on A4: what only a screen can use stays away, what was decided stays."""

import pytest

from galang.people.models import Role

PAPER = {"width": 794, "height": 1123}  # A4 at 96 dots an inch
ONLY_ON_SCREEN = ".rooms, .menu, .me, .foot, .crumb, .acts, .btn"
MAIN = {
    "musyawarah/keputusan/K-002/": "K-002",
    "kas/": "Kas warga",
    "dengar/suara/S-0001/": "S-0001",
}


@pytest.mark.parametrize(("path", "words"), MAIN.items(), ids=["decision", "money", "voice"])
def test_a_printed_page_is_without_menus_and_fits_the_sheet(looker_as, path, words):
    page = looker_as(Role.SECRETARY).context.new_page()
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    page.goto(f"/kali-bening/{path}")
    assert page.locator(ONLY_ON_SCREEN).count() > 5
    assert page.locator(ONLY_ON_SCREEN).filter(visible=True).count() == 0
    assert words in page.locator("main").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
