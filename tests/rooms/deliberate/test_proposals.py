"""Services of proposals: from issue to proposal, questions, appraisal, the thread."""

import pytest

from galang.community.models import Deed, Knot
from galang.community.services import scope_of
from galang.core.refusal import Refusal
from galang.deliberate.models import Proposal
from galang.deliberate.services import (
    Findings,
    answer_proposal_question,
    appraise,
    questions_of,
    submit_proposal,
)
from tests.make.deliberate import a_wish, make_feasible, make_issue, make_proposal
from tests.make.ground import make_village

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    village = make_village()
    with scope_of(village.community):
        yield village


def knots_of(number: str) -> list[tuple[int, str]]:
    return list(Knot.objects.filter(number=number).values_list("station", "state"))


def test_an_issue_becomes_a_proposal_on_its_thread_with_one_deed(village):
    issue = make_issue(village)
    before = Deed.objects.count()
    proposal = submit_proposal(by=village.actor("resident"), issue=issue, wish=a_wish())
    assert (proposal.number, proposal.state, proposal.price_rupiah) == ("U-001", "new", 42_000_000)
    assert proposal.proposer == village.persons["resident"]
    assert knots_of("U-001") == [(3, "done")]
    assert Deed.objects.count() == before + 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"volume": 0}, "volume"),
        ({"unit": " "}, "unit"),
        ({"cost_rupiah": 0}, "cost_rupiah"),
        ({"place": ""}, "place"),
        ({"title": "  "}, "title"),
    ],
)
def test_a_proposal_says_how_much_what_money_and_where(village, changes, field):
    with pytest.raises(Refusal) as refused:
        submit_proposal(by=village.actor("resident"), issue=make_issue(village), wish=a_wish(**changes))
    assert refused.value.field == field
    assert not Proposal.objects.exists()


def test_an_odd_figure_is_stored_only_after_its_questions_were_seen_and_stays_open(village):
    issue = make_issue(village)
    odd = a_wish(cost=500)
    codes = [one.code for one in questions_of(odd)]
    assert codes
    with pytest.raises(Refusal) as refused:
        submit_proposal(by=village.actor("resident"), issue=issue, wish=odd)
    assert refused.value.code == "proposal.questions_unseen"
    stored = submit_proposal(by=village.actor("resident"), issue=issue, wish=odd, confirmed=codes)
    assert [one["code"] for one in stored.questions] == codes


def test_an_open_question_is_answered_once_and_keeps_its_answer(village):
    issue = make_issue(village)
    odd = a_wish(cost=500)
    codes = [one.code for one in questions_of(odd)]
    proposal = submit_proposal(by=village.actor("resident"), issue=issue, wish=odd, confirmed=codes)
    answer = {"by": village.actor("volunteer"), "proposal": proposal, "position": 0, "answer": "Ya."}
    assert answer_proposal_question(**answer).questions[0]["answer"] == "Ya."
    with pytest.raises(Refusal, match=r"form\.stale"):
        answer_proposal_question(**answer)
    with pytest.raises(Refusal, match=r"right\."):
        answer_proposal_question(**answer | {"by": village.actor("observer")})


def test_a_question_left_open_keeps_a_proposal_from_being_called_feasible(village):
    odd = a_wish(cost=500)
    codes = [one.code for one in questions_of(odd)]
    proposal = submit_proposal(
        by=village.actor("resident"), issue=make_issue(village), wish=odd, confirmed=codes
    )
    with pytest.raises(Refusal, match=r"proposal\.questions_open"):
        appraise(by=village.actor("environment_unit"), proposal=proposal, verdict=Findings(True, "Ya"))
    appraise(
        by=village.actor("environment_unit"), proposal=proposal, verdict=Findings(False, "Terlalu mahal")
    )


def test_the_newest_appraisal_counts_for_state_price_and_thread(village):
    proposal = make_proposal(village)
    unit = village.actor("environment_unit")
    appraise(by=unit, proposal=proposal, verdict=Findings(False, "Lahan belum ada izin"))
    proposal.refresh_from_db()
    assert (proposal.state, knots_of("U-001")[-1]) == ("not_feasible", (3, "refused"))
    findings = {"price": ("yes", "tiga penawaran"), "upkeep": ("not_yet", "surat belum ada")}
    found = appraise(
        by=unit,
        proposal=proposal,
        verdict=Findings(True, "Izin sudah ada", price_rupiah=40_000_000, findings=findings),
    )
    proposal.refresh_from_db()
    assert (proposal.state, proposal.price_rupiah) == ("feasible", 40_000_000)
    assert knots_of("U-001")[-1] == (3, "done")
    assert [one["check"] for one in found.findings] == ["price", "upkeep"]


def test_nobody_appraises_their_own_proposal_and_staff_never_do(village):
    issue = make_issue(village)
    own = submit_proposal(by=village.actor("board_member"), issue=issue, wish=a_wish())
    yes = Findings(True, "Bisa")
    with pytest.raises(Refusal, match=r"proposal\.own_appraisal"):
        appraise(by=village.actor("board_member"), proposal=own, verdict=yes)
    with pytest.raises(Refusal, match=r"right\.facilitator"):
        appraise(by=village.actor("facilitator"), proposal=own, verdict=yes)
    with pytest.raises(Refusal, match=r"proposal\.reason_missing"):
        appraise(by=village.actor("coordinator"), proposal=own, verdict=Findings(False, " "))
    assert appraise(by=village.actor("coordinator"), proposal=own, verdict=yes).is_feasible


def test_a_facilitator_may_write_a_proposal_down_but_it_is_marked_assisted(village):
    proposal = submit_proposal(by=village.actor("facilitator"), issue=make_issue(village), wish=a_wish())
    assert proposal.proposer is None
    assert Deed.objects.filter(subject_number=proposal.number).get().assisted


def test_a_merged_issue_makes_no_more_proposals(village):
    first, second = make_issue(village), make_issue(village, "Got RT 01")
    second.merged_into = first
    second.save(update_fields=["merged_into"])
    with pytest.raises(Refusal, match=r"issue\.already_merged"):
        submit_proposal(by=village.actor("resident"), issue=second, wish=a_wish())


def test_proposals_of_another_village_are_not_there(village):
    make_feasible(village)
    other = make_village("Desa Sebelah")
    with scope_of(other.community):
        assert not Proposal.objects.exists()


@pytest.mark.parametrize("field", ["title", "what", "place"])
@pytest.mark.parametrize("text", ["Tanya Pak RT 0812-3456-7890", "NIK 3273021004850001"])
def test_a_proposal_carries_nobodys_identity_or_phone_number(village, field, text):
    with pytest.raises(Refusal, match=r"voice\.personal_data") as refused:
        make_proposal(village, **{field: text})
    assert refused.value.field == field
    assert not Proposal.objects.exists()


def test_an_appraisal_and_an_answer_carry_nobodys_phone_number_either(village):
    proposal = make_proposal(village)
    by = village.actor("environment_unit")
    for verdict in (
        Findings(False, "Hubungi 081234567890"),
        Findings(True, "Baik.", findings={"land": ("yes", "Izin Bu Sri 081234567890")}),
    ):
        with pytest.raises(Refusal, match=r"voice\.personal_data"):
            appraise(by=by, proposal=proposal, verdict=verdict)
    assert not proposal.appraisals.exists()
