"""Columns find their meaning by header and content; the person has the last word."""

import pytest

from galang.core.refusal import Refusal
from galang.listen.intake import Matching, Row, propose, target_label
from galang.listen.intake.headers import SYNONYMS, TARGETS
from galang.listen.intake.rows import columns_of, index_of, letter_of


def matched(headers: list[str], *rows: list[str]) -> dict[str, str]:
    sample = [Row(number, row) for number, row in enumerate(rows, 2)]
    return propose(columns_of(headers), sample).as_dict()


def refused(call) -> Refusal:
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value


def test_the_real_list_is_matched_whole():
    names = (
        "id asal tahun bidang usulan permasalahan lokasi kalurahan kode_kalurahan biaya_rp volume satuan opd"
    )
    headers = names.split()
    assert matched(headers) == {
        "external_id": "id", "text": "usulan", "problem": "permasalahan", "place": "lokasi",
        "area": "kalurahan", "region_code": "kode_kalurahan", "cost": "biaya_rp", "volume": "volume",
        "unit": "satuan", "field": "bidang", "said_on": "tahun", "agency": "opd",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("headers", "target", "header"),
    [
        (["No", "Usulan Kegiatan", "Lokasi"], "text", "Usulan Kegiatan"),
        (["Perkiraan Biaya (Rp.)", "Kegiatan"], "cost", "Perkiraan Biaya (Rp.)"),
        (["Pagu Indikatip", "Kegiatan"], "cost", "Pagu Indikatip"),
        (["Permasalahn", "Usulan"], "problem", "Permasalahn"),
        (["TGL.", "usulan"], "said_on", "TGL."),
        (["Nama Pengusul", "usulan"], "person_name", "Nama Pengusul"),
        (["L/P", "usulan"], "sex", "L/P"),
        (["No. WA", "usulan"], "phone", "No. WA"),
        (["RT", "RW", "usulan"], "rw", "RW"),
        (["RT/RW", "usulan"], "area", "RT/RW"),
        (["Title", "Estimated cost", "Location"], "text", "Title"),
        (["Total (Rp)", "usulan"], "cost", "Total (Rp)"),
    ],
)
def test_headers_are_known_by_their_words_and_slips(headers, target, header):
    assert matched(headers)[target] == header


def test_a_running_number_is_no_source_number():
    assert "external_id" not in matched(["No", "usulan"])


def test_cells_decide_what_a_header_leaves_open():
    assert matched(["usulan", "jumlah"], ["Jalan", "3"])["volume"] == "jumlah"
    assert matched(["usulan", "jumlah"], ["Jalan", "15.000.000"])["cost"] == "jumlah"
    assert matched(["usulan", "kode"], ["Jalan", "34.01.04.2002"])["region_code"] == "kode"
    assert "cost" not in matched(["usulan", "biaya"], *[["Jalan", "dari APBD"]] * 3)


def test_a_list_of_problems_alone_is_a_list_of_voices():
    assert matched(["keluhan", "lokasi"]) == {"text": "keluhan", "place": "lokasi"}


def test_each_column_is_used_once_and_the_plainest_name_wins():
    assert matched(["usulan", "kegiatan", "uraian"])["text"] == "usulan"
    columns = propose(columns_of(["usulan", "kegiatan", "biaya", "anggaran"])).columns
    assert len(set(columns.values())) == len(columns)


def test_numbers_of_persons_are_never_matched():
    matching = propose(columns_of(["usulan", "NIK", "No KK"]))
    assert set(matching.columns) == {"text"}
    assert [column.name for column in matching.personal] == ["NIK", "No KK"]


def test_the_person_overrides_by_header_letter_or_index_and_may_say_none():
    matching = propose(columns_of(["usulan", "biaya", "catatan"]))
    assert matching.override({"cost": None}).as_dict() == {"text": "usulan"}
    assert matching.override({"problem": "catatan"}).as_dict()["problem"] == "catatan"
    assert matching.override({"problem": "C"}).columns["problem"] == 2
    assert matching.override({"text": 2, "problem": 0}).columns == {"text": 2, "problem": 0, "cost": 1}


def test_a_column_taken_by_hand_leaves_its_guessed_place():
    matching = propose(columns_of(["usulan", "biaya"])).override({"problem": "biaya"})
    assert matching.as_dict() == {"text": "usulan", "problem": "biaya"}


def test_wrong_choices_are_refused():
    matching = propose(columns_of(["usulan", "biaya"]))
    assert refused(lambda: matching.override({"cost": "harga"})).code == "import.unknown_column"
    assert refused(lambda: matching.override({"cost": 7})).code == "import.unknown_column"
    assert refused(lambda: matching.override({"warna": 0})).code == "import.unknown_kind"
    assert refused(lambda: matching.override({"cost": 1, "volume": 1})).code == "import.column_twice"
    assert refused(propose(columns_of(["a", "b"])).require).code == "import.no_text_column"


def test_a_guess_among_twin_headers_waits_for_the_person():
    matching = propose(columns_of(["usulan", "volume", "volume"]))
    refusal = refused(matching.require)
    assert (refusal.code, refusal.values["column"]) == ("import.repeated_column", "volume")
    matching.override({"volume": "volume (2)"}).require()


def test_a_matching_survives_between_preview_and_confirmation():
    columns = columns_of(["usulan", "biaya", "volume", "volume"])
    matching = propose(columns).override({"volume": 3})
    again = Matching.from_dict(columns, matching.as_dict())
    assert again.columns == matching.columns
    again.require()


def test_no_header_names_two_targets():
    words = [word for target in SYNONYMS for word in SYNONYMS[target]]
    assert len(words) == len(set(words))
    assert set(SYNONYMS) == set(TARGETS)
    assert all(target_label(target) for target in TARGETS)


def test_letters_and_indexes_go_both_ways():
    assert [letter_of(index) for index in (0, 25, 26, 701, 702, 16_383)] == [
        "A",
        "Z",
        "AA",
        "ZZ",
        "AAA",
        "XFD",
    ]
    assert all(index_of(letter_of(index)) == index for index in range(0, 17_000, 13))
    assert index_of("a1") == -1
