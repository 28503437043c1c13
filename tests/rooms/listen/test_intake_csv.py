"""CSV as people bring it: each odd file is read rightly, or refused with a reason that says where."""

import io
import tracemalloc

import pytest

from galang.core.refusal import Refusal
from galang.listen.intake import LIMITS, Choice, Limits, open_table
from tests.rooms.listen import crafted


def opened(data: bytes, name: str = "usulan.csv", **kwargs):
    return open_table(io.BytesIO(data), name, **kwargs)


def refused(data: bytes, **kwargs) -> Refusal:
    with pytest.raises(Refusal) as caught:
        list(opened(data, **kwargs).rows())
    return caught.value


def notice_codes(table) -> set[str]:
    return {notice.code for notice in table.notices}


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_usual_delimiter_and_encoding_gives_the_same_rows(delimiter, encoding):
    row = crafted.with_cell(usulan="Jalan Pak Darmo; lebar 3,5 m – rusak", lokasi="RT 07\nRW 02")
    table = opened(crafted.csv_bytes([row, crafted.ROW], delimiter, encoding))
    assert table.delimiter == delimiter
    assert [column.name for column in table.columns] == list(crafted.HEADER)
    assert [found.cells for found in table.rows()] == [row, list(crafted.ROW)]
    assert [found.number for found in table.rows()] == [2, 3]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark_is_guessed_and_said(encoding):
    table = opened(crafted.csv_bytes([crafted.ROW] * 3, encoding=encoding))
    assert table.encoding == encoding
    assert notice_codes(table) == {"guessed_encoding"}
    assert table.sample(1)[0].cells == list(crafted.ROW)


def test_an_old_windows_file_is_read_with_a_notice():
    table = opened(crafted.csv_bytes([crafted.with_cell(usulan="Kafé “Sejahtera” 20 m²")], encoding="cp1252"))
    assert table.encoding == "cp1252"
    assert notice_codes(table) == {"old_encoding"}
    assert table.sample(1)[0].cells[1] == "Kafé “Sejahtera” 20 m²"


def test_one_broken_byte_does_not_turn_a_good_file_into_an_old_one():
    rows = [crafted.with_cell(usulan="Lapangan 6.000 m² – “Sepaten”")] * 50
    data = crafted.csv_bytes(rows).replace("²".encode(), b"\xc2", 1)
    table = opened(data)
    assert table.encoding == "utf-8"
    assert notice_codes(table) == {"broken_characters"}
    assert "�" in table.sample(1)[0].cells[1]


def test_a_person_may_choose_encoding_and_delimiter():
    data = crafted.csv_bytes([crafted.ROW], delimiter="^")
    assert refused(data).code == "import.wrong_delimiter"
    assert opened(data, choice=Choice(delimiter="^")).sample(1)[0].cells == list(crafted.ROW)
    assert refused(data, choice=Choice(delimiter="ab")).code == "import.wrong_delimiter"
    assert refused(data, choice=Choice(encoding="ebcdic")).code == "import.bad_encoding"


def test_the_line_that_excel_writes_for_its_delimiter_is_obeyed():
    data = b"sep=;\r\n" + crafted.csv_bytes([crafted.ROW], delimiter=";")
    table = opened(data)
    assert (table.delimiter, table.header_row) == (";", 2)
    assert table.sample(1)[0].cells == list(crafted.ROW)


def test_a_header_cut_by_another_sign_than_its_rows_is_refused():
    rows = crafted.csv_bytes([crafted.ROW] * 5).decode().splitlines(keepends=True)
    data = rows[0].replace(",", ";") + "".join(rows[1:])
    refusal = refused(data.encode())
    assert (refusal.code, refusal.values) == ("import.wrong_delimiter", {"found": ";", "expected": ","})


def test_commas_inside_texts_do_not_hide_a_semicolon():
    row = crafted.with_cell(
        usulan="Jalan, drainase, lampu", lokasi="RT 1, RT 2, RT 3", biaya_rp="1.500.000,00"
    )
    assert opened(crafted.csv_bytes([row] * 5, ";")).delimiter == ";"


def test_a_list_of_wishes_in_one_column_is_a_table():
    table = opened(b"Usulan\nPerbaikan jalan\nLampu, dekat pos ronda\n")
    assert [column.name for column in table.columns] == ["Usulan"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import.empty_file"),
        (b"\n\n  \n", "import.empty_file"),
        (b"\n\r\n\n", "import.empty_file"),
        (crafted.csv_bytes([]), "import.only_header"),
        (b"%PDF-1.7 usulan", "import.not_a_table"),
        (b"\x89PNG\r\n\x1a\n", "import.not_a_table"),
        (b"<html><table><tr><td>usulan</td></tr></table></html>", "import.not_a_table"),
        (b"\x1f\x8b\x08\x00" + bytes(50), "import.not_a_table"),
        (bytes(range(256)) * 40, "import.not_a_table"),
        ("usulan,biaya\nJalan,1\n".encode("utf-32"), "import.bad_encoding"),
    ],
)
def test_what_is_no_table_is_refused_by_what_it_is(data, code):
    assert refused(data).code == code


def test_a_quote_that_never_closes_is_found_at_its_row():
    rows = crafted.csv_bytes([crafted.ROW] * 400).decode().splitlines(keepends=True)
    rows[10] = rows[10].replace("Perbaikan", '"Perbaikan', 1)
    refusal = refused("".join(rows).encode())
    assert (refusal.code, refusal.values["row"]) == ("import.quote_open", 11)


def test_a_quote_that_swallows_a_long_file_is_stopped_early():
    rows = crafted.csv_bytes([crafted.ROW] * 30_000).decode().splitlines(keepends=True)
    rows[1] = '"' + rows[1]
    refusal = refused("".join(rows).encode())
    assert (refusal.code, refusal.values["row"]) == ("import.quote_open", 2)


def test_a_cell_of_five_megabytes_is_refused_with_its_place():
    for text in ("a" * 5_000_000, '"' + "b " * 2_500_000 + '"'):
        refusal = refused(b"id,usulan,biaya_rp\nW1,Jalan,1000\nW2," + text.encode() + b",2000\n")
        assert refusal.code == "import.cell_too_long"
        assert refusal.values["cell"] == "B3"


def test_too_many_columns_are_refused():
    header = ",".join(["usulan", *(f"k{number}" for number in range(300))])
    refusal = refused(f"{header}\nJalan{',x' * 300}\n".encode())
    assert (refusal.code, refusal.values) == ("import.too_many_columns", {"columns": 301, "most": 200})


def test_two_million_rows_are_refused_early():
    stream = crafted.lazy_rows(2_000_000)
    tracemalloc.start()
    with pytest.raises(Refusal) as caught:
        open_table(stream, "semua.csv")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.code == "import.too_many_rows"
    assert caught.value.values == {"rows": "lebih dari 200.000", "most": LIMITS.rows}
    assert stream.given < 20_000_000
    assert peak < 30_000_000


def test_line_breaks_inside_quotes_do_not_count_as_rows():
    rows = [crafted.with_cell(permasalahan="a\nb\nc\nd\ne")] * 50
    table = opened(crafted.csv_bytes(rows), limits=Limits(rows=60, header_search=5))
    assert len(list(table.rows())) == 50


def test_a_row_over_the_limit_is_refused_while_reading():
    stray = [crafted.with_cell(usulan='Pipa 2" panjang')] * 30
    assert refused(crafted.csv_bytes(stray), limits=Limits(rows=20)).code == "import.too_many_rows"


def test_a_file_over_its_byte_limit_is_refused():
    refusal = refused(crafted.csv_bytes([crafted.ROW] * 20_000), limits=Limits(bytes=1_000_000))
    assert (refusal.code, refusal.values) == ("import.too_big", {"megabytes": "lebih dari 1", "most": 1})


def test_titles_above_the_header_and_a_row_of_numbers_below_it_are_stepped_over():
    lines = [
        "DAFTAR USULAN WARGA,,",
        "Kelurahan Kranggan,,",
        ",,",
        "No,Usulan,Biaya (Rp)",
        "(1),(2),(3)",
        "1,Jalan,500000",
    ]
    table = opened("\n".join(lines).encode())
    assert table.header_row == 4
    assert notice_codes(table) == {"header_below"}
    assert [row.cells for row in table.rows()] == [["1", "Jalan", "500000"]]


def test_the_person_may_name_the_header_row():
    data = b"id,usulan\nNama,Keinginan\nW1,Jalan\n"
    table = opened(data, choice=Choice(header_row=2))
    assert [column.name for column in table.columns] == ["Nama", "Keinginan"]
    assert refused(data, choice=Choice(header_row=9)).code == "import.no_header"


def test_repeated_headers_are_told_apart():
    table = opened(b"usulan,volume,volume,keterangan\nJalan,1,2,x\n")
    assert [column.name for column in table.columns] == ["usulan", "volume", "volume (2)", "keterangan"]
    assert notice_codes(table) == {"repeated_columns"}


def test_rows_may_be_read_again_and_a_stream_need_not_seek():
    stream = crafted.Lazy(iter([crafted.csv_bytes([crafted.ROW] * 3)]))
    table = open_table(stream, "usulan.csv")
    assert len(list(table.rows())) == len(list(table.rows())) == 3
    table.close()


def test_the_stream_stays_open_for_its_owner():
    stream = io.BytesIO(crafted.csv_bytes([crafted.ROW]))
    table = open_table(stream, "usulan.csv")
    list(table.rows())
    table.close()
    del table
    assert not stream.closed


def test_the_fingerprint_of_a_file_is_that_of_its_bytes():
    one, two = (opened(crafted.csv_bytes([crafted.ROW] * count)) for count in (1, 2))
    assert one.fingerprint == opened(crafted.csv_bytes([crafted.ROW])).fingerprint
    assert one.fingerprint != two.fingerprint
