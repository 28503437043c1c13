"""Rounds are data: started from a blueprint, changed freely, each step with a document to agree on."""

from datetime import date
from itertools import pairwise

import pytest
from django_scopes import scope

from galang.community.models import Deed, Round, Step
from galang.community.services import (
    StepChange,
    add_step,
    blueprint_names,
    change_step,
    close_round,
    next_number,
    read_blueprint,
    set_document,
    start_round,
)
from galang.core.refusal import Refusal
from tests.make.ground import Village, make_village

pytestmark = pytest.mark.django_db
AGREED = {"keadaan": "agreed", "meeting_number": "M-001", "agreed_on": "2026-04-12"}


@pytest.fixture
def village() -> Village:
    return make_village()


def _step(village, code="ps"):
    return Step.objects.select_related("round").get(code=code)


@pytest.mark.parametrize("name", blueprint_names())
def test_a_blueprint_is_complete(name):
    blueprint = read_blueprint(name)
    steps = blueprint["steps"]
    assert blueprint["title"] and blueprint["about"] and len(steps) >= 6
    assert {step["stage"] for step in steps} == {1, 2, 3, 4, 5}
    assert len({step["code"] for step in steps}) == len(steps)
    for step in steps:
        assert step["from_day"] <= step["to_day"] and step["why"].endswith(".") and step["output_name"]
        assert max(map(len, step["why"].split(". "))) < 140, "short sentences"


def test_the_four_blueprints_ship_with_the_app():
    assert blueprint_names() == ["musrenbang", "p2kp_1", "p2kp_2", "union"]


def test_steps_overlap_freely(village):
    with scope(community=village.community):
        steps = list(Step.objects.all())
    assert any(later.starts_on < earlier.ends_on for earlier, later in pairwise(steps))


def test_a_round_starts_beside_one_that_runs(village):
    client = village.client("secretary")
    first = {"name": "Musrenbang 2027", "blueprint": "musrenbang", "starts_on": "5/1/2027"}
    answer = client.post(village.url("putaran/baru/"), first)
    assert answer["Location"] == village.url("putaran/2/")
    with scope(community=village.community):
        assert Round.objects.get(order=2).starts_on == date(2027, 1, 5)
        assert Deed.objects.filter(verb="start_round").count() == 2
    again = client.post(village.url("putaran/baru/"), first)
    assert again.status_code == 422 and "masih berjalan" in again.content.decode()


@pytest.mark.parametrize(
    "bad",
    [{"blueprint": "p2kp_9"}, {"blueprint": "../../settings"}, {"starts_on": "31/2/2027"}, {"name": ""}],
)
def test_a_round_needs_a_name_a_known_blueprint_and_a_real_day(village, bad):
    good = {"name": "Putaran 2", "blueprint": "union", "starts_on": "2027-01-05"}
    answer = village.client("secretary").post(village.url("putaran/baru/"), good | bad)
    assert answer.status_code == 422
    with scope(community=village.community):
        assert Round.objects.count() == 1


def test_a_step_is_edited_and_the_deed_keeps_what_was(village):
    change = {"name": "Survei kampung", "stage": "1", "output_name": "Buku survei", "starts_on": "2026-03-01"}
    answer = village.client("coordinator").post(village.url("putaran/1/ps/"), change)
    assert answer.status_code == 302
    with scope(community=village.community):
        assert _step(village).name == "Survei kampung"
        assert Deed.objects.get(verb="change_step").details["before"]["name"] == "Pemetaan Swadaya (PS)"


def test_a_step_cannot_end_before_it_starts(village):
    change = {
        "name": "PS",
        "stage": 1,
        "output_name": "x",
        "starts_on": "2026-03-02",
        "ends_on": "2026-03-01",
    }
    answer = village.client("secretary").post(village.url("putaran/1/ps/"), change)
    assert answer.status_code == 422 and "mendahului tanggal mulai" in answer.content.decode()


def test_a_community_adds_steps_of_its_own(village):
    given = {"name": "Tutup", "stage": "3", "output_name": "Dokumen"}
    client = village.client("secretary")
    assert client.post(village.url("putaran/1/langkah-baru/"), given)["Location"].endswith(
        "/putaran/1/tutup-2/"
    )
    assert client.post(village.url("putaran/1/langkah-baru/"), given)["Location"].endswith(
        "/putaran/1/tutup-3/"
    )
    assert client.get(village.url("putaran/1/tutup-2/")).status_code == 200


def test_a_document_goes_from_draft_to_agreed_in_a_meeting_to_superseded(village):
    client, page = village.client("secretary"), village.url("putaran/1/ps/dokumen/")
    with scope(community=village.community):
        next_number(village.community, "M")
    assert client.post(page, AGREED).status_code == 422, "nothing is agreed before there is a draft"
    assert client.post(page, {"keadaan": "draft"}).status_code == 302
    assert client.post(page, AGREED).status_code == 302
    with scope(community=village.community):
        step = _step(village)
        assert (step.document, step.agreed_in, step.agreed_on) == ("agreed", "M-001", date(2026, 4, 12))
    assert client.post(page, {"keadaan": "superseded"}).status_code == 302
    with scope(community=village.community):
        assert [deed.verb for deed in Deed.objects.filter(verb__startswith="document_")][::-1] == [
            "document_draft", "document_agreed", "document_superseded",
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("meeting", "sentence"),
    [
        ("M-001", "tidak ada di komunitas ini"),
        ("U-1", "bukan nomor rembug"),
        ("apa saja", "bukan nomor"),
        ("", ""),
    ],
)
def test_agreed_needs_a_meeting_that_there_is(village, meeting, sentence):
    client, page = village.client("secretary"), village.url("putaran/1/ps/dokumen/")
    client.post(page, {"keadaan": "draft"})
    answer = client.post(page, AGREED | {"meeting_number": meeting})
    assert answer.status_code == 422 and sentence in answer.content.decode()


def test_nobody_agrees_in_the_future(village):
    client, page = village.client("secretary"), village.url("putaran/1/ps/dokumen/")
    client.post(page, {"keadaan": "draft"})
    assert client.post(page, AGREED | {"agreed_on": "2999-01-01"}).status_code == 422


@pytest.mark.parametrize("wanted", ["", "none", "burned", "superseded"])
def test_a_document_takes_no_other_way(village, wanted):
    answer = village.client("secretary").post(village.url("putaran/1/ps/dokumen/"), {"keadaan": wanted})
    assert answer.status_code == 422


def test_a_closed_round_is_read_and_not_changed(village):
    client = village.client("secretary")
    assert client.post(village.url("putaran/1/tutup/")).status_code == 302
    assert client.post(village.url("putaran/1/tutup/")).status_code == 422
    assert client.get(village.url("putaran/1/")).status_code == 200
    change = StepChange(name="x", stage=1, output_name="y")
    with scope(community=village.community):
        step = _step(village)
        for call in (
            lambda: change_step(by=village.actor("secretary"), step=step, change=change),
            lambda: add_step(by=village.actor("secretary"), round=step.round, change=change),
            lambda: close_round(by=village.actor("secretary"), round=step.round, on=date(2026, 5, 1)),
        ):
            with pytest.raises(Refusal, match=r"round\.closed"):
                call()
        set_document(by=village.actor("secretary"), step=step, wanted="draft")


@pytest.mark.parametrize("role", ["resident", "facilitator", "finance_unit", None])
def test_only_secretary_and_coordinator_change_a_round(village, role):
    client = village.client(role)
    for path in ("putaran/1/tutup/", "putaran/1/ps/", "putaran/1/ps/dokumen/", "putaran/baru/"):
        assert client.post(village.url(path), {"keadaan": "draft"}).status_code in (302, 403)
    with scope(community=village.community):
        assert not Deed.objects.exclude(
            verb__in=("open_community", "add_areas", "register_households", "start_round")
        )


@pytest.mark.parametrize("order", ["0", "2", "99999999999999999999999999"])
def test_a_round_that_is_not_there_is_a_404(village, order):
    assert village.client(None).get(village.url(f"putaran/{order}/")).status_code == 404
    assert village.client(None).get(village.url("putaran/1/tidak-ada/")).status_code == 404


def test_names_that_look_like_code_stay_text(village):
    with scope(community=village.community):
        start_round(
            by=village.actor("secretary"), community=village.community,
            name="<script>alert(1)</script>", blueprint="union", starts_on=date(2026, 1, 1),
        )  # fmt: skip
    for path in ("putaran/", "putaran/2/", "jejak/"):
        page = village.client("secretary").get(village.url(path)).content.decode()
        assert "<script>alert" not in page and "&lt;script&gt;alert" in page
