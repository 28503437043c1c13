"""Services of meetings: the call, who came, consensus, closing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from galang.community.models import Deed, Knot
from galang.community.services import scope_of
from galang.core.refusal import Refusal
from galang.deliberate.models import Attendance, Decision
from galang.deliberate.rules.meetings import Heads
from galang.deliberate.selectors.meetings import heads_of, presence_of
from galang.deliberate.services import (
    Consensus,
    Minutes,
    Verdict,
    close_meeting,
    decide_by_consensus,
    record_attendance,
    record_paper_list,
    strike_attendance,
)
from galang.people.models import Person
from tests.make.deliberate import fill_meeting, make_feasible, make_meeting, make_proposal
from tests.make.ground import make_village

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    village = make_village()
    with scope_of(village.community):
        yield village


def test_a_meeting_takes_its_quorum_from_the_charter_of_its_day(village):
    assert (make_meeting(village, invited=120).quorum, make_meeting(village, invited=0).quorum) == (61, 0)


def test_who_came_is_frozen_and_counted_once(village):
    meeting = make_meeting(village)
    person = Person.objects.select_related("household").first()
    record_attendance(by=village.actor("secretary"), meeting=meeting, persons=[person, person])
    with pytest.raises(Refusal, match=r"meeting\.already_attending"):
        record_attendance(by=village.actor("volunteer"), meeting=meeting, persons=[person])
    (row,) = Attendance.objects.all()
    assert (row.sex, row.rt_id, row.poor, row.first_time) == ("f", person.area_id, True, True)
    again = make_meeting(village)
    record_attendance(by=village.actor("secretary"), meeting=again, persons=[person])
    assert Attendance.objects.get(meeting=again).first_time is False


def test_a_paper_list_may_be_saved_again_and_corrected(village):
    meeting = make_meeting(village)
    area = village.areas[0].pk
    secretary = village.actor("secretary")
    sheet = {Heads(area, "f", True): 2, Heads(area, "m", False): 3}
    assert record_paper_list(by=secretary, meeting=meeting, heads=sheet) == 5
    assert record_paper_list(by=secretary, meeting=meeting, heads=sheet) == 5
    assert record_paper_list(by=secretary, meeting=meeting, heads=sheet | {Heads(area, "f", True): 1}) == 4
    assert heads_of(meeting) == {Heads(area, "f", True): 1, Heads(area, "m", False): 3}
    presence = presence_of(meeting)
    assert (presence.total, presence.women, presence.men, presence.poor) == (4, 1, 3, 1)
    assert [one.present for one in presence.areas] == [4, 0, 0, 0]
    assert village.areas[1] in [one.area for one in presence.missing]


def test_more_heads_than_residents_are_refused_and_nothing_is_stored(village):
    meeting = make_meeting(village)
    heads = {Heads(village.areas[0].pk, "f", False): 400}
    with pytest.raises(Refusal, match=r"meeting\.count_over_residents"):
        record_paper_list(by=village.actor("secretary"), meeting=meeting, heads=heads)
    assert not Attendance.objects.exists()


def test_attendance_waits_for_the_day_and_ends_with_the_meeting(village):
    tomorrow = make_meeting(village, starts_at=timezone.now() + timedelta(days=2))
    with pytest.raises(Refusal, match=r"meeting\.in_future"):
        fill_meeting(village, tomorrow)
    meeting = make_meeting(village)
    fill_meeting(village, meeting)
    close_meeting(
        by=village.actor("secretary"), meeting=meeting, minutes=Minutes("Bu Sari", "Pak Budi", "Sepakat.")
    )
    with pytest.raises(Refusal, match=r"meeting\.already_closed"):
        fill_meeting(village, meeting, heads=9)


def test_a_mistake_on_the_list_is_taken_back_and_the_deed_stays(village):
    meeting = make_meeting(village)
    fill_meeting(village, meeting, heads=2)
    strike_attendance(by=village.actor("secretary"), attendance=Attendance.objects.first())
    assert presence_of(meeting).total == 1
    assert "strike_attendance" in Deed.objects.values_list("verb", flat=True)


def test_a_meeting_closes_only_with_quorum_and_minutes(village):
    meeting = make_meeting(village, invited=8)
    secretary, minutes = village.actor("secretary"), Minutes("Bu Sari", "Pak Budi", "Sepakat.")
    with pytest.raises(Refusal, match=r"meeting\.no_attendance"):
        close_meeting(by=secretary, meeting=meeting, minutes=minutes)
    fill_meeting(village, meeting, heads=4)
    with pytest.raises(Refusal, match=r"meeting\.quorum_missing"):
        close_meeting(by=secretary, meeting=meeting, minutes=minutes)
    fill_meeting(village, meeting, heads=5)
    with pytest.raises(Refusal, match=r"meeting\.minutes_missing"):
        close_meeting(by=secretary, meeting=meeting, minutes=Minutes("Bu Sari", "Pak Budi", " "))
    with pytest.raises(Refusal, match=r"right\.facilitator"):
        close_meeting(by=village.actor("facilitator"), meeting=meeting, minutes=minutes)
    assert close_meeting(by=secretary, meeting=meeting, minutes=minutes).closed_at


def consensus(*verdicts: Verdict, **changes: object) -> Consensus:
    return Consensus(**{"title": "Saluran Gang Melati dikerjakan dulu", "verdicts": verdicts, **changes})


def test_a_consensus_decides_with_dissent_noted_and_ties_every_thread(village):
    meeting = make_meeting(village)
    fill_meeting(village, meeting, heads=5)
    good, later = make_feasible(village), make_proposal(village)
    said = consensus(
        Verdict(good, "chosen"),
        Verdict(later, "waiting", "Menunggu izin lahan"),
        dissent="Dua orang ingin jalan dulu.",
    )
    decision = decide_by_consensus(by=village.actor("coordinator"), meeting=meeting, consensus=said)
    assert (decision.number, decision.method) == ("K-001", "consensus")
    assert decision.dissent == "Dua orang ingin jalan dulu."
    assert decision.outcome["by_sex"] == {"f": 2, "m": 3}
    good.refresh_from_db()
    later.refresh_from_db()
    assert (good.state, later.state) == ("chosen", "waiting")
    knots = set(Knot.objects.filter(number="K-001").values_list("station", "state", "reason"))
    assert knots == {(4, "done", ""), (4, "waiting", "Menunggu izin lahan")}


@pytest.mark.parametrize(
    ("level", "heads", "why"),
    [
        ("consult", 5, "meeting.level_decides_not"),
        ("empower", 0, "meeting.no_attendance"),
        ("empower", 3, "meeting.quorum_missing"),
        ("empower", 5, ""),
        ("collaborate", 5, ""),
    ],
)
def test_who_may_decide_depends_on_the_promise_and_the_quorum(village, level, heads, why):
    meeting = make_meeting(village, level=level)
    if heads:
        fill_meeting(village, meeting, heads=heads)
    act = {"by": village.actor("coordinator"), "meeting": meeting, "consensus": consensus()}
    if not why:
        assert decide_by_consensus(**act).number == "K-001"
        return
    with pytest.raises(Refusal) as refused:
        decide_by_consensus(**act)
    assert refused.value.code == why
    assert not Decision.objects.exists()


def test_a_no_needs_its_reason_and_a_yes_needs_feasibility(village):
    meeting = make_meeting(village)
    fill_meeting(village, meeting, heads=5)
    new = make_proposal(village)
    act = {"by": village.actor("coordinator"), "meeting": meeting}
    with pytest.raises(Refusal, match=r"proposal\.not_appraised"):
        decide_by_consensus(**act, consensus=consensus(Verdict(new, "chosen")))
    with pytest.raises(Refusal, match=r"proposal\.reason_missing"):
        decide_by_consensus(**act, consensus=consensus(Verdict(new, "refused", " ")))
    with pytest.raises(Refusal, match=r"right\.facilitator"):
        decide_by_consensus(**act | {"by": village.actor("facilitator")}, consensus=consensus())
    decide_by_consensus(**act, consensus=consensus(Verdict(new, "refused", "Sudah dikerjakan dinas")))


@pytest.mark.parametrize(
    ("counted", "why"),
    [
        ({"objections": 1}, "meeting.objected"),
        ({"stand_aside": 5}, "meeting.nobody_consents"),
        ({"stand_aside": 4, "objections": 2}, "meeting.more_than_present"),
        ({"stand_aside": 2}, ""),
    ],
)
def test_an_unanswered_objection_holds_a_consensus_and_standing_aside_is_counted(village, counted, why):
    meeting = make_meeting(village)
    fill_meeting(village, meeting, heads=5)
    act = {"by": village.actor("coordinator"), "meeting": meeting, "consensus": consensus(**counted)}
    if why:
        with pytest.raises(Refusal) as refused:
            decide_by_consensus(**act)
        assert refused.value.code == why and not Decision.objects.exists()
        return
    decision = decide_by_consensus(**act)
    assert decision.outcome["stand_aside"] == 2
    assert {
        "code": "consent.counted",
        "values": {"ballots": 5, "consent": 3, "stand_aside": 2, "objections": 0},
    } in (decision.explanation)
