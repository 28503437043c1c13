"""What the services of listen promise: nobody who spoke is lost; a file is stored whole or not at all."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone

from galang.community.models import Charter, Deed, Knot, Thread
from galang.community.services import scope_of
from galang.core.refusal import Refusal
from galang.listen.intake import Column, Matching, RowProblem
from galang.listen.models import Grouping, ImportBatch, Issue, PairAnswer, Support, Voice
from galang.listen.selectors import backers_of, speakers_of
from galang.listen.services import (
    Incoming,
    IssueFacts,
    Said,
    Speaker,
    answer_pair,
    answer_question,
    group_voices,
    import_voices,
    merge_issues,
    raise_voice,
    support_voice,
)
from galang.people.services import NOBODY
from tests.make.ground import make_village
from tests.make.listen import judged, make_issue, make_voice, make_voices

pytestmark = pytest.mark.django_db
COLUMNS = (Column(0, "A", "usulan"), Column(1, "B", "biaya"))


@pytest.fixture
def village():
    made = make_village()
    with scope_of(made.community):
        yield made


def refusal_of(call) -> Refusal:
    """The refusal that a call raises."""
    with pytest.raises(Refusal) as caught, transaction.atomic():
        call()
    return caught.value


# raising


def test_a_voice_keeps_who_spoke_as_they_were_on_that_day(village):
    voice = make_voice(village, "resident")
    person = village.persons["resident"]
    assert (voice.number, voice.person, voice.sex, voice.rt) == ("S-0001", person, person.sex, person.area)
    assert (voice.first_time, voice.age_band, voice.poor) == (True, "31-45", person.household.on_poor_list)
    assert make_voice(village, "resident").first_time is False
    deed = Deed.objects.first()
    assert (deed.verb, deed.subject_number, deed.account_id) == (
        "raise_voice",
        "S-0002",
        village.accounts["resident"].pk,
    )


def test_a_voice_without_a_name_leaves_no_trace_of_the_account(village):
    voice = make_voice(village, "resident", anonymous=True)
    deed = Deed.objects.first()
    assert voice.is_anonymous and voice.person is None and voice.sex == "" and voice.rt is None
    assert deed.account_id is None and deed.actor_words == "tanpa nama"
    spoken = raise_voice(by=NOBODY, community=village.community, said=Said("Got bau"), anonymous=True)
    assert spoken.number == "S-0002"


def test_a_charter_may_ask_for_names(village):
    charter = Charter.objects.get()
    charter.rules["anonymous_voices"]["value"] = False
    charter.save()
    assert refusal_of(lambda: make_voice(village, anonymous=True)).code == "voice.name_needed"
    assert make_voice(village).number == "S-0001"


def test_a_volunteer_writes_for_somebody_and_a_resident_may_not(village):
    person = village.persons["supervisor"]
    listed = make_voice(village, "volunteer", behalf=Speaker(person=person))
    assert listed.assisted and listed.person == person and Deed.objects.first().assisted
    unlisted = make_voice(village, "volunteer", behalf=Speaker(sex="f", age_band="60+", rt=village.areas[2]))
    assert unlisted.person is None
    assert (unlisted.sex, unlisted.age_band, unlisted.rt) == ("f", "60+", village.areas[2])
    refusal = refusal_of(lambda: make_voice(village, "resident", behalf=Speaker()))
    assert refusal.code == "right.missing"


def test_a_facilitator_writes_for_others_but_has_no_voice(village):
    assert make_voice(village, "facilitator", behalf=Speaker(sex="m")).assisted
    for anonymous in (False, True):
        refusal = refusal_of(
            lambda anonymous=anonymous: make_voice(village, "facilitator", anonymous=anonymous)
        )
        assert refusal.code == "right.missing"


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (Said("   "), "voice.empty"),
        (Said("?!..."), "voice.empty"),
        (Said("a" * 5_001), "voice.too_long"),
        (Said("NIK saya 3401 0412 3456 0001"), "voice.personal_data"),
        (Said("Hubungi 0812-3456-7890"), "voice.personal_data"),
        (Said("Got mampat", place="rumah 081234567890"), "voice.personal_data"),
        (Said("Got mampat", finding_number="K-04"), "number.wrong_kind"),
        (Said("Got mampat", said_on=timezone.localdate() + timedelta(days=1)), "voice.in_future"),
    ],
)
def test_what_cannot_be_said_is_refused_and_takes_no_number(village, said, code):
    by = village.actor("resident")
    assert refusal_of(lambda: raise_voice(by=by, community=village.community, said=said)).code == code
    assert make_voice(village).number == "S-0001"


def test_the_same_form_sent_twice_is_one_voice_and_one_deed(village):
    once = f"form-{uuid4()}"
    first, second = make_voice(village, once=once), make_voice(village, once=once)
    assert first == second
    assert Deed.objects.filter(verb="raise_voice").count() == 1


# supporting


def test_a_resident_supports_a_voice_once_and_never_their_own(village):
    voice = make_voice(village)
    support = support_voice(by=village.actor("volunteer"), voice=voice)
    assert support.first_time and support.rt == village.persons["volunteer"].area
    again = refusal_of(lambda: support_voice(by=village.actor("volunteer"), voice=voice))
    own = refusal_of(lambda: support_voice(by=village.actor("resident"), voice=voice))
    staff = refusal_of(lambda: support_voice(by=village.actor("facilitator"), voice=voice))
    assert (again.code, own.code, staff.code) == ("voice.already_supported", "voice.own", "right.missing")
    assert Support.objects.count() == 1


# grouping


def test_grouping_opens_the_thread_of_the_earliest_voice(village):
    first, second, third = (make_voice(village, role) for role in ("resident", "volunteer", "delegate"))
    support_voice(by=village.actor("supervisor"), voice=third)
    issue = make_issue(village, [third, second])
    assert (issue.number, issue.thread.number, issue.voice_count) == ("I-001", "B-0002", 2)
    assert issue.supporter_count == 3
    knots = list(Knot.objects.values_list("station", "number", "amount"))
    assert knots == [(1, "S-0002", 2), (2, "I-001", None)]
    group_voices(by=village.actor("volunteer"), voices=[first], into=issue)
    assert Knot.objects.filter(station=1).order_by("-id").first().amount == 3
    assert Deed.objects.filter(verb="group_voices").count() == 2


def test_a_voice_is_in_one_issue_only_and_none_is_left_behind(village):
    first, second = make_voice(village), make_voice(village, "volunteer")
    make_issue(village, [first])
    refusal = refusal_of(lambda: make_issue(village, [second, first], "Lain"))
    assert (refusal.code, refusal.status) == ("voice.already_grouped", 409)
    assert not Grouping.objects.filter(voice=second).exists() and Issue.objects.count() == 1
    assert refusal_of(lambda: make_issue(village, [], "Kosong")).code == "issue.no_voices"
    assert refusal_of(lambda: make_issue(village, [second], "  ")).code == "form.required"
    facts = IssueFacts("Lain")
    resident = refusal_of(lambda: group_voices(by=village.actor("resident"), voices=[second], facts=facts))
    assert resident.code == "right.missing"


def test_merging_keeps_voices_supporters_and_the_thread(village):
    voices = [make_voice(village, role) for role in ("resident", "volunteer", "delegate", "resident")]
    support_voice(by=village.actor("delegate"), voice=voices[0])
    support_voice(by=village.actor("supervisor"), voice=voices[3])
    one, other = make_issue(village, voices[:2]), make_issue(village, voices[2:], "Got mampat")
    kept = merge_issues(by=village.actor("volunteer"), issue=one, into=other, reason="sama")
    one.refresh_from_db()
    assert (kept, one.merged_into, one.voice_count) == (other, other, 0)
    assert kept.voice_count == 4
    assert kept.supporter_count == 4  # resident, volunteer, delegate, supervisor: each once
    assert Thread.objects.get(number="B-0001").joined_to == other.thread
    assert set(
        Knot.objects.filter(thread=other.thread, station=1, amount=4).values_list("number", flat=True)
    ) == {
        "S-0001",
        "S-0003",
    }


def test_an_issue_cannot_merge_with_itself_or_twice(village):
    first, second = (make_issue(village, [make_voice(village)], name) for name in ("Satu", "Dua"))
    by = village.actor("volunteer")
    assert refusal_of(lambda: merge_issues(by=by, issue=first, into=first)).code == "issue.merge_same"
    merge_issues(by=by, issue=first, into=second)
    for issue, into in ((first, second), (second, first)):
        refusal = refusal_of(lambda issue=issue, into=into: merge_issues(by=by, issue=issue, into=into))
        assert refusal.code == "issue.already_merged"
    late = refusal_of(lambda: group_voices(by=by, voices=[make_voice(village)], into=first))
    assert late.code == "issue.already_merged"


# answering


def asked_voice(village, **question):
    """A voice with one open question about its cost."""
    voice = make_voice(village)
    kept = {"code": "cost.missing", "cell": "B2", "column": "biaya", "values": {}, "shown": "", "row": 2}
    voice.questions, voice.open_questions, voice.cost_rupiah = (
        [{**kept, "field": "cost_rupiah", **question}],
        1,
        9,
    )
    voice.save()
    return voice


@pytest.mark.parametrize(
    ("answer", "value", "after"),
    [("keep", None, 9), ("correct", 5_000_000, 5_000_000), ("leave_out", None, None)],
)
def test_a_question_is_answered_once_with_a_deed(village, answer, value, after):
    voice = asked_voice(village)
    by = village.actor("volunteer")
    found = answer_question(by=by, voice=voice, position=0, answer=answer, value=value)
    assert (found.cost_rupiah, found.open_questions, found.questions[0]["answer"]) == (after, 0, answer)
    assert Deed.objects.first().details["before"] == 9
    again = refusal_of(lambda: answer_question(by=by, voice=voice, position=0, answer="keep"))
    assert (again.code, again.status) == ("form.stale", 409)


@pytest.mark.parametrize(
    ("question", "answer", "value", "code"),
    [
        ({}, "correct", None, "form.required"),
        ({}, "correct", -1, "form.out_of_range"),
        ({}, "correct", 10**14, "form.out_of_range"),
        ({}, "shout", None, "form.bad_choice"),
        ({"field": "text"}, "leave_out", None, "form.bad_choice"),
        ({"field": "text"}, "correct", "", "form.required"),
        ({"field": "text"}, "correct", "telepon 081234567890", "voice.personal_data"),
        ({"field": ""}, "correct", "x", "form.bad_choice"),
        ({"field": "unit"}, "correct", "m" * 41, "form.too_long"),
    ],
)
def test_a_bad_answer_changes_nothing(village, question, answer, value, code):
    voice = asked_voice(village, **question)
    by = village.actor("volunteer")
    call = lambda: answer_question(by=by, voice=voice, position=0, answer=answer, value=value)  # noqa: E731
    assert refusal_of(call).code == code
    assert Voice.objects.get(pk=voice.pk).open_questions == 1
    assert (
        refusal_of(lambda: answer_question(by=by, voice=voice, position=7, answer="keep")).code
        == "form.bad_choice"
    )


def test_the_same_pair_brings_voices_into_one_issue(village):
    by = village.actor("volunteer")
    a, b, c, d = (make_voice(village) for _ in range(4))
    answer_pair(by=by, first=b, second=a, verdict="same")
    assert Issue.objects.get().thread.number == "B-0001"
    answer_pair(by=by, first=c, second=a, verdict="same")
    other = make_issue(village, [d], "Lain")
    answer_pair(by=by, first=d, second=c, verdict="same")
    other.refresh_from_db()
    assert other.merged_into.number == "I-001" and other.merged_into.voice_count == 4
    assert Deed.objects.filter(verb="answer_pair").count() == 3


def test_a_pair_is_answered_once_and_only_same_groups(village):
    by = village.actor("volunteer")
    a, b, c = (make_voice(village) for _ in range(3))
    answer_pair(by=by, first=a, second=b, verdict="similar")
    answer_pair(by=by, first=a, second=c, verdict="different")
    assert not Issue.objects.exists()
    again = refusal_of(lambda: answer_pair(by=by, first=b, second=a, verdict="same"))
    twin = refusal_of(lambda: answer_pair(by=by, first=a, second=a, verdict="same"))
    wrong = refusal_of(lambda: answer_pair(by=by, first=b, second=c, verdict="maybe"))
    assert (again.code, twin.code, wrong.code) == ("form.stale", "issue.merge_same", "form.bad_choice")
    assert PairAnswer.objects.count() == 2


# importing


def incoming(rows, **more) -> Incoming:
    """A file whose rows were judged."""
    matching = Matching(COLUMNS, ()).override({"text": 0, "cost": 1})
    return Incoming("usulan.csv", "f" * 64, matching, rows, **more)


def test_a_file_becomes_voices_with_one_deed(village):
    by, community = village.actor("secretary"), village.community
    question = RowProblem(3, "B3", "biaya", "cost.missing", {}, "", True)
    rows = [judged("Got mampat"), judged("Jalan rusak", asked=(question,)), judged("Lama", already=True)]
    batch = import_voices(by=by, community=community, incoming=incoming(rows))
    assert (batch.rows, batch.stored, batch.asked, batch.already, batch.left_out) == (3, 2, 1, 1, 0)
    numbers = list(Voice.objects.order_by("pk").values_list("number", "channel", "open_questions"))
    assert numbers == [("S-0001", "file", 0), ("S-0002", "file", 1)]
    assert Voice.objects.get(number="S-0002").questions[0]["field"] == "cost_rupiah"
    assert Deed.objects.filter(verb="import_voices").count() == 1
    assert make_voice(village).number == "S-0003"


def test_rows_with_questions_may_stay_out(village):
    question = RowProblem(3, "B3", "biaya", "cost.missing", {}, "", True)
    rows = [judged("Got mampat"), judged("Jalan rusak", asked=(question,))]
    by = village.actor("secretary")
    batch = import_voices(by=by, community=village.community, incoming=incoming(rows, keep_asked=False))
    assert (batch.stored, batch.left_out) == (1, 1)


def test_the_same_rows_again_add_nothing_and_say_so(village):
    by, community = village.actor("secretary"), village.community
    import_voices(by=by, community=community, incoming=incoming([judged("Got mampat")]))
    again = refusal_of(
        lambda: import_voices(
            by=by, community=community, incoming=incoming([judged("Got mampat", already=True)])
        )
    )
    unseen = refusal_of(
        lambda: import_voices(by=by, community=community, incoming=incoming([judged("Got mampat")]))
    )
    assert (again.code, unseen.code) == ("import.same_file", "import.same_file")
    assert (Voice.objects.count(), ImportBatch.objects.count()) == (1, 1)


def test_an_import_that_breaks_in_the_middle_leaves_nothing(village):
    def broken():
        yield judged("Got mampat", "Jalan rusak")
        raise KeyboardInterrupt

    by = village.actor("secretary")
    with pytest.raises(KeyboardInterrupt), transaction.atomic():
        import_voices(by=by, community=village.community, incoming=incoming(broken()))
    assert not Voice.objects.exists() and not ImportBatch.objects.exists()
    assert make_voice(village).number == "S-0001"


def test_only_leaders_and_staff_bring_in_files(village):
    by, community = village.actor("resident"), village.community
    rows = incoming([judged("Got mampat")])
    assert (
        refusal_of(lambda: import_voices(by=by, community=community, incoming=rows)).code == "right.missing"
    )


def test_the_people_behind_an_issue_are_counted_once(village):
    mine, again = make_voice(village), make_voice(village)
    nameless = make_voices(village, 2)
    support_voice(by=village.actor("volunteer"), voice=mine)
    support_voice(by=village.actor("volunteer"), voice=again)
    support_voice(by=village.actor("resident"), voice=nameless[0])
    issue = make_issue(village, [mine, again, *nameless])
    assert speakers_of(issue).count() == 3  # the resident once, two nameless ones
    assert [support.person for support in backers_of(issue)] == [village.persons["volunteer"]]
    assert issue.supporter_count == 4
