"""The line of stations above a record costs one query and says where the record stands."""

from types import SimpleNamespace

import pytest
from django_scopes import scope

from galang.community.services import Tie, open_thread, tie
from galang.people.selectors import person_words, station_line_of
from tests.make.ground import Village, make_village

pytestmark = pytest.mark.django_db


@pytest.fixture
def village() -> Village:
    return make_village()


def _record(village, number, title="Got mampet"):
    return SimpleNamespace(
        number=number, community=village.community, community_id=village.community.pk, title=title
    )


def _line(village, number, **more):
    request = SimpleNamespace(community=village.community)
    return {station.key: station for station in station_line_of(request, number, **more)}


def test_the_line_shows_what_came_before_and_after(village, django_assert_num_queries):
    with scope(community=village.community):
        thread = open_thread(community=village.community, first_voice="S-0142", title="Got mampet")
        tie(threads=[thread], record=_record(village, "S-0142"), tie=Tie(title="Got mampet", amount=37))
        tie(threads=[thread], record=_record(village, "U-014"), tie=Tie(title="Saluran"))
        tie(threads=[thread], record=_record(village, "K-003"), tie=Tie(title="Ditunda", state="waiting"))
        tie(threads=[thread], record=_record(village, "T-0009"), tie=Tie(title="Semen", amount=42_000_000))
        with django_assert_num_queries(1):
            line = _line(village, "U-014")
    assert (line["suara"].small, line["suara"].status) == ("37 suara", "done")
    assert (line["usulan"].small, line["usulan"].status, line["usulan"].url) == ("U-014", "here", "")
    assert line["keputusan"].status == "wait"
    assert line["kas"].small == "42\xa0jt"
    assert line["kabar"].status == "next" and line["kabar"].small == ""


def test_a_record_without_a_thread_stands_alone(village):
    with scope(community=village.community):
        line = _line(village, "U-001", here_small="68 orang")
    assert line["usulan"].status == "here" and line["usulan"].small == "68 orang"
    assert {station.status for key, station in line.items() if key != "usulan"} == {"next"}


def test_a_refusal_is_said_in_a_word(village):
    with scope(community=village.community):
        thread = open_thread(community=village.community, first_voice="S-0001", title="Gapura")
        tie(threads=[thread], record=_record(village, "S-0001"))
        tie(threads=[thread], record=_record(village, "U-002"), tie=Tie(state="refused", reason="Sudah ada"))
        line = _line(village, "S-0001")
    assert line["usulan"].small == "ditolak"


def test_only_those_who_may_see_persons_read_full_names(village):
    person = village.persons["resident"]
    assert person_words(person, village.actor("secretary")) == person.name
    assert person_words(person, village.actor("resident")) == person.name, "one's own name is no secret"
    assert person_words(person, village.actor("board_member")) == person.initials
    assert person_words(person, village.actor("facilitator")) == person.initials
    assert person_words(None, village.actor("secretary")) == ""
