"""The docs tell the truth: records, addresses, settings, refusals, services, rules and numbers are written.

Tables of the reference pages are made from the code (`python -m scripts.reference`) and compared here; what
is written by hand is held against the code. Each check is shown to see a page that lies.
"""

from importlib import import_module

import pytest
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import Resolver404, resolve
from django.utils import translation

from config.cli import _parser
from demo import people, signins
from galang.community.charter import DEFAULT_RULES
from galang.community.numbers import KINDS
from galang.core.refusal_codes import CODES
from galang.people.rules import RIGHTS
from scripts.reference import pages, services
from scripts.reference.addresses import addresses
from tests.house import checks, documents
from tests.house.reading import ROOT, sources

REFERENCE = ROOT / "docs" / "reference"
GUIDES = ("tutorial", "howto", "panduan")
GAPS = {"<community>": "kali-bening", "<number>": "U-001", "<slug>": "rumah-tangga"}


def page(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text(encoding="utf-8")


def glossary() -> str:
    return (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")


def documents_of(*folders: str) -> dict[str, str]:
    """{path: text} of the guides, or of every document with no folder named."""
    found = [one for folder in folders for one in sorted((ROOT / "docs" / folder).glob("*.md"))]
    if not folders:
        found = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
    return {one.relative_to(ROOT).as_posix(): one.read_text(encoding="utf-8") for one in found}


def records() -> dict[str, str]:
    """Name of each record of a room -> its word on screen."""
    rooms = set(settings.ROOMS)
    with translation.override("id"):
        return {
            one.__name__: str(one._meta.verbose_name)
            for one in apps.get_models()
            if one._meta.app_label in rooms
        }


def commands() -> dict[str, set[str]]:
    """The words that `make` and `galang` know."""
    targets = {line.partition(":")[0] for line in (ROOT / "Makefile").read_text().splitlines() if ":" in line}
    choices = [one.choices for one in _parser()._actions if isinstance(one.choices, dict)]
    return {"make": targets, "galang": set(choices[0])}


def leads_somewhere(address: str) -> bool:
    """Whether an address of the app, gaps filled, has a page."""
    for gap, filled in GAPS.items():
        address = address.replace(gap, filled)
    try:
        resolve(address)
    except (Resolver404, ValidationError):
        return address == "/ui/"
    return True


def test_every_record_has_its_word_in_the_glossary():
    assert documents.models_without_word(records(), glossary()) == []


def test_every_word_of_an_address_is_in_the_glossary():
    words = {word for one in addresses() for word in one.words}
    assert documents.words_without_meaning(words - {"ui"}, glossary()) == []


def test_every_variable_and_setting_from_the_environment_is_in_settings():
    read = sources("config", "scripts", "bench", "tests", "galang", "demo", suffixes=(".py",))
    read["Makefile"] = (ROOT / "Makefile").read_text()
    from_outside = documents.settings_from_environment(read["config/settings.py"])
    names = documents.variables_read(read) | from_outside
    assert "GALANG_DATA" in names and "DATABASES" in names
    assert documents.missing(names - {"GALANG_NEVER_WRITTEN"}, page("settings")) == []


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("access", lambda: {one.name for one in addresses()}),
        ("refusals", lambda: set(CODES)),
        ("rights", lambda: set(RIGHTS)),
        ("charter", lambda: set(DEFAULT_RULES)),
        ("numbers", lambda: set(KINDS)),
        ("sample", lambda: {*signins.NAMES.values(), signins.PASSWORD}),
        ("house-rules", lambda: {one.__name__ for one in vars(checks).values() if _is_check(one)}),
    ],
)
def test_a_reference_page_leaves_nothing_out(name, wanted):
    assert documents.missing(wanted(), page(name)) == []


def _is_check(thing) -> bool:
    return callable(thing) and getattr(thing, "__annotations__", {}).get("sources") is checks.Sources


def test_every_service_is_described():
    text = page("services")
    for room, module in services.rooms().items():
        chapter = text.partition(f"\n## {room}\n")[2].partition("\n## ")[0]
        headings = {line.removeprefix("### ") for line in chapter.splitlines() if line.startswith("### ")}
        assert set(services.exported(module)) <= headings, room


def test_the_tables_of_the_pages_are_those_of_the_code():
    stale = [path.relative_to(ROOT).as_posix() for path in pages.stale()]
    assert stale == [], "run: python -m scripts.reference"
    assert pages.asked_for() == set(pages.TABLES), "a table that no page asks for"


def test_a_changed_table_is_seen():
    lying = page("numbers").replace("| `U` | usulan |", "| `U` | uang |")
    assert pages.filled(lying) == page("numbers") != lying


def test_the_sizes_of_the_house_are_told_as_they_are_held():
    assert documents.sizes_not_told(checks.LIMITS, page("house-rules")) == []


def test_the_sample_is_told_as_large_as_it_is():
    told = {row[0]: row[1] for row in documents.rows_of(page("sample"))}
    sizes = people.FULL
    wanted = {
        "RW": len(sizes.rt_per_rw),
        "RT": sum(sizes.rt_per_rw),
        "Households": sizes.households,
        "Residents": sizes.persons,
        "men and boys": sizes.males,
        "women and girls": sizes.persons - sizes.males,
    }
    assert {name: told[name] for name in wanted} == {name: f"{count:,}" for name, count in wanted.items()}
    assert told["Households on the poor list"] == f"about {people.POOR_IN_THOUSAND} in 1,000"


def test_no_page_promises_a_command_that_is_not_there():
    assert documents.commands_missing(documents_of(), commands()) == []


def test_addresses_in_the_guides_lead_somewhere():
    assert documents.dead_addresses(documents_of("reference", *GUIDES), leads_somewhere) == []


def test_the_guides_tell_to_print_only_sheets_that_are_printed():
    printed = {
        row[0].split()[-1] for row in documents.rows_of(page("sheets")) if row[0].startswith("Lembar ")
    }
    made = documents.words_on_screen(sources("galang", suffixes=(".py",)))
    assert {code for code in printed if f" {code} " not in f" {made} "} == set()
    assert documents.unknown_papers(documents_of(*GUIDES), printed) == []


def test_the_guides_use_the_words_of_the_screens():
    shown = documents.words_on_screen(sources("galang", "demo"))
    assert documents.words_nobody_shows(documents_of(*GUIDES), shown) == []


LYING = [
    (documents.missing, ({"U", "X"}, "`U` is here"), ["X"]),
    (documents.missing, ({"act"}, "`action` and `act(x)`"), []),
    (documents.models_without_word, ({"Voice": "suara"}, "| usulan | `Voice` | … |"), ["Voice"]),
    (documents.words_without_meaning, ({"kas", "baru"}, "| `kas` | ledger |"), ["baru"]),
    (documents.words_without_meaning, ({"kas"}, "| `kas` | |"), ["kas"]),
    (documents.dead_addresses, ({"a.md": "`/nowhere/`"}, lambda _: False), ["a.md: /nowhere/"]),
    (documents.unknown_papers, ({"a.md": "Lembar Z-9"}, {"M-1"}), ["a.md: Lembar Z-9"]),
    (documents.words_nobody_shows, ({"a.md": "Tekan **Kirim**."}, "Simpan"), ["a.md: Kirim"]),
    (documents.sizes_not_told, ({"function": 50}, "| function | 20 | 60 |"), ["function"]),
    (
        documents.commands_missing,
        ({"a.md": "`galang fly`, `make run`"}, {"galang": {"serve"}, "make": {"run"}}),
        ["a.md: galang fly"],
    ),
]


@pytest.mark.parametrize(
    ("check", "given", "seen"), LYING, ids=lambda value: getattr(value, "__name__", None)
)
def test_a_page_that_lies_is_seen(check, given, seen):
    assert check(*given) == seen


def test_a_variable_or_setting_that_nobody_wrote_down_is_seen():
    source = (
        "import os\ndef _key():\n    return os.environ['GALANG_NEVER_WRITTEN']\nKEY = _key()\nTITLE = 'x'"
    )
    assert documents.variables_read({"a.py": source}) == {"GALANG_NEVER_WRITTEN"}
    assert documents.settings_from_environment(source) == {"KEY"}
    assert documents.missing({"GALANG_NEVER_WRITTEN"}, page("settings")) == ["GALANG_NEVER_WRITTEN"]


def test_words_of_templates_and_code_are_read_as_people_see_them():
    html = '<b>{% translate "Kirim suara" %}</b>{% blocktranslate %}{{ n }} usulan{% endblocktranslate %}'
    shown = documents.words_on_screen({"a.html": html, "b.py": "x = _('Buka' ' kas')"})
    assert "Kirim suara" in shown and "usulan" in shown and "Buka kas" in shown
    assert "blocktranslate" not in shown


def test_the_rooms_of_the_docs_are_the_rooms_of_the_house():
    named = {row[1].strip("`") for row in documents.rows_of(glossary()) if len(row) == 3}
    assert {room for room in checks.ROOMS if import_module(f"galang.{room}")} <= named
