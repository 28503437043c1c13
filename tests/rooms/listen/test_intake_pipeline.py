"""From a file to drafts: counts add up, nothing twice, nothing lost, flat memory, a safe list of problems."""

import csv
import datetime
import io
import tracemalloc

import pytest

from galang.listen.intake import (
    Frame,
    Limits,
    Stored,
    chunks,
    csv_line,
    dry_run,
    open_table,
    problem_lines,
    propose,
    safe_cell,
)
from tests.rooms.listen import crafted

FRAME = Frame(datetime.date(2026, 11, 22))
NOTHING = Stored()
MIXED = [
    crafted.ROW,
    crafted.with_cell(id="W2", usulan="Lampu jalan", biaya_rp="banyak"),
    crafted.with_cell(id="W3", usulan="Bantuan 3402011234567890"),
    crafted.with_cell(id="W4", usulan="Drainase", volume="7 dan 8"),
    ["", "", "", "", "", "", "", "", ""],
    crafted.with_cell(id="W5", usulan="", permasalahan=""),
]


def ready(rows, **kwargs):
    table = open_table(io.BytesIO(crafted.csv_bytes(rows)), "usulan.csv", **kwargs)
    return table, propose(table.columns, table.sample()), FRAME


def drafts(rows, stored=NOTHING):
    return [draft for chunk in chunks(*ready(rows), stored=stored) for draft in chunk]


def test_a_dry_run_counts_every_row_once():
    report = dry_run(*ready(MIXED))
    assert (report.rows, report.good, report.bad, report.asked, report.already) == (5, 3, 2, 2, 0)
    assert [(problem.cell, problem.code) for problem in report.problems] == [
        ("F3", "bad_money"),
        ("B7", "empty_voice"),
    ]
    assert {question.cell for question in report.asks} == {"B4", "G5"}
    assert report.by_code["bad_money"] == 1
    assert report.questions == len(report.asks)


def test_only_the_first_problems_are_kept():
    rows = [crafted.ROW, *(crafted.with_cell(biaya_rp="banyak", id=str(number)) for number in range(300))]
    report = dry_run(*ready(rows), first=7)
    assert (report.bad, len(report.problems), report.by_code["bad_money"]) == (300, 7, 300)


def test_the_same_file_twice_adds_nothing():
    first = {draft.fingerprint for draft in drafts(MIXED)}
    assert len(first) == 3
    report = dry_run(*ready(MIXED), stored=Stored(first))
    assert (report.good, report.already, report.asked, report.questions) == (0, 3, 0, 0)
    assert drafts(MIXED, Stored(first)) == []


def test_what_is_stored_may_be_asked_once_per_thousand_rows():
    asked: list[int] = []

    def known(fingerprints):
        asked.append(len(fingerprints))
        return set(fingerprints[:5])

    rows = [crafted.with_cell(id=f"W{number}") for number in range(2_500)]
    assert dry_run(*ready(rows), stored=Stored(known)).already == 15
    assert asked == [1_000, 1_000, 500]


def test_the_fingerprint_heeds_meaning_not_writing():
    one = drafts([crafted.with_cell(usulan="Perbaikan  JALAN.")])[0]
    two = drafts([crafted.with_cell(usulan="perbaikan jalan")])[0]
    other = drafts([crafted.with_cell(usulan="perbaikan jalan", lokasi="RT 08 Kranggan")])[0]
    moved = drafts([crafted.with_cell(usulan="perbaikan", permasalahan="jalan Jalan berlubang")])[0]
    assert one.fingerprint == two.fingerprint
    assert len({two.fingerprint, other.fingerprint, moved.fingerprint}) == 3


def test_two_residents_with_the_same_wish_both_stay_and_are_asked_about():
    rows = [crafted.with_cell(id="")] * 3
    found = drafts(rows)
    assert len({draft.fingerprint for draft in found}) == 3
    assert [[question.code for question in draft.questions] for draft in found] == [
        [],
        ["same_as_row"],
        ["same_as_row"],
    ]
    assert [question.values["first_row"] for draft in found for question in draft.questions] == [2, 2]
    assert drafts(rows, Stored({draft.fingerprint for draft in found})) == []


def test_a_number_used_twice_or_stored_with_other_words_is_asked_about():
    rows = [crafted.ROW, crafted.with_cell(usulan="Lampu jalan")]
    assert [[question.code for question in draft.questions] for draft in drafts(rows)] == [[], ["id_twice"]]
    assert [
        question.code for question in drafts([crafted.ROW], Stored(external_ids={"W1"}))[0].questions
    ] == ["id_known"]


def test_chunks_hold_a_thousand_drafts_and_progress_is_told():
    told: list[tuple[int, int]] = []
    rows = [crafted.with_cell(id=f"W{number}") for number in range(2_300)]
    sizes = [
        len(chunk)
        for chunk in chunks(*ready(rows), progress=lambda done, expected: told.append((done, expected)))
    ]
    assert sizes == [1_000, 1_000, 300]
    assert [done for done, _ in told] == [1_000, 2_000, 2_300]
    assert all(done <= expected <= 2_301 for done, expected in told)


def test_columns_of_personal_numbers_are_named_and_left_out():
    table = open_table(io.BytesIO(b"usulan,NIK\nJalan,3402011234567890\n"), "usulan.csv")
    report = dry_run(table, propose(table.columns), FRAME)
    assert [(notice.code, notice.sentence) for notice in report.notices] == [
        ("personal_column", "Kolom NIK berisi nomor pribadi dan tidak disimpan.")
    ]


def test_the_list_of_problems_runs_nothing_in_a_spreadsheet():
    rows = [
        crafted.with_cell(biaya_rp="=cmd|' /C calc'!A0"),
        crafted.with_cell(biaya_rp="@SUM(1)", id="=1+1"),
    ]
    text = "".join(problem_lines(*ready(rows)))
    assert text.startswith("\ufeff")
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert lines[0] == ["Baris", "Sel", "Kolom", "Akibat", "Isi", "Masalah", "Cara memperbaiki"]
    assert lines[1][:5] == ["2", "F2", "biaya_rp", "tidak masuk", "'=cmd|' /C calc'!A0"]
    assert all(not cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line)


@pytest.mark.parametrize("cell", ["=1+1", "+62812", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1"])
def test_every_start_of_a_formula_is_disarmed(cell):
    assert safe_cell(cell) == "'" + cell


def test_harmless_cells_are_written_as_they_are():
    assert csv_line(["Jalan, rusak", "a=b", "5", ""]) == '"Jalan, rusak",a=b,5,\r\n'


def peak_of(work) -> int:
    """The most memory that ``work`` held at one time, in bytes."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_reading_holds_no_more_than_a_buffer_however_long_the_file():
    table = open_table(crafted.lazy_rows(60_000), "usulan.csv")
    assert peak_of(lambda: sum(1 for _ in table.rows())) < 2_000_000


def test_checking_holds_one_chunk_and_a_few_bytes_of_each_row():
    table = open_table(crafted.lazy_rows(3_000), "usulan.csv")
    matching = propose(table.columns, table.sample())
    dry_run(table, matching, FRAME)  # the lists of words are read once and stay
    assert peak_of(lambda: dry_run(table, matching, FRAME)) < 8_000_000


def test_the_limits_of_the_table_hold_in_the_dry_run():
    rows = [crafted.with_cell(usulan="x" * 300)]
    report = dry_run(*ready(rows, limits=Limits(cell_chars=200)))
    assert [problem.code for problem in report.problems] == ["cell_too_long"]
