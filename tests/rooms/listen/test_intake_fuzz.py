"""Whatever the bytes are, the answer is a table or a refusal with a reason; never another exception."""

import datetime
import io
import zipfile

from hypothesis import example, given, settings
from hypothesis import strategies as st

from galang.core.refusal import CODES, Refusal
from galang.listen.intake import Choice, Frame, Limits, chunks, dry_run, open_table, problem_lines, propose
from tests.rooms.listen import crafted

FRAME = Frame(datetime.date(2026, 11, 22), region_exists=lambda code: code.startswith("34"))
NO_CHOICE = Choice()
SMALL = Limits(rows=500, bytes=2_000_000, columns=40, unzipped_bytes=3_000_000)

CSV = crafted.csv_bytes([crafted.ROW, crafted.with_cell(lokasi='"a"\nb', biaya_rp="Rp1,5 juta")] * 3)
SHEET = crafted.sheet_xml(
    [
        crafted.text_cells(["id", "usulan", "biaya", "tanggal"]),
        [crafted.number_cell("3.4E+15"), crafted.text_cell("Jalan"), crafted.formula_cell("A1", "5"), ""],
    ],
    after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
)
XLSX = crafted.raw_xlsx(SHEET)
WRITTEN = crafted.xlsx_bytes([crafted.HEADER, *[crafted.ROW] * 5])


def put_through(data: bytes, choice: Choice = NO_CHOICE) -> None:
    """The whole way from bytes to drafts and the list of problems; a refusal is a good answer."""
    try:
        table = open_table(io.BytesIO(data), "berkas.csv", limits=SMALL, choice=choice)
        matching = propose(table.columns, table.sample())
        if not {"text", "problem"} & set(matching.columns):
            matching = matching.override({"text": 0})
        report = dry_run(table, matching, FRAME)
        assert report.rows == report.good + report.bad + report.already
        assert sum(len(chunk) for chunk in chunks(table, matching, FRAME)) == report.good
        assert all(line.endswith("\r\n") for line in problem_lines(table, matching, FRAME))
    except Refusal as refusal:
        assert refusal.code in CODES


@st.composite
def mutated(draw, originals):
    """An honest file with some bytes changed, cut out or doubled."""
    data = bytearray(draw(st.sampled_from(originals)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        piece = draw(
            st.binary(max_size=12)
            | st.sampled_from([b'"', b"\x00", b"\xff\xfe", b";", b"\r", b"=1+1", b"E+15"])
        )
        data[at : at + draw(st.integers(0, 40))] = piece
    return bytes(data)


@given(st.binary(max_size=3_000))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"sep=;")
@example(b"PK\x05\x06" + bytes(18))
@example(crafted.OLE)
@settings(max_examples=300, deadline=None)
def test_random_bytes_never_surprise(data):
    put_through(data)


@given(mutated([CSV, CSV.decode().encode("utf-16"), CSV.replace(b",", b";")]))
@settings(max_examples=300, deadline=None)
def test_a_damaged_csv_never_surprises(data):
    put_through(data)


@given(mutated([XLSX, WRITTEN]))
@settings(max_examples=300, deadline=None)
def test_a_damaged_workbook_never_surprises(data):
    put_through(data)


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_damaged_parts_in_a_sound_zip_never_surprise(data):
    with zipfile.ZipFile(io.BytesIO(data.draw(st.sampled_from([XLSX, WRITTEN])))) as case:
        parts = {name: case.read(name) for name in case.namelist()}
    name = data.draw(st.sampled_from(sorted(parts)))
    parts[name] = data.draw(mutated([parts[name]]))
    put_through(crafted.zipped(parts))


CELLS = st.text(max_size=40) | st.sampled_from(
    [
        "=cmd|' /C calc'!A0",
        "3.40201E+15",
        "Rp 1.500.000,00",
        "9" * 5_000,
        "1,5 jt",
        "99/99/9999",
        "nan",
        "\ud800",
        "١٢٣",
        "-5",
    ]
)


@given(st.lists(st.lists(CELLS, max_size=12), max_size=8), st.sampled_from([",", ";", "\t", "|"]))
@settings(max_examples=300, deadline=None)
def test_any_cells_under_a_good_header_never_surprise(rows, delimiter):
    text = io.StringIO()
    text.write(
        delimiter.join(["id", "usulan", "biaya", "volume", "satuan", "tanggal", "jk", "hp", "kode wilayah"])
        + "\n"
    )
    for row in rows:
        text.write(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n")
    put_through(text.getvalue().encode("utf-8", "surrogatepass"))


@given(
    st.binary(max_size=500),
    st.text(max_size=2),
    st.integers(-2, 30),
    st.sampled_from(["utf-8", "cp1252", "utf-16-le", "x"]),
)
@settings(max_examples=200, deadline=None)
def test_no_choice_of_the_person_surprises(data, delimiter, header_row, encoding):
    put_through(CSV + data, Choice(delimiter=delimiter, header_row=header_row, encoding=encoding, sheet="x"))
