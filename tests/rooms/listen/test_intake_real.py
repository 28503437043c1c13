"""The 644 real proposals go in whole, and every one that is known to be odd is asked about."""

import csv
import datetime
import io
from pathlib import Path

import pytest

from galang.listen.intake import Frame, Stored, chunks, dry_run, open_table, propose

DATA = Path(__file__).parents[2] / "data" / "intake"
FILE = DATA / "usulan_kulonprogo_2024.csv"
FRAME = Frame(datetime.date(2026, 11, 22))


@pytest.fixture(scope="module")
def real():
    """The real list, opened and matched as a person would find it."""
    with FILE.open("rb") as stream:
        table = open_table(io.BytesIO(stream.read()), FILE.name)
    return table, propose(table.columns, table.sample()), FRAME


@pytest.fixture(scope="module")
def drafts(real):
    return {draft.external_id: draft for chunk in chunks(*real) for draft in chunk}


def known_oddities() -> list[dict[str, str]]:
    with (DATA / "usulan_anomali.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_all_real_proposals_are_read(real):
    report = dry_run(*real)
    assert (report.rows, report.good, report.bad) == (644, 644, 0)
    assert report.notices == ()


def test_what_is_read_is_what_stands_in_the_file(drafts):
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            draft = drafts[row["id"]]
            assert draft.text == " ".join(row["usulan"].split())
            assert draft.region_code == row["kode_kalurahan"]
            assert draft.cost_rupiah == (int(row["biaya_rp"]) if row["biaya_rp"] else None)
            assert draft.volume_text == row["volume"]
            assert draft.said_year == int(row["tahun"])


@pytest.mark.parametrize("oddity", known_oddities(), ids=lambda oddity: oddity["id"])
def test_every_known_oddity_is_asked_about(drafts, oddity):
    codes = {question.code for question in drafts[oddity["id"]].questions}
    expected = {
        "biaya kosong/0": {"doubt.cost_missing", "doubt.cost_not_positive"},
        "biaya sama dengan": {"doubt.cost_machine_limit"},
        "biaya per meter": {"doubt.cost_low_per_unit"},
        "biaya Rp5000": {"doubt.cost_very_small"},
        "panjang 125 km": {"doubt.volume_too_long"},
        "judul usulan": {"doubt.title_other_subject"},
    }
    wanted = next(found for start, found in expected.items() if oddity["anomali"].startswith(start))
    assert codes & wanted


def test_an_honest_row_is_left_in_peace(drafts):
    odd = {oddity["id"] for oddity in known_oddities()}
    asked = [number for number, draft in drafts.items() if draft.questions and number not in odd]
    assert len(asked) <= 644 * 5 // 100


def test_the_real_list_twice_adds_nothing(real, drafts):
    stored = Stored({draft.fingerprint for draft in drafts.values()})
    assert len(drafts) == 644
    assert list(chunks(*real, stored=stored)) == []
    assert dry_run(*real, stored=stored).already == 644
