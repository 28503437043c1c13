"""However voices are grouped and issues merged: nobody who spoke or supported is lost, nobody counts twice."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from galang.community.models import Knot
from galang.community.services import scope_of
from galang.core.refusal import Refusal
from galang.listen.models import Grouping, Issue, Support, Voice
from galang.listen.selectors import backers_of, speakers_of
from galang.listen.services import answer_pair, group_voices, merge_issues, support_voice
from tests.make.ground import make_village
from tests.make.listen import make_issue, make_voice

ROLES = ("resident", "volunteer", "delegate", "committee", "supervisor")
pytestmark = pytest.mark.django_db

speakers = st.lists(st.sampled_from([*ROLES, "nobody"]), min_size=2, max_size=9)
supports = st.lists(st.tuples(st.integers(0, 8), st.sampled_from(ROLES)), max_size=12)
steps = st.lists(
    st.tuples(st.sampled_from(["new", "add", "merge", "pair"]), st.integers(0, 8), st.integers(0, 8)),
    max_size=14,
)


def people_behind(issue: Issue) -> tuple[set[int], int]:
    """The persons who spoke or supported, worked out the slow way, and how many voices have no person."""
    voices = list(Voice.objects.filter(grouping__issue=issue))
    persons = {voice.person_id for voice in voices if voice.person_id}
    persons |= set(Support.objects.filter(voice__in=voices).values_list("person", flat=True))
    return persons, sum(1 for voice in voices if voice.person_id is None)


def check(issue: Issue) -> None:
    """The quick count, the stored count and the slow count are one."""
    persons, nameless = people_behind(issue)
    spoke = speakers_of(issue)
    quick = {voice.person_id for voice in spoke if voice.person_id}
    quick |= {support.person_id for support in backers_of(issue)}
    assert quick == persons
    assert spoke.count() + backers_of(issue).count() == len(persons) + nameless == issue.supporter_count
    assert issue.voice_count == Grouping.objects.filter(issue=issue).count()
    if issue.merged_into_id is None:
        amounts = Knot.objects.filter(thread=issue.thread, station=1).order_by("id")
        newest = {knot.number: knot.amount for knot in amounts}
        assert set(newest.values()) == {issue.voice_count}


class Merging(TestCase):
    """Random lives of voices and issues."""

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(speakers, supports, steps)
    def test_merging_never_loses_a_supporter(self, spoken, supported, acts):
        village = make_village(roles=ROLES)
        with scope_of(village.community):
            voices = [
                make_voice(village, "resident", anonymous=True)
                if role == "nobody"
                else make_voice(village, role)
                for role in spoken
            ]
            for at, role in supported:
                self._try(support_voice, by=village.actor(role), voice=voices[at % len(voices)])
            before = set(Support.objects.values_list("voice", "person"))
            for act, one, other in acts:
                self._act(village, voices, act, one, other)
            assert set(Support.objects.values_list("voice", "person")) == before
            assert Voice.objects.count() == len(spoken)
            for issue in Issue.objects.all():
                check(issue)

    def _act(self, village, voices, act, one, other):
        by = village.actor("volunteer")
        found = list(Issue.objects.order_by("pk"))
        voice, second = voices[one % len(voices)], voices[other % len(voices)]
        if act == "new":
            self._try(make_issue, village, [voice])
        elif act == "pair":
            self._try(answer_pair, by=by, first=voice, second=second, verdict="same")
        elif found and act == "add":
            self._try(group_voices, by=by, voices=[voice, second], into=found[other % len(found)])
        elif found:
            issue, into = found[one % len(found)], found[other % len(found)]
            self._try(merge_issues, by=by, issue=issue, into=into)

    def _try(self, call, *args, **kwargs):
        """Do it; a refusal is an answer too."""
        with suppress(Refusal):
            call(*args, **kwargs)
