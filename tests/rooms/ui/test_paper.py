"""Sheets of paper: readable by a machine, with the words as people wrote them, and codes that lead back."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import segno

from galang.core.refusal import Refusal
from galang.ui import paper

SHEET = '#import "/ui/sheets/base.typ": *\n#let data = read-data()\n#show: sheet.with(data)\n'
NASTY = '#panic("x") $x$ *tebal* <script> \\u{1F600} "kutip" //'


@pytest.fixture
def template(monkeypatch, tmp_path):
    """A template of a room, in a copy of the package's sheets."""
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "sheets").symlink_to(paper.SHEETS, target_is_directory=True)
    monkeypatch.setattr(paper, "PACKAGE", tmp_path)

    def write(body: str) -> Path:
        file = tmp_path / "lembar.typ"
        file.write_text(SHEET + body)
        return file

    return write


def data(**more):
    return {
        "title": "Daftar hadir rembug warga",
        "community": "Kelurahan Kali Bening",
        "is_sample": True,
        "code": "Lembar M-3",
        "short_code": paper.sheet_code("M-3", "M-012"),
        "address": "https://kalibening.example/k/M3-M012",
        **more,
    }


def text_of(pdf):
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


def test_a_sheet_carries_title_community_codes_and_page(template):
    pages = text_of(paper.pdf(template("== Hadir\n#data.words.page\n"), data()))
    assert len(pages) == 1
    for words in ("Daftar hadir rembug warga", "Kelurahan Kali Bening (contoh)", "Lembar M-3", "Halaman 1/1"):
        assert words in pages[0]
    assert paper.sheet_code("M-3", "M-012") in pages[0]
    assert "kalibening.example/k/M3-M012" in pages[0]


def test_what_people_wrote_is_data_never_markup(template):
    page = text_of(paper.pdf(template("#data.said"), data(title=NASTY, said=NASTY, community=NASTY)))[0]
    assert page.count('#panic("x") $x$ *tebal* <script>') >= 2


def test_long_lists_number_their_pages_and_repeat_their_head(template):
    body = '#ruled(("No.", "Nama"), range(120).map(n => (str(n + 1), "Nama")), widths: (auto, 1fr))'
    pages = text_of(paper.pdf(template(body), data()))
    assert len(pages) > 2
    assert all("No." in page and f"Halaman {at}/{len(pages)}" in page for at, page in enumerate(pages, 1))


def test_every_piece_of_the_base_can_be_set(template):
    body = """
#facts((("Tempat", "Balai RW 02"),))
#ruled(("Usulan", "Biaya"), (("Saluran", "Rp1"),), right: (1,), foot: ("Jumlah", "Rp1"))
#filled-by-hand(("Nama", "Tanda tangan"), (("", ""),), (1fr, 40mm))
#box-to-tick #boxes(3) #line-to-fill("Catatan:") #signatures(("Ketua", "Pencatat"))
#bar(540, tick: 500) #numeral("127.340.000") #board("papan") #small("kecil")
"""
    page = text_of(paper.pdf(template(body), data()))[0]
    assert "127.340.000" in page and "Pencatat" in page


def test_a_pdf_is_tagged_for_reading_aloud(template):
    made = paper.pdf(template("== Hadir"), data())
    assert b"/StructTreeRoot" in made and b"pdfuaid" in made


def test_a_template_may_not_fetch_from_outside(template):
    with pytest.raises(ValueError, match="outside the house"):
        paper.pdf(template('#import "@preview/cetz:0.3.0"\n'), data())


@pytest.mark.parametrize("file", sorted(paper.PACKAGE.glob("*/sheets/*.typ")), ids=lambda file: file.name)
def test_no_sheet_of_the_house_asks_the_network(file):
    assert not paper._FOREIGN.search(file.read_text())


def square_code_of(pdf, side):
    """The modules of the square code at the foot of page 1, read back from the rendered page."""
    document = pypdfium2.PdfDocument(pdf)
    dark = document[0].render(scale=10, grayscale=True).to_numpy().squeeze() < 128
    document.close()
    per_mm = dark.shape[1] / 210
    corner = dark[int(268.6 * per_mm) :, int(15 * per_mm) : int(36 * per_mm)]
    rows, columns = corner.any(axis=1).nonzero()[0], corner.any(axis=0).nonzero()[0]
    top, left = rows[0], columns[0]
    high, wide = (rows[-1] + 1 - top) / side, (columns[-1] + 1 - left) / side
    middles = [at + 0.5 for at in range(side)]
    return [[int(corner[int(top + y * high), int(left + x * wide)]) for x in middles] for y in middles]


def test_the_square_code_on_paper_holds_the_address(template):
    matrix = segno.make("https://kalibening.example/k/M3-M012", error="m", micro=False).matrix
    assert square_code_of(paper.pdf(template(""), data()), len(matrix)) == [list(row) for row in matrix]


def test_a_card_is_a_square_of_1080_pixels():
    made = paper.card(
        {
            "community": "Kali Bening",
            "kicker": "Kabar no. 8 · " + "Gabungan Serikat Nelayan " * 4,
            "title": NASTY * 5,
            "amount": "100.500.000",
            "rows": [["Saluran Gang Melati " * 6, "Rp42.000.000"]] * 9,
            "note": "400 warga memilih. " * 30,
            "address": "https://kalibening.example/k/8",
        }
    )
    assert made[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(made[16:20]) == int.from_bytes(made[20:24]) == 1080


def test_sheet_codes_are_read_however_they_are_typed():
    code = paper.sheet_code("H-2", "P-02", "RT 07")
    assert code.startswith("H2-P02-RT07-")
    assert paper.read_sheet_code(f" {code.lower()} ") == paper.SheetCode("H-2", "P-02", "RT07")
    plain = paper.sheet_code("M-3", "M-012")
    assert paper.read_sheet_code(plain) == paper.SheetCode("M-3", "M-012")


@pytest.mark.parametrize(
    ("sheet", "number", "part"),
    [
        ("H-2", "P-002", "RT07"), ("H-2", "P-002", "07"), ("M-4", "M-012", ""), ("K-8", "KB-001", ""),
        ("D-1", "D-07", "V12"), ("S-1", "S-00", ""), ("U-3", "U-00144", ""), ("H-2", "P-12", "3"),
    ],
)  # fmt: skip
def test_a_sheet_code_is_read_without_its_hyphens_too(sheet, number, part):
    code = paper.sheet_code(sheet, number, part)
    read = paper.read_sheet_code(code.replace("-", " ").lower())
    assert read == paper.SheetCode(sheet, number, part)
    slip = code.replace("-", "")
    wrong = slip[:-1] + ("A" if slip[-1] != "A" else "C")
    with pytest.raises(Refusal):
        paper.read_sheet_code(wrong)


@pytest.mark.parametrize("slip", ["", "H2", "H2-P02-RT07-AA", "H2-P03-RT07-{}", "x" * 500, "H2-P02-RT70-{}"])
def test_a_slip_of_the_pen_is_noticed(slip):
    check = paper.sheet_code("H-2", "P-02", "RT 07")[-2:]
    with pytest.raises(Refusal) as no:
        paper.read_sheet_code(slip.format(check))
    assert no.value.code == "sheet.unknown_code"


def test_two_sheets_never_share_a_code():
    codes = {paper.sheet_code(f"M-{n}", f"U-{k:03}") for n in range(1, 10) for k in range(200)}
    assert len(codes) == 9 * 200


def test_a_date_in_the_data_does_no_harm(template):
    assert text_of(paper.pdf(template("#data.held_on"), data(held_on=date(2026, 5, 10))))
