"""Nothing is read without a community, and nothing of another one."""

import pytest
from django.apps import apps
from django_scopes import scope, scopes_disabled
from django_scopes.exceptions import ScopeError

from galang.community.models import Area, Round, Scoped, Step
from galang.community.selectors import find_regions
from galang.people.models import Person
from tests.make.ground import make_village

pytestmark = pytest.mark.django_db

QUESTIONS = [
    lambda model: list(model.objects.all()),
    lambda model: list(model.objects.filter(pk=1)),
    lambda model: model.objects.exists(),
    lambda model: list(model.objects.exclude(pk=1)),
    lambda model: model.objects.count(),
    lambda model: model.objects.get(pk=1),
    lambda model: model.objects.first(),
    lambda model: model.objects.in_bulk([1]),
    lambda model: list(model.objects.values_list("pk")),
    lambda model: model.objects.update(),
]


@pytest.mark.parametrize("ask", QUESTIONS)
def test_a_question_without_a_community_is_refused(ask):
    with pytest.raises(ScopeError):
        ask(Person)


def test_every_model_of_a_room_that_is_scoped_refuses_without_a_community():
    scoped = [model for model in apps.get_models() if issubclass(model, Scoped)]
    assert len(scoped) > 30
    for model in scoped:
        with pytest.raises(ScopeError):
            model.objects.exists()


def test_a_relation_asks_for_the_community_too():
    village = make_village()
    with scope(community=village.community):
        round = Round.objects.get()
        assert round.steps.count() == 10
    with pytest.raises(ScopeError):
        round.steps.count()


def test_inside_one_community_the_other_is_not_there():
    here, there = make_village("Kali Bening"), make_village("Muara Jernih")
    with scope(community=there.community):
        foreign = Person.objects.first()
    with scope(community=here.community):
        assert not Person.objects.filter(pk=foreign.pk).exists()
        assert set(Step.objects.values_list("community", flat=True)) == {here.community.pk}
        assert Area.objects.count() == 6
    with scopes_disabled():
        assert Area.objects.count() == 12


def test_regions_belong_to_everybody():
    assert find_regions("kranggan galur"), "the official list needs no community"
