"""A sheet that is named is a sheet that can be printed, and one code means one sheet."""

import json
import re

from tests.house.reading import ROOT, python, sources

ROW = re.compile(r"^\| Lembar ([A-Z]{1,2}-\d) \|", re.MULTILINE)
NAMED = re.compile(r"Lembar ([A-Z]{1,2}-\d)\b")
ADVISED = re.compile(r'sheet="([A-Z]{1,2}-\d)"')
MADE = re.compile(r'"([A-Z]{1,2}-\d)",?')


def printed() -> list[str]:
    """The sheets of the table in docs/reference/sheets.md."""
    return ROW.findall((ROOT / "docs/reference/sheets.md").read_text(encoding="utf-8"))


def test_each_sheet_has_a_code_of_its_own_and_a_maker() -> None:
    codes = printed()
    assert len(codes) == len(set(codes)) >= 12
    made = {code for text in python("galang").values() for code in MADE.findall(text)}
    assert set(codes) - made == set()


def test_screens_docs_and_the_coach_name_only_sheets_that_are_printed() -> None:
    known = set(printed())
    named = {
        (path, code)
        for path, text in {**sources("galang"), **sources("docs", suffixes=(".md",))}.items()
        for code in (*NAMED.findall(text), *ADVISED.findall(text))
        if code not in known
    }
    assert named == set()


def test_the_steps_of_every_blueprint_name_only_sheets_that_are_printed() -> None:
    known = {*printed(), ""}
    for file in (ROOT / "galang/community/blueprints").glob("*.json"):
        steps = json.loads(file.read_text(encoding="utf-8"))["steps"]
        assert {step["sheet"] for step in steps} <= known, file.name
