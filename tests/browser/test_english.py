"""The same pages in English: other words are longer elsewhere, and nothing on a page stays Indonesian for axe."""

from tests.browser.walking import Walk

SLUG = "kali-bening"
MAIN = (
    "home",
    "_list",
    "sign_in",
    "voice_new",
    "voice_page",
    "proposal_page",
    "decision_page",
    "thread_page",
)


def test_the_main_pages_hold_in_english(looker_as):
    looker = looker_as(language="en")
    walk = Walk(looker, SLUG, screens=1, colours=0, only=lambda name: name.endswith(MAIN)).go(
        f"/{SLUG}/", "/masuk/"
    )
    assert looker.faults == []
    assert len(walk.kinds) > 20
    assert looker.hands[0].page.locator("html").get_attribute("lang") == "en"
