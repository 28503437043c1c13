"""The result of a count is kept for visitors: it says the same with fewer questions, and never a person's old name."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from galang.community.services import scope_of
from galang.deliberate.models import Ballot
from galang.deliberate.services import Candidates, close_ballot
from galang.people.models import Person
from tests.make.deliberate import after, make_ballot, make_decision, vote
from tests.make.ground import make_village

pytestmark = pytest.mark.django_db
PAGE = "musyawarah/keputusan/K-001/"


@pytest.fixture
def village():
    return make_village()


def read(village, role=None, **cookies):
    """The page and how many questions it asked."""
    client = village.client(role)
    client.cookies.load(cookies)
    with CaptureQueriesContext(connection) as asked:
        page = client.get(village.url(PAGE)).content.decode()
    return page, len(asked)


def test_a_visitor_reads_the_same_result_again_with_fewer_questions(village):
    with scope_of(village.community):
        make_decision(village)
    first, many = read(village)
    again, few = read(village)
    assert again == first and few < many
    assert "Perbaikan saluran ke-1" in again and "Ronde demi ronde" in again


def test_each_language_has_its_own_kept_result(village):
    with scope_of(village.community):
        make_decision(village)
    indonesian, _asked = read(village)
    english, _asked = read(village, bahasa="en")
    assert "Ronde 1" in indonesian and "Ronde 1" not in english
    assert read(village)[0] == indonesian


def test_the_names_of_an_election_are_read_anew_every_time(village):
    with scope_of(village.community):
        persons = list(Person.objects.order_by("pk")[:3])
        ballot = make_ballot(
            village,
            Candidates(persons=persons),
            purpose=Ballot.Purpose.ELECTION,
            rule=Ballot.Rule.APPROVAL,
            seats=1,
            budget_rupiah=None,
            online=True,
        )
        vote(village, ballot, "resident", "calon-1")
        close_ballot(by=village.actor("secretary"), ballot=ballot, at=after(ballot))
    read(village)
    with scope_of(village.community):
        Person.objects.filter(pk=persons[0].pk).update(name="Zulaikha Zubaidah")
    assert "Z. Z." in read(village)[0]
