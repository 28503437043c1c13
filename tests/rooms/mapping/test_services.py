"""Sheets, visits and assets through the services."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from django_scopes import scope

from galang.community.models import Deed
from galang.core.refusal import Refusal
from galang.mapping.models import Asset, Form, Submission
from galang.mapping.selectors import coverage, newest_forms
from galang.mapping.services import AssetFacts, name_asset, open_form, open_household_form, receive_submission
from galang.people.models import Household, Role
from tests.make.ground import make_village
from tests.make.mapping import ANSWERS, make_form, make_submission, make_visit

pytestmark = pytest.mark.django_db


@pytest.fixture
def village():
    made = make_village()
    with scope(community=made.community):
        yield made


def refusal_of(call):
    with pytest.raises(Refusal) as refused:
        call()
    return refused.value.code


def test_a_changed_sheet_is_a_new_version_and_an_unchanged_one_is_refused(village):
    first = make_form(village)
    secretary = village.actor("secretary")
    again = {"by": secretary, "community": village.community}
    assert refusal_of(lambda: open_household_form(**again)) == "questions.unchanged"
    second = open_form(**again, slug=first.slug, title=first.title, questions=first.questions[:10])
    assert (first.version, second.version) == (1, 2)
    assert [form.version for form, _filled in newest_forms()] == [2]
    assert Deed.objects.filter(verb="open_form").count() == 2


@pytest.mark.parametrize(
    ("role", "may"), [(Role.SECRETARY, True), (Role.FACILITATOR, False), (Role.RESIDENT, False)]
)
def test_only_those_entrusted_open_a_sheet(village, role, may):
    call = lambda: open_household_form(by=village.actor(role), community=village.community)  # noqa: E731
    if may:
        assert call().pk
    else:
        assert refusal_of(call).startswith("right.")
        assert not Form.objects.exists()


def test_the_same_sheet_sent_twice_is_kept_once_and_other_answers_are_refused(village):
    form = make_form(village)
    visit = make_visit(Household.objects.first())
    send = lambda one: receive_submission(by=village.actor("volunteer"), form=form, visit=one)  # noqa: E731
    first = send(visit)
    assert send(visit) == first
    changed = make_visit(visit.household, instance_id=visit.instance_id, answers={**ANSWERS, "perempuan": 9})
    assert refusal_of(lambda: send(changed)) == "submission.changed"
    assert (Submission.objects.count(), Deed.objects.filter(verb="receive_submission").count()) == (1, 1)
    assert first.number == "D-0001"
    assert first.area == visit.household.area


def test_a_visit_needs_a_place_a_past_day_and_answers_that_fit(village):
    form, area = make_form(village), village.areas[0]
    send = lambda **one: receive_submission(  # noqa: E731
        by=village.actor("volunteer"), form=form, visit=make_visit(**one)
    )
    assert send(area=area).household is None
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert refusal_of(lambda: send()) == "submission.no_place"
    assert refusal_of(lambda: send(area=area, taken_on=tomorrow)) == "submission.in_future"
    assert refusal_of(lambda: send(area=area, answers={})) == "submission.answer_missing"
    assert refusal_of(lambda: send(area=area, answers={"bersedia": "mungkin"})) == "submission.answer_bad"
    assert Submission.objects.count() == 1


def test_a_sheet_of_an_older_version_is_still_received(village):
    old = make_form(village)
    open_form(
        by=village.actor("secretary"),
        community=village.community,
        slug=old.slug,
        title="Baru",
        questions=old.questions,
    )
    assert make_submission(village, old).form == old


def test_coverage_counts_each_household_once(village):
    form = make_form(village)
    poor = Household.objects.filter(on_poor_list=True).first()
    for _visit in range(2):
        make_submission(village, form, poor)
    seen = coverage(public=False)
    assert (seen.visited, seen.households, seen.finished) == (1, 12, 0)
    assert {one.area.name: one.visited for one in seen.areas}[poor.area.name] == 1
    row = next(row for row in seen.box.rows if "PS-2" in row.label)
    assert (row.heard, row.heard_of, row.living, row.living_of) == (1, 1, 4, 12)


def test_an_asset_is_named_once_per_area(village):
    call = lambda name, **more: name_asset(  # noqa: E731
        by=village.actor("resident"), community=village.community, facts=AssetFacts(name, "built", **more)
    )
    assert call("Sumur bor").number == "A-001"
    assert call("Sumur bor", area=village.areas[0]).number == "A-002"
    assert refusal_of(lambda: call(" sumur  BOR ")) == "asset.named_already"
    assert refusal_of(lambda: call("  ")) == "form.required"
    bad = AssetFacts("Balai", "magic")
    assert (
        refusal_of(lambda: name_asset(by=village.actor("resident"), community=village.community, facts=bad))
        == "form.bad_choice"
    )
    assert Asset.objects.count() == 2


def test_an_instance_id_belongs_to_one_community():
    one, other = make_village("Satu"), make_village("Dua")
    key = uuid4()
    for village in (one, other):
        with scope(community=village.community):
            form = make_form(village)
            made = receive_submission(
                by=village.actor("volunteer"),
                form=form,
                visit=make_visit(Household.objects.first(), instance_id=key),
            )
            assert made.number == "D-0001"
