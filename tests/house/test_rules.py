"""The six house rules, the sizes and the words; and each check fails when its rule is broken."""

import pytest

from tests.house import checks
from tests.house.reading import python, sources

PYTHON_CHECKS = [
    checks.forward_imports,
    checks.past_the_door,
    checks.impure_core,
    checks.signals_and_saves,
    checks.services_without_one_deed,
    checks.writes_outside_services,
    checks.without_words,
    checks.door_texts,
]
SOURCE_CHECKS = [checks.too_big, checks.homeless, checks.inline_script_or_style]

BROKEN = [
    (checks.forward_imports, "galang/listen/views.py", "from galang.plan.models import Goal"),
    (checks.forward_imports, "galang/listen/views.py", "def f():\n    import config.settings"),
    (checks.past_the_door, "galang/plan/views.py", "from galang.listen.forms import VoiceForm"),
    (checks.impure_core, "galang/core/money.py", "from django.utils import timezone"),
    (checks.impure_core, "galang/core/money.py", "import random\nlot = random.Random()"),
    (checks.impure_core, "galang/core/tally/budget/loops.py", "import numba"),
    (checks.impure_core, "galang/core/money.py", "from datetime import date\nd = date.today()"),
    (checks.signals_and_saves, "galang/listen/models.py", "from django.db.models.signals import post_save"),
    (checks.signals_and_saves, "galang/listen/models.py", "class Voice:\n    def save(self): pass"),
    (
        checks.services_without_one_deed,
        "galang/listen/services.py",
        "@transaction.atomic\ndef raise_voice(): pass",
    ),
    (
        checks.services_without_one_deed,
        "galang/listen/services/voices.py",
        "@transaction.atomic\ndef raise_voice():\n    record_deed()\n    record_deed()",
    ),
    (checks.writes_outside_services, "galang/listen/views.py", "Voice.objects.create(text='x')"),
    (checks.writes_outside_services, "galang/listen/views.py", "voice.save()"),
    (checks.too_big, "galang/listen/views.py", "def f():\n" + "    x = 1\n" * 60),
    (checks.too_big, "galang/listen/views.py", "def f(a, b, c, d, e, g, h): pass"),
    (checks.too_big, "galang/listen/templates/listen/page.html", "<p>\n" * 121),
    (checks.too_big, "galang/listen/views.py", "x = 1\n" * 401),
    (
        checks.too_big,
        "galang/listen/views.py",
        "def f():\n if a:\n  for b in c:\n   while d:\n    with e:\n     pass",
    ),
    (checks.homeless, "galang/listen/utils.py", ""),
    (checks.without_words, "galang/listen/views.py", "x = 1"),
    (checks.door_texts, "galang/listen/__init__.py", '"""Listen."""'),
    (checks.inline_script_or_style, "galang/listen/templates/listen/a.html", "<p style='color:red'>"),
    (checks.inline_script_or_style, "galang/listen/templates/listen/a.html", "<script>alert(1)</script>"),
    (checks.inline_script_or_style, "galang/listen/templates/listen/a.html", '<a onclick="x()">'),
]


@pytest.mark.parametrize("check", PYTHON_CHECKS, ids=lambda check: check.__name__)
def test_the_house_keeps_its_rules(check):
    assert check(python("galang", "config", "demo")) == []


@pytest.mark.parametrize("check", SOURCE_CHECKS, ids=lambda check: check.__name__)
def test_the_house_keeps_its_sizes_and_names(check):
    assert check(sources("galang", "config", "demo")) == []


@pytest.mark.parametrize(
    ("check", "path", "source"), BROKEN, ids=lambda value: getattr(value, "__name__", None)
)
def test_a_broken_rule_is_seen(check, path, source):
    assert check({path: source}), f"{check.__name__} does not see: {source!r}"
