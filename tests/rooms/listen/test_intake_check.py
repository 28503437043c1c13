"""Rows become drafts; what is wrong keeps a row out and says why; what is odd is asked, not swallowed."""

import datetime
import io
from fractions import Fraction

import pytest

from galang.core.refusal import Refusal
from galang.listen.intake import Frame, check_row, open_table, plan_for, propose
from galang.listen.intake import cells as read
from galang.listen.intake.cells import CellError
from galang.listen.intake.words import NOTICES, PROBLEMS
from tests.rooms.listen import crafted

FRAME = Frame(datetime.date(2026, 11, 22), region_exists=lambda code: code == "34.01.04.2002")
HEADER = "id;usulan;permasalahan;lokasi;kode_kalurahan;biaya_rp;volume;satuan;tanggal;jk;no hp;RT;RW;catatan"
GOOD = (
    "W1;Perbaikan jalan;Berlubang;dekat pos;34.01.04.2002;150.000.000;300;m;10 Mei 2024;P;0812 345 678;7;2;x"
)


def checked(line: str, header: str = HEADER):
    table = open_table(io.BytesIO(f"{header}\n{line}\n".encode()), "usulan.csv")
    plan = plan_for(propose(table.columns, table.sample()), FRAME)
    return check_row(next(table.rows()), plan)


def with_cell(name: str, cell: str):
    cells = GOOD.split(";")
    cells[HEADER.split(";").index(name)] = cell
    return checked(";".join(cells))


def checked_sheet(*cells: str):
    sheet = crafted.sheet_xml(
        [crafted.text_cells(["id", "usulan", "biaya", "volume", "no hp", "nik"]), cells]
    )
    table = open_table(io.BytesIO(crafted.raw_xlsx(sheet)), "usulan.xlsx")
    return check_row(next(table.rows()), plan_for(propose(table.columns), FRAME))


def codes(found) -> list[tuple[str, str]]:
    return [(problem.cell, problem.code) for problem in found]


def test_a_good_row_becomes_a_draft_without_questions():
    outcome = checked(GOOD)
    draft = outcome.draft
    assert (outcome.problems, outcome.questions) == ((), ())
    assert (draft.external_id, draft.text, draft.problem, draft.place) == (
        "W1",
        "Perbaikan jalan",
        "Berlubang",
        "dekat pos",
    )
    assert (draft.cost_rupiah, draft.volume, draft.unit) == (150_000_000, Fraction(300), "m")
    assert (draft.said_on, draft.sex, draft.phone) == (datetime.date(2024, 5, 10), "female", "+62812345678")
    assert (draft.area_hint, draft.region_code) == ("RT 7 RW 2", "34.01.04.2002")


@pytest.mark.parametrize(
    ("name", "cell", "place", "code"),
    [
        ("biaya_rp", "banyak", "F2", "bad_money"),
        ("biaya_rp", "1.500,5", "F2", "money_two_ways"),
        ("biaya_rp", "-5000", "F2", "money_negative"),
        ("biaya_rp", "9" * 20, "F2", "money_too_big"),
        ("biaya_rp", "9" * 9_000, "F2", "bad_money"),
        ("biaya_rp", "1.5E+8", "F2", "bad_money"),
        ("tanggal", "31/2/2024", "I2", "bad_date"),
        ("tanggal", "kemarin", "I2", "bad_date"),
        ("kode_kalurahan", "Brosot", "E2", "bad_region"),
        ("kode_kalurahan", "34.01.4", "E2", "bad_region"),
        ("usulan", "Jalan\x00 rusak", "B2", "control_characters"),
        ("usulan", "a" * 5_001, "B2", "cell_too_long"),
        ("lokasi", "a" * 601, "D2", "cell_too_long"),
        ("catatan", "x" * 20_001, "N2", "cell_too_long"),
        ("catatan", "x;y;z", "O2", "extra_cells"),
        ("id", "3.40201E+15", "A2", "number_lost_digits"),
        ("usulan", "JUMLAH", "B2", "total_row"),
    ],
)
def test_a_wrong_cell_keeps_its_row_out_and_says_where_why_and_how(name, cell, place, code):
    outcome = with_cell(name, cell)
    assert outcome.draft is None
    assert codes(outcome.problems) == [(place, code)]
    problem = outcome.problems[0]
    assert problem.reason.endswith((".", ")")) and problem.cure.endswith(".")
    assert "%(" not in problem.reason + problem.cure
    assert len(problem.shown) <= 60


@pytest.mark.parametrize(
    ("name", "cell", "place", "code"),
    [
        ("volume", "P 150m L 3m T 10cm", "G2", "doubt.volume_unreadable"),
        ("volume", "7 dan 8", "G2", "doubt.volume_unreadable"),
        ("volume", "1600", "F2", "doubt.cost_low_per_unit"),
        ("biaya_rp", "2147483647", "F2", "doubt.cost_machine_limit"),
        ("biaya_rp", "0", "F2", "doubt.cost_not_positive"),
        ("satuan", "", "H2", "doubt.unit_missing"),
        ("volume", "10 orang", "G2", "two_units"),
        ("tanggal", "5/13/2024", "I2", "date_month_first"),
        ("tanggal", "10/5/24", "I2", "date_two_digits"),
        ("tanggal", "2030-01-01", "I2", "date_in_future"),
        ("kode_kalurahan", "34.01.99.2002", "E2", "unknown_region"),
        ("jk", "entah", "J2", "bad_sex"),
        ("no hp", "rumah", "K2", "bad_phone"),
        ("no hp", "6.28123E+12", "K2", "nik_float"),
        ("catatan", "3.40201E+15", "N2", "nik_float"),
        ("usulan", '=HYPERLINK("http://contoh.id","klik")', "B2", "formula_text"),
        ("usulan", "Bantuan untuk 3402011234567890", "B2", "personal_number"),
        ("usulan", "Jalan ke Caf� rusak", "B2", "unreadable_characters"),
    ],
)
def test_an_odd_cell_is_asked_about_and_its_row_goes_in(name, cell, place, code):
    outcome = with_cell(name, cell)
    assert outcome.draft is not None
    assert (place, code) in codes(outcome.questions)
    assert all("%(" not in question.reason + question.cure for question in outcome.questions)


def test_the_apostrophe_by_which_spreadsheets_mark_texts_is_dropped():
    assert with_cell("no hp", "'0812 3456 7890").draft.phone == "+6281234567890"
    assert with_cell("RT", "'07").draft.rt == "07"
    assert with_cell("usulan", "'Jalan' rusak").draft.text == "'Jalan' rusak"


def test_a_nik_is_never_shown_whole():
    question = with_cell("usulan", "Bantuan untuk 3402011234567890").questions[0]
    assert "••••7890" in question.shown
    assert "340201" not in question.shown + question.reason + str(question.as_dict())


def test_a_row_that_says_nothing_is_kept_out():
    outcome = checked("W1;;;dekat pos;;;;;;;;;;")
    assert codes(outcome.problems) == [("B2", "empty_voice")]
    assert codes(checked(";;;Jumlah;;900000;;;;;;;;").problems) == [("D2", "total_row")]


def test_a_row_with_only_a_problem_speaks_through_it():
    draft = checked("W1;;Air sumur keruh;;;;;;;;;;;").draft
    assert (draft.text, draft.problem) == ("Air sumur keruh", "")


def test_a_short_row_is_asked_about_only_when_something_may_be_missing():
    assert codes(checked("W1;Jalan").questions)[:1] == [("B2", "short_row")]
    full = GOOD.rpartition(";")[0]
    assert checked(full).questions == ()


def test_a_repeated_header_is_no_voice():
    table = open_table(io.BytesIO(f"{HEADER}\n{GOOD}\n{HEADER}\n".encode()), "usulan.csv")
    plan = plan_for(propose(table.columns), FRAME)
    assert codes(check_row(list(table.rows())[1], plan).problems) == [("B3", "header_again")]


def test_typed_numbers_use_their_decimal_point():
    text, number = crafted.text_cell, crafted.number_cell
    draft = checked_sheet(
        text("W1"), text("Perbaikan jalan kampung"), number("1500.0"), number("1.5"), "", ""
    ).draft
    assert (draft.cost_rupiah, draft.volume) == (1500, Fraction(3, 2))
    outcome = checked_sheet(text("W1"), text("Perbaikan jalan"), number("1500.25"), number("1.250"), "", "")
    assert codes(outcome.problems) == [("C2", "money_two_ways")]


def test_a_phone_that_lost_its_zero_gets_it_back():
    text, number = crafted.text_cell, crafted.number_cell
    draft = checked_sheet(
        text("W1"), text("Perbaikan jalan"), number("1000000"), "<c/>", number("81234567890")
    ).draft
    assert draft.phone == "+6281234567890"


def test_a_nik_kept_as_a_float_is_reported_with_its_cell():
    text, number = crafted.text_cell, crafted.number_cell
    outcome = checked_sheet(
        text("W1"), text("Jalan"), number("1000000"), "<c/>", "<c/>", number("3.4020112345678901E+15")
    )
    assert ("F2", "nik_float") in codes(outcome.questions)
    assert outcome.draft is not None
    outcome = checked_sheet(number("3402011234567890"), text("Jalan"))
    assert codes(outcome.problems) == [("A2", "number_lost_digits")]


def test_formulas_are_taken_with_a_question_and_broken_ones_refused():
    text = crafted.text_cell
    outcome = checked_sheet(text("W1"), text("Jalan"), crafted.formula_cell("D2*5", "5000000"))
    assert (outcome.draft.cost_rupiah, codes(outcome.questions)[0]) == (5_000_000, ("C2", "formula"))
    assert codes(checked_sheet(text("W1"), text("Jalan"), crafted.formula_cell("D2*5")).problems) == [
        ("C2", "formula_empty")
    ]
    broken = '<c t="e"><v>#REF!</v></c>'
    assert codes(checked_sheet(text("W1"), text("Jalan"), broken).problems) == [("C2", "cell_error")]


def test_merged_cells_are_asked_about_and_a_merged_voice_is_kept_out():
    rows = [
        ["usulan", "kelurahan", "biaya"],
        ["Perbaikan jalan", "Kranggan", 5_000_000],
        ["Lampu jalan", None, 5_000_000],
    ]
    data = crafted.xlsx_bytes(rows, lambda book: book.active.merge_cells("B2:B3"))
    table = open_table(io.BytesIO(data), "usulan.xlsx")
    plan = plan_for(propose(table.columns), FRAME)
    outcomes = [check_row(row, plan) for row in table.rows()]
    assert ("B3", "merged") in codes(outcomes[1].questions)
    rows = [["usulan", "biaya"], ["Perbaikan jalan", 5_000_000], [None, 7_000_000]]
    data = crafted.xlsx_bytes(rows, lambda book: book.active.merge_cells("A2:A3"))
    table = open_table(io.BytesIO(data), "usulan.xlsx")
    plan = plan_for(propose(table.columns), FRAME)
    assert codes(check_row(list(table.rows())[1], plan).problems) == [("A3", "merged_voice")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("150000000", 150_000_000),
        ("Rp 1.500.000,00", 1_500_000),
        ("Rp. 10.000.000,-", 10_000_000),
        ("1,5 juta", 1_500_000),
        ("750 rb", 750_000),
        ("1,500,000", 1_500_000),
        ("-", None),
        ("", None),
        ("0", 0),
    ],
)
def test_money_is_read_as_people_write_it(text, expected):
    assert read.rupiah(text, False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1900", (Fraction(1900), "")),
        ("2,5", (Fraction(5, 2), "")),
        ("1.250", (Fraction(1250), "")),
        ("10 orang", (Fraction(10), "orang")),
        ("1 Unit", (Fraction(1), "Unit")),
        ("20 m²", (Fraction(20), "m²")),
        ("", (None, "")),
    ],
)
def test_volumes_are_exact_and_may_carry_their_unit(text, expected):
    assert read.volume(text, False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", (None, 2024, "")),
        ("2024-05-10", (datetime.date(2024, 5, 10), None, "")),
        ("2024-05-10 09:30:00", (datetime.date(2024, 5, 10), None, "")),
        ("10/05/2024", (datetime.date(2024, 5, 10), None, "")),
        ("10-5-2024", (datetime.date(2024, 5, 10), None, "")),
        ("Jumat, 10 Mei 2024", (datetime.date(2024, 5, 10), None, "")),
        ("10 Agustus 2024", (datetime.date(2024, 8, 10), None, "")),
        ("10 Nopember 2024", (datetime.date(2024, 11, 10), None, "")),
        ("", (None, None, "")),
    ],
)
def test_days_are_read_day_before_month(text, expected):
    assert read.day(text) == expected


@pytest.mark.parametrize("text", ["0000", "9999", "10 Brumaire 2024", "32/1/2024", "1/1/1", "2024-13-01"])
def test_what_is_no_day_is_no_day(text):
    with pytest.raises(CellError):
        read.day(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3401042002", "34.01.04.2002"),
        ("34.01.04.2002", "34.01.04.2002"),
        ("3401", "34.01"),
        ("34.01.04", "34.01.04"),
    ],
)
def test_region_codes_get_their_dots(text, code):
    assert read.region_code(text) == code


def test_clean_text_keeps_lines_and_drops_what_cannot_be_seen():
    assert read.clean("  Jalan \u202edesa\u200b  rusak \r\n\r\n parah\xa0 ") == "Jalan desa rusak\nparah"
    assert read.clean("e\u0301") == "\u00e9"


def test_every_word_of_the_catalogue_can_be_filled():
    sample = dict.fromkeys(
        "range found expected length most error text readings limit_rupiah first second first_row "
        "cost_rupiah unit per_unit_rupiah usual_least_rupiah usual_most_rupiah volume suggested_unit "
        "encoding count row columns sheet column sign".split(),
        1,
    )
    for texts in [*PROBLEMS.values(), *((text,) for text in NOTICES.values())]:
        for text in texts:
            assert str(text) % sample


def test_a_matching_without_a_voice_is_refused_before_any_row():
    table = open_table(io.BytesIO(b"nama,umur\nSiti,40\n"), "warga.csv")
    with pytest.raises(Refusal) as caught:
        plan_for(propose(table.columns), FRAME)
    assert caught.value.code == "import.no_text_column"
