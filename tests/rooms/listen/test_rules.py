"""What may be said, shown and answered; judged without a database."""

from datetime import date
from types import SimpleNamespace

import pytest

from galang.core.money import LIMIT_RUPIAH
from galang.listen import rules
from galang.listen.services.places import AreaFinder


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("NIK 3401041204560001", "NIK ••••"),
        ("NIK 3401 0412 0456 0001 ya", "NIK •••• ya"),
        ("hp 0812-3456-7890", "hp ••••"),
        ("+62 812 3456 7890", "••••"),
        ("ruas jalan 1.04.03.007", "ruas jalan 1.04.03.007"),
        ("biaya Rp1.500.000.000", "biaya Rp1.500.000.000"),
        ("kode 34.01.04.2002", "kode 34.01.04.2002"),
        ("RT 08 nomor 12", "RT 08 nomor 12"),
        ("tahun 2024, 120 m", "tahun 2024, 120 m"),
    ],
)
def test_numbers_of_persons_are_closed_and_others_are_not(text, shown):
    assert rules.closed_numbers(text) == shown


def test_a_long_text_is_cut_between_words():
    assert rules.shortened("kata " * 40).endswith("kata…") and len(rules.shortened("kata " * 40)) <= 90
    assert rules.shortened("satu\n dua") == "satu dua"


@pytest.mark.parametrize(
    ("text", "code"),
    [("Got", ""), ("", "voice.empty"), ("...", "voice.empty"), ("x" * 5001, "voice.too_long")],
)
def test_a_voice_says_something_and_not_too_much(text, code):
    refusal = rules.why_not_text(text)
    assert (refusal.code if refusal else "") == code


def question(**more: object) -> dict[str, object]:
    """A question about a cost as it is kept beside a voice."""
    return {"code": "doubt.cost_missing", "field": "cost_rupiah", **more}


@pytest.mark.parametrize(
    ("kept", "answer", "code"),
    [
        (question(), "keep", ""),
        (question(), "correct", ""),
        (question(), "leave_out", ""),
        (question(field="text"), "leave_out", "form.bad_choice"),
        (question(field="said_on"), "correct", ""),
        (question(field=""), "keep", ""),
        (question(field=""), "correct", "form.bad_choice"),
        (question(field="person"), "correct", "form.bad_choice"),
        (question(), "perhaps", "form.bad_choice"),
        (question(answer="keep"), "keep", "form.stale"),
    ],
)
def test_a_question_is_answered_only_as_it_can_be(kept, answer, code):
    refusal = rules.why_not_answer("S-0001", [kept], 0, answer)
    assert (refusal.code if refusal else "") == code
    assert rules.why_not_answer("S-0001", [kept], 1, "keep").code == "form.bad_choice"
    assert rules.why_not_answer("S-0001", [kept], -1, "keep").code == "form.bad_choice"


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("cost_rupiah", 0, ""),
        ("cost_rupiah", LIMIT_RUPIAH, ""),
        ("cost_rupiah", LIMIT_RUPIAH + 1, "form.out_of_range"),
        ("volume", -1, "form.out_of_range"),
        ("said_on", date(2024, 5, 1), ""),
        ("unit", "m", ""),
        ("unit", "x" * 41, "form.too_long"),
        ("place", "rumah 081234567890", "voice.personal_data"),
        ("text", "!!", "voice.empty"),
        ("text", None, "form.required"),
    ],
)
def test_a_corrected_value_is_there_and_within_limits(field, value, code):
    refusal = rules.why_not_value(field, value)
    assert (refusal.code if refusal else "") == code


def test_a_column_leads_to_the_field_it_fills():
    found = {target: rules.field_of(target) for target in ("cost", "text", "volume", "phone", "area", "")}
    assert found == {
        "cost": "cost_rupiah",
        "text": "text",
        "volume": "volume",
        "phone": "",
        "area": "",
        "": "",
    }


def area(pk: int, kind: str, name: str, parent: object = None) -> SimpleNamespace:
    """An area as the finder reads it."""
    label = f"{kind} {name}" + (f" / {parent.label}" if parent else "")
    parent_id = parent.pk if parent else None
    return SimpleNamespace(
        pk=pk, kind=kind, name=name, label=label, parent_id=parent_id, is_base=parent is not None
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"rt": "1", "rw": "02"}, 5),
        ({"rt": "RT 01", "rw": "RW 1"}, 3),
        ({"rt": "001", "rw": "001"}, 3),
        ({"rt": "2"}, 4),
        ({"rt": "1"}, None),  # there are two
        ({"rt": "9", "rw": "1"}, None),
        ({"name": "rt 1 / rw 2"}, 5),
        ({"name": "RT 01 RW 02"}, 5),
        ({"name": "Krajan"}, 6),
        ({"name": "dusun KRAJAN"}, 6),
        ({"name": "Kranggan"}, None),
        ({}, None),
    ],
)
def test_only_a_certain_area_is_found(asked, found):
    first, second = area(1, "RW", "01"), area(2, "RW", "02")
    bases = [area(3, "RT", "01", first), area(4, "RT", "02", first), area(5, "RT", "01", second)]
    finder = AreaFinder([first, second, *bases, area(6, "Dusun", "Krajan")])
    match = finder.find(**asked)
    assert (match.pk if match else None) == found
