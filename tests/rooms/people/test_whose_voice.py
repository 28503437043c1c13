"""The box "whose voice": few queries, honest about what is small, the same for whoever counts."""

import pytest
from django.utils import timezone
from django_scopes import scope

from galang.community.models import Area
from galang.deliberate.models import Attendance, Meeting
from galang.people.models import Census, Person
from galang.people.selectors import box_of_counts, heard_box, latest_census
from galang.people.services import frozen, take_census
from galang.ui.pictures import whose_voice
from tests.make.ground import TODAY, Village, make_village

pytestmark = pytest.mark.django_db


@pytest.fixture
def village() -> Village:
    return make_village(households=40)


def _row(box, label):
    return next(row for row in box.rows if row.label == label)


HEARD = {
    "sex": {"f": 58, "m": 10},
    "age": {"17-30": 3, "31-45": 40, "46-59": 25},
    "rt": {},
    "poor": {"yes": 26, "no": 42},
    "disability": {"yes": 4, "no": 64},
    "first_timer": {"yes": 20, "no": 48},
}


def test_the_most_telling_groups_stand_in_a_fixed_order(village):
    with scope(community=village.community):
        box = box_of_counts(HEARD, public=False, what="68 pendukung")
    assert [row.label for row in box.rows] == [
        "Perempuan",
        "Keluarga miskin (PS-2)",
        "Umur 17–30",
        "Penyandang disabilitas",
        "Baru pertama kali",
    ]
    assert box.what == "68 pendukung"
    assert _row(box, "Perempuan").heard == 58 and _row(box, "Perempuan").heard_of == 68


def test_the_public_sees_no_count_under_ten(village):
    with scope(community=village.community):
        box = box_of_counts(HEARD, public=True, what="")
        drawn = whose_voice(box)
    assert _row(box, "Perempuan").heard == 58
    assert "6%" not in drawn, "4 of 68 would be 6%"
    assert _row(box, "Umur 17–30").heard is None, (
        "one of several groups: even 'fewer than ten' would tell too much"
    )
    assert "kurang dari 10" in drawn and "ditutup" in drawn


def test_inside_the_community_small_counts_are_shown(village):
    with scope(community=village.community):
        box = box_of_counts(HEARD, public=False, what="")
    assert _row(box, "Penyandang disabilitas").heard == 4


def test_full_table_names_every_group_and_every_area(village):
    with scope(community=village.community):
        assert heard_box(Attendance.objects.all(), public=False, what="").rows == (), (
            "nobody heard is no picture"
        )
        areas = {str(area.pk): 10 for area in village.areas}
        box = box_of_counts(HEARD | {"rt": areas}, public=False, what="", full=True)
    labels = [row.label for row in box.rows]
    assert "RT 01 / RW 01" in labels and "Laki-laki" in labels and "Umur 60 ke atas" not in labels
    assert labels.index("Umur 17–30") < labels.index("Umur 31–45")


def test_areas_far_below_their_share_are_named_to_members(village):
    with scope(community=village.community):
        silent = village.areas[3]
        areas = {str(area.pk): 22 for area in village.areas[:3]}
        box = box_of_counts(HEARD | {"rt": areas}, public=False, what="")
    row = _row(box, silent.label)
    assert row.heard == 0 and row.low


def _attended(village, people):
    meeting = Meeting.objects.create(
        community=village.community,
        number="M-001",
        title="Rembug",
        place="Balai",
        starts_at=timezone.now(),
        agenda="-",
    )
    persons = Person.objects.select_related("household")[:people]
    Attendance.objects.bulk_create(
        Attendance(community=village.community, meeting=meeting, person=one, **frozen(one, TODAY))
        for one in persons
    )


def test_the_box_costs_two_queries_however_many_were_heard(village, django_assert_num_queries):
    with scope(community=village.community):
        _attended(village, 60)
        with django_assert_num_queries(2):
            box = heard_box(Attendance.objects.all(), public=True, what="60 hadir")
    assert _row(box, "Perempuan").heard_of == 60
    assert not any(row.label == "Baru pertama kali" for row in box.rows), "nobody was asked"


def test_the_census_keeps_the_names_of_the_areas(village):
    with scope(community=village.community):
        census = latest_census()
    assert census.counts["sex"] == {"f": 60, "m": 60}
    assert set(census.counts["rt_labels"].values()) == {area.label for area in village.areas}


def test_frozen_attributes_do_not_move_with_the_person(village):
    with scope(community=village.community):
        person = Person.objects.select_related("household").first()
        before = frozen(person, TODAY, first_time=True)
        person.area = Area.objects.exclude(pk=person.area_id).filter(is_base=True).first()
        assert before["rt_id"] != person.area_id
        assert set(before) == {"sex", "age_band", "rt_id", "poor", "disabled", "first_time"}
        assert before["sex"] == "f" and before["age_band"] == "31-45"


def test_a_census_counts_everybody_who_lives_here(village):
    with scope(community=village.community):
        take_census(village.community, TODAY)
        census = Census.objects.first()
    assert census.persons == 120 and census.households == 40
    assert census.eligible == 80, "the children may not vote"
    assert sum(census.counts["age"].values()) == 120


REASSURED = "Tidak ada kelompok yang jauh di bawah bagiannya"


def test_a_silent_rt_is_named_to_members_and_never_reassured_away(village):
    """Nobody far below two thirds, but one RT of four heard by nobody."""
    with scope(community=village.community):
        lives = latest_census().counts
        heard = {name: dict(lives[name]) for name in ("sex", "age", "poor", "disability")}
        silent = village.areas[3]
        rts = {str(area.pk): 9 for area in village.areas if area != silent}
        inside = str(whose_voice(box_of_counts(heard | {"rt": rts}, public=False, what="")))
        public = str(whose_voice(box_of_counts(heard | {"rt": rts}, public=True, what="")))
    assert f"Belum ada yang tercatat dari {silent.label}" in inside.replace("\xa0", " ") or (
        f"{silent.label} masih kurang didengar" in inside.replace("\xa0", " ")
    )
    assert REASSURED not in inside and REASSURED not in public
    assert "belum dapat dikatakan" in public or "masih kurang didengar" in public


def test_a_meeting_of_four_men_reassures_nobody(village):
    four = {"sex": {"m": 4}, "age": {"31-45": 4}, "rt": {str(village.areas[0].pk): 4}}
    with scope(community=village.community):
        inside = str(whose_voice(box_of_counts(four, public=False, what="4 hadir"))).replace("\xa0", " ")
        public = str(whose_voice(box_of_counts(four, public=True, what="4 hadir"))).replace("\xa0", " ")
    assert "belum dapat dinilai siapa yang kurang. Belum ada yang tercatat dari perempuan" in inside
    assert "umur 0–16" not in inside
    assert "Baru sedikit yang didengar" in public and "perempuan" not in public
    assert REASSURED not in inside + public


def test_only_a_picture_in_which_everybody_can_be_judged_reassures():
    big = make_village("Kali Besar", households=150, roles=("resident",))
    with scope(community=big.community):
        lives = latest_census().counts
        heard = {name: dict(lives[name]) for name in ("sex", "poor", "disability", "rt")}
        fair = str(whose_voice(box_of_counts(heard, public=False, what="")))
        alone = dict(list(heard["rt"].items())[:3])
        gap = str(whose_voice(box_of_counts(heard | {"rt": alone}, public=False, what="")))
    assert REASSURED in fair
    assert REASSURED not in gap
