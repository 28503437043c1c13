"""Every no has a sentence: complete, filled in, plain."""

import re
from datetime import UTC, date, datetime

import pytest

from galang.core.refusal import Refusal
from galang.core.refusal_codes import CODES
from galang.ui.refusals import TEXTS, sentence, status_of, words_of


def test_every_code_has_a_sentence_and_every_sentence_a_code():
    assert set(TEXTS) == set(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_sentence_needs_only_the_values_of_its_code(code):
    names = set(re.findall(r"%\((\w+)\)s", str(TEXTS[code])))
    assert names <= set(CODES[code])
    said = sentence(Refusal(code, **dict.fromkeys(CODES[code], "x")))
    assert "%(" not in said


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_sentence_says_what_and_how_without_shouting(code):
    said = str(TEXTS[code])
    assert said.endswith((".", "?")) and "!" not in said
    assert len(re.findall(r"[.?](?:\s|$)", said)) >= (1 if "," in said or len(said.split()) > 6 else 2)
    assert not re.search(r"\b(error|gagal|invalid|kredensial|limit anggaran)\b", said, re.IGNORECASE)


def test_values_are_written_as_people_write_them():
    closed = datetime(2026, 5, 10, 5, tzinfo=UTC)
    assert "10\u00a0Mei 2026, pukul\u00a012.00" in sentence(
        Refusal("ballot.closed", number="P-02", closed_at=closed)
    )
    said = sentence(Refusal("payment.over_limit", requested_rupiah=20_000_000, limit_rupiah=15_000_000))
    assert "Rp20.000.000" in said and "Rp15.000.000" in said
    assert "8\u00a0November 2025" in words_of("mandate.ended", number="J-1", ended_on=date(2025, 11, 8))
    assert "Rp1 atau Rp15" in words_of("money.ambiguous", text="1,5", readings=["Rp1", "Rp15"])
    assert "A, B dan C" in words_of("decision.tie", options=["A", "B", "C"])


def test_a_long_value_is_cut():
    assert len(words_of("body.unknown", name="a" * 5000)) < 300


def test_the_status_says_whose_turn_it_is():
    assert status_of(Refusal("right.missing", verb="x", roles="y")) == 403
    assert status_of(Refusal("voice.empty")) == 422
    assert status_of(Refusal("form.stale", number="U-1", status=409)) == 409
