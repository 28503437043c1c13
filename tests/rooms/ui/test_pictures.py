"""Pictures: well-formed, escaped, and true at both ends of the line."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from galang.ui import pictures, showroom
from galang.ui.pictures import STATIONS, BarRow, Branch, Choice, Knot, Pages, Part, RingStage, Round, Station

NASTY = """<script>alert("1")</script>'"&"""
EVERYTHING = {
    "thread": lambda word: pictures.thread_line(
        [Station("isu", word, word, word, "here"), Station("kas", url=word)], word
    ),
    "rail": lambda word: pictures.rail(
        [
            Knot(
                word,
                word,
                word,
                word,
                word,
                word,
                "here",
                (Branch(word, "refused", word, word, word, word, word, word),),
            )
        ]
    ),
    "ring": lambda word: pictures.ring(
        replace(showroom.ring_at(2), year=word, stages=(RingStage(word, word, word, word),) * 5)
    ),
    "bars": lambda word: pictures.bars(
        [BarRow(word, 400, word, word, "ok", 500, word, word, word, word)], caption=word, head=word, unit=word
    ),
    "rounds": lambda word: pictures.rounds(
        [Round(1, word, (BarRow(word, 1, word),), word)], unit=word, head=word
    ),
    "voices": lambda word: pictures.whose_voice(
        replace(showroom.voices(), rows=tuple(replace(row, label=word) for row in showroom.voices().rows))
    ),
    "strip": lambda word: pictures.strip([Part(word, 5, word), Part("b", 7)]),
    "pages": lambda word: pictures.pages(Pages(word, word, word)),
    "note": lambda word: pictures.note("bad", word, word),
    "empty": lambda word: pictures.empty(word, word, url=word, word=word, sign=word),
    "crumbs": lambda word: pictures.crumbs([(word, word), (word, "")]),
    "choices": lambda word: pictures.choices(
        [Choice(word, word, word, 5), Choice(word, word, why_not=word)], name=word, legend=word
    ),
    "purse": lambda word: pictures.purse(100, [Choice(word, word, word, 30, True)]),
    "state": lambda word: pictures.state("late", word),
    "number": lambda word: pictures.number(word),
}


def tree(html):
    """The markup as XML; a picture that is not well-formed raises."""
    plain = re.sub(r" (checked|disabled|data-\w+)(?=[ >])", r' \1=""', str(html))
    plain = re.sub(r"<input([^>]*)>", r"<input\1/>", plain)
    return ElementTree.fromstring(f"<div>{plain}</div>")


@pytest.mark.parametrize("name", EVERYTHING)
@pytest.mark.parametrize("word", ["Gang Melati", NASTY, "Bo", "Gabungan Serikat Nelayan " * 5, ""])
def test_every_picture_is_well_formed_and_escapes_what_people_wrote(name, word):
    html = EVERYTHING[name](word)
    tree(html)
    assert "<script" not in html
    assert "style=" not in html
    assert not re.search(r"\son\w+=", html.replace(word, ""))


@pytest.mark.parametrize("name", EVERYTHING)
def test_an_image_that_speaks_has_a_name(name):
    for picture in tree(EVERYTHING[name]("Gang Melati")).iter("svg"):
        named = picture.get("aria-label") or picture.find("title") is not None
        assert (picture.get("role") == "img" and named) or picture.get("aria-hidden") == "true"


def stations(line):
    return tree(line).findall(".//li")


def classes(line):
    return [set((item.get("class") or "").split()) for item in stations(line)]


def test_the_thread_always_has_nine_stations_in_order():
    line = pictures.thread_line(
        [Station("kabar", status="next"), Station("isu", status="here"), Station("suara")]
    )
    assert len(stations(line)) == len(STATIONS) == 9
    assert "Suara" in "".join(stations(line)[0].itertext())


@pytest.mark.parametrize(("here", "near"), [(0, {0, 1, 2}), (1, {0, 1, 2}), (4, {3, 4, 5}), (8, {6, 7, 8})])
def test_near_words_stay_on_a_phone_at_both_ends(here, near):
    done = [Station(key, url="/x/") for key in STATIONS[:here]]
    marks = classes(pictures.thread_line([*done, Station(STATIONS[here], status="here")]))
    assert {at for at, names in enumerate(marks) if "near" in names} == near
    assert {"here", "end"} <= marks[here]
    assert all("next" in names for names in marks[here + 1 :])


def test_the_cord_reaches_past_the_reader_when_more_has_happened():
    line = [Station("suara"), Station("isu", status="here"), Station("keputusan", url="/k/")]
    marks = classes(pictures.thread_line(line))
    assert "end" in marks[3] and "end" not in marks[1]
    assert "next" in marks[2], "a station without a record is to come, even inside the thread"


def test_where_you_are_is_no_link_and_says_so():
    line = pictures.thread_line(
        [Station("suara", url="/s/"), Station("isu", url="/i/", status="here")], "B-0142"
    )
    here = stations(line)[1]
    assert here.get("aria-current") == "step" and here.find("a") is None
    assert stations(line)[0].find("a").get("href") == "/s/"
    assert "Benang merah B-0142: stasiun 2 dari 9" in line


def test_a_waiting_station_is_marked():
    line = pictures.thread_line(
        [Station("suara", status="here"), Station("isu", small="izin", status="wait")]
    )
    assert classes(line)[1] == {"next", "wait", "near"}


def test_an_empty_thread_is_all_to_come():
    assert all("next" in names for names in classes(pictures.thread_line([])))


@pytest.mark.parametrize("current", range(7))
def test_the_ring_marks_the_stage_in_picture_and_list(current):
    html = str(pictures.ring(showroom.ring_at(current)))
    assert html.count('class="knob on"') == (1 if 1 <= current <= 5 else 0)
    assert html.count("knob did") == max(0, min(current - 1, 5))
    assert html.count('class="cord a"') == (1 if current else 0)
    assert html.count('aria-current="step"') == (1 if 1 <= current <= 5 else 0)
    for number in re.findall(r'(?:cx|cy|x|y)="([\d.]+)"', html):
        assert 20 <= float(number) <= 370


def test_bars_never_leave_their_frame():
    assert 'width="100%" height="100%"/><line' in pictures.bar(1040, "am", 2000)
    assert 'width="0%"' in pictures.bar(-5)


def test_a_hatched_bar_has_no_width_to_measure():
    assert pictures.bar(0, "hatch") == pictures.bar(990, "hatch", 400)


def test_the_strip_shares_a_thousand_without_loss():
    html = str(pictures.strip(showroom.parts()))
    told = [int(share) for share in re.findall(r"<b>Rp(\d+)</b>", html)]
    assert sum(told) == 1000 and len(told) == 6
    assert "lain-lain" in html


def test_a_strip_without_money_says_so():
    assert "Belum ada uang" in pictures.strip([Part("semen", 0)])


@given(st.integers(0, 60))
def test_tally_marks_are_as_many_as_counted(count):
    path = tree(pictures.turus(count)).find(".//path").get("d")
    assert path.count("M") == count
    assert f"turus {count}" in pictures.turus(count)


def test_money_is_one_reading_unit():
    assert pictures.money(-352_000) == '<span class="num">−<span class="rp">Rp</span>352.000</span>'


def test_every_record_of_a_station_can_be_opened_and_the_rest_is_counted():
    records = (("H-004", "Kerja bakti <b>", "/x/gerak/H-004/"), ("H-005", "Kerja bakti", ""))
    html = str(pictures.rail([Knot("Gerak", "Mei", "5 gerak", records=records, more=3)]))
    assert '<a href="/x/gerak/H-004/">H-004</a> Kerja bakti &lt;b&gt;' in html
    assert "<p>H-005 Kerja bakti</p><p>dan 3 lagi</p>" in html


def test_a_very_large_sum_that_leads_a_page_is_set_smaller():
    assert 'class="num big"' in pictures.money(9_999_999_999, big=True)
    assert 'class="num big long"' in pictures.money(9_999_999_999_999, big=True)


def test_paging_links_disappear_when_there_is_one_page():
    assert pictures.pages(Pages()) == ""


def test_the_purse_tells_what_is_left():
    html = str(pictures.purse(120_000_000, showroom.ballot()))
    assert "78.000.000" in html and "1</span> usulan dipilih" in html
