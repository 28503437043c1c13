"""Sheets and answers, judged without a database."""

from datetime import date

import pytest

from galang.core.refusal import Refusal
from galang.mapping.rules import fitting_answers, in_words, read_questions, to_data, why_not_visit
from galang.mapping.services import household_sheet

RAW = [
    {"code": "judul", "kind": "note", "label": "Rumah"},
    {"code": "jiwa", "kind": "number", "label": "Jumlah jiwa", "most": 40, "required": True},
    {"code": "air", "kind": "one", "label": "Air", "choices": [["pdam", "PDAM"], ["sumur", "Sumur"]]},
    {"code": "kerja", "kind": "many", "label": "Kerja", "choices": [["tani", "Tani"], ["jasa", "Jasa"]]},
    {"code": "masalah", "kind": "text", "label": "Masalah"},
]
QUESTIONS = read_questions(RAW)


def test_the_household_sheet_is_a_sheet_and_comes_back_as_it_was_stored():
    questions = read_questions(household_sheet()["questions"])
    assert len([question for question in questions if question.is_asked]) >= 20
    assert read_questions(to_data(questions)) == questions
    assert {question.kind for question in questions} == {"text", "number", "one", "many", "note"}


def test_answers_that_fit_are_kept_in_the_order_of_the_sheet_and_empty_ones_left_out():
    given = {"kerja": ["jasa", "tani"], "jiwa": 4, "air": "pdam", "masalah": "  got mampat "}
    assert fitting_answers(QUESTIONS, given) == {
        "jiwa": 4,
        "air": "pdam",
        "kerja": ["tani", "jasa"],
        "masalah": "got mampat",
    }
    assert fitting_answers(QUESTIONS, {"jiwa": 0, "air": "", "kerja": []}) == {"jiwa": 0}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({}, "submission.answer_missing"),
        ({"jiwa": 41}, "submission.answer_bad"),
        ({"jiwa": -1}, "submission.answer_bad"),
        ({"jiwa": True}, "submission.answer_bad"),
        ({"jiwa": "4"}, "submission.answer_bad"),
        ({"jiwa": 1, "air": "hujan"}, "submission.answer_bad"),
        ({"jiwa": 1, "kerja": ["tani", "curi"]}, "submission.answer_bad"),
        ({"jiwa": 1, "kerja": "tani"}, "submission.answer_bad"),
        ({"jiwa": 1, "masalah": "x" * 1001}, "submission.answer_bad"),
        ({"jiwa": 1, "masalah": 7}, "submission.answer_bad"),
        ({"jiwa": 1, "judul": "x"}, "submission.answer_bad"),
        ({"jiwa": 1, "lain": "x"}, "submission.answer_bad"),
    ],
)
def test_answers_that_do_not_fit_are_refused(given, code):
    with pytest.raises(Refusal) as refused:
        fitting_answers(QUESTIONS, given)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ([], "questions.none"),
        ([{"code": "a", "kind": "note", "label": "Hanya kata"}], "questions.none"),
        ([RAW[1]] * 2, "questions.repeated"),
        ([{"code": "a", "kind": "number", "label": "  "}], "questions.no_label"),
        ([{"code": "a b", "kind": "number", "label": "A"}], "questions.no_label"),
        ([{"code": "a", "kind": "drawing", "label": "A"}], "questions.bad_kind"),
        ([{"code": "a", "kind": "one", "label": "A", "choices": [["x", "X"]]}], "questions.few_choices"),
        (
            [{"code": "a", "kind": "one", "label": "A", "choices": [["x", "X"], ["x", "Y"]]}],
            "questions.few_choices",
        ),
        ([{"code": f"a{n}", "kind": "text", "label": "A"} for n in range(121)], "questions.too_many"),
    ],
)
def test_a_sheet_that_cannot_be_asked_is_refused(raw, code):
    with pytest.raises(Refusal) as refused:
        read_questions(raw)
    assert refused.value.code == code


def test_answers_are_read_back_in_words():
    assert in_words(QUESTIONS[2], "pdam") == "PDAM"
    assert in_words(QUESTIONS[3], ["tani", "jasa"]) == "Tani, Jasa"
    assert in_words(QUESTIONS[1], 4) == "4"


def test_a_visit_was_somewhere_and_not_in_the_future():
    today = date(2026, 4, 26)
    assert why_not_visit(today, today, True) is None
    assert why_not_visit(date(2026, 4, 27), today, True).code == "submission.in_future"
    assert why_not_visit(today, today, False).code == "submission.no_place"
