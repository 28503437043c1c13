"""A refusal names a known reason and carries every value that its sentence needs."""

import pickle
import re

import pytest

from galang.core.refusal import CODES, Refusal, names_of
from galang.core.refusal_codes import bringing, counting, doing, ground, hearing, opinion


def test_a_refusal_keeps_its_code_values_field_and_status() -> None:
    refusal = Refusal("ballot.closed", number="P-02", closed_at="2026-11-22", field="choice", status=409)
    assert (refusal.code, refusal.field, refusal.status) == ("ballot.closed", "choice", 409)
    assert refusal.values == {"number": "P-02", "closed_at": "2026-11-22"}


def test_an_unknown_code_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(ValueError, match="unknown refusal code"):
        Refusal("ballot.is_green")


def test_a_missing_value_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(ValueError, match="closed_at"):
        Refusal("ballot.closed", number="P-02")


def test_a_missing_right_is_forbidden_and_the_rest_is_unprocessable() -> None:
    assert Refusal("right.facilitator", verb="vote").status == 403
    assert Refusal("file.empty").status == 422


def test_a_refusal_survives_pickling() -> None:
    refusal = Refusal("money.fraction", text="1,5", field="cost")
    again = pickle.loads(pickle.dumps(refusal))
    assert (again.code, again.values, again.field, again.status) == (
        "money.fraction",
        {"text": "1,5"},
        "cost",
        422,
    )


def test_a_refusal_can_be_pointed_at_a_field() -> None:
    pointed = Refusal("money.empty").at("cost")
    assert (pointed.field, pointed.code) == ("cost", "money.empty")


def test_every_code_is_a_room_word_and_a_reason_and_no_value_hides_an_argument() -> None:
    for code, names in CODES.items():
        assert re.fullmatch(r"[a-z]+\.[a-z_]+", code), code
        assert not {"field", "status", "self"} & set(names), code
        assert names_of(code) == names


def test_a_value_may_be_called_code() -> None:
    assert Refusal("sheet.unknown_code", code="X1").values == {"code": "X1"}


def test_no_code_stands_in_two_modules() -> None:
    parts = [ground.CODES, hearing.CODES, doing.CODES, bringing.CODES, counting.CODES, opinion.CODES]
    assert sum(len(part) for part in parts) == len(CODES)
