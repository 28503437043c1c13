"""The words on screen: every one has its English, keeps its gaps, and is marked where gathering can see it.

`make check` compares the catalogue with a fresh gathering; here the catalogue itself and the sources are read.
Each check is shown to see a catalogue or a source that is broken.
"""

import ast
import re
from collections.abc import Iterator
from importlib import import_module

import polib
import pytest
from django.db.models import Choices
from django.utils.functional import Promise

from galang.community.blueprint_words import WORDS as BLUEPRINT_WORDS
from galang.community.services import blueprint_names, read_blueprint
from tests.house.reading import ROOT, python, sources

GAPS = re.compile(r"%\((\w+)\)[sd]|%[sd]|\{(\w*)\}|</?\w+>")
NOW = {"gettext": 1, "ngettext": 2, "pgettext": 2, "npgettext": 3}
LATER = {"gettext_lazy": 1, "gettext_noop": 1, "ngettext_lazy": 2, "pgettext_lazy": 2, "npgettext_lazy": 3}
MARKS = NOW | LATER
TAGS = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
SAID = re.compile(r"\{% blocktranslate.*?endblocktranslate %\}|\{% comment.*?endcomment %\}", re.DOTALL)
HIDDEN = re.compile(r"<(svg|script|style)\b.*?</\1>|<[^>]*>|&\w+;", re.DOTALL)
# what is not said in a language: the name of the app, the languages by their own name, marks, an address
SAME_EVERYWHERE = {"Galang", "Indonesia", "English", "Rp", "wall", "/undangan/"}


def catalogue() -> polib.POFile:
    return polib.pofile(str(ROOT / "locale/en/LC_MESSAGES/django.po"), wrapwidth=-1)


def gaps(text: str) -> list[str]:
    """The gaps and the HTML marks of a message, in order of the alphabet."""
    return sorted(found.group(0) for found in GAPS.finditer(text.replace("%%", "")))


def faults_of(entries: list[polib.POEntry]) -> list[str]:
    """A sentence for each message without English, unsure English, or English with other gaps."""
    faults = []
    for entry in entries:
        said = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        if entry.obsolete or entry.fuzzy:
            faults.append(f"{entry.msgid!r} is fuzzy or no longer used")
        if len(said) != (2 if entry.msgid_plural else 1) or not all(said):
            faults.append(f"{entry.msgid!r} has no English")
            continue
        wanted = gaps(entry.msgid_plural or entry.msgid)
        if gaps(said[-1]) != wanted or not set(gaps(said[0])) <= set(wanted):
            faults.append(f"{entry.msgid!r} has other gaps in English")
        if any((entry.msgid[0], entry.msgid[-1]).count(" ") != (one[0], one[-1]).count(" ") for one in said):
            faults.append(f"{entry.msgid!r} has other spaces around it in English")
    return faults


def marks_of(source: str) -> Iterator[tuple[ast.Call, str, bool]]:
    """(call, name of the translating function, inside a function?) of each marked string."""
    tree = ast.parse(source)
    names = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
    }

    def walk(node: ast.AST, inside: bool) -> Iterator[tuple[ast.Call, str, bool]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call) and isinstance(child.func, ast.Name):
                name = names.get(child.func.id, "")
                if name in MARKS:
                    yield child, name, inside
            deeper = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
            yield from walk(child, inside or deeper)

    yield from walk(tree, inside=False)


def never_gathered(files: dict[str, str], known: set[tuple[str | None, str]]) -> list[str]:
    """Marked strings that are not in the catalogue: inside an f-string, or marked under another name."""
    faults = []
    for path, source in files.items():
        for call, name, _inside in marks_of(source):
            texts = [arg.value if isinstance(arg, ast.Constant) else None for arg in call.args[: MARKS[name]]]
            if None in texts:
                continue
            key = (texts[0], texts[1]) if name.startswith(("pgettext", "npgettext")) else (None, texts[0])
            if key not in known:
                faults.append(f"{path}:{call.lineno} {key[1]!r} is not in the catalogue")
    return faults


def too_early(files: dict[str, str]) -> list[str]:
    """Strings translated while a module is read, so that every reader gets the language of the first."""
    return [
        f"{path}:{call.lineno} {name} outside a function: use {name}_lazy"
        for path, source in files.items()
        for call, name, inside in marks_of(source)
        if name in NOW and not inside
    ]


def one_form_of_two(files: dict[str, str], counted: set[str]) -> list[str]:
    """Strings asked for in one form though the catalogue has two: English would always be in the singular."""
    faults = []
    for path, source in files.items():
        for call, name, _inside in marks_of(source):
            text = call.args[0].value if isinstance(call.args[0], ast.Constant) else ""
            if name in ("gettext", "gettext_lazy") and text in counted:
                faults.append(f"{path}:{call.lineno} {text!r} has two forms: use ngettext")
    return faults


def said_outside(files: dict[str, str]) -> list[str]:
    """Words in templates that no translation tag holds."""
    faults = []
    for path, source in files.items():
        bare = HIDDEN.sub("\n", TAGS.sub(" ", SAID.sub(" ", source)))
        words = {word for word in bare.split() if re.search(r"[A-Za-z]{2}", word)}
        faults += [f"{path}: {word}" for word in sorted(words - SAME_EVERYWHERE)]
    return faults


def known_messages() -> set[tuple[str | None, str]]:
    return {(entry.msgctxt, entry.msgid) for entry in catalogue()}


def screens() -> dict[str, str]:
    files = sources("galang", suffixes=(".html",))
    return {path: text for path, text in files.items() if "/templates/ui/components" not in path}


def every_enumeration(kind: type[Choices] = Choices) -> Iterator[type[Choices]]:
    for one in kind.__subclasses__():
        yield from every_enumeration(one)
        if one.__module__.startswith("galang."):
            yield one


def test_every_message_has_its_english():
    assert faults_of(list(catalogue())) == []


def test_the_catalogue_knows_two_forms_and_nothing_doubtful():
    words = catalogue()
    assert words.metadata["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert not words.metadata_is_fuzzy
    assert not words.obsolete_entries()


def test_every_marked_string_is_in_the_catalogue():
    assert never_gathered(python("galang"), known_messages()) == []


def test_no_string_is_translated_before_there_is_a_reader():
    assert too_early(python("galang")) == []


def test_a_message_with_two_forms_is_asked_for_with_its_number():
    counted = {entry.msgid for entry in catalogue() if entry.msgid_plural and not entry.msgctxt}
    assert one_form_of_two(python("galang"), counted) == []


def test_no_screen_says_a_word_outside_a_translation_tag():
    assert said_outside(screens()) == []


def test_the_words_of_enumerations_wait_for_their_reader():
    for room in ("community", "people", "mapping", "listen", "deliberate", "organise"):
        import_module(f"galang.{room}.models")
    for room in ("plan", "act", "ledger", "evaluate", "publish"):
        import_module(f"galang.{room}.models")
    early = [
        f"{kind.__qualname__}.{one.name}"
        for kind in every_enumeration()
        for one in kind
        if not isinstance(one._label_, Promise)
    ]
    assert early == []


def test_the_words_of_the_blueprints_are_marked():
    shown = [
        words
        for blueprint in map(read_blueprint, blueprint_names())
        for words in (
            blueprint["title"],
            blueprint["about"],
            *(step["name"] for step in blueprint["steps"]),
        )
    ]
    assert set(shown) == set(BLUEPRINT_WORDS)


@pytest.mark.parametrize(
    "entry",
    [
        polib.POEntry(msgid="Suara", msgstr=""),
        polib.POEntry(msgid="Suara", msgstr="Voice", flags=["fuzzy"]),
        polib.POEntry(msgid="%(n)s suara", msgstr="%(m)s voices"),
        polib.POEntry(msgid="Lembar <b>%(n)s</b>", msgstr="Sheet %(n)s"),
        polib.POEntry(msgid=" atau ", msgstr="or"),
        polib.POEntry(msgid="%(n)s isu", msgid_plural="%(n)s isu", msgstr_plural={0: "%(n)s issue", 1: ""}),
        polib.POEntry(msgid="Lama", msgstr="Old", obsolete=True),
    ],
)
def test_a_broken_message_is_seen(entry):
    assert faults_of([entry])


def test_a_plural_message_may_leave_out_the_number_of_one():
    entry = polib.POEntry(
        msgid="%(n)s hal", msgid_plural="%(n)s hal", msgstr_plural={0: "One thing", 1: "%(n)s things"}
    )
    assert faults_of([entry]) == []


@pytest.mark.parametrize(
    "source",
    [
        "from django.utils.translation import gettext as _\ndef a():\n    return f\"<p>{_('Halo')}</p>\"\n",
        'from django.utils.translation import gettext as _now\ndef a():\n    return _now("Halo")\n',
        'from django.utils.translation import pgettext\ndef a():\n    return pgettext("satu", "Suara")\n',
    ],
)
def test_a_string_that_gathering_misses_is_seen(source):
    assert never_gathered({"galang/ui/broken.py": source}, {(None, "Suara")})


def test_a_word_translated_too_early_is_seen():
    source = "from django.utils.translation import gettext as _\nclass Form:\n    label = _('Nama')\n"
    assert too_early({"galang/ui/broken.py": source})
    assert not too_early({"galang/ui/sound.py": source.replace("gettext as", "gettext_lazy as")})


def test_a_message_in_one_form_of_two_is_seen():
    source = "from django.utils.translation import gettext as _\ndef a():\n    return _('%(n)s isu')\n"
    assert one_form_of_two({"galang/ui/broken.py": source}, {"%(n)s isu"})
    assert not one_form_of_two({"galang/ui/sound.py": source}, {"%(n)s suara"})


def test_a_bare_word_in_a_template_is_seen():
    assert said_outside({"broken.html": "<p>{% if here %}Simpan{% endif %}</p>"})
    assert not said_outside({"sound.html": '<p>{% translate "Simpan" %}&nbsp;{{ here.name }}</p>'})
