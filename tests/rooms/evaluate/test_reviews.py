"""Reviews judge work together; a finding can be raised as a voice of the next turn, once."""

import pytest

from galang.community.services import scope_of
from galang.core.refusal import Refusal
from galang.evaluate.models import Finding, Review
from galang.evaluate.rules import why_not_review
from galang.evaluate.services import FindingFacts, ReviewFacts, hold_review, raise_finding
from galang.listen.models import Voice
from tests.make.ground import TODAY, make_village
from tests.make.ledger import make_cost_line, make_income, make_payment

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    return make_village()


def facts(activity, changes=None):
    return {
        "activity": activity.pk,
        "title": "Tinjauan saluran",
        "held_on": TODAY.isoformat(),
        "summary": "Air lancar <script>",
        "reached": "110,5",
        "kind_1": "change",
        "text_1": "Satu tutup saluran retak",
        "next_1": "Ganti sebelum musim hujan",
        "kind_2": "plus",
        "kind_3": "plus",
        "kind_4": "plus",
    } | (changes or {})


def test_a_review_needs_something_to_look_at_a_day_that_was_and_a_finding():
    assert why_not_review("", 1, TODAY, TODAY).code == "review.nothing_to_review"
    assert why_not_review("G-001", 1, TODAY.replace(year=2099), TODAY).code == "meeting.in_future"
    assert why_not_review("G-001", 0, TODAY, TODAY).code == "review.no_findings"
    assert why_not_review("G-001", 1, TODAY, TODAY) is None


def test_the_supervisor_writes_a_review_and_everyone_reads_what_was_paid(village):
    with scope_of(village.community):
        make_income(village)
        line = make_cost_line(village)
        make_payment(village, line, 1_000_000)
    answer = village.client("supervisor").post(village.url("nilai/baru/"), facts(line.activity))
    assert answer.status_code == 302
    page = village.client(None).get(answer.headers["Location"]).content.decode()
    assert "Satu tutup saluran retak" in page and "Rp1.000.000" in page
    assert "Air lancar &lt;script&gt;" in page
    assert (
        village.client("facilitator").post(village.url("nilai/baru/"), facts(line.activity)).status_code
        == 403
    )


@pytest.mark.parametrize(
    "changes",
    [{"text_1": ""}, {"held_on": "2099-01-01"}, {"activity": "0"}, {"reached": "banyak"}, {"summary": ""}],
)
def test_a_review_with_a_gap_is_told_where_and_nothing_is_stored(village, changes):
    with scope_of(village.community):
        line = make_cost_line(village)
    answer = village.client("supervisor").post(village.url("nilai/baru/"), facts(line.activity, changes))
    assert answer.status_code == 422
    with scope_of(village.community):
        assert not Review.objects.exists()


def test_a_finding_becomes_a_voice_once_and_leads_there(village):
    with scope_of(village.community):
        line = make_cost_line(village)
        review = hold_review(
            by=village.actor("supervisor"),
            community=village.community,
            facts=ReviewFacts(
                "Tinjauan", TODAY, line.activity, "Baik.", (FindingFacts("change", "Tutup retak"),)
            ),
        )
        finding = review.findings.get()
        voice = raise_finding(
            by=village.actor("supervisor"), finding=finding, text="Tutup saluran RT 01 retak"
        )
        assert voice.finding_number == finding.number and voice.channel == Voice.Channel.REVIEW
        with pytest.raises(Refusal):
            raise_finding(by=village.actor("supervisor"), finding=finding, text="lagi")
        assert Voice.objects.count() == 1
    page = village.client(None).get(village.url(f"nilai/{review.number}/")).content.decode()
    assert voice.number in page
    assert village.client(None).get(village.url(f"nilai/temuan/{finding.number}/")).status_code == 302


def test_a_finding_of_another_community_is_not_there(village):
    other = make_village("Desa Lain")
    with scope_of(other.community):
        line = make_cost_line(other)
        hold_review(
            by=other.actor("supervisor"),
            community=other.community,
            facts=ReviewFacts("Tinjauan", TODAY, line.activity, "Baik.", (FindingFacts("plus", "Baik"),)),
        )
    with scope_of(other.community):
        number = Finding.objects.get().number
    assert (
        village.client("supervisor").post(village.url(f"nilai/temuan/{number}/suarakan/")).status_code == 404
    )
