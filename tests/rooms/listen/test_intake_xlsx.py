"""XLSX as people bring it, and as attackers do: read cell by cell, or refused before it is unpacked."""

import datetime
import io

import openpyxl
import pytest
from openpyxl.styles import Font

from galang.core.refusal import Refusal
from galang.listen.intake import Choice, Limits, open_table
from tests.rooms.listen import crafted
from tests.rooms.listen.crafted import formula_cell, number_cell, raw_xlsx, sheet_xml, text_cell, text_cells


def opened(data: bytes, **kwargs):
    return open_table(io.BytesIO(data), "usulan.xlsx", **kwargs)


def refused(data: bytes, **kwargs) -> Refusal:
    with pytest.raises(Refusal) as caught:
        list(opened(data, **kwargs).rows())
    return caught.value


def notes_of(data: bytes) -> list[tuple[int, str, str]]:
    return [tuple(note) for row in opened(data).rows() for note in row.notes]


def test_a_workbook_reads_like_its_csv():
    table = opened(crafted.xlsx_bytes([crafted.HEADER, crafted.ROW, crafted.ROW]))
    assert (table.kind, table.sheet, table.sheets) == ("xlsx", "Sheet", ("Sheet",))
    assert [column.name for column in table.columns] == list(crafted.HEADER)
    assert [(row.number, row.cells) for row in table.rows()] == [
        (2, list(crafted.ROW)),
        (3, list(crafted.ROW)),
    ]


def test_typed_cells_come_as_people_see_them():
    row = [
        "Jalan",
        150_000_000,
        2.5,
        datetime.date(2024, 5, 10),
        datetime.datetime.fromisoformat("2024-05-10 09:30:00"),
        True,
        0.1 + 0.2,
    ]
    table = opened(
        crafted.xlsx_bytes([["usulan", "biaya", "volume", "tanggal", "cap waktu", "setuju", "lain"], row])
    )
    found = table.sample(1)[0]
    assert found.cells == ["Jalan", "150000000", "2.5", "2024-05-10", "2024-05-10 09:30:00", "TRUE", "0.3"]
    assert [index for index in range(7) if found.numbers >> index & 1] == [1, 2, 6]


def test_our_reader_agrees_with_the_library_that_wrote_the_file():
    rows = [[f"Usulan {n} – “jalan”", n * 1_000, n / 8, None, f"baris\n{n}"] for n in range(1, 200)]
    data = crafted.xlsx_bytes([["usulan", "biaya", "volume", "kosong", "masalah"], *rows])
    theirs = openpyxl.load_workbook(io.BytesIO(data), read_only=True).active.iter_rows(
        min_row=2, values_only=True
    )
    ours = [row.cells for row in opened(data).rows()]
    for mine, other in zip(ours, theirs, strict=True):
        assert mine == [
            "" if cell is None else f"{cell:g}" if isinstance(cell, float) else str(cell) for cell in other
        ]


def test_a_number_with_leading_zeros_keeps_them():
    def five_digits(book):
        book.active["B2"].number_format = "00000"

    assert (
        opened(crafted.xlsx_bytes([["usulan", "kode"], ["Jalan", 42]], five_digits)).sample(1)[0].cells[1]
        == "00042"
    )


def test_rich_text_escapes_and_phonetic_hints():
    strings = (
        f'<sst xmlns="{crafted.NS}"><si><r><t>Jalan </t></r><r><t>rusak</t></r><rPh><t>hint</t></rPh></si>'
        "<si><t>satu_x000A_dua</t></si></sst>"
    )
    cells = ['<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>', '<c t="s"><v>99</v></c>', text_cell("ada")]
    data = raw_xlsx(sheet_xml([text_cells(["usulan", "masalah", "x", "y"]), cells]), strings=strings)
    assert opened(data).sample(1)[0].cells == ["Jalan rusak", "satu\ndua", "", "ada"]


def test_a_workbook_whose_tags_carry_a_prefix_reads_alike():
    sheet = (
        f'<x:worksheet xmlns:x="{crafted.NS}"><x:sheetData>'
        '<x:row><x:c t="inlineStr"><x:is><x:t>usulan</x:t></x:is></x:c></x:row>'
        '<x:row r="5"><x:c r="A5" t="str"><x:v>Jalan</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert [(row.number, row.cells) for row in opened(raw_xlsx(sheet)).rows()] == [(5, ["Jalan"])]


def test_a_formula_gives_its_last_value_and_a_note():
    sheet = sheet_xml(
        [text_cells(["usulan", "biaya"]), [text_cell("Jalan"), formula_cell("B9*2", "5000000")]]
    )
    row = opened(raw_xlsx(sheet)).sample(1)[0]
    assert row.cells == ["Jalan", "5000000"]
    assert row.notes == ((1, "formula", "=B9*2"),)


def test_a_formula_never_calculated_and_an_error_are_noted():
    sheet = sheet_xml(
        [
            text_cells(["usulan", "biaya"]),
            [text_cell("Jalan"), formula_cell("B9*2")],
            [text_cell("Lampu"), '<c t="e"><v>#REF!</v></c>'],
        ]
    )
    assert notes_of(raw_xlsx(sheet)) == [(1, "formula_empty", "=B9*2"), (1, "error", "#REF!")]


def test_merged_cells_are_noted_on_the_cells_that_they_hide():
    rows = [
        ["usulan", "lokasi", "kalurahan"],
        ["Jalan", "RT 1", "Kranggan"],
        ["Lampu", "RT 2", ""],
        ["Got", "RT 3", ""],
    ]
    data = crafted.xlsx_bytes(rows, lambda book: book.active.merge_cells("C2:C4"))
    assert notes_of(data) == [(2, "merged", "C2:C4"), (2, "merged", "C2:C4")]


def test_a_merged_title_above_the_header_does_not_disturb():
    rows = [["DAFTAR USULAN"], [], ["usulan", "biaya"], ["Jalan", 5_000_000]]
    table = opened(crafted.xlsx_bytes(rows, lambda book: book.active.merge_cells("A1:B1")))
    assert table.header_row == 3
    assert table.sample(1)[0].notes == ()


def test_a_nik_kept_as_a_number_is_noted_as_damaged():
    sheet = sheet_xml(
        [
            text_cells(["usulan", "nik"]),
            [text_cell("Jalan"), number_cell("3.4020112345678901E+15")],
            [text_cell("Lampu"), number_cell("3402011234567890")],
        ]
    )
    assert notes_of(raw_xlsx(sheet)) == [
        (1, "long_number", "3.4020112345678901E+15"),
        (1, "long_number", "3402011234567890"),
    ]


def test_the_first_sheet_with_rows_is_read_and_the_person_may_choose_another():
    def more(book):
        book.create_sheet("Usulan 2024").append(["usulan", "biaya"])
        book["Usulan 2024"].append(["Jalan", 1])
        book.create_sheet("Rahasia").sheet_state = "hidden"

    data = crafted.xlsx_bytes([], more)
    table = opened(data)
    assert table.sheet == "Usulan 2024"
    assert {notice.code for notice in table.notices} == {"several_sheets"}
    assert refused(data, choice=Choice(sheet="Sheet")).code == "import.empty_file"
    assert refused(data, choice=Choice(sheet="Tidak ada")).code == "import.unknown_sheet"


def test_empty_but_coloured_cells_are_nothing():
    def colour(book):
        book.active.cell(row=5_000, column=2_000).font = Font(bold=True)

    table = opened(crafted.xlsx_bytes([["usulan", "biaya"], ["Jalan", 1]], colour))
    assert len(table.columns) == 2
    assert len(list(table.rows())) == 1


def test_sixteen_thousand_columns_are_refused():
    header = [f"k{number}" for number in range(16_384)]
    refusal = refused(raw_xlsx(sheet_xml([text_cells(header), text_cells(["x"] * 16_384)])))
    assert (refusal.code, refusal.values["most"]) == ("import.too_many_columns", 200)


def test_a_cell_at_the_far_right_is_refused_too():
    sheet = sheet_xml([text_cells(["usulan", "biaya"]), [text_cell("Jalan"), '<c r="XFD2"><v>1</v></c>']])
    assert refused(raw_xlsx(sheet)).code == "import.too_many_columns"


def test_more_rows_than_allowed_are_refused():
    assert (
        refused(crafted.xlsx_bytes([["usulan"], *[["Jalan"]] * 30]), limits=Limits(rows=20)).code
        == "import.too_many_rows"
    )


def test_two_million_rows_are_refused_before_they_are_read():
    data = raw_xlsx(
        f'<worksheet xmlns="{crafted.NS}"><sheetData>{"<row/>" * 2_000_000}</sheetData></worksheet>'
    )
    refusal = refused(data, limits=Limits(zip_ratio=2_000))
    assert (refusal.code, refusal.values["most"]) == ("import.too_many_rows", 200_000)


def test_a_cell_of_five_megabytes_is_refused_with_its_place():
    sheet = sheet_xml([text_cells(["usulan", "masalah"]), text_cells(["Jalan", "b" * 5_000_000])])
    refusal = refused(raw_xlsx(sheet), limits=Limits(zip_ratio=5_000))
    assert (refusal.code, refusal.values["cell"]) == ("import.cell_too_long", "B2")


def test_a_zip_bomb_is_refused_unopened():
    assert refused(crafted.bomb(60_000_000)).code == "import.zip_bomb"
    assert (
        refused(crafted.bomb(20_000_000), limits=Limits(unzipped_bytes=10_000_000)).code
        == "import.unzipped_too_big"
    )


def test_a_bomb_that_lies_about_its_size_is_cut_short():
    assert refused(crafted.lying_bomb(50_000_000)).code == "import.unreadable"


def test_a_zip_of_thousands_of_parts_is_refused():
    assert refused(crafted.zipped({f"xl/{n}.xml": b"" for n in range(3_000)})).code == "import.zip_parts"


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c SYSTEM "file:///etc/passwd">]>'
)


def test_entities_are_refused_in_every_part():
    sheet = sheet_xml([text_cells(["usulan", "&b;"]), text_cells(["Jalan", "&c;"])])
    assert refused(raw_xlsx(ENTITIES + sheet)).code == "import.unsafe_xml"
    plain = sheet_xml([text_cells(["usulan", "biaya"]), text_cells(["Jalan", "1"])])
    strings = f'{ENTITIES}<sst xmlns="{crafted.NS}"><si><t>&b;</t></si></sst>'
    assert refused(raw_xlsx(plain, strings=strings)).code == "import.unsafe_xml"
    assert refused(raw_xlsx(plain, styles=ENTITIES + "<styleSheet/>")).code == "import.unsafe_xml"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (crafted.OLE + bytes(600), "import.old_excel"),
        (crafted.OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "import.locked"),
        (crafted.zipped({"xl/workbook.xml": b"<w/>", "xl/vbaProject.bin": b"x"}), "import.macros"),
        (crafted.zipped({"xl/workbook.bin": b"x"}), "import.not_a_table"),
        (crafted.zipped({"content.xml": b"<x/>", "mimetype": b"ods"}), "import.not_a_table"),
        (crafted.zipped({"word/document.xml": b"<x/>"}), "import.not_a_table"),
        (crafted.zipped({"foto.jpg": b"x"}), "import.not_a_table"),
        (b"PK\x03\x04 this is no zip at all", "import.unreadable"),
        (crafted.xlsx_bytes([]), "import.empty_file"),
        (crafted.xlsx_bytes([["usulan", "biaya"]]), "import.only_header"),
        (raw_xlsx("<worksheet><sheetData><row><c"), "import.unreadable"),
        (raw_xlsx(""), "import.unreadable"),
    ],
)
def test_what_is_no_workbook_is_refused_by_what_it_is(data, code):
    assert refused(data).code == code


def test_a_password_on_the_zip_is_said():
    data = bytearray(crafted.xlsx_bytes([["usulan"], ["Jalan"]]))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert refused(bytes(data)).code == "import.locked"


def test_a_torn_workbook_is_refused_wherever_it_is_torn():
    data = crafted.xlsx_bytes([["usulan", "biaya"], *[[f"Jalan {n}", n] for n in range(50)]])
    for cut in range(4, len(data), 97):
        assert refused(data[:cut]).code.startswith("import.")


def test_a_workbook_with_an_old_ending_is_read_by_what_it_is():
    data = crafted.xlsx_bytes([["usulan", "biaya"], ["Jalan", 1]])
    assert open_table(io.BytesIO(data), "usulan.csv").kind == "xlsx"
    assert open_table(io.BytesIO(crafted.csv_bytes([crafted.ROW])), "usulan.xlsx").kind == "csv"


def test_dates_counted_from_1904_are_right():
    book = (
        f'<workbook xmlns="{crafted.NS}" xmlns:r="{crafted.REL}"><workbookPr date1904="1"/><sheets>'
        '<sheet name="Usulan" sheetId="1" r:id="r1"/></sheets></workbook>'
    )
    formats = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    styles = f'<styleSheet xmlns="{crafted.NS}">{formats}</styleSheet>'
    sheet = sheet_xml([text_cells(["usulan", "tanggal"]), [text_cell("Jalan"), number_cell("43960", 1)]])
    data = raw_xlsx(sheet, styles=styles, more={"xl/workbook.xml": book.encode()})
    assert opened(data).sample(1)[0].cells[1] == "2024-05-10"
